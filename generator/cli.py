"""The commands: arguments in, problems and an exit status out. No logic."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator import __version__, cli_explain, cli_ledger, cli_serve
from generator.cli_parts import add_command, add_folders, add_seeds, options_of, print_checked, print_problems
from generator.outcome import Options
from generator.problems import GongbaoError, Problem, Where

FAILED, UNUSABLE = 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status: 0 done, 1 something was skipped or failed, 2 nothing could be read."""
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except GongbaoError as error:
        print_problems(error.problems, arguments.format)
        return FAILED
    except KeyboardInterrupt:
        print("stopped; what was there is unchanged", file=sys.stderr)
        return 130
    except OSError as error:
        where = Where(str(error.filename or "."))
        hint = "check permissions and free space"
        print_problems([Problem("error", "file.system", where, error.strerror or str(error), hint)], arguments.format)
        return FAILED


def _annotate(arguments: argparse.Namespace) -> int:
    if arguments.out.exists() and not arguments.out.is_dir():
        hint = "name a folder with --out"
        print_problems([Problem("error", "out.file", Where(str(arguments.out)), "is a file", hint)], arguments.format)
        return UNUSABLE
    from generator.files import write_atomically
    from generator.model import codec
    from generator.pipeline import annotate
    from generator.progress import progress

    with progress() as tell:
        seeds, outcome = annotate(arguments.source, tell, sidecars=arguments.sidecars)
    for seed, report in zip(seeds, outcome.reports, strict=True):
        write_atomically(arguments.out / f"{seed.name}.json", codec.dumps(report).encode())
    print_problems(outcome.problems, arguments.format)
    return outcome.status()


def _new(arguments: argparse.Namespace) -> int:
    from generator.new import take_in
    from generator.progress import progress

    with progress() as tell:
        arrival = take_in(arguments.file, Options(seeds=arguments.seeds), arguments.name, tell)
    if arguments.format == "json":
        print(json.dumps(arrival.to_json(), ensure_ascii=False, indent=1))
    else:
        print("\n".join(arrival.lines()))
        print_problems(arrival.problems, arguments.format)
    return int(any(problem.severity == "error" for problem in arrival.problems))


def _build(arguments: argparse.Namespace) -> int:
    from generator.pipeline import build
    from generator.progress import progress

    options = replace(
        options_of(arguments), strict=arguments.strict, locked=arguments.locked, with_site=not arguments.no_site
    )
    with progress() as tell:
        outcome = build(options, tell)
    print_problems(outcome.problems, arguments.format)
    if arguments.format == "text":
        print(outcome.summary(options))
    return outcome.status(strict=arguments.strict)


def _check(arguments: argparse.Namespace) -> int:
    from generator.pipeline import check
    from generator.progress import progress

    with progress() as tell:
        outcome = check(options_of(arguments), tell, arguments.against)
    print_checked(outcome.problems, arguments.format)
    return outcome.status()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gongbao",
        description="Turns raw local-government reports into a searchable, annotated static site.",
        epilog="example: gongbao build",
    )
    parser.add_argument("--version", action="version", version=f"gongbao {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = add_command(commands, "annotate", _annotate, "read raw reports into JSON records, and touch nothing else")
    command.epilog = "example: gongbao annotate seeds --out /tmp/records"
    command.add_argument("source", type=Path, nargs="+", help="raw .txt files, or folders of them")
    command.add_argument("--out", type=Path, required=True, metavar="DIR", help="where NAME.json is written")
    command.add_argument("--sidecars", action="store_true", help="apply the sidecars NAME.yml beside the files")

    command = add_command(commands, "new", _new, "take a raw report in, and say what it is believed to be")
    command.epilog = "example: gongbao new report.pdf --name jiaxian-renda-2024"
    command.add_argument(
        "file", type=Path, help="a plain text, Word (.docx), PDF or saved web page, as it was received"
    )
    add_seeds(command)
    command.add_argument("--name", help="the report's name (default: the file's)")

    command = add_command(commands, "build", _build, "make pages, data and the site of everything in seeds/")
    command.epilog = "example: gongbao build --strict"
    add_folders(command)
    command.add_argument(
        "--strict", action="store_true", help="errors and unaccepted warnings fail; nothing is replaced"
    )
    command.add_argument("--locked", action="store_true", help="a draft is an error")
    command.add_argument("--no-site", action="store_true", help="stop before MkDocs")

    command = add_command(commands, "check", _check, "hold the built site against the sources, and follow every link")
    command.epilog = "example: gongbao check --site site --against v1.0"
    add_folders(command)
    command.add_argument("--against", metavar="REF", help="also hold it against the ledgers of this commit or folder")
    cli_ledger.add_commands(commands)
    cli_explain.add_commands(commands)
    cli_serve.add_commands(commands)
    return parser
