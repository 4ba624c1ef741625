"""Passages that reports share, and the phrase that everyone uses: who wrote the same words, and how common they are.

What is compared are windows: a clause with the clauses after it in its sentence, until there are `LEAST` characters.
Windows that are the same, or nearly (`generator.text.similarity`), are laid end to end to passages. Paragraphs alone
are read: titles, headings, captions and page furniture say nothing that could be shared, nor do calls on the audience.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from generator.link.passages_names import Spot, shared_names
from generator.link.passages_runs import Run, runs_of
from generator.link.passages_standing import bare_blocks, standing
from generator.link.passages_windows import LEAST, Paragraph, Window, read_paragraphs, windows
from generator.model.links import Passage, PassageKind, Shared, StockPhrase, Stretch
from generator.model.report import Report
from generator.model.spans import Span
from generator.text.similarity import SAME, holds, likeness, near_pairs
from generator.text.similarity_clauses import numbers
from generator.text.similarity_names import LEAST as NAME

NEIGHBOURS: Final = 4
"""Reports that a window is linked to at most from its own side, so that links grow with reports, not with pairs."""

STOCK: Final = 3
"""Other bodies in whose reports a clause stands when it is the phrase of the genre, not of a place."""


class _Twin(NamedTuple):
    """A text, by its number, that is the same or nearly, and how much."""

    likeness: int
    text: int


@dataclass(frozen=True)
class _Corpus:
    """All windows by what they read: who holds each text, its twins (itself first), in which reports it stands.

    `ids` and `bodies` are of the reports, by number; reports are in the order of their ids. `standing` gives for bare
    texts the reports in which they stand wherever clauses end there, and has nothing before these were looked for.
    """

    ids: Sequence[str]
    bodies: Sequence[str]
    paragraphs: Sequence[Paragraph]
    texts: Sequence[str]
    holders: Sequence[Sequence[Window]]
    twins: Mapping[int, Sequence[_Twin]]
    standing: Mapping[str, frozenset[int]] = field(default_factory=dict)
    met: dict[int, frozenset[int]] = field(default_factory=dict)
    firsts: dict[int, list[Window]] = field(default_factory=dict)

    def report_of(self, window: Window) -> int:
        """Give the number of the report that a window is of."""
        return self.paragraphs[window.paragraph].report

    def reports_of(self, text: int) -> frozenset[int]:
        """Give the numbers of the reports in which a text or a twin of it stands."""
        if text not in self.met:
            self.met[text] = frozenset().union(*(self.having(twin.text) for twin in self.twins[text]))
        return self.met[text]

    def having(self, text: int) -> frozenset[int]:
        """Give the numbers of the reports in which a text stands as it is."""
        held = frozenset(self.report_of(window) for window in self.holders[text])
        return held | self.standing.get(self.texts[text], held)

    def firsts_of(self, text: int) -> list[Window]:
        """Give the first window of each report that holds a text, in order."""
        if text not in self.firsts:
            by_report = {self.report_of(window): window for window in reversed(self.holders[text])}
            self.firsts[text] = sorted(by_report.values())
        return self.firsts[text]

    def bodies_of(self, reports: frozenset[int]) -> frozenset[str]:
        """Give the bodies whose reports these are."""
        return frozenset(self.bodies[report] for report in reports)


def find_shared(reports: Sequence[Report]) -> Shared:
    """Give what reports with an address share: passages, sorted by their source, each both ways, and stock phrase.

    The order of the reports changes nothing.
    """
    named = sorted((report for report in reports if report.id), key=lambda report: report.id or "")
    corpus = _read(named)
    runs = list(_runs(corpus))
    corpus = replace(corpus, standing=_standing(corpus, named, runs), met={})
    passages = [passage for run in runs for passage in _both_ways(corpus, run)]
    names = _names(corpus, named, passages)
    return Shared(tuple(sorted((*passages, *names), key=_order)), _stock(corpus, _beside(runs)))


def _order(passage: Passage) -> tuple[Stretch, Stretch]:
    return passage.source, passage.target


def _read(reports: Sequence[Report]) -> _Corpus:
    paragraphs = read_paragraphs(reports)
    by_text: dict[str, list[Window]] = defaultdict(list)
    for number, paragraph in enumerate(paragraphs):
        for text, window in windows(number, paragraph):
            by_text[text].append(window)
    texts = sorted(by_text)
    near: dict[int, list[_Twin]] = defaultdict(list)
    for one, other, percent in near_pairs(texts):
        near[one].append(_Twin(percent, other))
        near[other].append(_Twin(percent, one))
    holders = [by_text[text] for text in texts]
    twins = {
        number: (_Twin(SAME, number), *sorted(near.get(number, ()), key=lambda twin: (-twin.likeness, twin.text)))
        for number, windows_ in enumerate(holders)
        if number in near or len(windows_) > 1
    }
    ids, bodies = [report.id or "" for report in reports], [_body(report) for report in reports]
    return _Corpus(ids, bodies, paragraphs, texts, holders, twins)


def _body(report: Report) -> str:
    """Name the body that gave a report; where it is not known, it is taken for one of its own."""
    region, body = report.meta.region, report.meta.body
    return f"{region.code}/{body}" if region and body else report.id or ""


def _runs(corpus: _Corpus) -> Iterator[Run]:
    shared: dict[tuple[int, int], set[Run]] = defaultdict(set)
    for text in corpus.twins:
        for window in corpus.holders[text]:
            for run in _partners(corpus, text, window):
                shared[run.one.paragraph, run.other.paragraph].add(run)
    for (one, other), seeds in shared.items():
        yield from runs_of(corpus.paragraphs[one], corpus.paragraphs[other], seeds)


def _standing(corpus: _Corpus, reports: Sequence[Report], runs: Sequence[Run]) -> Mapping[str, frozenset[int]]:
    """Look for the words of windows and runs in all that the reports say."""
    wanted = {corpus.texts[text] for text in corpus.twins}
    for words in (words for run in runs for words in _two(corpus, run)):
        wanted.update((words, words[:LEAST], words[-LEAST:]))
    return standing(wanted, bare_blocks(reports, corpus.paragraphs), LEAST)


def _two(corpus: _Corpus, run: Run) -> tuple[str, str]:
    """Give the bare text of either side."""
    one, other = corpus.paragraphs[run.one.paragraph], corpus.paragraphs[run.other.paragraph]
    return one.words(run.one.first, run.one.last), other.words(run.other.first, run.other.last)


def _names(corpus: _Corpus, reports: Sequence[Report], known: Sequence[Passage]) -> Iterator[Passage]:
    """Give the names that two reports of a place share, both ways, where no passage of the two has them already.

    What more than `STOCK` bodies name (粤港澳大湾区建设) is not rare, and is left to the pages of places and terms.
    """
    held: dict[tuple[str, str, str], list[Span]] = defaultdict(list)
    for passage in known:
        held[passage.source.report, passage.source.block, passage.target.report].append(passage.source.span)
    found = shared_names(reports, corpus.paragraphs)
    wanted = frozenset(shared.name for shared in found)
    having = standing(wanted, bare_blocks(reports, corpus.paragraphs), least=NAME) if wanted else {}
    for shared in found:
        its = having[shared.name]
        bodies = len(corpus.bodies_of(its))
        one, other = (_stretch(corpus, spot, len(shared.name)) for spot in shared.spots)
        if bodies <= STOCK and not any(
            span.start <= one.span.start and one.span.end <= span.end for span in held[(*_at(one), other.report)]
        ):
            for source, target in ((one, other), (other, one)):
                yield Passage("name", source, target, SAME, numbers_differ=False, reports=len(its), bodies=bodies)


def _at(stretch: Stretch) -> tuple[str, str]:
    return stretch.report, stretch.block


def _stretch(corpus: _Corpus, spot: Spot, length: int) -> Stretch:
    paragraph = corpus.paragraphs[spot.paragraph]
    return Stretch(corpus.ids[paragraph.report], paragraph.block, Span(spot.start, spot.start + length))


def _partners(corpus: _Corpus, text: int, window: Window) -> Iterator[Run]:
    """Give a window with its nearest twins in other reports, a few: the likest first, then by the order of ids.

    The window of the paragraph that comes first is the run's `one`.
    """
    mine = corpus.report_of(window)
    met = {mine}
    for twin in corpus.twins[text]:
        for held in _by_distance(corpus, corpus.firsts_of(twin.text), mine):
            if corpus.report_of(held) in met:
                continue
            if len(met) > NEIGHBOURS:
                return
            met.add(corpus.report_of(held))
            pair = ((window, text), (held, twin.text))
            (one, one_text), (other, other_text) = sorted(pair)
            yield Run(one, other, frozenset({(one_text, other_text)}))


def _by_distance(corpus: _Corpus, held: Sequence[Window], mine: int) -> list[Window]:
    """Give the windows that are nearest to the report `mine` in the order of ids, no fewer than can be linked."""
    at = bisect_left(held, mine, key=corpus.report_of)
    near = held[max(0, at - NEIGHBOURS) : at + NEIGHBOURS + 1]
    return sorted(near, key=lambda window: (abs(corpus.report_of(window) - mine), window))


def _both_ways(corpus: _Corpus, run: Run) -> Iterator[Passage]:
    one, other = corpus.paragraphs[run.one.paragraph], corpus.paragraphs[run.other.paragraph]
    spans = one.span(run.one.first, run.one.last), other.span(run.other.first, run.other.last)
    ends = [
        Stretch(corpus.ids[paragraph.report], paragraph.block, span)
        for paragraph, span in zip((one, other), spans, strict=True)
    ]
    words = _two(corpus, run)
    percent = likeness(*words)
    differ = numbers(spans[0].of(one.text)) != numbers(spans[1].of(other.text))
    nearly = [_nearly(corpus, *side) for side in zip(words, zip(*run.texts, strict=True), strict=True)]
    exactly = [corpus.standing.get(said, frozenset()) for said in words]
    reports = frozenset({one.report, other.report}).union(*nearly, *exactly)
    kind: PassageKind = "exact" if percent == SAME and not differ else "near"
    for source, target in (ends, ends[::-1]):
        yield Passage(kind, source, target, percent, differ, len(reports), len(corpus.bodies_of(reports)))


def _nearly(corpus: _Corpus, words: str, texts: Sequence[int]) -> frozenset[int]:
    """Give the reports in which the windows of a run's side stand, exactly or nearly: `texts`, and `words` in all.

    Where no window reaches an end of the side (a short clause after a long one), that end must stand there as it is.
    """
    found = frozenset.intersection(*map(corpus.reports_of, texts))
    held = [corpus.texts[text] for text in texts]
    if not any(map(words.startswith, held)):
        found &= corpus.standing.get(words[:LEAST], frozenset())
    if not any(map(words.endswith, held)):
        found &= corpus.standing.get(words[-LEAST:], frozenset())
    return found


def _beside(runs: Iterable[Run]) -> Mapping[int, frozenset[int]]:
    """Give by text those that it is laid beside in passages."""
    found: dict[int, set[int]] = defaultdict(set)
    for one, other in (pair for run in runs for pair in run.texts if pair[0] != pair[1]):
        found[one].add(other)
        found[other].add(one)
    return {text: frozenset(others) for text, others in found.items()}


def _stock(corpus: _Corpus, beside: Mapping[int, frozenset[int]]) -> dict[str, tuple[StockPhrase, ...]]:
    """Give for each report the clauses that stand in the reports of `STOCK` other bodies, side by side as one.

    They are counted as a passage's reports are (`_both_ways`): where too few have a text or a twin of it, those that
    have a twin of one `beside` it count too. A clause with a number or a figure is none: however common the words, the
    number is what this report says.
    """
    common: dict[int, dict[int, int]] = defaultdict(dict)
    for text in corpus.twins:
        texts = (text,)
        if len(corpus.bodies_of(corpus.reports_of(text))) <= STOCK:
            texts = (text, *beside.get(text, ()))
            if len(corpus.bodies_of(frozenset().union(*map(corpus.reports_of, texts)))) <= STOCK:
                continue
        for window in corpus.holders[text]:
            clauses, paragraph = common[window.paragraph], corpus.paragraphs[window.paragraph]
            for clause in range(window.first, window.last + 1):
                words = paragraph.bare[clause]
                others = 0 if "0" in words or paragraph.counts[clause] else _others(corpus, texts, words)
                if others >= STOCK:
                    clauses[clause] = max(clauses.get(clause, 0), others)
    found: dict[str, list[StockPhrase]] = defaultdict(list)
    for number in sorted(common):
        paragraph = corpus.paragraphs[number]
        found[corpus.ids[paragraph.report]] += _side_by_side(paragraph, common[number])
    return {report: tuple(phrases) for report, phrases in found.items() if phrases}


def _others(corpus: _Corpus, texts: Iterable[int], clause: str) -> int:
    """Count the other bodies in whose reports one of the texts or a twin of it stands that has this clause too."""
    twins = {twin.text for text in texts for twin in corpus.twins[text]}
    having = (twin for twin in twins if holds(corpus.texts[twin], clause))
    return len(corpus.bodies_of(frozenset().union(*map(corpus.having, having)))) - 1


def _side_by_side(paragraph: Paragraph, common: Mapping[int, int]) -> Iterator[StockPhrase]:
    """Give clauses of one sentence that follow each other as one phrase, as common as the least common of them."""
    first: int | None = None
    for clause in sorted(common):
        first = clause if first is None else first
        if clause + 1 not in common or clause == paragraph.ends[clause]:
            least = min(common[one] for one in range(first, clause + 1))
            yield StockPhrase(paragraph.block, paragraph.span(first, clause), least)
            first = None
