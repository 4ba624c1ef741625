"""What the commands share: how problems are printed, and the options that many of them take."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator.outcome import Done, Options
from generator.problems import Problem

FAILED, UNUSABLE = 1, 2

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  argparse has no public name for it


def print_problems(problems: Sequence[Problem], form: str) -> None:
    """Print problems: a line each on the error stream, or for machines one JSON list on the output."""
    if form == "json":
        print(json.dumps([problem.to_json() for problem in problems], ensure_ascii=False, indent=1))
        return
    for problem in problems:
        print(problem, file=sys.stderr)


def print_checked(problems: Sequence[Problem], form: str) -> None:
    """Print what a check of the site found: errors last, so that none drowns; notes only counted, as builds tell them.

    For machines: everything, in the order found.
    """
    if form == "json":
        print_problems(problems, form)
        return
    notes, warnings, errors = (
        [problem for problem in problems if problem.severity == severity] for severity in ("note", "warning", "error")
    )
    if notes:
        print(f"notes on the reports, as `gongbao build` tells them: {len(notes)}", file=sys.stderr)
    print_problems([*warnings, *errors], form)
    if errors:
        print(f"errors: {len(errors)}", file=sys.stderr)


def finish(done: Done, form: str) -> int:
    """Print what a command did and what it could not do, and give the exit status."""
    if form == "text":
        for line in done.lines:
            print(line)
    print_problems(done.problems, form)
    return FAILED if any(problem.severity == "error" for problem in done.problems) else 0


def options_of(arguments: argparse.Namespace) -> Options:
    """Give the folders that were named, and the site's address from the environment, where MkDocs reads it too."""
    url = os.environ.get("GONGBAO_SITE_URL", "")
    return Options(arguments.seeds, arguments.docs, arguments.site, site_url=url)


def add_command(
    commands: Commands, name: str, run: Callable[[argparse.Namespace], int], text: str
) -> argparse.ArgumentParser:
    """Add a command that `run` carries out; `text` says in a phrase what it does."""
    command = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
    command.set_defaults(run=run)
    command.add_argument("--format", choices=("text", "json"), default="text", help="how problems are printed")
    return command


def add_folders(command: argparse.ArgumentParser) -> None:
    """Let a command be told where seeds, pages and the site lie."""
    for name, text in (("seeds", "raw reports and sidecars"), ("docs", "pages"), ("site", "the built site")):
        command.add_argument(
            f"--{name}", type=Path, default=Path(name), metavar="DIR", help=f"{text} (default: {name})"
        )


def add_seeds(command: argparse.ArgumentParser) -> None:
    """Let a command be told where the seeds lie."""
    command.add_argument(
        "--seeds", type=Path, default=Path("seeds"), metavar="DIR", help="raw reports and sidecars (default: seeds)"
    )
