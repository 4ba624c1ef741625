"""What stands in the place of a withdrawn report."""

import json
from dataclasses import replace

from generator.model.ledger import Ledger
from generator.render.site import render_site
from tests.factory import make_report
from tests.render.pages import body, by_path, front_matter
from tests.versions import a_ledger

REPORT = make_report(("title", "工作报告"), ("heading", "一、监督"), ("paragraph", "召开会议十次。"))
OTHER = make_report(("title", "另一报告"), ("paragraph", "谢谢。"), report_id="210921/zhengxie/2024")
LEDGER = replace(a_ledger(REPORT), status="withdrawn", withdrawn="重复收录。", withdrawn_on="2027-02-03")
ERASED = replace(
    LEDGER,
    status="erased",
    revisions=tuple(replace(one, rows=(), figures=()) for one in LEDGER.revisions),
)
HERE = "reports/210921/renda/2024"


def _site(ledger: Ledger = LEDGER) -> dict[str, str]:
    return by_path(render_site([OTHER], [], {ledger.id: ledger}))


def test_the_page_says_when_and_why_and_keeps_what_the_report_was() -> None:
    page = body(_site()[f"{HERE}.md"])
    assert "本报告于2027年2月3日撤回。理由：重复收录。它不再" in page.text()
    assert page.css("h1")[0].text() == "工作报告"
    assert "辽宁省 阜新市 阜新蒙古族自治县" in page.text()


def test_its_title_breaks_as_it_did_on_its_page() -> None:
    report = make_report(("title", "甲县人民代表大会常务委员会工作报告"), ("paragraph", "谢谢。"))
    gone = replace(a_ledger(report), status="withdrawn", withdrawn="重复收录。", withdrawn_on="2027-02-03")
    [title] = body(_site(gone)[f"{HERE}.md"]).css("h1")
    assert title.text() == "甲县人民代表大会常务委员会工作报告"
    assert len(title.css("wbr")) == 2


def test_its_ids_lead_to_the_text_of_their_time() -> None:
    marks = body(_site()[f"{HERE}.md"]).css(".gb-marks a")
    assert [(mark.id, mark.attributes["href"]) for mark in marks] == [("s1", "v1/#s1"), ("p1", "v1/#p1")]


def test_an_erased_reports_ids_stay_without_a_way_on() -> None:
    page = body(_site(ERASED)[f"{HERE}.md"])
    assert [mark.id for mark in page.css(".gb-marks span")] == ["s1", "p1"]
    assert not page.css(".gb-marks a")


def test_all_its_addresses_stay() -> None:
    assert {f"{HERE}.md", f"{HERE}/source.md", f"{HERE}/source/raw.txt", f"{HERE}/text.txt", f"{HERE}/v1.md"} <= set(
        _site()
    )
    assert json.loads(_site()[f"data/{HERE}.json"])["status"] == "withdrawn"


def test_it_is_kept_from_search_engines() -> None:
    assert front_matter(_site()[f"{HERE}.md"])["noindex"]
    assert front_matter(_site()[f"{HERE}/v1.md"])["noindex"]


def test_its_place_and_series_list_it_as_withdrawn() -> None:
    for path in ("reports/index.md", "reports/210921/index.md", "reports/210921/renda/index.md"):
        rows = [row.text() for row in body(_site()[path]).css(".gb-listing tr")]
        assert [row for row in rows if "工作报告" in row and "已撤回" in row], path


def test_the_tree_of_places_lists_it_as_withdrawn() -> None:
    assert "人大常委会 2024年（已撤回）" in body(_site()["reports/index.md"]).text()


def test_it_does_not_count_among_the_reports() -> None:
    assert "本站现有报告 1 份" in body(_site()["reports/index.md"]).text()


def test_it_is_in_no_table_of_data() -> None:
    assert "renda/2024" not in _site()["data/figures.csv"]
    assert "reports/210921/renda/2024.md" not in _site()["data/index.md"]


def test_an_erased_text_is_nowhere() -> None:
    assert not [path for path, text in _site(ERASED).items() if "召开会议十次" in text]
