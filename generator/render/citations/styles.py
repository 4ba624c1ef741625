"""The styles of references that the site offers, in the order in which a reader chooses among them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from generator.render.citations import gbt, western
from generator.render.citations.reference import Reference
from generator.render.citations.template import Template


class Printer(Protocol):
    """What makes a form of reference of what is known of a report."""

    def __call__(self, reference: Reference, *, persons_first: bool = False) -> Template:
        """Print; `persons_first` names who gave the report in the body's place."""
        ...


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its name for readers, and its printers.

    `in_text` prints the citation within the text, None for a system that has numbers there.
    """

    name: str
    entry: Printer
    in_text: Printer | None = None


STYLES = (
    Style("GB/T 7714—2025 顺序编码制", gbt.numeric_2025),
    Style("GB/T 7714—2025 著者-出版年制", gbt.author_date_2025, gbt.author_date_in_text),
    Style("GB/T 7714—2015 顺序编码制", gbt.numeric_2015),
    Style("APA（第 7 版）", western.apa, western.apa_in_text),
    Style("Chicago（第 17 版，作者-年份）", western.chicago, western.chicago_in_text),
)
