"""tests/schedule.py: what workers take up together, and first."""

from importlib import import_module
from pathlib import Path

import pytest

from tests.schedule import slow_first, unit

TWO = """
import pytest

def test_a():
    pass

@pytest.mark.xdist_group("long")
def test_b():
    pass
"""


@pytest.mark.parametrize("scope", ["tests/test_a.py::test_b[::1]", "tests/test_a.py::test_c"])
def test_a_files_tests_go_together(scope: str) -> None:
    assert unit(scope) == "tests/test_a.py"


@pytest.mark.parametrize("file", sorted(file.name for file in (Path(__file__).parent / "browser").glob("test_*.py")))
def test_a_test_with_a_browser_goes_with_its_group(file: str) -> None:
    marks = import_module(f"tests.browser.{file.removesuffix('.py')}").pytestmark
    assert unit(f"tests/browser/{file}::test_a[1]") == next(
        mark.args[0] for mark in marks if mark.name == "xdist_group"
    )


def test_a_group_goes_by_its_name() -> None:
    assert unit("two builds") == "two builds"


def test_groups_come_first(pytester: pytest.Pytester) -> None:
    items, _ = pytester.inline_genitems(pytester.makepyfile(TWO))
    assert [item.name for item in slow_first(items)] == ["test_b", "test_a"]
