"""set-figure, not-a-figure, unclear-figure, and figures that a person has read."""

from dataclasses import replace
from decimal import Decimal
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.editorial import Op, Reviewed, Spot
from generator.model.facts import Figure
from generator.model.report import Report
from tests.correct.marks import MEETINGS, refusal, report_of, set_right, sole, values, wish

WORDS = ("会议11次", "20次", MEETINGS, "35件", "好几户", "代表建议")
Wish = tuple[Op, dict[str, object]]
WISHES: tuple[Wish, ...] = (
    ("not-a-figure", {}),
    ("unclear-figure", {}),
    ("set-figure", {"value": "20"}),
    ("set-figure", {"label": "群众", "value": "5", "unit": "户", "number": "好几户"}),
    ("set-figure", {"label": "常委会会议", "value": "11", "unit": "次"}),
)


@cache
def mixed() -> Report:
    return report_of(MEETINGS, "办理代表建议35件。走访好几户。")


def sound(report: Report, figures: tuple[Figure, ...]) -> None:
    assert [figure.id for figure in figures] == [f"f{number}" for number in range(1, len(figures) + 1)]
    for figure in figures:
        assert figure.span.start <= figure.number.start < figure.number.end <= figure.span.end
        assert figure.span.end <= len(report.by_id[figure.block].text)


@settings(max_examples=50)
@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from(WISHES)), max_size=8))
def test_figures_stay_in_order_and_in_their_blocks_whatever_is_wished(chosen: list[tuple[int, Wish]]) -> None:
    figures, results = set_right(mixed(), *(wish(op, WORDS[at], "repair", **fields) for at, (op, fields) in chosen))

    sound(mixed(), figures)
    order = [(int(figure.block[1:]), figure.number) for figure in figures]
    assert order == sorted(order)
    assert len(results.corrected) + len(results.wrong) == len(chosen)
    for number, record in results.corrected.items():
        assert record.figure is None or record.figure in {figure.id for figure in figures}
        assert record.op == chosen[number][1][0]


def test_a_field_is_set_and_the_rest_stays() -> None:
    report = report_of(MEETINGS)
    figure = sole(report, wish("set-figure", "县人大常委会会议11次", period="2023"))

    assert (figure.period, figure.status) == ("2023", "corrected")
    assert (figure.value, figure.label, figure.span) == (Decimal(11), report.figures[0].label, report.figures[0].span)


def test_words_of_the_quotation_alone_name_the_figure() -> None:
    assert sole(report_of(MEETINGS), wish("set-figure", "县人大常委会", action=None)).action is None


def test_words_within_the_number_name_the_figure() -> None:
    assert sole(report_of(MEETINGS), wish("set-figure", "11", value="12")).value == Decimal(12)


def test_corrections_of_one_figure_come_one_after_the_other() -> None:
    wishes = wish("set-figure", "11次", value="12"), wish("set-figure", "11次", value_max="15")
    figure = sole(report_of(MEETINGS), *wishes)

    assert (figure.value, figure.value_max) == (Decimal(12), Decimal(15))


def test_a_label_mended_brings_its_indicator() -> None:
    report = report_of("组织召开各类大会11次。")
    assert report.figures[0].indicator is None

    assert (
        sole(report, wish("set-figure", "11次", label="县人大常委会会议", action="召开")).indicator == "renda.meetings"
    )


def test_a_label_mended_takes_an_indicator_that_is_no_longer_its() -> None:
    assert sole(report_of(MEETINGS), wish("set-figure", "11次", label="羽毛球赛")).indicator is None


def test_a_part_brings_no_indicator() -> None:
    report = report_of("组织活动20次，其中各类大会11次。")

    figures, _ = set_right(report, wish("set-figure", "11次", label="县人大常委会会议", action="召开"))

    assert figures[-1].indicator is None


def test_a_label_that_a_person_gives_is_sure() -> None:
    report = report_of(MEETINGS)
    (doubted, _), _ = set_right(report, wish("unclear-figure", "11次"))
    assert (doubted.confidence, doubted.indicator, doubted.status) == ("low", None, "corrected")

    figure = sole(report, wish("unclear-figure", "11次"), wish("set-figure", "11次", label=doubted.label))
    assert (figure.confidence, figure.indicator) == ("high", "renda.meetings")


