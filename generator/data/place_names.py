"""How a division is called where its full name is too long: 石家庄, 延边州, 北川县.

Only what follows from the full name by rule. What does not (阜蒙县, 扎旗) is in place_aliases.csv.
"""

from __future__ import annotations

import re
from functools import cache

# GB/T 3304, a closed list, and 各 (龙胜各族自治县). Some names of divisions leave 族 out (塔什库尔干塔吉克自治县).
_PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇"
    "|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固"
    "|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各"
)
_AUTONOMOUS = re.compile(
    rf"(.{{2,}}?)(?:(?:{_PEOPLES})族)*(?:蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯)?自治([区州县旗])"
)
_PEOPLE_AT_END = re.compile(rf"(?:{_PEOPLES})族$")
_KINDS = ("特别行政区", "地区", "林区", "矿区", "特区", "新区", "省", "市", "县", "区", "盟", "旗")
_SHORTEST = 2  # characters: a name of one is never said alone


@cache
def short_forms(name: str) -> tuple[str, ...]:
    """Give the short forms of a full name, the one without kind and peoples first: 延边朝鲜族自治州 -> 延边, 延边州.

    Empty where less than two characters stay, or where the rest is not said alone (科尔沁左翼中旗).
    """
    if "自治" in name and (match := _AUTONOMOUS.fullmatch(name)):
        root = match[1].removesuffix("族") if len(match[1]) > _SHORTEST else match[1]
        return (root,) if match[2] == "区" else (root, root + match[2])
    kind = next((kind for kind in _KINDS if name.endswith(kind)), None)
    if kind is None:
        return ()
    root = name.removesuffix(kind)
    root = _PEOPLE_AT_END.sub("", root) if root.endswith("族") else root
    return () if len(root) < _SHORTEST or (kind == "旗" and root[-1] in "左右前中后") else (root,)
