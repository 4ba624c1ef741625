"""Clean documents to damage: the five reports of the gold, and reports of the corpus whose raw text is clean.

A corpus report is taken where every line, up to the cut, is beyond doubt one block of a known kind. The tests are
simple on purpose and are not those of the program, which would make the truth its own opinion:

- a salutation is among its first eight lines; what stands before it is left out;
- no line has a character that extraction puts there (escapes, entities, tags, tabs, `??`, U+FFFD, odd white space);
- a line that opens with `一、` or `（一）`, has at most 34 characters and no stop is a heading, level 1 or 2, and the
  numbers of each level count up from one;
- a line such as `2024年工作回顾` is a heading of level 1, and all numbered ones are of level 2 then;
- a line that ends with a stop, or with a colon, and opens with no marker is a paragraph; so is one with a marker, a
  stop within it and more text than a heading has;
- any other line leaves the report out, or ends it, if enough has been read by then.

Such a report gets a title block of an invented county, so that title, date, session and speaker are known.
Reports whose number is divisible by three are held out from tuning.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

from tests.damage.sheet import Document, Piece

GOLD = Path(__file__).parents[1] / "gold" / "blocks"
ENOUGH, TOO_MUCH = 3_000, 5_500
"""Characters that a cut report has at least, and where it is cut."""
_ODD = re.compile(r"\\[rnt]|&#?\w+;|<\w|\?\?|[\t\ufffd\ue000-\uf8ff\xa0]|\s\s")
_PART = re.compile(r"(“.+”时期|\d{4}年|过去|本届|今后).{0,24}(回顾|安排|任务|要求|建议)")
_SALUTATION = re.compile(r"各位代表[：:]")
_NUMERALS = "一二三四五六七八九十"
_MARKER = re.compile(rf"([{_NUMERALS}]+)、|（([{_NUMERALS}]+)）")
_WIDE, _FULL = "\u4e00-\u9fff\u3001-\u301f“”‘’％）（", str.maketrans(",:;?!()", "，：；？！（）")
_STOPS = "。！？"
_LONGEST_HEADING = 34
PLACES = ("云岭县", "清河县", "石桥县", "东岗县", "白塔县", "临溪县", "望江县", "安亭县")
"""Invented counties."""
_NAMES = ("王建国", "李明", "张晓峰", "陈立新", "赵志远", "周海燕", "刘文", "孙国平")


@cache
def five() -> tuple[Document, ...]:
    """Give the five reports of the gold."""
    return tuple(_gold(file) for file in sorted(GOLD.glob("*.json")))


@cache
def corpus(*, held: bool) -> tuple[Document, ...]:
    """Give the clean reports of the folder that GONGBAO_CORPUS names, of one of the two splits; none without it."""
    folder = os.environ.get("GONGBAO_CORPUS")
    files = sorted(Path(folder).glob("g*.txt")) if folder else []
    read = (_corpus(file) for file in files if (int(file.stem[1:]) % 3 == 0) is held)
    return tuple(document for document in read if document)


def _gold(file: Path) -> Document:
    gold = json.loads(file.read_text("utf-8"))
    pieces = (
        Piece(key, block["kind"], _whole(block["text"]), block.get("level")) for key, block in enumerate(gold["blocks"])
    )
    return Document(file.stem[:3], tuple(pieces), gold["meta"])


def _whole(text: str) -> str:
    """Give a text without its source's own damage: spaces beside digits, half-width marks beside Han characters."""
    text = re.sub(r"(?<=\d) (?=\D)|(?<=[^\d\s—]) (?=\d)|(?<=[，。；,;]) ", "", text)
    text = re.sub(rf"\(([^()]*[{_WIDE}][^()]*)\)", r"（\1）", text)
    return re.sub(rf"(?<=[{_WIDE}])[,:;?!)(]|[,:;?!(](?=[{_WIDE}])", lambda mark: mark[0].translate(_FULL), text)


