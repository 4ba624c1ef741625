"""Footnotes at the foot of a page: which lines they are, and that the text runs on across them."""

from generator.clean.footnotes import footnotes
from generator.clean.lines import read_lines
from generator.clean.wraps import find_wraps
from generator.model.spans import EditedText

LINE = "常委会听取审议了计划执行预算调整财政决算和审计发现问题及整改工作"  # a full line
CUT = "运用“执转破”①机制清理“僵尸企业”，推动优质资产焕发生机，制定服务民营经"
REST = "济发展二十条意见，依法慎用强制措施三十七人次。"
RULE = "────────────"
NOTE = ("①执转破：指执行案件移送破产审查，由执行法院依法", "移送有管辖权的法院。")


def found(*lines: str, margins: tuple[int, ...]) -> dict[int, bool]:
    return footnotes(read_lines("\n".join(lines)), set(margins))


def cleaned(*lines: str) -> str:
    text = "\n".join(lines)
    return EditedText(text).apply(find_wraps(text)).text


def test_lines_below_a_rule_at_a_pages_foot_are_footnotes() -> None:
    assert found(LINE, CUT, RULE, *NOTE, "— 1 —", REST, margins=(5,)) == {2: True, 3: True, 4: False}


def test_a_note_without_rule_is_known_by_its_number_in_the_text() -> None:
    assert found(LINE, CUT, *NOTE, "— 1 —", REST, margins=(4,)) == {2: True, 3: False}


def test_an_item_of_a_list_at_a_pages_foot_is_no_footnote() -> None:
    assert found(LINE, "主要任务：①稳增长：扩大投资。", *NOTE, "— 1 —", REST, margins=(4,)) == {}


def test_a_rule_within_a_page_opens_no_footnotes() -> None:
    assert found(LINE, "①执转破：指移送。", LINE, "— 1 —", REST, margins=(3,)) == {}


def test_a_sentence_runs_on_across_footnotes_whose_own_lines_are_joined() -> None:
    text = cleaned(*[LINE] * 9, CUT, RULE, *NOTE, "— 1 —", REST, *[LINE] * 9)

    assert f"{CUT}\f{RULE}\v{''.join(NOTE)}\v— 1 —\f{REST}" in text
