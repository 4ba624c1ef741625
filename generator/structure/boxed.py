"""A page of boxes: its texts, in the gaps before, between and after its headings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import log

_SMOOTH = 0.7  # of each form, as if it had been met so often
_FEW = 2.0  # texts of a usual group, where no gap tells


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph or lower heading: its likelihood under each heading, its number (0: none), and what it is.

    `opens` is from 0 to 1, how surely it introduces what follows; `form` names how it begins, "" for plain prose.
    """

    likely: tuple[float, ...]
    number: int = 0
    is_head: bool = False
    is_address: bool = False
    opens: float = 0.0
    form: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What stands before the first heading, between headings, and after the last one."""

    gaps: tuple[tuple[Text, ...], ...]

    @property
    def heads(self) -> int:
        """Give the number of headings."""
        return len(self.gaps) - 1

    @property
    def usual(self) -> float:
        """Give the size of a usual group, in texts: the middle one of the gaps between headings."""
        sizes = sorted(len(gap) for gap in self.gaps[1:-1] if gap)
        return float(sizes[len(sizes) // 2]) if sizes else _FEW

    def forms(self, *, first: bool) -> dict[str, float]:
        """Give how likely each form is for the first texts of groups, or for the others, as a logarithm."""
        met = Counter(text.form for gap in self.gaps[1:-1] for text in (gap[:1] if first else gap[1:]))
        forms = {text.form for gap in self.gaps for text in gap}
        return {form: log((met[form] + _SMOOTH) / (met.total() + _SMOOTH * (len(forms) + 1))) for form in forms}
