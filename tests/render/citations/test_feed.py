"""The feed, held to RFC 4287 as far as it is used here."""

from dataclasses import replace
from xml.etree import ElementTree as ET

from generator.model.ledger import Ledger, Revision
from generator.render.citations.feed import LIMIT, feed
from tests.factory import make_report

ATOM = "{http://www.w3.org/2005/Atom}"
URL = "https://example.org/gongbao/"
FIRST = Revision(1, "2026-11-22", "", "0" * 64, "0" * 64, make_report().meta)
SECOND = replace(FIRST, number=2, on="2026-12-01", why="改一处错字 <甲> & 乙")
LEDGER = Ledger("210921/renda/2024", "甲.txt", {}, (FIRST, SECOND), {})


def read(*ledgers: Ledger, site_url: str = URL) -> ET.Element:
    return ET.fromstring(feed({ledger.id: ledger for ledger in ledgers}, site_url))  # noqa: S314 # made here


def of(root: ET.Element, name: str) -> list[str | None]:
    return [found.text for found in root.findall(f"{ATOM}entry/{ATOM}{name}")]


def test_each_version_is_an_entry_the_newest_first() -> None:
    root = read(LEDGER)
    assert of(root, "updated") == ["2026-12-01T00:00:00Z", "2026-11-22T00:00:00Z"]
    title = "辽宁省阜新市阜新蒙古族自治县：甲县人大常委会工作报告"
    assert of(root, "title") == [f"{title}（第 2 版）", f"{title}（首次发布）"]
    assert of(root, "summary") == ["第 2 版：改一处错字 <甲> & 乙", "首次发布"]


def test_feed_and_entries_have_what_the_standard_wants() -> None:
    root = read(LEDGER)
    for holder in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(holder.findall(f"{ATOM}{name}")) == 1
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "公报 Gongbao"
    assert root.findtext(f"{ATOM}updated") == "2026-12-01T00:00:00Z"
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == {"self": f"{URL}feed.xml", "alternate": URL}


def test_an_entry_leads_to_its_version_for_good() -> None:
    root = read(LEDGER)
    links = [link.get("href") for link in root.findall(f"{ATOM}entry/{ATOM}link")]
    assert links == [f"{URL}reports/210921/renda/2024/v{number}/" for number in (2, 1)]


def test_a_subtitle_stands_behind_a_dash_and_a_supplied_title_in_brackets() -> None:
    told = replace(FIRST, meta=replace(FIRST.meta, title="依法履职", subtitle="阜新蒙古族自治县人大常委会工作综述"))
    supplied = replace(FIRST, meta=replace(FIRST.meta, title="阜新蒙古族自治县人大常委会报告", title_supplied=True))
    titles = [of(read(replace(LEDGER, revisions=(one,))), "title") for one in (told, supplied)]
    assert titles == [
        ["依法履职——阜新蒙古族自治县人大常委会工作综述（首次发布）"],
        ["[阜新蒙古族自治县人大常委会报告]（首次发布）"],
    ]


def test_a_title_that_names_the_place_does_not_name_it_twice() -> None:
    whole = replace(FIRST, meta=replace(FIRST.meta, title="阜新蒙古族自治县人大常委会工作报告"))
    assert of(read(replace(LEDGER, revisions=(whole,))), "title") == ["阜新蒙古族自治县人大常委会工作报告（首次发布）"]


def test_ids_are_alone_and_do_not_move_with_the_site() -> None:
    here, there = of(read(LEDGER), "id"), of(read(LEDGER, site_url=""), "id")
    assert here == there
    assert len(set(here)) == 2
    assert all(name and name.startswith("urn:uuid:") for name in here)


def test_the_id_of_an_entry_is_what_it_was() -> None:
    assert of(read(LEDGER), "id")[1] == "urn:uuid:3d1b6c8b-be74-5fd8-a7d5-c2d6b1607281"


def test_what_was_taken_back_is_not_announced() -> None:
    assert of(read(replace(LEDGER, status="withdrawn", withdrawn="", withdrawn_on="2026-12-02")), "id") == []


def test_a_feed_of_nothing_is_a_feed() -> None:
    root = read()
    assert root.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"
    assert of(root, "id") == []


def test_no_more_entries_than_a_reader_wants() -> None:
    many = [replace(LEDGER, id=f"210921/renda/{year}") for year in range(1000, 1000 + LIMIT)]
    assert len(of(read(*many), "id")) == LIMIT


def test_characters_that_xml_forbids_are_left_out() -> None:
    odd = replace(FIRST, why="甲\x0b\ufffe乙")
    assert of(read(replace(LEDGER, revisions=(odd,))), "summary") == ["首次发布：甲乙"]
