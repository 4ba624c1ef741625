"""generator/check/source_page.py: one character dropped or swapped is noticed, wherever it is; so is any untruth."""

import random
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from generator.check.source_page import check_source, raw_path, source_path
from generator.model.report import Report, restore_source
from tests.check.sites import found, report_html, source_html, write, write_site
from tests.source_sample import DATA, RAW, sample

PIECE = re.compile(r"(?:<b(?: id[^>]*)?>\d+</b>|</del>|<(?:del|span data-c)[^>]*>(?:<i>)?)([^<]+)")
REPORT = sample()
TOKEN = re.compile(r"&#?\w+;|.")


@cache
def _page() -> str:
    return source_html(REPORT)


def _found(site: Path, page: str, report: Report | None = None) -> list[str]:
    """Give what is found where the source page is `page` and all else is of the sound record, or of `report`."""
    from generator.check.page import read_page

    record = report or REPORT
    pages = {
        source_path(record): read_page(source_path(record), page.encode()),
        "report": read_page("report", report_html(record).encode()),
    }
    return [problem.message for problem in check_source(site, pages, pages["report"], record)]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    write_site(folder, REPORT)
    return folder


def _dropped(text: str, _choice: random.Random) -> str:
    return "" if text else text


def _swapped(text: str, choice: random.Random) -> str:
    return choice.choice([char for char in "甲1，a " if char != text])


def _doubled(text: str, _choice: random.Random) -> str:
    return text * 2


def test_a_sound_source_page_has_no_problems(site: Path) -> None:
    assert found(site, REPORT) == []
    assert _found(site, _page()) == []


@pytest.mark.parametrize("change", [_dropped, _swapped, _doubled])
def test_one_character_changed_on_the_page_is_noticed_wherever_it_stands(
    site: Path, change: Callable[[str, random.Random], str]
) -> None:
    choice = random.Random(7)
    body = _page().index('id="lines"')
    places = [
        (piece.start(1) + token.start(), token.group())
        for piece in PIECE.finditer(_page(), body)
        for token in TOKEN.finditer(piece.group(1))
    ]
    assert len(places) > 120
    for at, token in choice.sample(places, 120):
        page = _page()[:at] + change(token, choice) + _page()[at + len(token) :]
        assert _found(site, page), (at, token)


@pytest.mark.parametrize("change", [_dropped, _swapped, _doubled])
def test_one_byte_changed_in_the_download_is_noticed(
    tmp_path: Path, change: Callable[[str, random.Random], str]
) -> None:
    choice = random.Random(8)
    data = DATA
    for at in choice.sample(range(len(data)), 60):
        byte = change(chr(data[at]), choice).encode()[:2]
        write(tmp_path, raw_path(REPORT), "")
        (tmp_path / raw_path(REPORT)).write_bytes(data[:at] + byte + data[at + 1 :])
        assert any("has SHA-256" in line for line in _found(tmp_path, _page())), at


def test_one_character_changed_in_a_block_or_an_edit_of_the_record_is_noticed(site: Path) -> None:
    choice = random.Random(9)
    report = REPORT
    for _ in range(120):
        place = choice.randrange(len(report.blocks))
        block = report.blocks[place]
        at = choice.randrange(len(block.text))
        char = choice.choice(["", "甲", "乙乙"])
        if char == block.text[at]:
            continue
        text = block.text[:at] + char + block.text[at + 1 :]
        blocks = (*report.blocks[:place], replace(block, text=text), *report.blocks[place + 1 :])
        changed = replace(report, blocks=blocks)
        assert _found(site, _page(), changed) or not _restores(changed), (block.id, at)
    for place, edit in enumerate(report.edits):
        for other in (replace(edit, before=edit.before[1:]), replace(edit, after=f"{edit.after}甲")):
            edits = (*report.edits[:place], other, *report.edits[place + 1 :])
            assert _found(site, _page(), replace(report, edits=edits)), place


