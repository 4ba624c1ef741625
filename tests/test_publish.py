"""generator.publish: what publishing writes, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ledgers import FIRST, SECOND, codes, ledgers_in, publish_in, seeds_with


def _bytes(seeds: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (seeds / "ledger").iterdir()}


def test_publishing_writes_a_ledger_a_report(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, a=FIRST, b=SECOND)
    done = publish_in(seeds)
    assert sorted(_bytes(seeds)) == ["a.json", "b.json"]
    assert (len(done.lines), [one for one in done.problems if one.severity == "error"]) == (2, [])


def test_an_address_that_says_unknown_for_good_is_told_unless_it_was_accepted(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, a=FIRST, b=SECOND)
    (seeds / "b.yml").write_text("accept:\n  - {code: address.unknown, why: 县名查不到, by: 某人}\n", "utf-8")
    (problem,) = publish_in(seeds).problems
    assert (problem.severity, problem.code, Path(problem.where.path).name) == ("warning", "address.unknown", "a.txt")
    assert publish_in(seeds).problems == []


def test_publishing_again_writes_nothing_and_says_so(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, a=FIRST)
    publish_in(seeds)
    before = _bytes(seeds)
    assert publish_in(seeds, why="再来一次").lines == ["nothing is new: nothing was written"]
    assert "nothing was written" in publish_in(seeds, ["a"]).lines[0]
    assert _bytes(seeds) == before


def test_the_order_of_files_changes_no_ledger(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one = seeds_with(tmp_path / "one", a=FIRST, b=SECOND)
    two = seeds_with(tmp_path / "two", b=SECOND, a=FIRST)
    publish_in(one)
    publish_in(two, ["b"])
    publish_in(two, ["a"])
    assert _bytes(one) == _bytes(two)


def test_a_second_version_needs_a_reason(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, a=FIRST)
    publish_in(seeds)
    seeds_with(tmp_path, a=FIRST.replace("11次", "12次"))
    assert codes(publish_in(seeds)) == ["publish.why"]
    assert len(ledgers_in(seeds)["a"].revisions) == 1
    assert codes(publish_in(seeds, why="改正次数")) == []
    assert [(one.number, one.why) for one in ledgers_in(seeds)["a"].revisions] == [(1, "首次发布"), (2, "改正次数")]


@pytest.mark.parametrize("why", ["", " ", "\u3000", "。"])
def test_a_reason_that_says_nothing_publishes_nothing(tmp_path: Path, why: str) -> None:
    seeds = seeds_with(tmp_path, a=FIRST)
    assert codes(publish_in(seeds, why=why)) == ["publish.why"]
    assert ledgers_in(seeds) == {}


def test_what_waits_is_named_and_not_published(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, a=FIRST)
    publish_in(seeds)
    rewritten = FIRST.replace("听取专项工作报告8项，作出决议决定6项，圆满完成了年初确定的各项任务", "其余事项另行报告")
    seeds_with(tmp_path, a=rewritten)
    done = publish_in(seeds, why="改写")
    assert codes(done) == ["ledger.waiting"]
    assert "p1" in done.problems[0].message
    assert "gongbao review a" in done.problems[0].hint


def test_two_reports_at_one_address_need_a_number(tmp_path: Path) -> None:
    placed = FIRST.replace("甲县", "阜新蒙古族自治县")
    seeds = seeds_with(tmp_path, a=placed, b=placed.replace("11次", "12次"))
    assert codes(publish_in(seeds)) == ["address.taken"]
    address = ledgers_in(seeds)["a"].id
    assert codes(publish_in(seeds, ["b"])) == ["address.taken"]
    assert codes(publish_in(seeds, ["b"], address=address)) == ["address.taken"]
    assert codes(publish_in(seeds, ["b"], address=f"{address}-2")) == []
    assert {name: ledger.id for name, ledger in ledgers_in(seeds).items()} == {"a": address, "b": f"{address}-2"}
    assert codes(publish_in(seeds)) == []


def test_an_address_that_a_report_had_before_is_not_given_again(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, a=FIRST, b=SECOND)
    publish_in(seeds, ["a"])
    path = seeds / "ledger" / "a.json"
    path.write_text(path.read_text("utf-8").replace('"old": []', '"old": ["210921/renda/2020"]'), "utf-8")
    assert codes(publish_in(seeds, ["b"], address="210921/renda/2020")) == ["address.taken"]


def test_an_address_given_by_hand_must_be_one(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, a=FIRST)
    assert codes(publish_in(seeds, ["a"], address="甲县/2024")) == ["publish.address"]
    publish_in(seeds)
    assert codes(publish_in(seeds, ["a"], address="210921/renda/2024")) == ["publish.address"]


def test_a_heading_that_is_none_any_more_is_told_to_who_publishes(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, a=FIRST)
    publish_in(seeds)
    first = ledgers_in(seeds)["a"]
    seeds_with(tmp_path, a=FIRST.replace("一、监督工作", "一、监督工作。"))
    done = publish_in(seeds, why="补句号")
    kinds = {row.anchor: row.kind for row in ledgers_in(seeds)["a"].latest.rows}
    assert (first.latest.rows[1].anchor, kinds["s1"]) == ("s1", "paragraph")
    assert [(one.code, "s1 (heading, now paragraph)" in one.message) for one in done.problems] == [
        ("publish.kind", True)
    ]


def test_a_renamed_file_keeps_its_address_and_takes_its_ledger_along(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, a=FIRST)
    publish_in(seeds)
    address = ledgers_in(seeds)["a"].id
    (seeds / "a.txt").rename(seeds / "c.txt")
    assert codes(publish_in(seeds, ["c"])) == []
    assert {name: (ledger.id, ledger.seed) for name, ledger in ledgers_in(seeds).items()} == {"c": (address, "c.txt")}


def test_a_copy_of_a_published_file_does_not_take_its_ledger(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, b=FIRST)
    publish_in(seeds)
    before = _bytes(seeds)
    seeds_with(tmp_path, a=FIRST)
    (problem,) = publish_in(seeds).problems
    assert (problem.code, Path(problem.where.path).name) == ("seed.twin-bytes", "a.txt")
    assert "remove this one" in problem.hint
    assert _bytes(seeds) == before
    assert codes(publish_in(seeds, ["b"])) == ["seed.twin-bytes"]


def test_blanks_are_no_reason_for_a_second_version(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, a=FIRST)
    publish_in(seeds)
    seeds_with(tmp_path, a=FIRST.replace("11次", "12次"))
    assert codes(publish_in(seeds, why="  ")) == ["publish.why"]


def test_a_rename_that_was_interrupted_is_ended_by_publishing_again(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, a=FIRST)
    publish_in(seeds)
    old = _bytes(seeds)["a.json"]
    (seeds / "a.txt").rename(seeds / "c.txt")
    publish_in(seeds)
    new = _bytes(seeds)
    (seeds / "ledger" / "a.json").write_bytes(old)
    publish_in(seeds)
    assert _bytes(seeds) == new


def test_a_name_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    assert codes(publish_in(seeds_with(tmp_path, a=FIRST), ["x"])) == ["publish.name"]


def test_reports_published_on_two_branches_merge_without_a_conflict(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one = seeds_with(tmp_path / "one", a=FIRST)
    two = seeds_with(tmp_path / "two", b=SECOND)
    publish_in(one)
    publish_in(two)
    assert not set(_bytes(one)) & set(_bytes(two))
