"""In which reports words stand, wherever clauses begin and end there: what is counted of passages and stock phrase."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from generator.link.passages_windows import Paragraph
from generator.model.report import Report
from generator.text.similarity_clauses import bare, sentences

_MOST: Final = 64
"""Different words with the same beginning that are looked for, the shortest; more of them is no text that one reads."""


def bare_blocks(reports: Sequence[Report], paragraphs: Iterable[Paragraph]) -> Iterator[tuple[int, str]]:
    """Give the bare text of all blocks, headings and calls on the audience too, each with its report's number.

    `paragraphs` are those of all `reports`, whose clauses need not be cut again.
    """
    cut = {(one.report, one.block): one for one in paragraphs}
    for number, report in enumerate(reports):
        for block in report.blocks:
            known = cut.get((number, block.id))
            if known is None:
                yield number, "".join(bare(clause.of(block.text)) for said in sentences(block.text) for clause in said)
            else:
                pairs = zip(known.bare, known.clauses, strict=True)
                yield number, "".join(words or bare(clause.of(known.text)) for words, clause in pairs)


def standing(wanted: Iterable[str], blocks: Iterable[tuple[int, str]], least: int) -> Mapping[str, frozenset[int]]:
    """Give for each of the bare texts `wanted` the reports in one of whose blocks it stands.

    Those of fewer than `least` characters are not looked for. Time grows with the length of the blocks: each place in
    them is asked for by its next `least` characters, and few of the texts wanted begin with the same.
    """
    heads: dict[str, list[str]] = defaultdict(list)
    for words in sorted(set(wanted), key=lambda one: (len(one), one)):
        if len(words) >= least and len(heads[words[:least]]) < _MOST:
            heads[words[:least]].append(words)
    found: dict[str, set[int]] = defaultdict(set)
    for report, text in blocks:
        for at in range(len(text) - least + 1):
            for words in heads.get(text[at : at + least], ()):
                if text.startswith(words, at):
                    found[words].add(report)
    return {words: frozenset(reports) for words, reports in found.items()}
