"""What a person does to a report, in its sidecar: metadata, corrections, notes, and the word that it was read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final, cast, get_args

from generator.model.editorial import Correction, CorrectionKind, EditorNote, Hand, Op, Reviewed
from generator.seeds_at import at
from generator.seeds_ops import OP_FIELDS
from generator.seeds_values import (
    WRONG,
    Field,
    day,
    inner,
    is_nothing,
    long_text,
    loose_day,
    one_of,
    or_null,
    pattern,
    read_entries,
    read_keys,
    shown,
    text,
    whole,
)
from generator.seeds_yaml import Desk, Keys, Node, Scalar

_COMMON: Final = {
    "at": Field(at),
    "op": Field(one_of({op: re.split("[：；，]", given.says)[0] for op, given in OP_FIELDS.items()})),
    "kind": Field(one_of({"repair": "订正本站的文本", "emendation": "原文本身的疑误，页面仍照原文"})),
    "why": Field(long_text),
    "by": Field(text),
    "on": Field(day),
}
_NEEDED: Final = ("at", "op", "why", "by", "on")
_NOTE: Final = {"at": Field(at), "text": Field(long_text), "by": Field(text), "on": Field(day)}
_SCOPES: Final = {"text": "文字", "figures": "数字", "all": "全部"}
_REVIEWED: Final = {
    "by": Field(text),
    "on": Field(day),
    "scope": Field(one_of(_SCOPES)),
}
BODY_WORDS: Final = {
    "renda": "人大",
    "zhengxie": "政协",
    "zhengfu": "政府",
    "fayuan": "法院",
    "jianchayuan": "检察院",
    "other": "其他",
}
GENRE_WORDS: Final = {
    "work": "工作报告",
    "overview": "综述",
    "plan": "计划报告",
    "budget": "预算报告",
    "proposals": "提案工作报告",
    "other": "其他",
}
EXTENT_WORDS: Final = {"full": "全文", "abridged": "摘要"}
_CORRECTION: Final = "`- {at: 'words', op: replace, with: 'words', why: …, by: …, on: 2026-11-02}`"
_A_NOTE: Final = "`- {at: 'words', text: …, by: …, on: 2026-11-02}`"
_YEARS = re.compile(r"([0-9]{4})(?:/([0-9]{4}))?")


def _period(node: Node, name: str, desk: Desk) -> object:
    """Read the year or years that a report is on."""
    years = _YEARS.fullmatch(node.text) if isinstance(node, Scalar) else None
    if years and years[1] <= (years[2] or years[1]):
        return years[0]
    desk.wrong(node, f"{name} is {shown(node)}, no year or years", "write '2024', or '2021/2025' for several years")
    return WRONG


def _session(node: Node, name: str, desk: Desk) -> object:
    """Read 第`term`届第`number`次会议; at least one of the two."""
    before = len(desk.problems)
    fields = {"term": Field(or_null(whole)), "number": Field(or_null(whole))}
    read = read_keys(node, name, fields, (), desk, "{term: 17, number: 4}, or null: not known")
    if len(desk.problems) > before:
        return WRONG
    if not any(read.values()):
        desk.wrong(node, f"{name} names neither term nor number", "write {term: 17, number: 4}, or null: not known")
        return WRONG
    return {"term": None, "number": None, **read}


def _speaker(node: Node, name: str, desk: Desk) -> object:
    """Read who gave the report, and perhaps in which office."""
    before = len(desk.problems)
    fields = {"name": Field(text), "role": Field(or_null(text))}
    read = read_keys(node, name, fields, ("name",), desk, "{name: 王某, role: 主任}")
    return {"role": None, **read} if len(desk.problems) == before else WRONG


_CODE: Final = pattern(
    "[1-9][0-9]{5}|000000",
    "no code of a place",
    "write its code of six digits, in quotes: region: '210921'; a town's, of nine, with its name: "
    "region: {code: '210921100', name: 阜新镇}",
)
_TOWN: Final = pattern("[1-9][0-9]{8}", "no code of a town", "write its nine digits, in quotes: code: '210921100'")


def _region(node: Node, name: str, desk: Desk) -> object:
    """Read a place: the six digits of its code, or a town's nine with its name, which is in no table here."""
    if not isinstance(node, Keys):
        return _CODE(node, name, desk)
    before = len(desk.problems)
    read = read_keys(node, name, {"code": Field(_TOWN), "name": Field(text)}, ("code", "name"), desk)
    return read if len(desk.problems) == before else WRONG


_UNREAD: Final = Field(lambda *_: WRONG)
"""A value is left unread where what it may be hangs on an op that is not known, or where it is told already."""
METADATA: Final = {
    "title": Field(or_null(text), "标题"),
    "subtitle": Field(or_null(text), "副标题"),
    "body": Field(or_null(one_of(BODY_WORDS)), "作报告的机构"),
    "genre": Field(or_null(one_of(GENRE_WORDS)), "文种"),
    "extent": Field(or_null(one_of(EXTENT_WORDS)), "篇幅"),
    "region": Field(or_null(_region), "地区的行政区划代码"),
    "session": Field(or_null(_session), "届次与会次"),
    "delivered": Field(or_null(loose_day), "作报告的日期"),
    "speaker": Field(or_null(_speaker), "报告人"),
    "period": Field(or_null(_period), "报告所述的年份"),
}
"""What a person may say of a report instead of the program; null says openly: not known."""


