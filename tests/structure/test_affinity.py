from math import exp

import pytest

from generator.structure.affinity import affinities


def test_a_passage_belongs_most_to_the_heading_whose_rare_words_it_has() -> None:
    rows = affinities(
        ["旗帜鲜明讲政治，推动工作", "办好民生实事，推动工作"], ["坚决讲政治，推动工作", "着力惠民生，推动工作"]
    )

    assert rows[0][0] > rows[0][1]
    assert rows[1][1] > rows[1][0]


def test_a_passage_on_the_topic_of_a_heading_needs_no_word_of_it() -> None:
    [row] = affinities(["新建幼儿园三所，提高低保标准。"], ["民生福祉持续增进", "工业实力不断壮大"])

    assert row[0] > row[1]


def test_words_that_all_headings_share_say_nothing() -> None:
    rows = affinities(["五年来推动工作", "五年来"], ["五年来甲乙", "五年来丙丁"])

    assert all(row[0] == row[1] for row in rows)


def test_likelihoods_of_a_passage_sum_to_one() -> None:
    [row] = affinities(["听取审议专项工作报告，开展执法检查。"], ["监督更加有力", "生态持续改善", "代表履职尽责"])

    assert sum(map(exp, row)) == pytest.approx(1)


def test_what_stands_in_a_run_in_head_says_more_than_what_stands_in_the_text() -> None:
    rows = affinities(["凸显忠诚。全年工作。", "全年工作。凸显忠诚。"], ["人大忠诚", "人大力量"])

    assert rows[0][0] > rows[1][0]
