"""The five reports reach every floor of tests/eval.py; the scorer itself notices what is wrong."""

import json

from tests import eval as evaluation


def test_the_five_reports_reach_every_floor() -> None:
    done = evaluation.evaluate(["--misses=20"])
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_floor_out_of_reach_fails() -> None:
    done = evaluation.evaluate(["--min=blocks.f1=1.1"])
    assert done.returncode == 1
    assert "short: blocks.f1 " in done.stdout


def test_every_floor_names_something_that_the_scorer_measures() -> None:
    done = evaluation.evaluate(["--json"])
    assert evaluation.FLOORS.keys() <= json.loads(done.stdout)["total"].keys()


def test_everything_in_the_gold_has_its_raw_report() -> None:
    raw = {path.stem for path in (evaluation.ROOT / "seeds").glob("*.txt")}
    gold = {path.stem for path in (evaluation.ROOT / "tests/gold/blocks").glob("*.json")}
    assert gold <= raw
