"""What a ledger promises."""

from dataclasses import replace

from generator.model.promises import Promise, promised
from generator.model.structure import BlockKind
from tests.factory import make_figure, make_report, with_figures
from tests.versions import a_ledger

LINES: tuple[tuple[BlockKind, str], ...] = (
    ("title", "工作报告"),
    ("heading", "一、监督"),
    ("paragraph", "召开会议11次。"),
    ("paragraph", "谢谢。"),
)
SHORTER = make_report(*LINES[:3])
WHOLE = with_figures(make_report(*LINES), make_figure(make_report(*LINES), "会议11次", "11次", "会议"))
LEDGER = a_ledger(WHOLE, SHORTER)
HERE = "reports/210921/renda/2024/"


def test_a_page_is_promised_with_every_id_that_there_ever_was() -> None:
    found = {promise.fragment for promise in promised(LEDGER) if promise.address == HERE}
    assert found == {"", "s1", "p1", "p2", "f1"}


def test_a_version_is_promised_with_every_id_that_was_given_out_up_to_it() -> None:
    found = {
        promise for promise in promised(a_ledger(SHORTER, WHOLE, SHORTER)) if promise.address.startswith(f"{HERE}v")
    }
    assert Promise(f"{HERE}v1/", "p2") not in found
    assert Promise(f"{HERE}v2/", "p2") in found
    assert Promise(f"{HERE}v3/", "p2") in found
    assert Promise(f"{HERE}v3/text.txt") in found


def test_source_data_place_and_series_are_promised_too() -> None:
    found = {promise.address for promise in promised(LEDGER)}
    assert {
        f"{HERE}source/",
        f"{HERE}source/raw.txt",
        f"{HERE}text.txt",
        "data/reports/210921/renda/2024.json",
        "reports/210921/",
        "reports/210921/renda/",
    } <= found


def test_what_was_promised_at_an_old_address_stays_promised() -> None:
    moved = set(promised(replace(LEDGER, id="210921/renda/2025", old=(LEDGER.id,))))
    assert set(promised(LEDGER)) < moved


def test_an_erased_version_keeps_the_ids_of_its_time() -> None:
    erased = replace(LEDGER, status="erased", revisions=tuple(replace(one, rows=()) for one in LEDGER.revisions))
    assert set(promised(erased)) == set(promised(LEDGER))
