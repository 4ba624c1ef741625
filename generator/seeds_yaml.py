"""A sidecar's YAML as a tree with places: what a person wrote, as it is written, and where; nothing is made of it yet.

YAML 1.1 as PyYAML reads it, less what nobody needs in a sidecar and what makes it unsafe or hard to follow: no tags of
one's own, no anchors, no merging, no key twice. The words of a value stay as they were typed (`2024-02-30`, `on`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from generator.model.editorial import Spot
from generator.problems import Problem, Severity, Where
from generator.seeds_typed import typed_amiss

if TYPE_CHECKING:
    import yaml

ScalarKind = Literal["text", "number", "switch", "day", "nothing", "told"]
_KINDS: Final[dict[str, ScalarKind]] = {
    "str": "text",
    "value": "text",  # a lone `=`
    "merge": "text",  # `<<`, which is a key like any other here, and not known
    "int": "number",
    "float": "number",
    "bool": "switch",
    "timestamp": "day",
    "null": "nothing",
}
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")  # controls and halves of characters, from "\x07"
_STANDARD = "tag:yaml.org,2002:"
_QUOTE = "put the words in quotes: key: 'words'"
_TOLD: Final = (
    # words of PyYAML's message, what is wrong, what to do
    ("begins with * or &", "has words that begin with * or &, which YAML keeps for itself", _QUOTE),
    ("expected alphabetic or numeric", "has words that begin with * or &, which YAML keeps for itself", _QUOTE),
    ("'\\t' that cannot start", "is indented with a tab", "indent with spaces"),
    ("that cannot start any token", "has words that begin with a character that YAML keeps for itself", _QUOTE),
    (
        "could not find expected ':'",
        "is a line without `key: value`",
        "write a plain : and a space after the key (not the full-width ：), or put a text of many lines in quotes",
    ),
    (
        "mapping values are not allowed",
        "has a `:` where no key can stand",
        "put words that hold a colon in quotes: key: 'a: b'; and begin all keys of an entry in one column",
    ),
    (
        "but found '<scalar>'",
        "has words after what is closed already",
        "put all of the words in one pair of quotes; a ' within '…' is written twice",
    ),
    (
        "expected <block end>",
        "is not in line with what stands before it",
        "begin all keys of an entry, and all dashes of a list, in one column",
    ),
    ("end of stream", "begins with a quote that is never closed", "close it, with the same quote as it begins with"),
    ("document separator", "begins with a quote that is never closed", "close it, with the same quote"),
    ("unknown escape", 'has a backslash in "…"', "use '…' instead: there a backslash is a character like any other"),
    ("expected ',' or", "has a [ or { that is not closed, or misses a comma", "close it; part what is in it with `, `"),
    ("the node content", "has a [ or { that is not closed, or misses a value", "close it, or write the value"),
    ("indentation indicators", "has words right after | or >", "begin the words on the next line, indented"),
    ("a comment or a line break", "has words right after | or >", "begin the words on the next line, indented"),
    ("another document", "holds two documents, parted by ---", "take the --- out"),
)


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of a sidecar: line and column counted from 1, and `start` to `end` in code points of the text."""

    line: int
    column: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Scalar(Node):
    """One value or key: its words as they are typed, less quotes, and what YAML takes them for.

    The kind `told` is that of a value that is wrong in itself, of which nothing more need be said.
    """

    text: str
    kind: ScalarKind


@dataclass(frozen=True, slots=True)
class Items(Node):
    """A list; `flow` where it is written in brackets."""

    items: tuple[Node, ...]
    flow: bool


@dataclass(frozen=True, slots=True)
class Keys(Node):
    """Keys and their values, each key once; `flow` where they are written in braces."""

    pairs: tuple[tuple[Scalar, Node], ...]
    flow: bool

    def get(self, name: str) -> Node | None:
        """Give what stands under a key, None where the key is not there."""
        return next((value for key, value in self.pairs if key.text == name), None)

    @property
    def spots(self) -> dict[str, Spot]:
        """Give where each value begins, by its key."""
        return {key.text: Spot(value.line, value.column) for key, value in self.pairs}


@dataclass(frozen=True, slots=True)
class Desk:
    """Where all that is wrong in one sidecar is put together."""

    path: Path
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, node: Node, message: str, hint: str, severity: Severity = "error") -> None:
        """Note what is wrong at a node; a warning where what is there is ignored and the report is made."""
        code = "sidecar.invalid" if severity == "error" else "sidecar.accept"
        self.problems.append(Problem(severity, code, Where(str(self.path), node.line, node.column), message, hint))

    def fatal(self, message: str, hint: str, line: int | None = None, column: int | None = None) -> None:
        """Note what leaves nothing of the file to be read."""
        self.problems.append(Problem("error", "sidecar.invalid", Where(str(self.path), line, column), message, hint))


