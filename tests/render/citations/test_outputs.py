import json
from dataclasses import replace

from generator.model.ledger import Ledger, Publication, Revision, Row, canonical_text, text_hash
from generator.render.citations.outputs import citation_outputs
from tests.factory import make_report

ID = "210921/renda/2024"
ROWS = (Row("paragraph", "全年召开会议11次。", "p1"),)
TEXT = canonical_text(row.text for row in ROWS)
FIRST = Revision(1, "2026-11-22", "", "0" * 64, text_hash(TEXT), make_report().meta, rows=ROWS)
LEDGER = Ledger(ID, "甲.txt", {}, (FIRST, replace(FIRST, number=2)), {})
PUBLISHED = replace(make_report(), draft=False, publication=Publication(2, ("2026-11-22", "2026-12-01"), ("", "")))
FILES = {"annotations.jsonld", *(f"cite/citation.{end}" for end in ("bib", "ris", "json"))}


def files(*ledgers: Ledger, drafts: bool = False) -> dict[str, str]:
    reports = [make_report()] if drafts else [] if ledgers[0].status != "live" else [PUBLISHED]
    made = citation_outputs(reports, {ledger.id: ledger for ledger in ledgers}, "https://example.org/")
    return {output.path: output.data.decode() for output in made}


def test_a_draft_has_its_files_and_the_feed_is_there() -> None:
    assert set(files(drafts=True)) == {f"reports/{ID}/{name}" for name in FILES} | {"feed.xml"}


def test_each_version_has_files_of_its_own() -> None:
    made = files(LEDGER)
    folders = (f"reports/{ID}/", f"reports/{ID}/v1/", f"reports/{ID}/v2/")
    assert set(made) == {f"{folder}{name}" for folder in folders for name in FILES} | {"feed.xml"}


def test_a_version_is_cited_by_its_own_address_and_the_latest_by_that_of_the_last() -> None:
    made = files(LEDGER)
    for folder, version in (("", "v2"), ("v1/", "v1"), ("v2/", "v2")):
        (item,) = json.loads(made[f"reports/{ID}/{folder}cite/citation.json"])
        assert item["URL"] == f"https://example.org/reports/{ID}/{version}/"


def test_files_stay_where_a_report_was_taken_back_and_say_so() -> None:
    withdrawn = replace(LEDGER, status="withdrawn", withdrawn="误收", withdrawn_on="2026-12-02")
    made = files(withdrawn)
    assert set(made) == set(files(LEDGER))
    assert "（已撤回）" in made[f"reports/{ID}/cite/citation.bib"]
    assert "（已撤回）" in made[f"reports/{ID}/v1/cite/citation.ris"]
    assert json.loads(made[f"reports/{ID}/annotations.jsonld"])["items"] == []


def test_no_file_for_citing_holds_the_text_of_an_erased_report() -> None:
    bare = tuple(replace(revision, rows=(), figures=()) for revision in LEDGER.revisions)
    erased = replace(LEDGER, status="erased", revisions=bare, withdrawn="应请求", withdrawn_on="2026-12-02")
    made = files(erased)
    assert set(made) == set(files(LEDGER))
    assert [path for path, text in made.items() if "11次" in text] == []
