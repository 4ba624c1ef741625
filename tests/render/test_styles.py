import re
from pathlib import Path

import pytest

from tests.render.styles import ASSETS, contrast, tokens

SCHEMES = ("default", "slate")
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
    assert tokens("default").keys() == tokens("slate").keys()


@pytest.mark.parametrize("name", ["report.css", "pages.css", "source.css", "cite.css", "terms.css", "shared.css"])
def test_colours_stand_in_the_tokens_alone(name: str) -> None:
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgb|hsl", (ASSETS / name).read_text("utf-8"))


@pytest.mark.parametrize(
    "path", sorted(path for path in ASSETS.rglob("*") if path.is_file()), ids=lambda path: path.name
)
def test_no_style_or_script_names_another_host(path: Path) -> None:
    words = path.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
    assert "//" not in re.sub(r"(?:^|\s)// .*$", "", words, flags=re.MULTILINE)


def test_the_class_of_a_reports_own_note_is_hidden_nowhere() -> None:
    assert not re.search(r"\.gb-note[^{]*\{[^}]*display: none", (ASSETS / "report.css").read_text("utf-8"))


def test_the_word_before_a_note_is_only_put_at_marks() -> None:
    styles = (ASSETS / "report.css").read_text("utf-8")

    assert re.findall(r"^(.*)::before \{\n  content: \"\\2060注\"", styles, flags=re.MULTILINE) == [
        ".gb-mark.gb-remark"
    ]
