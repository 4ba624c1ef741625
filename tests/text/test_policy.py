"""generator/text/policy.py: what a page may load and run."""

from base64 import b64encode
from hashlib import sha256

from generator.text.policy import policy


def directives(given: str) -> dict[str, list[str]]:
    """Give a policy's directives with their sources."""
    return {name: sources for name, *sources in (part.split() for part in given.split("; "))}


def test_nothing_inline_is_allowed_as_such_and_no_other_host_is_named() -> None:
    sources = {source for found in directives(policy(["x()"])).values() for source in found}
    assert {one for one in sources if not one.startswith("'sha256-")} == {"'none'", "'self'", "file:", "data:"}


def test_what_is_not_named_is_forbidden_and_scripts_are_never_data() -> None:
    found = directives(policy([]))
    assert found["default-src"] == ["'none'"]
    assert [name for name, sources in found.items() if "data:" in sources] == ["img-src"]


def test_a_script_is_named_by_its_hash_letter_by_letter() -> None:
    digest = b64encode(sha256("说('一')".encode()).digest()).decode()
    assert directives(policy(["说('一')"]))["script-src"] == ["'self'", "file:", f"'sha256-{digest}'"]


def test_the_order_of_scripts_and_one_that_stands_twice_make_no_difference() -> None:
    assert policy(["a", "b"]) == policy(["b", "a", "b"])
