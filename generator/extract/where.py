"""Where something is done or added, beside what is counted: 深入学校|宣讲|46场, 中心城区新增|绿地|75万平方米."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.data.report_words import load_report_words
from generator.data.word_classes import tag_of
from generator.extract.verbs import last_of
from generator.extract.words import Word, join

if TYPE_CHECKING:
    from collections.abc import Sequence

_WENT: Final = frozenset({"深入", "走进", "赴", "到", "前往", "下沉", "走遍"})
_OPEN: Final = frozenset("、和及与的")
_ADDED: Final = "新增"
_DOERS: Final = ("部门", "单位", "企业", "机构", "公司", "政府", "会")
_BARE: Final = 2
_SHORT: Final = 8


def done_there(words: Sequence[Word]) -> Sequence[Word]:
    """Give what somebody does where they go: 深入县区、学校|宣讲, 领导到联系点|调研; nothing for all else."""
    lexicon = load_report_words()
    at = len(words)
    while at and words[at - 1].text in lexicon.noun_too:
        at -= 1
    went = next((i for i in range(at - 1) if words[i].text in _WENT), None)
    if at == len(words) or went is None or words[0].text in lexicon.pivot or words[at - 1].text in _OPEN:
        return ()
    return words[at:] if last_of(words[went + 1 : at], lexicon.strong) is None else ()


def added_to(subject: Sequence[Word], verb: Word, rest: Sequence[Word]) -> Word | None:
    """Give what a bare noun was added to: 中心城区|新增|绿地, 县城公交|新增|线路; None where nothing says it."""
    plain = len(rest) == 1 and len(rest[0].text) <= _BARE and tag_of(rest[0].text)[:1] == "n"
    if not plain or verb.text != _ADDED or not subject or tag_of(subject[-1].text)[:1] != "n":
        return None
    name = join(subject)
    acts = name.endswith((*load_report_words().persons, *_DOERS))
    return None if acts or len(name) > _SHORT else Word(name, subject[0].start, subject[-1].end)
