"""Changes are found however an editor saves, and only once they rest."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.serve.watch import Watch, look


@pytest.fixture
def watch(tmp_path: Path) -> Watch:
    (tmp_path / "a.txt").write_text("1")
    return Watch(lambda: look([tmp_path]), lambda _seconds: False)


def replaced(folder: Path) -> None:
    (folder / ".a.txt.swp").write_text("33")
    (folder / ".a.txt.swp").replace(folder / "a.txt")


@pytest.mark.parametrize(
    "save",
    [
        pytest.param(lambda folder: (folder / "a.txt").write_text("22"), id="written"),
        pytest.param(replaced, id="replaced"),
        pytest.param(lambda folder: (folder / "a.txt").unlink(), id="deleted"),
    ],
)
def test_a_change_is_found_once(watch: Watch, tmp_path: Path, save: Callable[[Path], object]) -> None:
    save(tmp_path)
    assert [{*watch.changes()}, {*watch.changes()}] == [{tmp_path / "a.txt"}, set()]


def test_a_new_name_is_a_file_gone_and_a_file_come(watch: Watch, tmp_path: Path) -> None:
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    assert watch.changes() == {tmp_path / "a.txt", tmp_path / "b.txt"}


@pytest.mark.parametrize("name", [".a.txt.swp", "a.txt~", "#a.txt#", "a.tmp"])
def test_files_of_editors_are_passed_over(watch: Watch, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("x")
    assert watch.changes() == set()


def test_a_folder_to_skip_is_not_entered(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    (tmp_path / "made/x.md").write_text("x")
    assert look([tmp_path], lambda path: path == str(tmp_path / "made")) == {}


def test_a_file_that_is_being_written_is_waited_for(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("1")
    waits: list[float] = []

    def wait(seconds: float) -> bool:
        waits.append(seconds)
        if len(waits) < 4:
            file.write_text("1" * len(waits) * 2)
        return False

    watch = Watch(lambda: look([tmp_path]), wait)
    watch.changes()
    assert len(waits) == 4  # the pause, two more steps of writing, and one of rest
