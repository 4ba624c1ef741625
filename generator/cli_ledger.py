"""The commands on what is permanent: publish, review, withdraw."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from generator.cli_parts import UNUSABLE, add_command, add_seeds, finish, print_problems
from generator.outcome import Options
from generator.problems import Problem, Where
from generator.seeds_day import today

if TYPE_CHECKING:
    from generator.cli_parts import Commands


def add_commands(commands: Commands) -> None:
    """Add the commands that write ledgers."""
    command = add_command(commands, "publish", _publish, "make reports permanent, or open their next version")
    command.epilog = "example: gongbao publish NAME --why '改正一处错字'"
    add_seeds(command)
    command.add_argument("names", nargs="*", metavar="NAME", help="raw files' names (default: all that is new)")
    command.add_argument("--why", help="what changed and why, for readers; needed from the second version on")
    command.add_argument("--as", dest="address", help="the address, where another report has that of this one")

    command = add_command(commands, "review", _review, "decide what became of published ids where that is in doubt")
    command.epilog = "example: gongbao review NAME; without a terminal: gongbao review NAME --accept p12 --end p13"
    add_seeds(command)
    command.add_argument("names", nargs="*", metavar="NAME", help="raw files' names (default: all)")
    command.add_argument(
        "--accept", action="append", default=[], metavar="ID", help="ID goes on as proposed, or ID=BLOCK"
    )
    command.add_argument("--end", action="append", default=[], metavar="ID", help="the text of ID is gone")
    command.add_argument("--by", help="who decides (default: git's user.name)")

    command = add_command(commands, "withdraw", _withdraw, "take a report back; its address stays, with the reason")
    command.epilog = "example: gongbao withdraw NAME --why '应原单位要求收回'"
    add_seeds(command)
    command.add_argument("name", metavar="NAME", help="the raw file's name")
    command.add_argument("--why", required=True, help="the reason, for readers")
    command.add_argument(
        "--erase", action="store_true", help="take its text out of everything, and delete the raw file"
    )
    command.add_argument("--yes", action="store_true", help="do not ask before erasing")


def _publish(arguments: argparse.Namespace) -> int:
    from generator.progress import progress
    from generator.publish import Request, publish

    request = Request(arguments.names, today(), arguments.why, arguments.address)
    with progress() as tell:
        done = publish(Options(seeds=arguments.seeds), request, tell)
    return finish(done, arguments.format)


def _review(arguments: argparse.Namespace) -> int:
    from generator.cli_review import ask_later, terminal_ask
    from generator.review import Review, review, signed
    from generator.seeds_git import git_name

    by = signed(arguments.by if arguments.by is not None else git_name())
    if not by:
        hint = "name yourself with --by, or in git with `git config user.name`"
        return _refuse("review.by", "a decision is recorded with who took it", hint, arguments)
    keep = {anchor: block or None for anchor, _, block in (one.partition("=") for one in arguments.accept)}
    given = bool(keep or arguments.end)
    ask = terminal_ask() if sys.stdin.isatty() and sys.stdout.isatty() and not given else ask_later
    plan = Review(by, today(), keep, frozenset(arguments.end))
    done = review(Options(seeds=arguments.seeds), arguments.names, plan, ask, lambda _what, _done, _total: None)
    return finish(done, arguments.format)


def _withdraw(arguments: argparse.Namespace) -> int:
    from generator.withdraw import withdraw

    if arguments.erase and not arguments.yes and not _agreed(arguments.name):
        return _refuse("withdraw.unasked", "was not erased: nobody agreed to it", "give --yes", arguments)
    done = withdraw(Options(seeds=arguments.seeds), arguments.name, today(), arguments.why, erase=arguments.erase)
    return finish(done, arguments.format)


def _agreed(name: str) -> bool:
    """Ask on the terminal whether a report is to be erased; without one nobody can agree."""
    if not sys.stdin.isatty():
        return False
    from rich.prompt import Confirm

    return Confirm.ask(f"Delete the text of {name} from its ledger, and its raw file and sidecar?", default=False)


def _refuse(code: str, message: str, hint: str, arguments: argparse.Namespace) -> int:
    print_problems([Problem("error", code, Where(str(arguments.seeds)), message, hint)], arguments.format)
    return UNUSABLE
