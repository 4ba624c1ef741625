"""Real reports to measure on, in the folder that GONGBAO_CORPUS names. None of their text is part of the project."""

import os
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

FOLDER = os.environ.get("GONGBAO_CORPUS", "")


def corpus(count: int) -> list[ParameterSet]:
    """Give `count` reports, evenly spread over the folder; without one, a single case that says why it is skipped."""
    files = sorted(Path(FOLDER).glob("*.txt")) if FOLDER else []
    if not files:
        why = "GONGBAO_CORPUS names no folder of raw reports"
        return [pytest.param(Path("none"), marks=pytest.mark.skip(reason=why), id="none")]
    step = max(1, len(files) // count)
    return [pytest.param(path, id=path.stem) for path in files[::step][:count]]
