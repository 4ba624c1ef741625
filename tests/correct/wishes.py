"""Corrections of all kinds on the five reports, as an editor might write them: none says that the sources are wrong."""

from dataclasses import replace

from generator.model.editorial import At, Correction, Op
from tests.correct.hand import correction

Wish = tuple[str, Correction]
"""How the name of a raw file begins, and a correction of it."""


def _emendation(exact: str, words: str) -> Correction:
    return replace(correction("replace", exact, words=words), kind="emendation")


def _wish(file: str, op: Op, exact: str, **fields: object) -> Wish:
    return file, correction(op, exact, None, **fields)


WISHES: dict[str, Wish] = {
    "over a wrapped line": _wish("000", "replace", "学习贯彻习近平总书记在庆祝", words="学习习近平总书记在庆祝"),
    "within a line": _wish("000", "replace", "开展“三察（查）”活动51次", words="开展“三察（查）”活动五十一次"),
    "beside marks that are half-width in the raw file": _wish(
        "001", "replace", "人大工作的全面领导，认真履行宪法和法律", words="人大工作的领导，履行宪法法律"
    ),
    "a title that is printed with its copy": _wish(
        "004", "replace", "勇毅前行", words="勇往直前", suffix="谱新篇——常山"
    ),
    "beside spaces of the raw file": _wish("002", "replace", "委员60余人次。承办", words="委员六十余人次。承办"),
    "words out": _wish("002", "replace", "更是我县夺取全面振兴新突破三年行动的攻坚之年", words="更是攻坚之年"),
    "two paragraphs": _wish("000", "join", "工作质量和水平。全年共召开"),
    "two headings": _wish("003", "join", "四次会议上)绛县人大"),
    "a paragraph in two": _wish("000", "split", "二是推动"),
    "a sentence of its own": _wish("002", "split", "县政协十五届常务委员会坚持以习近平"),
    "a paragraph up": _wish("000", "move", "全年共召开人大常委会会议11次", before=At("今年以来，县人大常委会高举")),
    "a section": _wish(
        "004",
        "move",
        "（一）自身建设有条有理",
        through=At("（三）宣传交流有声"),
        after=At("为新时代加强和改进人大工作"),
    ),
    "a heading": _wish("003", "set-kind", "各位代表：", suffix="我受", to="heading", level=2),
    "no heading": _wish("001", "set-kind", "围绕中心服务大局，精准监督", to="paragraph"),
    "of the page": _wish("001", "set-kind", "撰稿：王会刚", to="furniture"),
    "a lower level": _wish("001", "set-level", "强化服务凝聚合力，充分", to=2),
    "a figure's label": _wish("000", "set-figure", "发出审议意见3份", label="审议意见书"),
    "a figure over a wrapped line": _wish("002", "set-figure", "联系非党委员100余人次", unit="人"),
    "a figure never read": _wish("003", "set-figure", "成立75周年", label="建国周年", value="75", unit="周年"),
    "no figure": _wish("000", "not-a-figure", "21个乡镇"),
    "no figure either": _wish("004", "not-a-figure", "15个重大事项"),
    "an unclear figure": _wish("003", "unclear-figure", "专题询问1次"),
    "a slip": _wish("003", "sic", "满意率达97.5%", reading="满意率达98.7%"),
    "another reading": ("002", _emendation("立案率为87.1%", "立案率为87.12%")),
}
