"""What is behind a report or a part of it in lines for a terminal, as wide as they come: nothing is cut or drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.explain_words import opening_words
from generator.model.codec_parts import Json
from generator.new import FIELDS, shown
from generator.text.visible import visible, written_out

_NAME = 12  # characters of the first column
_AROUND = 20  # characters of a raw line that are shown beside what is asked for


def report_lines(facts: Json) -> Iterator[str]:
    """Say what is behind a report, from the facts of it."""
    source, origin = facts["source"], facts["origin"]
    yield _row("report", visible(facts["title"]) + (f" ({facts['address']})" if facts["address"] else ""))
    yield _row("state", _state(facts))
    bom = " with a byte order mark" if source["bom"] else ""
    yield _row("file", f"{facts['file']}: {source['encoding']}{bom}, {source['chars']:,} characters")
    if origin:
        yield _row("taken from", f"{visible(origin['file'])}, with {visible(origin['made_with'])}")
    if facts["reviewed"]:
        said = facts["reviewed"]
        yield _row("reviewed", f"{said['scope']}, by {visible(said['by'])} on {said['on']}")
    for field in FIELDS:
        if field == "title":
            continue
        given = " (given by the editor)" if field in facts["overridden"] else ""
        yield _row(field, f"{visible(shown(field, facts['metadata'][field]))}{given}")
    yield _row("blocks", ", ".join(f"{count} {kind}" for kind, count in facts["blocks"].items()))
    yield from _list("edits", (f"{one['count']:>5}  {one['rule']}: {one['says']}" for one in facts["edits"]))
    yield from _list("moves", (f"{', '.join(one['marks'])}: {one['says']}" for one in facts["moves"]))
    yield from _list("corrections", map(_correction, facts["corrections"]))
    yield from _list("notes", map(_note, facts["notes"]))
    yield from _list("findings", map(_finding, facts["findings"]))
    yield _row("figures", f"{facts['figures']}, of which {len(facts['unclear'])} unclear")
    for one in facts["unclear"]:
        read = f"read as “{visible(one['label'])}”" if one["label"] else "no label"
        yield f"  {one['mark']} in {one['block']}, {_at(one)}: {visible(one['words'])}, {read}"


def place_lines(facts: Json) -> Iterator[str]:
    """Say what is behind a block or figure, or a mark that is gone, from the facts of it."""
    if facts["found"] not in (facts["asked"], None):
        yield _row("alias", f"{facts['asked']} leads to {facts['found']} by now")
    if facts["is"] == "gone":
        yield _row("gone", f"{facts['asked']} of {facts['id']}")
        yield from _published(facts)
        return
    block = facts["block"]
    mark = block["anchor"] or block["id"]
    if facts["is"] == "figure":
        figure = facts["figure"]
        yield _row("figure", f"{figure['anchor'] or figure['id']} in {mark} ({block['id']}), {_of(facts)}")
        yield from _figure_rows(figure)
        yield _row("paragraph", visible(block["text"]))
    else:
        level = f" of level {block['level']}" if "level" in block else ""
        yield _row("block", f"{mark} ({block['id']}), {block['kind']}{level}, {_of(facts)}")
        yield _row("text", visible(block["text"]))
        yield _row("place", facts["place"])
        if facts["furniture"]:
            yield _row("why", facts["furniture"])
        if facts["move"]:
            yield _row("moved", facts["move"]["says"])
    yield from _list("lines", map(line_words, facts["lines"]), facts["file"])
    yield from _list("edits", map(_edit, facts["edits"]), "in the quotation" if facts["is"] == "figure" else "")
    if facts["is"] == "block":
        yield from _list("figures", (line for one in facts["figures"] for line in _figure(one)))
        yield from _list("corrections", map(_correction, facts["corrections"]))
    yield from _list("notes", map(_note, facts["notes"]))
    yield from _list("findings", map(_finding, facts["findings"]))
    yield from _published(facts)
    if facts["correction"]:
        yield _row("to correct", f"paste below `corrections:` in {facts['sidecar']}, and write what and why")
        yield from facts["correction"].splitlines()


def line_words(one: Json) -> str:
    """Give a raw line with its number, and its page in the original; of a long one no more than is asked for."""
    label = f" ({visible(one['label'])})" if one["label"] else ""
    page = f" [page {one['page']}{label}]" if one["page"] is not None else ""
    low, high = max(one["start"] - _AROUND, 0), one["end"] + _AROUND
    dots = "…" if low else "", "…" if high < len(one["text"]) else ""
    return f"{one['line']:>5} | {dots[0]}{visible(one['text'][low:high])}{dots[1]}{page}"


def _row(name: str, value: str) -> str:
    return f"{f'{name}:':<{_NAME}} {value}".rstrip()


def _list(name: str, lines: Iterable[str], said: str = "") -> Iterator[str]:
    found = list(lines)
    yield _row(name, said if found else "none")
    yield from (f"  {line}" for line in found)


def _state(facts: Json) -> str:
    published = facts["published"]
    if published is None:
        return "draft: its address and marks may still change"
    if published["status"] != "live":
        return f"{published['status']} on {published['withdrawn_on']}: {visible(published['withdrawn'] or '')}"
    changed = ", changed since then" if published["changed"] else ""
    return f"version {published['version']} of {published['on']}{changed}"


def _of(facts: Json) -> str:
    return f"{facts['id'] or 'no address'}, {_state(facts)}"


def _at(one: Json) -> str:
    return f"{one['line']}:{one['column']}"


def _edit(one: Json) -> str:
    change = f"'{written_out(one['before'])}' -> '{written_out(one['after'])}'"
    return f"{_at(one)}  {one['says']} ({one['rule']}): {change}"


def _correction(one: Json) -> str:
    return ": ".join(filter(None, (one["mark"], one["says"])))


def _note(one: Json) -> str:
    return f"{one['id']} at “{visible(one['quote'])}”: {opening_words(one['text'])} ({visible(one['by'])}, {one['on']})"


def _finding(one: Json) -> str:
    place = f"{one['mark']}, {_at(one)}: " if one["mark"] else ""
    words = f" “{visible(one['words'])}”" if one["words"] else ""
    accepted = "; accepted" if one["accepted"] else ""
    return f"{place}{one['severity']}: {one['code']}:{words} {visible(one['message'])}{accepted}"


def _figure(one: Json) -> Iterator[str]:
    """Give a figure among others of its block: what it says, and what is in doubt."""
    label = one["label"] or "no label"
    yield f"{one['anchor'] or one['id']}  {_at(one)}  {visible(one['words'])}: {visible(label)}, {_value(one)}"
    yield from (f"    {doubt}" for doubt in one["doubts"])


def _figure_rows(one: Json) -> Iterator[str]:
    """Give a figure by itself: every field with what it rests on."""
    yield _row("printed", f"{visible(one['words'])} at {_at(one)}, in “{visible(one['quote'])}”")
    yield _row("value", _value(one))
    if one["is_change"]:
        yield _row("change", f"from {one['from_value']}")
    where = one["label_read"]
    place = f", {_at(where)}" if where["line"] is not None else ""
    yield _row("label", f"{visible(one['label']) or '-'} ({where['says']}{place})")
    yield _row("action", visible(one["action"] or "-"))
    yield _row("period", f"{one['period'] or '-'} ({one['period_says']})")
    yield _row("role", one["role"])
    yield _row("indicator", f"{one['indicator'] or '-'} ({visible(one['indicator_says'])})")
    yield _row("confidence", "; ".join((one["confidence"], *one["doubts"])))
    yield _row("status", one["status"])
    checks = (f"{'holds' if c['holds'] else 'does not hold'}: {c['kind']}: {c['statement']}" for c in one["checks"])
    yield from _list("checks", checks)
    yield from _list("corrections", map(_correction, one["corrections"]))


def _value(one: Json) -> str:
    upper = f"-{one['value_max']}" if one["value_max"] is not None else ""
    qualifier = f" ({one['qualifier']})" if one["qualifier"] else ""
    return f"{one['value']}{upper} {one['unit']}{qualifier}".strip()


def _published(facts: Json) -> Iterator[str]:
    """Say what was published under the mark."""
    said = facts["history"]
    if said is None:
        yield _row("published", "no: never under this mark")
        return
    states = {
        "live": f"since version {said['first']}" + (", changed since the last one" if said["changed"] else ""),
        "alias": f"in versions {said['first']}-{said['last']}; since {said['since']} it leads to {said['of']}",
        "tombstone": f"in versions {said['first']}-{said['last']}; gone since {said['since']}",
    }
    why = f": {visible(said['why'])}" if said["why"] else ""
    yield _row("published", f"{states[said['state']]}{why}")
    for one in said["versions"]:
        text = f": {visible(one['text'])}" if one["text"] is not None and len(said["versions"]) > 1 else ""
        yield f"  version {one['version']} of {one['on']} ({visible(one['why'])}){text}"
    if said["aliases"]:
        yield f"  {', '.join(said['aliases'])} lead here too"
    for one in said["decisions"]:
        yield f"  decided by {visible(one['by'])} on {one['on']}: it {'goes on' if one['goes_on'] else 'ends'}"