def _corpus(file: Path) -> Document | None:
    text = _decoded(file.read_bytes())
    lines = [_whole(line.strip()) for line in text.splitlines() if line.strip()]
    opening = next((number for number, line in enumerate(lines[:8]) if _SALUTATION.fullmatch(line)), None)
    if opening is None:
        return None
    body = tuple(_pieces(lines[opening:]))
    if sum(len(piece.text) for piece in body) < ENOUGH or sum(piece.kind == "heading" for piece in body) < 3:
        return None
    head, meta = _head(Random(file.stem))
    return Document(file.stem, (*head, *body), meta)


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", "replace")


def _pieces(lines: list[str]) -> Iterator[Piece]:
    """Give the blocks up to the first line whose kind is in doubt, or to the cut; a heading is never the last."""
    chars, counts, waiting, parts = 0, [0, 0], list[Piece](), False
    for key, line in enumerate(lines, 10):
        piece = _piece(key, line, counts)
        if piece is None or chars > TOO_MUCH:
            return
        if _PART.fullmatch(line):
            if counts != [0, 0] and not parts:
                return
            counts[:], parts = [0, 0], True
        elif parts and piece.level:
            piece = replace(piece, level=2)
        waiting.append(piece)
        if piece.kind == "paragraph":
            yield from waiting
            waiting.clear()
        chars += len(line)


def _piece(key: int, line: str, counts: list[int]) -> Piece | None:
    """Read a line's kind; `counts` are the last numbers of both levels and are kept up. None where it is in doubt."""
    marker = _MARKER.match(line)
    if _ODD.search(line):
        return None
    if _PART.fullmatch(line):
        return Piece(key, "heading", line, 1)
    closed = line.rstrip("”’》）")[-1:] in tuple(_STOPS + "：:")
    if closed or not marker:
        run_in = marker and (len(line) <= _LONGEST_HEADING or not any(stop in line[:-1] for stop in _STOPS))
        return Piece(key, "paragraph", line) if closed and not run_in else None
    level = 1 if marker[1] else 2
    number = _number(marker[1] or marker[2])
    if len(line) > _LONGEST_HEADING or any(mark in line for mark in _STOPS + "：；") or number != counts[level - 1] + 1:
        return None
    counts[level - 1 :] = [number, 0] if level == 1 else [number]
    return Piece(key, "heading", line, level)


def _number(numeral: str) -> int:
    tens, _, ones = numeral.rpartition("十")
    if "十" not in numeral:
        return _NUMERALS.find(numeral) + 1
    return (_NUMERALS.find(tens) + 1 if tens else 1) * 10 + (_NUMERALS.find(ones) + 1 if ones else 0)


def _head(rnd: Random) -> tuple[tuple[Piece, ...], dict[str, object]]:
    """Invent the title block of a county's government, in one of the usual forms."""
    place, name = rnd.choice(PLACES), rnd.choice(_NAMES)
    year, month, day = rnd.randint(2006, 2025), rnd.randint(1, 3), rnd.randint(1, 28)
    term, session = rnd.randint(11, 19), rnd.randint(1, 6)
    title = rnd.choice(["政府工作报告", f"{place}人民政府工作报告", f"{year}年{place}政府工作报告"])
    where = f"{year}年{month}月{day}日在{place}第{_numeral(term)}届人民代表大会第{_numeral(session)}次会议上"
    dateline = rnd.choice([f"——{where}", f"（{where}）"])
    speaker = rnd.choice([f"{place}人民政府县长 {name}", f"县长 {name}", f"{place}县长 {name}"])
    texts = (("title", title), ("dateline", dateline), ("speaker", speaker))
    meta = {
        "title": title,
        "supplied": False,
        "body": "zhengfu",
        "genre": "work",
        "term": term,
        "session": session,
        "delivered": f"{year}-{month:02}-{day:02}",
        "speaker": name,
    }
    return tuple(Piece(key, kind, text) for key, (kind, text) in enumerate(texts)), meta


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("十" if tens else "") + (_NUMERALS[ones - 1] if ones else "")
