"""From which session a report is: 第十七届…第四次会议, of the body that it was given to and of no other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.facts import Session
from generator.structure.metadata_head import NUMERAL, Head, number_of

if TYPE_CHECKING:
    from collections.abc import Iterator

# However it is written: 第十七届人民代表大会第四次会议, 十七届人大四次会议, 第五届全国人民代表大会第四次会议.
_SESSION = re.compile(
    rf"第?(?P<term>{NUMERAL})届(?:全国)?[^。，；届]{{0,12}}?(?P<organ>人民代表大会|人大|委员会|政协)?"
    rf"(?P<standing>常务委员会|常委会)?第?(?P<number>{NUMERAL})次(?:全体)?会议(?!以来)"
)
_TERM = re.compile(
    rf"第?(?P<term>{NUMERAL})届(?=全国|人大|人民代表大会|政协|常委会|常务委员会|[省市县区旗州盟]?(?:人民)?政府"
    "|(?P<committee>(?:[^，。、届人]{1,14}[省市县区旗州盟])?委员会))"
)
# Where in prose the report's own session stands: where it was given, or where it is laid before the meeting.
_HERE = re.compile("在[^。；，]{4,60}会议上|(?:提请|提交|提出)[^。；，]{0,60}会议(?:审议|审查)")
_GIVES = re.compile("报告|讲话|提请|提交")
_ADVISORY = re.compile("政协|政治协商会议")
_ACTING = re.compile("(?:[0-9]{4}年，)?[^，。]{2,30}")
_NEAR = 24  # code points before a session in which its body's name stands


def read_session(head: Head) -> tuple[Session, ...]:
    """Give the sessions that the head names as the report's own; its term alone where no session is named.

    The title block goes before lines that are nothing but the meeting's name, and these before prose that says where
    the report was given. A session that a title speaks of (关于三次会议代表建议办理情况的报告) is not the report's,
    and none is what other prose tells of. A meeting of the standing committee has no number of the congress's.
    """
    # A date line that is cut in two may stand in blocks of two kinds.
    whole = f"{head.subtitle}{head.dateline}{head.speaker}"
    block = (head.subtitle, head.dateline, head.speaker)
    alone = tuple(line for line in (*head.opening, *head.notes) if "。" not in line and "关于" not in line)
    prose = tuple(match[0] for line in _telling(head) for match in _HERE.finditer(line))
    for lines in (block, (whole,), _here(head.title), prose, alone):
        found = tuple(dict.fromkeys(session for line in lines for session in _sessions(line)))
        if found:
            return found
    own = (*head.own_words, *(() if head.speaks_for else _acting(head.first_sentence)))
    return tuple(dict.fromkeys(Session(term, None) for text in own for term in _terms(text)))


def _acting(sentence: str) -> tuple[str, ...]:
    """Say who acts where an account in the third person opens (政协第十一届县委员会); a meeting does not."""
    match = _ACTING.match(sentence)
    return (match[0],) if match and not _SESSION.search(sentence) else ()


def _here(text: str) -> tuple[str, ...]:
    return tuple(match[0] for match in _HERE.finditer(text))


def _telling(head: Head) -> Iterator[str]:
    """Give the lines of the head and the sentences in them that tell of the report being given."""
    for line in (*head.opening, *head.notes):
        if "。" not in line:
            yield line
        else:
            yield from (sentence for sentence in line.split("。") if _GIVES.search(sentence))


def _sessions(line: str) -> Iterator[Session]:
    """Give the sessions of a congress or an advisory conference that a line names; those of a party are passed over."""
    for match in _SESSION.finditer(line):
        term, organ = number_of(match["term"]), match["organ"]
        advisory = _ADVISORY.search(line, max(0, match.start() - _NEAR), match.start())
        if term and (advisory or organ not in (None, "委员会")):
            yield Session(term, None if match["standing"] else number_of(match["number"]))


def _terms(text: str) -> Iterator[int]:
    """Give the terms of bodies that a text names without a session: 十六届人大常委会, 政协第十五届委员会."""
    for match in _TERM.finditer(text):
        term, committee = number_of(match["term"]), match["committee"]
        if term and (not committee or _ADVISORY.search(text, max(0, match.start() - _NEAR), match.start())):
            yield term
