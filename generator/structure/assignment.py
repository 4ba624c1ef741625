"""The best way to give each of n things one of n places (Kuhn 1955, Munkres 1957), in cubic time."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_INFINITE = float("inf")


def assign(gains: Sequence[Sequence[float]]) -> list[int]:
    """Give for each row of a square table the column that it gets, so that the sum of the gains is greatest.

    Every column is given once. Time grows with the cube of the size.
    """
    size = len(gains)
    row_of = [size] * (size + 1)  # the row that holds a column; column `size` holds the row being placed
    row_price = [0.0] * (size + 1)
    column_price = [0.0] * (size + 1)
    for row in range(size):
        row_of[size] = row
        path = _shortest(gains, row_of, row_price, column_price)
        column = path.pop()
        for before in reversed(path):
            row_of[column] = row_of[before]
            column = before
    columns = [0] * size
    for column in range(size):
        columns[row_of[column]] = column
    return columns


def total(gains: Sequence[Sequence[float]], columns: Sequence[int]) -> float:
    """Give the sum of the gains of an assignment."""
    return sum(gains[row][column] for row, column in enumerate(columns))


def swaps(columns: Sequence[int]) -> Iterator[list[int]]:
    """Give all assignments in which two rows have changed places."""
    for a, b in combinations(range(len(columns)), 2):
        swapped = list(columns)
        swapped[a], swapped[b] = columns[b], columns[a]
        yield swapped


def _shortest(
    gains: Sequence[Sequence[float]], row_of: list[int], row_price: list[float], column_price: list[float]
) -> list[int]:
    """Find the cheapest way from the row being placed to a free column: the columns on it, `size` first."""
    size = len(gains)
    least = [_INFINITE] * size
    before = [size] * size
    done = [False] * (size + 1)
    column = size
    while row_of[column] != size or column == size:
        done[column] = True
        row, step, nearest = row_of[column], _INFINITE, -1
        for other in range(size):
            if done[other]:
                continue
            cost = -gains[row][other] - row_price[row] - column_price[other]
            if cost < least[other]:
                least[other], before[other] = cost, column
            if least[other] < step:
                step, nearest = least[other], other
        for other in range(size + 1):
            if done[other]:
                row_price[row_of[other]] += step
                column_price[other] -= step
            elif other < size:
                least[other] -= step
        column = nearest
    path = [column]
    while column != size:
        column = before[column]
        path.append(column)
    path.reverse()
    return path
