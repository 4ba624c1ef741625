"""What an editor says of the source's own words."""

from generator.correct.passage import Results
from generator.correct.sic import editor_slips, unanswered
from generator.model.editorial import Correction
from generator.model.spans import Span
from generator.model.structure import Finding
from tests.correct.marks import edited, report_of, wish

KNOWN = Finding("note", "sic.script", "简体文中的繁体字：會（会）", "b1", Span(0, 1))


def slips(*wishes: Correction) -> Results:
    report = report_of("會议召开11次，听取审义意见。")
    return editor_slips(wishes, report.blocks, edited(report))


def test_a_slip_is_a_note_with_the_editor_s_reason() -> None:
    results = slips(wish("sic", "审义"))

    (note,) = results.findings
    assert (note.severity, note.code, note.block, note.span) == ("note", "sic.editor", "b1", Span(10, 12))
    assert note.message == "与原件不符（编者王某）"
    assert (results.corrected[0].before, results.corrected[0].after) == ("审义", "")


def test_a_slip_s_reading_is_told() -> None:
    results = slips(wish("sic", "审义", reading="审议"))

    assert results.findings[0].message == "与原件不符（编者王某疑当作“审议”）"
    assert results.corrected[0].after == "审议"


def test_an_emendation_names_the_reading_and_the_editor() -> None:
    results = slips(wish("replace", "审义", "emendation", words="审议"))

    (note,) = results.findings
    assert (note.code, note.message) == ("sic.emendation", "原文作“审义”，编者王某认为应作“审议”：与原件不符")
    record = results.corrected[0]
    assert (record.kind, record.before, record.after) == ("emendation", "审义", "审议")
    assert (record.block, record.span, record.redundant) == ("b1", Span(10, 12), False)


def test_an_emendation_may_take_words_out() -> None:
    (note,) = slips(wish("replace", "意见", "emendation", words="")).findings

    assert note.message == "原文作“意见”，编者王某认为当删去：与原件不符"


def test_a_repair_is_no_slip_of_the_source() -> None:
    assert slips(wish("replace", "审义", words="审议"), wish("set-kind", "审义", to="heading")) == Results()


def test_an_emendation_to_what_is_printed_is_redundant() -> None:
    results = slips(wish("replace", "审义", "emendation", words="审 义"))

    assert not results.findings
    assert results.corrected[0].redundant


def test_a_slip_that_the_rules_suspect_is_told_in_the_editor_s_words_instead() -> None:
    results = slips(wish("sic", "會"))

    assert not results.corrected[0].redundant
    assert unanswered((KNOWN,), results.findings) == ()


def test_an_editor_who_speaks_of_more_words_has_spoken_of_the_rules_too() -> None:
    assert unanswered((KNOWN,), slips(wish("sic", "會议召开")).findings) == ()


def test_an_editor_who_speaks_of_a_part_has_not_spoken_of_all() -> None:
    wide = Finding("note", "sic.repeat", "…", "b1", Span(0, 4))
    assert unanswered((wide,), slips(wish("sic", "會")).findings) == (wide,)


def test_what_the_rules_suspect_elsewhere_or_of_figures_stands() -> None:
    arithmetic = Finding("note", "arithmetic.rate", "…", "b1", Span(0, 1))
    elsewhere = Finding("note", "sic.script", "…", "b1", Span(1, 2))
    notes = (arithmetic, elsewhere)

    assert unanswered(notes, slips(wish("sic", "會")).findings) == notes


def test_the_same_slip_told_twice_is_redundant() -> None:
    results = slips(wish("sic", "审义"), wish("sic", "审义"))

    assert [results.corrected[number].redundant for number in (0, 1)] == [False, True]


def test_words_that_stand_nowhere_are_told_with_the_entry_s_line() -> None:
    (wrong,) = slips(wish("sic", "没有这话")).wrong

    assert (wrong.spot, wrong.code) == ((7, 5), "correction.unmet")
