"""The text of one paragraph of a Word document: what a reader of the printed page sees, in the order of the file."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from generator.ingest.docx_styles import Element, Styles, W, value

SOFT: Final = "\v"
"""A line end within a paragraph. XML 1.0 has neither this character nor the next two in a text."""
PAGE: Final = "\f"
"""Where the file itself begins a page."""
DRAWN: Final = "\x1c"
"""Where a page began when the program that saved the file last laid it out."""

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_SPACES = str.maketrans("\t\r\n", "   ")
_SYMBOLS = {0xFE: "☑", 0xA8: "□", 0xFC: "✓", 0x6C: "●", 0x6E: "■", 0x75: "◆", 0xD8: "➢", 0x9F: "•", 0xA7: "■"}
"""Signs of the font Wingdings, by their codes in it."""
_FONTS_OWN = range(0xF000, 0xF100)
_CODE = re.compile("0*[0-9A-Fa-f]{1,4}")
_CIRCLED, _MOST_CIRCLED = ord("①") - 1, 20
_PLAIN: Final = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": SOFT,
    f"{W}noBreakHyphen": "-",
    f"{W}lastRenderedPageBreak": DRAWN,
}
_WITHIN = frozenset({W + name for name in ("hyperlink", "ins", "moveTo", "smartTag", "fldSimple", "customXml", "dir")})
_WITHIN_TOO = frozenset({W + name for name in ("bdo", "sdt", "sdtContent", "ruby", "rubyBase")})
_GONE = frozenset({W + name for name in ("del", "moveFrom")})
_PICTURES = frozenset({W + name for name in ("drawing", "pict", "object")})
_NOTES = frozenset({W + name for name in ("footnoteReference", "endnoteReference")})


@dataclass(slots=True)
class Reading:
    """What is met on the way through a document: how often, and what is to be told where its paragraph ends.

    `boxes` are the text boxes that are anchored in the paragraph, `notes` the references of footnotes and endnotes in
    their order (kind, id). `fields` are the fields that are open, each with whether its result has begun.
    """

    styles: Styles
    met: Counter[str] = field(default_factory=Counter)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    fields: list[bool] = field(default_factory=list)

    def text(self, paragraph: Element) -> str:
        """Give a paragraph's text, with `SOFT`, `PAGE` and `DRAWN` in it; its boxes and notes are kept for later."""
        return "".join(self._parts(paragraph, paragraph))

    def _parts(self, element: Element, paragraph: Element) -> list[str]:
        """Give the text of what lies in an element of a paragraph."""
        found: list[str] = []
        for child in element:
            tag = child.tag
            if tag == f"{W}r":
                found += self._run(child, paragraph)
            elif tag in _WITHIN or tag in _WITHIN_TOO:
                self.met["insertions"] += tag in {f"{W}ins", f"{W}moveTo"}
                found += self._parts(child, paragraph)
            elif tag in _GONE:
                self.met["deletions"] += 1
            elif isinstance(tag, str) and tag.startswith(_MATH):
                self.met["formulas"] += 1
                found += [str(one.text) for one in child.iter(f"{_MATH}t") if one.text]
            elif tag == f"{_MC}AlternateContent":
                found += self._parts(_alternative(child), paragraph)
        return found

    def _run(self, run: Element, paragraph: Element) -> list[str]:
        """Give the text of a run, where it is seen."""
        found: list[str] = []
        hidden = self.styles.is_hidden(run, paragraph)
        for child in run:
            tag = child.tag
            if tag == f"{W}fldChar":
                self._field(value(child, "fldCharType"))
            elif not all(self.fields):
                continue  # a field's instruction, which its result stands for
            elif hidden:
                self.met["hidden"] += len(child.text or "") if tag == f"{W}t" else 0
            else:
                found.append(self._piece(child))
        return found

    def _piece(self, child: Element) -> str:
        """Give the text of what lies in a run."""
        tag = child.tag
        if tag == f"{W}t":
            return str(child.text or "").translate(_SPACES)
        if tag == f"{W}br":
            return SOFT + PAGE if value(child, "type") == "page" else SOFT
        if tag == f"{W}sym":
            return self._symbol(value(child, "char"))
        if tag in _NOTES:
            return self._reference(tag.removeprefix(W).removesuffix("Reference"), value(child, "id") or "")
        if tag == f"{W}ruby":
            return "".join(self._parts(child, child))
        if tag == f"{W}commentReference":
            self.met["comments"] += 1
        if tag in _PICTURES or tag == f"{_MC}AlternateContent":
            self._drawn(child)
        return _PLAIN.get(tag, "")

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self.fields.append(False)
        elif kind == "separate" and self.fields:
            self.fields[-1] = True
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _symbol(self, code: str | None) -> str:
        """Give a sign of a font of symbols as the character that looks like it, or the mark of one that is lost."""
        number = int(code, 16) if code and _CODE.fullmatch(code) else 0xF000
        found = _SYMBOLS.get(number & 0xFF) if number in _FONTS_OWN else chr(number)
        self.met["symbols"] += found is None
        return found or "\ufffd"

    def _reference(self, kind: str, note_id: str) -> str:
        """Give the mark of a footnote; Word counts them, and marks them in small raised figures that a text has not."""
        self.notes.append((kind, note_id))
        self.met["notes"] += 1
        return note_mark(self.met["notes"])

    def _drawn(self, element: Element) -> None:
        """Keep the text boxes of a drawing, each once, and count it as a picture where it has none."""
        if element.tag == f"{_MC}AlternateContent":
            element = _alternative(element)
        found = [box for box in element.iter(f"{W}txbxContent") if not _is_within(box, element)]
        self.boxes += found
        self.met["pictures"] += (
            not found and next(element.iter(f"{W}drawing", f"{W}pict", f"{W}object"), None) is not None
        )


def note_mark(number: int) -> str:
    """Give a footnote's number as a text can bear it, apart from the figures of the text: ① … ⑳, then [21]."""
    return chr(_CIRCLED + number) if number <= _MOST_CIRCLED else f"[{number}]"


def _alternative(element: Element) -> Element:
    """Give the one of two forms of the same thing that programs of today show (ECMA-376, part 3, 7.5)."""
    choice, fallback = element.find(f"{_MC}Choice"), element.find(f"{_MC}Fallback")
    return next((one for one in (choice, fallback) if one is not None), element)


def _is_within(box: Element, top: Element) -> bool:
    """Tell whether a text box lies in another one, or in the older form of one."""
    for parent in box.iterancestors():
        if parent is top:
            return False
        if parent.tag in {f"{W}txbxContent", f"{_MC}Fallback"}:
            return True
    return False
