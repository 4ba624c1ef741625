"""The numbers that Word itself writes before paragraphs: they are in no run of the text (ECMA-376, part 1, 17.9)."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from generator.ingest.docx_styles import Element, Styles, W, value

_DIGITS = "〇一二三四五六七八九"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_CIRCLED, _LAST_CIRCLED = ord("①") - 1, 20
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_LEGAL = str.maketrans("〇一二三四五六七八九十百", "零壹贰叁肆伍陆柒捌玖拾佰")
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LEVELS = 9
_TEENS = range(10, 20)
_LAST = 199  # no list of a report is longer; above a hundred the ways to count in Chinese part
_COUNT = re.compile(r"[0-9]{1,6}")
_PLACE = re.compile(r"%([1-9])")
_SYMBOLS = ("wingding", "symbol", "webdings", "zapf")
BULLET = "●"
"""What stands for a bullet that only a font of symbols has."""


@dataclass(slots=True)
class _List:
    """An abstract numbering: its levels, and how far each has counted; None: not begun."""

    levels: dict[int, Element]
    counts: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


class Numbering:
    """The numbers of a document's lists, told in the order of its paragraphs.

    `unread` counts the paragraphs whose number could not be told, by the name of their format.
    """

    def __init__(self, element: Element | None, styles: Styles) -> None:
        """Take the root of the part of numberings, None where there is none."""
        self.styles = styles
        self.unread: Counter[str] = Counter()
        self.written = 0
        self._lists: dict[str | None, _List] = {}
        self._begun: set[str] = set()
        nums, abstract = (() if element is None else element.findall(W + name) for name in ("num", "abstractNum"))
        self._nums: dict[str | None, Element] = {value(num, "numId"): num for num in nums}
        self._abstract: dict[str | None, Element] = {value(one, "abstractNumId"): one for one in abstract}

    def label(self, paragraph: Element) -> str:
        """Give the number before a paragraph as it is printed, empty where it has none; the next one counts on."""
        found = self._place(paragraph)
        if found is None:
            return ""
        num_id, level = found
        listed = self._list(num_id)
        if listed is None or level not in listed.levels:
            self.unread["unknown list"] += 1
            return ""
        self._count(listed, num_id, level)
        return self._written(listed, level)

    def _place(self, paragraph: Element) -> tuple[str, int] | None:
        """Give the list and the level of a paragraph, its own or its style's."""
        for owner in (paragraph, *self.styles.of_paragraph(paragraph)):
            found = owner.find(f"{W}pPr/{W}numPr")
            num_id = None if found is None else value(found.find(f"{W}numId"))
            if num_id is None:
                continue
            level = value(found.find(f"{W}ilvl"))
            if level is None and owner is not paragraph:
                level = str(self._level_of_style(num_id, value(owner, "styleId")))
            return None if num_id == "0" else (num_id, _number(level, 0))
        return None

    def _level_of_style(self, num_id: str, style_id: str | None) -> int:
        """Give the level that is tied to a style (17.9.23)."""
        listed = self._list(num_id)
        found = (n for n, one in listed.levels.items() if value(one.find(f"{W}pStyle")) == style_id) if listed else ()
        return next(iter(found), 0)

    def _list(self, num_id: str) -> _List | None:
        """Give the list that a number belongs to; lists with one abstract numbering count together."""
        num = self._nums.get(num_id)
        abstract_id = None if num is None else value(num.find(f"{W}abstractNumId"))
        if num is None or (abstract := self._abstract.get(abstract_id)) is None:
            return None
        link = value(abstract.find(f"{W}numStyleLink"))
        if link is not None:  # the levels are those of the list that the style names (17.9.21)
            style = next(self.styles.chain(link), None)
            other = self._nums.get(None if style is None else value(style.find(f"{W}pPr/{W}numPr/{W}numId")))
            abstract_id = None if other is None else value(other.find(f"{W}abstractNumId"))
            if (abstract := self._abstract.get(abstract_id)) is None:
                return None
        if abstract_id not in self._lists:
            levels = {_number(value(level, "ilvl"), 0): level for level in abstract.findall(f"{W}lvl")}
            self._lists[abstract_id] = _List(levels)
        listed = self._lists[abstract_id]
        overrides = {_number(value(one, "ilvl"), 0): one.find(f"{W}lvl") for one in num.findall(f"{W}lvlOverride")}
        own = {number: level for number, level in overrides.items() if level is not None}
        return _List(listed.levels | own, listed.counts) if own else listed

    def _count(self, listed: _List, num_id: str, level: int) -> None:
        """Count one on at a level: those below begin anew, those above that had not begun do."""
        if num_id not in self._begun:
            self._begun.add(num_id)
            for override in self._nums[num_id].findall(f"{W}lvlOverride"):
                start = value(override.find(f"{W}startOverride"))
                at = _number(value(override, "ilvl"), 0)
                if start is not None and at < _LEVELS:
                    listed.counts[at] = _number(start, 1) - 1
        for above in range(level):
            if listed.counts[above] is None:
                listed.counts[above] = _start(listed, above)
        last = listed.counts[level]
        listed.counts[level] = _start(listed, level) if last is None else last + 1
        for below in range(level + 1, _LEVELS):
            if _restarts(listed, below, level):
                listed.counts[below] = None

    def _written(self, listed: _List, level: int) -> str:
        """Give a level's number in its own words."""
        element = listed.levels[level]
        text, form = value(element.find(f"{W}lvlText")) or "", _format(element)
        if form == "bullet":
            self.written += 1
            return _bullet(element, text)
        legal = element.find(f"{W}isLgl") is not None
        parts: dict[str, str] = {}
        for place in set(_PLACE.findall(text)):
            at = int(place) - 1
            of = "decimal" if legal or at not in listed.levels else _format(listed.levels[at])
            number = spelt(of, listed.counts[at] or 0)
            if number is None:
                self.unread[of] += 1
                return ""
            parts[place] = number
        label = _PLACE.sub(lambda place: parts[place[1]], text)
        self.written += bool(label)
        # A number without a mark of its own would run into the text.
        return label + " " if label[-1:].isalnum() and value(element.find(f"{W}suff")) != "nothing" else label


