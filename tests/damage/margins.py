"""What stands around the text on printed pages: page numbers, running heads, form feeds."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from random import Random

from tests.damage.sheet import Line, Sheet, furniture, split

_FOLIOS = (
    "— {page} —",
    "- {page} -",
    "—{page}—",
    "－{page}－",
    "{page}",
    "第{page}页",
    "第 {page} 页",
    "第{page}页 共{pages}页",
    "第{page}页/共{pages}页",
    "{page}/{pages}",
    "{page} / {pages}",
    "·{page}·",
    "P{page}",
)
_HEADS = (
    "{paper} {date} 第{page}版",
    "{page} {paper} {date}",
    "{paper}\u3000{date}",
    "{paper}",
    "{title}",
    "{title}    {page}",
)
_PAPERS = ("云岭日报", "清河报", "今日石桥", "东岗新闻", "白塔时报", "临溪日报")
_WEEKDAYS = "一二三四五六日"


def page_numbers(sheet: Sheet, rnd: Random) -> Sheet:
    """End pages with a number in one of the usual forms; half of the files have form feeds too."""
    folio = rnd.choice(_FOLIOS)
    return _paged(sheet, rnd, lambda page, pages: furniture(folio.format(page=page, pages=pages)))


def running_heads(sheet: Sheet, rnd: Random) -> Sheet:
    """Begin pages with a running head: the paper's name and date, or the report's own title, with a number or not."""
    paper, year, day = rnd.choice(_PAPERS), rnd.randint(2006, 2025), rnd.randint(1, 28)
    title = next((piece.text for piece in sheet.pieces if piece.kind == "title"), "政府工作报告")
    date = f"{year}年{rnd.randint(1, 3)}月{day}日 星期{rnd.choice(_WEEKDAYS)}"
    head = partial(rnd.choice(_HEADS).format, paper=paper, date=date, title=title)
    return _paged(sheet, rnd, lambda page, _: furniture(head(page=page + 1)))


def head_and_foot(sheet: Sheet, rnd: Random) -> Sheet:
    """End pages with a number and begin the next with a running head."""
    folio, paper = rnd.choice(_FOLIOS[:8]), rnd.choice(_PAPERS)
    date = f"{rnd.randint(2006, 2025)}年{rnd.randint(1, 3)}月{rnd.randint(1, 28)}日"
    return _paged(sheet, rnd, lambda page, pages: furniture(folio.format(page=page, pages=pages), f"{paper} {date}"))


def _paged(sheet: Sheet, rnd: Random, between: Callable[[int, int], list[Line]]) -> Sheet:
    """Put `between(page, pages)` where a page ends: after a number of characters, in the middle of a block or not."""
    size, blank, feed = rnd.randint(500, 900), rnd.choice([1, 2]), rnd.random() < 0.5
    size = min(size, sum(len(line.text) for line in sheet.lines) // 5)
    pages = list(_pages(sheet, size, rnd))
    lines = list[Line]()
    for number, page in enumerate(pages, 1):
        first, *rest = page
        if number > 1:
            first = replace(first, text="\f" * feed + first.text, ends=max(blank, first.ends))
        lines += [first, *rest]
        if number < len(pages):
            lines += [replace(line, ends=blank) for line in between(number, len(pages))]
    return sheet.with_lines(lines)


def _pages(sheet: Sheet, size: int, rnd: Random) -> Iterator[list[Line]]:
    """Cut the lines into pages of about `size` characters; a line of a whole block is cut through if it is long."""
    page, room = list[Line](), size
    for line in sheet.lines:
        rest = line
        while len(rest.text) > room + 20 and len(rest.text) > 60 and sheet.kind(rest) == "paragraph":
            first, rest = split(rest, min(len(rest.text) - 10, max(10, room + rnd.randint(-5, 5))))
            yield [*page, first]
            page, room = [], size
        page.append(rest)
        room -= len(rest.text)
        if room <= 0:
            yield page
            page, room = [], size
    if page:
        yield page
