"""Web pages made of a report's true blocks, as the sites of governments have them: much stands around the text."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Final

from tests.damage.sheet import Document, Piece

_NAV = "".join(
    f'<li><a href="/{n}">{name}</a></li>'
    for n, name in enumerate(("首页", "政务公开", "办事服务", "互动交流", "走进本县"))
)
_LINKS = "".join(
    f'<li><a href="/{n}.html">{title}</a><span>2024-12-{n:02}</span></li>'
    for n, title in enumerate(("县人大常委会召开主任会议", "我县举行宪法宣誓仪式", "县政府召开常务会议"), 11)
)


def _page(title: str, body: str, *, charset: str = "utf-8") -> str:
    """Give a page with the body in the midst of a site's furniture."""
    return f"""<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">
<title>{escape(title)}_某某县人民政府</title>
<style>.a{{color:red}}</style><script>var a = "<p>不读</p>";</script></head>
<body>
<div class="top"><a href="#">无障碍</a> | <a href="#">长者助手</a></div>
<div class="nav"><ul>{_NAV}</ul></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/z">政务公开</a> &gt; <a href="/b">工作报告</a></div>
<div style="display:none">请输入关键字</div>
<div class="main">
<div class="info"><span>发布时间：2025-01-08 09:30</span> <span>来源：某某县人大办</span>
<span>字号：<a>大</a> <a>中</a> <a>小</a></span> <a href="javascript:print()">打印</a> <a>关闭</a></div>
{body}
<div class="share">分享到：</div>
</div>
<div class="related"><h4>相关链接</h4><ul>{_LINKS}</ul></div>
<div class="foot"><p>主办单位：某某县人民政府　承办单位：某某县人民政府办公室</p>
<p>辽ICP备12345678号-1 网站标识码：2109210001 辽公网安备 21092102000001号</p></div>
<script>document.write("不读")</script></body></html>
"""


def _title(document: Document) -> str:
    return next((piece.text for piece in document.pieces if piece.kind == "title"), "工作报告")


def _joined(document: Document, form: Callable[[Piece], str], between: str = "\n") -> str:
    return between.join(form(piece) for piece in document.pieces)


def _paragraph(piece: Piece) -> str:
    tag = "h1" if piece.kind == "title" else "p"
    indent = "&nbsp;&nbsp;&nbsp;&nbsp;" if piece.kind in {"paragraph", "heading"} else ""
    text = escape(piece.text)
    return f"<{tag}>{indent}{f'<strong>{text}</strong>' if piece.kind == 'heading' else text}</{tag}>"


def _nested(piece: Piece) -> str:
    """Give a block as an editor of a web site that took it from Word leaves it: spans in spans, the markup wrapped."""
    text = escape(piece.text)
    half = len(text) // 2
    cut = f"{text[:half]}</span><span>{text[half:]}" if "&" not in text else text
    inner = f'<span style="font-size:16pt"><span>{cut}</span></span>'
    return f'<section><div><p style="text-indent:2em">\n{inner}\n</p></div></section>'


def plain_page(document: Document) -> bytes:
    """Give a page with a paragraph an element, headings in bold type."""
    return _page(_title(document), _joined(document, _paragraph)).encode()


def broken_page(document: Document) -> bytes:
    """Give a page in GB 2312's name whose blocks are parted by `<br>` alone, indented by spaces."""
    body = _joined(document, lambda piece: f"&nbsp;&nbsp;&nbsp;&nbsp;{escape(piece.text)}", "<br>\r\n")
    return _page(_title(document), f'<div id="zoom">{body}</div>', charset="gb2312").encode("gb18030")


def doubly_broken_page(document: Document) -> bytes:
    """Give a page whose blocks are parted by two `<br>`, indented by full-width spaces."""
    body = _joined(document, lambda piece: f"　　{escape(piece.text)}", "<br/><br/>")
    return _page(_title(document), f"<font>{body}</font>").encode()


def nested_page(document: Document) -> bytes:
    """Give a page of elements deep in one another, the text cut into spans."""
    return _page(_title(document), f"<div><div><article>{_joined(document, _nested)}</article></div></div>").encode()


def table_page(document: Document) -> bytes:
    """Give a page that is laid out in tables, as those of twenty years ago are."""
    left = f'<td width="160"><table><tr><td><ul>{_NAV}</ul></td></tr></table></td>'
    body = f"<table><tr>{left}<td><table><tr><td>{_joined(document, _paragraph)}</td></tr></table></td></tr></table>"
    return _page(_title(document), body).encode()


def archive_page(document: Document) -> bytes:
    """Give a page as browsers save it in a single file (MHTML): quoted-printable, with a style sheet in it."""
    from email.message import EmailMessage

    message = EmailMessage()
    message["Snapshot-Content-Location"] = "http://www.example.gov.cn/art/2025/1/8/art_1.html"
    message.set_content(_page(_title(document), _joined(document, _paragraph)), subtype="html", cte="quoted-printable")
    message.add_related(b"p { margin: 0 }", "text", "css")
    return message.as_bytes()


PAGES: Final[dict[str, Callable[[Document], bytes]]] = {
    "html": plain_page,
    "html-br": broken_page,
    "html-br-br": doubly_broken_page,
    "html-nested": nested_page,
    "html-table": table_page,
    "mhtml": archive_page,
}
"""The pages by the names of their ways."""
