"""generator/link/compared.py: two reports of a series held against each other."""

import time

from generator.link.compared import LONGEST, MOST_SECTIONS, compare
from generator.model.compared import Comparison, Pair
from generator.model.report import Report
from generator.model.structure import BlockKind
from tests.factory import make_report

Lines = tuple[tuple[BlockKind, str], ...]
FARMS = "大力发展特色农业，新建高标准农田，农业机械化水平稳步提高。"
SCHOOLS = "持续增加教育投入，新建改建中小学幼儿园，师资力量得到加强。"
RIVERS = "全面推行河长制，水环境质量明显改善，重点流域断面全部达标。"
COURTS = "自觉接受人大监督，严格依法行政，政府自身建设取得成效。"


def side(*lines: tuple[BlockKind, str], year: int = 2023) -> Report:
    return make_report(*lines, report_id=f"a/renda/{year}")


def compared(old: Report, new: Report) -> Comparison:
    reports = {old.id or "": old, new.id or "": new}
    return next(iter(compare([Pair(old.id or "", new.id or "")], reports)))


def said(*texts: str) -> Lines:
    return tuple(("paragraph", text) for text in texts)


def of(old: str, new: str) -> list[tuple[str, int]]:
    """Give what became of the later one's sentences."""
    found = compared(side(*said(old)), side(*said(new), year=2024))
    return [(one.fate, one.likeness) for one in found.later.sentences]


def sections(old: Lines, new: Lines) -> list[tuple[int | None, int | None]]:
    matches = compared(side(*old), side(*new, year=2024)).matches
    return [(match.earlier, match.later) for match in matches]


def test_the_same_sentence_is_the_same_whatever_its_marks() -> None:
    assert of("大力发展特色农业、新建农田。", "大力发展特色农业，新建农田！") == [("same", 100)]


def test_a_sentence_with_other_numbers_is_near() -> None:
    assert of("新建农田3万亩，全部建成。", "新建农田5万亩，全部建成。") == [("near", 100)]


def test_a_sentence_that_was_reworded_is_near() -> None:
    ((fate, likeness),) = of("大力发展特色农业，新建高标准农田。", "大力发展设施农业，新建高标准农田。")
    assert fate == "near"
    assert 60 <= likeness < 100


def test_a_sentence_on_something_else_is_alone() -> None:
    assert of(FARMS, SCHOOLS) == [("alone", 0)]


def test_what_answers_is_answered() -> None:
    found = compared(side(*said(FARMS, SCHOOLS)), side(*said(FARMS.replace("特色", "设施")), year=2024))
    assert [(one.fate, one.partner) for one in found.earlier.sentences] == [("near", 0), ("alone", None)]


def test_short_sentences_must_share_more() -> None:
    assert of("加快发展生产性服务业。", "加快发展卫生健康事业。") == [("alone", 0)]


def test_what_was_said_elsewhere_is_not_gone() -> None:
    found = compared(side(*said(FARMS, SCHOOLS)), side(*said(SCHOOLS), year=2024))
    assert [one.fate for one in found.earlier.sentences] == ["alone", "same"]
    assert found.later.sentences[0].partner == 1


def test_what_is_said_many_times_is_not_gone_for_being_said_once() -> None:
    found = compared(side(*said(*[FARMS] * 6)), side(*said(FARMS), year=2024))
    assert [one.fate for one in found.earlier.sentences] == ["same"] * 6


def test_of_the_same_words_those_with_the_same_number_answer() -> None:
    found = compared(side(*said("新建农田3万亩。", "新建农田5万亩。")), side(*said("新建农田5万亩。"), year=2024))
    assert [(one.fate, one.partner) for one in found.later.sentences] == [("same", 1)]
    assert [one.fate for one in found.earlier.sentences] == ["near", "same"]


def test_sections_are_matched_wherever_they_stand() -> None:
    old: Lines = (
        ("heading", "一、农业"),
        *said(FARMS),
        ("heading", "二、教育"),
        *said(SCHOOLS),
        ("heading", "三、其他"),
    )
    new: Lines = (("heading", "一、办好教育"), *said(SCHOOLS), ("heading", "二、发展农业"), *said(FARMS))
    assert sections(old, new) == [(1, 0), (0, 1), (2, None)]


def test_sections_on_nothing_in_common_are_not_matched() -> None:
    old: Lines = (("heading", "一、农业"), *said(FARMS), ("heading", "二、河湖"), *said(RIVERS))
    new: Lines = (("heading", "一、农业"), *said(FARMS), ("heading", "二、依法行政"), *said(COURTS))
    assert sections(old, new) == [(0, 0), (None, 1), (1, None)]


def test_how_much_is_the_same_counts_characters() -> None:
    old: Lines = (
        ("heading", "一、农业"),
        *said("大力发展特色农业，新建农田。"),
        ("heading", "二、河湖"),
        *said(RIVERS),
    )
    new: Lines = (
        ("heading", "一、农业"),
        *said("大力发展特色农业，推广良种良法。"),
        ("heading", "二、河湖"),
        *said(RIVERS),
    )
    assert [match.same for match in compared(side(*old), side(*new, year=2024)).matches] == [57, 100]


def test_a_section_that_two_are_alike_to_is_in_doubt() -> None:
    old: Lines = (
        ("heading", "农业"),
        *said(FARMS),
        ("heading", "农业"),
        *said(FARMS),
        ("heading", "三"),
        *said(RIVERS),
    )
    new: Lines = (("heading", "农业"), *said(FARMS), ("heading", "二、河湖"), *said(RIVERS))
    assert [match.doubtful for match in compared(side(*old), side(*new, year=2024)).matches][:2] == [True, False]


def test_every_section_is_in_one_match() -> None:
    old: Lines = (("heading", "一、农业"), *said(FARMS, RIVERS), ("heading", "二、教育"), *said(SCHOOLS))
    new: Lines = (("heading", "一、教育"), *said(SCHOOLS), ("heading", "二、依法行政"), *said(COURTS))
    found = sections(old, new)
    assert sorted(one for one, _ in found if one is not None) == [0, 1]
    assert [other for _, other in found if other is not None] == [0, 1]


def test_a_very_long_sentence_is_compared_with_the_same_words_alone() -> None:
    long = "发展特色农业与旅游" * (LONGEST // 9 + 1)
    found = compared(side(*said(long)), side(*said(long + "等"), year=2024))
    assert [(one.fate, one.long) for one in found.later.sentences] == [("alone", True)]


def test_of_very_many_sections_none_is_matched() -> None:
    many: Lines = tuple(("heading", f"第{number}项") for number in range(MOST_SECTIONS + 1))
    found = compared(side(*many), side(*said(FARMS), year=2024))
    assert (found.matches, found.unmatched) == ((), True)


def test_one_huge_paragraph_takes_no_more_than_its_length() -> None:
    began = time.process_time()
    compared(side(*said("字句" * 50_000)), side(*said("字词句，" * 25_000), year=2024))
    assert time.process_time() - began < 2
