"""Numbers without a measure word: persons counted in 万 (5.8万农村贫困人口), and tenths (近三成).

A numeral and its place in the text in, a unit out, None for anything else. Tenths keep the unit that is printed: 近三成
is 3 成, and no 30 %.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.data.units import TENTHS as TENTH
from generator.data.units import Unit

if TYPE_CHECKING:
    from generator.extract.numeral import Numeral

TENTHS: Final = Unit(TENTH, TENTH, "share", chinese=True, not_before=())
PERSONS: Final = Unit("", "", "count", chinese=False, not_before=())
_MOST_TENTHS: Final = 10
_TENTHS_END: Final = re.compile("成(?:多)?(?=以[上下]|左右|[，。；、）的]|$)")
_LARGE: Final = frozenset("万萬亿億")
_WHO: Final = (
    "人口|群众|农户|农民|牧民|居民|村民|市民|网民|渔民|移民|学生|学子|师生|考生|毕业生|新生|在校生|孩子|儿童|幼儿|"
    "老人|老年人|残疾人|困难户|贫困户|用户|客户|职工|工人|员工|干部|党员|团员|职员|劳动力|劳动者|务工人员|脱贫人员|就业人员|"
    "重点群体|扶贫对象|低保对象|保障对象|纳税人|市场主体|经营主体|经营户|游客|旅客|观众|网友|志愿者|义工|"
    "人才|英才|将士|官兵|家庭"
)
_AHEAD: Final = re.compile(f" ?[一-鿿]{{0,9}}?(?:{_WHO})(?!以[上下]|规模|级)")
_NOT_AHEAD: Final = re.compile(" ?(?:[亿元级大规产标台投贷㎡]|以[上下]的|人民)")
_BEHIND: Final = re.compile(
    f"(?:{_WHO}|人数|人次|户数|主体|总量|数量|员)(?:总量|总数|规模)?"
    "(?:净?增[加至到长]?了?|减少了?|再减少|脱贫|达到?|突破|超过?|为|约|近|接近|已|累计|将|有|至|总量|、|，)*$"
)
_REACH: Final = 20
_CLOSED: Final = re.compile("以[上下]|左右|[，。；、）]|$")


def tenths(text: str, start: int, numeral: Numeral) -> tuple[str, int, Unit] | None:
    """Read 三成, 6成以上, 四成多: the unit, where it ends, and the entry."""
    end = _TENTHS_END.match(text, numeral.end)
    if end is None or numeral.scale or numeral.value > _MOST_TENTHS or text[start - 1 : start] in {"第", "分"}:
        return None
    return TENTHS.name, numeral.end + 1, TENTHS


def persons(text: str, start: int, numeral: Numeral) -> tuple[str, int, Unit] | None:
    """Read 5.8万|农村贫困人口 and 参保人数增加|1.4亿: persons counted in 万 or 亿 without a measure word."""
    if numeral.chinese or numeral.scale[-1:] not in _LARGE or not numeral.scale:
        return None
    ahead = _AHEAD.match(text, numeral.end) and not _NOT_AHEAD.match(text, numeral.end)
    behind = _CLOSED.match(text, numeral.end) and _BEHIND.search(text, max(0, start - _REACH), start)
    return (PERSONS.name, numeral.end, PERSONS) if ahead or behind else None
