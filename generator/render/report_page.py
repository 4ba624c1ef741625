"""A report's page as Markdown: header, contents, key figures, the text with its marks, and what stands behind it.

Comments of the form `<!-- gb:text -->` begin the sections; docs/overrides/report.html lays these out. The report's own
words are raw HTML blocks (docs/dev/decisions/0006-text-as-raw-blocks.md), ours are Markdown.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from generator.render.breaks import breakable, heading_lines
from generator.render.citations.reference import report_reference
from generator.render.citations.shown import Citing, citing
from generator.render.environment import environment
from generator.render.foreign import block as shown
from generator.render.marks import marked_text
from generator.render.named import Named, TermNote, named
from generator.render.opening import opening
from generator.render.paper import paper
from generator.render.paths import (
    address,
    between_files,
    between_pages,
    report_file,
    report_json,
    source_file,
    text_file,
)
from generator.render.published import GoneNote, PublishedView, published_view, woven
from generator.render.report_card import ReportCard, report_card
from generator.render.report_editor import EditorView, editor_marks, editor_view
from generator.render.report_elements import BlockView, figure_table
from generator.render.report_figures import Card, cardless, cards, figure_themes, fits_of, looks
from generator.render.report_notes import (
    Note,
    edit_summary,
    finding_notes,
    move_notes,
    note_marks,
    order_doubts,
)
from generator.render.shared_marks import NO_SHARED, SharedView, mark_html
from generator.render.words import kind_name, period_words, report_title

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from generator.data.indicators import Indicators
    from generator.model.facts import Figure
    from generator.model.ledger import Publication
    from generator.model.report import Report
    from generator.model.structure import BlockKind
    from generator.render.neighbours import Ways
    from generator.render.reasons import LinkView
    from generator.render.report_figures import Fit
    from generator.render.version_rows import History

_HEAD_KINDS: tuple[BlockKind, ...] = ("title", "subtitle", "dateline", "speaker", "note")
_TEXT_KINDS: tuple[BlockKind, ...] = ("heading", "paragraph")
_END_KINDS: tuple[BlockKind, ...] = ("caption", "byline", "credits")
_BULLETS = "●○■□◆◇▲△★☆•·— "


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: `depth` 0 for the report's parts, and where it leads."""

    depth: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Around:
    """What a page has to know of the rest of the site: codes of the places that have a page, words that are shared.

    `series` are the ways to the reports before and after, and to what sets the report beside another.
    """

    places: Collection[str] = ()
    shared: SharedView = NO_SHARED
    series: Ways = ()


NOTHING_AROUND: Final = Around()


@dataclass(frozen=True, slots=True)
class ReportView:
    """All that the template prints."""

    title: str
    description: str
    draft: bool
    headline: BlockView
    head: tuple[BlockView, ...]
    card: ReportCard
    contents: tuple[Entry, ...]
    cards: tuple[Card, ...]
    count: int
    figures: str
    text: tuple[BlockView | GoneNote, ...]
    end: tuple[BlockView, ...]
    related: tuple[LinkView, ...]
    summary: str
    moves: tuple[Note, ...]
    findings: tuple[Note, ...]
    doubts: tuple[Note, ...]
    editor: EditorView
    terms: tuple[TermNote, ...]
    data_href: str
    source_href: str
    cite: Citing
    publication: Publication | None
    published: PublishedView | None
    text_href: str


def render_report(
    report: Report,
    links: Sequence[LinkView],
    indicators: Indicators,
    site_url: str = "",
    history: History | None = None,
    around: Around = NOTHING_AROUND,
) -> str:
    """Give the Markdown of the report's page; `site_url` is the site's address, "" where it is not known.

    `history` is that of a published report, `around` what the page has to know of the rest of the site. ValueError
    where the report has no address.
    """
    template = environment().get_template("report.md.jinja")
    page = view(report, links, indicators, site_url, history, around)
    day = report.publication.days[report.publication.revision - 1] if report.publication else None
    printed = paper(report_reference(report, site_url), report.meta, report.provenance, day)
    said = opening(report, indicators)
    bare = cardless(report)
    return template.render(page=page, paper=printed, shared=around.shared, around=around, opening=said, cardless=bare)


