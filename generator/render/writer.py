"""The one place of rendering that touches files: it writes generated files among those that people wrote.

A manifest in the folder, `.generated.json`, says which files are generated and which bytes they had. What is not in
it, or has other bytes by now, is a person's and is left alone.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.files import write_atomically
from generator.problems import GongbaoError, Problem, Where
from generator.render.output import Output

MANIFEST = ".generated.json"

_Known = dict[str, set[str]]  # path below docs -> SHA-256 of the bytes that are, or may be, ours there


@dataclass(frozen=True, slots=True)
class Written:
    """What a run did: the paths that it wrote, and those of an earlier run that it took away; sorted."""

    changed: tuple[str, ...]
    removed: tuple[str, ...]


def is_current(docs: Path, made_from: str) -> bool:
    """Tell whether the generated files are those of a run with the same `made_from`, and nobody changed them since."""
    try:
        record = json.loads((docs / MANIFEST).read_text("utf-8"))
        if not made_from or record["made_from"] != made_from:
            return False
        return all([_digest((docs / path).read_bytes())] == digests for path, digests in record["files"].items())
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def write_outputs(outputs: Iterable[Output], docs: Path, made_from: str = "") -> Written:
    """Make the generated files below `docs` exactly these; files whose bytes are right are not touched.

    `made_from` names the inputs, for `is_current` to ask about.
    Nothing is written unless all of it may be. GongbaoError: for a path that leads out of the folder or through a
    symbolic link, a path given twice, and a file in the way that a person wrote or changed. OSError as usual.
    """
    files = _by_path(outputs)
    before = _read_manifest(docs)
    digests = {path: _digest(data) for path, data in files.items()}
    sound: set[Path] = set()
    for path, digest in digests.items():
        _refuse_others(docs, path, {digest, *before.get(path, ())}, sound)
    gone = sorted(set(before) - set(files))
    # Written first with both digests of each file: if the run is cut short, what it leaves is still known to be ours.
    _write_manifest(docs, {path: {*before.get(path, ()), *_set(digests.get(path))} for path in {*before, *files}})
    changed = [path for path in sorted(files) if write_atomically(docs / path, files[path])]
    removed = [path for path in gone if _remove(docs, path, before[path])]
    _write_manifest(docs, {path: {digest} for path, digest in digests.items()}, made_from)
    return Written(tuple(changed), tuple(removed))


def _by_path(outputs: Iterable[Output]) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    for output in outputs:
        path = PurePosixPath(output.path)
        if path.is_absolute() or ".." in path.parts or str(path) != output.path or "\\" in output.path:
            raise _error("output.path", output.path, "leads out of the folder", "only paths below it can be written")
        if output.path in files:
            raise _error("output.twice", output.path, "would be written twice", "two pages came to one address")
        files[output.path] = output.data
    return files


def _refuse_others(docs: Path, path: str, ours: set[str], sound: set[Path]) -> None:
    """Refuse to write where anything stands that is not ours: a link, a folder, or a file with other bytes.

    `sound` are the folders that were looked at before; those that were looked at now go there too.
    """
    here = docs / path
    above = [folder for folder in _folders(docs, path) if folder not in sound]
    for place in (*reversed(above), here):
        if place.is_symlink():
            raise _error("output.symlink", place, "is a symbolic link", "put a real folder or file in its place")
    for folder in (*above, docs):
        if folder not in sound and folder.exists() and not folder.is_dir():
            raise _error("output.taken", folder, "is a file where a folder is wanted", "move it away")
    sound |= {*above, docs}
    if here.is_dir():
        raise _error("output.taken", here, "is a folder where a page is wanted", "move it away")
    if here.exists() and _digest(here.read_bytes()) not in ours:
        hint = "it is made anew on every build: move your text elsewhere and delete this file; nothing was written"
        raise _error("output.taken", here, "was written or changed by hand, and a generated file wants its place", hint)


def _remove(docs: Path, path: str, ours: Iterable[str]) -> bool:
    """Take away a file of an earlier run, and the folders that it leaves empty, unless a person changed it."""
    file = docs / path
    if any(folder.is_symlink() for folder in (file, *_folders(docs, path))):
        return False
    if not file.is_file() or _digest(file.read_bytes()) not in ours:
        return False
    file.unlink()
    for folder in _folders(docs, path):
        if any(folder.iterdir()):
            break
        folder.rmdir()
    return True


def _folders(docs: Path, path: str) -> Iterator[Path]:
    """Give the folders from the file's own up to, not including, docs."""
    return (docs / above for above in PurePosixPath(path).parents if above != PurePosixPath())


def _read_manifest(docs: Path) -> _Known:
    """Give what earlier runs wrote. A manifest that cannot be read knows nothing, so that nothing is overwritten."""
    try:
        record = json.loads((docs / MANIFEST).read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    known = record.get("files") if isinstance(record, dict) else None
    if not isinstance(known, dict):
        return {}
    try:
        _by_path(Output(path, b"") for path in known)
    except GongbaoError:
        return {}
    return {path: {str(digest) for digest in digests} for path, digests in known.items() if isinstance(digests, list)}


def _write_manifest(docs: Path, known: _Known, made_from: str = "") -> None:
    record = {"made_from": made_from, "files": {path: sorted(known[path]) for path in sorted(known)}}
    text = json.dumps(record, ensure_ascii=False, indent=1)
    write_atomically(docs / MANIFEST, f"{text}\n".encode())


def _set(digest: str | None) -> set[str]:
    return {digest} if digest else set()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _error(code: str, path: Path | str, message: str, hint: str) -> GongbaoError:
    return GongbaoError(Problem("error", code, Where(str(path)), message, hint))
