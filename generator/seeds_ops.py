"""The fields of a correction by its op: the one table that the parser reads by, and the schema and manual are held to.

What each op does is told in design terms by `generator.model.editorial`, and to editors, in Chinese, here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from generator.data.tables import block_names
from generator.model.editorial import OPS, CorrectionKind, Op
from generator.seeds_at import at
from generator.seeds_figure import QUALIFIERS, indicator, period, unit
from generator.seeds_values import Field, any_text, decimal, level, one_of, or_null, switch, text
from generator.seeds_yaml import Desk, Node


class OpFields(NamedTuple):
    """What an op is given: fields that are needed, fields that may be there, and those of which one must be there.

    `choice` are some of the optional ones: exactly one of them is needed, or with `several` at least one. `kinds` are
    those of a correction that may have the op.
    """

    says: str
    needed: Mapping[str, Field] = {}
    optional: Mapping[str, Field] = {}
    choice: tuple[str, ...] = ()
    several: bool = False
    kinds: tuple[CorrectionKind, ...] = ("repair",)

    @property
    def fields(self) -> dict[str, Field]:
        """Give all its fields by name, the needed ones first."""
        return {**self.needed, **self.optional}


class OpRow(NamedTuple):
    """A row of the manual's table: a field of an op and its meaning; `field` is "" for the op itself.

    `need` is 必填, 选填, 必填其一 (exactly one of those so marked) or 至少一项 (at least one of them).
    """

    op: Op
    field: str
    need: str
    says: str


def _block_kind(node: Node, name: str, desk: Desk) -> object:
    """Read a kind of block; a message gives their names."""
    return one_of(block_names())(node, name, desk)


_FIGURE: Final = {
    "label": Field(text, "所指：这个数字数的是什么"),
    "value": Field(decimal, "数值，万、亿已计入，如 12000、97.5"),
    "value_max": Field(or_null(decimal), "范围的上限；null 表示不是范围"),
    "unit": Field(unit, "单位，如 次、%、元；'' 表示没有单位"),
    "qualifier": Field(or_null(one_of(QUALIFIERS)), f"限定词：{'、'.join(QUALIFIERS)}；null 表示没有"),
    "action": Field(or_null(text), "动词：对所指做了什么，如 召开；null 表示没有"),
    "period": Field(
        or_null(period),
        "所属期间：'2024'、'2021/2025'、'2024-01/2024-07' 或 term（本届）；null 表示不明",
    ),
    "role": Field(one_of({"achieved": "完成", "target": "目标"}), "achieved 已完成的结果，target 计划的目标"),
    "is_change": Field(switch, "是否一处变化（如从 12% 提高到 90%）：true 是，false 否"),
    "from_value": Field(or_null(decimal), "变化的起始值；null 表示没有"),
    "indicator": Field(or_null(indicator), "指标编号，如 renda.meetings；null 表示不归入任何指标"),
}
_BEFORE_OR_AFTER: Final = {
    "before": Field(at, "移到哪一段之前：用 at 的写法指出那一段里的话"),
    "after": Field(at, "移到哪一段之后：用 at 的写法指出那一段里的话"),
}

OP_FIELDS: Final[Mapping[Op, OpFields]] = {
    "replace": OpFields(
        "改字：把 at 所指的话换成另外的话；kind 写 emendation 时正文不动，只在旁边注明应作什么",
        {"with": Field(any_text, "换成什么；'' 表示删去")},
        kinds=("repair", "emendation"),
    ),
    "join": OpFields("合段：at 的 exact 从前一段的末尾写到后一段的开头，两段合为一段"),
    "split": OpFields("分段：从 at 的 exact 的第一个字起另成一段"),
    "move": OpFields(
        "移段：把 at 所在的一段移到别处",
        {},
        {**_BEFORE_OR_AFTER, "through": Field(at, "连移几段时，最后一段里的话，用 at 的写法")},
        choice=("before", "after"),
    ),
    "set-kind": OpFields(
        "改定一段的类别",
        {"to": Field(_block_kind, "改为哪一类：heading 小标题，paragraph 段落，furniture 版面元素，等等")},
        {"level": Field(level, "小标题的层级：1 或 2；改为 heading 时必填，其他类别不写")},
    ),
    "set-level": OpFields("改定小标题的层级", {"to": Field(level, "1 或 2")}),
    "set-figure": OpFields(
        "改正一个数字；at 处没有读出数字的，新增一个，这时 label、value、unit 都要写",
        {},
        {**_FIGURE, "number": Field(text, "exact 中哪几个字是数字连同单位；看得出来的不必写")},
        choice=tuple(_FIGURE),
        several=True,
        kinds=("repair", "emendation"),
    ),
    "not-a-figure": OpFields("at 所指的不是关键数字，去掉"),
    "unclear-figure": OpFields("at 所指的数字所指不明，标为待核，不归入任何指标"),
    "sic": OpFields(
        "原文如此：at 所指的话疑有笔误，正文不动，加注说明，why 写疑在何处",
        {},
        {"reading": Field(text, "疑应作什么")},
    ),
}
"""Every op with its fields; `at`, `why`, `by` and `on` are needed with each, `kind` may be with each."""


def op_table() -> tuple[OpRow, ...]:
    """Give the manual's table of ops and their fields, in the order of the ops; each op's own row comes first."""
    rows: list[OpRow] = []
    for op in OPS:
        given = OP_FIELDS[op]
        rows.append(OpRow(op, "", "", given.says))
        rows += (OpRow(op, name, "必填", one.says) for name, one in given.needed.items())
        one_of_them = "至少一项" if given.several else "必填其一"
        for name, one in given.optional.items():
            rows.append(OpRow(op, name, one_of_them if name in given.choice else "选填", one.says))
    return tuple(rows)