def read_tree(text: str, desk: Desk) -> Node | None:
    """Read YAML; gives None where there is nothing in it, or nothing can be read, which `desk` is then told."""
    import yaml

    class Loader(yaml.SafeLoader):
        """YAML's own, without anchors and aliases: a tree that refers to itself or explodes cannot be written."""

        def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
            """Compose a node as YAML does; MarkedYAMLError at an anchor or alias."""
            event = self.peek_event()  # type: ignore[no-untyped-call]  # the types that are published leave it out
            if getattr(event, "anchor", None) is not None:
                raise yaml.MarkedYAMLError(None, None, "begins with * or &", event.start_mark)
            return super().compose_node(parent, index)

    try:
        root = yaml.compose(text, Loader)
        return None if root is None else _node(root, desk)
    except yaml.MarkedYAMLError as error:
        _tell(error, text, desk)
    except yaml.reader.ReaderError as error:
        at = error.position
        line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
        desk.fatal(f"has the character U+{ord(text[at]):04X}, which YAML refuses", "take it out", line, column)
    except RecursionError:
        desk.fatal("has lists in lists without end", "take them out: no value here is so deep", 1, 1)
    return None


def walk(node: Node) -> Iterator[Node]:
    """Give a node and all below it, in the order of the text."""
    yield node
    below = node.items if isinstance(node, Items) else ()
    pairs = node.pairs if isinstance(node, Keys) else ()
    for inner in (*below, *(side for pair in pairs for side in pair)):
        yield from walk(inner)


def _tell(error: yaml.MarkedYAMLError, text: str, desk: Desk) -> None:
    """Put a mistake of YAML in a person's words, at the place where it begins."""
    said = error.problem or error.context or "is no YAML"
    # What is never closed, or a key without a colon, is noticed far behind the place where a person must look.
    early = "could not find expected" in said or "end of stream" in said or "document separator" in said
    marks = (error.context_mark, error.problem_mark) if early else (error.problem_mark, error.context_mark)
    mark = marks[0] or marks[1]
    lines = text.splitlines()
    for number in (mark.line - 1, mark.line) if mark else ():
        if 0 <= number < len(lines) and (typed := typed_amiss(lines[number])):
            desk.fatal(typed.message, typed.hint, number + 1, typed.column)
            return
    told = next((one[1:] for one in _TOLD if one[0] in said), None)
    message, hint = told or (f"is no YAML: {said}", "mend the line; words with : # [ ] { } need quotes")
    line, column = (mark.line + 1, mark.column + 1) if mark else (None, None)
    desk.fatal(message, hint, line, column)


def _node(node: yaml.Node, desk: Desk) -> Node:
    """Make our own node of YAML's; what no sidecar may hold is told, and stands as nothing."""
    import yaml

    mark = node.start_mark
    where = (mark.line + 1, mark.column + 1, mark.index, node.end_mark.index)
    tag = node.tag.removeprefix(_STANDARD)
    if isinstance(node, yaml.SequenceNode) and tag == "seq":
        return Items(*where, tuple(_node(item, desk) for item in node.value), bool(node.flow_style))
    if isinstance(node, yaml.MappingNode) and tag == "map":
        return Keys(*where, tuple(_pairs(node.value, desk)), bool(node.flow_style))
    told = Scalar(*where, "", "told")
    if not isinstance(node, yaml.ScalarNode) or tag not in _KINDS:
        desk.wrong(told, f"has the tag {node.tag[:60]}", f"take it out; where words begin with !, {_QUOTE}")
        return told
    if unfit := _UNFIT.search(node.value):
        desk.wrong(told, f"has the character U+{ord(unfit[0]):04X}, which no text here may have", "take it out")
        return told
    return Scalar(*where, node.value, _KINDS[tag])


def _pairs(pairs: list[tuple[yaml.Node, yaml.Node]], desk: Desk) -> Iterator[tuple[Scalar, Node]]:
    """Give keys with their values; a key that is no word, or is there a second time, is told and left out."""
    first: dict[str, int] = {}
    for left, right in pairs:
        key, value = _node(left, desk), _node(right, desk)
        if not isinstance(key, Scalar):
            desk.wrong(key, "a list or keys stand where a key should be", "write `key: value`; quotes help: '[a]'")
        elif typed := typed_amiss(f"{key.text}: "):  # to YAML a full-width space is a letter
            desk.wrong(key, typed.message, typed.hint)
        elif key.text in first:
            message = f"the key {key.text[:60]!r} is there twice, first on line {first[key.text]}"
            desk.wrong(key, message, "keep one of the two")
        else:
            first[key.text] = key.line
            yield key, value
