"""From blocks to figures: numbers, minus what is none, each with its label, its time and its indicator."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.data.indicators import Indicators, load_indicators
from generator.data.report_words import load_report_words
from generator.data.units import load_units
from generator.extract.before import SHORT, whole_name
from generator.extract.believed import believed
from generator.extract.doubt import doubted
from generator.extract.found import EVENTS, PERSONS, Label, Labelled
from generator.extract.lists import distribute
from generator.extract.numbers import Quantity, scan
from generator.extract.parts import Part, opening, turned
from generator.extract.periods import aims, latest, moment, times
from generator.extract.persons import treated_of
from generator.extract.sides import choose, topic
from generator.extract.stops import keep
from generator.extract.verbs import has_verb
from generator.extract.wholes import named_by_parts, only_wholes
from generator.extract.words import join, words_of
from generator.model.facts import Figure
from generator.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.facts import Metadata
    from generator.model.structure import Block

_SENTENCE: Final = re.compile("[。！？!?]")
_WHOLE_AGAIN: Final = re.compile("[。；！？!?;]")
_CLAUSE: Final = frozenset("，。；：！？,;!?")
_CLOSERS: Final = {"”": "“", "）": "（", "》": "《", ")": "(", "’": "‘", "］": "［", "】": "【"}
_OPENERS: Final = frozenset("（(【［")
_NAME: Final = re.compile("“[^“”]*”|《[^《》]*》")
_OF_THOSE: Final = re.compile("其中")
_BACK: Final = re.compile("所提问题|(?:类|领域|方面)$")
"""What speaks of the things counted in the sentence before: the problems that proposals raise, a sort of them."""
_MARKS: Final = "，。；：！？、,;:!? 　"
_CASE: Final = "案件"
_CRIMES: Final = ("犯罪", "案件")
_SUCH: Final = frozenset({"案件", "此类案件", "该类案件", "这类案件"})
_ONGOING: Final = "在建"
_KEPT: Final = 24
"""How many figures before it a figure may point back to: a line of a megabyte is read in linear time."""
_BARE: Final = 2
_REACHED: Final = frozenset("达为至破")
_PAIRED: Final = frozenset({"和", "、", "与", "及"})
_AHEAD: Final = 12
_REACH: Final = 240


def read_figures(blocks: Sequence[Block], meta: Metadata, indicators: Indicators | None = None) -> tuple[Figure, ...]:
    """Give the figures of a report's paragraphs, `f1`, `f2` … in the order of the text.

    A figure whose label is sure gets its indicator, of `indicators` or else of the project's own; a part of another
    figure (其中…) gets none, lest it be read as a whole beside other reports' wholes.
    """
    part = opening(meta)
    units = load_units()
    indicators = indicators or load_indicators()
    figures: list[Figure] = []
    earlier: list[Labelled] = []
    for block in blocks:
        part = turned(part, block, meta)
        if block.kind != "paragraph":
            earlier = []
            continue
        found = list(_label_block(block.text, keep(block.text, scan(block.text, units)), earlier))
        earlier = [labelled for labelled, _ in found[-_KEPT:]] or earlier
        for labelled, when in found:
            figure = _figure(f"f{len(figures) + 1}", block, labelled, when, part, meta)
            subset = _of_which(block.text, figure.number.start)
            if not subset:
                figure = believed(indicators.assign(figure, meta.body, block.text), block.text, meta, indicators)
            figures.append(figure)
    return only_wholes({block.id: block.text for block in blocks}, figures)


def _of_which(text: str, at: int) -> bool:
    """Say whether a number counts a part of what was counted before it: 137篇，其中市级采纳33篇、自治区级采纳5篇."""
    said = text.rfind("其中", max(0, at - _REACH), at)
    return said >= 0 and not _WHOLE_AGAIN.search(text, said, at)


def _figure(
    figure_id: str, block: Block, labelled: Labelled, when: re.Match[str] | None, part: Part, meta: Metadata
) -> Figure:
    quantity, label = labelled.quantity, labelled.label
    start = min(
        label.start, quantity.begin, quantity.number.start if quantity.from_begin is None else quantity.from_begin
    )
    clause = _NAME.sub("", block.text[labelled.field : quantity.number.start])
    begun = max(0, quantity.number.start - _REACH)
    held = moment(meta, part, when, clause, aimed=aims(_SENTENCE.split(block.text[begun : quantity.number.start])[-1]))
    return Figure(
        id=figure_id,
        block=block.id,
        span=Span(start, max(label.end, quantity.number.end)),
        number=quantity.number,
        value=quantity.value,
        unit=quantity.unit,
        label=label.text,
        value_max=quantity.value_max,
        qualifier=quantity.qualifier,
        action=label.action,
        period=None if held.role == "target" and _is_cost(block.text, labelled) else held.period,
        period_text=held.text,
        role=held.role,
        is_change=quantity.from_value is not None,
        from_value=quantity.from_value,
        confidence="high" if label.sure and label.text and quantity.sure else "low",
    )


def _is_cost(text: str, labelled: Labelled) -> bool:
    """Say whether a sum is what a project costs in all, and no year's aim: 投资5亿元的|电厂, 总投资12亿元."""
    label = labelled.label.text
    behind = not labelled.left and text.startswith("的", labelled.quantity.number.end)
    return label.endswith("总投资") or (behind and label.endswith("投资"))


