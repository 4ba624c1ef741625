"""The home page: a report before and after by a slider, and search."""

from tests.browser.marks import BROWSER
from tests.browser.visit import Visit

pytestmark = BROWSER

SLIDER = ".gb-turn__bar > input"
ON_TOP = """() => {
    const stage = document.querySelector(".gb-turn__stage");
    stage.scrollIntoView({ block: "start" });
    const box = stage.getBoundingClientRect(), y = Math.min(box.bottom, innerHeight) - 20;
    return [0.1, 0.9].map((part) =>
        document.elementFromPoint(box.left + box.width * part, y).closest("section").className.split("__")[1]);
}"""
AT_THE_EDGES = ON_TOP.replace("[0.1, 0.9]", "[0.004, 0.996]")


def test_the_slider_shows_more_of_the_one_or_the_other_by_keys(site: str, visit: Visit) -> None:
    page = visit.open(site)
    assert visit.script(ON_TOP) == ["raw", "page"]
    slider = page.locator(SLIDER)
    slider.focus()
    for key, shown, said in (("Home", "page", "原文 0%，整理后 100%"), ("End", "raw", "原文 100%，整理后 0%")):
        visit.press(key)
        assert visit.script(AT_THE_EDGES) == [shown, shown]  # the one is seen whole
        assert slider.get_attribute("aria-valuetext") == said
    visit.press("ArrowLeft")
    assert slider.input_value() == "99"
    visit.press("Tab")  # a link under the raw text comes into sight
    assert slider.input_value() == "0"
    assert visit.wrong == []


def test_the_slider_can_be_dragged_on_the_narrowest_screen(site: str, visit: Visit) -> None:
    page = visit.open(site, width=320)
    slider = page.locator(SLIDER)
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"], box["y"] + box["height"] / 2, steps=3)
    page.mouse.up()
    assert slider.input_value() == "100"
    assert visit.script(ON_TOP) == ["raw", "raw"]


def test_without_scripts_both_stand_side_by_side(still_site: str, visit: Visit) -> None:
    page = visit.open(still_site)
    raw, clean = (page.locator(f".gb-turn__{name}").bounding_box() for name in ("raw", "page"))
    assert raw is not None
    assert clean is not None
    assert raw["x"] + raw["width"] <= clean["x"]
    assert not page.locator(SLIDER).is_visible()


def test_one_searches_from_the_home_page(site: str, visit: Visit) -> None:
    page = visit.open(site)
    page.locator("#gb-ask").fill("议案")
    visit.press("Enter")
    page.wait_for_url(lambda url: url.startswith(f"{site}search/?q="))
    page.locator(".gb-results li").first.wait_for()
    assert visit.wrong == []
