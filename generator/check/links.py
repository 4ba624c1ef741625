"""Every link of the built site followed to its file and its id; nothing fetched from another host."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.check.addresses import Addresses, Outside, Wrong
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from generator.check.page import Page, Use

_HINTS = {
    "check.link": "mend the link, or make the page that it leads to",
    "check.fragment": "mend the link's #…, or give the place that id",
    "check.scheme": "take the link out",
    "check.request": "keep a copy in the site instead: a reader's browser must not be sent to another host",
}


class Broken(NamedTuple):
    """One link that fails, in the same words wherever it fails in the same way."""

    code: str
    message: str


def check_links(pages: Mapping[str, Page], files: AbstractSet[str], addresses: Addresses) -> list[Problem]:
    """Follow every address in every page and style sheet.

    The same broken target is told once, at the first page that leads there, with the number of other pages: a slip in
    a template is one problem, not one a page.
    """
    found: dict[Broken, list[str]] = {}
    for page in pages.values():
        for broken in dict.fromkeys(_broken(page, pages, files, addresses)):
            found.setdefault(broken, []).append(page.path)
    return [_problem(broken, where) for broken, where in found.items()]


def check_ids(page: Page) -> list[Problem]:
    """Tell ids that stand on a page more than once: HTML forbids it, since a link to one has no certain end."""
    return [
        Problem(
            "error",
            "check.id",
            Where(page.path),
            f"the id {name!r} stands on the page more than once",
            "give each place an id of its own",
        )
        for name in page.doubled
    ]


def _broken(page: Page, pages: Mapping[str, Page], files: AbstractSet[str], addresses: Addresses) -> Iterable[Broken]:
    for use in page.uses:
        if use.value[:1] == "#" and use.value[1:] in page.ids and "%" not in use.value:
            continue  # leads to a place on its own page, as most links do
        broken = _follow(page, use, pages, files, addresses)
        if broken is not None:
            yield broken


def _follow(
    page: Page, use: Use, pages: Mapping[str, Page], files: AbstractSet[str], addresses: Addresses
) -> Broken | None:
    target = addresses.resolve(page.path, use.value)
    if isinstance(target, Wrong):
        return Broken(target.code, f"{use.value!r} {target.why}")
    if isinstance(target, Outside):
        return Broken("check.request", f"the page fetches {use.value!r} from another host") if use.loads else None
    if target.path not in files:
        return Broken("check.link", f"a link leads to {target.path!r}, which is not there")
    if target.fragment and target.path in pages and target.fragment not in pages[target.path].ids:
        return Broken("check.fragment", f"a link leads to '{target.path}#{target.fragment}', but no such id is there")
    return None


def _problem(broken: Broken, where: list[str]) -> Problem:
    others = len(where) - 1
    more = f" (and so on {others} other page{'s' if others > 1 else ''})" if others else ""
    return Problem("error", broken.code, Where(where[0]), broken.message + more, _HINTS[broken.code])