def _label_block(
    text: str, quantities: Sequence[Quantity], earlier: Sequence[Labelled]
) -> Iterator[tuple[Labelled, re.Match[str] | None]]:
    """Label the quantities of a paragraph sentence by sentence; give each with the mention of time before it.

    `earlier` are the figures of the paragraph before it, whose sorts a list may count (从内容上看，经济建设方面|152件).
    """
    if not quantities:
        return
    ends = [found.end() for found in _SENTENCE.finditer(text)]
    ends.append(len(text))
    start = at = 0
    last = list(earlier)
    for end in ends:
        inside: list[Quantity] = []
        while at < len(quantities) and quantities[at].number.start < end:
            inside.append(quantities[at])
            at += 1
        mentions = times(text[start:end]) if inside else []
        ends_of = [mention.end() for mention in mentions]
        if inside:
            done = _label_sentence(text, start, end, inside, last[-_KEPT:])
            last.extend(done)
        for labelled in done if inside else ():
            before = bisect_right(ends_of, labelled.quantity.number.start - start)
            yield labelled, latest(mentions[max(0, before - 2) : before])
        start = end


def _label_sentence(
    text: str, start: int, end: int, quantities: Sequence[Quantity], earlier: Sequence[Labelled]
) -> list[Labelled]:
    """Label the quantities of a sentence; `earlier` are the figures before it in the paragraph."""
    done: list[Labelled] = []
    opens = bool(_OF_THOSE.match(text, start))
    edge = start
    for i, quantity in enumerate(quantities):
        begin = quantity.begin if quantity.from_begin is None else quantity.from_begin
        field_start = _field(text, max(edge, begin - _REACH), begin)
        stop = quantities[i + 1].begin if i + 1 < len(quantities) else end
        field = words_of(text, field_start, _without_from(text, begin, quantity))
        recent = done[-_KEPT:]
        back = opens or _BACK.search(text[field_start:begin])
        label, is_left = choose(text, field, quantity, stop, [*earlier, *recent] if back else recent)
        if not label.own and text[edge:field_start].strip(_MARKS) and not has_verb(field):
            label = replace(label, sure=False)  # a clause without a number stands between
        treated = not label.own and quantity.unit in PERSONS and label.action in load_report_words().judicial
        if (not label.sure and not label.own) or treated or _is_bare_act(label):
            label = _topical(text, max(start, edge), field_start, label, quantity)
        if edge < field_start - 1 and len(label.text) <= SHORT:
            label = whole_name(text, _field(text, max(start, edge), field_start - 1), field_start - 1, label)
        label = _same_thing(label, quantity, recent)
        if label.sure and doubted(text, label, quantity):
            label = replace(label, sure=False)
        done.append(Labelled(quantity, label, field_start, is_left))
        edge = max(label.end, quantity.number.end)
    return named_by_parts(text, distribute(text, _acting(text, _lent_back(text, done))))


def _is_bare_act(label: Label) -> bool:
    """Say whether a label only tells what a court or procuratorate did, or 案件: 打击毒品犯罪，|批准逮捕|386人."""
    act = label.text == label.action and label.text in load_report_words().judicial
    return act or label.text in _SUCH


def _same_thing(label: Label, quantity: Quantity, done: Sequence[Labelled]) -> Label:
    """Give a bare noun the name by which the sentence counted it before: 民生实事项目17个，…15个|项目 已经完工."""
    last = next((other for other in reversed(done) if other.quantity.unit == quantity.unit), None)
    if quantity.family != "count" or quantity.unit[:1] in EVENTS or quantity.unit in PERSONS or last is None:
        return label
    if len(label.text) > _BARE or not last.label.text.endswith(label.text) or quantity.value > last.quantity.value:
        return label  # 提案4126件，其中集体提案817件，立案提案3487件: too many for a part
    if label.action and last.label.text.startswith(_ONGOING):
        return label  # 在建项目346项、投产|257项
    return replace(label, text=last.label.text, sure=label.sure and last.label.sure)


