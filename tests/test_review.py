"""generator.review: decisions on doubtful ids, with who took them and when."""

from __future__ import annotations

from pathlib import Path

from generator.cli_review import ask_later
from generator.model.report import Report
from generator.outcome import Done
from generator.review import Answer, Ask, Review, review
from generator.review_doubts import Answer as Word
from generator.review_doubts import Doubt
from generator.review_question import Question
from tests.ledgers import FIRST, SECOND, codes, ledgers_in, options_for, publish_in, seeds_with

REWRITTEN = FIRST.replace("听取专项工作报告8项，作出决议决定6项，圆满完成了年初确定的各项任务", "其余事项另行报告")


def _seeds(folder: Path) -> Path:
    seeds = seeds_with(folder, a=FIRST)
    publish_in(seeds)
    return seeds_with(folder, a=REWRITTEN)


def _review(
    seeds: Path, *names: str, keep: str = "", block: str | None = None, end: str = "", ask: Ask = ask_later
) -> Done:
    plan = Review("张三", "2026-02-03", {keep: block} if keep else {}, frozenset({end} - {""}))
    return review(options_for(seeds), names, plan, ask, lambda *_: None)


def test_what_is_kept_goes_on_under_its_id(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    assert codes(_review(seeds, keep="p1")) == []
    (decision,) = ledgers_in(seeds)["a"].decisions
    assert (decision.anchor, decision.by, decision.on) == ("p1", "张三", "2026-02-03")
    assert codes(publish_in(seeds, why="改写")) == []
    assert "p1" in [row.anchor for row in ledgers_in(seeds)["a"].latest.rows]


def test_what_is_ended_leaves_a_tombstone_that_names_who_decided(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    _review(seeds, end="p1")
    publish_in(seeds, why="改写")
    anchor = ledgers_in(seeds)["a"].anchors["p1"]
    assert anchor.state == "tombstone"
    assert "张三" in (anchor.why or "")


def test_what_a_person_answers_is_recorded(tmp_path: Path) -> None:
    asked: list[str] = []

    def answer(question: Question) -> Answer:
        asked.append(question.proposal.anchor)
        return "keep"

    seeds = _seeds(tmp_path)
    _review(seeds, ask=answer)
    assert asked == ["p1"]
    assert len(ledgers_in(seeds)["a"].decisions) == 1


def test_what_was_decided_is_not_written_again(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    _review(seeds, end="p1")
    before = (seeds / "ledger" / "a.json").read_bytes()
    assert _review(seeds, end="p1").lines == ["a: p1 ends; that was decided before, and nothing was written"]
    assert (seeds / "ledger" / "a.json").read_bytes() == before


def test_another_word_on_the_same_id_is_written(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    _review(seeds, end="p1")
    _review(seeds, keep="p1", block="b3")
    _review(seeds, end="p1")
    assert [one.text is None for one in ledgers_in(seeds)["a"].decisions] == [True, False, True]


def test_later_writes_nothing_and_says_what_is_left(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    before = (seeds / "ledger" / "a.json").read_bytes()
    assert "a: left for later: p1" in _review(seeds).lines
    assert (seeds / "ledger" / "a.json").read_bytes() == before


def test_a_text_that_changes_after_the_decision_waits_again(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    _review(seeds, keep="p1")
    seeds_with(tmp_path, a=REWRITTEN.replace("其余事项另行报告", "其余事项以后另行报告"))
    assert codes(publish_in(seeds, why="改写")) == ["ledger.waiting"]


def test_an_id_that_was_never_given_out_is_an_error(tmp_path: Path) -> None:
    assert codes(_review(_seeds(tmp_path), end="p77")) == ["review.anchor"]
    assert codes(_review(_seeds(tmp_path), end="f1")) == ["review.anchor"]


def test_an_id_that_does_not_wait_is_not_kept_without_a_place(tmp_path: Path) -> None:
    assert codes(_review(_seeds(tmp_path), keep="p2")) == ["review.anchor"]


def test_an_id_that_was_led_wrong_unasked_is_led_back_in_a_version_of_its_own(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, a=FIRST)
    publish_in(seeds)
    first = ledgers_in(seeds)["a"].latest
    assert codes(_review(seeds, keep="p1", block="p2")) == ["review.alias"]
    assert codes(publish_in(seeds)) == ["publish.why"]
    assert codes(publish_in(seeds, why="标记 p1 接错了")) == []
    ledger = ledgers_in(seeds)["a"]
    assert [one.number for one in ledger.revisions] == [1, 2]
    assert ledger.revisions[0] == first
    assert (ledger.anchors["p1"].state, ledger.anchors["p1"].of) == ("alias", "p2")
    assert "张三" in (ledger.anchors["p1"].why or "")
    assert publish_in(seeds).lines == ["nothing is new: nothing was written"]


def test_an_id_is_not_led_to_what_is_no_text(tmp_path: Path) -> None:
    assert codes(_review(_seeds(tmp_path), keep="p1", block="b77")) == ["review.block"]


def test_of_two_reports_the_one_that_is_meant_must_be_named(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, a=FIRST, b=SECOND)
    publish_in(seeds)
    assert codes(_review(seeds, end="p1")) == ["review.name"]
    assert codes(_review(seeds, "b", end="p1")) == []
    assert (len(ledgers_in(seeds)["a"].decisions), len(ledgers_in(seeds)["b"].decisions)) == (0, 1)


def test_a_name_that_no_report_has_is_an_error(tmp_path: Path) -> None:
    assert codes(_review(_seeds(tmp_path), "x")) == ["review.name"]


def test_that_an_id_ends_is_asked_again_when_more_of_its_text_stands(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    _review(seeds, end="p1")
    seeds_with(tmp_path, a=REWRITTEN.replace("其余事项另行报告", "听取专项工作报告8项"))
    assert codes(publish_in(seeds, why="改写")) == ["ledger.waiting"]


def test_a_text_that_is_restored_after_the_decision_is_what_it_was(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    _review(seeds, end="p1")
    seeds_with(tmp_path, a=FIRST)
    assert publish_in(seeds).lines == ["nothing is new: nothing was written"]


def test_where_nothing_waits_it_says_so(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, a=FIRST)
    publish_in(seeds)
    codes = ("region", "delivered", "session", "speaker")
    accepted = "".join(f"- {{code: meta.{code}, why: 未刊, by: 王某}}\n" for code in codes)
    (seeds / "a.yml").write_text(f"accept:\n{accepted}", "utf-8")
    assert _review(seeds).lines == ["nothing waits for a decision"]


def test_doubts_are_asked_after_ids_and_of_drafts_too(tmp_path: Path) -> None:
    asked: list[str] = []

    class Both:
        def __call__(self, question: Question) -> Answer:
            asked.append(question.proposal.anchor)
            return "later"

        def doubt(self, doubt: Doubt, left: int, refused: str) -> Word:
            asked.append(f"{Path(doubt.report.source.file).stem} {left} {refused}")
            return Word("quit" if doubt.report.draft else "later")

        def reviewed(self, _report: Report) -> None:
            raise AssertionError("something is left")

    seeds = _seeds(tmp_path)
    seeds_with(tmp_path, b=SECOND)
    lines = _review(seeds, ask=Both()).lines
    assert asked[0] == "p1"
    assert asked[1].startswith("a ")
    assert asked[-1].startswith("b ")
    assert sum(one.startswith("b ") for one in asked) == 1
    assert "nothing waits for a decision" not in lines


def test_where_ids_are_named_no_doubts_are_told(tmp_path: Path) -> None:
    assert not [line for line in _review(_seeds(tmp_path), keep="p1").lines if "doubt" in line]


def test_a_name_that_is_like_another_is_told_with_it(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, jiaxian=FIRST)
    (problem,) = _review(seeds, "jiaxan").problems
    assert (problem.code, problem.hint) == ("review.name", "did you mean jiaxian?")


def test_where_nobody_can_be_asked_both_texts_are_printed_whole(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    printed = "\n".join(_review(seeds).lines)
    for text in (FIRST, REWRITTEN):
        assert next(line for line in text.splitlines() if line.startswith("2024年")) in printed
    assert "gongbao review a --accept p1" in printed


def test_an_id_that_is_led_to_another_ones_text_is_told(tmp_path: Path) -> None:
    done = _review(_seeds(tmp_path), "a", keep="p1", block="p2")
    assert [(one.severity, one.code) for one in done.problems] == [("warning", "review.alias")]
    assert "p1 now leads to p2" in done.problems[0].message
