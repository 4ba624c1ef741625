"""The raw report as it was read, where it comes from, and under which terms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


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


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a raw file comes from, as its sidecar says; `status` is `unknown` or `known`."""

    status: Literal["unknown", "known"] = "unknown"
    publisher: str | None = None
    official: bool | None = None
    url: str | None = None
    published: str | None = None
    retrieved: str | None = None
    archive_ref: str | None = None


@dataclass(frozen=True, slots=True)
class OriginPage:
    """A page of the file that a raw text was taken from: it begins on `line` of the raw text, counted from 1.

    `page` is its number in the file, counted from 1; `label` is what the page calls itself (第3版), None where unknown.
    """

    line: int
    page: int
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """The untouched file that a raw text was taken from, which lies beside it, and where its pages begin.

    `format` is `pdf`, `docx` or `html`; `made_with` names the library that read it, with its version.
    """

    file: str
    sha256: str
    format: str
    made_with: str
    pages: tuple[OriginPage, ...] = ()


@dataclass(frozen=True, slots=True)
class Rights:
    """Under which terms a report may be used, as its sidecar says; `unknown` where nobody has looked."""

    status: str = "unknown"
    basis: str | None = None
