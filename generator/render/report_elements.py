"""Elements of which a report's page has hundreds, written here and not by its template, which takes five times as long.

Each gives its own HTML or Markdown, everything in it escaped.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render import escape, foreign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.structure import BlockKind

_COLUMNS = ("数值", "所指", "动作", "时期", "段落")


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block on the page: its element, that element's class where it has one, and its text as HTML.

    `id` is None for a title that is no block of the source. `shared` is the mark (HTML) of one that shares words with
    other reports.
    """

    id: str | None
    kind: BlockKind
    tag: str
    style: str | None
    anchor: str | None
    html: str
    shared: str = ""

    @property
    def element(self) -> str:
        """Give the element (HTML), with its marks; that to its raw lines is made by a script (report.js)."""
        given = (("id", self.anchor), ("class", self.style), ("data-block", self.id))
        attributes = "".join(f' {name}="{escape.attribute(value)}"' for name, value in given if value)
        href = f"#{escape.attribute(self.anchor or '')}"
        here = f'<a class="gb-mark" href="{href}" aria-hidden="true" tabindex="-1"></a>' if self.anchor else ""
        return f"<{self.tag}{attributes}>{here}{self.shared}{self.html}</{self.tag}>"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A key figure in the list: where it stands, its value, what it counts, and what else is to be said.

    `label_href` leads to the page of the indicator, as raw HTML needs it; `remarks` are words of ours on the figure.
    `doubted` says that one of them doubts the label.
    """

    anchor: str | None
    value: str
    label: str
    label_href: str | None
    remarks: tuple[str, ...]
    action: str
    period: str
    block: str | None
    doubted: bool = False

    @property
    def element(self) -> str:
        """Give the row (HTML): its first cell leads to the sentence, the row itself has the address `k-f7`."""
        value, label = foreign.block(self.value), foreign.block(self.label)
        style = ' class="gb-doubt"' if self.doubted else ""
        start = f"<tr{style}>"
        if self.anchor:
            anchor = escape.attribute(self.anchor)
            start, value = f'<tr id="k-{anchor}"{style}>', f'<a href="#{anchor}">{value}</a>'
        if self.label_href:
            label = f'<a href="{escape.attribute(self.label_href)}">{label}</a>'
        label += "".join(f" <small>{foreign.block(remark)}</small>" for remark in self.remarks)
        cells = (value, label, escape.block(self.action), self.period, f"#{self.block}" if self.block else "")
        return start + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


@dataclass(frozen=True, slots=True)
class Theme:
    """Figures that belong together."""

    name: str
    figures: tuple[FigureRow, ...]


def figure_table(themes: Sequence[Theme]) -> str:
    """Give the list of all key figures (HTML): a table, which figures.css lays out as a list on screens.

    One raw block: Python-Markdown would take longer over its cells than over the rest of the page.
    """
    heads = "".join(f'<th scope="col">{name}</th>' for name in _COLUMNS)
    lines = ['<table class="gb-list">', f"<thead><tr>{heads}</tr></thead>"]
    for theme in themes:
        head = f'<tr><th colspan="{len(_COLUMNS)}" scope="rowgroup">{escape.block(theme.name)}</th></tr>'
        lines += ["<tbody>", head, *(figure.element for figure in theme.figures), "</tbody>"]
    return "\n".join([*lines, "</table>"])
