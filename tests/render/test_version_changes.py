"""What a version changed, as a reader sees it."""

import pytest

from generator.model.ledger import Row
from generator.render.compare import changes
from generator.render.version_changes import change_element
from tests.render.markdown import parse

LONG = "全年共召开会议，" * 10


def _rows(**texts: str) -> list[Row]:
    """Give paragraphs by their ids, in order."""
    return [Row("paragraph", text, name) for name, text in texts.items()]


def _shown(old: list[Row], new: list[Row], old_page: str = "../v1/", new_page: str = "") -> list[str]:
    return [change_element(change, old_page, new_page) for change in changes(old, new)]


def _heads(*elements: str) -> list[str]:
    return [parse(element).css(".gb-change__head")[0].text() for element in elements]


@pytest.mark.parametrize(
    ("old", "new", "heads"),
    [
        (_rows(p1="甲。"), _rows(p1="乙。"), ["p1 改动"]),
        (_rows(p1="甲。"), _rows(p1="甲。", p2="乙。"), ["p2 新增"]),
        (_rows(p1="甲。", p2="乙。"), _rows(p1="甲。"), ["p2 删去"]),
        (_rows(p1="甲。乙。"), _rows(p1="甲。", p2="乙。"), ["p1 改动", "p2 自 p1 分出"]),
        (_rows(p1="甲。", p2="乙。"), _rows(p1="甲。乙。"), ["p1 改动", "p2 并入 p1"]),
        (_rows(p1="甲。", p2="乙。", p3="丙。"), _rows(p2="乙。", p3="丙。", p1="丁。"), ["p1 移到此处，改动"]),
        ([Row("title", "工作报告")], [Row("title", "总结报告")], ["标题 改动"]),
        ([Row("heading", "一、", "s1", 1)], [Row("heading", "一、", "s1", 2)], ["s1 标题级别调整"]),
        ([Row("heading", "一、", "s1", 1)], [Row("paragraph", "一、", "s1")], ["s1 由小标题改作段落"]),
    ],
)
def test_a_change_is_named(old: list[Row], new: list[Row], heads: list[str]) -> None:
    assert _heads(*_shown(old, new)) == heads


@pytest.mark.parametrize(("old", "said"), [(_rows(p1="甲。"), "恢复"), (_rows(p1="甲。乙。"), "恢复，自 p1 分出")])
def test_a_mark_that_an_earlier_version_had_is_restored(old: list[Row], said: str) -> None:
    change = changes(old, _rows(p1="甲。", p2="乙。"), {"p2"})[-1]
    element = change_element(change, "../v2/", "")
    assert _heads(element) == [f"p2 {said}"]
    assert [link.attributes["href"] for link in parse(element).css("a")] == ["#p2", "../v2/#p1"][: 1 + ("分" in said)]


def test_a_block_leads_to_itself_on_the_page_that_tells_of_it() -> None:
    old, new = _rows(p1="甲。", p2="丙。"), _rows(p1="乙。", p3="丁。")
    later = [parse(one).css("b a")[0].attributes["href"] for one in _shown(old, new, "", "../v2/")]
    before = [parse(one).css("b a")[0].attributes["href"] for one in _shown(old, new)]
    assert set(later) == {"#p1", "#p2", "../v2/#p3"}
    assert set(before) == {"#p1", "../v1/#p2", "#p3"}


def test_the_middle_of_what_did_not_change_is_left_out() -> None:
    [element] = _shown(_rows(p1=f"{LONG}甲。"), _rows(p1=f"{LONG}乙。"))
    text = parse(element).css("p + p")[0].text()
    assert text.startswith("……")
    assert len(text) < 40


def test_a_long_text_that_is_gone_is_cut_with_its_length() -> None:
    [element] = _shown(_rows(p1="甲。", p2="长" * 1000), _rows(p1="甲。"))
    assert "……（共 1000 字）" in element


def test_a_hostile_text_makes_no_element() -> None:
    for element in _shown(_rows(p1="甲。", p2="<img src=x>"), _rows(p1="<script>甲。")):
        assert not parse(element).css("img, script")
