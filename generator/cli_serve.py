"""The live view's command: arguments in, lines for the editor out."""

from __future__ import annotations

import argparse
import signal
import sys
from threading import Event
from typing import TYPE_CHECKING

from generator.cli_parts import UNUSABLE, add_command, add_folders, options_of, print_problems
from generator.problems import GongbaoError

if TYPE_CHECKING:
    from generator.cli_parts import Commands

_PORT = 8000


def add_commands(commands: Commands) -> None:
    """Add the command that serves the site while it is worked on."""
    command = add_command(commands, "serve", _serve, "show the site, and what is saved on its page at once")
    command.epilog = "example: gongbao serve --port 8001"
    add_folders(command)
    command.add_argument("--port", type=int, default=_PORT, help=f"the port (default: {_PORT}; 0: any that is free)")
    text = "the address to serve at (default: 127.0.0.1, which only this machine reaches)"
    command.add_argument("--host", default="127.0.0.1", help=text)


def _serve(arguments: argparse.Namespace) -> int:
    from generator.pipeline import annotate_bytes
    from generator.serve.run import serve

    for end in (signal.SIGINT, signal.SIGTERM):  # however it is ended, also in the background of a shell: cleanly
        signal.signal(end, signal.default_int_handler)
    try:
        serve(options_of(arguments), (arguments.host, arguments.port), annotate_bytes, _say, Event())
    except GongbaoError as error:
        print_problems(error.problems, arguments.format)
        return UNUSABLE
    return 0


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
