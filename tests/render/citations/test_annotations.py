"""Every annotation finds its words in the plain text, by quotation and by position."""

import json
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

import pytest

from generator.model.editorial import PlacedNote
from generator.model.ledger import FigureMark, Revision, Row, canonical_text, text_hash
from generator.model.spans import Span
from generator.model.structure import Finding
from generator.render.citations.annotations import annotation_page, led_annotations, revision_annotations
from generator.render.plain_text import report_text
from tests.factory import make_figure, make_report, with_figures
from tests.render.citations.five import SEEDS, drafts

PAGE = "https://example.org/reports/x/"


def items(page: str) -> list[dict[str, Any]]:
    record = json.loads(page)
    assert record["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert record["type"] == "AnnotationPage"
    found: list[dict[str, Any]] = record["items"]
    base = record["@context"][1]["@base"]
    for item in found:
        item["id"], item["target"]["source"] = urljoin(base, item["id"]), urljoin(base, item["target"]["source"])
    return found


def holds(text: str, item: dict[str, Any]) -> str:
    """Resolve both selectors in the text, and give the words that they agree on."""
    quote, position = item["target"]["selector"]
    whole = quote["prefix"] + quote["exact"] + quote["suffix"]
    assert text.count(whole) == 1
    start = text.index(whole) + len(quote["prefix"])
    assert (position["start"], position["end"]) == (start, start + len(quote["exact"]))
    return text[position["start"] : position["end"]]


@pytest.mark.parametrize("file", [path.name for path in SEEDS])
def test_every_figure_and_note_of_the_five_is_found(file: str) -> None:
    report = next(report for report in drafts().values() if report.source.file == file)
    text = report_text(report)
    found = {item["id"]: holds(text, item) for item in items(annotation_page(report, PAGE, PAGE))}
    for figure in report.figures:
        assert found[f"{PAGE}annotations.jsonld#{figure.anchor}"] == report.quote(figure)
    noted = [note for note in report.shown_findings if note.span and len(note.span)]
    assert len(found) == len(report.figures) + len(noted)


def test_words_that_stand_twice_have_as_much_context_as_tells_them_apart() -> None:
    same = "全年召开会议11次，" * 12
    report = make_report(("paragraph", same), ("paragraph", f"{same}完。"))
    figure = make_figure(report, "召开会议11次", "11次", "会议")
    second = replace(figure, id="f2", anchor="f2", block="b2")
    page = annotation_page(with_figures(report, figure, second), PAGE, PAGE)
    assert [holds(report_text(report), item) for item in items(page)] == ["召开会议11次"] * 2


def test_positions_count_code_points() -> None:
    report = make_report(("paragraph", "𠮷家店村召开会议11次。"))
    report = with_figures(report, make_figure(report, "会议11次", "11次", "会议"))
    (item,) = items(annotation_page(report, PAGE, PAGE))
    assert item["target"]["selector"][1] == {"type": "TextPositionSelector", "start": 6, "end": 11}


def test_furniture_is_not_in_the_text_and_moves_nothing() -> None:
    report = make_report(("furniture", "第1版"), ("paragraph", "召开会议11次。"))
    report = with_figures(report, make_figure(report, "会议11次", "11次", "会议"))
    (item,) = items(annotation_page(report, PAGE, PAGE))
    assert item["target"]["selector"][1]["start"] == 2


def test_the_target_is_the_text_of_the_version() -> None:
    report = make_report()
    report = with_figures(report, make_figure(report, "会议11次", "11次", "会议"))
    (item,) = items(annotation_page(report, PAGE, f"{PAGE}v1/"))
    assert item["target"]["source"] == f"{PAGE}v1/text.txt"
    assert item["id"] == f"{PAGE}annotations.jsonld#f1"


def test_without_an_address_of_the_site_all_is_relative_to_where_the_file_lies() -> None:
    report = make_report()
    report = with_figures(report, make_figure(report, "会议11次", "11次", "会议"))
    record = json.loads(annotation_page(report, "reports/x/", "reports/x/v1/"))
    assert record["@context"] == "http://www.w3.org/ns/anno.jsonld"
    (item,) = record["items"]
    assert (item["id"], item["target"]["source"]) == ("#f1", "v1/text.txt")


def test_a_figure_in_doubt_says_so() -> None:
    report = make_report()
    report = with_figures(report, replace(make_figure(report, "会议11次", "11次", "会议"), confidence="low"))
    (item,) = items(annotation_page(report, PAGE, PAGE))
    assert item["body"]["value"] == "会议；时期：2024年；所指待核"


def test_notes_that_a_person_accepted_are_not_given() -> None:
    note = Finding("note", "sic.name", "别处作乙", "b3", Span(2, 4))
    report = make_report()
    assert len(items(annotation_page(replace(report, findings=(note,)), PAGE, PAGE))) == 1
    assert items(annotation_page(replace(report, findings=(replace(note, accepted=True),)), PAGE, PAGE)) == []


def test_a_version_gives_its_figures_by_their_permanent_ids() -> None:
    rows = (Row("title", "甲县人大常委会工作报告"), Row("paragraph", "全年召开会议11次。", "p1"))
    text = canonical_text(row.text for row in rows)
    marks = (FigureMark("f1", "p1", Span(4, 9)),)
    meta = make_report().meta
    revision = Revision(1, "2026-11-22", "首次发布", "0" * 64, text_hash(text), meta, rows=rows, figures=marks)
    (item,) = items(revision_annotations(revision, f"{PAGE}v1/"))
    assert holds(text, item) == "会议11次"
    assert item["id"] == f"{PAGE}v1/annotations.jsonld#f1"


def test_a_version_that_leads_on_names_its_figures_annotations_beside_the_report() -> None:
    rows = (Row("paragraph", "全年召开会议11次。", "p1"),)
    text = canonical_text(row.text for row in rows)
    marks = (FigureMark("f1", "p1", Span(4, 9)), FigureMark("f2", "p2", Span(0, 1)))
    revision = Revision(1, "2026-11-22", "", "0" * 64, text_hash(text), make_report().meta, rows=rows, figures=marks)
    page = json.loads(led_annotations(revision, f"{PAGE}v1/"))
    assert page["type"] == "AnnotationPage"
    assert page["items"] == ["#f1"]
    assert page["@context"][1] == {"@base": f"{PAGE}annotations.jsonld"}
    assert page["id"] == "v1/annotations.jsonld"
    assert json.loads(led_annotations(revision, "v1/"))["@context"][1] == {"@base": "../annotations.jsonld"}


def test_an_erased_version_has_none() -> None:
    marks = (FigureMark("f1", "p1", Span(4, 9)),)
    revision = Revision(1, "2026-11-22", "首次发布", "0" * 64, "0" * 64, make_report().meta, figures=marks)
    assert items(revision_annotations(revision, f"{PAGE}v1/")) == []


def test_an_editors_note_is_an_annotation_by_its_own_id() -> None:
    note = PlacedNote("n1", "b3", Span(4, 9), "指*常委会*会议", "王某", "2026-11-22")
    (item,) = items(annotation_page(replace(make_report(), notes=(note,)), PAGE, PAGE))
    assert item["id"].endswith("annotations.jsonld#n1")
    assert (item["motivation"], item["body"]["value"]) == ("commenting", "指常委会会议")
    assert item["target"]["selector"][0]["exact"] == "会议11次"
