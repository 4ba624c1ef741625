"""What the clause before says that a short name leaves out: 落实认罪认罚从宽制度，|适用率|达85.2%.

The text, the bounds of that clause and a `Label` in; the label out, whole where the clause has the rest of its name.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.data.report_words import load_report_words
from generator.extract.verbs import is_act, last_of
from generator.extract.words import Word, join, words_of

if TYPE_CHECKING:
    from generator.extract.found import Label

_APPLIED: Final = "适用率"
_RULES: Final = ("制度", "程序", "机制")
"""What is applied so often: the clause before names it."""
_RATE: Final = "率"
_LONG: Final = 16
SHORT: Final = 3
"""The longest label, in characters, that the clause before may complete."""
_ACT: Final = 2


def whole_name(text: str, start: int, end: int, label: Label) -> Label:
    """Give the label with what the clause at `start` to `end` of the text names: 开通行贿犯罪档案查询，受理|查询."""
    if label.text == _APPLIED:
        name = _named(text, start, end)
        return replace(label, text=name + label.text, sure=True) if name.endswith(_RULES) else label
    act = label.text.removesuffix(_RATE)
    if not label.own or len(act) != _ACT or not text.startswith(act, end - len(act)) or not _is_act(act):
        return label
    name = _named(text, start, end)
    return replace(label, text=name + label.text[len(act) :]) if name.endswith(act) else label


def _is_act(text: str) -> bool:
    lexicon = load_report_words()
    return text not in lexicon.generic and text not in lexicon.noun and is_act(Word(text, 0, len(text)))


def _named(text: str, start: int, end: int) -> str:
    """Give the object with which a clause closes; nothing where it lists, or tells how much of something was done."""
    lexicon = load_report_words()
    words = words_of(text, start, end)
    verb = last_of(words[:-1], lexicon.strong)
    named = [] if verb is None else words[verb + 1 :]
    idle = lexicon.prep | lexicon.unsaid | lexicon.aggregate | {"、", "全部"}
    name = join(named)
    return name if len(name) <= _LONG and not any(word.text in idle for word in named) else ""
