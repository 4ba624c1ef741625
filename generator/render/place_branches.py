"""The places that have reports as branches that fold, for the list of all reports."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from generator.render.paths import between_pages, place_file
from generator.render.rows import briefs
from generator.render.tree import PlaceNode, below, roots

_FEW = 40
"""So many reports, of the whole site or of a province, are shown unfolded."""


@dataclass(frozen=True, slots=True)
class PlaceBranch:
    """A place in a tree that folds: its page, its own reports in a word or two each, and the places right below it.

    `count` is the number of reports listed here and below, withdrawn ones too; links are those of raw HTML.
    """

    name: str
    href: str
    count: int
    own: tuple[tuple[str, str], ...]  # words, link
    children: tuple[PlaceBranch, ...]
    unfolded: bool


def place_branches(
    tree: Mapping[str, PlaceNode], here: str, withdrawn: Collection[str] = ()
) -> tuple[PlaceBranch, ...]:
    """Give the places at the top of the tree for the page `here`, each with all below; few reports lie open to the eye.

    `withdrawn` are the ids of reports that were taken back.
    """
    few = len({report.id for node in tree.values() for report in node.reports}) <= _FEW
    return tuple(_branch(root, tree, here, withdrawn, unfolded=few) for root in roots(tree))


def _branch(
    node: PlaceNode, tree: Mapping[str, PlaceNode], here: str, withdrawn: Collection[str], *, unfolded: bool
) -> PlaceBranch:
    held = {report.id for place in (node, *(deeper for _, deeper in below(node, tree))) for report in place.reports}
    few = len(held) <= _FEW
    return PlaceBranch(
        node.name,
        between_pages(here, place_file(node.key)),
        len(held),
        briefs(node.reports, here, withdrawn, between_pages),
        tuple(_branch(tree[key], tree, here, withdrawn, unfolded=few) for key in node.children),
        unfolded,
    )
