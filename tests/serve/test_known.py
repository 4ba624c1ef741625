"""generator/serve/known.py: what a report shared before it changed, as far as its words still stand."""

import json
import time

from generator.link.passages import find_shared
from generator.model.facts import Region
from generator.model.links import NOTHING_SHARED, Shared
from generator.model.report import Report
from generator.render.exports.links import link_records, link_rows
from generator.serve.known import known_shared
from tests.samples import a_report, paragraphs

STOCK = "充分发挥党组把方向、管大局、保落实的领导作用"
HERE = "110100/renda/2024"


def _report(at: int, *texts: str) -> Report:
    region = Region(f"11010{at}", f"第{at}区", ("北京市", f"第{at}区"))
    return a_report(f"{region.code}/renda/2024", paragraphs(*texts), region=region)


WHOLE = [_report(0, "一年来。", f"{STOCK}。"), *(_report(at, f"我们{STOCK}。") for at in (1, 2, 3))]
SHARED = find_shared(WHOLE)
RECORD = dict(link_records(WHOLE, link_rows(WHOLE, (), SHARED.passages), SHARED))[HERE]


def _known(*texts: str, others: list[Report] | None = None, record: bytes = RECORD) -> Shared:
    report = _report(0, *texts)
    reports = {one.id or "": one for one in (report, *(WHOLE[1:] if others is None else others))}
    return known_shared(record, report, reports)


def _places(shared: Shared) -> set[tuple[str, int]]:
    return {(one.source.block, one.source.span.start) for one in shared.passages}


def test_what_stands_as_it_stood_is_what_was_found() -> None:
    known = _known("一年来。", f"{STOCK}。")
    assert known.passages == tuple(one for one in SHARED.passages if one.source.report == HERE)
    assert known.stock == {HERE: SHARED.stock[HERE]}


def test_words_that_moved_in_their_block_or_into_another_are_followed() -> None:
    assert _places(_known("一年来。", f"要{STOCK}。")) == {("b2", 1)}
    assert _places(_known("前言。", "一年来。", f"要{STOCK}。")) == {("b3", 1)}
    assert _places(_known(f"{STOCK}。")) == {("b1", 0)}


def test_words_that_are_gone_are_left_out() -> None:
    known = _known("一年来。", STOCK.replace("大局", "全局"))
    assert known == Shared((), {HERE: ()})


def test_a_passage_whose_other_end_is_gone_is_left_out() -> None:
    others = [WHOLE[1], _report(2, "别的。")]
    assert {one.target.report for one in _known("一年来。", f"{STOCK}。", others=others).passages} == {WHOLE[1].id}


def test_stock_phrase_is_never_marked_twice_in_one_place() -> None:
    whole = [_report(0, f"{STOCK}。要{STOCK}。"), *WHOLE[1:]]
    shared = find_shared(whole)
    record = dict(link_records(whole, link_rows(whole, (), shared.passages), shared))[HERE]
    assert [phrase.span.start for phrase in _known(f"{STOCK}。", record=record).stock[HERE]] == [0]


def test_a_record_that_is_none_holds_nothing() -> None:
    for record in (b"", b"{", b"[]", b'{"links": [{}], "stock": []}'):
        assert _known("一年来。", record=record) == NOTHING_SHARED


def test_a_huge_paragraph_of_stock_phrase_takes_time_that_grows_with_it() -> None:
    phrases = [{"block": "b1", "start": 5 * at, "quote": "加快推进", "bodies": 3} for at in range(10_000)]
    record = json.dumps({"links": [], "stock": phrases}).encode()
    began = time.process_time()
    assert len(_known("加快推进，" * len(phrases), record=record).stock[HERE]) == len(phrases)
    assert time.process_time() - began < 1
