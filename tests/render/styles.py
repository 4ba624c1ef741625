"""The named values of the style sheet, and the contrast between two colours."""

import re
from pathlib import Path

ASSETS = Path(__file__).parents[2] / "docs" / "assets"


SCHEMES = ("light", "dark", "dark without scripts")
"""In the order in which the style sheet names them."""


def tokens(scheme: str) -> dict[str, str]:
    """Give the colours of one of the schemes by their names, without `--gb-`."""
    css = (ASSETS / "tokens.css").read_text("utf-8")
    rules = re.findall(r"\{([^{}]*--gb-paper:[^{}]*)\}", css)
    assert len(rules) == len(SCHEMES)
    return dict(re.findall(r"--gb-([a-z]+): (#[0-9a-f]{6});", rules[SCHEMES.index(scheme)]))


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours (`#rrggbb`), 1 to 21, as WCAG 2.2 defines it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Give the relative luminance of WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
