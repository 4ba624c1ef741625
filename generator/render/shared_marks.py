"""Words that other reports have too: a mark beside their paragraph, the list at the foot, and the phrase of the genre.

Nothing is left out of the list: every passage that the record of links has of this report stands in it, under its
paragraph.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Final

from generator.render import escape, foreign
from generator.render.paths import address, between_pages, report_file
from generator.render.words import GENRE_NAMES, UNKNOWN, body_name, report_title, report_years

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.model.links import Passage, StockPhrase
    from generator.model.report import Report
    from generator.model.spans import Span

SAME: Final = 100
"""Likeness, in percent, of words that are the same."""
_LONG: Final = 44
"""Characters above which words are shown by their two ends."""
_END: Final = 18


@dataclass(frozen=True, slots=True)
class SharedView:
    """What a page says of words that it shares.

    `marks` gives by block the number of other reports, `stock` the spans of stock phrase; `said` are sentences for the
    foot, `summary` names the list, `list` is its HTML. All are empty where there is nothing to say.
    """

    marks: Mapping[str, int] = field(default_factory=dict)
    stock: Mapping[str, Sequence[Span]] = field(default_factory=dict)
    said: tuple[str, ...] = ()
    summary: str = ""
    list: str = ""


NO_SHARED: Final = SharedView()


def by_source(passages: Iterable[Passage]) -> dict[str, list[Passage]]:
    """Put passages together by the report that they leave."""
    leaving: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        leaving[passage.source.report].append(passage)
    return leaving


def shared_view(
    report: Report, passages: Sequence[Passage], stock: Sequence[StockPhrase], reports: Mapping[str, Report]
) -> SharedView:
    """Put into words what a report shares: `passages` are those that leave it, `reports` all of the site by their ids.

    The list gives under each paragraph the reports that share with it what fewest have first.

    KeyError where a passage leads to a report that is not among them, or to a block that its report has not.
    """
    if not passages and not stock:
        return NO_SHARED
    order = {block.id: number for number, block in enumerate(report.blocks)}
    ordered = sorted(passages, key=lambda one: (order[one.source.block], one.target.report, one.source, one.target))
    phrases: dict[str, list[Span]] = defaultdict(list)
    for phrase in stock:
        phrases[phrase.block].append(phrase.span)
    marks: dict[str, int] = {}
    parts: list[str] = []
    for block, held in groupby(ordered, key=lambda one: one.source.block):
        by_target = [(name, tuple(group)) for name, group in groupby(held, key=lambda one: one.target.report)]
        by_target.sort(key=lambda pair: min(one.reports for one in pair[1]))  # the rare before the phrase of the genre
        marks[block] = len(by_target)
        parts.append(_part(report, block, by_target, reports))
    count = sum(marks.values())
    return SharedView(
        marks,
        phrases,
        tuple(_said(report, len(marks), phrases, len(reports))),
        f"逐段列出（{len(marks)} 段，{count} 处）" if marks else "",
        "\n".join(('<dl class="gb-same-list">', *parts, "</dl>")) if marks else "",
    )


def mark_html(anchor: str, count: int) -> str:
    """Give the mark of a paragraph that shares words with `count` other reports: no words of its own, no tab stop.

    A script says in words what it shows to who points at it (docs/assets/report.js).
    """
    href = f"#{escape.attribute(shared_anchor(anchor))}"
    return f'<a class="gb-mark gb-same" data-n="{count}" href="{href}" aria-hidden="true" tabindex="-1"></a>'


def shared_anchor(anchor: str) -> str:
    """Give the id of a paragraph's part of the list."""
    return f"shared-{anchor}"


def likeness_words(passage: Passage) -> str:
    """Say how alike the two texts of a passage are."""
    if passage.kind == "name":
        return "同一名称"
    if passage.numbers_differ:
        return "数字不同" if passage.likeness == SAME else f"句式相近 {passage.likeness}%，数字不同"
    return "相同" if passage.likeness == SAME else f"相近 {passage.likeness}%"


def shortened(words: str) -> str:
    """Give words as the list shows them: long ones by their two ends."""
    return words if len(words) <= _LONG else f"{words[:_END]}……{words[-_END:]}"


def _said(report: Report, marked: int, stock: Mapping[str, Sequence[Span]], total: int) -> Iterator[str]:
    if marked:
        yield (
            f"与本站其余 {total - 1} 份报告逐句比较，本报告有 {marked} 段与别的报告有相同或相近的文句，"
            "段首“≈”后是这样的报告的份数（打印时不印）。每处列出最相近的几份，不一定列全；"
            f"“见于”数的是全站 {total} 份报告中有这一文句的，本报告也在内。文句相同不说明谁依据谁。"
        )
    yield stock_words(report, stock)


def stock_words(report: Report, stock: Mapping[str, Sequence[Span]]) -> str:
    """Say how much of a report's paragraphs is stock phrase, in characters of its text."""
    count = sum(span.end - span.start for spans in stock.values() for span in spans)
    whole = sum(len(block.text) for block in report.blocks if block.kind == "paragraph")
    told = "通用表述，指三个以上其他机构的报告也有的分句，带数字的不算：本报告"
    if not count:
        return f"{told}没有。"
    return f"{told}共 {count} 字，占正文各段 {whole} 字的 {100 * count / whole:.1f}%。"


def _part(
    report: Report,
    block: str,
    by_target: Iterable[tuple[str, tuple[Passage, ...]]],
    reports: Mapping[str, Report],
) -> str:
    """Give a paragraph's part of the list (HTML): a line for each other report."""
    anchor = report.by_id[block].anchor
    given = f' id="{escape.attribute(shared_anchor(anchor))}"' if anchor else ""
    name = f'<a href="#{escape.attribute(anchor)}">{escape.block(anchor)}</a>' if anchor else "未编号的段落"
    lines = [_entry(report, reports[target], passages) for target, passages in by_target]
    return "\n".join((f"<div{given}><dt>{name}</dt>", *lines, "</div>"))


def _entry(report: Report, other: Report, passages: Sequence[Passage]) -> str:
    words = "；".join(_passage(report, other, passage) for passage in passages)
    return f"<dd>{foreign.block(_name(other))}：{words}</dd>"


def _passage(report: Report, other: Report, passage: Passage) -> str:
    anchor = other.by_id[passage.target.block].anchor
    href = between_pages(report_file(address(report)), report_file(address(other)), anchor)
    way = f'<a href="{escape.attribute(href)}">{escape.block(anchor or "全文")}</a>'
    quote = foreign.block(shortened(passage.source.span.of(report.by_id[passage.source.block].text)))
    return (
        f"{way} <q>{quote}</q> <small>{likeness_words(passage)}，"
        f"见于 {passage.reports} 份、{passage.bodies} 个机构</small>"
    )


def _name(report: Report) -> str:
    """Name another report shortly: its place, body and years; by its title where the place or body is not known."""
    region = report.meta.region
    if region is None or report.meta.body in (None, "other"):
        return report_title(report)
    genre = "" if report.meta.genre == "work" else GENRE_NAMES[report.meta.genre]
    years = report_years(report)
    return f"{region.name}{body_name(report.meta.body)}{genre}{'' if years == UNKNOWN else f' {years}'}"
