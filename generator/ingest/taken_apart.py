"""A file that somebody brings, read in a process of its own: it can neither hang the program nor eat its memory.

The readers bound what they can see before they read. What they cannot see (a PDF file's drawings that draw one another
over and over, data that lie about their size) ends here: at a limit of time, and of memory where the system has one.
"""

from __future__ import annotations

import signal
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection

from generator.ingest.taken import Taken, refusal
from generator.ingest.taken_by import take
from generator.ingest.taken_kind import Format
from generator.problems import GongbaoError, Problem

_AGAIN = "print the pages that hold the report to a new PDF file, or save its text as .txt or .docx, and take in that"


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take: seconds by the clock, and bytes of address space of its process."""

    seconds: float
    memory: int


LIMITS = Limits(seconds=240.0, memory=2_000_000_000)
"""A PDF file of the most text that is read, 600,000 characters, takes some 50 seconds; a report takes one or two."""


@dataclass(frozen=True, slots=True)
class _Failed:
    """An error that is none of the file's: what it is called, and what it says."""

    kind: str
    message: str


_Answer = Taken | tuple[Problem, ...] | _Failed


def take_apart(form: Format, data: bytes, file: str, limits: Limits = LIMITS) -> Taken:
    """Take the text out of a file as `take` does, in a process of its own that ends with it.

    Systems without such a limit of memory (macOS, Windows) have the one of time alone.

    Raises:
        GongbaoError: what `take` raises; `new.slow` or `new.memory` where reading goes over a limit; `new.broken` where
            it breaks down.
    """
    context = get_context("spawn")  # the same on every system, and the child has nothing of ours but the bytes
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_answer, args=(theirs, form, data, file, limits), daemon=True)
    child.start()
    theirs.close()
    answer: _Answer | None = None
    try:
        if not ours.poll(limits.seconds):
            raise refusal(file, "slow", f"could not be read in {limits.seconds:,.0f} seconds", _AGAIN)
        with suppress(EOFError):  # it broke down and says nothing
            answer = ours.recv()
    finally:
        child.kill()
        child.join()
        ours.close()
    return _given(answer, file, limits)


def _given(answer: _Answer | None, file: str, limits: Limits) -> Taken:
    """Give what was taken, or raise what was answered instead."""
    if isinstance(answer, Taken):
        return answer
    if isinstance(answer, tuple):
        raise GongbaoError(*answer)
    if answer is None:
        message = f"broke down the library that reads it, or needs more than {limits.memory:,} bytes of memory"
        raise refusal(file, "broken", message, _AGAIN)
    if answer.kind == MemoryError.__name__:
        message = f"needs more than {limits.memory:,} bytes of memory to be read"
        raise refusal(file, "memory", message, _AGAIN)
    raise refusal(file, "broken", f"cannot be read: {answer.kind}: {answer.message}", _AGAIN)


def _answer(to: Connection, form: Format, data: bytes, file: str, limits: Limits) -> None:
    """Read a file and send what came of it; this is the whole life of the child."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who interrupts the program has it end this process too
    _limit(limits)
    answer: _Answer
    try:
        answer = take(form, data, file)
    except GongbaoError as error:
        answer = error.problems
    except Exception as error:  # noqa: BLE001 - it is told, by the process that asked
        answer = _Failed(type(error).__name__, str(error))
    to.send(answer)


def _limit(limits: Limits) -> None:
    """Limit this process's memory, and its time should nobody wait for it any more, where the system can."""
    try:
        import resource
    except ImportError:  # Windows has none
        return
    seconds = int(limits.seconds) + 1
    for kind, most in ((resource.RLIMIT_AS, limits.memory), (resource.RLIMIT_CPU, seconds)):
        with suppress(ValueError, OSError):  # macOS has the names, and not all of the limits
            resource.setrlimit(kind, (most, most))
