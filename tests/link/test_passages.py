"""generator.link.passages: what reports share, and the phrase that everyone uses."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.link.passages import NEIGHBOURS, STOCK, find_shared
from generator.model.facts import Figure, Region
from generator.model.links import Passage
from generator.model.report import Report
from generator.model.spans import Span
from tests.factory import make_report, with_figures

SIXTH = "锚定辽宁新时代“六地”建设和阜新“两市四区”创建"
PARTY = "充分发挥党组把方向、管大局、保落实的领导作用"
LEADS = (
    "以发展为第一要务",
    "坚持发扬民主",
    "办好民生实事",
    "守护绿水青山",
    "推动依法治县",
    "讲好人大故事",
    "建好代表之家",
)

FAR = (("统筹谋划", "稳步有序"), ("党的领导", "稳步有序"), ("党的领导", "持续全面"))
"""Words of three sentences, of which the first and the last are near the second alone."""


def _reports(*texts: str) -> list[Report]:
    """Make a report of each text, `r00`, `r01` …, each of a place of its own."""
    made = [make_report(("paragraph", text), report_id=f"r{number:02}") for number, text in enumerate(texts)]
    return [
        replace(report, meta=replace(report.meta, region=Region(f"1101{number:02}", "某县", ("某省", "某县"))))
        for number, report in enumerate(made)
    ]


def _passages(reports: Sequence[Report]) -> tuple[Passage, ...]:
    return find_shared(reports).passages


def _words(reports: Sequence[Report], passage: Passage) -> tuple[str, str]:
    blocks = {(report.id, block.id): block.text for report in reports for block in report.blocks}
    source, target = (end.span.of(blocks[end.report, end.block]) for end in (passage.source, passage.target))
    return source, target


def test_the_same_clause_in_two_sentences_is_linked_both_ways() -> None:
    reports = _reports(f"按照部署，{SIXTH}，{LEADS[0]}。", f"{LEADS[1]}，{SIXTH}。")
    there, back = _passages(reports)
    assert _words(reports, there) == (SIXTH, SIXTH)
    assert (there.kind, there.likeness, there.reports, there.bodies) == ("exact", 100, 2, 2)
    assert (back.source, back.target) == (there.target, there.source)


def test_what_is_nearly_the_same_says_so() -> None:
    passage, _ = _passages(_reports(f"{PARTY}。", f"{PARTY.replace('领导', '')}。"))
    assert (passage.kind, passage.likeness, passage.numbers_differ) == ("near", 94, False)


def test_numbers_that_differ_are_told() -> None:
    one, other = "听取和审议“一府一委两院”专项工作报告18项。", "听取和审议“一府一委两院”专项工作报告91项。"
    passage, _ = _passages(_reports(one, other))
    assert (passage.kind, passage.likeness, passage.numbers_differ) == ("near", 100, True)


def test_a_sentence_that_comes_back_in_its_own_report_is_not_shared() -> None:
    assert _passages(_reports(f"{SIXTH}。{SIXTH}。")) == ()


def test_sentences_of_other_things_are_not_shared() -> None:
    assert _passages(_reports(f"{SIXTH}。", f"{PARTY}。")) == ()


def test_a_report_without_address_is_left_out() -> None:
    named, nameless = _reports(f"{SIXTH}。", f"{SIXTH}。")
    assert _passages([named, replace(nameless, id=None)]) == ()


def test_a_clause_of_many_reports_is_linked_to_a_few_and_counted_in_all() -> None:
    reports = _reports(*[f"{SIXTH}。"] * 30)
    passages = _passages(reports)
    assert len(passages) <= 2 * NEIGHBOURS * len(reports)
    assert {(passage.reports, passage.bodies) for passage in passages} == {(30, 30)}
    assert {passage.target.report for passage in passages if passage.source.report == "r10"} == {
        "r08",
        "r09",
        "r11",
        "r12",
    }


def test_the_order_of_reports_changes_nothing() -> None:
    reports = _reports(*(f"{lead}，{SIXTH}。{PARTY}。" for lead in LEADS))
    assert find_shared(reports) == find_shared(reports[::-1])


def _stock(reports: Sequence[Report]) -> dict[str, list[str]]:
    texts = {report.id: report.by_id for report in reports}
    found = find_shared(reports).stock
    return {one: [phrase.span.of(texts[one][phrase.block].text) for phrase in found[one]] for one in found}


def test_a_clause_of_enough_other_bodies_is_stock_in_each_of_their_reports() -> None:
    reports = _reports(*(f"{lead}，{SIXTH}，见于第{lead[-1]}处。" for lead in LEADS[: STOCK + 1]))
    assert _stock(reports) == {report.id: [SIXTH] for report in reports}


def test_a_clause_of_one_body_less_is_none() -> None:
    assert _stock(_reports(*[f"{SIXTH}。"] * STOCK)) == {}


def test_what_one_body_says_every_year_is_none() -> None:
    reports = _reports(*[f"{SIXTH}。"] * (STOCK + 3))
    same = [replace(report, meta=replace(report.meta, region=reports[0].meta.region)) for report in reports]
    assert _stock(same) == {}


def test_what_is_said_to_be_in_enough_bodies_is_stock_though_not_all_of_them_are_near_it() -> None:
    mine, its, theirs = (f"坚持{a}围绕中心服务大局依法履职尽责担当作为{b}推动各项工作。" for a, b in FAR)
    reports = _reports(mine, its, theirs, theirs)
    assert {passage.bodies for passage in _passages(reports) if passage.source.report == "r00"} == {4}
    assert _stock(reports)["r00"] == [mine.removesuffix("。")]


def test_a_clause_with_a_number_is_none() -> None:
    assert _stock(_reports(*["一般公共预算收入完成11.5亿元，同口径增长9.8%。"] * (STOCK + 1))) == {}


def test_a_clause_with_a_figure_in_characters_is_none() -> None:
    text = f"{SIXTH}，听取专项工作报告十二项并作出审议意见。"
    reports = _reports(*[text] * (STOCK + 1))
    counted = [with_figures(report, _twelve(report)) for report in reports]
    assert set(_stock(counted)["r00"]) == {SIXTH}
    assert set(_stock(reports)["r00"]) == {text.removesuffix("。")}


def _twelve(report: Report) -> Figure:
    at = report.blocks[0].text.index("十二项")
    return Figure("f1", "b1", Span(at, at + 3), Span(at, at + 3), Decimal(12), "项", "工作报告", anchor="f1")


def test_a_name_that_many_bodies_speak_of_is_not_linked() -> None:
    texts = ("一同推进科尔沁沙地歼灭战工作。", "看科尔沁沙地歼灭战的成效。")
    reports = _reports(*texts, *["打好科尔沁沙地歼灭战。"] * STOCK)
    pair = [replace(report, meta=replace(report.meta, region=reports[0].meta.region)) for report in reports[:2]]
    assert {passage.kind for passage in _passages(pair)} == {"name"}
    assert _passages([*pair, *reports[2:]]) == ()


def test_a_name_is_counted_in_the_reports_of_other_places_too() -> None:
    texts = ("一同推进科尔沁沙地歼灭战工作。", "看科尔沁沙地歼灭战的成效。", "支持科尔沁沙地歼灭战。")
    reports = _reports(*texts)
    pair = [replace(report, meta=replace(report.meta, region=reports[0].meta.region)) for report in reports[:2]]
    assert {(passage.kind, passage.reports) for passage in _passages([*pair, reports[2]])} == {("name", 3)}


def test_stock_clauses_of_one_sentence_that_follow_each_other_are_one_phrase() -> None:
    reports = _reports(*[f"{SIXTH}，{PARTY}。{PARTY}。"] * (STOCK + 1))
    assert _stock(reports)["r00"] == [f"{SIXTH}，{PARTY}", PARTY]


def test_a_report_that_has_the_words_within_a_longer_clause_is_counted() -> None:
    reports = _reports(f"{SIXTH}。", f"{SIXTH}。", f"更加坚定不移地{SIXTH}的各项工作任务要求。")
    assert {passage.reports for passage in _passages(reports)} == {3}
