"""What references and annotations in files say, held against records, ledgers and the plain texts beside them.

Files that a page leads to and that are not there are told by the check of links.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from generator.check.addresses import Inside
from generator.check.parts import fold
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from generator.check.addresses import Addresses
    from generator.model.ledger import Ledger
    from generator.model.report import Report

_ADDRESS = re.compile(r"https?://[^\s{}\"<>]+")
_LOOK = "look at render/citations"
_ENDS = re.compile(r"[{}\[\]]")  # braces keep capitals in BibTeX, brackets tell a supplied title


def check_citations(
    site: Path, files: Collection[str], reports: Iterable[Report], ledgers: Iterable[Ledger], addresses: Addresses
) -> Iterator[Problem]:
    """Hold every file for citing against its report: check.citation.

    A reference names the report's title, and leads to a page that is there; an annotation's words stand where its two
    selectors say, in a plain text that is there, and nowhere else.
    """
    titles = dict(_titles(reports, ledgers))
    for path in sorted(files):
        folder, _, name = path.rpartition("/")
        if folder.endswith("/cite") and (title := titles.get(folder.removesuffix("/cite"))):
            yield from _check_reference(site, path, title, files, addresses)
        elif name == "annotations.jsonld":
            yield from _check_annotations(site, path, files, addresses)


def _titles(reports: Iterable[Report], ledgers: Iterable[Ledger]) -> Iterator[tuple[str, str]]:
    """Give the title that is cited in each folder that holds the page of a report or of a version."""
    for ledger in ledgers:
        yield f"reports/{ledger.id}", ledger.latest.meta.title
        for revision in ledger.revisions:
            yield f"reports/{ledger.id}/v{revision.number}", revision.meta.title
    for report in reports:
        yield f"reports/{report.id}", report.meta.title


def _check_reference(
    site: Path, path: str, title: str, files: Collection[str], addresses: Addresses
) -> Iterator[Problem]:
    try:
        text = (site / path).read_text("utf-8")
        said = json.loads(text)[0]["title"] if path.endswith(".json") else text
    except (ValueError, LookupError, TypeError):
        yield _problem(path, "is no text in UTF-8, or no CSL-JSON")
        return
    if fold(_ENDS.sub("", title)) not in fold(_ENDS.sub("", said.replace("\\", ""))):
        yield _problem(path, f"does not name the title {title!r}")
    for address in _ADDRESS.findall(text):
        target = addresses.resolve(path, address)
        if addresses.host and not (isinstance(target, Inside) and target.path in files):
            yield _problem(path, f"leads to {address}, which is no page of the site")


def _check_annotations(site: Path, path: str, files: Collection[str], addresses: Addresses) -> Iterator[Problem]:
    texts: dict[str, str] = {}
    try:
        page = json.loads((site / path).read_text("utf-8"))
        base = _base(path, page["@context"], addresses)
        if not _lies_at(site, path, addresses.resolve(base, page["id"]), files):
            yield _problem(path, f"says that it lies at {page['id']!r}, from {base}")
        for item in page["items"]:
            if isinstance(item, str):
                if not _is_annotation(site, addresses.resolve(base, item), files):
                    yield _problem(path, f"names {item!r}, which is no annotation of the site")
                continue
            source = item["target"]["source"]
            target = addresses.resolve(base, source)
            if source not in texts:
                here = isinstance(target, Inside) and target.path in files
                texts[source] = (site / target.path).read_text("utf-8") if isinstance(target, Inside) and here else ""
            if wrong := _wrong_place(texts[source], item["target"]["selector"]):
                yield _problem(path, f"{item['id']}: {wrong}")
    except (ValueError, LookupError, TypeError) as error:
        yield _problem(path, f"is no page of annotations: {error!r}")


def _is_annotation(site: Path, target: object, files: Collection[str]) -> bool:
    """Tell whether what a file of annotations names by its address alone is in the file there."""
    if not isinstance(target, Inside) or target.path not in files:
        return False
    return f'"id":"#{target.fragment}"' in (site / target.path).read_text("utf-8")


def _base(path: str, context: object, addresses: Addresses) -> str:
    """Give the file, below the site, to which a file's addresses are relative: the one it names, or itself.

    Itself too where it names a whole address and the site's own is not known; "" where it names another site's.
    """
    target = addresses.resolve(path, context[1]["@base"]) if isinstance(context, list) else Inside(path, "")
    if isinstance(target, Inside):
        return target.path
    return "" if addresses.host else path


def _lies_at(site: Path, path: str, target: object, files: Collection[str]) -> bool:
    """Tell whether a file lies where it says. A copy at an address that the report had before says where it is now."""
    if target == Inside(path, ""):
        return True
    there = target.path if isinstance(target, Inside) and not target.fragment else ""
    return there in files and (site / there).read_bytes() == (site / path).read_bytes()


def _wrong_place(text: str, selectors: list[dict[str, Any]]) -> str:
    """Say what is wrong with where an annotation points; nothing where both selectors mean the same one place."""
    quote, position = selectors
    start, end = position["start"], position["end"]
    if text[start:end] != quote["exact"]:
        return f"the words at {start} to {end} are not {quote['exact']!r}"
    around = quote["prefix"] + quote["exact"] + quote["suffix"]
    first = text.find(around)
    if first != start - len(quote["prefix"]):
        return f"the quotation of {quote['exact']!r} is elsewhere"
    return "" if text.find(around, first + 1) < 0 else f"the quotation of {quote['exact']!r} fits two places"


def _problem(path: str, message: str) -> Problem:
    return Problem("error", "check.citation", Where(path), message, _LOOK)
