"""The raw report as it was read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """What is recorded of a raw file: name, SHA-256 of its bytes, how it was decoded, length in code points."""

    file: str
    sha256: str
    encoding: str
    bom: bool
    chars: int


@dataclass(frozen=True, slots=True)
class SourceText:
    """A raw file decoded once: no byte order mark, no newline translation, no normalisation."""

    info: SourceInfo
    text: str
