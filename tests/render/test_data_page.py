"""The page that explains the downloads."""

from __future__ import annotations

from generator.render.data_page import render_data_page
from generator.render.exports import record_fields
from tests.render.pages import body
from tests.samples import a_report


def _page() -> str:
    return render_data_page([a_report(figures=[{"quote": "会议11次", "number": "11次"}])]).data.decode()


def test_every_field_of_a_figure_is_explained_in_the_schemas_words() -> None:
    text = body(_page()).text()
    assert all(meaning in text for _, meaning in record_fields("figure"))


def test_it_leads_to_all_downloads() -> None:
    hrefs = [link.attributes["href"] for link in body(_page()).css("a[href]")]
    for file in (
        "figures.csv",
        "figures.json",
        "panel.csv",
        "gongbao.xlsx",
        "gongbao.sqlite",
        "codebook.csv",
        "codebook.md",
        "../en/data/codebook/",
        "datapackage.json",
        "schema/annotated-report-1.json",
        "schema/offsets.json",
        "reports/210921/renda/2024.json",
    ):
        assert file in hrefs


def test_its_example_of_offsets_is_the_vectors() -> None:
    assert "按码点是 6 到 11，按 UTF-16 是 7 到 12" in body(_page()).text()


def test_a_title_that_names_no_place_stands_after_its_place() -> None:
    page = render_data_page([a_report(title="政府工作报告")]).data.decode()
    assert "阜新蒙古族自治县 政府工作报告" in body(page).text()
