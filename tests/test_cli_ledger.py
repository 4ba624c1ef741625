"""generator.cli_ledger: publish, review and withdraw as a person types them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main
from generator.seeds_day import today
from tests.ledgers import FIRST, ledgers_in, seeds_with

REWRITTEN = FIRST.replace("听取专项工作报告8项，作出决议决定6项，圆满完成了年初确定的各项任务", "其余事项另行报告")


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder with one report, and stand in it."""
    monkeypatch.chdir(tmp_path)
    return seeds_with(tmp_path, a=FIRST)


def test_a_report_is_published_by_name(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["publish", "a"]) == 0
    assert "is permanent from now on" in capsys.readouterr().out
    assert ledgers_in(seeds)["a"].latest.on == today()


def test_what_cannot_be_published_is_status_one(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["publish"])
    (seeds / "a.txt").write_text(REWRITTEN, "utf-8")
    assert main(["publish", "--why", "改写"]) == 1
    assert "ledger.waiting" in capsys.readouterr().err


def test_doubts_are_decided_without_a_terminal(seeds: Path) -> None:
    main(["publish"])
    (seeds / "a.txt").write_text(REWRITTEN, "utf-8")
    assert main(["review", "a", "--accept", "p1", "--by", "张三"]) == 0
    assert main(["publish", "--why", "改写"]) == 0
    assert ledgers_in(seeds)["a"].decisions[0].by == "张三"


def test_another_block_than_the_proposed_one_may_be_named(seeds: Path) -> None:
    main(["publish"])
    (seeds / "a.txt").write_text(REWRITTEN, "utf-8")
    assert main(["review", "a", "--accept", "p1=b99", "--by", "张三"]) == 1
    assert ledgers_in(seeds)["a"].decisions == ()


@pytest.mark.parametrize("by", ["", " ", "\u3000", "。"])
def test_a_decision_needs_a_name_that_says_something(seeds: Path, by: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["publish"])
    (seeds / "a.txt").write_text(REWRITTEN, "utf-8")
    assert main(["review", "a", "--accept", "p1", "--by", by]) == 2
    assert "review.by" in capsys.readouterr().err
    assert ledgers_in(seeds)["a"].decisions == ()


def test_nothing_is_erased_unasked(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["publish"])
    assert main(["withdraw", "a", "--why", "涉及个人信息", "--erase"]) == 2
    assert "withdraw.unasked" in capsys.readouterr().err
    assert (seeds / "a.txt").is_file()


def test_what_is_agreed_to_is_erased(seeds: Path) -> None:
    main(["publish"])
    assert main(["withdraw", "a", "--why", "涉及个人信息", "--erase", "--yes"]) == 0
    assert not (seeds / "a.txt").exists()
    assert ledgers_in(seeds)["a"].status == "erased"
