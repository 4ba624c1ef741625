"""Links between reports: data like everything else, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Relation = Literal["same-place", "same-series", "same-indicator"]


@dataclass(frozen=True, slots=True)
class Link:
    """From the report `source` to the report `target` (ids), by `relation`; `basis` names the fact that it rests on.

    `basis` is data, not prose: the place's code for same-place, the series `code/body` for same-series, the
    indicator's id for same-indicator.
    """

    source: str
    target: str
    relation: Relation
    basis: str
