"""Addresses that a report had before."""

import re
from dataclasses import replace
from functools import cache

import pytest

from generator.render.site import render_site
from generator.text.policy import META, policy
from tests.factory import make_report
from tests.render.pages import by_path
from tests.versions import a_ledger, published

REPORT = make_report(("title", "工作报告"), ("paragraph", "召开会议十次。"))
LEDGER = replace(a_ledger(REPORT), old=("999999/other/2024",))
OLD = "reports/999999/other/2024"


@cache
def site() -> dict[str, str]:
    """Give all files of that report's site by path, made by no worker that has no test of them."""
    return by_path(render_site([published(REPORT, LEDGER)], [], {LEDGER.id: LEDGER}))


def test_every_page_leads_on_from_its_old_address() -> None:
    for page, there in (("", ""), ("v1/", "v1/"), ("source/", "source/")):
        html = site()[f"{OLD}/{page}index.html"]
        up = "../" * (5 if page else 4)
        assert f'<link rel="canonical" href="{up}reports/210921/renda/2024/{there}">' in html


def test_the_fragment_goes_along_and_the_refresh_is_for_readers_without_scripts() -> None:
    html = site()[f"{OLD}/index.html"]
    assert "location.hash" in html
    assert re.search(r'<noscript><meta http-equiv="refresh" content="0; url=\.\./[^"]+"></noscript>', html)


def test_the_policy_lets_this_script_run_and_nothing_else() -> None:
    html = site()[f"{OLD}/index.html"]
    [script] = re.findall(r"<script>(.*?)</script>", html)
    assert META.format(policy([script])) in html


def test_plain_texts_and_data_stay_at_the_old_address() -> None:
    assert site()[f"{OLD}/text.txt"] == site()["reports/210921/renda/2024/text.txt"]
    assert site()[f"{OLD}/v1/text.txt"] == "工作报告\n召开会议十次。\n"
    assert site()[f"data/{OLD}.json"] == site()["data/reports/210921/renda/2024.json"]


def test_the_old_place_and_series_lead_on_where_nothing_else_is_there() -> None:
    assert "reports/210921/renda/" in site()["reports/999999/other/index.html"]
    assert "reports/210921/" in site()["reports/999999/index.html"]


def test_an_old_address_that_is_another_reports_now_is_refused() -> None:
    other = make_report(("title", "另一报告"), report_id="999999/other/2024")
    with pytest.raises(ValueError, match="is the address of another report"):
        render_site([published(REPORT, LEDGER), other], [], {LEDGER.id: LEDGER})
