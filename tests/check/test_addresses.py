"""generator/check/addresses.py: addresses read as a browser reads them, at a sub-path and at the root."""

import pytest

from generator.check.addresses import Addresses, Inside, Outside, Wrong

PAGE = "reports/210921/renda/2024/index.html"
AT_SUBPATH = Addresses.below("https://example.org/gongbao/")


@pytest.mark.parametrize(
    ("value", "path", "fragment"),
    [
        ("#p3", PAGE, "p3"),
        ("", PAGE, ""),
        ("?q=x#p3", PAGE, "p3"),
        (".", "reports/210921/renda/2024/index.html", ""),
        ("..", "reports/210921/renda/index.html", ""),
        ("../", "reports/210921/renda/index.html", ""),
        ("../../../../", "index.html", ""),
        ("../2023/#s1", "reports/210921/renda/2023/index.html", "s1"),
        ("../../../../data/figures.csv", "data/figures.csv", ""),
        ("/gongbao/", "index.html", ""),
        ("/gongbao", "index.html", ""),
        ("/gongbao/assets/a.css?v=1", "assets/a.css", ""),
        ("https://example.org/gongbao/about/#x", "about/index.html", "x"),
        ("//EXAMPLE.org/gongbao/about/", "about/index.html", ""),
        ("%E7%94%B2/%2e%2e/a.png", "reports/210921/renda/2024/a.png", ""),
        ("甲.png", "reports/210921/renda/2024/甲.png", ""),
        ("#%E7%94%B2", PAGE, "甲"),
        ("#p3:~:text=甲", PAGE, "p3"),
        ("..\\2023\\", "reports/210921/renda/2023/index.html", ""),
        (" ../2023/\n", "reports/210921/renda/2023/index.html", ""),
    ],
)
def test_what_lies_inside(value: str, path: str, fragment: str) -> None:
    assert AT_SUBPATH.resolve(PAGE, value) == Inside(path, fragment)


@pytest.mark.parametrize(
    "value",
    [
        "https://example.com/",
        "http://example.org/other/",
        "https://example.org/gongbao-two/",
        "//cdn.example/x.js",
        "\\\\cdn.example/x.js",
        "mailto:a@example.org",
    ],
)
def test_what_lies_outside(value: str) -> None:
    assert AT_SUBPATH.resolve(PAGE, value) == Outside(value)


@pytest.mark.parametrize(
    "value",
    ["javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", " javascript:x", "data:,x", "file:///x"],
)
def test_other_schemes_are_refused(value: str) -> None:
    target = AT_SUBPATH.resolve(PAGE, value)
    assert isinstance(target, Wrong)
    assert target.code == "check.scheme"


@pytest.mark.parametrize("value", ["../../../../../", "/", "/other/", "http://[::1"])
def test_what_leads_out_of_the_site_is_refused(value: str) -> None:
    target = AT_SUBPATH.resolve(PAGE, value)
    assert isinstance(target, Wrong)
    assert target.code == "check.link"


def test_a_site_of_unknown_address_is_read_at_the_root() -> None:
    addresses = Addresses.below("")
    assert addresses.resolve(PAGE, "/about/") == Inside("about/index.html", "")
    assert addresses.resolve(PAGE, "https://example.org/about/") == Outside("https://example.org/about/")


def test_a_path_alone_may_be_the_base() -> None:
    assert Addresses.below("/gongbao/").resolve(PAGE, "/gongbao/about/") == Inside("about/index.html", "")
