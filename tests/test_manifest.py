"""The comparison with the corpus' manifest notices what differs, and the corpus is read no worse than it was."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.model.facts import Metadata, Period, Region
from generator.model.structure import Finding
from tests.corpus import FOLDER
from tests.manifest import FIELDS, Row, Verdicts, compare, compare_all, counts, main, rows

# Of every fourth file: how many at least agree, and how many at most differ. Raised when the program gets better.
AGREE = {"region": 71, "year": 69, "body": 75, "full": 68}
DIFFER = {"region": 0, "year": 0, "body": 0, "full": 1}
ROW = Row("g.txt", "government", "河北保定容城", "2024", "yes")
RONGCHENG = Region("130629", "容城县", ("河北省", "保定市", "容城县"))


def verdicts(meta: Metadata, row: Row = ROW, findings: Sequence[Finding] = ()) -> dict[str, str]:
    return {verdict.field: verdict.verdict for verdict in compare(row, meta, findings)}


def report(*, region: Region | None = RONGCHENG, delivered: str | None = "2024-01-09") -> Metadata:
    return Metadata("", title_supplied=False, body="zhengfu", extent="full", region=region, delivered=delivered)


def test_a_record_that_says_the_same_agrees() -> None:
    assert verdicts(report()) == dict.fromkeys(FIELDS, "agree")


def test_nothing_said_is_null() -> None:
    assert verdicts(Metadata("", title_supplied=False)) == dict.fromkeys(FIELDS, "null")


@pytest.mark.parametrize(
    ("region", "verdict"),
    [
        (Region("130600", "保定市", ("河北省", "保定市")), "differ"),
        (Region("130638", "雄县", ("河北省", "保定市", "雄县")), "differ"),
        (Region("000000", "中华人民共和国", ("中华人民共和国",)), "differ"),
    ],
)
def test_another_place_differs(region: Region, verdict: str) -> None:
    assert verdicts(report(region=region))["region"] == verdict


def test_the_year_of_a_report_without_a_day_is_the_one_after_its_period() -> None:
    meta = Metadata("", title_supplied=False, period=Period("2023", "2023"))
    assert verdicts(meta)["year"] == "agree"


def test_the_record_s_own_reason_is_given() -> None:
    finding = Finding("note", "meta.region", "未从文中读出所属地区")
    [verdict] = [v for v in compare(ROW, report(region=None), [finding]) if v.field == "region"]
    assert str(verdict) == "  g.txt  null   河北保定容城 | -  (未从文中读出所属地区)"


def test_a_kind_that_the_manifest_does_not_know_is_left_out() -> None:
    assert "body" not in verdicts(report(), Row("g.txt", "other", "河北保定容城", "2024", "yes"))


def test_verdicts_are_counted_by_field() -> None:
    assert counts([Verdicts("g.txt", "year", "null", "2024", "")]) == {("year", "null"): 1}


def test_without_a_corpus_it_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("tests.manifest.FOLDER", "")
    assert main([]) == 2
    assert "GONGBAO_CORPUS" in capsys.readouterr().err


@pytest.mark.skipif(not (Path(FOLDER or "none") / "MANIFEST.tsv").exists(), reason="GONGBAO_CORPUS has no MANIFEST.tsv")
def test_the_corpus_is_read_no_worse_than_it_was() -> None:
    number = counts(compare_all(Path(FOLDER), rows(Path(FOLDER))[::4]))
    assert {field: number[field, "agree"] for field in FIELDS if number[field, "agree"] < AGREE[field]} == {}
    assert {field: number[field, "differ"] for field in FIELDS if number[field, "differ"] > DIFFER[field]} == {}
