"""What a paragraph or a run of a Word document is like, by itself or by its style (ECMA-376, part 1, 17.7)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

Element: TypeAlias = Any
"""An element of lxml, which publishes no types."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST = 20  # styles that are based on one another
_OFF = frozenset({"0", "false", "off", "none"})


def value(element: Element | None, name: str = "val") -> str | None:
    """Give an attribute of WordprocessingML, None where there is none or no element."""
    found = None if element is None else element.get(W + name)
    return None if found is None else str(found)


def is_on(element: Element) -> bool:
    """Tell what a toggle says that is there (17.17.4)."""
    return value(element) not in _OFF


class Styles:
    """A document's styles by their ids."""

    def __init__(self, element: Element | None) -> None:
        """Take the root of the part of styles, None where there is none."""
        found = [] if element is None else element.findall(f"{W}style")
        self.by_id = {value(style, "styleId"): style for style in found}
        self.hide = any(style.find(f"{W}rPr/{W}vanish") is not None for style in found)
        self.default = next((value(one, "styleId") for one in found if _is_default(one)), None)

    def of_paragraph(self, paragraph: Element) -> Iterator[Element]:
        """Give a paragraph's style and those that it is based on, the nearest first."""
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        yield from self.chain(self.default if named is None else value(named))

    def chain(self, style_id: str | None) -> Iterator[Element]:
        """Give a style and those that it is based on, the nearest first."""
        for _ in range(_DEEPEST):
            style = self.by_id.get(style_id)
            if style is None:
                return
            yield style
            style_id = value(style.find(f"{W}basedOn"))

    def paragraph_property(self, paragraph: Element, name: str) -> Element | None:
        """Give a property of a paragraph, its own or its style's."""
        for owner in (paragraph, *self.of_paragraph(paragraph)):
            if (found := owner.find(f"{W}pPr/{W}{name}")) is not None:
                return found
        return None

    def is_hidden(self, run: Element, paragraph: Element) -> bool:
        """Tell whether a run is hidden text (17.3.2.41), by itself or by its style."""
        if not self.hide:  # by far the most documents: no style needs to be asked
            own = run.find(f"{W}rPr/{W}vanish")
            return own is not None and is_on(own)
        style = run.find(f"{W}rPr/{W}rStyle")
        owners = (run, *self.chain(value(style)), *self.of_paragraph(paragraph))
        found = (owner.find(f"{W}rPr/{W}vanish") for owner in owners)
        mark = next((one for one in found if one is not None), None)
        return mark is not None and is_on(mark)

    def is_indented(self, paragraph: Element) -> bool:
        """Tell whether a paragraph's first line stands in from the others."""
        indent = self.paragraph_property(paragraph, "ind")
        return any((value(indent, name) or "0").lstrip("-0") for name in ("firstLine", "firstLineChars"))


def _is_default(style: Element) -> bool:
    return value(style, "type") == "paragraph" and value(style, "default") not in {None, *_OFF}
