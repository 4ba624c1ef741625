"""Whether a Chinese numeral reports a count: text and quantity in, yes or no out.

Chinese numerals serve names and turns of phrase (两个维护, 四大班子) far more often than counts, so they need proof: a
verb of the genre before them, a noun of a thing behind them, a qualifier, a large value, or a mark that closes them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.data.counted import load_counted
from generator.data.report_words import load_report_words

if TYPE_CHECKING:
    from generator.extract.numbers import Quantity

_END: Final = "，。；：、！？,;"
_ROOM: Final = 4
_REACH: Final = 24
_LARGE: Final = 100
_ASPECT: Final = "了过成出共有达计为"
_SUMMED: Final = frozenset({"先后", "累计", "分别", "共计", "其中"})
_DEFINITE: Final = "这那每同整哪其头指即"
_ONES: Final = frozenset("家名座所户处台辆批份例宗起轮")
"""Measure words of single things: what follows them is counted, whatever it is (三名干警, 两轮巡察)."""
_VAGUE: Final = frozenset("个项")
"""Measure words that slogans use (两个维护, 八项规定): a verb before them proves nothing."""
_COUNTED: Final = re.compile("[0-9二两三四五六七八九十百千万][余多]?[一-鿿]{1,2}[、，；][^，。；、]{2,16}$")


def reported(text: str, quantity: Quantity) -> bool:
    """Say whether the quantity, of a Chinese numeral and a measure word, is a count."""
    if quantity.value == 1:
        return _listed(text, quantity)
    if quantity.qualifier or quantity.value >= _LARGE:
        return True
    if _closed(text, quantity) or _done(text, quantity):
        return True
    if quantity.unit == "次":
        return _governed(text, quantity)
    thing = bool(load_counted().thing.match(text, quantity.number.end))
    if quantity.unit in _VAGUE:
        return thing and text[quantity.begin - 1 : quantity.begin] not in set(_DEFINITE)
    return _governed(text, quantity) or _named(text, quantity, thing=thing)


def _governed(text: str, quantity: Quantity) -> bool:
    """Say whether a verb stands right before the number: 开展两轮, 建成了三座."""
    edge = quantity.begin
    while edge and text[edge - 1] in _ASPECT:
        edge -= 1
    strong = load_report_words().strong
    if any(text[max(0, edge - size) : edge] in strong for size in (4, 3, 2)):
        return True
    return text[max(0, edge - 2) : edge] in _SUMMED


def _named(text: str, quantity: Quantity, *, thing: bool) -> bool:
    """Say whether what follows is counted: 三名干警获评…, 西禾路两条道路."""
    before = text[quantity.begin - 1 : quantity.begin] if quantity.begin else ""
    if before and before in _DEFINITE:
        return False
    after = text[quantity.number.end : quantity.number.end + 1]
    if quantity.unit in _ONES:
        return "\u4e00" <= after <= "\u9fff" and after != "等"
    return thing


def _closed(text: str, quantity: Quantity) -> bool:
    """Say whether a mark closes the number behind a name: 开工小型水库两座."""
    after = text[quantity.number.end : quantity.number.end + 1]
    if (after and after not in _END) or quantity.begin < _ROOM:
        return False
    return text[quantity.begin - 1] not in f"{_END}“”的这那"


def _done(text: str, quantity: Quantity) -> bool:
    """Say whether something was done so many times: 两次视察河北, 连续四次被评为."""
    return quantity.unit == "次" and bool(load_counted().deed.match(text, quantity.number.end))


def _listed(text: str, quantity: Quantity) -> bool:
    """Say whether 一家 closes an item of a list of counts, as in 农村幸福院两所、慈善超市一家."""
    if not _closed(text, quantity):
        return False
    return bool(_COUNTED.search(text, max(0, quantity.begin - _REACH), quantity.begin))