def _restores(report: Report) -> bool:
    """Say whether a record gives the raw text back, which check.data holds it to."""
    try:
        return restore_source(report) == RAW
    except ValueError:
        return False


def test_an_edit_left_out_of_the_record_is_noticed(site: Path) -> None:
    report = REPORT
    for place in range(len(report.edits)):
        edits = report.edits[:place] + report.edits[place + 1 :]
        assert _found(site, _page(), replace(report, edits=edits)), place


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('id="L4"', 'id="L04"', "the number '4' stands at character 37, in L4"),
        ('id="L4">4<', 'id="L4" title="">4<', "the raw column is not the raw file"),
        ('id="L4">4<', 'id="L4">5<', "the number '5' stands at character 37, in L4"),
        ("<b>3</b>", "<b>2</b>", "the number '2' stands at character 35, in L3"),
        ("<b>3</b>", "", "the line L3 has no number"),
        ("<del data-to", '<del data-rule="drop.space" data-to', "is marked as"),
        ('data-to="，"', 'data-to="。"', "is marked as"),
        ('<data value="width.marks">1</data>', '<data value="width.marks">2</data>', "counts its edits as"),
        ('<data value="width.marks">1</data>', "", "counts its edits as"),
        ('href="../#p2"', 'href="../#p1"', "its rows have ids and links"),
        ('id="p2"', 'id="p02"', "its rows have ids and links"),
        ("gb-row--moved", "gb-row", "was moved, and no row says so"),
        ('class="gb-row"', 'class="gb-row gb-row--moved"', "was not moved, but a row says so"),
        ("1.00", "0.50", "was moved on the evidence ['1.00', '1.00'], and it is not told"),
        ("与上文不同</li>", "</li>", "the finding '与上文不同' is not told"),
        ('id="sha256">', 'id="sha256">0', "shows the SHA-256"),
        ('href="raw.txt"', 'href="raw2.txt"', "the download leads to 'raw2.txt'"),
        ("报头、版次</p>", "报头、版次</p>\n<p>某</p>", "is furniture"),
        ('data-row="b4"', 'data-row="b2"', "does not stand beside its raw characters"),
        ("</article>", '<div data-row="b99"></div></article>', "has a row of 'b99'"),
        ('class="gb-source"', "", "the source page of 210921/renda/2024 is not there"),
    ],
)
def test_an_untruth_is_told(site: Path, old: str, new: str, told: str) -> None:
    page = _page().replace(old, new)
    assert page != _page()
    assert any(told in line for line in _found(site, page)), _found(site, page)


def test_two_lines_that_changed_places_are_told(site: Path) -> None:
    page = _page().replace('id="L7"', 'id="?"').replace('id="L8"', 'id="L7"').replace('id="?"', 'id="L8"')
    assert any("stands at character" in line for line in _found(site, page))


def test_a_download_that_is_not_there_is_told(site: Path, tmp_path: Path) -> None:
    assert site != tmp_path
    assert _found(tmp_path, _page()) == ["the raw file of 210921/renda/2024 is not there"]


def test_a_report_that_does_not_lead_to_its_raw_lines_is_told(tmp_path: Path) -> None:
    report = REPORT
    write_site(tmp_path, report, report_html(report).replace('href="source/"', 'href="./"'))
    assert found(tmp_path, report) == [f"check.source: {report.id} has no link to its source page"]


def test_a_source_page_is_not_in_the_site_map_and_a_drafts_is_closed_to_other_engines(tmp_path: Path) -> None:
    report = REPORT
    write_site(tmp_path, report)
    page = source_html(report).replace('<meta name="robots" content="noindex">', "")
    write(tmp_path, source_path(report), page)
    write(tmp_path, "sitemap.xml", f"<loc>https://example.org/gongbao/reports/{report.id}/source/</loc>")
    assert [line.partition(":")[0] for line in found(tmp_path, report)] == ["check.draft", "check.sitemap"]