def test_a_value_alone_leaves_a_doubted_label_in_doubt() -> None:
    wishes = wish("unclear-figure", "11次"), wish("set-figure", "11次", value="12")

    assert sole(report_of(MEETINGS), *wishes).confidence == "low"


def test_a_change_has_a_value_from_which_it_began() -> None:
    figure = sole(report_of(MEETINGS), wish("set-figure", "11次", from_value="9"))

    assert (figure.is_change, figure.from_value, figure.indicator) == (True, Decimal(9), None)


def test_what_is_no_change_began_nowhere() -> None:
    report = report_of("满意率从12%提高到90%。")
    assert report.figures[0].from_value is not None

    figure = sole(report, wish("set-figure", "90%", is_change=False))
    assert (figure.is_change, figure.from_value) == (False, None)


def test_a_missed_figure_is_made_in_its_place() -> None:
    report = report_of("走访群众好几户，听取报告8项。", "办理代表建议35件。")
    made = wish("set-figure", "走访群众好几户", label="群众", value="5", unit="户", number="好几户", period="2024")

    figures, results = set_right(report, made)

    sound(report, figures)
    assert values(figures) == [Decimal(5), Decimal(8), Decimal(35)]
    assert (figures[0].status, figures[0].confidence) == ("corrected", "high")
    assert figures[0].number.of(report.blocks[0].text) == "好几户"
    assert figures[0].span.of(report.blocks[0].text) == "走访群众好几户"
    assert results.corrected[0].figure == "f1"


def test_a_missed_number_that_is_evident_need_not_be_named() -> None:
    report = report_of("2024年12月，全县共12余所达标，听取报告8项。")
    read = {figure.value for figure in report.figures}
    figures, results = set_right(report, wish("set-figure", "全县共12余所达标", label="学校", value="12", unit="所"))

    assert not results.wrong
    sound(report, figures)
    assert any(figure.number.of(report.blocks[0].text) == "12余所" for figure in figures)
    assert read <= {figure.value for figure in figures}


def test_a_figure_beside_one_that_was_read_is_made_by_its_own_number() -> None:
    report = report_of("群众二十来人次，办理建议35件。")
    made = wish(
        "set-figure", "群众二十来人次，办理建议35件", label="群众", value="20", unit="人次", number="二十来人次"
    )

    figures, _ = set_right(report, made)

    assert values(figures) == [Decimal(20), Decimal(35)]


def test_a_figure_that_is_none_goes_and_the_rest_are_numbered_anew() -> None:
    report = report_of(MEETINGS)
    figures, results = set_right(report, wish("not-a-figure", "11次"))

    sound(report, figures)
    assert values(figures) == [Decimal(20)]
    assert (results.corrected[0].figure, results.corrected[0].after) == (None, "未列为关键数字")


def test_figures_that_a_person_read_say_so_and_corrected_ones_too() -> None:
    wishes = (wish("set-figure", "11次", value="12"),)
    figures, _ = set_right(report_of(MEETINGS), *wishes, reviewed=Reviewed("王某", "2026-11-22"))

    assert [figure.status for figure in figures] == ["corrected", "reviewed"]


def test_who_read_the_text_alone_has_read_no_figure() -> None:
    figures, _ = set_right(report_of(MEETINGS), reviewed=Reviewed("王某", "2026-11-22", "text"))

    assert {figure.status for figure in figures} == {"machine"}


def test_an_emended_figure_keeps_the_words_and_is_noted() -> None:
    report = report_of(MEETINGS)
    figures, results = set_right(report, wish("set-figure", "11次", "emendation", value="12"))

    assert figures[0].value == Decimal(12)
    (note,) = results.findings
    assert (note.severity, note.code, note.block) == ("note", "sic.emendation", "b1")
    assert note.message == "原文作“11次”，编者王某认为此数应为“数值：12”：与原件不符"
    assert note.span
    assert note.span.of(report.blocks[0].text) == "11次"


def test_a_figure_that_is_so_already_is_redundantly_set() -> None:
    report = report_of(MEETINGS)
    figures, results = set_right(report, wish("set-figure", "11次", value="11", unit="次"))

    assert figures == report.figures
    assert results.corrected[0].redundant


