"""What is served, as what, and what is not."""

from pathlib import Path

import pytest

from generator.serve.folder import Folder, media_type


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "secret.txt").write_text("密")
    site = tmp_path / "site"
    (site / "a b").mkdir(parents=True)
    (site / "index.html").write_text("home")
    (site / "a b/index.html").write_text("page")
    (site / "404.html").write_text("missing")
    (site / "link.txt").symlink_to(tmp_path / "secret.txt")
    folder = Folder()
    folder.swap(site)
    return folder


@pytest.mark.parametrize(("path", "text"), [("/", b"home"), ("/a%20b/", b"page"), ("/a%20b/index.html", b"page")])
def test_a_file_is_found(folder: Folder, path: str, text: bytes) -> None:
    assert folder.answer(path).data == text


@pytest.mark.parametrize(
    "path",
    [
        *("/../secret.txt", "/%2e%2e/secret.txt", "/a%20b/../../secret.txt", "/..%5csecret.txt", "//etc/passwd"),
        *("/c:/windows", "/%00", "/./index.html", "/link.txt"),
    ],
)
def test_what_leads_out_is_not_found(folder: Folder, path: str) -> None:
    answer = folder.answer(path)
    assert (answer.status, answer.data) == (404, b"missing")


def test_a_folder_without_its_stroke_is_sent_to_it(folder: Folder) -> None:
    assert folder.answer("/a%20b").location == "/a%20b/"


def test_what_lies_over_the_site_is_served_instead(folder: Folder) -> None:
    folder.lay({"index.html": b"new"})
    assert folder.answer("/").data == b"new"


def test_a_draft_that_moved_is_found_from_its_old_address(folder: Folder) -> None:
    folder.lay({"reports/new/index.html": b"new"}, {"reports/old/": "reports/new/"})
    assert folder.answer("/reports/old/").location == "/reports/new/"


def test_the_old_site_goes_when_a_new_one_comes(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "next").mkdir()
    folder.swap(tmp_path / "next")
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("file", "media"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("feed.xml", "application/atom+xml; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("annotations.jsonld", "application/ld+json; charset=utf-8"),
        ("data/panel.csv", "text/csv; charset=utf-8"),
        ("x.unknown", "application/octet-stream"),
    ],
)
def test_each_file_has_its_media_type(file: str, media: str) -> None:
    assert media_type(file) == media
