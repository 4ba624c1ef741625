"""The command that tells what is behind a report, a paragraph or a figure."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from generator.cli_parts import add_command, add_seeds, print_problems
from generator.outcome import Options
from generator.problems import GongbaoError

if TYPE_CHECKING:
    from generator.cli_parts import Commands

FAILED = 1


def add_commands(commands: Commands) -> None:
    """Add the command that explains."""
    command = add_command(commands, "explain", _explain, "tell what is behind a report, a paragraph or a figure")
    command.epilog = "example: gongbao explain NAME p12"
    add_seeds(command)
    command.add_argument("name", metavar="NAME", help="the raw file's name, or the report's address")
    command.add_argument(
        "mark", nargs="?", metavar="ANCHOR", help="p12, s3, f7, a block b12 or a note n1 (default: the whole report)"
    )


def _explain(arguments: argparse.Namespace) -> int:
    from generator.explain import explain
    from generator.progress import progress
    from generator.seeds_day import today
    from generator.seeds_git import NOBODY, git_name

    try:
        with progress() as tell:
            by = git_name() or NOBODY
            found = explain(Options(seeds=arguments.seeds), arguments.name, arguments.mark, by, today(), tell)
    except GongbaoError as error:
        print_problems(error.problems, arguments.format)
        return FAILED
    if arguments.format == "json":
        print(json.dumps(found.facts, ensure_ascii=False, indent=1))
    else:
        print("\n".join(found.lines))
    return 0
