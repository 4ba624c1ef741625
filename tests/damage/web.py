"""Dirt of web pages and exports: escapes, entities, navigation, a body printed twice."""

from dataclasses import replace
from random import Random

from tests.damage.documents import PLACES
from tests.damage.sheet import FURNITURE, Line, Sheet, furniture

_SPACES = ("&nbsp;", "&emsp;", "&ensp;", "&#160;", "&#12288;", "&amp;nbsp;", "&thinsp;")


def escapes(sheet: Sheet, rnd: Random) -> Sheet:
    r"""End lines with the letters `\r\n` instead of a line end, once or twice."""
    page = replace(sheet, end=rnd.choice([r"\r\n", r"\r\n", r"\n"]))
    ends = rnd.choice([1, 2])
    return page.with_lines(replace(line, ends=line.ends and ends) for line in page.lines)


def entities(sheet: Sheet, rnd: Random) -> Sheet:
    """Open paragraphs with entities of white space, and leave some within them."""
    entity, count = rnd.choice(_SPACES), rnd.choice([1, 2, 4])
    inner = rnd.choice([0.0, 0.1])
    lines = list[Line]()
    for line in sheet.lines:
        if sheet.kind(line) not in {"paragraph", "heading"} or not line.ends:
            lines.append(line)
            continue
        lines.append(Line(entity * count, FURNITURE, line.ends))
        if rnd.random() < inner and len(line.text) > 20:
            at = rnd.randint(5, len(line.text) - 5)
            lines += [replace(line, text=line.text[:at], ends=0), Line(entity, FURNITURE, 0)]
            lines.append(Line(line.text[at:], line.owner, 0))
        else:
            lines.append(replace(line, ends=0))
    return sheet.with_lines(lines)


def chrome(sheet: Sheet, rnd: Random) -> Sheet:
    """Print a site's navigation before the report and its foot after it."""
    place, year = rnd.choice(PLACES), rnd.randint(2006, 2025)
    title = next((piece.text for piece in sheet.pieces if piece.kind == "title"), None)
    date = f"{year}-{rnd.randint(1, 12):02}-{rnd.randint(1, 28):02}"
    before = _some(_before(place, date, title, rnd), rnd)
    after = _some(_after(place, title or f"{place}人大工作综述", rnd), rnd)
    # The site is another place's than the report, so nothing is asked about the place.
    page = sheet.without_meta("region")
    return page.with_lines([*furniture(*before), *sheet.lines, *furniture(*after)])


def labels(sheet: Sheet, rnd: Random) -> Sheet:
    """Print a record's fields before the text; the title is told there and nowhere else."""
    place, date = rnd.choice(PLACES), f"{rnd.randint(2006, 2025)}-{rnd.randint(1, 3):02}-{rnd.randint(10, 28)}"
    title = next((line for line in sheet.lines if sheet.kind(line) == "title"), None)
    if title is None:
        return sheet
    label = rnd.choice(["标题：", "标题:", "【标题】", "名称："])
    fields = [f"发文单位：{place}人民政府", f"发文时间：{date}", rnd.choice(["正文：", "内容：", "【正文】"])]
    rest = [line for line in sheet.lines if line.owner != title.owner]
    first = furniture(label, ends=title.ends)
    return sheet.without_meta("region").with_lines([*first, replace(title, ends=0), *furniture(*fields), *rest])


def other_titles(sheet: Sheet, rnd: Random) -> Sheet:
    """End the page with the titles of other reports, as a site's list of them does."""
    place, year = rnd.choice(PLACES), rnd.randint(2012, 2024)
    places = rnd.sample(PLACES, 5)
    form = rnd.choice(
        ["{year}年{place}政府工作报告", "{place}{year}年政府工作报告", "{place}人民政府工作报告（{year}年）"]
    )
    titles = [form.format(year=year - at, place=place) for at in range(5)]
    if rnd.random() < 0.5:
        titles = [form.format(year=year, place=name) for name in places]
    top = rnd.choice(["相关阅读", "相关文章：", "热门推荐", "最新发布", "相关链接"])
    return sheet.with_lines([*sheet.lines, *furniture(top, *titles)])


def twice(sheet: Sheet, rnd: Random) -> Sheet:
    """Print the whole body again, with its title or without, once or twice."""
    body = [line for line in sheet.lines if sheet.kind(line) in {"paragraph", "heading"}]
    lines = list(sheet.lines)
    again = list(sheet.lines) if rnd.random() < 0.5 else body
    for _ in range(rnd.choice([1, 1, 2])):
        lines += [Line(line.text, FURNITURE, line.ends) for line in again]
    return sheet.with_lines(lines)


def _before(place: str, date: str, title: str | None, rnd: Random) -> list[str]:
    """Give the lines above a report; where it has no title, the page's fields tell none either."""
    clock = f"{rnd.randint(8, 18):02}:{rnd.randint(0, 59):02}"
    return [
        f"{place}人民政府门户网站",
        rnd.choice(
            ["首页 > 政务公开 > 政府工作报告", "您当前的位置：首页>>信息公开>>工作报告", "当前位置：首页 - 正文"]
        ),
        rnd.choice(["首页 走进我们 政务公开 办事服务 互动交流", "无障碍浏览 | 繁體 | 登录 | 注册"]),
        f"索 引 号：{rnd.randint(10**8, 10**9)}",
        f"发文机关：{place}人民政府办公室",
        *([f"标 题：{title}"] if title else []),
        rnd.choice([f"发布日期：{date}", f"发布时间：{date} {clock} 来源：{place}政府办", f"时间：{date}"]),
        rnd.choice([f"浏览次数：{rnd.randint(20, 9000)}", f"阅读：{rnd.randint(20, 900)}次", "点击数："]),
        rnd.choice(["【字体：大 中 小】", "字号：[ 大 中 小 ] 打印 收藏", "字体：【大】【中】【小】 打印本页"]),
        rnd.choice(["分享到：", "分享", "扫一扫在手机打开当前页"]),
    ]


def _after(place: str, title: str, rnd: Random) -> list[str]:
    return [
        rnd.choice(["【打印本页】 【关闭窗口】", "打印 关闭", "[返回顶部]"]),
        f"上一篇：{rnd.choice(PLACES)}{title[-6:]}",
        rnd.choice(["下一篇：没有了", f"下一篇：关于印发{place}工作要点的通知"]),
        rnd.choice(["扫一扫在手机打开当前页", "分享到：微信 微博"]),
        f"主办单位：{place}人民政府办公室 技术支持：{place}大数据中心",
        f"地址：{place}建设路{rnd.randint(1, 200)}号 邮编：{rnd.randint(100000, 800000)}",
        f"网站标识码：{rnd.randint(10**9, 10**10 - 1)} 备案序号：ICP备{rnd.randint(10**7, 10**8 - 1)}号",
        "版权所有 未经许可不得转载",
    ]


def _some(texts: list[str], rnd: Random) -> list[str]:
    """Keep some of the lines, in their order; at least two."""
    share = rnd.uniform(0.3, 1.0)
    kept = [text for text in texts if rnd.random() < share]
    return kept if len(kept) > 1 else texts[:2]
