"""Python's collector of cycles, kept from work that makes none."""

from __future__ import annotations

import gc
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_P = ParamSpec("_P")
_T = TypeVar("_T")


def without_collector(work: Callable[_P, _T]) -> Callable[_P, _T]:
    """Make a function run without the collector of cycles, which is as it was before once the function ends.

    It would walk again and again through hundreds of thousands of rows and nodes that lead to nothing above them, for
    more than a tenth of the time of a check. What is no longer needed is given back as ever, by counting what refers
    to it.
    """

    @wraps(work)
    def quietly(*args: _P.args, **kwargs: _P.kwargs) -> _T:
        was_on = gc.isenabled()
        gc.disable()
        try:
            return work(*args, **kwargs)
        finally:
            if was_on:
                gc.enable()

    return quietly
