"""What is wrong with an editor's wish, said to the editor: what, where the sidecar says it, and what to write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from generator.correct.match import MOST
from generator.problems import GongbaoError, Problem, Where

if TYPE_CHECKING:
    from generator.correct.match import Candidate, Miss
    from generator.model.editorial import At, Correction, EditorNote, Spot

_WORDS = 40  # code points of an editor's words that a message shows
_LISTED = 5  # places that a message lists
_OPENING = ("“", "‘", "「", "『", "＂", "＇", "”", "’")  # also as they are typed by mistake
_CLOSING = ("”", "’", "」", "』", "＂", "＇", "“", "‘")


@dataclass(frozen=True, slots=True)
class Wrong:
    """A wish that cannot be met, as the problem that it becomes; `spot`, in the sidecar, is None where not known.

    `sought` are words that stand nowhere, as long as nobody has looked whether a correction changed them.
    """

    spot: Spot | None
    code: str
    message: str
    hint: str = ""
    sought: At | None = None


class Outcome(Protocol):
    """What came of an editor's wishes: `wrong` are those that could not be met."""

    @property
    def wrong(self) -> tuple[Wrong, ...]:
        """Give what is wrong."""


class TextOutcome(Outcome, Protocol):
    """What came of the wishes that change the text, which all others are met after."""

    def explain(self, wrong: Wrong) -> Wrong:
        """Say of words that are sought in vain which correction changed them, where one did."""


def refuse(sidecar: str, text: TextOutcome, *outcomes: Outcome) -> None:
    """Raise all that is wrong in a sidecar as one GongbaoError, in the order of its text; nothing where nothing is."""
    after = (text.explain(one) for outcome in outcomes for one in outcome.wrong)
    wrong = sorted((*text.wrong, *after), key=lambda one: one.spot or (0, 0))
    problems = [Problem("error", one.code, Where(sidecar, *(one.spot or ())), one.message, one.hint) for one in wrong]
    if problems:
        raise GongbaoError(*problems)


def spot_of(entry: Correction | EditorNote, key: str = "at") -> Spot | None:
    """Give where an entry of a sidecar gives the value of a key or, where it does not, its `at`."""
    return entry.spots.get(key, entry.spots.get("at"))


def missed(spot: Spot | None, at: At, miss: Miss, what: str = "correction") -> Wrong:
    """Say that words stand nowhere, or at several places; `what` is `correction` or `note`, the first word of the code.

    The hint gives what would tell the places apart, or where the nearest words stand.
    """
    said = f"{shown(at.exact)}{_around(at)}"
    if miss.count:
        places = "; ".join(map(_listed, miss.candidates[:_LISTED]))
        more = "; …" if len(miss.candidates) > _LISTED else ""
        count = f"{miss.count} places" + (" or more" if miss.count == MOST else "")
        message = f"the words {said} stand at {count}: {places}{more}"
        hint = f"say which: at: {{exact: {quoted(at.exact)}, …}} with what the brackets after that place give"
        return Wrong(spot, f"{what}.several", message, hint)
    message = f"the words {said} stand nowhere in the report"
    if miss.candidates:
        near = "; ".join(map(_listed, miss.candidates[:_LISTED]))
        alone = miss.candidates[0].at is not None
        message += f"; without prefix and suffix they stand at {near}" if alone else f"; nearest are {near}"
    return Wrong(spot, f"{what}.unmet", message, _cure(at, miss), at)


def _cure(at: At, miss: Miss) -> str:
    """Say what to write for words that stand nowhere."""
    if miss.candidates and miss.candidates[0].at is not None:
        return "leave prefix and suffix out" if len(miss.candidates) == 1 else "write what the brackets give instead"
    hint = "copy them from the report's page as they read there; white space does not matter"
    opening, closing = at.exact[:1], at.exact[-1:]
    if opening in _OPENING and closing in _CLOSING:
        hint += f"; {opening} and {closing} count as words of the report: YAML's own quotes are ' and \""
    return hint


def shown(text: str) -> str:
    """Give an editor's words in quotes, the middle of long ones left out."""
    if len(text) > _WORDS:
        text = f"{text[: _WORDS // 2]}…{text[-_WORDS // 2 :]}"
    return quoted(text.replace("\n", " "))


def quoted(text: str) -> str:
    """Give a text, all of it, in quotes as YAML has them."""
    return "'" + text.replace("'", "''") + "'"


def _around(at: At) -> str:
    """Say what was asked for around the words."""
    after = f" before {shown(at.suffix)}" if at.suffix else ""
    return (f" after {shown(at.prefix)}" if at.prefix else "") + after


def _listed(one: Candidate) -> str:
    """Give a place: its block, its words marked among those around, and what would tell it apart."""
    words = one.words if len(one.words) <= _WORDS else f"{one.words[: _WORDS // 2]}…{one.words[-_WORDS // 2 :]}"
    passage = f"b{one.number} {one.before}【{words}】{one.after}"
    if one.at is None:
        return passage
    by = [f"{key}: {quoted(words)}" for key, words in (("prefix", one.at.prefix), ("suffix", one.at.suffix)) if words]
    return f"{passage} ({', '.join(by)})"
