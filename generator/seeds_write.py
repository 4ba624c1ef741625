"""One more entry in a sidecar, and all that a person wrote there kept to the byte: comments, quotes, line ends."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from generator.problems import GongbaoError, Problem, Where
from generator.seeds_values import is_nothing, shown
from generator.seeds_yaml import Desk, Items, Keys, Node, Scalar, read_tree

_INDENT: Final = "  "
"""Before the dashes of a list that is begun here; one that is there keeps its own."""
_EMPTY = re.compile(r"\[\s*\]|~|null|Null|NULL|")
_REMARK = re.compile(r"(?:[ \t]*\r?\n)*([ ]*)#[^\n]*(?:\n|\Z)")


def with_entry(text: str, key: str, entry: str, path: Path = Path("sidecar.yml")) -> str:
    """Give a sidecar's text with one more entry at the end of its list `key` (corrections, notes, accept).

    `entry` is YAML, with or without its dash, indented or not. Line ends are those of the text. GongbaoError, with the
    place in `path`: the text is no YAML, or the list is written in brackets or is none.
    """
    tree = _tree(text, path)
    if tree is not None and (not isinstance(tree, Keys) or tree.flow):
        hint = "write each key on a line of its own: `key: value`, without braces"
        raise _refused(path, tree, "is not written in lines of keys and values, so that nothing can be added", hint)
    lines = _lines_of(entry)
    new = _tree("\n".join(lines), path)
    if not isinstance(new, Items) or len(new.items) != 1:
        raise _refused(path, None, "cannot be given what is not one entry of a list", "add the entries one by one")
    there = tree.get(key) if tree is not None else None
    head, indent, tail = _cut(text, key, there, path)
    end = "\r\n" if "\r\n" in text else "\n"
    body = "".join(f"{indent}{line}{end}" if line.strip() else f"{line}{end}" for line in lines)
    gap = "" if not head or head.endswith(("\n", "\ufeff")) else end
    made = f"{head}{gap}{f'{key}:{end}' if there is None else ''}{body}{tail}"
    _check(_said(tree), key, _said(new), made, path)
    return made


def with_value(text: str, key: str, value: str, path: Path = Path("sidecar.yml")) -> str:
    """Give a sidecar's text with a key that says nothing yet and its value, YAML on one line; all else is kept.

    GongbaoError, with the place in `path`: the text is no YAML, or the key says something.
    """
    tree = _tree(text, path)
    if tree is not None and (not isinstance(tree, Keys) or tree.flow):
        hint = "write each key on a line of its own: `key: value`, without braces"
        raise _refused(path, tree, "is not written in lines of keys and values, so that nothing can be added", hint)
    there = tree.get(key) if tree is not None else None
    if there is not None and not is_nothing(there):
        raise _refused(path, there, f"says {key} already", "change it by hand, or take it out")
    end = "\r\n" if "\r\n" in text else "\n"
    if there is None:
        gap = "" if not text or text.endswith(("\n", "\ufeff")) else end
        made = f"{text}{gap}{key}: {value}{end}"
    else:
        head = text[: there.start].rstrip(" ")
        made = f"{head} {value}{text[there.end :]}"
    said, desk = _said(tree), Desk(path)
    wanted = {**(said if isinstance(said, dict) else {}), key: _said(_tree(value, path))}
    if _said(read_tree(made, desk)) != wanted or desk.problems:
        hint = f"add it by hand, on a line of its own: {key}: {value}"
        raise _refused(path, None, f"is written in a way that {key} cannot be added without harm", hint)
    return made


def _lines_of(entry: str) -> list[str]:
    """Give an entry's lines, with its dash at the left edge."""
    lines = entry.replace("\r\n", "\n").strip("\n").split("\n")
    left = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    lines = [line[left:] for line in lines]
    while lines and not lines[-1].strip():
        lines.pop()
    if lines and lines[0][:2] not in ("- ", "-"):
        return [f"{'  ' if number else '- '}{line}" if line else "" for number, line in enumerate(lines)]
    return lines


def _cut(text: str, key: str, there: Node | None, path: Path) -> tuple[str, str, str]:
    """Give the text before and after the new entry, and what its lines begin with."""
    if there is None:
        return text, _INDENT, ""
    written = text[there.start : there.end]
    if (is_nothing(there) or isinstance(there, Items)) and _EMPTY.fullmatch(written):
        head, tail = text[: there.start], text[there.end :]
        rest, newline, tail = tail.partition("\n")
        head = head.rstrip(" ") if written else head
        return f"{head}{rest}{newline}", _INDENT, tail
    if not isinstance(there, Items):
        hint = f"write `{key}:` alone on its line, and the entries below it, each with a dash"
        raise _refused(path, there, f"{key} is {shown(there)}, no list, so that nothing can be added", hint)
    indent = text[text.rfind("\n", 0, there.start) + 1 : there.start].removeprefix("\ufeff")
    if there.flow or indent.strip(" "):
        hint = f"write each entry on lines of its own below `{key}:`, with a dash: `- at: …`"
        raise _refused(path, there, f"{key} is written in one line, so that nothing can be added", hint)
    after = _end(there, text, len(indent))
    return text[:after], indent, text[after:]


def _end(items: Items, text: str, dash: int) -> int:
    """Give where the lines of a list's last entry end, with the comments that are indented deeper than its dash."""
    node: Node = items
    while (isinstance(node, Items) and not node.flow) or (isinstance(node, Keys) and not node.flow):
        node = node.items[-1] if isinstance(node, Items) else node.pairs[-1][1]
    at = node.end
    if not (node.start < at and text[at - 1] == "\n"):  # a text in lines of its own ends behind its line break
        at = text.find("\n", at) + 1 or len(text)
    while (remark := _REMARK.match(text, at)) and len(remark[1]) > dash:
        at = remark.end()
    return at


def _check(before: object, key: str, new: object, made: str, path: Path) -> None:
    """Make sure that a text says what was said before and one entry more; else GongbaoError."""
    said = before if isinstance(before, dict) else {}
    was = said.get(key)
    wanted = {**said, key: [*(was if isinstance(was, list) else []), *(new if isinstance(new, list) else [])]}
    desk = Desk(path)
    if _said(read_tree(made, desk)) != wanted or desk.problems:
        hint = f"add the entry by hand, at the end of the list below `{key}:`"
        raise _refused(path, None, f"is written in a way that nothing can be added to {key} without harm", hint)


def _said(node: Node | None) -> object:
    """Give what a tree says, whatever it looks like; a line break that ends a text is none of it."""
    if isinstance(node, Keys):
        return {key.text: _said(value) for key, value in node.pairs}
    if isinstance(node, Items):
        return [_said(item) for item in node.items]
    return (node.kind, node.text.rstrip("\n")) if isinstance(node, Scalar) else None


def _tree(text: str, path: Path) -> Node | None:
    """Read YAML; GongbaoError with what is wrong in it first."""
    desk = Desk(path)
    tree = read_tree(text, desk)
    if desk.problems:
        raise GongbaoError(desk.problems[0])
    return tree


def _refused(path: Path, node: Node | None, message: str, hint: str) -> GongbaoError:
    where = Where(str(path), node.line, node.column) if node else Where(str(path))
    return GongbaoError(Problem("error", "sidecar.entry", where, message, hint))
