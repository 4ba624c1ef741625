"""The figures of the five reports, as a person last read them: one line a figure."""

from functools import cache
from pathlib import Path

import pytest

from generator.model.codec import plain
from generator.model.report import Report
from generator.pipeline import annotate_bytes
from tests.goldens import Golden

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("00?_*.txt"))
HEAD = "block number value unit qualifier label action period role confidence indicator".replace(" ", "\t")


@cache
def annotated(path: Path) -> Report:
    return annotate_bytes(path.name, path.read_bytes())


def lines(report: Report) -> list[str]:
    found = [HEAD]
    for figure in report.figures:
        value = "…".join(filter(None, (plain(figure.from_value), plain(figure.value), plain(figure.value_max))))
        number = figure.number.of(report.by_id[figure.block].text)
        told = (figure.label, figure.action, figure.period, figure.role, figure.confidence, figure.indicator)
        cells = (figure.block, number, value, figure.unit, figure.qualifier, *told)
        found.append("\t".join(cell or "-" for cell in cells))
    return found


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_figures_are_as_they_were_read(path: Path, golden: Golden) -> None:
    golden(f"figures/{path.stem}.tsv", "\n".join(lines(annotated(path))) + "\n")


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_quotations_hold_their_numbers(path: Path) -> None:
    report = annotated(path)
    for figure in report.figures:
        assert figure.span.start <= figure.number.start < figure.number.end <= figure.span.end
        assert report.quote(figure)
