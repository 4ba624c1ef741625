"""generator.seeds_yaml: YAML as a person mistypes it is told where the person must look, and what to type."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.seeds_yaml import Desk, Keys, Scalar, read_tree, walk


def _told(text: str) -> str:
    desk = Desk(Path("a.yml"))
    read_tree(text, desk)
    (problem,) = desk.problems
    return f"{problem.where.line}:{problem.where.column} {problem.message} ({problem.hint})"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("by：王\nrights: unknown\n", "1:3 has no plain colon and space after the key 'by' (write `by: `"),
        ("notes:\n  - at:x\n    text: y\n", "2:7 has no plain colon and space after the key 'at'"),
        ("notes:\n\u3000- at: x\n", "2:1 is indented with full-width or no-break spaces (delete"),
        ("notes:\n  - at: x\n\u00a0\u00a0\u00a0\u00a0by: y\n", "3:1 is indented with full-width or no-break"),
        ("notes:\n  － at: x\n    by: y\n", "2:3 begins with '－', which YAML does not take for the dash"),
        ("notes:\n  -at: x\n    by: y\n", "2:3 has no space after the dash (write `- ` before the key)"),
        ("notes:\n  - {at: x，by: y}\n", "2:11 parts what is in { } with a full-width ，"),
        ("notes:\n  - {at: 'x'，by: y}\n", "2:13 parts what is in { } with a full-width ，"),
        ("notes:\n  - at:\u3000x\n    by: y\n", "2:8 has a full-width or no-break space after the colon"),
        ("rights: unknown\nby王\nnotes: []\n", "2:1 is a line without `key: value`"),
        ("rights:\n\tstatus: a\n", "2:1 is indented with a tab"),
        ("rights:\n  status: a\n basis: b\n", "3:2 is not in line with what stands before it"),
        ("rights:\n  status: 注: x\n", "2:12 has a `:` where no key can stand"),
        ("rights:\n  status: 'abc\nnotes: []\n", "2:11 begins with a quote that is never closed"),
        ("rights:\n  status: 'a' b\n", "2:15 has words after what is closed already"),
        ("rights: {status: a\nnotes: []\n", "2:6 has a [ or { that is not closed"),
        ("rights:\n  status: *重点\n", "2:12 has words that begin with * or &"),
        ("a: &b c\nd: *b\n", "1:4 has words that begin with * or &"),
        ("rights:\n  status: @b\n", "2:11 has words that begin with a character that YAML keeps"),
        ('rights:\n  status: "a\\q"\n', '2:14 has a backslash in "…"'),
        ("rights:\n  status: | 看\n", "2:13 has words right after | or >"),
        ("a: 1\n---\nb: 2\n", "2:1 holds two documents"),
        ("a: b\n\x07", "2:1 has the character U+0007"),
        ('a: "\\ud800"\n', "1:4 has the character U+D800"),
        ("a: !x b\n", "1:4 has the tag !x"),
        ("a: 1\na: 2\n", "2:1 the key 'a' is there twice, first on line 1"),
        ("[a]: b\n", "1:1 a list or keys stand where a key should be"),
        ("a: " + "[" * 500, "1:1 has lists in lists without end"),
    ],
)
def test_a_mistake_is_told_where_it_begins_with_what_to_type(text: str, said: str) -> None:
    assert _told(text).startswith(said)


def test_words_stay_as_they_are_typed() -> None:
    tree = read_tree("on: 2024-02-30\nno: 010\nyes: ~\n=: '1'\n", Desk(Path("a.yml")))
    assert isinstance(tree, Keys)
    said = [(key.text, value.text, value.kind) for key, value in tree.pairs if isinstance(value, Scalar)]
    assert said == [
        ("on", "2024-02-30", "day"),
        ("no", "010", "number"),
        ("yes", "~", "nothing"),
        ("=", "1", "text"),
    ]


@given(st.text(alphabet="ab：: -'\"[]{}\n#|>*&!?,\t\r王", max_size=40))
@settings(max_examples=60)
def test_any_text_is_read_or_told_with_its_place(text: str) -> None:
    desk = Desk(Path("a.yml"))
    tree = read_tree(text, desk)
    assert all(problem.where.line and problem.where.column and problem.hint for problem in desk.problems)
    assert all(0 <= node.start <= node.end <= len(text) for node in (walk(tree) if tree else ()))
