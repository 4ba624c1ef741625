"""A reference as CSL-JSON: what citation processors (citeproc-js, pandoc, Zotero) take in."""

from __future__ import annotations

import json

from generator.render.citations.reference import LANGUAGE, SITE, Reference


def csl_item(reference: Reference) -> dict[str, object]:
    """Give the item (CSL-JSON 1.0.2): type `report`, or `article-newspaper` of a known newspaper."""
    version = reference.version.number
    item: dict[str, object | None] = {
        "id": reference.key,
        "type": "article-newspaper" if reference.newspaper else "report",
        "title": reference.shown_title,
        "author": [{"literal": name} for name in reference.authors()] or None,
        "issued": {"date-parts": [[int(part) for part in reference.date.split("-")]]} if reference.date else None,
        "container-title": reference.newspaper,
        "publisher": SITE,
        "genre": reference.kind,
        "version": str(version) if version else None,
        "note": "；".join(reference.notes),
        "language": LANGUAGE,
        "URL": reference.url,
    }
    return {name: value for name, value in item.items() if value is not None}


def csl_json(reference: Reference) -> str:
    """Give the file: a list of the one item."""
    return json.dumps([csl_item(reference)], ensure_ascii=False, indent=1) + "\n"
