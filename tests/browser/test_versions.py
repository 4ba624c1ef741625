"""A chain by hand, in a real browser: published, corrected, split, deleted from, one report withdrawn, one moved."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.marks import BROWSER
from tests.browser.server import SUBPATH, served
from tests.browser.visit import Visit
from tests.project import Project

pytestmark = BROWSER

FIRST = """绛县人民代表大会常务委员会工作报告

——2024年2月21日在绛县第十七届人民代表大会第四次会议上

各位代表：

一、监督工作

加强财政监督。2023年，全年召开常委会会议8次，听取专项工作报告22项，作出决议决定8项，任免国家机关工作人员18人次。

加强民生监督。调研城乡养老服务、水源地治理等工作，推动相关问题解决，群众的获得感不断增强。加强法治监督。开展6部法律法规的执法检查，督促依法行政、公正司法，维护社会公平正义。

二、代表工作

加强服务保障。组织代表赴外地学习培训，邀请代表列席会议，代表履职的能力和水平得到提升。

办好代表建议。坚持领题督办、跟踪督办，全年办理代表建议154件，代表对办理工作普遍表示满意。
"""
SECOND = (
    FIRST.replace("召开常委会会议8次", "召开县人大常委会会议8次")
    .replace("不断增强。加强法治监督", "不断增强。\n\n加强法治监督")
    .replace("\n加强服务保障。组织代表赴外地学习培训，邀请代表列席会议，代表履职的能力和水平得到提升。\n", "")
)
OTHER = FIRST.replace("绛县", "垣曲县")
CITED = ".gb-cite-row:not([hidden]) .gb-cite-text"
ONLY = "reports/140823/renda/term-17/"
REPORT, GONE, MOVED = "reports/140826/renda/term-17/", "reports/140827/renda/term-17/", "reports/140826/other/undated/"


@pytest.fixture(scope="module")
def published(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a site that went through it all; gives its address."""
    assert browser.is_connected()
    project = Project.make(tmp_path_factory.mktemp("versions") / "project")
    project.add("a.txt", FIRST)
    project.add("b.txt", OTHER)
    project.add("c.txt", FIRST.replace("绛县", "闻喜县"))
    _run(project, "publish")
    project.add("a.txt", SECOND)
    _run(project, "publish", "a", "--why", "据报纸更正")
    _run(project, "withdraw", "b", "--why", "重复收录")
    _move(project.folder / "seeds/ledger/a.json")
    folder = project.folder / "served"
    _run(project, "build", "--site", str(folder / SUBPATH))
    with served(folder) as address:
        yield address


def _run(project: Project, *arguments: str) -> None:
    done = project.call(*arguments)
    assert done.returncode == 0, done.stderr


def _move(ledger: Path) -> None:
    """Say in a ledger that its report had another address before."""
    ledger.write_text(ledger.read_text("utf-8").replace('"old": []', '"old": ["140826/other/undated"]'), "utf-8")


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        ("p2", "加强财政监督。2023年，全年召开县人大常委会会议8次"),
        ("p3", "加强"),
        ("p4", "p4 原在此处，自第 2 版起删去（该版事由：据报纸更正）。"),
        ("p5", "办好代表建议。"),
        ("s2", "二、代表工作"),
    ],
)
def test_every_old_link_leads_to_its_text_or_says_what_became_of_it(
    published: str, visit: Visit, mark: str, words: str
) -> None:
    page = visit.open(published, f"{REPORT}#{mark}")
    target = page.locator(":target")
    shown = target if mark != "p4" else page.locator(".gb-gone", has=target)
    assert words in shown.inner_text()
    assert visit.is_in_sight(target)


def test_a_version_shows_the_text_of_its_time(published: str, visit: Visit) -> None:
    page = visit.open(published, f"{REPORT}v1/#p4")
    assert "加强服务保障。" in page.locator("#p4").inner_text()
    assert visit.is_in_sight(page.locator("#p4"))
    assert page.locator(".gb-notice").is_visible()  # in the middle of the text too
    assert visit.wrong == []


def test_the_only_version_leads_to_the_same_words_on_the_page_that_shows_it(published: str, visit: Visit) -> None:
    page = visit.open(published, f"{ONLY}v1/#p2:~:text=全年召开")
    page.wait_for_url(f"**/{ONLY}#p2:~:text=*")
    assert "2023年，全年召开常委会会议8次" in page.locator(":target").inner_text()


