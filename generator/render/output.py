"""What rendering makes: files, named by their path below docs, with their bytes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Output:
    """One generated file: `path` below docs, with slashes (`reports/210921/renda/2024.md`), and its bytes."""

    path: str
    data: bytes
