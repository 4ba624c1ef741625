"""Where a name on the right of its number ends."""

import pytest

from tests.extract.helpers import labels


@pytest.mark.parametrize(
    ("text", "label"),
    [("340个行政村通上油路。", "行政村"), ("在一团、六团等4个团场先行试点。", "团场")],
)
def test_a_name_ends_where_the_clause_tells_how_it_fares(text: str, label: str) -> None:
    assert labels(text) == [label]
