"""generator.seeds_day: one day for every machine."""

import re

from generator.seeds_day import today


def test_a_day_is_written_as_iso_8601_does() -> None:
    assert re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", today())
