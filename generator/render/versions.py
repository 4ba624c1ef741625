"""The pages of published versions: `/reports/<id>/v1/` and so on, each the text as it was, from the ledger alone.

That of the only version leads on to the report's page as long as that shows the same (version_leads.py).

Comments of the form `<!-- gb:text -->` begin the sections, as on a report's page; docs/overrides/version.html lays them
out (docs/dev/decisions/0020-versions.md).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from generator.model.promises import ids_of
from generator.render import foreign
from generator.render.breaks import breakable
from generator.render.citations.files import FILES, citation_folder
from generator.render.citations.reference import revision_reference
from generator.render.citations.shown import ShownStyle, data_element, shown_styles
from generator.render.output import Output, page
from generator.render.paper import Paper, paper
from generator.render.paths import between_files, between_pages, report_file, text_file, url, version_file
from generator.render.version_absent import Absent, absent
from generator.render.version_changes import change_element
from generator.render.version_leads import leads_on
from generator.render.version_rows import History, VersionRow, in_sorts, version_rows
from generator.render.version_text import HEAD_KINDS, TEXT_KINDS, VersionBlock, version_blocks
from generator.render.words import day_words, reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.facts import Region
    from generator.model.ledger import Ledger, Revision
    from generator.model.report import Report

_PROMISES: Final = {
    "live": "文字不再变动；不带版本号的地址总是显示最新的文字",
    "withdrawn": "文字不再变动；不带版本号的地址是撤回说明",
    "erased": "文字都已删除；不带版本号的地址是撤回说明",
}
"""What is true of the addresses of all versions, by the report's status."""


@dataclass(frozen=True, slots=True)
class Section:
    """What a version changed: its heading, when and why, and the blocks that differ."""

    id: str
    title: str
    day: str
    why: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VersionView:
    """All that the template prints of a version; elements are HTML."""

    title: str
    description: str
    canonical: str
    noindex: bool
    notice: str
    head: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    latest_href: str
    latest_words: str
    promise: str
    text_href: str
    sha256: str
    text: tuple[str, ...]
    end: tuple[str, ...]
    erased: str
    marks: tuple[str, ...]
    sections: tuple[Section, ...]
    versions: tuple[VersionRow, ...]
    styles: tuple[ShownStyle, ...]
    files: tuple[tuple[str, str], ...]
    programs: str
    paper: Paper


@dataclass(frozen=True, slots=True)
class LeadingView:
    """All that the template prints of a version that leads on to the report's page; `heading` is its title as HTML."""

    title: str
    heading: str
    description: str
    said: str
    number: int
    latest_href: str
    cite_href: str
    text_href: str
    sha256: str
    files: tuple[tuple[str, str], ...]


def render_versions(history: History, site_url: str = "", report: Report | None = None) -> Iterator[Output]:
    """Give the page of every version of a report; those of an erased one say so, under the same addresses.

    `report` is the record that its page is made from, None where it has none: the page of a version whose text, ids and
    marks it has still leads there, and is small.
    """
    ledger = history.ledger
    for revision in ledger.revisions:
        here = version_file(ledger.id, revision.number)
        if report and leads_on(report, ledger):
            yield page(here, "leading.md.jinja", page=_leading(ledger, revision))
        else:
            yield page(here, "version.md.jinja", page=_view(history, revision, site_url))


def _leading(ledger: Ledger, revision: Revision) -> LeadingView:
    here, report, number = version_file(ledger.id, revision.number), report_file(ledger.id), revision.number
    told = f"这是第 {number} 版，{day_words(revision.on)}发布，现在还是最新的一版"
    title = version_title(revision)
    return LeadingView(
        title=f"{title}（第 {number} 版）",
        heading=breakable(foreign.block(title), revision.meta.region),
        description=_about_version(revision),
        said=f"{told}：文字和标记（#p12 一类）就是报告页上的。",
        number=number,
        latest_href=between_files(here, report),
        cite_href=between_files(here, report, "cite"),
        text_href=between_files(here, text_file(ledger.id, number)),
        sha256=revision.sha256,
        files=_files(ledger, revision, led=True),
    )


def _view(history: History, revision: Revision, site_url: str) -> VersionView:
    ledger = history.ledger
    here, report = version_file(ledger.id, revision.number), report_file(ledger.id)
    latest = between_pages(here, report)
    erased = ledger.status == "erased"
    without = Absent({}, ()) if erased else absent(history, revision)
    blocks = version_blocks(ledger, revision, latest, without.hosts)
    title = version_title(revision)
    parts = _parted(title, blocks, revision.meta.region)
    reference = revision_reference(ledger, revision, site_url)
    return VersionView(
        title=f"{title}（第 {revision.number} 版）",
        description=_about_version(revision),
        canonical=url(report),
        noindex=ledger.status != "live",
        notice=_notice(ledger, revision, latest),
        head=parts[0],
        text=(*parts[1], *without.notes),
        end=parts[2],
        facts=_facts(ledger, revision),
        latest_href=between_files(here, report),
        latest_words=_latest_words(ledger, revision),
        promise=_PROMISES[ledger.status],
        text_href=between_files(here, text_file(ledger.id, revision.number)),
        sha256=revision.sha256,
        erased=_erased(ledger, revision),
        marks=tuple(in_sorts(ids_of(ledger, revision))) if erased else (),
        sections=tuple(_sections(history, revision)),
        versions=version_rows(history, here),
        styles=shown_styles(reference),
        files=_files(ledger, revision),
        programs=data_element(reference, reference.url) if not erased else "",
        paper=paper(reference, revision.meta, revision.provenance, revision.on),
    )


