"""tests/schedule.py: what workers take up together, and first."""

from importlib import import_module
from pathlib import Path

import pytest

from tests.schedule import slow_first, turned, unit

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


def test_each_worker_begins_with_files_of_its_own() -> None:
    files = [Path(f"test_{letter}.py") for letter in "abcdefg"]
    orders = [turned(files, number, 3) for number in range(3)]
    assert orders[0] == files
    assert [order[0].name for order in orders] == ["test_a.py", "test_c.py", "test_e.py"]
    assert [sorted(order) for order in orders] == [files] * 3


@pytest.mark.parametrize("broken", ["raise ValueError('here')", "import warnings\n\nwarnings.warn('here')"])
def test_a_file_that_cannot_be_imported_ahead_is_told_when_it_is_collected(
    pytester: pytest.Pytester, broken: str
) -> None:
    pytester.makeini("[pytest]\ntestpaths = tests\nfilterwarnings = error\nmarkers = browser: as in pyproject.toml")
    pytester.makeconftest((Path(__file__).parent / "conftest.py").read_text(encoding="utf-8"))
    folder = pytester.mkdir("tests")
    (folder / "test_a.py").write_text("def test_a():\n    assert __file__ == ''\n", encoding="utf-8")
    (folder / "test_b.py").write_text(broken, encoding="utf-8")
    result = pytester.runpytest("-n", "2", "--continue-on-collection-errors")
    result.assert_outcomes(failed=1, errors=2)  # by each worker
    result.stdout.fnmatch_lines(["*assert '*test_a.py' == ''*", "*here*"])
