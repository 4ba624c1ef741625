"""Damage to the make-up of a page: where title, contents, captions and credits stand."""

import re
from dataclasses import replace
from random import Random

from tests.damage.sheet import HEAD, Line, Piece, Sheet, furniture, split

_NAMES = ("王建国", "李明", "张晓峰", "陈立新", "赵志远", "周海燕", "刘文", "孙国平", "阿依古丽", "巴特尔")
_CAPTIONS = (
    "▲组织代表视察重点项目建设情况",
    "▲县人大常委会开展执法检查",
    "△委员在社区走访调研",
    "图为代表在企业车间调研",
    "图为大会会场 {name} 摄",
    "图①：代表步入会场",
    "↑新建成的农贸市场",
    "◀人大代表参加票决",
    "（上图）代表在田间了解春耕情况",
)
_BYLINES = (
    "本报记者 {name}",
    "通讯员 {name}",
    "本报记者 {name} 通讯员 {other}",
    "□ 本报记者 {name}",
    "□通讯员 {name} {other}",
    "记者 {name} 文/图",
)
_CREDITS = (
    "撰稿：{name} 编辑：{other} 审核：{third}",
    "责任编辑：{name}",
    "编辑：{name}",
    "（责任编辑：{name}）",
    "一审：{name} 二审：{other} 三审：{third}",
    "初审：{name} 复审：{other} 终审：{third}",
    "责编：{name} 校对：{other} 审核：{third}",
)


def title_at_end(sheet: Sheet, _: Random) -> Sheet:
    """Print the title block after everything else."""
    head, rest = _parted(sheet)
    if not head or not rest:
        return sheet
    first = replace(head[0], ends=max(2, head[0].ends))
    return sheet.with_lines([*rest, first, *head[1:]])


def title_in_middle(sheet: Sheet, rnd: Random) -> Sheet:
    """Print the title block between two columns: between two lines of the page, of one block or of two."""
    head, rest = _parted(sheet)
    if not head or len(rest) < 3:
        return sheet
    at = rnd.randint(len(rest) // 4, 3 * len(rest) // 4)
    before, after = rest[:at], rest[at:]
    first, after[0] = replace(head[0], ends=2), replace(after[0], ends=2)
    return sheet.with_lines([*before, first, *head[1:], *after])


def no_title(sheet: Sheet, _: Random) -> Sheet:
    """Lose the title block: then the page tells neither title nor date nor speaker."""
    page = replace(sheet, pieces=tuple(piece for piece in sheet.pieces if piece.kind not in HEAD))
    rest = [line for line in sheet.lines if sheet.kind(line) not in HEAD]
    page = page.with_lines(rest).without_meta("body", "genre", "term", "session", "extent", "region", "period")
    return page.with_meta(title=None, supplied=True, delivered=None, speaker=None)


def two_line_title(sheet: Sheet, rnd: Random) -> Sheet:
    """Break a title, subtitle or date line in two, centred or not."""
    centred = rnd.choice(["", "", "\u3000\u3000", "      "])
    lines = list[Line]()
    for line in sheet.lines:
        if sheet.kind(line) in {"title", "subtitle", "dateline"} and len(line.text) > 9:
            at = _natural_break(line.text, rnd)
            first, second = split(line, at)
            lines += [replace(first, text=centred + first.text), replace(second, text=centred + second.text.lstrip())]
        else:
            lines.append(line)
    return sheet.with_lines(lines)


def _natural_break(text: str, rnd: Random) -> int:
    """Choose where a headline is broken: after a word that closes a unit, near the middle."""
    places = [found.end() for found in re.finditer("[ 县市区旗日府]|大会(?!议)|委员会", text)]
    middle = [place for place in places if 0.25 < place / len(text) < 0.75]
    return rnd.choice(middle) if middle else len(text) // 2


def shadow(sheet: Sheet, rnd: Random) -> Sheet:
    """Double the title, as a headline with a shadow is extracted: clause by clause, or the whole, or on two lines."""
    form = rnd.choice(["clause", "whole", "lines"])
    lines = list[Line]()
    for line in sheet.lines:
        if sheet.kind(line) != "title":
            lines.append(line)
        elif form == "lines":
            lines += [line, *furniture(line.text)]
        else:
            clauses = line.text.split(" ") if form == "clause" else [line.text]
            for number, clause in enumerate(clauses):
                ends = 0 if number else line.ends
                lines += [Line(" " * bool(number) + clause, line.owner, ends), *furniture(clause, ends=0)]
    return sheet.with_lines(lines)


def contents(sheet: Sheet, rnd: Random) -> Sheet:
    """Print a list of contents up front: the headings, with page numbers and leaders or without."""
    leader, page = rnd.choice([("", ""), ("……", "{}"), ("…………………", "{}"), (" ", "{}"), ("........", "{}")])
    deep = rnd.random() < 0.6
    headings = [piece for piece in sheet.pieces if piece.kind == "heading" and (deep or piece.level == 1)]
    if len(headings) < 3:
        headings = [piece for piece in sheet.pieces if piece.kind == "heading"]
    number, texts = 1, [rnd.choice(["目录", "目 录", "目　　录", "目  录"])]
    for heading in headings:
        texts.append(heading.text + leader + page.format(number))
        number += rnd.randint(0, 3)
    head, rest = _parted(sheet)
    entries = furniture(*texts)
    entries[0] = replace(entries[0], ends=2)
    rest = [replace(rest[0], ends=2), *rest[1:]]
    return sheet.with_lines([*head, *entries, *rest] if rnd.random() < 0.6 else [*entries, *head, *rest])


def captions(sheet: Sheet, rnd: Random) -> Sheet:
    """Put captions of photographs and a byline between lines of the page, and often all of them at its end."""
    made = [("caption", text) for text in rnd.sample(_CAPTIONS, rnd.randint(1, 4))]
    made.append(("byline", rnd.choice(_BYLINES)))
    key, lines, together = sheet.fresh(), list(sheet.lines), rnd.random() < 0.4
    first = next((at for at, line in enumerate(lines) if sheet.kind(line) not in HEAD), 0)
    pieces = [Piece(key + at, kind, _named(text, rnd)) for at, (kind, text) in enumerate(made)]
    for piece in pieces:
        at = len(lines) if together else rnd.randint(first + 1, len(lines))
        lines.insert(at, Line(piece.text, piece.key, 2))
        if at + 1 < len(lines):
            lines[at + 1] = replace(lines[at + 1], ends=2)
    return sheet.with_pieces(pieces).with_lines(lines)


def credits_at_end(sheet: Sheet, rnd: Random) -> Sheet:
    """Name those who wrote, edited and released the text, on one line at its end."""
    if any(piece.kind == "credits" for piece in sheet.pieces):
        return sheet
    piece = Piece(sheet.fresh(), "credits", _named(rnd.choice(_CREDITS), rnd))
    return sheet.with_pieces([piece]).with_lines([*sheet.lines, Line(piece.text, piece.key, rnd.choice([1, 2]))])


def _named(text: str, rnd: Random) -> str:
    name, other, third = rnd.sample(_NAMES, 3)
    return text.format(name=name, other=other, third=third)


def _parted(sheet: Sheet) -> tuple[list[Line], list[Line]]:
    """Part the lines of the title block from the others."""
    head = [line for line in sheet.lines if sheet.kind(line) in HEAD]
    return head, [line for line in sheet.lines if sheet.kind(line) not in HEAD]
