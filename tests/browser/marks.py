"""What all browser tests bear: they need a browser; one worker runs those of search, one the others."""

import pytest

BROWSER = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
SEARCHING = [pytest.mark.browser, pytest.mark.xdist_group("browser, search")]
"""The tests of search, a third of the time that all take one after the other."""

REPORTS = (
    "210921/renda/2024",
    "150526/renda/2024-overview",
    "210921/zhengxie/2024",
    "140826/renda/2023",
    "330822/renda/term-16-overview",
)
"""The addresses of the five."""

REPORT = f"reports/{REPORTS[0]}/"
BOXES = f"reports/{REPORTS[4]}/"
PAGES = (
    "",
    "reports/",
    "search/",
    "indicators/",
    "data/",
    "method/",
    "about/",
    "reports/210921/",
    "reports/210921/renda/",
)
"""One page of each kind that is no report."""
