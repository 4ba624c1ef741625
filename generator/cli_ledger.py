"""The commands on what is permanent: publish."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from generator.cli_parts import add_command, add_seeds, print_problems
from generator.outcome import Options
from generator.problems import Problem

if TYPE_CHECKING:
    from generator.cli_parts import Commands

FAILED = 1
_CHINA = timezone(timedelta(hours=8), "UTC+8")  # one time zone for the whole country, and for every machine


def add_commands(commands: Commands) -> None:
    """Add the commands that write ledgers."""
    command = add_command(commands, "publish", _publish, "make reports permanent, or open their next version")
    command.epilog = "example: gongbao publish NAME --why '改正一处错字'"
    add_seeds(command)
    command.add_argument("names", nargs="*", metavar="NAME", help="raw files' names (default: all that is new)")
    command.add_argument("--why", help="what changed and why, for readers; needed from the second version on")
    command.add_argument("--as", dest="address", help="the address, where another report has that of this one")


def today() -> str:
    """Give the day it is in China, as ISO 8601 writes it."""
    return datetime.now(UTC).astimezone(_CHINA).date().isoformat()


def _publish(arguments: argparse.Namespace) -> int:
    from generator.progress import progress
    from generator.publish import Request, publish

    request = Request(arguments.names, today(), arguments.why, arguments.address)
    with progress() as tell:
        done = publish(Options(seeds=arguments.seeds), request, tell)
    return _finish(done.lines, done.problems, arguments.format)


def _finish(lines: Sequence[str], problems: Sequence[Problem], form: str) -> int:
    """Print what was done and what could not be, and give the exit status."""
    if form == "text":
        for line in lines:
            print(line)
    print_problems(problems, form)
    return FAILED if any(problem.severity == "error" for problem in problems) else 0
