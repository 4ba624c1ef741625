"""tests/told.py: what workers tell of their tests."""

from pathlib import Path

import pytest

MIXED = """
import pytest

@pytest.fixture
def broken_before():
    raise ValueError("before")

@pytest.fixture
def broken_after():
    yield
    raise ValueError("after")

@pytest.fixture
def absent():
    pytest.skip("none here")

def test_passes():
    pass

def test_fails():
    assert False

def test_before(broken_before):
    pass

def test_after(broken_after):
    pass

def test_absent(absent):
    pass

def test_skips():
    pytest.skip("not now")
"""
COUNTING = """
counted = []

def pytest_runtest_logreport(report):
    counted.append(report.when)

def pytest_terminal_summary(terminalreporter):
    terminalreporter.line(" ".join(f"{when}={counted.count(when)}" for when in ("setup", "call", "teardown")))
"""


@pytest.fixture
def told(pytester: pytest.Pytester) -> pytest.Pytester:
    """Give a folder of tests that has our set-up, and counts reports."""
    pytester.makeini("[pytest]\nmarkers = browser: as in pyproject.toml")
    pytester.makeconftest((Path(__file__).parent / "conftest.py").read_text(encoding="utf-8") + COUNTING)
    pytester.makepyfile(MIXED)
    return pytester


@pytest.mark.parametrize(
    ("arguments", "counts"),
    [
        (("-n", "1"), "setup=2 call=4 teardown=1"),
        (("-n", "1", "--durations=1"), "setup=6 call=4 teardown=6"),
        ((), "setup=6 call=4 teardown=6"),
    ],
    ids=["worker", "durations", "alone"],
)
def test_all_that_is_no_plain_success_is_told(told: pytest.Pytester, arguments: tuple[str, ...], counts: str) -> None:
    result = told.runpytest(*arguments)
    result.assert_outcomes(passed=2, failed=1, errors=2, skipped=2)
    result.stdout.fnmatch_lines([f"*{counts}*"])
