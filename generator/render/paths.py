"""Where things stand: addresses (contract: `/reports/<id>/`), the files they are made from, and ways between them.

A page is named by its path below docs (`reports/210921/renda/2024.md`). In Markdown a link goes from file to file, so
that it works in a plain viewer too and MkDocs can check it; in raw HTML it goes from address to address.
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote as _quote

from generator.model.report import Report
from generator.text.alphabet import letter

HOME = "index.md"
REPORTS = "reports/index.md"
INDICATORS = "indicators/index.md"
TERMS = "terms/index.md"
LAWS = "laws/index.md"
MEETINGS = "meetings/index.md"
PLANS = "plans/index.md"
COMPARE = "compare/index.md"
DATA = "data/index.md"
METHOD = "method.md"
CODEBOOK_EN_BEFORE = "data/codebook-en.md"
ENGLISH_HOME = "en/index.md"
ENGLISH_INDICATORS = "en/indicators.md"
ENGLISH_DATA = "en/data/index.md"
SEARCH = "search.md"
FIGURES_CSV = "data/figures.csv"
FIGURES_JSON = "data/figures.json"
PANEL_CSV = "data/panel.csv"
LINKS_CSV = "data/links.csv"
CODEBOOK_CSV = "data/codebook.csv"
CODEBOOK = "data/codebook.md"
CODEBOOK_EN = "en/data/codebook.md"
WORKBOOK = "data/gongbao.xlsx"
SQLITE = "data/gongbao.sqlite"
PACKAGE_JSON = "data/datapackage.json"
SCHEMA_JSON = "data/schema/annotated-report-1.json"
SIDECAR_JSON = "data/schema/sidecar-1.json"
LINKS_JSON = "data/schema/links-2.json"
LINKS_JSON_BEFORE = "data/schema/links-1.json"
OFFSETS_JSON = "data/schema/offsets.json"

quote = lru_cache(maxsize=4096)(_quote)
"""Percent-encoding of a path or an anchor; the same few stand on a page again and again."""


def address(report: Report) -> str:
    """Give the report's id, which is its address. ValueError where it has none yet (under `annotate`)."""
    if report.id is None:
        message = f"{report.source.file}: a report without an address has no page"
        raise ValueError(message)
    return report.id


def report_file(report_id: str) -> str:
    """Give the page of a report: `210921/renda/2024` is reports/210921/renda/2024.md."""
    return f"reports/{report_id}.md"


def report_json(report_id: str) -> str:
    """Give the data file of a report."""
    return f"data/reports/{report_id}.json"


def report_links(report_id: str) -> str:
    """Give the record of the links that leave a report, beside its data file."""
    return f"data/reports/{report_id}.links.json"


def source_file(report_id: str) -> str:
    """Give the page that holds a report's raw text beside the clean one: reports/210921/renda/2024/source.md."""
    return f"reports/{report_id}/source.md"


def raw_file(report_id: str) -> str:
    """Give the raw file of a report, as it was received; its own name may change, its address does not."""
    return f"reports/{report_id}/source/raw.txt"


def version_file(report_id: str, number: int) -> str:
    """Give the page of a published version: reports/210921/renda/2024/v1.md."""
    return f"reports/{report_id}/v{number}.md"


def text_file(report_id: str, number: int | None = None) -> str:
    """Give the plain text of a report as its page shows it, or of one of its versions."""
    return f"reports/{report_id}/text.txt" if number is None else f"reports/{report_id}/v{number}/text.txt"


def place_file(code: str) -> str:
    """Give the page of a place: reports/210921/index.md."""
    return f"reports/{code}/index.md"


def series_file(series: str) -> str:
    """Give the page of a series (`210921/renda`): reports/210921/renda/index.md."""
    return f"reports/{series}/index.md"


def indicator_file(indicator: str) -> str:
    """Give the page of an indicator: indicators/renda.meetings.md."""
    return f"indicators/{indicator}.md"


def indicator_csv(indicator: str) -> str:
    """Give the table of an indicator's values: indicators/renda.meetings/data.csv."""
    return f"indicators/{indicator}/data.csv"


def entry_file(index: str, entry: str) -> str:
    """Give the page of one entry of a page that gathers names: `first-topic` of terms is terms/first-topic.md."""
    return f"{index.removesuffix('index.md')}{entry}.md"


def term_file(name: str) -> str:
    """Give the page that explains a term, with others that begin with the same letter: terms/t.md for 提案."""
    return entry_file(TERMS, letter(name).lower() or "other")


def compare_file(report_id: str) -> str:
    """Give the page that sets a report beside the one before it in its series: compare/210921/renda/2024.md."""
    return f"compare/{report_id}.md"


def url(file: str) -> str:
    """Give the address of a file below the site's root: reports/x/a.md is `reports/x/a/`, index.md its folder."""
    if not file.endswith(".md"):
        return quote(file)
    stem = file.removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        return quote(stem.removesuffix("index"))
    return quote(stem) + "/"


def between_files(here: str, there: str, anchor: str | None = None) -> str:
    """Give the Markdown link from the page `here` to the file `there`, and to `anchor` on it."""
    fragment = f"#{quote(anchor)}" if anchor else ""
    return quote(_way(here, there)) + fragment


def between_pages(here: str, there: str, anchor: str | None = None) -> str:
    """Give the link in raw HTML from the page `here` to what `there` becomes, and to `anchor` on it."""
    fragment = f"#{quote(anchor)}" if anchor else ""
    return (_way(url(here), url(there)) or "./") + fragment


def _way(here: str, there: str) -> str:
    """Give the way from the folder of `here` to `there`; both below the same root."""
    start, end = here.split("/")[:-1], there.split("/")
    shared = 0
    while shared < min(len(start), len(end) - 1) and start[shared] == end[shared]:
        shared += 1
    return "../" * (len(start) - shared) + "/".join(end[shared:])
