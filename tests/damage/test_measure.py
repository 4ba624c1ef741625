"""The measure sees what is wrong: a lost, swapped or doubled character, a torn block, another order, another kind."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from tests.damage.documents import five
from tests.damage.kinds import KINDS, damage
from tests.damage.measure import Case, Result, Share, annotate, cases, documents, judge, measure
from tests.damage.sheet import Document, Piece, Sheet

Record = dict[str, Any]


@cache
def perfect() -> tuple[Sheet, str]:
    """Give a plain page and a record without any fault, as JSON."""
    sheet = damage(five()[0], "plain", 0)
    return sheet, json.dumps(annotate(sheet.data))


def judged(change: Callable[[Record], object]) -> Result:
    sheet, text = perfect()
    record = json.loads(text)
    change(record)
    return judge(sheet, record)


def body(record: Record, number: int = 0) -> Record:
    blocks: list[Record] = [block for block in record["blocks"] if block["kind"] == "paragraph"]
    return blocks[number]


def test_a_perfect_record_has_nothing_wrong() -> None:
    result = judged(lambda record: record)
    assert not any(result.defects.values())
    shares = (result.blocks, result.headings, result.others, result.order, result.meta, result.form)
    assert [share.f1 for share in shares] == [1.0] * 6


def drop_character(record: Record) -> None:
    body(record)["source"][0][0] += 1


def swap_characters(record: Record) -> None:
    text = body(record)["text"]
    body(record)["text"] = text[1] + text[0] + text[2:]


def double_block(record: Record) -> None:
    record["blocks"].append(body(record))


def change_han(record: Record) -> None:
    start = body(record)["source"][0][0]
    record["edits"].append(
        {"rule": "any", "source": [start, start + 1], "before": body(record)["text"][0], "after": "甲"}
    )


@pytest.mark.parametrize(
    ("change", "defect"),
    [(drop_character, "lost"), (swap_characters, "torn"), (double_block, "doubled"), (change_han, "illegal")],
)
def test_a_defect_is_counted(change: Callable[[Record], object], defect: str) -> None:
    assert judged(change).defects[defect] > 0


def test_a_block_of_another_kind_is_wrong() -> None:
    assert judged(lambda record: body(record).update(kind="heading", level=1)).blocks.f1 < 1


def test_a_heading_of_another_level_is_wrong() -> None:
    def lower(record: Record) -> None:
        next(block for block in record["blocks"] if block["kind"] == "heading")["level"] = 9

    result = judged(lower)
    assert result.headings.f1 < 1
    assert result.blocks.f1 == 1


def test_two_blocks_that_changed_places_are_out_of_order() -> None:
    def swap(record: Record) -> None:
        blocks = record["blocks"]
        blocks[8], blocks[12] = blocks[12], blocks[8]

    result = judged(swap)
    assert result.order.f1 < 1
    assert result.blocks.f1 == 1


def test_a_stray_space_is_wrong_in_form_only() -> None:
    result = judged(lambda record: body(record).update(text=body(record)["text"] + " "))
    assert result.form.f1 < 1
    assert result.blocks.f1 == 1


def test_a_wrong_field_is_wrong() -> None:
    assert judged(lambda record: record.update(title="别的报告")).meta.f1 < 1


def test_a_page_that_the_program_cannot_read_is_a_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: bytes) -> Record:
        raise ValueError

    monkeypatch.setattr("tests.damage.measure.annotate", fail)
    assert measure(Case("000", "plain", 0)).defects["crashed"] == 1


def test_shares_of_nothing_are_whole() -> None:
    assert Share().f1 == 1
    assert (Share(1, 2, 2) + Share(2, 2, 2)).f1 == 0.75


def test_a_limited_sample_takes_documents_in_turns() -> None:
    sample = cases(documents("five", "dev"), KINDS[:3], [7], 2)
    assert [case.document for case in sample] == ["000", "001", "002", "003", "004", "000"]
    assert {case.seed for case in sample} == {7}


def boxed(printed: str) -> dict[str, int]:
    """Say what becomes of a page in boxes, whose record has its paragraphs in this order and a doubt or move."""
    pieces = tuple(Piece(key, "paragraph", text * 9) for key, text in enumerate("甲乙丙"))
    sheet = Sheet("甲", pieces, Sheet.plain(Document("甲", pieces, {}), 1).lines, boxes=((0, 1, 2),))
    blocks = [{"kind": "paragraph", "text": text * 9, "source": []} for text in printed[:3]]
    marks = {"moves": [{}] * ("动" in printed), "problems": [{"code": "order.doubt"}] * ("疑" in printed)}
    outcome = judge(sheet, {"blocks": blocks, "edits": [], **marks}).outcome
    return {name: count for name, count in outcome.items() if count}


@pytest.mark.parametrize(
    ("printed", "outcome"),
    [("甲乙丙动", "mended"), ("乙甲丙", "silent"), ("乙甲丙疑", "doubted"), ("乙甲丙动疑", "misled")],
)
def test_what_becomes_of_a_page_out_of_order_is_told(printed: str, outcome: str) -> None:
    assert boxed(printed) == {outcome: 1}
