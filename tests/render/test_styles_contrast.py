"""What is not text can be told from its ground, too (WCAG 1.4.11): borders of controls, focus, switches, charts."""

import re

import pytest

from tests.render.styles import ASSETS, SCHEMES, contrast, tokens

GROUNDS = ("paper", "raised", "wash")
LEAST = 3.0
CONTROLS = {
    "tokens.css": ("md-search__form",),
    "choices.css": (".gb-sheet textarea",),
    "search/page.css": (".gb-search__line input", ".gb-chips a", ".gb-more"),
    "home.css": (".gb-ask :is(input, button)",),
    "cite.css": (".gb-cite-offer",),
}
"""Where the border, or an outline in its place, of what is filled in or pressed is set: the ends of the selectors."""


def rules(name: str) -> list[tuple[str, str]]:
    """Give the innermost rules of a style sheet of the site: selectors and declarations, comments left out."""
    text = re.sub(r"/\*.*?\*/", "", (ASSETS / name).read_text("utf-8"), flags=re.DOTALL)
    return [(selectors.strip(), body) for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", text)]


def borders() -> list[tuple[str, str]]:
    """Give for each control the token of its border: (selector, token)."""
    found: list[tuple[str, str]] = []
    for name, ends in CONTROLS.items():
        for end in ends:
            own = [body for selectors, body in rules(name) if selectors.endswith(end)]
            drawn = [
                token
                for body in own
                for token in re.findall(r"(?:border|box-shadow):[^;]*1px[^;]*var\(--gb-([a-z]+)\)", body)
            ]
            assert drawn, end
            found.extend((end, token) for token in drawn)
    return found


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_border_of_every_control_can_be_told_from_every_ground(scheme: str) -> None:
    colours = tokens(scheme)
    low = {
        (end, token, ground): round(contrast(colours[token], colours[ground]), 2)
        for end, token in borders()
        for ground in GROUNDS
    }
    assert {key: ratio for key, ratio in low.items() if ratio < LEAST} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_focus_switches_sliders_and_charts_can_be_told(scheme: str) -> None:
    colours = tokens(scheme)
    ring = [body for selectors, body in rules("tokens.css") if selectors.endswith("[tabindex]):focus-visible")]
    switch = [body for selectors, body in rules("choices.css") if selectors == ".gb-choose__form input"]
    thumb = [body for selectors, body in rules("slider.css") if "slider-thumb" in selectors]
    strokes = [body for selectors, body in rules("pages.css") if selectors.startswith(".gb-chart :is(.gb-bar")]
    gaps = [body for selectors, body in rules("pages.css") if selectors == ".gb-chart .gb-missing path"]
    for bodies, named in (
        (ring, r"outline: 2px solid var\(--gb-([a-z]+)\)"),
        (switch, r"accent-color: var\(--gb-([a-z]+)\)"),
        (thumb, r"border: 1px solid var\(--gb-([a-z]+)\)"),
        (strokes, r"fill: var\(--gb-([a-z]+)\)"),
        (gaps, r"stroke: var\(--gb-([a-z]+)\)"),
    ):
        token = re.search(named, bodies[0])
        assert token, named
        assert min(contrast(colours[token[1]], colours[ground]) for ground in GROUNDS) >= LEAST


def test_who_asks_for_more_contrast_has_more() -> None:
    more = next(body for selectors, body in rules("access.css") if selectors.endswith(":root:root:root"))
    chosen = dict(re.findall(r"--gb-([a-z]+): var\(--gb-([a-z]+)\)", more))
    assert set(chosen) >= {"muted", "faint", "line"}
    for scheme in SCHEMES:
        colours = tokens(scheme)
        for old, new in chosen.items():
            assert contrast(colours[new], colours["paper"]) > contrast(colours[old], colours["paper"])
            if old in {"muted", "faint"}:
                assert contrast(colours[new], colours["paper"]) >= 7
