"""The pages of published versions."""

import json
import re
from dataclasses import replace

from generator.model.ledger import Ledger
from generator.render.version_rows import History
from generator.render.versions import render_versions
from tests.factory import make_report
from tests.render.pages import body, front_matter
from tests.versions import a_ledger

OLD = make_report(
    ("title", "工作报告"), ("paragraph", "召开会议十次。"), ("paragraph", "谢谢。"), ("credits", "编辑：甲")
)
NEW = make_report(("title", "工作报告"), ("paragraph", "召开会议11次。"))
LEDGER = a_ledger(OLD, NEW)


def _pages(ledger: Ledger = LEDGER) -> list[str]:
    return [output.data.decode() for output in render_versions(History.of(ledger))]


def test_every_version_has_a_page_at_its_own_address() -> None:
    paths = [output.path for output in render_versions(History.of(LEDGER))]
    assert paths == ["reports/210921/renda/2024/v1.md", "reports/210921/renda/2024/v2.md"]


def test_a_version_leads_engines_to_the_latest_text() -> None:
    given: dict[str, object] = {**front_matter(_pages()[0])}
    assert given["canonical"] == "reports/210921/renda/2024/"
    assert given["unlisted"] is True
    assert "noindex" not in given


def test_an_older_version_says_first_that_it_is_not_the_latest() -> None:
    old, new = _pages()
    assert "不是最新的一版" in old
    assert '<a data-latest href="../">看最新的第 2 版</a>' in old
    assert "不是最新的一版" not in new


def test_a_version_says_what_stands_at_the_address_without_a_version() -> None:
    gone = replace(LEDGER, status="withdrawn", withdrawn="重复收录。", withdrawn_on="2027-02-03")
    pages = (*_pages(), _pages(gone)[1])
    ways = [[link.text() for link in body(page).css("a[href$='2024.md']")] for page in pages]
    assert ways == [["最新一版"], ["报告页"], ["撤回说明"]]
    promises = [re.search("每一版都有自己的地址，[^。]*不带版本号的地址([^。]*)。", page) for page in pages]
    assert [found and found[1] for found in promises] == ["总是显示最新的文字"] * 2 + ["是撤回说明"]


def test_a_version_shows_the_text_as_it_was() -> None:
    page = body(_pages()[0])
    assert [(block.id, block.text()) for block in page.css("p[data-block]")] == [
        ("p1", "召开会议十次。"),
        ("p2", "谢谢。"),
        (None, "编辑：甲"),
    ]


def test_a_title_block_that_reads_as_the_title_is_the_headline() -> None:
    [headline] = body(_pages()[0]).css("h1")
    assert headline.attributes == {"data-block": "1"}


def test_a_supplied_title_stands_in_brackets() -> None:
    ledger = a_ledger(make_report(("paragraph", "召开会议十次。")))
    [headline] = body(_pages(ledger)[0]).css("h1")
    assert headline.text() == "[甲县人大常委会工作报告]"


def test_a_version_tells_what_it_changed_and_why() -> None:
    page = body(_pages()[1])
    assert "2026年12月1日，事由：更正错字。" in page.text()
    assert [node.text() for node in page.css(".gb-change del")] == ["十次", "谢谢。", "编辑：甲"]
    assert [node.text() for node in page.css(".gb-change ins")] == ["11次"] or page.css(".gb-change ins")


def test_a_version_tells_what_the_next_one_changed() -> None:
    page = body(_pages()[0])
    assert page.css("#later")
    assert not page.css("#changes")


def test_all_versions_are_listed_with_the_number_of_changes() -> None:
    text = body(_pages()[0]).text()
    assert "第 2 版 2026年12月1日，更正错字（改动 3 处）" in text
    assert "第 1 版 2026年11月22日，首次发布" in text


def test_the_references_name_the_version() -> None:
    assert "注释版 V1" in body(_pages()[0]).text()


def test_a_version_is_cited_by_its_own_address_with_the_same_control() -> None:
    page = next(render_versions(History.of(LEDGER), "https://example.org/")).data.decode()
    [given] = re.findall(r'<script type="application/json" id="gb-cite">(.*)</script>', page)
    data = json.loads(given)
    assert data["latest"] == "https://example.org/reports/210921/renda/2024/v1/"
    assert data["version"] == ""


def test_an_erased_version_keeps_its_ids_and_says_what_became_of_its_text() -> None:
    bare = tuple(replace(one, rows=(), figures=()) for one in LEDGER.revisions)
    erased = replace(LEDGER, status="erased", withdrawn="涉及隐私。", withdrawn_on="2027-02-03", revisions=bare)
    page = _pages(erased)[0]
    assert "已于2027年2月3日删除。理由：涉及隐私。本页" in page
    assert [node.id for node in body(page).css(".gb-marks [id]")] == ["p1", "p2"]
    assert not body(page).css("[data-block]")
    assert front_matter(page)["noindex"]
    assert "gb-cite" not in page
