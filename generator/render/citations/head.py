"""What a report's page tells machines in its head: the reference once more, in the words of each of them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.render import escape
from generator.render.citations.files import FILES, annotation_file, citation_folder
from generator.render.citations.reference import LANGUAGE, SITE, Reference
from generator.render.paths import between_pages, report_file, report_json, text_file

_FOR_SCRIPT = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})
"""Characters that could end a script element, or a line in it, as JSON may write them instead."""


def script_json(value: object) -> str:
    """Give a value as JSON on one line that may stand in a script element: no character of it can end that."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_FOR_SCRIPT)


def head_html(reference: Reference, description: str) -> str:
    """Give the elements for the page's head (HTML), one a line, without a comment's end in them.

    For whom: `citation_*` for Google Scholar and Zotero, Dublin Core (DCMI "Expressing Dublin Core in HTML"),
    schema.org as JSON-LD for search engines, Open Graph for messengers, `rel=alternate` for all. `description` is the
    page's own. Addresses are given only where the site knows its own.
    """
    lines = [
        *(_meta("name", name, value) for name, value in _citation(reference)),
        '<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">',
        *(_meta("name", name, value) for name, value in _dublin_core(reference)),
        *(_meta("property", name, value) for name, value in _open_graph(reference, description)),
        *_alternates(reference),
        f'<script type="application/ld+json">{script_json(schema_org(reference, description))}</script>',
    ]
    return "\n".join(lines)


def _meta(kind: str, name: str, value: str) -> str:
    return f'<meta {kind}="{name}" content="{escape.attribute(value)}">'


def _absolute(address: str) -> str | None:
    return address if "://" in address else None


def _citation(reference: Reference) -> Iterator[tuple[str, str]]:
    """Give the tags of Highwire Press. The institution is what makes Zotero take the page as a report."""
    yield "citation_title", reference.shown_title
    for name in reference.authors():
        yield "citation_author", name
    if reference.date:
        yield "citation_publication_date", reference.date.replace("-", "/")
    if reference.overview and reference.newspaper:  # written for the paper, about the body
        yield "citation_journal_title", reference.newspaper
    elif reference.body:
        yield "citation_technical_report_institution", reference.body
    yield "citation_language", LANGUAGE
    if address := _absolute(reference.url):
        yield "citation_public_url", address


def _dublin_core(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "DC.title", reference.shown_title
    for name in reference.authors():
        yield "DC.creator", name
    for name in reference.persons if reference.body else ():
        yield "DC.contributor", name
    yield "DC.publisher", SITE
    if reference.date:
        yield "DC.date", reference.date
    yield "DC.type", "Text"
    yield "DC.type", reference.kind
    yield "DC.language", LANGUAGE
    if reference.place:
        yield "DC.coverage", " ".join(reference.place)
    for note in reference.notes:
        yield "DC.description", note
    if address := _absolute(reference.url):
        yield "DC.identifier", address


def _open_graph(reference: Reference, description: str) -> Iterator[tuple[str, str]]:
    yield "og:type", "article"
    yield "og:site_name", SITE
    yield "og:locale", LANGUAGE.replace("-", "_")
    yield "og:title", reference.shown_title
    yield "og:description", description
    if address := _absolute(reference.latest):
        yield "og:url", address


def _alternates(reference: Reference) -> Iterator[str]:
    """Give links to the same in other forms, and to what is to be cited (RFC 8574).

    Not `alternate` alone: for each such link the theme's script asks for a site map beside its target.
    """
    if address := _absolute(reference.url):
        yield f'<link rel="cite-as" href="{escape.attribute(address)}">'
    here = report_file(reference.id)
    folder = citation_folder(reference.id)
    given = [
        (report_json(reference.id), "application/json", "注释数据"),
        (text_file(reference.id), "text/plain", "正文"),
        (annotation_file(reference.id), "application/ld+json", "Web Annotation"),
        *((f"{folder}/{name}", media, words) for name, words, media in FILES),
    ]
    for file, media, words in given:
        yield f'<link rel="alternate related" type="{media}" title="{words}" href="{between_pages(here, file)}">'


def schema_org(reference: Reference, description: str) -> dict[str, object]:
    """Give the description of the page in the words of schema.org: `Report`, or `NewsArticle` of a known newspaper."""
    version = reference.version.number
    given: dict[str, object | None] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle" if reference.newspaper else "Article" if reference.overview else "Report",
        "headline": reference.shown_title,
        "description": description,
        "author": _named("Organization" if reference.body else "Person", *reference.authors()),
        "contributor": _named("Person", *reference.persons) if reference.body else None,
        "datePublished": reference.date,
        "temporalCoverage": "/".join(dict.fromkeys(reference.years)) if reference.years else None,
        "spatialCoverage": {"@type": "Place", "name": "".join(reference.place)} if reference.place else None,
        "inLanguage": LANGUAGE,
        "isAccessibleForFree": True,
        "creativeWorkStatus": "Published" if version else "Draft",
        "version": str(version) if version else None,
        "isPartOf": _part_of(reference),
        "publisher": {"@type": "Organization", "name": SITE},
        "url": _absolute(reference.latest),
    }
    return {name: value for name, value in given.items() if value is not None}


def _part_of(reference: Reference) -> dict[str, object]:
    if reference.newspaper:
        return {"@type": "Newspaper", "name": reference.newspaper}
    return {"@type": "WebSite", "name": SITE}


def _named(kind: str, *names: str) -> list[dict[str, str]] | None:
    return [{"@type": kind, "name": name} for name in names] or None
