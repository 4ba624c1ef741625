"""The opening: up to three sentences of a report's own at the head of its page, which say what it is about.

They are chosen by what can be counted, so that the same report has the same opening everywhere: what their figures
count, where they stand, how long they are. Nothing is weighed by its meaning and nothing is made up. A report that has
no such sentences has a shorter opening, or none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from generator.data.opening_words import load_opening_words
from generator.model.spans import Span
from generator.render.cutting import CLOSING, pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.data.indicators import Indicators
    from generator.model.facts import Figure
    from generator.model.report import Report
    from generator.model.structure import Block

MOST: Final = 3
"""Sentences of an opening."""
SHORTEST: Final = 20
LONGEST: Final = 110
"""Characters of a sentence: fewer say little, and more than three lines are not read at a glance."""
_READY: Final = 70  # characters up to which none counts against a sentence
_HEAD: Final = 3  # paragraphs in which the overall judgement is looked for
_PARAGRAPH: Final = 30  # characters of one; less is a salutation
_EARLY: Final = 6  # paragraphs that tell of the whole rather than of its parts
_COUNTED: Final = 4  # indicators that count for a sentence: more make it a list
_DENSE: Final = 6  # figures from which on each makes a sentence harder to read
_TELLING: Final = 3  # figures that make a sentence tell something, where none is of an indicator
_AIM: Final = 3.0  # what a sentence on targets is worth at least, to stand before a further result
_LEAST: Final = 1.8  # what any sentence with figures is worth at least
_KEPT: Final = 10  # characters of a number with its unit that a line keeps together
_END: Final = re.compile(f"[。！？]+[{re.escape(CLOSING)}]*")
_PART: Final = "；"
_NUMBERED: Final = re.compile(r"第?[一二三四五六七八九十\d]+[是、，．.)）]|[(（\[［【〔①-⑳●■◆]")
_STRAY: Final = re.compile(r"[\d%\u4e00-\u9fff]\s+[\d\u4e00-\u9fff]|_|%%")  # what print left within a word
_LAST_CLAUSE: Final = re.compile(r"[^，；：]*\Z")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence of the report: its block's address, and its words, unchanged.

    `cut`: it goes on in the report, after a semicolon. `numbers`: where its figures' numbers with their units stand in
    `text`, in order; they share no character.
    """

    anchor: str
    text: str
    cut: bool = False
    numbers: tuple[Span, ...] = ()

    @property
    def pieces(self) -> Iterator[tuple[str, bool]]:
        """Give its words piece by piece, each with whether it is a number with its unit, which no line is to part."""
        at = 0
        for number in self.numbers:
            yield self.text[at : number.start], False
            yield number.of(self.text), True
            at = number.end
        yield self.text[at:], False


@dataclass(frozen=True)
class _Sentence:
    """A sentence that may be quoted: its place (block, offset), section, paragraph's number, and figures."""

    place: tuple[int, int]
    section: str
    paragraph: int
    quotation: Quotation
    figures: tuple[Figure, ...]

    @cached_property
    def facts(self) -> frozenset[str]:
        """Give what it counts."""
        return frozenset(figure.indicator or figure.label for figure in self.figures)

    @cached_property
    def aims(self) -> bool:
        """Tell whether it gives a target."""
        return any(figure.role == "target" for figure in self.figures)


def opening(report: Report, indicators: Indicators) -> tuple[Quotation, ...]:
    """Give the sentences of a report's opening, at most three, in the order of the text.

    A sentence has 20 to 110 characters, does not lean on the one before it, and nothing in it is in doubt: no figure,
    no suspected slip. First comes the report's overall judgement, where one stands among its first paragraphs; then
    the sentence whose results weigh most, then one on targets, then further results. An indicator weighs by its place
    in the vocabulary, which lists the core of a body first. Where these are fewer than three, sentences follow whose
    figures are of no indicator or weigh little, those with more figures first (as far as three), then by place. All are
    of different sections as far as these suffice, of different paragraphs always, and none tells what another tells.
    """
    found = list(_candidates(report))
    weights = _weights(report, indicators)
    worth = {one.place: _worth(one, weights) for one in found}
    told = [one for one in found if worth[one.place] >= _LEAST and any(figure.indicator for figure in one.figures)]
    ranked = sorted(told, key=lambda one: (-worth[one.place], one.place))
    results = [one for one in ranked if not one.aims]
    aims = [one for one in ranked if one.aims and worth[one.place] >= _AIM and _announces(one)]
    counted = [one for one in found if one.figures and worth[one.place] > 0 and (not one.aims or _announces(one))]
    counted.sort(key=lambda one: (-min(len(one.figures), _TELLING), one.place))
    chosen: list[_Sentence] = []
    _take(chosen, (one for one in found if _judges(one)), 1)
    _take(chosen, results, 1)
    _take(chosen, aims, 1)
    _take(chosen, results, MOST)
    _take(chosen, results, MOST, apart=False)
    _take(chosen, counted, MOST)
    _take(chosen, counted, MOST, apart=False)
    return tuple(one.quotation for one in sorted(chosen, key=lambda one: one.place))


def _take(chosen: list[_Sentence], row: Iterable[_Sentence], most: int, *, apart: bool = True) -> None:
    """Add the first `most` sentences of a row that tell what none of those chosen tells, while there is room.

    They are of sections (else at least of paragraphs) of which none was chosen yet.
    """
    for one in row:
        if most <= 0 or len(chosen) == MOST:
            return
        near = [other for other in chosen if other.section == one.section or other.place[0] == one.place[0]]
        if not apart:
            near = [other for other in near if other.place[0] == one.place[0]]
        if not near and not any(one.facts & other.facts for other in chosen):
            chosen.append(one)
            most -= 1


