"""Labels that look read and are not."""

import pytest

from tests.extract.helpers import figures_of


@pytest.mark.parametrize(
    "text",
    ["支出3.85亿元。", "工业加快转型，实现增加值214.5亿元。", "代表们冒雨蹲点4个晚上。", "困难人员实现就业519人。"],
)
def test_a_number_whose_thing_is_left_out_is_doubted(text: str) -> None:
    assert figures_of(text)[0].confidence == "low"


def test_stray_digits_are_no_part_of_a_label() -> None:
    figure = figures_of("收到建议1 56件。")[0]
    assert (figure.label, figure.confidence) == ("建议", "low")


def test_a_label_of_another_measure_in_another_clause_is_doubted() -> None:
    found = figures_of("粮食产量从25.3万吨增长到26.1万吨，由2.1亿元增至3.5亿元。")
    assert [figure.confidence for figure in found] == ["high", "low"]


@pytest.mark.parametrize("text", ["生产总值年均增长13.8%，达到8201亿元。", "改建道路15.4公里、50万平方米。"])
def test_two_measures_of_one_thing_share_its_name(text: str) -> None:
    assert [figure.confidence for figure in figures_of(text)] == ["high", "high"]


def test_a_rate_for_each_of_something_says_not_what_it_is_of() -> None:
    assert figures_of("农村自来水费降至每立方3.48元。")[0].confidence == "low"


def test_a_measure_that_ends_as_persons_do_is_a_measure() -> None:
    figure = figures_of("平均办理时长缩短3.2天。")[0]
    assert (figure.label, figure.confidence) == ("平均办理时长", "high")


@pytest.mark.parametrize(
    "text",
    [
        "加强立案监督，立案6件。",  # an act that no unit of acts counts
        "司法拘留63人。",
        "刑事拘留163人。",
        "新设产业基金，规模190亿元。",  # an attribute without its thing
        "组织三个调研组，历时45天。",
        "判处刑罚5人。",  # a thing of another sort than its unit counts
        "机关干部捐出5万元，老人3000元。",
        "其中对中亚五国增长48.1%。",  # a frame
        "法院采纳抗诉意见改判4件。",  # the object of another verb
    ],
)
def test_a_label_that_its_words_belie_is_in_doubt(text: str) -> None:
    assert figures_of(text)[-1].confidence == "low"


@pytest.mark.parametrize("text", ["1.1亿人口的庞大消费体量，将优化结构。", "外来人口低于历史上4万多人的高峰。"])
def test_a_number_that_only_describes_another_thing_is_doubted(text: str) -> None:
    assert figures_of(text)[0].confidence == "low"