def _about_version(revision: Revision) -> str:
    """Say what a version's page is."""
    title, day = version_title(revision), day_words(revision.on)
    return f"《{title}》第 {revision.number} 版，{day}发布，文字固定不变，供引用和核对。"


def _files(ledger: Ledger, revision: Revision, *, led: bool = False) -> tuple[tuple[str, str], ...]:
    """Name the files for reference managers, and give the way to each from the version's page.

    `led`: the page leads on to the report's, and these are the report's files.
    """
    here, folder = (
        version_file(ledger.id, revision.number),
        citation_folder(ledger.id, None if led else revision.number),
    )
    return tuple((words, between_files(here, f"{folder}/{name}")) for name, words, _ in FILES)


def version_title(revision: Revision) -> str:
    """Give a version's title as it is shown: one that the source lacks and we supply stands in [ ]."""
    return f"[{revision.meta.title}]" if revision.meta.title_supplied else revision.meta.title


def _parted(
    title: str, blocks: Sequence[VersionBlock], region: Region | None
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Give the elements of head, text and end; the title that reads as the report's is the page's headline."""
    blocks = [
        replace(block, html=breakable(block.html, region)) if block.kind in HEAD_KINDS else block for block in blocks
    ]
    titles, words = [block for block in blocks if block.kind == "title"], breakable(foreign.block(title), region)
    headline = f"<h1>{words}</h1>"
    if len(titles) == 1 and titles[0].html == words:
        headline = replace(titles[0], tag="h1", style="").element
    first = next((block.number for block in blocks if block.kind in TEXT_KINDS), len(blocks) + 1)
    head, text, end = [headline], [], []
    for block in blocks:
        if block.kind in TEXT_KINDS:
            text.append(block.element)
        elif block.kind in HEAD_KINDS or (block.kind == "note" and block.number < first):
            head += [block.element] if f' data-block="{block.number}"' not in headline else []
        else:
            end.append(block.element)
    return tuple(head), tuple(text), tuple(end)


def _notice(ledger: Ledger, revision: Revision, latest: str) -> str:
    """Say above the text which version this is, and where the latest is; a script adds the place to the link."""
    here = f"第 {revision.number} 版，{day_words(revision.on)}发布"
    if ledger.status != "live":
        return f'本报告已撤回。这是当时发布的{here}。<a data-latest href="{latest}">看撤回说明</a>'
    if revision is ledger.latest:
        return f'这是{here}，文字不再变动。<a data-latest href="{latest}">看报告页</a>'
    newest = ledger.latest
    link = f'<a data-latest href="{latest}">看最新的第 {newest.number} 版</a>'
    return f"<strong>不是最新的一版。</strong>这是{here}。{link}"


def _latest_words(ledger: Ledger, revision: Revision) -> str:
    """Name what stands at the address without a version: a later version, what this one is part of, or why it went."""
    if ledger.status != "live":
        return "撤回说明"
    return "报告页" if revision is ledger.latest else "最新一版"


def _facts(ledger: Ledger, revision: Revision) -> tuple[tuple[str, str], ...]:
    later = [one for one in ledger.revisions if one.number > revision.number]
    replaced = f"{day_words(later[0].on)}由第 {later[0].number} 版取代" if later else "最新一版"
    state = f"{day_words(ledger.withdrawn_on)}撤回" if ledger.status != "live" else replaced
    return (
        ("版本", f"第 {revision.number} 版"),
        ("发布", day_words(revision.on)),
        ("事由", revision.why),
        ("现状", state),
    )


def _erased(ledger: Ledger, revision: Revision) -> str:
    """Say what became of a text that was erased; "" for others."""
    if ledger.status != "erased":
        return ""
    return (
        f"第 {revision.number} 版的文字已于{day_words(ledger.withdrawn_on)}删除。理由：{reason(ledger.withdrawn)}。"
        "本页地址保留，引用过它的人仍可由此得知文字的去向；下列校验值可用来核对手中的副本。"
    )


def _sections(history: History, revision: Revision) -> Iterator[Section]:
    """Give what this version changed of the one before, and what the next one changed of it."""
    ledger, number = history.ledger, revision.number
    if ledger.status == "erased":
        return
    if number > 1:
        items = (change_element(change, f"../v{number - 1}/", "") for change in history.steps[number - 2])
        yield Section("changes", f"与第 {number - 1} 版相比", *_about(revision), tuple(items))
    if number < len(ledger.revisions):
        items = (change_element(change, "", f"../v{number + 1}/") for change in history.steps[number - 1])
        title = f"后来的改动：第 {number + 1} 版"
        yield Section("later", title, *_about(ledger.revisions[number]), tuple(items))


def _about(revision: Revision) -> tuple[str, str]:
    return day_words(revision.on), reason(revision.why)