def spelt(form: str, number: int) -> str | None:
    """Give a number in a format of Word's (ST_NumberFormat, 17.18.59); None where it is not known here."""
    if not 0 <= number <= _LAST:
        return None
    if form in _COUNTING:
        return counted(number)
    if form in _CIRCLES:
        return chr(_CIRCLED + number) if 0 < number <= _LAST_CIRCLED else None
    if form in {"upperLetter", "lowerLetter"}:
        letters = chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number else ""
        return letters if form == "upperLetter" else letters.lower()
    others = {
        "decimal": str(number),
        "decimalZero": f"{number:02}",
        "none": "",
        "decimalFullWidth": str(number).translate(_FULL_WIDTH),
        "decimalFullWidth2": str(number).translate(_FULL_WIDTH),
        "ideographDigital": "".join(_DIGITS[int(digit)] for digit in str(number)),
        "japaneseDigitalTenThousand": "".join(_DIGITS[int(digit)] for digit in str(number)),
        "chineseLegalSimplified": ("壹" * (number in _TEENS) + counted(number)).translate(_LEGAL),
        "ideographTraditional": _STEMS[number - 1] if 0 < number <= len(_STEMS) else None,
        "ideographZodiac": _BRANCHES[number - 1] if 0 < number <= len(_BRANCHES) else None,
        "upperRoman": _roman(number),
        "lowerRoman": _roman(number).lower(),
    }
    return others.get(form)


_COUNTING = frozenset(
    {
        *("chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand"),
        *("japaneseCounting", "ideographLegalCounting"),
    }
)
_CIRCLES = frozenset({"decimalEnclosedCircle", "decimalEnclosedCircleChinese"})


def counted(number: int) -> str:
    """Give a number from 0 to 199 as it is counted in Chinese: 十, 二十一, 一百零三."""
    hundred, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    if not hundred:
        return (_DIGITS[tens] if tens > 1 else "") + "十" * bool(tens) + (_DIGITS[ones] if ones or not tens else "")
    head = "一百"
    if not rest:
        return head
    return head + (f"{_DIGITS[tens]}十" if tens else "零") + (_DIGITS[ones] if ones else "")


def _roman(number: int) -> str:
    made = ""
    for worth, letters in _ROMAN:
        times, number = divmod(number, worth)
        made += letters * times
    return made


def _bullet(element: Element, text: str) -> str:
    fonts = element.find(f"{W}rPr/{W}rFonts")
    named = "" if fonts is None else " ".join(str(name) for name in fonts.attrib.values()).lower()
    own_font = any(word in named for word in _SYMBOLS)
    return BULLET if not text or own_font or "\ue000" <= text[0] <= "\uf8ff" else text


def _format(element: Element) -> str:
    return value(element.find(f"{W}numFmt")) or "decimal"


def _start(listed: _List, level: int) -> int:
    element = listed.levels.get(level)
    return 1 if element is None else _number(value(element.find(f"{W}start")), 1)


def _restarts(listed: _List, below: int, level: int) -> bool:
    """Tell whether a level begins anew when one above it has counted on (17.9.10)."""
    element = listed.levels.get(below)
    after = None if element is None else value(element.find(f"{W}lvlRestart"))
    return after is None or level < _number(after, below)


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and _COUNT.fullmatch(text) else otherwise
