"""A browser test that fails is run once more, on a blank page, and the summary names it: "failed once, then passed".

A loaded machine now and then keeps a browser waiting longer than a test can know of. What fails twice has failed.
(pytest-retry has 530 lines, opens a port for its workers, and lets what fails in a fixture fail.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from _pytest.runner import runtestprotocol  # has no public name; who runs tests again uses it

if TYPE_CHECKING:
    from _pytest.terminal import TerminalReporter

RETRIED = "retried"
AGAIN = pytest.StashKey[bool]()
"""Whether a test is being run for the second time."""


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Run a browser test, and once more where it fails; all others are left to pytest."""
    if item.get_closest_marker("browser") is None:
        return None
    tell = item.ihook.pytest_runtest_logreport
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    reports = runtestprotocol(item, log=False, nextitem=nextitem)
    if failed := [report for report in reports if report.failed]:
        for report in failed:
            report.outcome = RETRIED  # type: ignore[assignment] # as plugins do that have outcomes of their own
            tell(report=report)
        item.stash[AGAIN] = True
        reports = runtestprotocol(item, log=False, nextitem=nextitem)
    for report in reports:
        tell(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


def pytest_report_teststatus(report: pytest.TestReport) -> tuple[str, str, str] | None:
    """Give the word and the letter for a first run that failed."""
    return (RETRIED, "R", "RETRIED") if str(report.outcome) == RETRIED else None


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Name the tests that failed once and then passed, with what went wrong."""
    passed = {report.nodeid for report in terminalreporter.getreports("passed")}
    for report in terminalreporter.getreports(RETRIED):
        if report.nodeid in passed:
            terminalreporter.section(f"failed once, then passed: {report.nodeid}", yellow=True)
            terminalreporter.line(report.longreprtext)