def test_a_figure_that_is_not_read_is_redundantly_taken_out() -> None:
    figures, results = set_right(report_of("依照第三十条办理。"), wish("not-a-figure", "第三十条"))

    assert not figures
    assert results.corrected[0].redundant


def test_words_without_a_number_are_no_figure_to_take_out() -> None:
    said = refusal(report_of("完成各项任务。走访35户。"), wish("not-a-figure", "任务"))
    assert said.startswith("correction.refused: not-a-figure at '任务': no figure stands there (its block has '35户'")
    assert "write in at: the words with the number" in said


def test_a_figure_in_doubt_already_is_redundantly_called_unclear() -> None:
    _, results = set_right(report_of(MEETINGS), wish("unclear-figure", "11次"), wish("unclear-figure", "11次"))

    assert [results.corrected[number].redundant for number in (0, 1)] == [False, True]


def test_a_figure_that_the_rules_call_unclear_is_reviewed_where_a_person_says_so_too() -> None:
    figures, results = set_right(report_of("全年共3件。"), wish("unclear-figure", "3件"))

    assert [(one.confidence, one.status) for one in figures] == [("low", "reviewed")]
    assert not results.corrected[0].redundant


def test_words_of_several_figures_name_none_and_both_are_shown() -> None:
    said = refusal(report_of(MEETINGS), wish("unclear-figure", "会议11次，主任会议20次"))

    assert said == (
        "correction.refused: unclear-figure at '会议11次，主任会议20次': 2 figures stand there: "
        "'11次' (县人大常委会会议), '20次' (主任会议) (take words of one figure only)"
    )


def test_of_several_figures_the_number_names_one() -> None:
    figures, _ = set_right(report_of(MEETINGS), wish("set-figure", MEETINGS, value="21", number="20次"))

    assert values(figures) == [Decimal(11), Decimal(21)]


def test_no_figure_to_doubt_is_told_with_those_that_stand_near() -> None:
    said = refusal(report_of("完成任务。走访群众30户。"), wish("unclear-figure", "完成任务"))

    assert "no figure stands there (its block has '30户' (群众); a missed one is made with op set-figure" in said


def test_what_a_new_figure_lacks_is_told() -> None:
    said = refusal(report_of("走访好几户。"), wish("set-figure", "好几户", value="5"))

    assert said == (
        "correction.refused: set-figure at '好几户': no figure stands there "
        "(to make a new one, add label and unit: label, value and unit are needed)"
    )


def test_a_new_figure_without_an_evident_number_asks_for_it() -> None:
    said = refusal(report_of("走访好几户。"), wish("set-figure", "好几户", value="5", label="群众", unit="户"))

    assert "it is not plain which number there is 5 (add number: with the words" in said


def test_a_number_that_is_not_within_the_words_is_told() -> None:
    one = wish("set-figure", "好几户", value="5", label="群众", unit="户", number="5户")

    assert "number '5户' does not stand within '好几户'" in refusal(report_of("走访好几户。"), one)


def test_no_figure_is_made_in_a_heading() -> None:
    report = report_of("一、开好第6次会", kind="heading")
    said = refusal(report, wish("set-figure", "第6次会", value="6", label="会", unit="次"))

    assert "the words stand in a heading, where no figures are kept" in said


def test_what_is_unfit_is_told_at_its_own_place() -> None:
    one = wish("set-figure", "11次", value="11", value_max="9")
    one = replace(one, spots={**one.spots, "value_max": Spot(9, 7)})
    _, results = set_right(report_of(MEETINGS), one)

    assert [(wrong.code, wrong.spot) for wrong in results.wrong] == [("correction.refused", (9, 7))]
    assert not results.corrected


def test_words_that_stand_nowhere_are_told_as_any_correction_s() -> None:
    assert refusal(report_of(MEETINGS), wish("not-a-figure", "听取工作报告")).startswith("correction.unmet: ")


def test_words_over_the_end_of_a_block_name_no_figure() -> None:
    said = refusal(report_of("召开会议11次。", "听取报告8项。"), wish("not-a-figure", "11次。听取"))

    assert said.startswith(
        "correction.refused: correction at '11次。听取': the words run over the end of a block (b1, b2)"
    )
