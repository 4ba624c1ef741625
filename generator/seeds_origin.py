"""The file that a raw report was taken from: what its sidecar says of it, and whether it still lies there unchanged."""

from __future__ import annotations

import json
from hashlib import file_digest
from pathlib import Path

from generator.model.source import Origin, OriginPage
from generator.problems import Problem, Where
from generator.seeds import ORIGINAL_SUFFIXES, SIDECAR_SUFFIX, Seed

_HEAD = """\

# 正文取自下面这个原件（由程序写入，请勿改动）；pages 记下原件每一页从正文第几行开始。
origin:
"""


def origin_entry(origin: Origin) -> str:
    """Give the entry of an origin for a new sidecar, as YAML, with a line above it that explains it."""
    lines = [f"  {name}: {_scalar(getattr(origin, name))}\n" for name in ("file", "sha256", "format", "made_with")]
    pages = [f"    - {{{_page(page)}}}\n" for page in origin.pages]
    return "".join((_HEAD, *lines, *(["  pages:\n", *pages] if pages else [])))


def origin_problems(seed: Seed, origin: Origin | None) -> tuple[Problem, ...]:
    """Say where the original that a sidecar names is missing beside the raw report, or is no longer the one it was."""
    if origin is None:
        return ()
    sidecar = Where(str(seed.path.with_suffix(SIDECAR_SUFFIX)))
    original = seed.path.parent / Path(origin.file).name
    if original.name != origin.file or original.is_symlink() or not original.is_file():
        hint = "put the original back, or take `origin` out of the sidecar"
        message = f"names {origin.file} as its origin, and there is no such file beside it"
        return (Problem("warning", "origin.missing", sidecar, message, hint),)
    with original.open("rb") as file:
        found = file_digest(file, "sha256").hexdigest()
    if found == origin.sha256:
        return ()
    hint = "put the file back that the text was taken from; or take the new one in under another name, and compare"
    message = f"is not the file that the text was taken from: its SHA-256 is {found}, in the sidecar {origin.sha256}"
    return (Problem("warning", "origin.changed", Where(str(original)), message, hint),)


def originals_of(raw: Path) -> list[Path]:
    """Give the files beside a raw report that its text may have been taken from, known by their name."""
    beside = raw.parent.iterdir() if raw.parent.is_dir() else ()
    return sorted(path for path in beside if path.stem == raw.stem and path.suffix.lower() in ORIGINAL_SUFFIXES)


def _page(page: OriginPage) -> str:
    label = page.label if page.label and page.label.isprintable() else None
    return f"line: {page.line}, page: {page.page}" + (f", label: {_scalar(label)}" if label else "")


def _scalar(text: str) -> str:
    """Give a text as YAML's double-quoted scalar, of which JSON's strings are a part (YAML 1.2.2, 1.2)."""
    return json.dumps(text, ensure_ascii=False)
