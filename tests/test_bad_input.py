"""The command line on everything that is no report: one line each with a hint, and the others are built."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.cli import main
from tests.project import SMALL, Project

pytestmark = pytest.mark.xdist_group("bad input")  # one worker makes what the tests share

LIMIT = 2_000_000
HAN = "全年召开会议11次。"


@dataclass(frozen=True)
class Bad:
    """A file that cannot be read as a report: its bytes, and words that its one line must say."""

    name: str
    content: bytes
    says: str


BAD = (
    Bad("bidi.txt", f"{SMALL}第二行\n会议\u202e次\n".encode(), r"bidi\.txt:7:3: error: .*U\+202E"),
    Bad("control.txt", "甲\x07乙\n".encode(), r"control\.txt:1:2: error: .*U\+0007"),
    Bad("c1.txt", "甲\n乙\u0086丙\n".encode(), r"c1\.txt:2:2: error: .*U\+0086"),
    Bad("nul.txt", "甲\n\n乙\x00\n".encode(), r"nul\.txt:3:2: error: .*U\+0000"),
    Bad("noncharacter.txt", "甲\ufdd0\n".encode(), r"noncharacter\.txt:1:2: error: .*U\+FDD0"),
    Bad("empty.txt", b"", r"empty\.txt(:\d+)*: error: .*empty"),
    Bad("blank.txt", "\ufeff \n\u3000\n".encode(), r"blank\.txt(:\d+)*: error: .*(empty|white space)"),
    Bad("pdf.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", r"pdf\.txt(:\d+)*: error: .*PDF"),
    Bad("word.txt", b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml", r"word\.txt(:\d+)*: error: .*(DOCX|zip|ZIP)"),
    Bad("broken.txt", HAN.encode() + b"\xff\xff" + HAN.encode(), r"broken\.txt(:\d+)*: error: .*byte (offset )?26\b"),
    Bad("large.txt", b"\xe7\x94\xb2" * (LIMIT // 3 + 1), r"large\.txt: error: .*2,000,00\d"),
)
NAMES = [bad.name for bad in BAD]


@dataclass(frozen=True)
class Outcome:
    """What a run printed, and what it made."""

    status: int
    lines: tuple[str, ...]
    made: frozenset[str]

    def about(self, name: str) -> list[str]:
        """Give the lines whose place is this file."""
        return [line for line in self.lines if re.match(rf"(.*/)?{re.escape(name)}[:\d]*: ", line)]


def annotate(project: Project) -> Outcome:
    """Annotate a project's seeds in a process of its own."""
    out = project.folder / "out"
    done = project.run("annotate", "seeds", "--out", str(out))
    assert "Traceback" not in done.stderr
    made = frozenset(file.stem for file in out.glob("*.json"))
    return Outcome(done.returncode, tuple(done.stderr.splitlines()), made)


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """Annotate a folder in which every kind of bad file lies between two good ones."""
    project = Project.make(tmp_path_factory.mktemp("mixed") / "gongbao")
    project.add("a-good.txt")
    project.add("z-good.txt", SMALL.replace("甲", "乙"))
    project.add("twin.txt")
    for bad in BAD:
        project.add(bad.name, bad.content)
    target = project.folder / "outside.txt"
    target.write_text(SMALL.replace("甲", "丙"), "utf-8")
    (project.folder / "seeds" / "link.txt").symlink_to(target)
    os.mkfifo(project.folder / "seeds" / "pipe.txt")
    return annotate(project)


@pytest.mark.parametrize("bad", BAD, ids=NAMES)
def test_a_bad_file_is_told_in_one_line(mixed: Outcome, bad: Bad) -> None:
    (line,) = mixed.about(bad.name)
    assert re.search(bad.says, line)


@pytest.mark.parametrize("name", [*NAMES, "twin.txt", "link.txt", "pipe.txt"])
def test_its_line_ends_in_a_hint(mixed: Outcome, name: str) -> None:
    (line,) = mixed.about(name)
    assert re.search(r"\(\w.*\)$", line)


def test_two_files_with_the_same_bytes_name_each_other(mixed: Outcome) -> None:
    (line,) = mixed.about("twin.txt")
    assert "a-good.txt" in line


def test_a_symbolic_link_is_not_followed(mixed: Outcome) -> None:
    (line,) = mixed.about("link.txt")
    assert "symbolic link" in line


def test_a_pipe_is_not_waited_for(mixed: Outcome) -> None:
    (line,) = mixed.about("pipe.txt")
    assert "regular file" in line


def test_the_good_ones_are_made_and_no_other(mixed: Outcome) -> None:
    assert mixed.made == {"a-good", "z-good"}


def test_something_skipped_is_status_1(mixed: Outcome) -> None:
    assert mixed.status == 1