def read_hand(top: Keys, desk: Desk) -> Hand:
    """Read the keys of an editor's hand; what is wrong is told, and left out."""
    metadata = top.get("metadata")
    return Hand(
        metadata=_metadata(metadata, desk),
        corrections=tuple(_corrections(top.get("corrections"), desk)),
        notes=tuple(_notes(top.get("notes"), desk)),
        reviewed=_reviewed(top.get("reviewed"), desk),
        spots=metadata.spots if isinstance(metadata, Keys) else {},
    )


def _metadata(node: Node | None, desk: Desk) -> dict[str, Any]:
    return {} if node is None or is_nothing(node) else read_keys(node, "metadata", METADATA, (), desk)


def _reviewed(node: Node | None, desk: Desk) -> Reviewed | None:
    if node is None or is_nothing(node):
        return None
    before = len(desk.problems)
    read = read_keys(node, "reviewed", _REVIEWED, ("by", "on"), desk, "{by: 王某, on: 2026-11-02}")
    return Reviewed(**read) if len(desk.problems) == before else None


def _notes(node: Node | None, desk: Desk) -> Iterator[EditorNote]:
    for place, entry in enumerate(read_entries(node, "notes", _A_NOTE, desk), 1):
        before = len(desk.problems)
        read = read_keys(entry, f"notes, entry {place}", _NOTE, tuple(_NOTE), desk, _A_NOTE)
        if len(desk.problems) == before and isinstance(entry, Keys):
            yield EditorNote(**{**read, "text": read["text"].strip()}, spots=entry.spots)


def _corrections(node: Node | None, desk: Desk) -> Iterator[Correction]:
    for place, entry in enumerate(read_entries(node, "corrections", _CORRECTION, desk), 1):
        before = len(desk.problems)
        name = f"corrections, entry {place}"
        if not isinstance(entry, Keys):
            desk.wrong(entry, f"{name} is {shown(entry)}, not keys and values", f"write {_CORRECTION}")
            continue
        read = _correction(entry, name, desk)
        if len(desk.problems) == before:
            common = {key: read.pop(key) for key in _COMMON if key in read}
            yield Correction(**{**common, "why": common["why"].strip()}, fields=read, spots=entry.spots)


def _correction(entry: Keys, name: str, desk: Desk) -> dict[str, Any]:
    """Read one correction by the table of its op; where the op is not known, only what all ops have."""
    op = entry.get("op")
    if not isinstance(op, Scalar) or op.text not in OP_FIELDS:
        fields = {key: _UNREAD for given in OP_FIELDS.values() for key in given.fields}
        return read_keys(entry, name, {**_COMMON, **fields}, _NEEDED, desk)
    given = OP_FIELDS[cast("Op", op.text)]
    elsewhere = {key: one for other in OP_FIELDS.values() for key, one in other.fields.items()}
    stray = [key for key, _ in entry.pairs if key.text in elsewhere.keys() - given.fields.keys()]
    for key in stray:
        takes = f"takes {', '.join(given.fields)}" if given.fields else "takes no fields of its own"
        desk.wrong(key, f"{name}: {key.text} does not go with op {op.text}", f"take it out; {op.text} {takes}")
    known = {**_COMMON, **given.fields, **{key.text: _UNREAD for key in stray}}
    read = read_keys(entry, name, known, (*_NEEDED, *given.needed), desk)
    _check_together(entry, name, op.text, desk)
    return read


def _check_together(entry: Keys, name: str, op: str, desk: Desk) -> None:
    """Tell what is wrong between the fields of one correction."""
    given = OP_FIELDS[cast("Op", op)]
    chosen = [key for key, _ in entry.pairs if key.text in given.choice]
    sound = all(key.text in {*_COMMON, *given.fields} for key, _ in entry.pairs)
    if given.choice and not chosen and sound:  # else the one that is wanted may be there under a wrong name
        wanted = f"at least one of {', '.join(given.choice)}" if given.several else " or ".join(given.choice)
        desk.wrong(entry, f"{name}: op {op} needs {wanted}", f"add `{given.choice[0]}: …`, or another of these")
    if len(chosen) > 1 and not given.several:
        words = " and ".join(key.text for key in chosen)
        desk.wrong(chosen[1], f"{name}: {words} are both given", "keep one of the two")
    kind, to = entry.get("kind"), entry.get("to")
    if isinstance(kind, Scalar) and kind.text in get_args(CorrectionKind) and kind.text not in given.kinds:
        fits = [other for other, one in OP_FIELDS.items() if kind.text in one.kinds]
        hint = f"take kind out: {kind.text} goes with {' and '.join(fits)}; to mark a slip of the source, use op sic"
        desk.wrong(kind, f"{inner(name, 'kind')} {kind.text} does not go with op {op}", hint)
    if op == "set-kind" and isinstance(to, Scalar):
        level = next((key for key, _ in entry.pairs if key.text == "level"), None)
        if to.text == "heading" and level is None:
            desk.wrong(
                to, f"{name}: level is missing", "add `level: 1` for a part, or `level: 2` for a section in a part"
            )
        if to.text != "heading" and level is not None:
            desk.wrong(level, f"{name}: level does not go with {to.text[:20]}", "take it out; only a heading has one")
