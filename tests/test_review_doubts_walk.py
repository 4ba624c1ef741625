"""generator.review_doubts_walk: answers become a sidecar, one by one, and are asked for no more."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.editorial import Scope
from generator.model.report import Report
from generator.outcome import Done
from generator.pipeline import annotate_bytes
from generator.review_doubts import Answer, Doubt, doubts_of
from generator.review_doubts_walk import DoubtAsker, Walk, list_doubts, walk
from generator.seeds import Seed, read_seed
from generator.seeds_sidecar import parse_sidecar
from generator.structure import order

TEXT = """甲县人大常委会工作报告

一、监督工作

2024年，县人大常委会全年召开会议11次，听取专项工作报告8项，，全年共3件。

二、代表工作

办理代表建议35件，办结率100%，代表对办理工作表示满意。
"""
SEEDS = Path(__file__).parent.parent / "seeds"
Script = Callable[[Doubt], Answer]


class Scripted:
    """Answers by a script; keeps what it was asked, and what was refused."""

    def __init__(self, script: Script, scope: Scope | None = None) -> None:
        self._script, self._scope = script, scope
        self.asked: list[str] = []
        self.refused: list[str] = []
        self.offered = 0

    def doubt(self, doubt: Doubt, left: int, refused: str) -> Answer:
        """Answer by the script; a refused answer is not given again, but left for later."""
        assert left > 0
        if refused:
            self.refused.append(refused)
            return Answer("later")
        self.asked.append(doubt.code)
        return self._script(doubt)

    def reviewed(self, report: Report) -> Scope | None:
        """Count that it was offered."""
        assert report.reviewed is None
        self.offered += 1
        return self._scope


def _seed(folder: Path, text: str = TEXT, sidecar: str = "# 来历\nprovenance: unknown  # 未查\n") -> Seed:
    path = folder / "甲.txt"
    path.write_text(text, "utf-8")
    path.with_suffix(".yml").write_text(sidecar, "utf-8")
    return read_seed(path)


def _report(seed: Seed) -> Report:
    """Make the record as a build does, from what lies on disk."""
    from generator.records import read_records

    _, outcome = read_records([seed.path], annotate_bytes, None, lambda *_: None, sidecars=True)
    assert not [one for one in outcome.problems if one.severity == "error" or one.code.startswith("correction.")]
    assert not [one for one in outcome.problems if one.code == "sidecar.accept"]
    return outcome.reports[0]


def _walked(seed: Seed, asker: DoubtAsker, *, offer: bool = False) -> Done:
    done = Done()
    walk(Walk(seed, _report(seed), {}), "王某", "2026-11-02", asker, done, offer=offer)
    return done


def _sidecar(seed: Seed) -> str:
    return seed.path.with_suffix(".yml").read_bytes().decode()


def _usual(doubt: Doubt) -> Answer:
    """Take the first answer of each doubt; a figure's label is made up."""
    return Answer(doubt.choices[0], "核对过: '是'", {"label": "案件"} if doubt.choices[0] == "correct" else {})


def _only(code: str, answer: Answer) -> Script:
    return lambda doubt: answer if doubt.code == code else Answer("later")


def test_everything_answered_is_asked_no_more_and_all_else_in_the_sidecar_stays(tmp_path: Path) -> None:
    seed = _seed(tmp_path)
    asker = Scripted(_usual)
    _walked(seed, asker)
    assert {"meta.session", "sic.mark", "figure.unclear"} <= set(asker.asked)
    assert not asker.refused
    assert doubts_of(_report(seed)) == ()
    assert _sidecar(seed).startswith("# 来历\nprovenance: unknown  # 未查\n")


def test_each_answer_stands_before_the_next_is_asked_for(tmp_path: Path) -> None:
    seed = _seed(tmp_path)
    sizes: list[int] = []

    def script(doubt: Doubt) -> Answer:
        text = _sidecar(seed)
        parsed = parse_sidecar(seed.path.with_suffix(".yml"), text.encode())
        assert parsed.problems == ()
        sizes.append(len(parsed.accept) + len(parsed.hand.corrections))
        return _usual(doubt)

    _walked(seed, Scripted(script))
    assert sizes == list(range(len(sizes)))


def test_one_of_the_five_is_walked_through_to_its_end(tmp_path: Path) -> None:
    source = SEEDS / "003_73afdd1df5b9533d.txt"
    seed = _seed(tmp_path, source.read_text("utf-8"), "")
    asker = Scripted(_usual, "all")
    done = _walked(seed, asker)
    report = _report(seed)
    assert (asker.refused, doubts_of(report), asker.offered) == ([], (), 1)
    assert {finding.code for finding in report.findings if not finding.accepted} <= {"sic.editor", "arithmetic.rate"}
    assert report.reviewed is not None
    assert (report.reviewed.by, report.reviewed.scope) == ("王某", "all")
    assert done.lines[-1] == "甲: reviewed (all) by 王某"


def test_a_slip_keeps_its_words_and_gets_the_reading(tmp_path: Path) -> None:
    seed = _seed(tmp_path)
    _walked(seed, Scripted(_only("sic.mark", Answer("sic", "两个逗号", {"reading": "，"}))))
    report = _report(seed)
    (note,) = [finding for finding in report.findings if finding.code.startswith("sic.")]
    assert (note.code, note.message) == ("sic.editor", "两个逗号（编者王某疑当作“，”）")
    assert "，，" in report.blocks[2].text


