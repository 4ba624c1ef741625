"""Where the lines of a title block may break: after the names and terms in it, and not within them.

The page's style keeps Chinese words together there (`word-break: keep-all`), so that no line ends within a name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from generator.model.facts import Region

_TERMS: Final = (
    *("日(?=在)", "第[一二三四五六七八九十百]+届", "政治协商会议", "人民代表大会", "常务委员会", "常委会", "委员会"),
    *("人民政府", "人民法院", "人民检察院"),
)


def breakable(html: str, region: Region | None) -> str:
    """Let the lines of a title block break (`<wbr>`) after the names of `region` and the terms in it.

    HTML with elements in it is left as it is. Chromium would tell a heading's name with a space at each `<wbr>`: they
    are kept from those who listen.
    """
    names = region.path if region else ()
    terms = "|".join((*map(re.escape, sorted(names, key=len, reverse=True)), *_TERMS))
    return html if "<" in html else re.sub(f"({terms})(?=[^<，。、；：）》”])", r'\1<wbr aria-hidden="true">', html)
