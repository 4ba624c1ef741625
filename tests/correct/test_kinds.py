"""set-kind and set-level say what a block is, and furniture stands last."""

from tests.correct.hand import corrected, correction, texts


def test_a_paragraph_becomes_a_heading() -> None:
    done = corrected(correction("set-kind", "办理代表", to="heading", level=2))
    assert (done.blocks[3].kind, done.blocks[3].level) == ("heading", 2)
    assert (done.corrected[0].before, done.corrected[0].after) == ("paragraph", "heading 2")


def test_a_heading_becomes_a_paragraph_without_level() -> None:
    done = corrected(correction("set-kind", "监督工作", to="paragraph"))
    assert (done.blocks[1].kind, done.blocks[1].level) == ("paragraph", None)


def test_what_becomes_the_pages_goes_behind_the_report_in_printed_order() -> None:
    done = corrected(correction("set-kind", "全年召开", to="furniture"))
    assert [block.text[:2] for block in done.blocks] == ["甲县", "一、", "办理", "全年", "责任"]


def test_what_was_the_pages_comes_where_it_is_printed() -> None:
    done = corrected(
        correction("set-kind", "全年召开", to="furniture"), correction("set-kind", "全年召开", to="paragraph")
    )
    assert texts(done) == texts(corrected())


def test_a_kind_that_a_block_has_is_redundant() -> None:
    done = corrected(correction("set-kind", "监督工作", to="heading", level=1), correction("set-level", "监督", to=1))
    assert [done.corrected[n].redundant for n in (0, 1)] == [True, True]


def test_a_heading_gets_its_level() -> None:
    done = corrected(correction("set-level", "监督工作", to=2))
    assert done.blocks[1].level == 2
    assert (done.corrected[0].before, done.corrected[0].after) == ("heading 1", "heading 2")


def test_only_headings_have_levels() -> None:
    wrong = corrected(correction("set-level", "办理代表", to=2)).wrong[0]
    assert "only headings" in wrong.message
    assert "`level: 2`" in wrong.hint


def test_a_report_has_one_title() -> None:
    assert "has a title already, b1" in corrected(correction("set-kind", "监督工作", to="title")).wrong[0].message


def test_words_of_one_block_are_wanted() -> None:
    assert "from b3 to b4" in corrected(correction("set-kind", "8项。办理", to="note")).wrong[0].message
