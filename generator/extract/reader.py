"""From blocks to figures: numbers, minus what is none, each with its label, its time and its indicator."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.data.indicators import Indicators, load_indicators
from generator.data.report_words import load_report_words
from generator.data.units import load_units
from generator.extract.found import MEASURED, Label, Labelled
from generator.extract.left import read_left
from generator.extract.lists import distribute
from generator.extract.numbers import Quantity, scan
from generator.extract.periods import Calendar
from generator.extract.right import read_right
from generator.extract.stops import keep
from generator.extract.words import Word, join, words_of
from generator.model.facts import Figure
from generator.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.facts import Metadata
    from generator.model.structure import Block

_SENTENCE: Final = re.compile("[。！？!?]")
_CLAUSE: Final = frozenset("，。；：！？,;!?")
_CLOSERS: Final = {"”": "“", "）": "（", "》": "《", ")": "(", "’": "‘", "］": "［", "】": "【"}
_OPENERS: Final = frozenset("（(【［")
_NAME: Final = re.compile("“[^“”]*”|《[^《》]*》")
_REACH: Final = 240
_AHEAD: Final = 60
_DIGITS: Final = frozenset("0123456789０１２３４５６７８９")
_RIGHT_END: Final = re.compile("[，。；：！？,;!?]")


def read_figures(blocks: Sequence[Block], meta: Metadata, indicators: Indicators | None = None) -> tuple[Figure, ...]:
    """Give the figures of a report's paragraphs, `f1`, `f2` … in the order of the text.

    A figure whose label is sure gets its indicator, of `indicators` or else of the project's own.
    """
    calendar = Calendar(meta)
    units = load_units()
    figures: list[Figure] = []
    for block in blocks:
        if block.kind == "heading":
            calendar.heading(block.text)
        if block.kind != "paragraph":
            continue
        calendar.paragraph(block.text)
        for labelled, sentence in _label_block(block.text, keep(block.text, scan(block.text, units))):
            figures.append(_figure(f"f{len(figures) + 1}", block, labelled, sentence, calendar))
    indicators = indicators or load_indicators()
    return tuple(indicators.assign(figure, meta.body) for figure in figures)


def _figure(figure_id: str, block: Block, labelled: Labelled, sentence: int, calendar: Calendar) -> Figure:
    quantity, label = labelled.quantity, labelled.label
    start = min(
        label.start, quantity.begin, quantity.number.start if quantity.from_begin is None else quantity.from_begin
    )
    clause = _NAME.sub("", block.text[labelled.field : quantity.number.start])
    moment = calendar.moment(block.text[sentence : quantity.number.start], clause)
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
        period=moment.period,
        period_text=moment.text,
        role=moment.role,
        is_change=quantity.from_value is not None,
        from_value=quantity.from_value,
        confidence="high" if label.sure and label.text else "low",
    )


def _label_block(text: str, quantities: Sequence[Quantity]) -> Iterator[tuple[Labelled, int]]:
    """Label the quantities of a paragraph sentence by sentence; give each with the start of its sentence."""
    if not quantities:
        return
    ends = [found.end() for found in _SENTENCE.finditer(text)]
    ends.append(len(text))
    start = at = 0
    for end in ends:
        inside: list[Quantity] = []
        while at < len(quantities) and quantities[at].number.start < end:
            inside.append(quantities[at])
            at += 1
        for labelled in _label_sentence(text, start, end, inside):
            yield labelled, start
        start = end


def _label_sentence(text: str, start: int, end: int, quantities: Sequence[Quantity]) -> list[Labelled]:
    done: list[Labelled] = []
    edge = start
    for i, quantity in enumerate(quantities):
        begin = quantity.begin if quantity.from_begin is None else quantity.from_begin
        field_start = _field(text, max(edge, begin - _REACH), begin)
        stop = quantities[i + 1].begin if i + 1 < len(quantities) else end
        field = words_of(text, field_start, _without_from(text, begin, quantity))
        label, is_left = _label(text, field, quantity, stop, done)
        done.append(Labelled(quantity, label, field_start, is_left))
        edge = max(label.end, quantity.number.end)
    return distribute(text, done)


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


def _label(text: str, field: list[Word], quantity: Quantity, stop: int, done: Sequence[Labelled]) -> tuple[Label, bool]:
    """Decide on which side of the number its label stands, and read it."""
    end = quantity.number.end
    following = text[end : end + 1]
    ahead: list[Word] = []
    if following and following not in "，。；：！？、,;!? ）)”》" and following not in _DIGITS:
        mark = _RIGHT_END.search(text, end, stop)
        limit = min(mark.start() if mark else stop, end + _AHEAD, stop)
        ahead = words_of(text, end, limit)
    counted, after = read_right(ahead) if ahead else ([], [])
    if quantity.family in MEASURED or not counted or _finished(field, counted):
        left = read_left(field, quantity, done)
        if left is not None and (quantity.family not in MEASURED or left.own or not counted):
            return left, True
        if quantity.family in MEASURED and ahead and ahead[0].text == "的":
            counted, after = read_right(ahead[1:])
    if not counted:
        guess = join(field).strip("，、 ")[-12:]
        return Label(guess, None, field[0].start if field else quantity.begin, end, sure=False), True
    label = join(counted)
    action = _action(field, after)
    sure = 1 < len(label) <= 30  # noqa: PLR2004 - a name of one character or of more than thirty is no name
    return Label(label, action, quantity.begin, counted[-1].end, sure=sure), False


def _finished(field: Sequence[Word], counted: Sequence[Word]) -> bool:
    """Say whether the field already names something and the next words open another item (12期|培训1200人次)."""
    lexicon = load_report_words()
    if counted[0].text not in lexicon.govern or len(field) < 2:  # noqa: PLR2004 - verb and noun
        return False
    return field[-1].text not in lexicon.govern and field[-1].text not in lexicon.aggregate | lexicon.link


def _action(field: Sequence[Word], after: Sequence[Word]) -> str | None:
    """Give the verb of a number that stands before what it counts: the one before it, else the one after the label."""
    lexicon = load_report_words()
    for i in range(len(field) - 1, -1, -1):
        if field[i].text in lexicon.govern:
            first = i
            while first and field[first - 1].text in lexicon.govern:
                first -= 1
            act = after[0].text if after and after[0].text in lexicon.act and field[i].text in lexicon.pivot else ""
            return join(field[first : i + 1]) + act
    for i, word in enumerate(after):
        if word.text in lexicon.light:
            rest = [other for other in after[i + 1 :] if other.text not in {"了", "过"}]
            return join(rest) or word.text
        if word.text in lexicon.govern:
            return join([other for other in after[i : i + 2] if other.text in lexicon.govern])
    return None
