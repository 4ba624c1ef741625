"""Values of a sidecar, read from their nodes: each reader takes what it can hold, and tells what to write instead."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from generator.seeds_yaml import Desk, Items, Keys, Node, Scalar
from generator.text.numerals import parse_number

WRONG: Final = object()
"""What a reader gives for a value that it has told to be wrong."""
Reader = Callable[[Node, str, Desk], object]
"""Takes a value, the words that name it in a message (`corrections, entry 2: why`), and the desk for what is wrong."""
KEY_VALUE: Final = "write `key: value` lines, with : and a space after the key (not the full-width ：)"

_SHOWN = 60  # characters
_LIKE = 0.5  # how alike a word must be to be proposed, by difflib's ratio
_TAKEN_FOR = {"number": "a number", "switch": "yes or no", "day": "a day"}
_DAY = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,20})(?:\.[0-9]{1,10})?")
_WHOLE = re.compile(r"[1-9][0-9]{0,8}")


class Field(NamedTuple):
    """A key of the sidecar: how its value is read, and what it means, for the people who write it (Chinese)."""

    read: Reader
    says: str = ""


def text(node: Node, name: str, desk: Desk) -> object:
    """Read words on one line that say something."""
    return _text(node, name, desk, blank=False, many=False)


def any_text(node: Node, name: str, desk: Desk) -> object:
    """Read words on one line; '' is none of them."""
    return _text(node, name, desk, blank=True, many=False)


def long_text(node: Node, name: str, desk: Desk) -> object:
    """Read words of one line or many that say something."""
    return _text(node, name, desk, blank=False, many=True)


def _text(node: Node, name: str, desk: Desk, *, blank: bool, many: bool) -> object:
    key = name.rpartition(" ")[2].rpartition(".")[2]
    if not isinstance(node, Scalar):
        hint = f"write words; where they begin with [ or {{, put them in quotes: {key}: '…'"
        return _wrong(node, f"{name} is {shown(node)}, not text", hint, desk)
    if node.kind == "nothing" or not (node.text.strip() or (blank and not node.text)):
        hint = f"write words after `{key}:`" + (f", or {key}: '' for none" if blank else "")
        return _wrong(node, f"{name} is empty", hint, desk)
    if node.kind != "text":
        message = f"{name} is {shown(node)}, not text: YAML takes it for {_TAKEN_FOR[node.kind]}"
        return _wrong(node, message, f"put it in quotes: {key}: '{node.text[:_SHOWN]}'", desk)
    if not many and "\n" in node.text:
        return _wrong(node, f"{name} has more than one line", f"write it on one line, in quotes: {key}: '…'", desk)
    return node.text


def switch(node: Node, name: str, desk: Desk) -> object:
    """Read true or false."""
    if isinstance(node, Scalar) and node.kind == "switch":
        return node.text.lower() in {"true", "yes", "on"}
    hint = "write true or false, without quotes, or take the line out"
    return _wrong(node, f"{name} is {shown(node)}, neither true nor false", hint, desk)


def loose_day(node: Node, name: str, desk: Desk) -> object:
    """Read a day, a month or a year that there is, as ISO 8601 writes them; gives its text."""
    if isinstance(node, Scalar) and is_day(node.text):
        return node.text
    hint = "write 2024-12-27, or 2024-12 or 2024 where no more is known"
    return _wrong(node, f"{name} is {shown(node)}, no day", hint, desk)


def day(node: Node, name: str, desk: Desk) -> object:
    """Read a day that there is, as ISO 8601 writes it; gives its text."""
    whole_day = len("2024-12-27")
    if isinstance(node, Scalar) and is_day(node.text) and len(node.text) == whole_day:
        return node.text
    hint = "write the day as year-month-day with all digits: 2026-11-02"
    return _wrong(node, f"{name} is {shown(node)}, no day", hint, desk)


def is_day(words: str) -> bool:
    """Tell whether words are a day, a month or a year that there is, as ISO 8601 writes them."""
    if not _DAY.fullmatch(words):
        return False
    try:
        date(*(int(part) for part in (*words.split("-"), "1", "1")[:3]))
    except ValueError:
        return False
    return True


def decimal(node: Node, name: str, desk: Desk) -> object:
    """Read a decimal number; gives its digits, without zeros that end it (contract: `97.5`)."""
    if isinstance(node, Scalar) and _DECIMAL.fullmatch(node.text):
        digits = node.text.rstrip("0").rstrip(".") if "." in node.text else node.text
        return "0" if digits == "-0" else digits
    hint = "write digits alone, with 万 and 亿 worked in: 12000, 97.5; the unit goes into `unit`"
    meant = parse_number(node.text.strip().removesuffix("%")) if isinstance(node, Scalar) else None
    if meant is not None and len(said := f"{meant:f}") <= _SHOWN:
        hint = f"write {said}: digits alone, with 万 and 亿 worked in; the unit goes into `unit`"
    return _wrong(node, f"{name} is {shown(node)}, no number", hint, desk)


def whole(node: Node, name: str, desk: Desk) -> object:
    """Read a whole number from 1 on."""
    if isinstance(node, Scalar) and node.kind == "number" and _WHOLE.fullmatch(node.text):
        return int(node.text)
    hint = "write it in digits, from 1 on, without quotes"
    return _wrong(node, f"{name} is {shown(node)}, no whole number", hint, desk)


def level(node: Node, name: str, desk: Desk) -> object:
    """Read the level of a heading: 1 or 2."""
    if isinstance(node, Scalar) and node.kind == "number" and node.text in {"1", "2"}:
        return int(node.text)
    hint = "write 1 for a part, 2 for a section in a part, without quotes"
    return _wrong(node, f"{name} is {shown(node)}, no level of a heading", hint, desk)


def pattern(form: str, what: str, hint: str) -> Reader:
    """Make a reader of words of a form, a regular expression; in quotes or not, as long as it is one line."""
    compiled = re.compile(form)

    def read(node: Node, name: str, desk: Desk) -> object:
        if isinstance(node, Scalar) and compiled.fullmatch(node.text):
            return node.text
        return _wrong(node, f"{name} is {shown(node)}, {what}", hint, desk)

    return read


def one_of(known: Mapping[str, str] | Sequence[str]) -> Reader:
    """Make a reader of one of some words; a message gives what they mean where that is known (Chinese)."""

    def read(node: Node, name: str, desk: Desk) -> object:
        if isinstance(node, Scalar) and node.text in known:
            return node.text
        hint = nearest(node.text if isinstance(node, Scalar) else "", known)
        return _wrong(node, f"{name} is {shown(node)}, which is not known", hint, desk)

    return read


def or_null(read: Reader) -> Reader:
    """Make a reader that also takes null, which gives None."""

    def lax(node: Node, name: str, desk: Desk) -> object:
        return None if is_nothing(node) else read(node, name, desk)

    return lax


def is_nothing(node: Node | None) -> bool:
    """Tell whether nothing is said: the key is not there, or has no value."""
    return node is None or (isinstance(node, Scalar) and node.kind == "nothing")


def read_keys(
    node: Node, name: str, known: Mapping[str, Field], needed: Sequence[str], desk: Desk, example: str = ""
) -> dict[str, Any]:
    """Read keys and values; gives those that are right. `name` is what they stand under, "" for the sidecar.

    `example` is proposed to who wrote no keys at all.
    """
    if is_told(node):
        return {}
    if not isinstance(node, Keys):
        hint = f"write {example}" if example else f"{KEY_VALUE}. Known: {', '.join(known)}"
        desk.wrong(node, f"{name} is {shown(node)}, not keys and values", hint)
        return {}
    read: dict[str, Any] = {}
    there: set[str | None] = set()
    for key, value in node.pairs:
        there.add(key.text)
        if key.text not in known:
            there.add(like(key.text, tuple(known)))  # what is there under a wrong name is not told to be missing too
            cut = node.flow and value.start == value.end  # {at: 甲,乙} has a key 乙
            hint = "within { } put words that hold a comma in quotes. " if cut else ""
            desk.wrong(key, f"{name} has no key {shown(key)}", hint + nearest(key.text, tuple(known)))
        elif not is_told(value) and (given := known[key.text].read(value, inner(name, key.text), desk)) is not WRONG:
            read[key.text] = given
    if missing := [key for key in needed if key not in there]:
        desk.wrong(node, f"{name}: {listed(missing)} missing", f"add {', '.join(f'`{key}: …`' for key in missing)}")
    return read


def is_told(node: Node) -> bool:
    """Tell whether a value was told to be wrong in itself already."""
    return isinstance(node, Scalar) and node.kind == "told"


def read_entries(node: Node | None, name: str, example: str, desk: Desk) -> tuple[Node, ...]:
    """Give the entries of a list, of which there may be none; what is no list is told, with an example of an entry."""
    if node is None or is_nothing(node) or is_told(node):
        return ()
    if not isinstance(node, Items):
        desk.wrong(node, f"{name} is {shown(node)}, no list", f"begin each entry with a dash: {example}")
        return ()
    return node.items


def inner(name: str, key: str) -> str:
    """Name a key in a message by what it stands under: `rights.basis`, `notes, entry 2: by`."""
    return f"{name}: {key}" if " " in name and ": " not in name else f"{name}.{key}".lstrip(".")


def like(word: str, known: Mapping[str, str] | Sequence[str]) -> str | None:
    """Give the known word that is meant, by its letters or by what it means; None where none is like it."""
    meanings = {meaning: one for one, meaning in known.items()} if isinstance(known, Mapping) else {}
    near = difflib.get_close_matches(word[:_SHOWN].lower(), [*known, *meanings], 1, _LIKE)
    if near:
        return meanings.get(near[0], near[0])
    within = [one for meaning, one in meanings.items() if word and word in meaning]
    return within[0] if len(within) == 1 else None


def nearest(word: str, known: Mapping[str, str] | Sequence[str]) -> str:
    """Say which known word is meant, where one is like it, and which there are."""
    near = like(word, known)
    words = [f"{one} {meaning}" for one, meaning in known.items()] if isinstance(known, Mapping) else known
    return f"{f'did you mean {near!r}? ' if near else ''}Known: {', '.join(words)}"


def listed(words: Sequence[str]) -> str:
    """Say words with the verb that fits their number: `why is`, `why and by are`."""
    said = ", ".join(words[:-1]) + (" and " if words[1:] else "") + words[-1]
    return f"{said} {'are' if words[1:] else 'is'}"


def shown(node: Node) -> str:
    """Give a value as a message shows it: no more than a line of it."""
    if isinstance(node, Keys):
        return "a set of keys"
    if not isinstance(node, Scalar):
        return "a list"
    if node.kind == "nothing":
        return "empty"
    words = repr(node.text) if node.kind == "text" else node.text
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"


def _wrong(node: Node, message: str, hint: str, desk: Desk) -> object:
    desk.wrong(node, message, hint)
    return WRONG
