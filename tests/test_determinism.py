"""Two builds of the same seeds give the same bytes, whatever the machine calls its folders, hours and hash seeds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from tests.project import SEEDS, Project

pytestmark = pytest.mark.xdist_group("two builds")  # one worker makes them for all

HERE = {"PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
THERE = {"PYTHONHASHSEED": "2024", "TZ": "America/Los_Angeles", "LANG": "C", "LC_ALL": "C"}
DAY = re.compile(r'"on": "[0-9-]{10}"')
"""The day of a version: it differs where the runs are on either side of midnight."""
SOURCE_DATE = {"SOURCE_DATE_EPOCH": "1735257600", "GONGBAO_SITE_URL": "https://example.org/gongbao/"}


@dataclass(frozen=True)
class State:
    """The bytes of all that a build makes, by path, and when each page was last written, in nanoseconds."""

    files: Mapping[str, bytes]
    times: Mapping[str, int]

    @classmethod
    def of(cls, project: Project) -> "State":
        """Take down how a project stands."""
        pages = sorted((project.folder / "docs").rglob("*.md"))
        return cls(project.snapshot("docs", "site"), {str(page): page.stat().st_mtime_ns for page in pages})


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Project]:
    """Build the five reports twice, nothing shared: other folders, cache, hash seed, time zone and language."""
    here = Project.make(tmp_path_factory.mktemp("here") / "gongbao", SEEDS)
    there = Project.make(tmp_path_factory.mktemp("there") / "an other 文件夹", reversed(SEEDS))
    for project, environment in ((here, HERE), (there, THERE)):
        done = project.run("build", environment={**environment, **SOURCE_DATE})
        assert done.returncode == 0, done.stderr
    return here, there


@pytest.mark.parametrize("folder", ["docs", "site"])
def test_two_builds_give_the_same_bytes(builds: tuple[Project, Project], folder: str) -> None:
    here, there = (project.snapshot(folder) for project in builds)
    assert sorted(here) == sorted(there)
    assert [path for path in here if here[path] != there[path]] == []


@pytest.fixture(scope="module")
def rebuilt(builds: tuple[Project, Project]) -> tuple[State, State]:
    """Build the site again, from the cache; gives what was there before, and after."""
    here = builds[0]
    before = State.of(here)
    done = here.run("build", environment={**HERE, **SOURCE_DATE})
    assert done.returncode == 0, done.stderr
    return before, State.of(here)


def test_a_rebuild_from_the_cache_gives_the_same_bytes(rebuilt: tuple[State, State]) -> None:
    before, after = rebuilt
    assert after.files == before.files


def test_a_rebuild_touches_no_page_that_did_not_change(rebuilt: tuple[State, State]) -> None:
    before, after = rebuilt
    assert after.times == before.times


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Project]:
    """Annotate one of two reports and publish both, twice, nothing shared; each time by one process."""
    projects = []
    for name, environment, names in (("a", HERE, []), ("an other 文件夹", THERE, [seed.stem for seed in SEEDS[1::-1]])):
        project = Project.make(tmp_path_factory.mktemp("written") / name, SEEDS[:2])
        record = ("annotate", str(project.folder / "seeds" / SEEDS[0].name), "--out", "out")
        done = project.run_all(record, ("publish", *names), environment=environment)
        assert done.returncode == 0, done.stderr
        projects.append(project)
    here, there = projects
    return here, there


def test_records_are_the_same_from_any_folder(written: tuple[Project, Project]) -> None:
    here, there = (project.snapshot("out") for project in written)
    assert here == there
    assert len(here) == 1


def test_ledgers_are_the_same_from_any_folder(written: tuple[Project, Project]) -> None:
    here, there = (
        {path: DAY.sub('"on": "…"', data.decode()) for path, data in project.snapshot("seeds/ledger").items()}
        for project in written
    )
    assert here == there
    assert len(here) == 2


def test_the_program_writes_nothing_into_the_seeds(builds: tuple[Project, Project]) -> None:
    here = builds[0]
    names = {file.name for file in (here.folder / "seeds").iterdir()}
    assert names == {file.name for seed in SEEDS for file in (seed, seed.with_suffix(".yml"))}
