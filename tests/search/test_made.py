"""Reports that are mixed for measures: as many as wanted, each another, the same at each run."""

from generator.model.report import Report
from generator.render.paths import address
from tests.samples import a_report
from tests.search.made import made

SENTENCES = tuple(f"第{number}句话说的是别的事。" for number in range(40))


def reports() -> list[Report]:
    """Give two reports with twenty paragraphs each."""
    return [
        a_report(name, tuple(("paragraph", text) for text in texts))
        for name, texts in (("210921/renda/2024", SENTENCES[:20]), ("140826/renda/2023", SENTENCES[20:]))
    ]


def texts(report: Report) -> list[str]:
    """Give the text of its blocks."""
    return [block.text for block in report.blocks]


def test_the_reports_themselves_come_first() -> None:
    assert {address(one) for one in made(reports(), 2)} == {"210921/renda/2024", "140826/renda/2023"}


def test_of_more_than_are_wanted_some_are_taken() -> None:
    assert len(list(made(reports(), 1))) == 1


def test_mixed_reports_have_addresses_of_their_own() -> None:
    assert len({address(one) for one in made(reports(), 9)}) == 9


def test_a_mixed_report_has_some_of_its_paragraphs_and_sentences_of_others() -> None:
    first, _, mixed = made(reports(), 3)
    kept = [mine == its for mine, its in zip(texts(first), texts(mixed), strict=True)]
    assert 3 < sum(kept) < 17
    assert set(texts(mixed)) <= set(SENTENCES)


def test_it_is_the_same_at_each_run() -> None:
    assert list(made(reports(), 5)) == list(made(reports(), 5))
