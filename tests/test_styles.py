"""generator/styles.py: a built page's sheets in two files, and what stays as it is."""

from pathlib import Path

import pytest

from generator.styles import join_styles

LINK = '<link rel="stylesheet" href="{}">'
SHEETS = {
    "assets/stylesheets/main.css": ".admonition{color:red}a{color:blue}",
    "assets/tokens.css": ".admonition { margin: 0 }",
    "assets/report.css": ".gb-head {}",
}


def page(*hrefs: str) -> str:
    """Give a page that asks for these sheets."""
    return f"<head><title>甲</title>{''.join(map(LINK.format, hrefs))}</head><body>{LINK.format('x')}</body>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in SHEETS.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "404.html").write_text(page("/sub/assets/stylesheets/main.css", "/sub/assets/tokens.css"), "utf-8")
    (tmp_path / "a").mkdir()
    return tmp_path


def _joined(site: Path, text: str) -> tuple[str, list[str]]:
    """Give the page and the texts of its sheets after joining."""
    file = site / "a" / "index.html"
    file.write_text(text, "utf-8")
    join_styles(site)
    done = file.read_text("utf-8")
    hrefs = [part.split('"')[0] for part in done.partition("</head>")[0].split('href="')[1:]]
    return done, [(file.parent / href).read_text("utf-8") for href in hrefs]


def test_a_page_has_the_sheets_of_all_pages_in_one_file_and_its_own_in_another(site: Path) -> None:
    _, sheets = _joined(site, page(*(f"../{name}" for name in SHEETS)))
    assert sheets == ["a{color:blue}\n.admonition{margin: 0}", ".gb-head{}"]


def test_the_page_at_the_sites_top_has_the_same_two_files(site: Path) -> None:
    (site / "index.html").write_text(page(*SHEETS), "utf-8")
    _joined(site, page(*(f"../{name}" for name in SHEETS)))
    top, below = ((site / name).read_text("utf-8") for name in ("index.html", "a/index.html"))
    assert 'href="assets/stylesheets/every.' in top
    assert top == below.replace("../", "")


def test_sheets_are_asked_for_before_a_script_that_stands_before_them(site: Path) -> None:
    text = page(*(f"../{name}" for name in SHEETS)).replace("</title>", "</title><script>1</script>")
    head = _joined(site, text)[0].partition("<script>1</script>")
    asked = [part.split('"')[0] for part in head[0].split('<link rel="preload" as="style" href="')[1:]]
    assert asked == [part.split('"')[0] for part in head[2].split('<link rel="stylesheet" href="')[1:-1]]
    assert len(asked) == 2


def test_sheets_are_applied_behind_the_scripts_of_the_head_and_before_those_with_a_media(site: Path) -> None:
    paper = '<link rel="stylesheet" href="../assets/report.css" media="print">'
    text = page(*(f"../{name}" for name in SHEETS)).replace("</head>", f"<script>1</script>{paper}</head>")
    head = _joined(site, text)[0].partition("</head>")[0]
    before, after = head.split("<script>1</script>")
    assert (before.count('rel="preload"'), before.count('rel="stylesheet"')) == (2, 0)
    assert after.count('rel="stylesheet"') == 3
    assert after.endswith(paper)


def test_a_page_without_inline_scripts_asks_for_its_sheets_once(site: Path) -> None:
    text = page(*(f"../{name}" for name in SHEETS))
    assert "preload" not in _joined(site, text)[0]
    assert "preload" not in _joined(site, text.replace("</title>", '</title><script src="../a.js"></script>'))[0]


def test_what_is_no_sheet_of_the_head_stays(site: Path) -> None:
    done, _ = _joined(site, page(*(f"../{name}" for name in SHEETS)))
    assert "<title>甲</title>" in done
    assert done.endswith(f"<body>{LINK.format('x')}</body>")


def test_a_sheet_for_paper_stays_apart(site: Path) -> None:
    paper = '<link rel="stylesheet" href="../assets/report.css" media="print">'
    text = page("../assets/tokens.css").replace("</head>", f"{paper}</head>")
    assert paper in _joined(site, text)[0]


def test_a_page_with_a_sheet_that_is_not_there_stays_as_it_is(site: Path) -> None:
    text = page("../assets/tokens.css", "https://example.org/x.css")
    file = site / "a" / "index.html"
    file.write_text(text, "utf-8")
    join_styles(site)
    assert file.read_text("utf-8") == text


def test_the_page_for_what_is_not_there_stays_as_it_is(site: Path) -> None:
    before = (site / "404.html").read_text("utf-8")
    _joined(site, page("../assets/tokens.css"))
    assert (site / "404.html").read_text("utf-8") == before