@dataclass(frozen=True)
class Here:
    """A project that is the current folder, and commands run in it without a process of their own."""

    project: Project
    streams: pytest.CaptureFixture[str]

    def run(self, *arguments: str) -> int:
        """Give a command's exit status."""
        return main(arguments)

    def annotate(self, source: str = "seeds") -> Outcome:
        """Annotate the seeds or another file; a fault of the program is a fault of the test."""
        status = self.run("annotate", source, "--out", "out")
        made = frozenset(file.stem for file in Path("out").glob("*.json"))
        return Outcome(status, tuple(self.streams.readouterr().err.splitlines()), made)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Here:
    """Give a project without seeds, as the current folder."""
    for name in os.environ:
        if name.startswith("GONGBAO_"):
            monkeypatch.delenv(name)
    project = Project.make(tmp_path / "gongbao")
    monkeypatch.chdir(project.folder)
    return Here(project, capsys)


@pytest.mark.parametrize("bad", BAD, ids=NAMES)
def test_nothing_readable_is_status_2(here: Here, bad: Bad) -> None:
    here.project.add(bad.name, bad.content)
    outcome = here.annotate()
    assert outcome.status == 2
    assert len(outcome.lines) == 1


def test_a_name_that_is_not_there_is_status_2(here: Here) -> None:
    outcome = here.annotate("nowhere.txt")
    assert outcome.status == 2
    assert len(outcome.about("nowhere.txt")) == 1


def test_wrong_arguments_are_status_2(tmp_path: Path) -> None:
    assert Project.make(tmp_path / "gongbao").run("annotate", "--nonsense").returncode == 2


def test_a_file_that_is_no_report_is_a_draft_with_a_warning(here: Here) -> None:
    here.project.add("shopping.txt", "milk, bread and 3 eggs\n")
    outcome = here.annotate()
    assert outcome.status == 0
    assert outcome.made == {"shopping"}
    assert [line for line in outcome.about("shopping.txt") if ": warning: " in line]


def test_only_warnings_are_status_0_but_1_under_strict(here: Here) -> None:
    here.project.add("shopping.txt", "milk, bread and 3 eggs\n")
    assert here.run("build", "--no-site") == 0
    assert here.run("build", "--no-site", "--strict") == 1


def test_every_line_of_problems_can_be_had_as_json(here: Here) -> None:
    here.project.add("empty.txt", b"")
    here.run("annotate", "seeds", "--out", "out", "--format", "json")
    printed = here.streams.readouterr()
    assert '"severity": "error"' in printed.out
    assert printed.err == ""


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Build a small site, to see what a failed build leaves of it."""
    project = Project.make(tmp_path_factory.mktemp("standing") / "gongbao")
    project.add("a.txt")
    (project.folder / "site").mkdir()
    (project.folder / "site" / "README.md").write_text("how this folder is made", "utf-8")
    done = project.call("build")
    assert done.returncode == 0, done.stderr
    return project


def test_the_swap_keeps_the_readme_of_the_site(standing: Project) -> None:
    assert (standing.folder / "site" / "README.md").read_text("utf-8") == "how this folder is made"
    assert (standing.folder / "site" / "index.html").is_file()


@pytest.mark.parametrize(
    ("file", "text", "says"),
    [
        ("mkdocs.yml", "site_name: [", "mkdocs"),
        ("docs/overrides/main.html", "{% extends", "mkdocs"),
        ("docs/overrides/report.html", "{% endblock %}", "mkdocs"),
        (
            "docs/about.md",
            '# 关于\n\n<a href="../nowhere/">x</a>\n<script src="https://cdn.example/x.js"></script>\n',
            "nowhere cdn.example",
        ),
    ],
    ids=["settings", "template", "report template", "broken link and request"],
)
def test_a_failed_build_leaves_the_old_site(standing: Project, file: str, text: str, says: str) -> None:
    before = standing.snapshot("site")
    path = standing.folder / file
    sound = path.read_bytes() if path.exists() else None
    path.write_text(text, "utf-8")
    try:
        done = standing.call("build")
    finally:
        if sound is None:
            path.unlink()
        else:
            path.write_bytes(sound)
    assert done.returncode == 1
    assert [word for word in says.split() if word not in done.stderr.lower()] == []
    assert "Traceback (most recent call last)" not in done.stderr.splitlines()[0]
    assert standing.snapshot("site") == before
    assert [entry.name for entry in standing.folder.iterdir() if entry.name.startswith(".site")] == []


def test_a_bad_seed_among_good_ones_does_not_stop_the_site(standing: Project) -> None:
    bad = standing.add("empty.txt", b"")
    try:
        done = standing.call("build")
    finally:
        bad.unlink()
    assert done.returncode == 1
    assert "empty.txt" in done.stderr
    assert len(list((standing.folder / "site" / "reports").rglob("renda/*/index.html"))) == 1
