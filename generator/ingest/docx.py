"""A Word document to plain text: its paragraphs, tables and text boxes in the order of the file.

A paragraph is a line, with an empty line below it; a line that the writer ended within a paragraph has none. A row of a
table is a line, its cells parted by tabs, unless a cell holds paragraphs of prose: then the table only lays out a page.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator

from generator.ingest.docx_numbers import Numbering
from generator.ingest.docx_said import warnings_of
from generator.ingest.docx_styles import Element, Styles, W, is_on, value
from generator.ingest.docx_text import DRAWN, PAGE, SOFT, Reading, note_mark
from generator.ingest.taken import Taken, library, refusal
from generator.ingest.zipped import refuse_archive
from generator.model.source import OriginPage

_CELL = 80  # characters; what is longer is prose
_INDENT = "\u3000\u3000"
_BLANK = re.compile(rf"[\s{DRAWN}]*")
_BREAK = re.compile(f"[{PAGE}{DRAWN}]")
_LEADING = re.compile(f"[{SOFT}{PAGE}{DRAWN}]*")
_WRAPPERS = frozenset({W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")})
_AGAIN = "open it, save it as a Word document (.docx) anew, and take in that file"


def read_docx(data: bytes, file: str) -> Taken:
    """Take the text out of a Word document (Office Open XML, ECMA-376).

    Args:
        data: the file's bytes.
        file: its path as the user knows it, for messages.

    Raises:
        GongbaoError: it is no Word document, has macros or a password, is broken or not safe to unpack, or holds no
            text. ImportError where the library that reads it is not installed.
    """
    import docx

    refuse_archive(data, file)
    try:
        document = docx.Document(io.BytesIO(data))
        reader = _Reader(document.part)
        reader.read(document.element.body)
    except (ValueError, KeyError, AttributeError, SyntaxError, RecursionError, LookupError) as error:
        raise refusal(file, "broken", f"cannot be read as a Word document: {error}", _AGAIN) from error
    text = "".join(f"{line}\n" for line in reader.lines)
    if not text.strip():
        hint = "if its pages are pictures, their text must be recognised (OCR) first; take in the text that comes of it"
        raise refusal(file, "empty", "holds no text", hint)
    return Taken(text, reader.pages(), "docx", library("python-docx"), warnings_of(file, reader))


class _Reader:
    """The way through a document: lines as they are written, and on which of them each page begins."""

    def __init__(self, part: Element) -> None:
        """Take the main part."""
        inner = sorted((rel.rId, rel) for rel in part.rels.values() if not rel.is_external)
        self._related = [(rel.reltype.rsplit("/")[-1], rel.target_part) for _, rel in inner]
        self.parts = dict(self._related)
        styles = Styles(_root(self.parts.get("styles")))
        self.numbers = Numbering(_root(self.parts.get("numbering")), styles)
        self.reading = Reading(styles)
        self.lines: list[str] = []
        self.drawn = False
        self._starts: list[int] = []
        self._pending, self._fresh = 0, False  # pages that begin with the next line; whether none has text since
        self._carried = ""
        self._sections: list[Element] = []
        self._ended = 0  # sections

    @property
    def furniture(self) -> list[str]:
        """Give the words of the heads and feet of pages, each once."""
        texts = ("".join(self._whole(_root(part))) for name, part in self._related if name in {"header", "footer"})
        return list(dict.fromkeys(text for text in texts if text))

    def read(self, body: Element) -> None:
        """Read the whole document, its footnotes at the end."""
        self._sections = [*body.iter(f"{W}sectPr")]
        self._blocks(body)
        self._write(self._carried)
        self._notes()
        while self.lines and not self.lines[-1]:
            self.lines.pop()

    def pages(self) -> tuple[OriginPage, ...]:
        """Give on which line each page begins; nothing where the file tells of no page."""
        if not self._starts:
            return ()
        return tuple(
            OriginPage(line, page) for page, line in enumerate([1, *self._starts], 1) if line <= len(self.lines)
        )

    def _blocks(self, parent: Element) -> None:
        """Read paragraphs and tables."""
        for child in parent:
            if child.tag == f"{W}p":
                self._paragraph(child)
            elif child.tag == f"{W}tbl":
                self._table(child)
            elif child.tag in _WRAPPERS:
                self._blocks(child)
            elif child.tag == f"{W}altChunk":
                self.reading.met["chunks"] += 1

    def _paragraph(self, paragraph: Element) -> None:
        """Write a paragraph, then the text boxes that are anchored in it."""
        self._write(self._line(paragraph))
        boxes, self.reading.boxes = self.reading.boxes, []
        for box in boxes:
            self._blocks(box)
        self._section(paragraph)

    def _line(self, paragraph: Element) -> str:
        """Give a paragraph's text with its number; one whose end was deleted goes on in the next."""
        styles = self.reading.styles
        text = self._carried + self.reading.text(paragraph)
        self._carried = ""
        if paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            self._carried = text
            return ""
        label = self.numbers.label(paragraph)
        before = styles.paragraph_property(paragraph, "pageBreakBefore")
        page = PAGE if before is not None and is_on(before) else ""
        indent = _INDENT if styles.is_indented(paragraph) and not _BLANK.fullmatch(text) else ""
        words = _LEADING.sub("", text, count=1)
        return page + text[: len(text) - len(words)] + indent + label + words

    def _table(self, table: Element) -> None:
        """Write a table's rows, or the paragraphs in it."""
        rows = [[*_children(row, f"{W}tc")] for row in _children(table, f"{W}tr") if not _is_deleted(row)]
        if any(_is_prose(cell) for row in rows for cell in row) or all(len(row) <= 1 for row in rows):
            for row in rows:
                for cell in row:
                    self._blocks(cell)
            return
        for row in rows:
            cells = [" ".join(part for part in map(self._line, _children(cell, f"{W}p")) if part) for cell in row]
            self._write("\t".join(cell.replace(SOFT, " ") for cell in cells))
        boxes, self.reading.boxes = self.reading.boxes, []
        for box in boxes:
            self._blocks(box)

    def _write(self, text: str) -> None:
        """Write a paragraph's lines, and note which pages begin with them."""
        lines = text.split(SOFT)
        written = False
        for line in lines:
            first = _first_text(line)
            self._turn(line[:first])
            words = _BREAK.sub("", line).rstrip()
            if words.strip():
                self._starts += [len(self.lines) + 1] * self._pending
                self._pending, self._fresh, written = 0, False, True
                self.lines.append(words)
            self._turn(line[first:])
        if written:
            self.lines.append("")

    def _turn(self, text: str) -> None:
        """Count the pages that begin in a stretch; one that the file begins itself is drawn there too."""
        for mark in _BREAK.findall(text):
            self.drawn |= mark == DRAWN
            if mark == PAGE or not self._fresh:
                self._pending += 1
            self._fresh = True

    def _section(self, paragraph: Element) -> None:
        """Begin a page where the section below the paragraph does (17.6.22: how the next section begins)."""
        section = paragraph.find(f"{W}pPr/{W}sectPr")
        if section is None:
            return
        self._ended += 1
        below = self._sections[self._ended : self._ended + 1]
        kind = value(below[0].find(f"{W}type")) if below else None
        if kind not in {"continuous", "nextColumn"}:
            self._turn(PAGE)

    def _notes(self) -> None:
        """Write the footnotes and endnotes that the text refers to, in its order."""
        roots = {kind: _root(self.parts.get(f"{kind}s")) for kind in ("footnote", "endnote")}
        by_id = {
            (kind, value(note, "id")): note
            for kind, root in roots.items()
            for note in (() if root is None else root.findall(f"{W}{kind}"))
        }
        self._pending, self._fresh = 0, True
        for number, (kind, note_id) in enumerate(list(self.reading.notes), 1):
            note = by_id.get((kind, note_id))
            words = () if note is None else self._whole(note)
            self._write(note_mark(number) + _BREAK.sub("", SOFT.join(words)).strip())

    def _whole(self, root: Element | None) -> Iterator[str]:
        """Give the text of every paragraph below an element."""
        for paragraph in () if root is None else root.iter(f"{W}p"):
            text = _BREAK.sub("", self.reading.text(paragraph)).strip()
            if text:
                yield text


def _root(part: Element | None) -> Element | None:
    """Give the root of a part's XML; the library parses some parts itself, entities always left alone."""
    from docx.oxml import parse_xml

    if part is None:
        return None
    return part.element if hasattr(part, "element") else parse_xml(part.blob)


def _children(element: Element, tag: str) -> Iterator[Element]:
    """Give the children of a kind, those in content controls and insertions too."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, tag)


def _is_deleted(row: Element) -> bool:
    return row.find(f"{W}trPr/{W}del") is not None


def _is_prose(cell: Element) -> bool:
    """Tell whether a cell holds more than a word or a number: several paragraphs, a long one, a table."""
    if next(_children(cell, f"{W}tbl"), None) is not None:
        return True
    texts = [_plain(paragraph) for paragraph in _children(cell, f"{W}p")]
    return sum(bool(text.strip()) for text in texts) > 1 or sum(map(len, texts)) > _CELL


def _plain(paragraph: Element) -> str:
    found: Iterable[Element] = paragraph.iter(f"{W}t")
    return "".join(str(one.text or "") for one in found)


def _first_text(line: str) -> int:
    """Give where the text of a line begins, behind white space and breaks; its end where it has none."""
    blank = _BLANK.match(line)
    return blank.end() if blank else 0
