"""generator/check/guard.py: a page without its policy, and what no policy of ours would let have an effect."""

import pytest

from generator.check.guard import check_guard
from generator.check.page import read_page
from generator.text.policy import META, policy

CHARSET = '<meta charset="utf-8">'


def told(head: str, body: str = "") -> list[str]:
    """Give what is told of a page, without the words that are always the same."""
    page = read_page("x/index.html", f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode())
    problems = list(check_guard(page.path, page.guard))
    assert all(problem.code == "check.policy" for problem in problems)
    return [problem.message.split(", which ")[0] for problem in problems]


def guarded(*scripts: str) -> str:
    """Give the head of a page with these inline scripts and their policy."""
    inline = "".join(f"<script>{script}</script>" for script in scripts)
    return f"{CHARSET}{META.format(policy(scripts))}{inline}"


NONE = ["has no Content-Security-Policy right after its character set"]
OTHER = ["has inline scripts that its Content-Security-Policy does not name, or names others"]


def test_a_page_with_its_policy_is_sound() -> None:
    others = '<script src="a.js"></script><script type="application/json">{}</script>'
    assert told(guarded("甲()", "乙()"), others) == []


def test_a_page_without_a_policy_is_told() -> None:
    assert told(CHARSET) == NONE


def test_a_policy_that_comes_after_something_else_is_told() -> None:
    meta = META.format(policy(()))
    assert told(f'{CHARSET}<link rel="stylesheet" href="a.css">{meta}') == NONE
    assert told(f"{meta}{CHARSET}") == NONE


@pytest.mark.parametrize(
    "script",
    ["<script>x()</script>", '<script type="module">x()</script>', '<script type="unknown">x()</script>'],
)
def test_a_script_that_the_policy_does_not_name_is_told(script: str) -> None:
    assert told(guarded("甲()"), script) == OTHER


def test_a_script_that_is_named_but_not_there_is_told() -> None:
    assert told(CHARSET + META.format(policy(["甲()"]))) == OTHER


def test_a_wider_policy_is_told() -> None:
    assert told(CHARSET + META.format(policy(()).replace("script-src", "script-src 'unsafe-inline'"))) == OTHER


@pytest.mark.parametrize(
    ("html", "what"),
    [
        ('<p style="color:red">', "style='color:red'"),
        ("<p STYLE=color:red>", "style='color:red'"),
        ("<style>p{}</style>", "<style>"),
        ('<img src="x" onerror="x()">', "onerror='x()'"),
        ("<svg/onload=x()>", "onload='x()'"),
    ],
)
def test_what_is_inline_and_has_no_effect_is_told(html: str, what: str) -> None:
    assert told(guarded(), html) == [f"has {what}"]


def test_words_that_only_look_so_are_not_told() -> None:
    assert told(guarded(), "<p>style=x onclick=y</p>") == []


def test_a_style_sheet_has_no_policy() -> None:
    assert list(check_guard("a.css", read_page("a.css", b"").guard)) == []
