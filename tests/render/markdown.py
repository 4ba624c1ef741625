"""What the site makes of Markdown: Python-Markdown with the extensions of mkdocs.yml and those that MkDocs adds."""

from __future__ import annotations

from typing import Any

from markdown import Markdown  # type: ignore[import-untyped] # publishes no types
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.render.settings import settings

BUILT_IN = ("toc", "tables", "fenced_code")


def to_html(text: str) -> str:
    """Give the HTML that the site would show for a page's Markdown (without front matter)."""
    configs: dict[str, dict[str, Any]] = {}
    for entry in settings()["markdown_extensions"]:
        configs.update(entry if isinstance(entry, dict) else {entry: {}})
    names = [*BUILT_IN, *(name for name in configs if name not in BUILT_IN)]
    return str(Markdown(extensions=names, extension_configs=configs).convert(text))


def parse(text: str) -> LexborNode:
    """Give the body of the page that a browser would make of a page's Markdown."""
    body = LexborHTMLParser(f"<!doctype html><body>{to_html(text)}").body
    assert body is not None
    return body


def texts(text: str, selector: str) -> list[str]:
    """Give the text of all elements that the selector finds in the page that the Markdown becomes."""
    return [node.text() for node in parse(text).css(selector)]