def test_a_figure_is_set_right_by_what_is_changed_only(tmp_path: Path) -> None:
    seed = _seed(tmp_path)
    _walked(seed, Scripted(_only("figure.unclear", Answer("correct", "上文说的是案件", {"label": "案件"}))))
    figure = next(one for one in _report(seed).figures if one.label == "案件")
    assert (figure.status, figure.confidence, f"{figure.value:f}", figure.unit) == ("corrected", "high", "3", "件")
    assert "value" not in _sidecar(seed)


def test_what_is_no_figure_goes(tmp_path: Path) -> None:
    seed = _seed(tmp_path)
    count = len(_report(seed).figures)
    _walked(seed, Scripted(_only("figure.unclear", Answer("none", "序号"))))
    assert len(_report(seed).figures) == count - 1


def test_what_stays_unclear_was_seen_by_a_person(tmp_path: Path) -> None:
    seed = _seed(tmp_path)
    _walked(seed, Scripted(_only("figure.unclear", Answer("unclear", "上下文没有说"))))
    assert [one.status for one in _report(seed).figures if one.confidence == "low"] == ["reviewed"]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Answer("correct", "理由", {"value": "三件"}), "no number"),
        (Answer("correct", "理由", {"indicator": "renda.meting"}), "renda.meting"),
        (Answer("correct", "理由", {"value": "3"}), "so already"),
        (Answer("none", " "), "why is empty"),
    ],
)
def test_an_answer_that_cannot_be_or_does_nothing_is_refused_and_not_written(
    tmp_path: Path, answer: Answer, said: str
) -> None:
    seed = _seed(tmp_path)
    before = _sidecar(seed)
    asker = Scripted(_only("figure.unclear", answer))
    done = _walked(seed, asker)
    assert len(asker.refused) == 1
    assert said in asker.refused[0]
    assert _sidecar(seed) == before
    assert re.fullmatch(r"甲: \d+ left for later", done.lines[-1])


def test_a_sidecar_in_brackets_is_left_to_the_person(tmp_path: Path) -> None:
    text = "accept: [{code: meta.session, why: a, by: b}]\n"
    seed = _seed(tmp_path, sidecar=text)
    asker = Scripted(_only("meta.speaker", Answer("accept", "未刊")))
    _walked(seed, asker)
    assert "in one line" in asker.refused[0]
    assert _sidecar(seed) == text


def test_quitting_keeps_what_was_answered(tmp_path: Path) -> None:
    seed = _seed(tmp_path)
    answers = iter([Answer("accept", "未刊"), Answer("quit")])
    asker = Scripted(lambda _doubt: next(answers), "all")
    done = _walked(seed, asker, offer=True)
    assert _sidecar(seed).count("code:") == 1
    assert asker.offered == 0
    assert "left for later" in done.lines[-1]


def test_a_sidecar_is_made_where_there_is_none(tmp_path: Path) -> None:
    seed = _seed(tmp_path)
    seed.path.with_suffix(".yml").unlink()
    _walked(read_seed(seed.path), Scripted(_only("meta.session", Answer("accept", "未刊"))))
    assert _sidecar(seed).startswith("accept:\n  - code: meta.session\n")


def test_who_has_nothing_to_answer_may_still_sign_where_the_report_is_named(tmp_path: Path) -> None:
    seed = _seed(tmp_path)
    _walked(seed, Scripted(_usual))
    for offer, count in ((False, 0), (True, 1)):
        asker = Scripted(_usual, None)
        _walked(seed, asker, offer=offer)
        assert asker.offered == count


@pytest.mark.parametrize("choice", ["keep", "back"])
def test_a_narrow_place_is_kept_or_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, choice: str) -> None:
    monkeypatch.setattr(order, "_SURE", 1.0)
    source = SEEDS / "004_f7a3f07b6f48639a.txt"
    seed = _seed(tmp_path, source.read_text("utf-8"), "")
    first = next(one for one in doubts_of(_report(seed)) if one.code == "order.margin")
    assert first.block is not None
    asked: list[str] = []

    def script(doubt: Doubt) -> Answer:
        if doubt.about != first.about:
            return Answer("later")
        asked.append(doubt.code)
        return replace(Answer("keep", "原版面如此"), choice="keep" if choice == "keep" else "back")

    asker = Scripted(script)
    _walked(seed, asker)
    assert (asker.refused, len(asked)) == ([], 1)
    report = _report(seed)
    assert first.about not in {one.about for one in doubts_of(report)}
    moved = {report.by_id[block].text for move in report.moves if "near" in move.evidence for block in move.blocks}
    assert (first.block.text in moved) == (choice == "keep")


def _listed(seed: Seed, *, whole: bool) -> Sequence[str]:
    done = Done()
    list_doubts(_report(seed), "王某", "2026-11-02", done, whole=whole)
    return done.lines


def test_without_a_terminal_everything_is_told_with_entries_to_paste(tmp_path: Path) -> None:
    seed = _seed(tmp_path)
    before = _sidecar(seed)
    lines = "\n".join(_listed(seed, whole=True))
    assert "听取专项工作报告8项⟦，，⟧全年共3件。" in lines
    assert "      op: set-figure\n" in lines
    assert "under `accept:`\n    - code: meta.session\n      why: ''\n" in lines
    assert _sidecar(seed) == before


def test_of_many_reports_only_how_much_waits_is_told(tmp_path: Path) -> None:
    (line,) = _listed(_seed(tmp_path), whole=False)
    assert re.fullmatch(r"甲: \d+ doubts wait: gongbao review 甲", line)
