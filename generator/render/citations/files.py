"""The files beside a report's page from which references are taken as they are."""

from __future__ import annotations

from collections.abc import Iterator

from generator.render.citations.bibtex import bibtex
from generator.render.citations.csl import csl_json
from generator.render.citations.reference import Reference
from generator.render.citations.ris import ris
from generator.render.output import Output

FILES = (
    ("citation.bib", "BibTeX", "application/x-bibtex"),
    ("citation.ris", "RIS", "application/x-research-info-systems"),
    ("citation.json", "CSL-JSON", "application/vnd.citationstyles.csl+json"),
)
"""The files for programs: name, what readers call it, media type."""


def citation_folder(report_id: str, version: int | None = None) -> str:
    """Give the folder of a report's citation files, or of one of its versions: reports/210921/renda/2024/cite."""
    return _folder(report_id, version) + "cite"


def annotation_file(report_id: str, version: int | None = None) -> str:
    """Give the file of the annotations of a report, or of one of its versions."""
    return _folder(report_id, version) + "annotations.jsonld"


def citation_files(reference: Reference, folder: str) -> Iterator[Output]:
    """Give the files of a reference in `folder`, one a format for programs."""
    for (name, _, _), text in zip(FILES, (bibtex(reference), ris(reference), csl_json(reference)), strict=True):
        yield Output(f"{folder}/{name}", text.encode())


def _folder(report_id: str, version: int | None) -> str:
    return f"reports/{report_id}/" + (f"v{version}/" if version else "")
