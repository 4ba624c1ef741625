"""The one mapping from a report to what a reference says of it; every printer prints this and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.citations.bodies import body_in_full, newspaper
from generator.render.paths import address, report_file, url
from generator.render.words import BODY_NAMES, EXTENT_NAMES, GENRE_NAMES

if TYPE_CHECKING:
    from generator.model.facts import Metadata
    from generator.model.ledger import Ledger, Revision
    from generator.model.report import Report
    from generator.model.source import Provenance

SITE = "公报 Gongbao"
"""Who publishes the annotated text; the report's own publisher is `newspaper`, where one is known."""
LANGUAGE = "zh-CN"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# Credits that name who wrote the text; editors and proof-readers did not.
_WRITERS = frozenset({"撰稿", "撰稿人", "执笔", "作者", "记者", "通讯员", "特约记者", "本报记者", "本报通讯员", "文"})
_LINE_ENDS = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Version:
    """Which text is cited: `number` None for a draft; `changed` where it differs from that version, unpublished.

    `withdrawn`: the report was taken back since, and its references say so.
    """

    number: int | None
    changed: bool = False
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """All that any form of reference says of a report. None always means: not known, and never guessed.

    `body` is the name in full of the body that answers for it; `persons` gave it or wrote it, with `role` where the
    speaker's office is printed. `supplied`: the title is ours and goes in [ ]. `date` is the day of its release, ISO
    8601, or as much of it as is known. `newspaper` is set only where the day is known too. `place` runs from the
    province down. `url` is the address of the text cited, of its version where there is one; where the site does not
    know its own address, it is the path below the site's root. `notes` are our words on it, one fact each.
    """

    id: str
    body: str | None
    persons: tuple[str, ...]
    role: str | None
    title: str
    supplied: bool
    subtitle: str | None
    kind: str
    overview: bool
    date: str | None
    newspaper: str | None
    place: tuple[str, ...]
    years: tuple[str, str] | None
    version: Version
    url: str
    latest: str
    notes: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Give a name for the entry in lists of references: ASCII, the same for the same text."""
        number = self.version.number
        return "gongbao-" + self.id.replace("/", "-") + (f"-v{number}" if number else "")

    @property
    def shown_title(self) -> str:
        """Give the title as references print it, a supplied one in [ ], the subtitle behind a colon."""
        return with_subtitle(f"[{self.title}]" if self.supplied else self.title, self.subtitle)

    @property
    def year(self) -> str | None:
        """Give the year of `date`."""
        return self.date[:4] if self.date else None

    def authors(self, *, persons_first: bool = False) -> tuple[str, ...]:
        """Give who stands first in a reference: the body; or, where that is asked for, who gave or wrote the report.

        Where one of the two is unknown, it is the other; where both are, nobody.
        """
        body = (self.body,) if self.body else ()
        return (self.persons or body) if persons_first else (body or self.persons)


def with_subtitle(title: str, subtitle: str | None) -> str:
    """Give title and subtitle in one (GB/T 7714, other title information)."""
    return f"{title}: {subtitle}" if subtitle else title


def report_reference(report: Report, site_url: str = "") -> Reference:
    """Make the reference of the text that a report's page shows. ValueError where the report has no address.

    `site_url` is the site's address, "" where it is not known. A published text is cited by the address of its version,
    which never changes; a draft, and a text that was changed since, by the page's own.
    """
    publication = report.publication
    version = Version(publication.revision, publication.changed) if publication else Version(None)
    return _reference(address(report), report.meta, report.provenance, version, site_url)


def revision_reference(ledger: Ledger, revision: Revision, site_url: str = "") -> Reference:
    """Make the reference of a published version, from the ledger alone."""
    version = Version(revision.number, withdrawn=ledger.status != "live")
    return _reference(ledger.id, revision.meta, revision.provenance, version, site_url)


def _reference(
    report_id: str, meta: Metadata, provenance: Provenance | None, version: Version, site_url: str
) -> Reference:
    latest = site_url.rstrip("/") + "/" * bool(site_url) + url(report_file(report_id))
    fixed = version.number is not None and not version.changed
    published = provenance.published if provenance else None
    printed = newspaper(provenance.publisher) if provenance and published and _DAY.fullmatch(published) else None
    return Reference(
        id=report_id,
        body=body_in_full(meta.body, meta.region),
        persons=_persons(meta),
        role=_line(meta.speaker.role) if meta.speaker and meta.speaker.role else None,
        title=_line(meta.title),
        supplied=meta.title_supplied,
        subtitle=_line(meta.subtitle) if meta.subtitle else None,
        kind=(BODY_NAMES[meta.body] if meta.body else "") + GENRE_NAMES[meta.genre],
        overview=meta.genre == "overview",
        date=published or meta.delivered,
        newspaper=printed,
        place=meta.region.path if meta.region else (),
        years=(meta.period.start, meta.period.end) if meta.period else None,
        version=version,
        url=f"{latest}v{version.number}/" if fixed else latest,
        latest=latest,
        notes=tuple(_notes(meta, version)),
    )


def _persons(meta: Metadata) -> tuple[str, ...]:
    if meta.speaker:
        return (_line(meta.speaker.name),)
    return tuple(dict.fromkeys(_line(credit.name) for credit in meta.credits if credit.role in _WRITERS))


def _notes(meta: Metadata, version: Version) -> list[str]:
    """Say who gave the report and when, whether it is whole, and which text is cited."""
    notes = []
    if meta.speaker:
        notes.append(
            f"报告人：{_line(meta.speaker.name)}" + (f"（{_line(meta.speaker.role)}）" if meta.speaker.role else "")
        )
    else:
        notes += (f"{_line(credit.role)}：{_line(credit.name)}" for credit in meta.credits if credit.role in _WRITERS)
    if meta.delivered:
        notes.append(f"报告日期：{meta.delivered}")
    if meta.extent == "abridged":
        notes.append(f"原文为{EXTENT_NAMES['abridged']}")
    return [*notes, version_words(version)]


def version_words(version: Version) -> str:
    """Name the text that is cited: 注释版 V1, 注释版草稿, 注释版 V1 之后未发布的修订, or 注释版 V1（已撤回）."""
    if version.number is None:
        return "注释版草稿"
    since = "（已撤回）" if version.withdrawn else " 之后未发布的修订" if version.changed else ""
    return f"注释版 V{version.number}{since}"


def _line(text: str) -> str:
    """Give a text on one line: control characters and line ends would break the forms that are read line by line."""
    return _LINE_ENDS.sub(" ", text).strip()
