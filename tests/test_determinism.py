"""Two builds of the same seeds give the same bytes, whatever the machine calls its folders, hours and hash seeds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from tests.browser.server import SUBPATH
from tests.project import SEEDS, Project
from tests.visited import SERVED, SETTINGS, THERE, six, visited

pytestmark = pytest.mark.xdist_group("two builds")  # one worker makes them for all

HERE = {"PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
DAY = re.compile(r'"on": "[0-9-]{10}"')
"""The day of a version: it differs where the runs are on either side of midnight."""


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


def built(project: Project) -> Project:
    """Build the site here, in a project, and give that."""
    done = project.run("build", environment={**HERE, **SETTINGS})
    assert done.returncode == 0, done.stderr
    return project


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Build the site; a test of its own waits for each build, since one is ended after three minutes."""
    return built(six(tmp_path_factory.mktemp("here") / "gongbao", reversed(SEEDS)))


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Give the one that is built for browsers, nothing shared: another folder, cache, hash seed, zone and language."""
    return visited(tmp_path_factory)


def test_the_program_writes_nothing_into_the_seeds(here: Project) -> None:
    names = {file.name for file in (here.folder / "seeds").iterdir()}
    made = {file.name for seed in SEEDS for file in (seed, seed.with_suffix(".yml"))}
    assert names == {*made, "hostile.txt", "hostile.yml"}


@pytest.mark.parametrize(("folder", "folder_there"), [("docs", "docs"), ("site", f"{SERVED}/{SUBPATH}")])
def test_two_builds_give_the_same_bytes(here: Project, there: Project, folder: str, folder_there: str) -> None:
    one, other = (
        {path.removeprefix(place): content for path, content in project.snapshot(place).items()}
        for project, place in ((here, folder), (there, folder_there))
    )
    assert len(one) > 100
    assert sorted(one) == sorted(other)
    assert [path for path in one if one[path] != other[path]] == []


@pytest.fixture(scope="module")
def rebuilt(here: Project) -> tuple[State, State]:
    """Build the site again, from the cache; gives what was there before, and after."""
    before = State.of(here)
    return before, State.of(built(here))


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
    one, other = (project.snapshot("out") for project in written)
    assert one == other
    assert len(one) == 1


def test_ledgers_are_the_same_from_any_folder(written: tuple[Project, Project]) -> None:
    here, there = (
        {path: DAY.sub('"on": "…"', data.decode()) for path, data in project.snapshot("seeds/ledger").items()}
        for project in written
    )
    assert here == there
    assert len(here) == 2
