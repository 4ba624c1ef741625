"""A page as a screen reader has it: Chromium's accessibility tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

Node: TypeAlias = dict[str, Any]
"""A node as the debugging protocol tells it (Accessibility.AXNode)."""

_UNTOLD = {"none", "generic", "InlineTextBox", "LineBreak", "ListMarker"}


@dataclass(frozen=True, slots=True)
class Ears:
    """The tree of one page; `blocks` are the nodes of what bears `data-block`, by that name."""

    nodes: dict[str, Node]
    root: Node
    blocks: dict[str, Node]

    @classmethod
    def listen(cls, page: Page) -> Ears:
        """Ask the browser for the tree of the page as it stands."""
        session = page.context.new_cdp_session(page)
        document = session.send("DOM.getDocument", {"depth": -1})["root"]
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
        session.detach()
        elements = {node["backendDOMNodeId"]: node for node in nodes if "backendDOMNodeId" in node}
        blocks = {name: elements[number] for number, name in _named(document, "data-block")}
        return cls({node["nodeId"]: node for node in nodes}, nodes[0], blocks)

    def role(self, node: Node) -> str:
        """Give what it is: `link`, `StaticText` …; `none` where nothing is told of it."""
        return "none" if node.get("ignored") else str(node.get("role", {}).get("value", "none"))

    def name(self, node: Node) -> str:
        """Give its name, "" for none."""
        return str(node.get("name", {}).get("value", ""))

    def description(self, node: Node) -> str:
        """Give what is told after its name, as of a `title`; "" for none."""
        return str(node.get("description", {}).get("value", ""))

    def within(self, node: Node) -> Iterator[Node]:
        """Give a node and all below it that are told, in the order of reading; nothing below a text."""
        role = self.role(node)
        if role != "none":
            yield node
        if role != "StaticText":
            for child in node.get("childIds", ()):
                if child in self.nodes:
                    yield from self.within(self.nodes[child])

    def all(self) -> Iterator[Node]:
        """Give all nodes that are told, in the order of reading."""
        return self.within(self.root)

    def text(self, node: Node) -> str:
        """Give the words in a node, as they follow each other."""
        return "".join(self.name(one) for one in self.within(node) if self.role(one) == "StaticText")

    def lines(self, node: Node | None = None, depth: int = 0) -> Iterator[str]:
        """Give a line for each node that is told: its role (and level), name, and `(description)`, indented."""
        node = node or self.root
        role = self.role(node)
        if role not in _UNTOLD:
            level = next(
                (f" {one['value']['value']}" for one in node.get("properties", ()) if one["name"] == "level"), ""
            )
            more = f" ({self.description(node)})" if self.description(node) else ""
            yield f"{'  ' * depth}{role}{level} {self.name(node)}{more}"
            depth += 1
        if role != "StaticText":
            for child in node.get("childIds", ()):
                if child in self.nodes:
                    yield from self.lines(self.nodes[child], depth)


def _named(node: Node, attribute: str) -> Iterator[tuple[int, str]]:
    pairs = node.get("attributes", [])
    for name, value in zip(pairs[::2], pairs[1::2], strict=True):
        if name == attribute:
            yield node["backendNodeId"], value
    for child in node.get("children", ()):
        yield from _named(child, attribute)
