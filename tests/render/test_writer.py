"""Generated files among those that people wrote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.files import write_atomically
from generator.problems import GongbaoError
from generator.render.output import Output
from generator.render.writer import MANIFEST, is_current, write_outputs

PAGE = Output("reports/a/index.md", "甲".encode())
OTHER = Output("data/figures.csv", b"1,2\n")


def _code(outputs: list[Output], docs: Path) -> str:
    with pytest.raises(GongbaoError) as caught:
        write_outputs(outputs, docs)
    assert caught.value.problem.hint
    return caught.value.problem.code


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    write_outputs([PAGE, OTHER], tmp_path)
    assert (tmp_path / PAGE.path).read_bytes() == PAGE.data
    assert (tmp_path / OTHER.path).read_bytes() == OTHER.data


def test_what_was_written_is_told_in_order(tmp_path: Path) -> None:
    assert write_outputs([PAGE, OTHER], tmp_path).changed == (OTHER.path, PAGE.path)


def test_a_second_run_touches_nothing(tmp_path: Path) -> None:
    write_outputs([PAGE], tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert write_outputs([PAGE], tmp_path).changed == ()
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    write_outputs([PAGE, OTHER], tmp_path)
    assert write_outputs([Output(PAGE.path, b"new"), OTHER], tmp_path).changed == (PAGE.path,)


def test_an_orphan_goes_with_its_empty_folders(tmp_path: Path) -> None:
    write_outputs([PAGE, OTHER], tmp_path)
    assert write_outputs([OTHER], tmp_path).removed == (PAGE.path,)
    assert not (tmp_path / "reports").exists()


def test_an_orphans_folder_stays_while_others_are_in_it(tmp_path: Path) -> None:
    write_outputs([PAGE, OTHER], tmp_path)
    (tmp_path / "reports/note.md").write_text("mine")
    write_outputs([OTHER], tmp_path)
    assert [path.name for path in (tmp_path / "reports").iterdir()] == ["note.md"]


def test_a_page_that_a_person_wrote_stays(tmp_path: Path) -> None:
    (tmp_path / "method.md").write_text("mine")
    write_outputs([PAGE], tmp_path)
    write_outputs([], tmp_path)
    assert (tmp_path / "method.md").read_text() == "mine"


def test_a_page_that_a_person_wrote_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / OTHER.path).write_text("mine")
    assert _code([OTHER], tmp_path) == "output.taken"
    assert (tmp_path / OTHER.path).read_text() == "mine"


def test_nothing_is_written_where_one_file_may_not_be(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / OTHER.path).write_text("mine")
    _code([PAGE, OTHER], tmp_path)
    assert not (tmp_path / PAGE.path).exists()


def test_a_generated_file_that_a_person_changed_is_not_overwritten(tmp_path: Path) -> None:
    write_outputs([PAGE], tmp_path)
    (tmp_path / PAGE.path).write_text("mine")
    assert _code([Output(PAGE.path, b"new")], tmp_path) == "output.taken"


def test_an_orphan_that_a_person_changed_stays(tmp_path: Path) -> None:
    write_outputs([PAGE], tmp_path)
    (tmp_path / PAGE.path).write_text("mine")
    assert write_outputs([], tmp_path).removed == ()
    assert (tmp_path / PAGE.path).read_text() == "mine"


def test_a_generated_file_that_was_deleted_is_made_again(tmp_path: Path) -> None:
    write_outputs([PAGE], tmp_path)
    (tmp_path / PAGE.path).unlink()
    assert write_outputs([PAGE], tmp_path).changed == (PAGE.path,)


def test_a_lost_manifest_does_no_harm_where_the_bytes_are_the_same(tmp_path: Path) -> None:
    write_outputs([PAGE], tmp_path)
    (tmp_path / MANIFEST).unlink()
    assert write_outputs([PAGE], tmp_path).changed == ()


def test_a_run_that_was_cut_short_can_be_taken_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_outputs([PAGE, OTHER], tmp_path)

    def cut_short(path: Path, data: bytes) -> bool:
        if path.name == "index.md":
            raise KeyboardInterrupt
        return write_atomically(path, data)

    monkeypatch.setattr("generator.render.writer.write_atomically", cut_short)
    with pytest.raises(KeyboardInterrupt):
        write_outputs([Output(PAGE.path, b"new"), Output(OTHER.path, b"new")], tmp_path)
    monkeypatch.undo()
    newest = [Output(PAGE.path, b"newest"), Output(OTHER.path, b"newest")]
    assert write_outputs(newest, tmp_path).changed == (OTHER.path, PAGE.path)


@pytest.mark.parametrize("path", ["../a.md", "/a.md", "a/../../b.md", "a\\b.md", "", "a//b.md", "./a.md"])
def test_a_path_out_of_the_folder_is_refused(tmp_path: Path, path: str) -> None:
    assert _code([Output(path, b"")], tmp_path / "docs") == "output.path"


def test_a_path_given_twice_is_refused(tmp_path: Path) -> None:
    assert _code([PAGE, PAGE], tmp_path) == "output.twice"


def test_a_symbolic_link_in_the_way_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "reports").symlink_to(outside)
    assert _code([PAGE], docs) == "output.symlink"
    assert not list(outside.iterdir())


def test_a_linked_file_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "secret").write_bytes(OTHER.data)
    (tmp_path / OTHER.path).symlink_to(tmp_path / "secret")
    assert _code([OTHER], tmp_path) == "output.symlink"


def test_an_orphan_behind_a_symbolic_link_stays(tmp_path: Path) -> None:
    docs, outside = tmp_path / "docs", tmp_path / "outside"
    write_outputs([PAGE], docs)
    (docs / "reports").rename(outside)
    (docs / "reports").symlink_to(outside)
    assert write_outputs([], docs).removed == ()
    assert (outside / "a/index.md").exists()


def test_a_file_where_a_folder_is_wanted_is_refused(tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("mine")
    assert _code([PAGE], tmp_path) == "output.taken"


def test_a_folder_where_a_page_is_wanted_is_refused(tmp_path: Path) -> None:
    (tmp_path / PAGE.path).mkdir(parents=True)
    assert _code([PAGE], tmp_path) == "output.taken"


@pytest.mark.parametrize("text", ["{", "[]", '{"files": 1}', '{"files": {"../secret": ["x"]}}'])
def test_a_broken_manifest_knows_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST).write_text(text)
    write_outputs([PAGE], tmp_path)
    assert list(json.loads((tmp_path / MANIFEST).read_text())["files"]) == [PAGE.path]


def test_the_manifest_is_the_same_for_the_same_files(tmp_path: Path) -> None:
    write_outputs([PAGE, OTHER], tmp_path / "one")
    write_outputs([OTHER, PAGE], tmp_path / "two")
    assert (tmp_path / "one" / MANIFEST).read_bytes() == (tmp_path / "two" / MANIFEST).read_bytes()


def test_files_made_from_the_same_are_current(tmp_path: Path) -> None:
    write_outputs([PAGE, OTHER], tmp_path, "inputs")
    assert is_current(tmp_path, "inputs")


def test_files_made_from_other_inputs_are_not_current(tmp_path: Path) -> None:
    write_outputs([PAGE], tmp_path, "inputs")
    assert not is_current(tmp_path, "others")


@pytest.mark.parametrize("change", ["delete", "edit"])
def test_files_that_somebody_touched_are_not_current(tmp_path: Path, change: str) -> None:
    write_outputs([PAGE], tmp_path, "inputs")
    file = tmp_path / PAGE.path
    if change == "delete":
        file.unlink()
    else:
        file.write_bytes(b"other")
    assert not is_current(tmp_path, "inputs")


def test_files_of_nobody_knows_what_are_not_current(tmp_path: Path) -> None:
    write_outputs([PAGE], tmp_path)
    assert not is_current(tmp_path, "")
