import re
from pathlib import Path

import pytest

from tests.render.styles import ASSETS, SCHEMES, contrast, tokens

TEXT = ("ink", "muted", "faint", "accent", "link", "number")


def test_contrast_is_counted_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("text", TEXT)
@pytest.mark.parametrize("ground", ["paper", "raised", "wash"])
def test_text_can_be_read_on_every_ground(scheme: str, text: str, ground: str) -> None:
    colours = tokens(scheme)
    assert contrast(colours[text], colours[ground]) >= 4.5


def test_both_schemes_name_the_sametokens() -> None:
    assert tokens("light").keys() == tokens("dark").keys()


def test_the_dark_scheme_is_one_with_scripts_and_without() -> None:
    assert tokens("dark") == tokens("dark without scripts")


@pytest.mark.parametrize("name", sorted({path.name for path in ASSETS.glob("*.css")} - {"tokens.css"}))
def test_colours_stand_in_the_tokens_alone(name: str) -> None:
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgb|hsl", (ASSETS / name).read_text("utf-8"))


@pytest.mark.parametrize(
    "path",
    sorted(path for path in ASSETS.rglob("*") if path.is_file()),
    ids=lambda path: path.relative_to(ASSETS).as_posix(),
)
def test_no_style_or_script_names_another_host(path: Path) -> None:
    words = path.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
    assert "//" not in re.sub(r"(?:^|\s)// .*$", "", words, flags=re.MULTILINE)


@pytest.mark.parametrize("name", ["report.css", "text.css", "print.css"])
def test_the_class_of_a_reports_own_note_is_hidden_nowhere(name: str) -> None:
    assert not re.search(r"\.gb-note[^{]*\{[^}]*display: none", (ASSETS / name).read_text("utf-8"))


def test_the_word_before_a_note_is_only_put_at_marks() -> None:
    styles = (ASSETS / "text.css").read_text("utf-8")

    assert re.findall(r"^(.*)::before \{\n  content: \"\\2060注\"", styles, flags=re.MULTILINE) == [
        ".gb-mark.gb-remark"
    ]


def _picture(path: Path) -> str:
    """Give what is inside the picture."""
    found = re.search(r"<svg[^>]*>(.*)</svg>", path.read_text("utf-8"), re.DOTALL)
    assert found
    return found[1]


def test_the_header_bears_the_same_mark_as_the_browsers_tab() -> None:
    assert _picture(ASSETS.parent / "overrides/partials/logo.html") == _picture(ASSETS.parent / "assets/mark.svg")


def test_the_mark_is_drawn_without_type() -> None:
    assert "<text" not in _picture(ASSETS.parent / "assets/mark.svg")


def test_the_browsers_bars_are_of_the_pages_paper() -> None:
    layout = (ASSETS.parent / "overrides/main.html").read_text("utf-8")
    found = re.findall(r'"theme-color" content="(#[0-9a-f]+)" media="\(prefers-color-scheme: (\w+)\)"', layout)
    assert found == [(tokens("light")["paper"], "light"), (tokens("dark")["paper"], "dark")]
