"""The ledgers in `seeds/ledger/`: the only reader and writer of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.files import write_atomically
from generator.model import ledger_codec
from generator.model.ledger import Ledger
from generator.problems import GongbaoError, Problem, Where

FOLDER = "ledger"
SUFFIX = ".json"
_CONFLICT = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")  # what git puts at the beginning of a line, and JSON never


@dataclass(frozen=True, slots=True)
class Ledgers:
    """What the folder of ledgers holds: the ledgers by their files' stems, and a digest of all.

    `broken` are the stems of files that are no ledger, `problems` say what is wrong with them.
    """

    by_name: Mapping[str, Ledger] = field(default_factory=dict)
    digest: bytes = b""
    broken: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


def read_ledgers(seeds: Path) -> Ledgers:
    """Read all ledgers of a folder of seeds, sorted by name; one that is wrong is an error and is left out."""
    return read_folder(seeds / FOLDER)


def read_folder(folder: Path) -> Ledgers:
    """Read all ledgers that lie in a folder, sorted by name; of a folder that is not there, none."""
    by_name: dict[str, Ledger] = {}
    broken: set[str] = set()
    problems: list[Problem] = []
    digest = hashlib.sha256()
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        data = path.read_bytes()
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(data).digest())
        ledger = parse_ledger(path, data)
        if isinstance(ledger, Problem):
            problems.append(ledger)
            broken.add(path.stem)
        else:
            by_name[path.stem] = ledger
    problems += _twins(by_name, folder)
    return Ledgers(by_name, digest.digest(), frozenset(broken), tuple(problems))


def parse_ledger(path: Path, data: bytes) -> Ledger | Problem:
    """Read one ledger, also with the BOM or the line ends of a foreign editor; the error, where it is none."""
    if conflict := _conflict(path, data):
        return conflict
    try:
        return ledger_codec.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        where, said = Where(str(path), error.lineno, error.colno), error.msg
    except (ValueError, RecursionError) as error:
        where, said = Where(str(path)), str(error)
    hint = "mend it, or take the last good one out of git; nothing is published or moved while it is wrong"
    return Problem("error", "ledger.invalid", where, f"is no ledger: {said}", hint)


def _conflict(path: Path, data: bytes) -> Problem | None:
    """Give the error where git left both sides of a merge in a file, with the line of the first mark."""
    for number, line in enumerate(data.split(b"\n"), 1):
        if line.startswith(_CONFLICT):
            message = "is no ledger: git left a merge conflict in it"
            hint = (
                "take one side whole with `git checkout --theirs FILE` or `--ours`, then publish what the other side "
                "published once more: docs/dev/decisions/0018-ledger.md"
            )
            return Problem("error", "ledger.invalid", Where(str(path), number), message, hint)
    return None


def ledger_path(seeds: Path, name: str) -> Path:
    """Give the file of the ledger of the report whose raw file is NAME.txt."""
    return seeds / FOLDER / f"{name}{SUFFIX}"


def write_ledger(seeds: Path, name: str, ledger: Ledger, was: Ledger | None) -> Path:
    """Write the ledger of the report NAME, whole or not at all; gives its file. OSError as usual.

    GongbaoError where its file does not hold what it `was` when this run read it (None: it was not there): another run
    has written meanwhile, and its ids would be given twice.
    """
    path = ledger_path(seeds, name)
    if (parse_ledger(path, path.read_bytes()) if path.is_file() else None) != was:
        message = "was changed while this ran; nothing was written"
        raise GongbaoError(Problem("error", "ledger.meanwhile", Where(str(path)), message, "run the command again"))
    write_atomically(path, ledger_codec.dumps(ledger).encode())
    return path


def _twins(by_name: Mapping[str, Ledger], folder: Path) -> list[Problem]:
    """Give an error for each ledger whose address another one has: an address leads to one report."""
    first: dict[str, str] = {}
    found: list[Problem] = []
    for name, ledger in by_name.items():
        for address in (ledger.id, *ledger.old):
            other = first.setdefault(address, name)
            if other != name:
                message = f"has the address {address}, which {folder / f'{other}{SUFFIX}'} has, or had"
                hint = "take the one that was not published out, and publish its report with --as ADDRESS-2"
                found.append(Problem("error", "ledger.twin", Where(str(folder / f"{name}{SUFFIX}")), message, hint))
    return found
