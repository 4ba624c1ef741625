"""The Jinja2 environment that all templates share."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.render import escape, foreign, han
from generator.render.breaks import behind_strokes, breakable, entry_lines, part_lines, value_lines

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment() -> Environment:
    """Give the environment: templates of this package, undefined names are errors, every value escaped.

    What a template prints is escaped for HTML unless a filter says for which other place it is meant: `md` (Markdown
    within a line), `block` (the inside of a raw HTML block, quotes left as they are), `yaml` (a value of the front
    matter), `mdattr` (a double-quoted attribute of an element that stands within a line of Markdown). `zh` is `md`
    for words of a report: it says the language of foreign ones (foreign.py), as `block` does; `titled` is `zh` for a
    title in a list, which may break after terms, `entry` for one of the contents, which breaks between words, `part`
    for the name of a part, which breaks at marks, `value` for a figure's on a card; `en` is `md` for words of an
    English page: it says the language of Chinese ones (han.py). `cited` is `md` for a reference, whose address may
    break.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    def safe(escaped: str) -> Markup:
        return Markup(escaped)  # noqa: S704 # made by the escaper, which is what makes it safe

    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["md"] = lambda text: safe(escape.inline(text))
    made.filters["cited"] = lambda text: safe(behind_strokes(escape.inline(text)))
    made.filters["zh"] = lambda text: safe(foreign.inline(text))
    made.filters["entry"] = lambda text: safe(entry_lines(foreign.inline(text)))
    made.filters["part"] = lambda text: safe(part_lines(foreign.inline(text)))
    made.filters["value"] = lambda text: safe(value_lines(foreign.inline(text)))
    made.filters["titled"] = lambda text: safe(breakable(foreign.inline(text), None))
    made.filters["en"] = lambda text: safe(han.inline(text))
    made.filters["block"] = lambda text: safe(foreign.block(text))
    made.filters["mdattr"] = lambda text: safe(escape.inline(text).replace('"', "&quot;"))
    made.filters["yaml"] = lambda text: safe(escape.scalar(text))
    return made
