"""What a report's page shows a reader who cites it: the references as they are, and the same with gaps for its script.

The control of docs/assets/cite.js reads the second; without scripts the section at the page's end has the first.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.render.citations.files import FILES, citation_folder
from generator.render.citations.head import head_html, script_json
from generator.render.citations.reference import Reference
from generator.render.citations.styles import STYLES, Style
from generator.render.citations.template import MARK_NAMES, fill, plain
from generator.render.paths import between_files, report_file

Part: TypeAlias = str | Mapping[str, str]
"""Of a form of reference: text, or a gap as `template.plain` gives it."""
_WORTH = 5  # characters from which on a part that comes again is told by its number


@dataclass(frozen=True, slots=True)
class ShownStyle:
    """A style's entry on the page: its name and the text."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Citing:
    """All of the page that is about citing: `styles` and `files` are shown, `head` and `data` are for programs.

    `head` is HTML for the page's head, the data of the control in it; it holds no end of a comment.
    """

    styles: tuple[ShownStyle, ...]
    files: tuple[tuple[str, str], ...]
    head: str


def citing(reference: Reference, description: str) -> Citing:
    """Gather it for the page of a report, which `description` describes in a line."""
    here, folder = report_file(reference.id), citation_folder(reference.id)
    files = ((words, between_files(here, f"{folder}/{name}")) for name, words, _ in FILES)
    data = data_element(reference, reference.latest)
    return Citing(shown_styles(reference), tuple(files), f"{head_html(reference, description)}\n{data}")


def shown_styles(reference: Reference) -> tuple[ShownStyle, ...]:
    """Give the entry in each style, with the address in it."""
    return tuple(ShownStyle(style.name, fill(style.entry(reference), reference.url)) for style in STYLES)


def data_element(reference: Reference, here: str) -> str:
    """Give the element (HTML) with what the control needs on the page at the address `here`; no comment ends in it."""
    return f'<script type="application/json" id="gb-cite">{script_json(script_data(reference, here))}</script>'


def script_data(reference: Reference, here: str) -> dict[str, object]:
    """Give what the script needs: addresses, names of marks, and of each style its forms with gaps.

    The styles' own names it takes from the list at the page's end, which has them in the same order.

    `latest` is the address of the page itself, `here`, "" where the site does not know its own: the script takes the
    page's then. What is cited is `version` below it. A part of a form that comes again, title and
    authors among them, stands in `words` once, and its number in each form.
    """
    known = "://" in reference.url
    styles = [_forms(style, reference) for style in STYLES]
    again = Counter(_key(part) for forms in styles for kind in forms.values() for form in kind for part in form)
    words = [key for key, times in again.items() if times > 1 and len(key) > _WORTH]
    at = {key: number for number, key in enumerate(words)}

    def short(kind: list[list[Part]]) -> list[list[Part | int]]:
        return [[at.get(_key(part), part) for part in form] for form in kind]

    return {
        "latest": here if known else "",
        "version": reference.url.removeprefix(here),
        "marks": MARK_NAMES,
        "words": [json.loads(key) for key in words],
        "styles": [{kind: short(held) for kind, held in forms.items()} for forms in styles],
    }


def _key(part: Part) -> str:
    return json.dumps(part, ensure_ascii=False)


def _forms(style: Style, reference: Reference) -> dict[str, list[list[Part]]]:
    """Give a style's forms: the entry and, where it has one, the citation in the text; then those that name persons."""
    bodies, persons = reference.authors(), reference.authors(persons_first=True)
    names = sorted({reference.shown_title, *bodies, *persons} - {""}, key=len, reverse=True)
    between = re.compile(f"({'|'.join(map(re.escape, names))})") if names else None
    printers = [printer for printer in (style.entry, style.in_text) if printer]
    given = {"body": [list(_parts(plain(printer(reference)), between)) for printer in printers]}
    if persons != bodies:
        given["person"] = [list(_parts(plain(printer(reference, persons_first=True)), between)) for printer in printers]
    return given


def _parts(form: Sequence[Part], between: re.Pattern[str] | None) -> Iterator[Part]:
    """Give a form's parts, its text cut around the names."""
    for part in form:
        yield from filter(None, between.split(part)) if between and isinstance(part, str) else (part,)