def view(
    report: Report,
    links: Sequence[LinkView],
    indicators: Indicators,
    site_url: str = "",
    history: History | None = None,
    around: Around = NOTHING_AROUND,
) -> ReportView:
    """Gather what the page shows of a report. ValueError where it has no address."""
    here, fits, names = report_file(address(report)), fits_of(report), named(report, around.places)
    blocks = tuple(_block_views(report, looks(report, fits), names, around.shared))
    headline, later = _headline(report, blocks), _footnotes(blocks)
    return ReportView(
        title=report_title(report),
        description=_description(report),
        draft=report.draft,
        headline=headline,
        head=tuple(block for block in blocks if block.kind in _HEAD_KINDS and block.id not in (headline.id, *later)),
        card=report_card(report, here),
        contents=_contents(report),
        cards=cards(report, indicators),
        count=len(report.figures),
        figures=_figures(report, indicators, fits),
        text=woven([block for block in blocks if block.kind in _TEXT_KINDS], report, history),
        end=tuple(block for block in blocks if block.kind in _END_KINDS or block.id in later),
        related=tuple(links),
        summary=edit_summary(report),
        moves=move_notes(report),
        findings=finding_notes(report),
        doubts=order_doubts(report),
        editor=editor_view(report, between_pages(here, "")),
        terms=names.notes,
        data_href=between_files(here, report_json(address(report))),
        source_href=between_files(here, source_file(address(report))),
        cite=citing(report_reference(report, site_url), _description(report)),
        publication=report.publication,
        published=published_view(report, history),
        text_href=between_files(here, text_file(address(report))),
    )


def _figures(report: Report, indicators: Indicators, fits: Mapping[str, tuple[Fit, ...]]) -> str:
    """Give the list of all key figures; nothing where there are none."""
    themes = figure_themes(report, indicators, fits)
    return figure_table(themes) if themes else ""


def _footnotes(blocks: Sequence[BlockView]) -> set[str | None]:
    """Give the ids of the notes below the text; those above it, （摘要）, are part of the head."""
    first = next((at for at, block in enumerate(blocks) if block.kind in _TEXT_KINDS), len(blocks))
    return {block.id for block in blocks[first:] if block.kind == "note"}


def _block_views(
    report: Report, styles: Mapping[str, Sequence[str]], names: Named, shared: SharedView
) -> Iterator[BlockView]:
    """Give every block that is shown; furniture is not."""
    figures: dict[str, list[Figure]] = {}
    for figure in report.figures:
        figures.setdefault(figure.block, []).append(figure)
    notes, numbered = note_marks(report), editor_marks(report)
    for block in report.blocks:
        if block.kind != "furniture":
            beside = (*notes.get(block.id, ()), *numbered.get(block.id, ()))
            stock, marks = shared.stock.get(block.id, ()), names.marks.get(block.id, ())
            html = marked_text(block, figures.get(block.id, ()), styles, beside, marks, stock)
            if block.kind in _HEAD_KINDS:
                html = breakable(html, report.meta.region)
            tag = f"h{(block.level or 1) + 1}" if block.kind == "heading" else "p"
            style = None if block.kind in _TEXT_KINDS else f"gb-{block.kind}"
            if block.kind == "heading":
                html, style = heading_lines(html, block.text)
            others = shared.marks.get(block.id, 0)
            same = mark_html(block.anchor, others) if block.anchor and others else ""
            yield BlockView(block.id, block.kind, tag, style, block.anchor, html, same)


def _headline(report: Report, blocks: Sequence[BlockView]) -> BlockView:
    """Give the page's headline: the title block where it reads as the title does, else the title alone."""
    html = breakable(shown(report_title(report)), report.meta.region)
    titles = [block for block in blocks if block.kind == "title"]
    if len(titles) == 1 and titles[0].html == html:
        return replace(titles[0], tag="h1", style=None)
    return BlockView(None, "title", "h1", None, None, html)


def _description(report: Report) -> str:
    place = "".join(report.meta.region.path) if report.meta.region else ""
    period = f"{period_words(report.meta.period.start)}，" if report.meta.period else ""
    count = f"，关键数字 {len(report.figures)} 项" if report.figures else ""
    return f"{place}{kind_name(report)}，{period}注释版：可逐段引用{count}。"


def _contents(report: Report) -> tuple[Entry, ...]:
    """List headings, and run-in heads a step below the heading that they stand under."""
    entries: list[Entry] = []
    depth = -1
    for block in report.blocks:
        if block.anchor is None:
            continue
        if block.kind == "heading":
            depth = min((block.level or 1) - 1, depth + 1)
            entries.append(Entry(depth, block.text.lstrip(_BULLETS), block.anchor))
        elif block.lead:
            entries.append(
                Entry(depth + 1, block.lead.of(block.text).lstrip(_BULLETS).removesuffix("。"), block.anchor)
            )
    return tuple(entries)
