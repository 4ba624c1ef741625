"""What machines read in a page's head, read back by a parser that is not ours."""

import json
from collections.abc import Sequence
from itertools import groupby
from typing import Any

import pytest

from generator.render.citations.head import head_html, script_json
from generator.render.citations.reference import Reference, Version
from generator.render.citations.shown import citing
from generator.render.citations.styles import STYLES
from generator.render.citations.template import plain
from tests.render.citations.five import ADDRESSES, references
from tests.render.citations.made import HOSTILE, made
from tests.render.markdown import parse

MADE = {"hostile": made(title=HOSTILE, body=HOSTILE, persons=(HOSTILE,), notes=(HOSTILE,))}
EACH = pytest.mark.parametrize("reference", [*ADDRESSES, *MADE], indirect=True)
PAGE = "https://example.org/gongbao/reports/140826/renda/2023/"
PAPER = {"newspaper": "甲县日报", "date": "2024-03-01"}


@pytest.fixture
def reference(request: pytest.FixtureRequest) -> Reference:
    """Give a reference by its name; the five are read when the first of them is asked for."""
    return MADE[request.param] if request.param in MADE else references()[request.param]


def metas(reference: Reference, key: str = "name") -> list[tuple[str, str]]:
    found = parse(head_html(reference, HOSTILE)).css(f"meta[{key}]")
    return [(meta.attributes[key] or "", meta.attributes["content"] or "") for meta in found]


def linked_data(reference: Reference) -> dict[str, Any]:
    scripts = parse(head_html(reference, HOSTILE)).css('script[type="application/ld+json"]')
    assert len(scripts) == 1
    loaded: dict[str, Any] = json.loads(scripts[0].text())
    return loaded


@EACH
def test_every_vocabulary_says_the_same(reference: Reference) -> None:
    names, graph = dict(metas(reference)), dict(metas(reference, "property"))
    data = linked_data(reference)
    for title in (names["citation_title"], names["DC.title"], graph["og:title"], data["headline"]):
        assert title == reference.shown_title
    for author in (names["citation_author"], names["DC.creator"], data["author"][0]["name"]):
        assert author == reference.body
    assert (names.get("DC.date"), data.get("datePublished")) == (reference.date, reference.date)
    assert names.get("citation_publication_date", "").replace("/", "-") == (reference.date or "")
    assert (names["DC.identifier"], data["url"], graph["og:url"]) == (reference.url, reference.latest, reference.latest)


@EACH
def test_nothing_ends_the_comment_that_carries_the_head(reference: Reference) -> None:
    assert "-->" not in citing(reference, HOSTILE).head
    assert "--!>" not in citing(reference, HOSTILE).head


@EACH
def test_the_data_of_the_control_comes_out_as_it_went_in(reference: Reference) -> None:
    scripts = parse(citing(reference, HOSTILE).head).css("script#gb-cite")
    data = json.loads(scripts[0].text())
    for style, shown in zip(STYLES, data["styles"], strict=True):
        parts = [data["words"][part] if isinstance(part, int) else part for part in shown["body"][0]]
        assert _run_together(parts) == _run_together(plain(style.entry(reference)))


def _run_together(parts: Sequence[Any]) -> list[Any]:
    """Give the parts of a form, text that follows text joined."""
    runs = (list(run) for _, run in groupby(parts, key=lambda part: isinstance(part, str)))
    return [piece for run in runs for piece in (["".join(run)] if isinstance(run[0], str) else run)]


def test_what_comes_again_stands_in_the_data_of_the_control_once() -> None:
    reference = made()
    (script,) = parse(citing(reference, "").head).css("script#gb-cite")
    assert script.text().count(f'"{reference.shown_title}"') == 1


def test_a_script_cannot_be_left_by_what_is_in_it() -> None:
    assert "<" not in script_json({"a": "</script><!--\u2028&"})
    assert json.loads(script_json(HOSTILE)) == HOSTILE


def test_the_institution_makes_it_a_report_but_for_an_overview_in_a_newspaper() -> None:
    tag = "citation_technical_report_institution"
    assert dict(metas(made()))[tag] == made().body
    assert dict(metas(made(overview=True)))[tag] == made().body
    assert dict(metas(made(**PAPER)))[tag] == made().body
    overview = dict(metas(made(overview=True, **PAPER)))
    assert tag not in overview
    assert overview["citation_journal_title"] == "甲县日报"


def test_the_speaker_contributes() -> None:
    assert ("DC.contributor", "赵某") in metas(made())
    assert linked_data(made())["contributor"] == [{"@type": "Person", "name": "赵某"}]


def test_who_is_the_author_does_not_contribute_too() -> None:
    assert "DC.contributor" not in dict(metas(made(body=None)))
    assert linked_data(made(body=None))["author"] == [{"@type": "Person", "name": "赵某"}]


@pytest.mark.parametrize(
    ("changes", "kind"),
    [({}, "Report"), ({"overview": True}, "Article"), ({"overview": True, **PAPER}, "NewsArticle")],
)
def test_the_kind_of_page_follows_what_it_is(changes: dict[str, Any], kind: str) -> None:
    assert linked_data(made(**changes))["@type"] == kind


def test_a_published_page_names_its_version_and_what_is_to_be_cited() -> None:
    assert (linked_data(made())["version"], linked_data(made())["creativeWorkStatus"]) == ("1", "Published")
    assert linked_data(made(version=Version(None)))["creativeWorkStatus"] == "Draft"
    (link,) = parse(head_html(made(), "")).css('link[rel="cite-as"]')
    assert link.attributes["href"] == f"{PAGE}v1/"


def test_a_site_without_an_address_gives_none() -> None:
    nowhere = made(url="reports/x/", latest="reports/x/")
    assert not {"citation_public_url", "DC.identifier"} & set(dict(metas(nowhere)))
    assert "og:url" not in dict(metas(nowhere, "property"))
    assert "url" not in linked_data(nowhere)


def test_other_forms_are_linked_from_the_page() -> None:
    links = parse(head_html(made(), "")).css('link[rel~="alternate"]')
    assert [link.attributes["href"] for link in links] == [
        "../../../../data/reports/140826/renda/2023.json",
        "text.txt",
        "annotations.jsonld",
        "cite/citation.bib",
        "cite/citation.ris",
        "cite/citation.json",
    ]


def test_no_link_is_alternate_alone_for_which_the_theme_would_ask_for_site_maps() -> None:
    assert parse(head_html(made(), "")).css('link[rel="alternate"]') == []
