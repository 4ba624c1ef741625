"""Damage to characters: half-width marks, full-width digits, stray spaces, dashes, line ends, lost characters."""

import re
from dataclasses import replace
from random import Random

from tests.damage.sheet import Sheet, rewrite

_HALF = str.maketrans("，：；（）？！％", ",:;()?!%")
_FULL = str.maketrans("0123456789.%", "０１２３４５６７８９．％")
_DASHES = ("—", "――", "──", "－－", "--", "–", "———")
_ENDS = ("\r\n", "\r", "\u2028")


def half_width(sheet: Sheet, rnd: Random) -> Sheet:
    """Print punctuation half-width, all of it or some marks, or most of the time."""
    marks = rnd.choice(["，：；（）？！％", "，：；（）", "，", "（）：", "，；"])
    share = rnd.choice([1.0, 1.0, 0.7])

    def change(text: str) -> str:
        return "".join(c.translate(_HALF) if c in marks and rnd.random() < share else c for c in text)

    return rewrite(sheet, change)


def full_width(sheet: Sheet, rnd: Random) -> Sheet:
    """Print digits full-width, with decimal point and percent sign or without."""
    table = _FULL if rnd.random() < 0.5 else {key: value for key, value in _FULL.items() if key not in (46, 37)}
    share = rnd.choice([1.0, 1.0, 0.6])

    def change(found: re.Match[str]) -> str:
        return found[0].translate(table) if rnd.random() < share else found[0]

    return rewrite(sheet, lambda text: re.sub(r"\d[\d.%]*", change, text))


def spaces(sheet: Sheet, rnd: Random) -> Sheet:
    """Leave spaces beside numbers, on one side or both, or also after marks."""
    left, right, marks = rnd.choice([(0.9, 0.9, 0.0), (0.0, 0.6, 0.0), (0.4, 0.4, 0.0), (0.5, 0.5, 0.05)])
    space = rnd.choice([" ", " ", "\xa0", "  "])

    def change(text: str) -> str:
        text = re.sub(r"(?<=[\u4e00-\u9fff，。])(?=[0-9])", lambda _: space * (rnd.random() < left), text)
        text = re.sub(r"(?<=[0-9%])(?=[\u4e00-\u9fff])", lambda _: space * (rnd.random() < right), text)
        return re.sub(r"(?<=[，。；：])(?=[\u4e00-\u9fff])", lambda _: space * (rnd.random() < marks), text)

    return rewrite(sheet, change)


def dashes(sheet: Sheet, rnd: Random) -> Sheet:
    """Print the long dash in another way, one form for a page or several."""
    forms = [rnd.choice(_DASHES)] if rnd.random() < 0.7 else list(_DASHES)
    return rewrite(sheet, lambda text: re.sub("——", lambda _: rnd.choice(forms), text))


def line_ends(sheet: Sheet, rnd: Random) -> Sheet:
    """End lines as other systems do."""
    return replace(sheet, end=rnd.choice(_ENDS))


def encodings(sheet: Sheet, rnd: Random) -> Sheet:
    """Write the file in another encoding: GB18030, UTF-16, UTF-8 with a byte order mark."""
    return replace(sheet, encoding=rnd.choice(["gb18030", "utf-16", "utf-8-sig"]))


def trailing_spaces(sheet: Sheet, rnd: Random) -> Sheet:
    """Leave white space before and after the text of lines, as a page's indentation does."""
    before, after = rnd.choice(["", " ", "    ", "\u3000"]), rnd.choice(["", " ", "\u3000", "\t"])
    return rewrite(sheet, lambda text: before * (rnd.random() < 0.8) + text + after * (rnd.random() < 0.5))


def indents(sheet: Sheet, rnd: Random) -> Sheet:
    """Open every paragraph, and often every heading, with white space."""
    indent = rnd.choice(["\u3000\u3000", "\u3000", "    ", "\xa0\xa0\xa0\xa0", "\u2003\u2003", "\t"])
    kinds = frozenset({"paragraph", "heading"}) if rnd.random() < 0.6 else frozenset({"paragraph"})
    return rewrite(sheet, lambda text: indent + text, kinds)


def replacement(sheet: Sheet, rnd: Random) -> Sheet:
    """Lose a few characters for good: each is U+FFFD on the page, and in the truth."""
    lost = {line.owner: rnd.randrange(len(line.text)) for line in sheet.lines if rnd.random() < 0.1}
    whole = {piece.key: piece.text for piece in sheet.pieces}

    def change(key: int, text: str) -> str:
        at = lost.get(key)
        if at is None or text != whole.get(key) or not "\u4e00" <= text[at] <= "\u9fff" or len(text) < 40:
            return text
        return text[:at] + "\ufffd" + text[at + 1 :]

    pieces = tuple(replace(piece, text=change(piece.key, piece.text)) for piece in sheet.pieces)
    lines = tuple(replace(line, text=change(line.owner, line.text)) for line in sheet.lines)
    return replace(sheet, pieces=pieces, lines=lines)


def spaced_title(sheet: Sheet, rnd: Random) -> Sheet:
    """Letterspace the title, and often the speaker's name: 政 府 工 作 报 告."""
    space = rnd.choice([" ", "\u3000", "  ", "\xa0"])
    page = rewrite(sheet, lambda text: space.join(text.replace(" ", "")), frozenset({"title"}))
    if rnd.random() < 0.5:
        return page
    return rewrite(page, lambda text: re.sub(r"(?<= \S)(?=\S$)", "\u3000", text), frozenset({"speaker"}))
