"""Runs of foreign letters in Chinese text, and the language of each where it is known.

What is marked: two Latin letters or more, as English (acronyms, words and units are read as such: GDP, R&D, km); other
scripts by the language of China that is written in them, with the tags of BCP 47. What is not: single letters (A级,
N+X) and Roman numerals (IV类), which are part of Chinese writing, addresses of the web, which are in no language, and
words whose letters do not say their language (Cyrillic, French).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

ENGLISH: Final = "en"
_PINYIN: Final = "zh-Latn-pinyin"
_LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
_TONES = re.compile("[āēīōūǖǎěǐǒǔǘǚǜ]", re.IGNORECASE)  # of all languages with these, the one to be met here
_ROMAN = re.compile("[IVX]+")

# Blocks of the Unicode Standard, each written by one language here.
_SCRIPTS: Final = (
    ("bo", "\u0f00-\u0fff"),  # Tibetan
    ("mn-Mong", "\u1800-\u18af"),  # Mongolian
    ("ug", "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff"),  # Arabic
    ("ii", "\ua000-\ua4cf"),  # Yi
    ("tdd", "\u1950-\u197f"),  # Tai Le
    ("khb", "\u1980-\u19df"),  # New Tai Lue
    ("lis", "\ua4d0-\ua4ff"),  # Lisu
    ("ko", "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"),  # Hangul
    ("ja", "\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff"),  # kana; U+30FB is a point between names in Chinese too
)
_KAZAKH = "\u0674"  # the high hamza, which Kazakh has in Arabic letters and Uyghur has not

_ADDRESS = r"https?://[!-~]+|www\.[!-~]+|(?<![!-~])/[!-~]+"  # the last: one below a site's root
_WORDS = rf"[{_LATIN}]+(?:(?:[ &'’-]|[0-9]+)[{_LATIN}]+)*"
_OTHERS = "|".join(f"[{chars}]+(?: [{chars}]+)*" for _, chars in _SCRIPTS)
_RUN = re.compile(f"(?:{_ADDRESS})|({_WORDS})|({_OTHERS})")
_ANY = re.compile(f"[A-Za-zÀ-ÖØ-öø-ɏ{''.join(chars for _, chars in _SCRIPTS)}]")


def foreign_runs(text: str) -> Iterator[tuple[Span, str]]:
    """Give each run of foreign letters in `text`, in order: where it stands (code points), and its language's tag.

    Digits before and behind a run are not part of it: 5G, PM2.5 and 120km are read with Chinese numbers. A run may
    hold single spaces, `&`, hyphens, apostrophes and digits between letters. Linear in the length of the text.
    """
    if not _ANY.search(text):
        return
    for found in _RUN.finditer(text):
        lang = _latin(found[1]) if found[1] else _other(found[2]) if found[2] else None
        if lang:
            yield Span(*found.span()), lang


def _latin(run: str) -> str | None:
    letters = "".join(char for char in run if char.isalpha())
    if len(letters) == 1 or _ROMAN.fullmatch(letters):
        return None
    if letters.isascii():
        return ENGLISH
    return _PINYIN if _TONES.search(letters) else None


def _other(run: str) -> str:
    lang = next(tag for tag, chars in _SCRIPTS if re.match(f"[{chars}]", run))
    return "kk-Arab" if lang == "ug" and _KAZAKH in run else lang
