"""One thing under two names."""

from tests.sic.helpers import messages, slips


def test_a_title_that_is_printed_as_a_quotation_elsewhere_is_noted() -> None:
    found = slips("办理《关于强化特色产业的建议》。", "围绕“关于强化特色产业的建议”提案视察。")
    assert found == [("sic.name", "“关于强化特色产业的建议”")]


def test_a_short_name_may_be_both() -> None:
    assert not slips("专题片《向阳》播出。", "打造“向阳”品牌。")


def test_the_two_forms_of_the_organs_are_noted_once() -> None:
    texts = ("听取“一府两院”报告。", "任免“一府一委两院”人员。", "支持“一府两院”工作。")
    assert slips(*texts) == [("sic.name", "一府两院")]
    assert messages(*texts) == ["“一府两院”与“一府一委两院”在本报告中并见"]


def test_one_form_alone_is_left_alone() -> None:
    assert not slips("听取“一府两院”报告。", "支持“一府两院”工作。")


def test_a_mark_between_titles_is_noted_where_most_have_none() -> None:
    assert slips("《甲》《乙》《丙》", "刊登《丁》、《戊》。") == [("sic.name", "《丁》、《戊》")]


def test_a_report_that_always_has_the_mark_is_left_alone() -> None:
    assert not slips("《甲》、《乙》、《丙》", "《丁》《戊》")
