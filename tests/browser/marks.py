"""What all browser tests bear: they need a browser, and one worker runs them all, so that the site is built once."""

import pytest

BROWSER = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

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
