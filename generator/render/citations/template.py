"""Forms of a reference with gaps for what only the reader knows: the place cited, its address, the day of reading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

Language = Literal["zh", "en"]

# What a mark is called, by its first letter. A figure's has no word in English styles that would not mean a picture.
MARK_NAMES: Mapping[Language, Mapping[str, str]] = {
    "zh": {"p": "段号", "s": "标题号", "f": "数字号"},
    "en": {"p": "para.", "s": "sec.", "f": "mark"},
}
DAY_WANTED: Mapping[Language, str] = {"zh": "引用日期", "en": "[date of access]"}
"""What stands in a file where the day of reading belongs: nobody but the reader knows it."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A gap: the address, the day of reading, or the mark that is cited.

    `before` stands in front of what fills it. A mark that is not given leaves `otherwise` in its place, without
    `before`.
    """

    kind: Literal["url", "day", "mark"]
    language: Language = "zh"
    before: str = ""
    otherwise: str = ""


Template: TypeAlias = tuple[str | Slot, ...]
"""Text and gaps in their order."""


def fill(template: Template, url: str, mark: str | None = None, day: Mapping[Language, str] = DAY_WANTED) -> str:
    """Give the text: `mark` is a permanent mark as it stands (`p12`), `url` the address, fragment included."""
    return "".join(part if isinstance(part, str) else _fill(part, url, mark, day) for part in template)


def _fill(slot: Slot, url: str, mark: str | None, day: Mapping[Language, str]) -> str:
    if slot.kind == "mark":
        return f"{slot.before}{mark_words(mark, slot.language)}" if mark else slot.otherwise
    return slot.before + (url if slot.kind == "url" else day[slot.language])


def mark_words(mark: str, language: Language) -> str:
    """Give a mark as a reference names it: 段号 p12, or para. p12."""
    return f"{MARK_NAMES[language].get(mark[:1], '')} {mark}".strip()


def plain(template: Template) -> Sequence[str | Mapping[str, str]]:
    """Give the template for the page's script: text as it is, a gap as an object that names what is not usual."""
    return [part if isinstance(part, str) else _plain(part) for part in template if part]


def _plain(slot: Slot) -> dict[str, str]:
    given = {"kind": slot.kind, "language": slot.language, "before": slot.before, "otherwise": slot.otherwise}
    return {name: value for name, value in given.items() if value not in {"", "zh"}}
