"""What was published held against a built site."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from generator.check import check_site
from generator.ledger.publish import withdraw
from generator.model.ledger import Gone, Ledger
from generator.model.report import Report
from generator.render.moved import render_moved
from generator.render.output import Output
from generator.render.plain_text import render_texts
from generator.render.version_rows import History
from generator.render.versions import render_versions
from generator.render.withdrawn import render_withdrawn
from tests.check.sites import BASE, report_html, write, write_site
from tests.factory import LINES, make_figure, make_report, with_figures
from tests.render.markdown import to_html
from tests.versions import a_ledger, published, with_alias

OLD = with_figures(make_report(*LINES), make_figure(make_report(*LINES), "会议11次", "11次", "会议"))
SHORT = make_report(*LINES[:3])
NEW = with_figures(SHORT, make_figure(SHORT, "会议11次", "11次", "会议"))
LEDGER = a_ledger(OLD, NEW)
ALIASED = with_alias(LEDGER, "p2", "p1")
GONE = {"gone": (Gone("p2", "p1", 2, None),)}
NOTE = '<p class="gb-gone"><a id="p2" href="v1/#p2">p2</a> 原在此处。</p>'
HERE = "reports/210921/renda/2024/"
LATEST = f"{HERE}index.html"
VERSION = f"{HERE}v1/index.html"


def built(output: Output) -> tuple[str, str]:
    """Give the file that MkDocs would make of a generated page, and what would be in it."""
    page = output.data.decode()
    if not output.path.endswith(".md"):
        return output.path, page
    path = output.path.removesuffix(".md") + "/index.html"
    head = "".join(
        f'<link rel="canonical" href="{BASE}{found[1]}">' for found in re.finditer(r'canonical: "([^"]*)"', page)
    )
    if "noindex: true" in page:
        head += '<meta name="robots" content="noindex">'
    if "template: leading.html" in page:
        head += '<link rel="canonical" href="../">'
    body = to_html(page.split("---\n", 2)[2].replace("<!-- gb:text -->", "@text").replace("<!-- gb:end -->", "@end"))
    body = body.replace("@text", '<div class="gb-text">').replace("@end", "</div>")
    body = re.sub(r'href="[^"]*(?:\.md|\.txt|\.bib|\.ris|\.json)[^"]*"', f'href="{BASE}"', body)
    style = "gb-leads" if "template: leading.html" in page else "gb-report"
    return path, f'<html><head><title>x</title>{head}</head><body><main class="{style}">{body}</main></body></html>'


def site_of(site: Path, ledger: Ledger, report: Report, note: str = NOTE) -> None:
    """Write a sound site of a published report."""
    ways = "".join(f'<a href="v{one.number}/">v{one.number}</a>' for one in ledger.revisions)
    page = report_html(report).replace(
        '</div>\n<aside class="gb-figures">', f'{note}</div>{ways}<aside class="gb-figures">'
    )
    write_site(site, report, page)
    _put(site, *render_versions(History.of(ledger), "", report), *render_texts(ledger.id, report, ledger))
    for above in ("reports/210921/", "reports/210921/renda/"):
        write(site, f"{above}index.html", f'<title>x</title><a href="{BASE}reports/{report.id}/">x</a>')


def _put(site: Path, *outputs: Output) -> None:
    for output in outputs:
        write(site, *built(output))


def _told(site: Path, ledger: Ledger, *reports: Report) -> list[str]:
    ledgers: Mapping[str, Ledger] = {ledger.id: ledger}
    return [f"{one.code}: {one.message}" for one in check_site(site, reports, BASE, ledgers)]


def _instead(site: Path, path: str, before: str, after: str) -> list[str]:
    """Give what is found where a file of the sound site has `after` for `before`."""
    report = published(NEW, LEDGER, **GONE)
    site_of(site, LEDGER, report)
    text = (site / path).read_text("utf-8")
    assert before in text
    write(site, path, text.replace(before, after))
    return _told(site, LEDGER, report)


def test_a_sound_site_of_two_versions_passes(tmp_path: Path) -> None:
    report = published(NEW, LEDGER, **GONE)
    site_of(tmp_path, LEDGER, report)
    assert _told(tmp_path, LEDGER, report) == []


def test_a_changed_text_of_a_version_is_told(tmp_path: Path) -> None:
    [found] = _instead(tmp_path, VERSION, "35件</span>。</p>", "36件</span>。</p>")
    assert found.startswith("check.version: 210921/renda/2024 v1 p2: at character")


def test_a_paragraph_missing_from_a_version_is_told(tmp_path: Path) -> None:
    found = _instead(tmp_path, VERSION, ' data-block="4"', "")
    assert "check.version: 210921/renda/2024 v1: the page lacks a block 4, the ledger does not agree" in found


def test_a_lost_id_of_a_version_is_told(tmp_path: Path) -> None:
    found = _instead(tmp_path, VERSION, '<p id="p2"', '<p id="x2"')
    assert "check.promise: lacks ids that were given out on it: p2" in found


def test_a_figure_that_is_not_marked_where_it_was_is_told(tmp_path: Path) -> None:
    found = _instead(tmp_path, VERSION, '<span id="f1">会议', '会<span id="f1">议')
    assert "check.version: 210921/renda/2024 v1 f1: is not marked where it was published" in found


def test_a_version_that_leads_engines_elsewhere_is_told(tmp_path: Path) -> None:
    [found] = _instead(tmp_path, VERSION, f'{BASE}{HERE}">', f'{BASE}">')
    assert "its canonical link is" in found


def test_a_changed_plain_text_is_told(tmp_path: Path) -> None:
    [found] = _instead(tmp_path, f"{HERE}v1/text.txt", "35件", "36件")
    assert found.startswith("check.version: the plain text is another")


ONLY = a_ledger(NEW)


@pytest.fixture
def leading(tmp_path: Path) -> Path:
    """Write a sound site of a report whose only version leads on to its page."""
    site_of(tmp_path, ONLY, published(NEW, ONLY), note="")
    assert '<main class="gb-leads">' in (tmp_path / VERSION).read_text("utf-8")
    return tmp_path


def test_an_only_version_that_leads_on_to_its_report_passes(leading: Path) -> None:
    assert _told(leading, ONLY, published(NEW, ONLY)) == []


@pytest.mark.parametrize(
    ("path", "before", "after", "told"),
    [
        (LATEST, '<p id="p1"', '<p id="x1"', "check.promise: lacks ids that were given out on it: p1"),
        (LATEST, "11次", "12次", "check.version: 210921/renda/2024 v1 p1: at character"),
        (LATEST, ' id="f1"', ' id="f9"', "check.version: 210921/renda/2024 v1 f1: is not marked where"),
        (VERSION, 'href="../"', 'href="./"', "check.version: 210921/renda/2024 v1: its canonical link is"),
    ],
)
def test_a_report_that_has_not_what_its_version_leads_to_is_told(
    leading: Path, path: str, before: str, after: str, told: str
) -> None:
    text = (leading / path).read_text("utf-8")
    assert before in text
    write(leading, path, text.replace(before, after))
    found = _told(leading, ONLY, published(NEW, ONLY))
    assert [line for line in found if line.startswith(told)], found


def test_a_report_may_mark_the_number_alone_of_a_version_that_leads_to_it_but_nothing_before(leading: Path) -> None:
    page = (leading / LATEST).read_text("utf-8")
    [mark] = set(re.findall(r'<mark id="f1"[^>]*>', page))
    write(leading, LATEST, page.replace(f"{mark}会议", f"会议{mark}"))
    assert _told(leading, ONLY, published(NEW, ONLY)) == []
    write(leading, LATEST, re.sub(f"(.){mark}", rf"{mark}\1", page))
    [found] = [one for one in _told(leading, ONLY, published(NEW, ONLY)) if "v1" in one]
    assert found == "check.version: 210921/renda/2024 v1 f1: is not marked where it was published"


def test_a_version_that_leads_on_where_there_is_a_later_one_is_told(leading: Path) -> None:
    page = (leading / VERSION).read_text("utf-8")
    report = published(NEW, LEDGER, **GONE)
    site_of(leading, LEDGER, report)
    write(leading, VERSION, page)
    found = _told(leading, LEDGER, report)
    assert [line for line in found if "v1: leads on, and does not show its text" in line]


SECOND = f"{HERE}v2/index.html"
ABSENT = 'class="gb-gone"><a id="p2" href="../v1/#p2">p2</a>'


def test_an_id_that_a_version_leads_to_another_text_is_told(tmp_path: Path) -> None:
    report = published(NEW, LEDGER, **GONE)
    site_of(tmp_path, LEDGER, report)
    text = (tmp_path / SECOND).read_text("utf-8")
    led = text.replace('<a id="p2" href="../v1/#p2">p2</a>', "").replace(
        '<p id="p1" data-block="3">', '<p id="p1" data-block="3"><a id="p2" data-of="p1"></a>'
    )
    write(tmp_path, SECOND, led)
    assert _told(tmp_path, LEDGER, report) == [
        "check.version: 210921/renda/2024 v2: p2 leads to p1, which does not hold its text"
    ]


@pytest.mark.parametrize("after", [ABSENT.replace("v1/#p2", "v1/#p1"), 'class="gb-gone"><b id="p2">p2</b>'])
def test_an_id_that_a_version_does_not_tell_of_is_told(tmp_path: Path, after: str) -> None:
    [found] = _instead(tmp_path, SECOND, ABSENT, after)
    assert found == "check.version: 210921/renda/2024 v2: p2 is not in this version, and no note leads to its last text"


def test_an_id_that_a_version_lacks_is_told(tmp_path: Path) -> None:
    found = _instead(tmp_path, SECOND, ABSENT, 'class="gb-gone">p2')
    assert "check.promise: lacks ids that were given out on it: p2" in found


def test_a_version_that_tells_of_an_id_that_it_has_is_told(tmp_path: Path) -> None:
    found = _instead(tmp_path, SECOND, ABSENT, ABSENT.replace('"><a', '"><a id="p1" href=""></a><a'))
    assert "check.version: 210921/renda/2024 v2: tells that p1 are gone, which are not" in found


def test_an_id_of_a_later_version_is_told(tmp_path: Path) -> None:
    [found] = _instead(tmp_path, VERSION, '<p id="p1" data-block="3">', '<p id="p1" data-block="3"><a id="p9"></a>')
    assert found == "check.version: 210921/renda/2024 v1: has ids that it was not given out with: p9"


def test_a_missing_version_is_told(tmp_path: Path) -> None:
    report = published(NEW, LEDGER, **GONE)
    site_of(tmp_path, LEDGER, report)
    (tmp_path / VERSION).unlink()
    assert "check.promise: was given out as an address of 210921/renda/2024, and is not there" in _told(
        tmp_path, LEDGER, report
    )


def test_an_id_that_is_gone_without_a_note_is_told(tmp_path: Path) -> None:
    found = _instead(tmp_path, LATEST, NOTE, "")
    assert "check.promise: lacks ids that were given out on it: p2" in found
    assert "check.version: 210921/renda/2024: p2 is gone, and no note leads to its last text" in found


def test_a_note_that_leads_elsewhere_is_told(tmp_path: Path) -> None:
    [found] = _instead(tmp_path, LATEST, 'href="v1/#p2"', 'href="v1/#p1"')
    assert found == "check.version: 210921/renda/2024: p2 is gone, and no note leads to its last text"


def test_a_page_that_does_not_lead_to_a_version_is_told(tmp_path: Path) -> None:
    [found] = _instead(tmp_path, LATEST, '<a href="v2/">v2</a>', "")
    assert found == "check.version: 210921/renda/2024: does not lead to its version 2"


def test_an_unpublished_text_that_does_not_say_so_is_told(tmp_path: Path) -> None:
    report = published(NEW, LEDGER, changed=True, **GONE)
    site_of(tmp_path, LEDGER, report)
    assert _told(tmp_path, LEDGER, report) == [
        "check.version: 210921/renda/2024: does not say that its text is not published yet"
    ]


def test_an_alias_outside_its_block_is_told(tmp_path: Path) -> None:
    report = published(NEW, ALIASED)
    site_of(tmp_path, ALIASED, report, note="")
    write(tmp_path, LATEST, (tmp_path / LATEST).read_text("utf-8").replace("<h1", '<a id="p2"></a><h1'))
    assert _told(tmp_path, ALIASED, report) == [
        "check.version: 210921/renda/2024: p2 do not lead to p1, which took them in"
    ]


def _withdrawn(site: Path, **fields: object) -> Ledger:
    ledger = replace(LEDGER, withdrawn="重复收录", withdrawn_on="2027-02-03", **fields)  # type: ignore[arg-type] # any
    write_site(site, make_report(*LINES, report_id="210921/zhengxie/2024"))
    _put(site, *render_versions(History.of(ledger)), *render_texts(ledger.id, None, ledger))
    _put(site, *render_withdrawn(History.of(ledger)))
    for above in ("reports/210921/", "reports/210921/renda/"):
        write(site, f"{above}index.html", f'<title>x</title><a href="{BASE}reports/{OTHER.id}/">x</a>')
    return ledger


OTHER = make_report(*LINES, report_id="210921/zhengxie/2024")


def test_a_withdrawn_report_keeps_its_addresses(tmp_path: Path) -> None:
    assert _told(tmp_path, _withdrawn(tmp_path, status="withdrawn"), OTHER) == []


def test_an_erased_report_keeps_its_addresses_without_its_text(tmp_path: Path) -> None:
    bare = withdraw(LEDGER, "2027-02-03", "重复收录", erase=True)
    erased = _withdrawn(tmp_path, status="erased", revisions=bare.revisions, anchors=bare.anchors)
    assert _told(tmp_path, erased, OTHER) == []
    assert not [file for file in (tmp_path / HERE).rglob("*") if file.is_file() and "35件" in file.read_text("utf-8")]


@pytest.mark.parametrize("path", [LATEST, f"{HERE}text.txt"])
def test_a_withdrawn_report_that_does_not_say_why_is_told(tmp_path: Path, path: str) -> None:
    ledger = _withdrawn(tmp_path, status="withdrawn")
    write(tmp_path, path, (tmp_path / path).read_text("utf-8").replace("重复收录", ""))
    [found] = _told(tmp_path, ledger, OTHER)
    assert found.startswith("check.version: 210921/renda/2024 was withdrawn")


def test_ids_are_kept_by_the_page_that_an_old_address_leads_on_to(tmp_path: Path) -> None:
    ledger = replace(LEDGER, old=("210921/other/2024",))
    report = published(NEW, ledger, **GONE)
    site_of(tmp_path, ledger, report)
    raw = Output(f"{HERE}source/raw.txt", b"x")
    made = [*render_versions(History.of(ledger)), *render_texts(ledger.id, report, ledger), raw]
    made += [Output(f"{HERE}source.md", b""), Output("reports/210921/index.md", b"")]
    _put(tmp_path, *render_moved(ledger, {output.path: output for output in made}))
    data = (tmp_path / "data/reports/210921/renda/2024.json").read_text("utf-8")
    write(tmp_path, "data/reports/210921/other/2024.json", data)
    assert _told(tmp_path, ledger, report) == []
