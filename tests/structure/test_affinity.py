from generator.structure.affinity import affinities


def test_a_passage_belongs_most_to_the_heading_whose_rare_words_it_has() -> None:
    rows = affinities(
        [("讲政治", "旗帜鲜明讲政治，推动工作"), ("惠民生", "办好民生实事，推动工作")],
        ["坚决讲政治，推动工作", "着力惠民生，推动工作"],
    )

    assert rows[0][0] > rows[0][1]
    assert rows[1][1] > rows[1][0]


def test_words_that_all_headings_share_say_nothing() -> None:
    assert affinities([("", "五年来推动工作"), ("", "五年来")], ["五年来甲乙", "五年来丙丁"]) == [[0, 0], [0, 0]]
