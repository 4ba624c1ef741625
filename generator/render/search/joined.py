"""Modules of scripts joined into one file: a reader with a slow network waits for one answer, not for one by one.

A module says at the beginning of a line what it takes from others (`import { a } from "./b.js";`) and what it gives
(`export function a`, `export { a };`), in the forms that our scripts have; any other form is an error. Each module
becomes a function that is called once, so that names of two modules do not meet. Comments that have lines of their own
are left out: no text of ours goes over several lines and has one that looks like a comment.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_IMPORT: Final = re.compile(r'^import\s+(?:\{([^}]*)\}\s+from\s+)?"\./([\w-]+)\.js";[^\n]*\n?', re.MULTILINE)
_DECLARED: Final = re.compile(
    r"^export\s+(?=(?:const|let|class|(?:async\s+)?function\b\s*\*?)\s*([\w$]+))", re.MULTILINE
)
_LISTED: Final = re.compile(r"^export\s+\{([^}]*)\};[^\n]*\n?", re.MULTILINE)
_COMMENT: Final = re.compile(r"^[ \t]*(?://[^\n]*\n|/\*\*(?:[^*]|\*(?!/))*\*/[ \t]*\n)", re.MULTILINE)
_OTHER: Final = re.compile(r"^(?:import\b(?!\s*\()|export\b)[^\n]*", re.MULTILINE)


def join_modules(root: str, sources: Mapping[str, str]) -> str:
    """Give module `root` with all that it imports, as one that exports the same; `sources` are by name (`engine`).

    What is imported while the script runs (`import(…)`) is left alone. KeyError for a module that is not there,
    ValueError for modules that import one another in a circle, and for forms that are not known here.
    """
    ordered = list(_ordered(root, sources, ()))
    parts = [_wrapped(name, sources[name]) for name in dict.fromkeys(ordered)]
    exported = ", ".join(_exports(sources[root]))
    return "\n".join([*parts, f"export const {{ {exported} }} = {_variable(root)};" if exported else ""])


def _ordered(name: str, sources: Mapping[str, str], above: tuple[str, ...]) -> Iterator[str]:
    """Give what a module imports, then itself; `above` are those that import it."""
    if name in above:
        message = f"modules import one another: {' > '.join((*above, name))}"
        raise ValueError(message)
    for found in _IMPORT.finditer(sources[name]):
        yield from _ordered(found[2], sources, (*above, name))
    yield name


def _wrapped(name: str, source: str) -> str:
    body = _IMPORT.sub(lambda found: _taken(found[1], found[2]), source)
    body = _COMMENT.sub("", _LISTED.sub("", _DECLARED.sub("", body)))
    if other := _OTHER.search(body):
        message = f"{name}.js: cannot be joined: {other[0]}"
        raise ValueError(message)
    given = ", ".join(_exports(source))
    return f"const {_variable(name)} = (() => {{\n{body}return {{ {given} }};\n}})();"


def _taken(names: str | None, module: str) -> str:
    """Give what stands for an import: nothing where it takes no names."""
    if names is None:
        return ""
    return f"const {{ {', '.join(name.replace(' as ', ': ') for name in _names(names))} }} = {_variable(module)};\n"


def _exports(source: str) -> list[str]:
    listed = [name for found in _LISTED.finditer(source) for name in _names(found[1])]
    return [*(found[1] for found in _DECLARED.finditer(source)), *listed]


def _names(listed: str) -> list[str]:
    return [" ".join(name.split()) for name in listed.split(",") if name.strip()]


def _variable(module: str) -> str:
    return f"${module.replace('-', '_')}"
