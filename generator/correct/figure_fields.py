"""The fields of a figure as an editor gives them, as the record has them.

Each has the form of its field already, and its unit, period and indicator are known: the sidecar's reader sees to that
(`generator.seeds_figure`). What only the report can tell is left to `figure_set`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMBERS: Final = ("value", "value_max", "from_value")
_PLACE: Final = "number"
"""The words of the number, which are no field of the record."""


def read_fields(fields: Mapping[str, object]) -> dict[str, object]:
    """Read a set-figure's fields as values of `Figure`'s; None clears a field."""
    return {
        name: Decimal(str(said)) if name in _NUMBERS and said is not None else said
        for name, said in fields.items()
        if name != _PLACE
    }
