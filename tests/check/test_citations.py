"""Files for citing held against reports and plain texts."""

import json
from pathlib import Path

import pytest

from generator.check.addresses import Addresses
from generator.check.citations import check_citations
from generator.model.report import Report
from generator.render.citations.outputs import citation_outputs
from generator.render.plain_text import render_texts
from tests.check.sites import BASE
from tests.factory import LINES, make_figure, make_report, with_figures
from tests.versions import a_ledger, published

PLAIN = make_report(*LINES)
REPORT = with_figures(PLAIN, make_figure(PLAIN, "会议11次", "11次", "会议"))
LEDGER = a_ledger(REPORT)
FOLDER = f"reports/{LEDGER.id}"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give a folder with all files for citing of a published report, its plain texts, and its pages by name."""
    return written(tmp_path, BASE)


def written(tmp_path: Path, base: str) -> Path:
    """Write that folder for a site with this address."""
    report = shown()
    outputs = [*citation_outputs([report], {LEDGER.id: LEDGER}, base), *render_texts(LEDGER.id, report, LEDGER)]
    for output in outputs:
        put(tmp_path / output.path, output.data)
    for page in (FOLDER, f"{FOLDER}/v1"):
        put(tmp_path / page / "index.html", b"")
    return tmp_path


def shown() -> Report:
    """Give the report as it is published."""
    return published(REPORT, LEDGER)


def put(path: Path, data: bytes) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def problems(site: Path, base: str = BASE) -> list[str]:
    """Give what is told of a site, each with its path."""
    files = frozenset(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    found = check_citations(site, files, [shown()], [LEDGER], Addresses.below(base))
    return [f"{problem.where}: {problem.message}" for problem in found]


def test_sound_files_are_passed(site: Path) -> None:
    assert list(site.glob("reports/**/citation.bib"))
    assert problems(site) == []


def test_sound_files_of_a_site_without_an_address_are_passed(tmp_path: Path) -> None:
    assert problems(written(tmp_path, ""), "") == []


@pytest.mark.parametrize("name", ["citation.bib", "citation.ris", "citation.json"])
def test_another_title_is_told(site: Path, name: str) -> None:
    file = site / FOLDER / "cite" / name
    file.write_text(file.read_text("utf-8").replace("工作报告", "工作总结"), "utf-8")
    assert any(name in one and "does not name the title" in one for one in problems(site))


def test_a_reference_to_a_page_that_is_not_there_is_told(site: Path) -> None:
    (site / FOLDER / "v1/index.html").unlink()
    assert any("leads to" in one and "no page of the site" in one for one in problems(site))


def test_csl_that_is_no_json_is_told(site: Path) -> None:
    (site / FOLDER / "cite/citation.json").write_text("[", "utf-8")
    assert any("no CSL-JSON" in one for one in problems(site))


def test_an_annotation_beside_its_words_is_told(site: Path) -> None:
    file = site / FOLDER / "annotations.jsonld"
    page = json.loads(file.read_text("utf-8"))
    page["items"][0]["target"]["selector"][1]["start"] += 1
    file.write_text(json.dumps(page), "utf-8")
    assert any("are not" in one for one in problems(site))


def test_a_quotation_that_fits_two_places_is_told(site: Path) -> None:
    file = site / FOLDER / "annotations.jsonld"
    page = json.loads(file.read_text("utf-8"))
    source = site / FOLDER / page["items"][0]["target"]["source"]
    text = source.read_text("utf-8")
    source.write_text(text + text, "utf-8")
    assert any("fits two places" in one for one in problems(site))


def test_an_annotation_that_a_version_names_and_that_is_not_there_is_told(site: Path) -> None:
    file = site / FOLDER / "v1/annotations.jsonld"
    file.write_text(file.read_text("utf-8").replace("#f1", "#f9"), "utf-8")
    assert any("'#f9', which is no annotation of the site" in one for one in problems(site))


def test_annotations_that_say_that_they_lie_elsewhere_are_told(site: Path) -> None:
    for host in ("", "https://other.example.org/"):
        file = site / FOLDER / "annotations.jsonld"
        page = json.loads(file.read_text("utf-8"))
        page["@context"][1]["@base"] = f"{host}/reports/x/annotations.jsonld"
        file.write_text(json.dumps(page), "utf-8")
        assert any("says that it lies at" in one for one in problems(site))


def test_a_copy_of_annotations_at_an_old_address_may_say_where_they_lie_now(site: Path) -> None:
    old = site / "reports/999999/renda/2020/annotations.jsonld"
    old.parent.mkdir(parents=True)
    old.write_bytes((site / FOLDER / "annotations.jsonld").read_bytes())
    assert not any("says that it lies at" in one for one in problems(site))
    old.write_bytes(old.read_bytes() + b" ")
    assert any("says that it lies at" in one for one in problems(site))


def test_a_plain_text_that_is_not_there_is_told(site: Path) -> None:
    (site / FOLDER / "v1/text.txt").unlink()
    assert any("annotations.jsonld" in one for one in problems(site))