def _candidates(report: Report) -> Iterator[_Sentence]:
    """Give the sentences that may be quoted, in the order of the text."""
    figures: dict[str, list[Figure]] = {}
    for figure in report.figures:
        figures.setdefault(figure.block, []).append(figure)
    slips: dict[str | None, list[int]] = {}
    for slip in report.findings:
        if slip.span and slip.code.startswith(("sic.", "arithmetic.")):
            slips.setdefault(slip.block, []).append(slip.span.start)
    section, paragraph = "", 0
    for number, block in enumerate(report.blocks):
        section = block.id if block.kind == "heading" else section
        if block.kind != "paragraph" or not block.anchor or len(block.text) < _PARAGRAPH or _is_note(block):
            continue
        paragraph += 1
        inside = figures.get(block.id, ())
        if paragraph > _HEAD and not inside:
            continue
        for span in _sentences(block):
            held = tuple(one for one in inside if span.start <= one.number.start < span.end)
            doubtful = any(span.start <= at < span.end for at in slips.get(block.id, ()))
            if not doubtful and _can_stand(span.of(block.text), held):
                cut = block.text[span.end : span.end + 1] == _PART
                quotation = Quotation(block.anchor, span.of(block.text), cut, _numbers(held, span))
                yield _Sentence((number, span.start), section, paragraph, quotation, held)


def _numbers(figures: Iterable[Figure], span: Span) -> tuple[Span, ...]:
    """Give where the numbers of a sentence's figures stand in it: those that a narrow line holds, each once."""
    found: list[Span] = []
    for number in sorted({figure.number for figure in figures}, key=lambda one: one.start):
        whole = number.end <= span.end and len(number) <= _KEPT
        if whole and (not found or number.start - span.start >= found[-1].end):
            found.append(Span(number.start - span.start, number.end - span.start))
    return tuple(found)


def _is_note(block: Block) -> bool:
    """Tell a note on a word, which some reports print at their end: [7]“1530”工程：…."""
    return block.text.startswith(("[", "［", "【", "〔")) or (block.text[0].isdigit() and "：" in block.text[:30])


def _sentences(block: Block) -> Iterator[Span]:
    """Give the sentences of a block, its run-in head left out; a stop within marks ends none.

    Of one that is too long, what stands before a semicolon: as much as is read at once, one part at least.
    """
    start = block.lead.end if block.lead else 0
    inside = [False] * (len(block.text) + 1)
    for pair in pairs(block.text):
        if not inside[pair.start]:
            inside[pair.start + 1 : pair.end - 1] = [True] * max(0, len(pair) - 2)
    for match in _END.finditer(block.text, start):
        if not inside[match.start()]:
            while block.text[start].isspace():
                start += 1
            parts = [at for at in range(start + SHORTEST, match.end()) if block.text[at] == _PART and not inside[at]]
            whole = match.end() - start <= LONGEST or not parts
            yield Span(start, match.end() if whole else max(filter((start + _READY).__ge__, parts), default=parts[0]))
            start = match.end()


def _can_stand(text: str, figures: tuple[Figure, ...]) -> bool:
    """Tell whether a sentence can be read alone, and says nothing that is in doubt."""
    return (
        SHORTEST <= len(text) <= LONGEST
        and not text.startswith(load_opening_words().lean)
        and not _NUMBERED.match(text)
        and not _STRAY.search(text)
        and not any(word in text for word in load_opening_words().lack)
        and all(text.count(one) == text.count(other) for one, other in ("“”", "《》", "（）"))
        and all(figure.confidence == "high" for figure in figures)
    )


def _judges(one: _Sentence) -> bool:
    """Tell whether a sentence judges the whole of the work: among the first, its last clause says what came of it."""
    words, text = load_opening_words(), one.quotation.text
    last = _LAST_CLAUSE.search(text)
    return (
        one.paragraph <= _HEAD
        and not one.aims
        and any(word in text for word in words.whole)
        and not any(word in text for word in words.setting)
        and any(word in (last[0] if last else "") for word in words.said)
    )


def _announces(one: _Sentence) -> bool:
    """Tell whether a sentence on targets says that it is on what is to come."""
    return any(word in one.quotation.text for word in (*load_opening_words().future, *load_opening_words().aim))


def _weights(report: Report, indicators: Indicators) -> dict[str, float]:
    """Give what indicators weigh: 4 to 1 those of the report's body alone, in the vocabulary's order, others half."""
    own = [one.id for one in indicators.all if one.bodies == (report.meta.body,)]
    return {
        **dict.fromkeys((one.id for one in indicators.all), 0.5),
        **{name: 4 - 3 * place / len(own) for place, name in enumerate(own)},
    }


def _worth(one: _Sentence, weights: Mapping[str, float]) -> float:
    """Tell what a sentence is worth by its figures, less what makes it hard to read or says nothing."""
    text = one.quotation.text
    told = sorted({weights[name] for name in (figure.indicator for figure in one.figures) if name}, reverse=True)
    others = sum(not figure.indicator for figure in one.figures)
    stock = sum(text.count(word) for word in load_opening_words().stock)
    return (
        sum(told[:_COUNTED])
        + min(others, 2) / 4
        + (1.5 if told and told[0] > 1 and one.paragraph <= _EARLY else 0)
        + (3 if any(word in text for word in load_opening_words().aim) else 0)
        - stock / 2
        - max(0, len(one.figures) - _DENSE)
        - max(0, len(text) - _READY) / 10
    )
