"""generator.seeds_new: what is taken in, under which name, and that nothing is ever overwritten."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.problems import GongbaoError
from generator.seeds import LIMIT
from generator.seeds_new import STUB, Writing, all_or_nothing, copy_raw, fit_name, place_for, read_new, write_stub
from generator.seeds_sidecar import parse_sidecar

TEXT = "各位代表：我向大会报告工作。".encode()
SIDECAR = Path("a.yml")


def _file(folder: Path, name: str, data: bytes = TEXT) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(data)
    return folder / name


def _refused(*arguments: object, by: object) -> str:
    with pytest.raises(GongbaoError) as caught:
        by(*arguments)  # type: ignore[operator]  # any of the functions under test
    return caught.value.problem.code


def _write_all(folder: Path, *names: str) -> None:
    with all_or_nothing(folder) as writing:
        for name in names:
            writing.write(folder / name, TEXT)


def _switched_on(*keys: str) -> bytes:
    """Give the stub with the lines of these keys as a person would switch them on."""
    lines = STUB.replace("provenance: unknown\n", "", 1).splitlines() if "provenance" in keys else STUB.splitlines()
    wanted = [line[2:] if line[2:].lstrip(" -{").split(":")[0] in keys else line for line in lines]
    return "\n".join(wanted).encode()


def test_the_stub_claims_nothing() -> None:
    sidecar = parse_sidecar(SIDECAR, STUB.encode())
    assert (sidecar.provenance.status, sidecar.rights.status, sidecar.accept) == ("unknown", "unknown", ())


def test_the_stubs_keys_of_provenance_can_be_switched_on() -> None:
    keys = ("provenance", "publisher", "official", "url", "published", "retrieved")
    provenance = parse_sidecar(SIDECAR, _switched_on(*keys)).provenance
    assert (provenance.status, provenance.official, provenance.published) == ("known", True, "2024-12-28")


def test_the_stubs_basis_of_rights_can_be_switched_on() -> None:
    assert parse_sidecar(SIDECAR, _switched_on("basis")).rights.basis == "著作权法第五条"


def test_the_stubs_acceptance_can_be_switched_on() -> None:
    assert [entry.at for entry in parse_sidecar(SIDECAR, _switched_on("accept", "code")).accept] == ["97.5%"]


def test_the_stubs_corrections_and_notes_can_be_switched_on() -> None:
    parts = ["\n".join(line.removeprefix("# ") for line in part.split("\n")[1:]) for part in STUB.split("\n\n")[3:]]
    sidecar = parse_sidecar(SIDECAR, "\n".join(parts).encode())
    assert not sidecar.problems
    assert [(one.op, one.fields) for one in sidecar.hand.corrections] == [("replace", {"with": "召开会议12次"})]
    assert [note.at.suffix for note in sidecar.hand.notes] == ["达97.5%"]
    assert [entry.code for entry in sidecar.accept] == ["arithmetic.rate"]


def test_the_stub_begins_with_the_way_to_its_schema() -> None:
    (way,) = re.findall(r"\A# yaml-language-server: \$schema=(\S+)\n", STUB)
    assert (Path(__file__).parents[1] / "seeds" / way).is_file()


def test_every_key_that_the_stub_explains_stands_in_it_once() -> None:
    assert [STUB.count(f"{key}:") for key in ("publisher", "official", "url", "published", "retrieved", "basis")] == (
        [1] * 6
    )


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    assert _refused(_file(tmp_path, "a.txt", b"a" * (LIMIT + 1)), by=read_new) == "seed.size"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    _file(tmp_path, "a.txt")
    assert _refused(tmp_path, by=read_new) == "new.format"


def test_a_file_keeps_its_name_and_may_be_given_another(tmp_path: Path) -> None:
    seed = read_new(_file(tmp_path / "in", "甲.text"))
    assert place_for(seed, tmp_path / "seeds").name == "甲.txt"
    assert place_for(seed, tmp_path / "seeds", "乙.txt").name == "乙.txt"


def test_a_file_in_the_folder_has_its_place(tmp_path: Path) -> None:
    seed = read_new(_file(tmp_path, "a.txt"))
    assert place_for(seed, tmp_path) == seed.path
    assert copy_raw(seed, seed.path, Writing()) is False


def test_a_file_in_the_folder_gets_no_other_name(tmp_path: Path) -> None:
    assert _refused(read_new(_file(tmp_path, "a.txt")), tmp_path, "b", by=place_for) == "new.name"


@pytest.mark.parametrize("there", ["a.txt", "A.TXT", "a.yml"])
def test_a_name_that_is_taken_is_refused_capitals_aside(tmp_path: Path, there: str) -> None:
    _file(tmp_path / "seeds", there, b"other")
    assert _refused(read_new(_file(tmp_path / "in", "a.txt")), tmp_path / "seeds", by=place_for) == "new.taken"


def test_the_same_bytes_are_not_taken_twice(tmp_path: Path) -> None:
    _file(tmp_path / "seeds", "first.txt")
    assert _refused(read_new(_file(tmp_path / "in", "a.txt")), tmp_path / "seeds", by=place_for) == "seed.twin-bytes"


@pytest.mark.parametrize(
    "name",
    [
        "",
        " a",
        "a/b",
        "..",
        ".a",
        "-a",
        "a.",
        "a:b",
        "a\nb",
        "a\u202eb",
        "con",
        "LPT1.x",
        "README",
        "字" * 80,
        "\udcff",
    ],
)
def test_a_name_that_is_not_fit_for_every_system_is_refused(name: str) -> None:
    assert _refused(name, Path("a.txt"), by=fit_name) == "new.name"


def test_a_name_is_kept_in_composed_form() -> None:
    assert fit_name("e\u0301", Path("a.txt")) == "\u00e9"


def test_the_copy_has_the_same_bytes(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + TEXT + b"\r\n\r\n"
    seed = read_new(_file(tmp_path / "in", "a.txt", data))
    (tmp_path / "seeds").mkdir()
    assert copy_raw(seed, tmp_path / "seeds" / "a.txt", Writing()) is True
    assert (tmp_path / "seeds" / "a.txt").read_bytes() == data


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    seed, there = read_new(_file(tmp_path / "in", "a.txt")), _file(tmp_path, "b.txt", b"other")
    with pytest.raises(FileExistsError):
        copy_raw(seed, there, Writing())
    assert there.read_bytes() == b"other"


def test_what_was_written_is_taken_away_where_something_fails(tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        _write_all(tmp_path / "seeds", "a.txt", "a.txt")
    assert not (tmp_path / "seeds").exists()


def test_what_was_there_stays_where_something_fails(tmp_path: Path) -> None:
    _file(tmp_path, "a.txt", b"other")
    with pytest.raises(FileExistsError):
        _write_all(tmp_path, "b.txt", "a.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_text_that_is_there_is_not_taken_out_of_a_file_again(tmp_path: Path) -> None:
    _file(tmp_path / "seeds", "first.txt")
    seed = read_new(_file(tmp_path / "in", "a.docx", b"PK"))
    with pytest.raises(GongbaoError, match="has the same text as"):
        place_for(seed, tmp_path / "seeds", text=TEXT)


@pytest.mark.parametrize("there", ["a.pdf", "A.docx", "a.txt", "a.yml"])
def test_an_original_does_not_take_anothers_name(tmp_path: Path, there: str) -> None:
    _file(tmp_path / "seeds", there, b"other")
    seed = read_new(_file(tmp_path / "in", "a.docx", b"PK"))
    with pytest.raises(GongbaoError, match=r"new\.taken"):
        place_for(seed, tmp_path / "seeds", text=TEXT)


def test_an_original_that_lies_in_the_folder_has_its_text_beside_it(tmp_path: Path) -> None:
    seed = read_new(_file(tmp_path, "a.docx", b"PK"))
    assert place_for(seed, tmp_path, text=TEXT) == tmp_path / "a.txt"
    assert copy_raw(seed, tmp_path / "a.docx", Writing()) is False


def test_a_sidecar_with_an_origin_to_tell_is_not_passed_over(tmp_path: Path) -> None:
    _file(tmp_path, "a.yml")
    with pytest.raises(FileExistsError):
        write_stub(tmp_path / "a.txt", Writing(), "origin:\n")


def test_a_sidecar_that_is_there_stays(tmp_path: Path) -> None:
    mine = _file(tmp_path, "a.yml", b"provenance: unknown\n")
    assert write_stub(tmp_path / "a.txt", Writing()) is False
    assert mine.read_bytes() == b"provenance: unknown\n"


def test_a_link_in_the_sidecars_place_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.yml").symlink_to(tmp_path / "elsewhere")
    assert write_stub(tmp_path / "a.txt", Writing()) is False
    assert not (tmp_path / "elsewhere").exists()
