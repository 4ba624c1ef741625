"""Words, clauses and sentences printed twice."""

import pytest

from tests.sic.helpers import messages, slips

LONG = "精准对接优质教育、医疗、文化资源，推动公共服务实现共建共享"


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("社会主义先行示范区先行示范区。", "先行示范区先行示范区"),
        ("全面提高提高城市管理水平。", "提高提高"),
        ("依法召开召开常委会会议。", "召开召开"),
        ("会议通过了县的决议。会议通过了县的决议。", "会议通过了县的决议"),
        ("依法履行职责，依法履行职责，全力推动工作。", "依法履行职责"),
        ("深入开展专题调研，形成调研报告，深入开展专题调研。", "深入开展专题调研"),
        ("深入学习贯彻党的二十大精神，深入学习贯彻党的二十大和重要讲话精神。", "深入学习贯彻党的二十大"),
    ],
)
def test_what_is_printed_twice_in_a_sentence_is_noted(text: str, passage: str) -> None:
    assert slips(text) == [("sic.repeat", passage)]


def test_the_note_says_what_is_printed_twice() -> None:
    assert messages("深入学习贯彻党的二十大精神，深入学习贯彻党的二十大和重要讲话精神。") == [
        "“深入学习贯彻党的二十大”在同一句中出现两次"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "推进沙力根皋村村部维修改造。",
        "打好攻坚之年攻坚之战。",
        "职工代表代表全体职工，共建共治共享，组织组织生活会。",
        "一个项目一个项目地抓，一微克一微克地治理。",
        "务实务实再务实，提高提高再提高。",
        "想党政之所想、想党政之将想。",
        "同比下降17%，位居全市第一，优良天数308天，位居全市第一。",
        "创建“全国和谐社区建设示范城区”，“全国和谐社区建设示范社区”。",
        "“不忘初心、牢记使命”主题教育，在全党开展的“不忘初心、牢记使命”主题教育。",
        "“一件事一次办”改革工作：推进“一件事一次办”改革工作。",
        "一代人有一代人的使命，一代人有一代人的责任。",
        "建设篮球场、小型足球场等健身小场地30个 建成篮球场、小型足球场等健身小场地31个。",
        "召开人大常委会会议，听取报告。召开人大常委会会议，作出决定。",
    ],
)
def test_rhetoric_and_real_repeats_are_left_alone(text: str) -> None:
    assert not slips(text)


def test_a_long_sentence_that_stands_in_two_paragraphs_is_noted_the_second_time() -> None:
    assert slips(f"{LONG}。成效显著。", f"下一步，加快发展。{LONG}。") == [("sic.repeat", LONG)]


def test_a_short_sentence_may_come_back() -> None:
    assert not slips("会议通过了决议。", "会议通过了决议。")


def test_a_heading_may_come_back_in_the_text() -> None:
    assert not slips(LONG, kind="heading") + slips(LONG)


def test_the_cells_of_a_table_may_be_alike() -> None:
    assert not slips(f"福民工程 {LONG}。", f"福强工程 {LONG}。")


def test_an_item_may_repeat_its_head() -> None:
    assert not slips(LONG, f"{LONG}。建成后成效显著。")


def test_words_printed_over_and_over_are_one_note() -> None:
    assert messages("加强加强加强加强工作。") == ["“加强”连续出现4次"]


def test_sentences_side_by_side_that_stand_there_again_are_one_note() -> None:
    other = LONG.replace("教育", "住房")
    passage = f"{LONG}。{other}"

    assert slips(f"{passage}。一年来，工作有序开展。{passage}。") == [("sic.repeat", passage)]
    assert messages(f"{passage}。一年来，工作有序开展。{passage}。") == ["这2句前文已有，文字相同"]
