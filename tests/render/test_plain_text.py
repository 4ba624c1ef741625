"""The plain text beside pages and versions."""

from dataclasses import replace

from generator.render.output import Output
from generator.render.plain_text import render_texts
from tests.factory import make_report
from tests.versions import a_ledger

OLD = make_report(("title", "工作报告"), ("paragraph", "召开会议十次。"))
NEW = make_report(("title", "工作报告"), ("paragraph", "召开会议11次。"), ("furniture", "第1版"))
LEDGER = a_ledger(OLD, NEW)
HERE = "reports/210921/renda/2024"


def _texts(*outputs: Output) -> dict[str, str]:
    return {output.path.removeprefix(HERE): output.data.decode() for output in outputs}


def test_a_draft_has_the_text_that_its_page_shows() -> None:
    assert _texts(*render_texts(LEDGER.id, NEW, None)) == {"/text.txt": "工作报告\n召开会议11次。\n"}


def test_each_version_keeps_its_own_text() -> None:
    texts = _texts(*render_texts(LEDGER.id, NEW, LEDGER))
    assert texts["/v1/text.txt"] == "工作报告\n召开会议十次。\n"
    assert texts["/v2/text.txt"] == texts["/text.txt"]


def test_a_withdrawn_report_says_so_and_its_versions_stay() -> None:
    gone = replace(LEDGER, status="withdrawn", withdrawn="重复收录", withdrawn_on="2027-02-03")
    texts = _texts(*render_texts(LEDGER.id, None, gone))
    assert "撤回" in texts["/text.txt"]
    assert "重复收录" in texts["/text.txt"]
    assert "会议十次" in texts["/v1/text.txt"]


def test_an_erased_report_has_its_text_nowhere() -> None:
    gone = replace(LEDGER, status="erased", withdrawn="涉及个人隐私", withdrawn_on="2027-02-03")
    for text in _texts(*render_texts(LEDGER.id, None, gone)).values():
        assert "涉及个人隐私" in text
        assert "会议" not in text
