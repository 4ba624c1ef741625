"""The feed of reports that were published or changed (Atom, RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID, uuid5
from xml.sax.saxutils import escape, quoteattr

from generator.model.ledger import Ledger, Revision
from generator.render.citations.reference import SITE, revision_reference

_NAMES = UUID("6e0a8f44-6b0e-5d43-9a53-1f2f7a1c3f10")
"""Ours alone. An entry's id is made of it and the version's address below the site, so that no move changes it."""
_NEVER = "1970-01-01"  # a feed must have been changed on some day, also where nothing was published yet
LIMIT = 100
"""Entries at most, the newest first."""
_NOT_XML = dict.fromkeys([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0xFFFE, 0xFFFF], "")


def feed(ledgers: Mapping[str, Ledger], site_url: str = "") -> str:
    """Give the feed: an entry a version that was published and is still shown, which leads to that version's page.

    Days are all that ledgers keep: an entry's time is the beginning of its day. Addresses are relative where the site
    does not know its own.
    """
    entries = sorted(_revisions(ledgers.values()), key=lambda pair: (pair[1].on, pair[0].id, pair[1].number))
    newest = entries[::-1][:LIMIT]
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
        f"<id>{uuid5(_NAMES, 'feed').urn}</id>",
        f"<title>{SITE}：新发布与修订的报告</title>",
        f"<updated>{_time(newest[0][1].on if newest else _NEVER)}</updated>",
        f"<author><name>{SITE}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(_below(site_url, "feed.xml"))}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(_below(site_url, "") or "./")}/>',
        *(line for ledger, revision in newest for line in _entry(ledger, revision, site_url)),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def _revisions(ledgers: Iterable[Ledger]) -> Iterable[tuple[Ledger, Revision]]:
    return ((ledger, revision) for ledger in ledgers if ledger.status == "live" for revision in ledger.revisions)


def _entry(ledger: Ledger, revision: Revision, site_url: str) -> list[str]:
    reference = revision_reference(ledger, revision, site_url)
    place = "".join(reference.place)
    shown = f"[{reference.title}]" if reference.supplied else reference.title
    if reference.subtitle:
        shown += f"——{reference.subtitle}"  # as print has it; references have a colon
    named = reference.place and reference.place[-1] in shown
    title = shown if named or not place else f"{place}：{shown}"
    what = "首次发布" if revision.number == 1 else f"第 {revision.number} 版"
    summary = f"{what}：{revision.why}" if revision.why not in {"", what} else what
    return [
        "<entry>",
        f"<id>{uuid5(_NAMES, f'{ledger.id}/v{revision.number}').urn}</id>",
        f"<title>{_text(title)}（{what}）</title>",
        f"<updated>{_time(revision.on)}</updated>",
        f'<link rel="alternate" type="text/html" href={quoteattr(reference.url)}/>',
        f"<summary>{_text(summary)}</summary>",
        "</entry>",
    ]


def _below(site_url: str, path: str) -> str:
    return f"{site_url.rstrip('/')}/{path}" if site_url else path


def _time(day: str) -> str:
    return f"{day}T00:00:00Z"


def _text(text: str) -> str:
    return escape(text.translate(_NOT_XML))
