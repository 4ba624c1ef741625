"""tests/retry.py: a browser test that fails gets one more chance, and the summary says so."""

from pathlib import Path

import pytest

ONCE = """
import pytest

runs = []

@pytest.fixture
def broken_at_first():
    runs.append("fixture")
    assert len(runs) > 1, "too early"

@pytest.mark.browser
def test_a():
    runs.append("test")
    assert len(runs) > 1, "too early"

@pytest.mark.browser
def test_b():
    assert len(runs) == 2
"""
FIXTURE = ONCE.replace("def test_a():", "def test_a(broken_at_first):").replace("== 2", "== 3")


@pytest.fixture
def shared(pytester: pytest.Pytester) -> pytest.Pytester:
    """Give a folder of tests that has our set-up."""
    pytester.makeini("[pytest]\nmarkers = browser: as in pyproject.toml")
    pytester.makeconftest((Path(__file__).parent / "conftest.py").read_text(encoding="utf-8"))
    return pytester


@pytest.mark.parametrize(("source", "workers"), [(ONCE, ()), (FIXTURE, ("-n", "1"))], ids=["test", "fixture, worker"])
def test_what_fails_once_is_named_and_has_passed(
    shared: pytest.Pytester, source: str, workers: tuple[str, ...]
) -> None:
    shared.makepyfile(source)
    result = shared.runpytest(*workers)
    assert result.ret == 0
    assert result.parseoutcomes() == {"passed": 2, "retried": 1}
    result.stdout.fnmatch_lines(["*failed once, then passed: *::test_a*", "*too early*", "*2 passed, 1 retried in*"])


def test_what_fails_twice_has_failed(shared: pytest.Pytester) -> None:
    shared.makepyfile(ONCE.replace("> 1", "> 9").replace("== 2", "== 2, runs"))
    result = shared.runpytest()
    assert result.ret == 1
    assert result.parseoutcomes() == {"failed": 1, "passed": 1, "retried": 1}
    result.stdout.no_fnmatch_line("*then passed*")


def test_a_test_without_a_browser_has_no_second_chance(shared: pytest.Pytester) -> None:
    shared.makepyfile(ONCE.replace("@pytest.mark.browser", ""))
    shared.runpytest().assert_outcomes(failed=2)


def test_the_second_run_knows_that_it_is_one(shared: pytest.Pytester) -> None:
    shared.makepyfile("""
        import pytest
        from tests.retry import AGAIN

        @pytest.mark.browser
        def test_a(request):
            assert request.node.stash.get(AGAIN, False)
    """)
    shared.runpytest().assert_outcomes(passed=1)
