"""Whether each page has the policy that keeps foreign words from running, and nothing that it would forbid."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.problems import Problem, Where
from generator.text.policy import policy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

# HTML, "The script element": what has another type is data, and no browser runs it. Whatever is not surely data is
# held to be a script.
_DATA = frozenset({"application/json", "application/ld+json"})
_HANDLER = re.compile(rb"on[a-z]+\s*=")  # begins with letters: patterns that begin with a class are four times as slow
_BEFORE_ATTRIBUTES = b" \t\n\f\r\"'/"
_SHOWN = 60  # code points of an attribute in a message


class Guard(NamedTuple):
    """The policy that a page has, "" where none stands right after its character set; the one that is due to it.

    `barred` is what stands in the page and would have no effect under any policy of ours, as it is told.
    """

    given: str = ""
    due: str = ""
    barred: tuple[str, ...] = ()


NO_GUARD = Guard()


def read_guard(tree: LexborHTMLParser, html: bytes) -> Guard:
    """Read a page's policy, and what it has that policies speak of; `html` is what the tree was read from."""
    scripts = (node.text() for node in tree.css("script:not([src])") if _type(node) not in _DATA)
    return Guard(_policy(tree), policy(scripts), tuple(_barred(tree, html)))


def check_guard(path: str, guard: Guard) -> Iterator[Problem]:
    """Tell a page without its policy, with another than is due to its inline scripts, or with what no policy allows.

    `path` is the page's file below the site. What is no page (a style sheet) has no policy.
    """
    given, due, barred = guard
    if not path.endswith(".html"):
        return
    if not given:
        message = "has no Content-Security-Policy right after its character set"
        yield _problem(path, message, "look at docs/overrides and at generator/finish.py")
    elif given != due:
        message = "has inline scripts that its Content-Security-Policy does not name, or names others"
        yield _problem(path, message, "write inline scripts only in the templates that the page 404 has too")
    for what in barred:
        message = f"has {what}, which its Content-Security-Policy keeps from having any effect"
        yield _problem(path, message, "write a class and a rule in docs/assets, or a script file")


def _policy(tree: LexborHTMLParser) -> str:
    """Give the policy in the second element of the head, where the first is the character set."""
    first = list(tree.head.iter(include_text=False))[:2] if tree.head else []
    match [node.attributes for node in first]:
        case [{"charset": _}, {"http-equiv": "Content-Security-Policy", "content": given}]:
            return given or ""
    return ""


def _barred(tree: LexborHTMLParser, html: bytes) -> Iterator[str]:
    """Give what is inline and no script, each once."""
    found: dict[str, None] = {}
    for node in tree.css("[style],style"):
        found[f"style={_said(node, 'style')}" if "style" in node.attributes else "<style>"] = None
    small = html.lower()
    # Not `content=` nor `version=`, which every page has. To look at each attribute of all elements takes longer.
    if any(small[match.start() - 1] in _BEFORE_ATTRIBUTES for match in _HANDLER.finditer(small)):
        for node in tree.css("*"):
            found |= dict.fromkeys(f"{name}={_said(node, name)}" for name in node.attributes if name.startswith("on"))
    yield from found


def _said(node: LexborNode, name: str) -> str:
    return repr((node.attributes[name] or "")[:_SHOWN])


def _type(node: LexborNode) -> str:
    return (node.attributes.get("type") or "").strip().lower()


def _problem(path: str, message: str, hint: str) -> Problem:
    return Problem("error", "check.policy", Where(path), message, hint)