def test_without_scripts_the_only_version_says_where_its_text_is(browser: Browser, published: str) -> None:
    with closing(browser.new_context(java_script_enabled=False)) as context:
        page = context.new_page()
        page.goto(f"{published}{ONLY}v1/#p2")
        page.locator("main a", has_text="看报告页").click()
        assert page.url == f"{published}{ONLY}"


def test_a_version_is_cited_by_the_same_dialog(published: str, visit: Visit) -> None:
    page = visit.open(published, f"{REPORT}v1/")
    page.locator("#p4 > .gb-mark:not(.gb-lines, .gb-same)").click()
    assert page.locator(CITED).first.text_content() == f"{published}{REPORT}v1/#p4"
    assert "加强服务保障" in (page.locator(".gb-cite blockquote").text_content() or "")
    visit.press("Escape")
    page.locator("#f1").click()
    page.locator(".gb-cite-offer").click()
    assert page.locator(CITED).first.text_content() == f"{published}{REPORT}v1/#f1"
    assert visit.wrong == []


def test_a_mark_whose_text_is_gone_is_no_reference(published: str, visit: Visit) -> None:
    page = visit.open(published, REPORT)
    ways = page.locator(".gb-ways a[href='#versions']")  # no tab stop, for it leads to the end, where they stand
    assert [way.get_attribute("tabindex") for way in ways.all()] == ["-1"]
    page.locator(".gb-head a[href='#cite']").click()
    page.locator(".gb-cite input[type=text]").fill("p4")
    assert not [text for text in page.locator(CITED).all_text_contents() if "p4" in text]
    page.locator(".gb-cite [role=status] a").click()
    page.wait_for_url(f"**/{REPORT}v1/#p4")


def test_a_mark_that_a_version_lost_is_told_on_its_page_and_by_the_dialog(published: str, visit: Visit) -> None:
    page = visit.open(published, f"{REPORT}v2/#p4")
    target = page.locator(":target")
    assert "p4 此版没有，见第 1 版的段落“加强服务保障。" in page.locator(".gb-gone", has=target).inner_text()
    assert visit.is_in_sight(target)
    page.locator(".gb-head a[href='#cite']").click()
    page.locator(".gb-cite input[type=text]").fill("p4")
    assert "p4 在这一版没有文字" in page.locator(".gb-cite [role=status]").inner_text()
    assert not [text for text in page.locator(CITED).all_text_contents() if "p4" in text]
    page.locator(".gb-cite [role=status] a").click()
    page.wait_for_url(f"**/{REPORT}v1/#p4")
    assert visit.wrong == []


def test_the_notice_leads_to_the_same_place_in_the_latest_text(published: str, visit: Visit) -> None:
    page = visit.open(published, f"{REPORT}v1/#p5")
    page.locator(".gb-notice a").click()
    page.wait_for_url(f"**/{REPORT}#p5")
    assert visit.is_in_sight(page.locator("#p5"))


def test_an_old_address_leads_on_with_its_fragment(published: str, visit: Visit) -> None:
    page = visit.open(published, f"{MOVED}#p5")
    page.wait_for_url(f"{published}{REPORT}#p5")
    assert "办好代表建议" in page.locator(":target").inner_text()
    assert visit.wrong == []


def test_an_id_of_a_withdrawn_report_leads_to_the_statement_and_on_to_its_text(published: str, visit: Visit) -> None:
    page = visit.open(published, f"{GONE}#p5")
    assert "理由：重复收录" in page.locator(".gb-erased").inner_text()
    assert visit.is_in_sight(page.locator(":target"))
    page.locator(":target").click()
    page.wait_for_url(f"**/{GONE}v1/#p5")
    assert "办好代表建议" in page.locator("#p5").inner_text()


@pytest.mark.parametrize("path", [f"{REPORT}v1/", f"{REPORT}v2/", f"{GONE}", f"{GONE}v1/"])
def test_no_page_scrolls_sideways(published: str, visit: Visit, path: str) -> None:
    visit.open(published, path, width=320)
    assert visit.script("document.documentElement.scrollWidth <= innerWidth")
