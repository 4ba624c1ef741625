"""Elements of which a report's page has hundreds, written here and not by its template, which takes five times as long.

Each gives its own HTML or Markdown, everything in it escaped.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render import escape

if TYPE_CHECKING:
    from generator.model.structure import BlockKind


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block on the page: its element, that element's class where it has one, and its text as HTML.

    `id` is None for a title that is no block of the source. `source` leads to the raw lines of a block that has an
    address.
    """

    id: str | None
    kind: BlockKind
    tag: str
    style: str | None
    anchor: str | None
    html: str
    source: str = ""

    @property
    def element(self) -> str:
        """Give the element (HTML), with its marks: the way to itself, and the way to its raw lines."""
        given = (("id", self.anchor), ("class", self.style), ("data-block", self.id))
        attributes = "".join(f' {name}="{escape.attribute(value)}"' for name, value in given if value)
        here = _mark("gb-mark", f"#{self.anchor}") if self.anchor else ""
        lines = _mark("gb-mark gb-lines", self.source) if self.source else ""
        return f"<{self.tag}{attributes}>{here}{lines}{self.html}</{self.tag}>"


@dataclass(frozen=True, slots=True)
class FigureEntry:
    """A key figure in the margin: where its sentence is, its value, what it counts, and what else is to be said."""

    anchor: str | None
    value: str
    label: str
    label_href: str | None
    details: tuple[str, ...]

    @property
    def line(self) -> str:
        """Give the line (Markdown): the value with the way to its sentence, the label with that to its indicator."""
        value, label = escape.inline(self.value), escape.inline(self.label)
        if self.anchor:
            anchor = escape.attribute(self.anchor)
            value = f'<a id="k-{anchor}" href="#{anchor}">{value}</a>'
        if self.label_href:
            label = f"[{label}]({self.label_href})"
        details = "".join(f" <small>{escape.inline(detail)}</small>" for detail in self.details)
        return f"{value} {label}{details}"


def _mark(style: str, href: str) -> str:
    return f'<a class="{style}" href="{escape.attribute(href)}" aria-hidden="true" tabindex="-1"></a>'
