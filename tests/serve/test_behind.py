"""The build behind: what came of it, and that it can be given up."""

import sys
import time
from pathlib import Path

import pytest

from generator.serve.behind import Behind, Built

MAKES = "import pathlib, sys; pathlib.Path(sys.argv[1]).mkdir(); print('[]')"
FAILS = "raise SystemExit('it broke')"
SLEEPS = "import time; time.sleep(60)"


@pytest.fixture
def behind(tmp_path: Path) -> Behind:
    return Behind(tmp_path)


def finished(behind: Behind) -> Built:
    for _ in range(600):
        if built := behind.poll():
            return built
        time.sleep(0.05)
    pytest.fail("it never ended")


def test_a_site_that_was_made_is_given_once(behind: Behind, tmp_path: Path) -> None:
    behind.start([sys.executable, "-c", MAKES])
    assert finished(behind).site == tmp_path / "site-1"
    assert behind.poll() is None


def test_a_build_that_broke_off_says_so(behind: Behind) -> None:
    behind.start([sys.executable, "-c", FAILS])
    built = finished(behind)
    assert built.site is None
    assert "it broke" in built.problems[0].message


def test_a_build_that_is_given_up_ends_at_once(behind: Behind) -> None:
    behind.start([sys.executable, "-c", SLEEPS])
    begun = time.monotonic()
    behind.cancel()
    assert behind.poll() is None
    assert time.monotonic() - begun < 10


def test_the_last_site_is_there_for_the_next_run(behind: Behind, tmp_path: Path) -> None:
    behind.start([sys.executable, "-c", MAKES])
    finished(behind)
    assert Behind(tmp_path).last == tmp_path / "site-1"
