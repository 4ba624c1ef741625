"""The raw file given back by the record: its text, its lines, its bytes.

A line ends with CR LF, CR or LF, so that its number is the one that an editor and the program's own messages give it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.report import restore_source

if TYPE_CHECKING:
    from generator.model.report import Report

LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class RawText:
    """A raw text and the offsets (code points) at which its lines begin; line 1 begins at `starts[0]`.

    A line end at the very end of the text begins no further line.
    """

    text: str
    starts: tuple[int, ...]

    def line_of(self, offset: int) -> int:
        """Give the number of the line, from 1, on which the character at `offset` stands."""
        return bisect_right(self.starts, offset)

    def end_of(self, line: int) -> int:
        """Give the offset behind the line's own line end."""
        return self.starts[line] if line < len(self.starts) else len(self.text)


def raw_text(report: Report) -> RawText:
    """Give the raw text of a report. ValueError where the record does not give it back."""
    text = restore_source(report)
    ends = (found.end() for found in LINE_END.finditer(text))
    return RawText(text, (0, *(end for end in ends if end < len(text))))


def raw_bytes(report: Report, text: str) -> bytes:
    """Give the raw file's bytes: `text` in its encoding, behind its byte order mark where it had one.

    What is read here (UTF-8, UTF-16, GB18030, all strictly) encodes to the very bytes it was decoded from; the site's
    check holds them against the recorded SHA-256.
    """
    mark = "\ufeff" if report.source.bom else ""
    return f"{mark}{text}".encode(report.source.encoding)