def _acting(text: str, figures: list[Labelled]) -> list[Labelled]:
    """Give the verb of a whole to its parts (立案432件，其中集体提案|97件), and that of a pair to its first."""
    for i, part in enumerate(figures):
        label, begin = part.label, part.quantity.begin
        reached = part.quantity.qualifier == "超" or text[begin - 1 : begin] in _REACHED  # 净增3户，其中企业达|2户
        if (
            label.action is None
            and part.left
            and part.quantity.family == "count"
            and not reached
            and _of_which(text, begin)
        ):
            alike = (
                other for other in reversed(figures[max(0, i - _KEPT) : i]) if other.quantity.unit == part.quantity.unit
            )
            whole = next(alike, None)
            if whole is not None:
                figures[i] = replace(part, label=replace(label, action=whole.label.action))
    for i in range(len(figures) - 2, -1, -1):
        first, second = figures[i], figures[i + 1]
        between = text[first.label.end : second.quantity.begin] if not (first.left or second.left) else ""
        if first.label.action is None and _listed_with(text, first, second):
            figures[i] = replace(first, label=replace(first.label, action=second.label.action))
        if first.label.action is None and between in _PAIRED:  # 73个集体和|91名个人|受到表彰
            figures[i] = replace(first, label=replace(first.label, action=second.label.action))
    return figures


def _listed_with(text: str, first: Labelled, second: Labelled) -> bool:
    """Say whether two names on the left share a verb behind both: 人大代表建议82件、政协提案76件|全部办结."""
    if not (first.left and second.left and first.label.own and second.label.own and second.label.action):
        return False
    joined = text[first.quantity.number.end : second.label.start] in _PAIRED
    end = second.quantity.number.end
    return joined and text.find(second.label.action, end, end + _AHEAD) >= 0


def _lent_back(text: str, figures: list[Labelled]) -> list[Labelled]:
    """新增10宗28万平方米|教育储备用地: a number that nothing names, beside one named on its right, counts the same."""
    for i in range(len(figures) - 2, -1, -1):
        first, second = figures[i], figures[i + 1]
        between = text[first.quantity.number.end : second.quantity.begin].lstrip("、")
        beside = not between or between in load_report_words().govern
        unnamed = not first.label.own and (not first.label.sure or not between)
        if unnamed and not second.left and beside:
            action = first.label.action or second.label.action
            figures[i] = replace(first, label=replace(first.label, text=second.label.text, action=action, sure=True))
    return figures


def _without_from(text: str, begin: int, quantity: Quantity) -> int:
    """Leave out the 从 or 由 of a change."""
    if quantity.from_begin is None:
        return begin
    at = max(text.rfind("从", 0, begin), text.rfind("由", 0, begin))
    return at if at >= 0 else begin


def _field(text: str, least: int, end: int) -> int:
    """Give where the stretch that may name a number begins: after the last mark outside brackets and quotations."""
    at = end
    while at > least:
        char = text[at - 1]
        if char in _CLOSERS:
            opened = text.rfind(_CLOSERS[char], least, at - 1)
            if opened >= 0:
                at = opened
                continue
        if char in _CLAUSE or char in _OPENERS:
            return at
        at -= 1
    return at


def _topical(text: str, sentence: int, field: int, label: Label, quantity: Quantity) -> Label:
    """Where nothing names the number, take what the clause before speaks of, in doubt: 面积逐年扩大，已达1.4万亩."""
    edge = field - 1
    while edge > sentence and text[edge] in _CLAUSE:
        edge -= 1
    start = _field(text, max(sentence, edge - _REACH), edge + 1)
    words = words_of(text, start, edge + 1) if edge > start else []
    if quantity.unit in PERSONS and (persons := treated_of(words, load_report_words())):
        return replace(label, text=join(persons))  # 对涉罪未成年人坚持教育挽救，附条件不起诉|178人
    if label.sure and not _is_bare_act(label):
        return label
    named = topic(words) if words else ""
    if named.endswith(_CRIMES) and label.action in load_report_words().judicial:
        whole = quantity.unit in PERSONS or named.endswith(_CASE)
        return replace(label, text=named if whole else named + _CASE, sure=True)  # 依法严惩职务犯罪，审结|9件
    if _is_bare_act(label):
        said_of = label.text in _SUCH - {_CASE} or text.startswith("对", start)
        return replace(label, sure=label.sure and not said_of)
    return replace(label, text=named) if named else label
