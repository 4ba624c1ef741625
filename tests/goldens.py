"""Golden files: what a stage made of an input when a person last read it."""

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Golden = Callable[[str, str], None]
"""What the `golden` fixture gives: `golden(path, text)` holds text against `tests/golden/<path>`."""

_SHOWN = 60
"""Lines of a difference that are shown; more do not help to find the cause."""


@dataclass(frozen=True, slots=True)
class GoldenFolder:
    """A folder of golden files; with `update`, what is found in it is rewritten instead of compared."""

    folder: Path
    update: bool = False

    def check(self, path: str, text: str) -> None:
        """Hold a text against the golden file at a path below the folder.

        Args:
            path: the golden file, with its suffix, below the folder.
            text: what the program makes now, compared byte for byte as UTF-8.

        Raises:
            AssertionError: the two differ, or there was no golden file. A missing one is written and still fails, once,
                so that a person reads it before it counts.
            ValueError: the path leads out of the folder.
        """
        file = self.folder / path
        if not file.resolve().is_relative_to(self.folder.resolve()):
            raise ValueError(f"{path} leads out of the golden files")
        data = text.encode("utf-8")
        if self.update:
            _write(file, data)
            return
        if not file.is_file():
            _write(file, data)
            raise AssertionError(f"new golden: read {file}, then run again")
        held = file.read_bytes()
        if held != data:
            raise AssertionError(f"{file} differs (make golden rewrites it):\n{_difference(held, text)}")


def _write(file: Path, data: bytes) -> None:
    if not file.is_file() or file.read_bytes() != data:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def _difference(held: bytes, text: str) -> str:
    lines = list(
        difflib.unified_diff(held.decode("utf-8").splitlines(), text.splitlines(), "golden", "now", n=1, lineterm="")
    )
    if not lines:
        return "only in line ends"
    return "\n".join([*lines[:_SHOWN], *([f"… {len(lines) - _SHOWN} more lines"] if len(lines) > _SHOWN else [])])
