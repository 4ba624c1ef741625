"""The five reports reach every floor of tests/eval.py; the scorer itself notices what is wrong."""

import json
from pathlib import Path

import pytest

from tests import eval as evaluation

pytestmark = pytest.mark.xdist_group("scores")  # one worker annotates for all


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Annotate the five reports once for all scores."""
    folder = tmp_path_factory.mktemp("records")
    done = evaluation.annotate(folder)
    assert done.returncode == 0, done.stderr
    return folder


def test_the_five_reports_reach_every_floor(records: Path) -> None:
    done = evaluation.score(records, ["--misses=20"])
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_floor_out_of_reach_fails(records: Path) -> None:
    done = evaluation.score(records, ["--min=blocks.f1=1.1"])
    assert done.returncode == 1
    assert "short: blocks.f1 " in done.stdout


def test_every_floor_names_something_that_the_scorer_measures(records: Path) -> None:
    done = evaluation.score(records, ["--json"])
    assert evaluation.FLOORS.keys() <= json.loads(done.stdout)["total"].keys()


def test_everything_in_the_gold_has_its_raw_report() -> None:
    raw = {path.stem for path in (evaluation.ROOT / "seeds").glob("*.txt")}
    gold = {path.stem for path in (evaluation.ROOT / "tests/gold/blocks").glob("*.json")}
    assert gold <= raw
