"""What can go wrong, said in one form: where it is, how bad it is, what is wrong and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """A place in a file: its path as the user knows it, with line and column counted from 1 (characters, not bytes)."""

    path: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        """Give `path`, `path:line` or `path:line:column`, as compilers print it."""
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that a person should know, with what can be done about it.

    error: that report or page is not made. warning: made, and a person should look. note: never fails.
    """

    severity: Severity
    code: str
    where: Where
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """Give `path:line:column: severity: code: message`, and the hint in brackets where there is one."""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.where}: {self.severity}: {self.code}: {self.message}{hint}"

    def to_json(self) -> dict[str, str | int | None]:
        """Give the problem as one flat JSON object."""
        return {
            "path": self.where.path,
            "line": self.where.line,
            "column": self.where.column,
            "severity": self.severity,
            "code": self.code,
            "message": self.message,
            "hint": self.hint,
        }


class GongbaoError(Exception):
    """The one base error: it carries the problem that it stands for, and is always the user's to mend.

    `problems` are all that were found at once, `problem` first.
    """

    def __init__(self, problem: Problem, *others: Problem) -> None:
        """Take the problem that stopped the work, and what else was found with it."""
        super().__init__("\n".join(map(str, (problem, *others))))
        self.problem = problem
        self.problems = (problem, *others)
