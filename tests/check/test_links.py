"""generator/check/links.py: each way in which a link fails, told once."""

from pathlib import Path

import pytest

from tests.check.sites import found, write, write_site
from tests.factory import make_report

REPORT = make_report()


def found_with(site: Path, html: str, path: str = "about/index.html") -> list[str]:
    """Give what the check finds where one more page stands in a sound site, its policy (test_guard.py) apart."""
    write_site(site, REPORT)
    write(site, path, html)
    return [one for one in found(site, REPORT) if not one.startswith("check.policy")]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="../nowhere/">x</a>',
        '<a href="../nowhere">x</a>',
        '<img src="../nowhere.png">',
        '<img srcset="../index.html 1x, ../nowhere.png 2x">',
        '<form action="../nowhere/"></form>',
        '<link rel="canonical" href="https://example.org/gongbao/nowhere/">',
        '<script src="/gongbao/nowhere.js"></script>',
        '<p style="background: url(nowhere.png)">',
    ],
)
def test_a_link_to_no_file_is_told(tmp_path: Path, html: str) -> None:
    (line,) = found_with(tmp_path, html)
    assert line.startswith("check.link: a link leads to '")
    assert "nowhere" in line


def test_a_folder_without_its_closing_slash_is_no_file(tmp_path: Path) -> None:
    assert found_with(tmp_path, '<a href="../reports">x</a>') == [
        "check.link: a link leads to 'reports', which is not there"
    ]


def test_a_fragment_without_its_id_is_told(tmp_path: Path) -> None:
    assert found_with(tmp_path, f'<a href="../reports/{REPORT.id}/#p9">x</a>') == [
        f"check.fragment: a link leads to 'reports/{REPORT.id}/index.html#p9', but no such id is there"
    ]


def test_fragments_and_names_that_are_there_pass_however_written(tmp_path: Path) -> None:
    html = (
        f'<i id="甲 乙"></i><a href="#%E7%94%B2%20乙"></a><a href="../reports/{REPORT.id}/#p&#49;"></a><a href="#"></a>'
    )
    assert found_with(tmp_path, html) == []


def test_links_from_the_page_for_missing_addresses_pass_below_the_sites_path(tmp_path: Path) -> None:
    assert found_with(tmp_path, '<a href="/gongbao/about/x.txt"></a>', "404.html") == [
        "check.link: a link leads to 'about/x.txt', which is not there"
    ]
    write(tmp_path, "about/x.txt", "")
    assert found(tmp_path, REPORT) == []


def test_scripts_as_addresses_are_told(tmp_path: Path) -> None:
    assert found_with(tmp_path, '<a href="java&#10;script:alert(1)">x</a>') == [
        "check.scheme: 'java\\nscript:alert(1)' is a javascript: address; only http, https and mailto may be linked"
    ]


@pytest.mark.parametrize(
    "html",
    [
        '<script src="https://cdn.example/x"></script>',
        '<img src="//cdn.example/x">',
        '<link rel="stylesheet" href="https://cdn.example/x">',
        "<style>@import url(https://cdn.example/x);</style>",
    ],
)
def test_fetching_from_another_host_is_told(tmp_path: Path, html: str) -> None:
    (line,) = found_with(tmp_path, html)
    assert line.startswith("check.request: the page fetches '")


def test_a_style_sheet_that_fetches_from_another_host_is_told(tmp_path: Path) -> None:
    (line,) = found_with(tmp_path, "@font-face{src:url(https://fonts.example/x.woff2)}", "assets/x.css")
    assert line.startswith("check.request: ")


def test_linking_to_another_host_is_free(tmp_path: Path) -> None:
    html = (
        '<a href="https://example.com/x">x</a><a href="mailto:a@example.com">m</a><link rel="license" href="http://l">'
    )
    assert found_with(tmp_path, html) == []


def test_an_id_that_stands_twice_is_told(tmp_path: Path) -> None:
    assert found_with(tmp_path, '<i id="a"></i><b id="a"></b>') == [
        "check.id: the id 'a' stands on the page more than once"
    ]


def test_a_slip_in_a_template_is_one_problem(tmp_path: Path) -> None:
    write_site(tmp_path, REPORT)
    for name in "abc":
        write(tmp_path, f"{name}/index.html", '<a href="../nowhere/">x</a>')
    assert found(tmp_path, REPORT) == [
        "check.link: a link leads to 'nowhere/index.html', which is not there (and so on 2 other pages)"
    ]
