"""Values behind charts held against judgements: see README.md."""

import pytest

from tests.judged import FOLDER
from tests.judged.charted import Count, count, judged

ROWS = judged()
SEEDS = sorted(stem for stem in ROWS if not stem.startswith("g"))
MENDED = sorted(stem for stem, table in ROWS.items() if any(row["judgement"] == "wrong" for row in table))
"""The reports in which a value was wrong; `python -m tests.judged.charted` reads all of them, in half a minute."""
needs_reports = pytest.mark.skipif(not FOLDER, reason="GONGBAO_CORPUS names no folder of raw reports")


@pytest.mark.parametrize("stem", SEEDS)
def test_values_judged_right_in_the_projects_own_reports_stay(stem: str) -> None:
    stands = count(ROWS[stem])
    assert stands.kept == stands.right


@needs_reports
@pytest.mark.parametrize("stem", MENDED)
def test_no_value_judged_wrong_comes_back_and_those_right_beside_it_stay(stem: str) -> None:
    stands = count(ROWS[stem])
    assert stands == Count(stands.right, stands.right, 0)


def test_a_value_read_for_another_year_than_judged_is_not_kept() -> None:
    row = next(row for row in ROWS[SEEDS[0]] if row["judgement"] == "right")
    assert (count([row]).kept, count([row | {"period": "1949"}]).kept) == (1, 0)
