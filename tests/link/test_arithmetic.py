"""What figures say together: on the five reports exactly what a person found, and never a judgement."""

from pathlib import Path
from time import process_time

import pytest

from generator.link.arithmetic import find_checks, notes_of
from generator.pipeline import annotate_bytes
from tests.corpus import corpus
from tests.link.arithmetic.helpers import report

SEEDS = Path(__file__).parents[2] / "seeds"
FOUND = {
    "000": [
        ("sum", True, "6人次＋14人次＋30人次＋4人次＋7名＋4人次＝65人次"),
        ("count", False, "“21个乡镇”（截至目前）与“11个乡镇”（全年）数目不同"),
    ],
    "001": [("sum", True, "21个＋21个＝42个"), ("sum", True, "48件＋39件＝87件")],
    "002": [("rate", True, "142件÷163件＝87.1%")],
    "003": [("list", True, "所列共6项，与“6部”相符"), ("rate", False, "以154为分母得不到97.5%，原文未说明分母")],
    "004": [("sum", True, "281个＋29个＝310个")],
}
JUDGEMENTS = ("错误", "矛盾", "不可能", "有误", "错")


@pytest.mark.parametrize("number", FOUND)
def test_the_five_say_exactly_what_a_person_found(number: str) -> None:
    (seed,) = SEEDS.glob(f"{number}_*.txt")
    made = annotate_bytes(seed.name, seed.read_bytes())
    assert [(check.kind, check.holds, check.statement) for check in made.checks] == FOUND[number]
    notes = [(finding.code, finding.message) for finding in made.findings if finding.code.startswith("arithmetic.")]
    assert notes == [(f"arithmetic.{kind}", said) for kind, holds, said in FOUND[number] if not holds]


def test_six_laws_go_with_six_inspections() -> None:
    (seed,) = SEEDS.glob("003_*.txt")
    made = annotate_bytes(seed.name, seed.read_bytes())
    (listed,) = (check for check in made.checks if check.kind == "list")
    by_id = {figure.id: made.quote(figure) for figure in made.figures}
    assert [by_id[figure] for figure in listed.figures] == ["6部法律法规", "执法检查6项"]


def test_a_note_quotes_the_figure_that_is_held_against_others() -> None:
    blocks, figures = report("办理建议[154件|建议|办理]，满意率达[97.5%|满意率]。")
    (note,) = notes_of(find_checks(blocks, figures), figures)
    assert (note.severity, note.code, note.block) == ("note", "arithmetic.rate", "b1")
    assert note.span is not None
    assert note.span.of(blocks[0].text) == "97.5%"


def test_what_comes_out_is_no_note() -> None:
    blocks, figures = report("征集[163件|提案]，立案[142件|提案]，立案率[87.1%|立案率]。")
    assert not notes_of(find_checks(blocks, figures), figures)


@pytest.mark.parametrize("path", corpus(20))
def test_a_note_judges_nothing(path: Path) -> None:
    made = annotate_bytes(path.name, path.read_bytes())
    said = " ".join(check.statement for check in made.checks)
    assert not [word for word in JUDGEMENTS if word in said.replace(made.meta.title, "")]


HOSTILE = [
    "会议[5次|会议|召开]、",
    "征集[163件]，立案[142件]，立案率[87.2%]，",
    "办理[154件|建议|办理]，满意率[97.5%]，满意率[97.4%]，",
    "共[10件|件]（[5件|件]，",
    "全年“走基层”活动[7个|乡镇|走]，",
    "甲、乙、丙等[3个|项]、",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_sentence_without_end_takes_time_in_proportion_to_its_length(piece: str) -> None:
    short, long = (report(piece * count) for count in (200, 1600))
    times = []
    for blocks, figures in (short, long):
        start = process_time()
        find_checks(blocks, figures)
        times.append(process_time() - start)
    assert times[1] < 8 * 4 * max(times[0], 0.005)
