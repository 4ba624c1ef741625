from dataclasses import replace

import pytest

from generator.data.places import load_places
from generator.model.report import Report
from generator.render import search_page
from generator.render.search_page import render_search_page
from generator.render.tree import grow
from generator.render.words import BODY_NAMES, GENRE_NAMES
from tests.render.styles import ASSETS
from tests.samples import COUNTY, a_report


def page(*reports: Report, gone: tuple[Report, ...] = ()) -> str:
    """Give the Markdown of the page of search of these reports."""
    return render_search_page(reports, grow([*reports, *gone], load_places())).data.decode()


def test_the_page_lists_every_report_below_its_place() -> None:
    text = page(a_report(region=COUNTY))
    assert "- [阜新蒙古族自治县](reports/210921/index.md)：" in text
    assert "(reports/210921/renda/2024.md)" in text


def test_a_withdrawn_report_is_listed_as_that() -> None:
    gone = replace(a_report("210921/renda/2023", region=COUNTY))
    assert "（已撤回）" in page(a_report(region=COUNTY), gone=(gone,))
    assert "1 份" in page(a_report(region=COUNTY), gone=(gone,))


def test_of_very_many_reports_none_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_page, "LISTED", 0)
    text = page(a_report(region=COUNTY))
    assert "reports/210921" not in text
    assert "(reports/index.md)" in text


def test_the_script_names_bodies_and_genres_as_the_pages_do() -> None:
    script = (ASSETS / "search" / "said.js").read_text("utf-8")
    for names in (BODY_NAMES, GENRE_NAMES):
        assert "{\n" + "".join(f'  {key}: "{name}",\n' for key, name in names.items()) + "}" in script


def test_no_script_of_search_makes_elements_of_text() -> None:
    scripts = [path.read_text("utf-8") for path in (ASSETS / "search").glob("*.js")]
    assert scripts
    assert not [text for text in scripts if "innerHTML" in text or "insertAdjacentHTML" in text]
