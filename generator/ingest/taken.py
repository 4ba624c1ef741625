"""What is taken out of a file that is no plain text: its text as lines, and where its pages begin."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version

from generator.model.source import OriginPage
from generator.problems import GongbaoError, Problem, Where

ORIGINAL_LIMIT = 50_000_000  # bytes of the file; a newspaper page with its pictures has some 5,000,000


@dataclass(frozen=True, slots=True)
class Taken:
    """The plain text of an original, in reading order.

    `text` has one line a line of the original (PDF) or a block (DOCX, HTML), ended by a line feed each. `pages` says on
    which line of it, counted from 1, each page begins; empty where the format has none. `format` is `pdf`, `docx` or
    `html`; `made_with` names the library that read it, with its version. `warnings` are what a person should know of
    the reading: what was left out, what could not be told.
    """

    text: str
    pages: tuple[OriginPage, ...]
    format: str
    made_with: str
    warnings: tuple[Problem, ...] = ()


def library(name: str) -> str:
    """Give a distribution's name with its installed version, for `Taken.made_with`."""
    return f"{name} {version(name)}"


def refusal(file: str, code: str, message: str, hint: str) -> GongbaoError:
    """Give the error that a file is not taken in for; `code` is told as `new.CODE`."""
    return GongbaoError(Problem("error", f"new.{code}", Where(file), message, hint))


def doubt(file: str, code: str, message: str, hint: str = "") -> Problem:
    """Give a warning of the reading; `code` is told as `new.CODE`."""
    return Problem("warning", f"new.{code}", Where(file), message, hint)
