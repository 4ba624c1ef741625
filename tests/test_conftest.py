"""The set-up that all tests share does what it says."""

from pathlib import Path

import pytest

SKIPPING = """
import pytest

@pytest.mark.browser
def test_a():
    pytest.skip("no browser here")
"""


@pytest.fixture
def shared(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """Give a folder of tests that has our set-up."""
    monkeypatch.delenv("GONGBAO_REQUIRE_BROWSER", raising=False)
    pytester.makeini("[pytest]\nmarkers = browser: as in pyproject.toml")
    pytester.makeconftest((Path(__file__).parent / "conftest.py").read_text(encoding="utf-8"))
    return pytester


def test_a_browser_test_may_be_skipped(shared: pytest.Pytester) -> None:
    shared.makepyfile(SKIPPING)
    shared.runpytest().assert_outcomes(skipped=1)


def test_a_browser_test_must_not_be_skipped_where_a_browser_is_required(
    shared: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GONGBAO_REQUIRE_BROWSER", "1")
    shared.makepyfile(SKIPPING)
    result = shared.runpytest()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*GONGBAO_REQUIRE_BROWSER=1 forbids*no browser here*"])


def test_another_test_may_be_skipped_all_the_same(shared: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GONGBAO_REQUIRE_BROWSER", "1")
    shared.makepyfile("import pytest\n\ndef test_a():\n    pytest.skip('no corpus')\n")
    shared.runpytest().assert_outcomes(skipped=1)


def test_there_is_a_worker_more_than_processors(shared: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.schedule.processors", lambda: 1)
    shared.makepyfile("def test_a(worker_id):\n    assert worker_id\n")
    shared.runpytest("-n", "auto").stdout.fnmatch_lines(["*2/2 workers*", "*1 passed*"])


def test_update_golden_is_an_option(shared: pytest.Pytester) -> None:
    shared.makepyfile("def test_a(golden):\n    golden('a.txt', 'new')\n")
    shared.runpytest().assert_outcomes(failed=1)
    (shared.path / "golden/a.txt").write_text("old", encoding="utf-8")
    shared.runpytest("--update-golden").assert_outcomes(passed=1)
    assert (shared.path / "golden/a.txt").read_text(encoding="utf-8") == "new"
