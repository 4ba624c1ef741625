"""What all tests share: golden files, the same Hypothesis runs every time, and no browser test skipped in silence."""

import gc
import os
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings

from tests import retry, told
from tests.goldens import Golden, GoldenFolder
from tests.schedule import ByFile, import_ahead, processors, slow_first

# Every whole run of the program that a test starts would else compile all of it anew, where the caller's shell has
# Python keep no bytecode. (`make clean` takes it away.)
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# The same examples on every run, so that a test that passed yesterday fails today only for a change. To look for new
# ones: pytest --hypothesis-profile=explore. No deadline: a busy machine is no defect.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("explore", max_examples=2000, deadline=None)
settings.load_profile("repeatable")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that rewrites golden files."""
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden/ from what the program makes")


def pytest_configure(config: pytest.Config) -> None:
    """Have workers take up tests in the order of `pytest_collection_modifyitems`, not by how many a file has.

    Browser tests get a second chance (tests/retry.py); workers tell less (tests/told.py).
    """
    config.option.loadscopereorder = False
    config.pluginmanager.register(retry)
    if told.is_wanted(config):
        config.pluginmanager.register(told)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Have one worker more than there are processors (`-n auto`): two have a browser, and often wait for it."""
    return processors() + 1


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> ByFile | None:
    """Share the tests out by group and file where `--dist loadgroup` asks for groups."""
    return ByFile(config, log) if config.getoption("dist") == "loadgroup" else None


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Generator[None, object, object]:
    """Let no garbage be looked for while tests are collected, nor among what stands then as long as they run.

    Collecting 9,000 tests makes millions of objects and hardly any garbage. Going through them again and again was a
    fifth of collecting, in every worker, and more until the end.
    """
    gc.disable()
    import_ahead(session.config)
    try:
        return (yield)
    finally:
        gc.collect()
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what takes long first."""
    items[:] = slow_first(items)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Give `golden(path, text)`, which holds a text against `tests/golden/<path>`."""
    update = bool(request.config.getoption("--update-golden"))
    return GoldenFolder(Path(__file__).parent / "golden", update=update).check


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail a browser test that skips itself where GONGBAO_REQUIRE_BROWSER=1 says that there is a browser."""
    report = yield
    required = os.environ.get("GONGBAO_REQUIRE_BROWSER") == "1"
    if required and report.skipped and item.get_closest_marker("browser"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which GONGBAO_REQUIRE_BROWSER=1 forbids: {report.longrepr}"
    return report
