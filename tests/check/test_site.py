"""generator/check/site.py: the whole check, on sites that are sound and sites that are not."""

from dataclasses import replace
from pathlib import Path

from generator.check import check_site
from tests.check.sites import BASE, found, write, write_site
from tests.factory import make_figure, make_report, with_figures


def test_a_sound_site_has_no_problems(tmp_path: Path) -> None:
    report = make_report()
    report = with_figures(report, make_figure(report, "会议11次", "11次", "会议"))
    write_site(tmp_path, report)
    assert found(tmp_path, report) == []


def test_a_sound_published_site_has_no_problems(tmp_path: Path) -> None:
    report = replace(make_report(), draft=False)
    write_site(tmp_path, report)
    assert found(tmp_path, report) == []


def test_a_report_without_a_title_of_its_own_is_sound_in_brackets(tmp_path: Path) -> None:
    report = make_report(("paragraph", "全年召开会议11次。"))
    assert report.meta.title_supplied
    write_site(tmp_path, report)
    assert found(tmp_path, report) == []


def test_a_report_without_its_page_is_told(tmp_path: Path) -> None:
    report = make_report()
    write_site(tmp_path, report)
    (tmp_path / f"reports/{report.id}/index.html").unlink()
    assert f"check.page: the page of {report.id} is not there" in found(tmp_path, report)


def test_a_page_that_is_not_utf_8_is_told_with_the_byte(tmp_path: Path) -> None:
    report = make_report()
    write_site(tmp_path, report)
    (tmp_path / "odd.html").write_bytes(b"<p>\xff</p>")
    assert found(tmp_path, report) == ["check.page: is not UTF-8 at byte 3"]


def test_a_problem_names_the_page_below_the_site(tmp_path: Path) -> None:
    report = make_report()
    write_site(tmp_path, report)
    write(tmp_path, "about/index.html", '<a href="nowhere/">?</a>')
    assert [problem.where.path for problem in check_site(tmp_path, [report], BASE)] == ["about/index.html"]


def test_every_problem_fails_and_says_what_to_do(tmp_path: Path) -> None:
    report = make_report()
    write_site(tmp_path, report, page='<h1 id="x" data-block="b9">乙</h1><img id="x" src="//cdn.example/x.png">')
    problems = check_site(tmp_path, [report], BASE)
    assert {problem.severity for problem in problems} == {"error"}
    assert all(problem.hint for problem in problems)
    assert len({problem.code for problem in problems}) >= 5


def test_a_folder_that_is_not_there_is_one_problem(tmp_path: Path) -> None:
    (problem,) = check_site(tmp_path / "site", [make_report()], BASE)
    assert (problem.code, problem.message, problem.hint) == (
        "check.site",
        "there is no site here",
        "run `make site` first",
    )


def test_a_folder_without_a_home_page_is_one_problem(tmp_path: Path) -> None:
    report = make_report()
    write_site(tmp_path, report)
    (tmp_path / "index.html").unlink()
    assert found(tmp_path, report) == ["check.site: there is no site here"]
