"""Figures of a sentence or two, as the tests want them."""

from collections.abc import Sequence
from typing import cast

from generator.extract import read_figures
from generator.model.facts import Body, Figure, Metadata, Period, Session
from generator.model.structure import Block

YEAR = Period("2024", "2024")


def meta(
    body: str | None = "renda", period: Period | None = YEAR, delivered: str | None = None, term: int | None = None
) -> Metadata:
    return Metadata(
        "标题",
        title_supplied=False,
        body=cast("Body | None", body),
        period=period,
        delivered=delivered,
        session=Session(term, None) if term else None,
    )


def figures_of(text: str, about: Metadata | None = None) -> tuple[Figure, ...]:
    """Give the figures of one paragraph."""
    return read_figures([Block("b1", "paragraph", text, ())], about or meta())


def report(blocks: Sequence[tuple[str, str]], about: Metadata | None = None) -> tuple[Figure, ...]:
    """Give the figures of blocks, each `h` (heading) or `p` (paragraph) and its text."""
    return read_figures(
        [
            Block(f"b{i}", "heading" if kind == "h" else "paragraph", text, (), 1 if kind == "h" else None)
            for i, (kind, text) in enumerate(blocks, 1)
        ],
        about or meta(),
    )


def labels(text: str) -> list[str]:
    return [figure.label for figure in figures_of(text)]
