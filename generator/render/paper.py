"""What a printed report says of itself below its title: what it is, whence, which text of it, and where to find it.

On paper there is nothing to press, so the address stands there as words and as a code. No screen shows it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.render import escape
from generator.render.citations.reference import version_words
from generator.render.qr import qr_image
from generator.render.report_card import provenance_words
from generator.render.words import UNKNOWN, day_words, years_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.facts import Metadata
    from generator.model.source import Provenance
    from generator.render.citations.reference import Reference, Version

_STROKES: Final = re.compile(r"(?<=[^/])(/)(?=[^/])")


@dataclass(frozen=True, slots=True)
class Paper:
    """The rows, each a name and its words, and the code (HTML) of the address, "" where the host is not known."""

    rows: tuple[tuple[str, str], ...]
    code: str

    @property
    def element(self) -> str:
        """Give the element (HTML): hidden, so that only print.css shows it; the code says what its row says."""
        rows = "".join(f"<div><dt>{name}</dt><dd>{_breakable(words)}</dd></div>" for name, words in self.rows)
        code = f'<span aria-hidden="true">{self.code}</span>' if self.code else ""
        return f'<div class="gb-paper" hidden><dl>{rows}</dl>{code}</div>'


def _breakable(words: str) -> str:
    """Write a row's words (HTML); an address breaks behind strokes: behind a hyphen, nobody would know whose it is."""
    html = escape.block(words)
    return _STROKES.sub(r"\1<wbr>", html) if words.startswith(("/", "http")) else html


def paper(reference: Reference, meta: Metadata, provenance: Provenance | None, day: str | None) -> Paper:
    """Gather it for the text that `reference` cites; `day` is that of its version (ISO 8601), None for a draft.

    Where the site does not know its own address, the path below its root stands for it, and there is no code; the last
    row says so.
    """
    known = "://" in reference.url
    code = qr_image(reference.url) if known else ""
    return Paper(tuple(_rows(reference, meta, provenance, day)), code)


def _rows(
    reference: Reference, meta: Metadata, provenance: Provenance | None, day: str | None
) -> Iterator[tuple[str, str]]:
    years = years_words(meta.period) if meta.period else ""
    yield "报告", "，".join(filter(None, ("".join(reference.place), reference.kind, years)))
    yield "报告日期", day_words(meta.delivered) if meta.delivered else UNKNOWN
    yield "来源", provenance_words(provenance)
    yield from _version(reference.version, reference, day)
    if "://" not in reference.url:
        yield "说明", "制作网页时没有设定网站的地址，上面只是站内路径，也就没有二维码"


def _version(version: Version, reference: Reference, day: str | None) -> Iterator[tuple[str, str]]:
    """Say which text it is, where it is, and whether it stays there."""
    words, here = version_words(version), _whole(reference.url)
    if version.number is None:
        yield "版本", f"{words}，尚未正式发布，地址今后可能变动"
        yield "地址", here
    elif version.changed:
        yield "版本", f"{words}；下面的地址总是显示最新的文字"
        yield "地址", here
        yield f"第 {version.number} 版", f"{_whole(reference.latest)}v{version.number}/"
    else:
        yield "版本", words + (f"，{day_words(day)}发布" if day else "")
        yield "永久地址", here


def _whole(url: str) -> str:
    """Give an address; where the site's own is not known, the path below its root."""
    return url if "://" in url else f"/{url}"
