"""What an editor saves is on its page at once; what is wrong is told, and the old page stays."""

import json
from pathlib import Path

import pytest

from generator.serve.behind import Built
from tests.serve.desks import PAGE, Room

GOOD = "甲县人大常委会工作报告\n全年召开会议11次。"


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    monkeypatch.chdir(tmp_path)
    room = Room(tmp_path)
    Path("seeds/2024.txt").write_text(GOOD, "utf-8")
    room.open()
    return room


def built(room: Room, text: str) -> None:
    site = Path("sites/site-9")
    (site / PAGE.strip("/")).mkdir(parents=True)
    (site / PAGE.strip("/") / "index.html").write_text(text, "utf-8")
    room.builder.result = Built(site, (), 1.0)
    room.session.turn()


def test_a_saved_report_is_on_its_page(room: Room) -> None:
    room.save("seeds/2024.txt", GOOD.replace("11", "12"))
    assert "会议12次" in room.page()


def test_a_saved_sidecar_is_on_its_page(room: Room) -> None:
    room.save("seeds/2024.yml", "rights: {status: public, basis: 依据甲}\n")
    assert "依据甲" in room.page()


def test_a_saved_report_keeps_the_mark_of_words_that_it_still_shares(room: Room) -> None:
    room.save("seeds/2023.txt", GOOD.replace("11", "9"))
    passage = {"block": "b2", "start": 0, "quote": "全年召开会议", "relation": "passage", "basis": "exact"}
    passage |= {"target": "210921/renda/2023", "target_block": "b2", "target_start": 0, "target_quote": "全年召开会议"}
    passage |= {"likeness": 100, "numbers_differ": False, "reports": 2, "bodies": 1}
    record = Path("sites/site-9/data/reports/210921/renda/2024.links.json")
    record.parent.mkdir(parents=True)
    record.write_text(json.dumps({"links": [passage], "stock": []}), "utf-8")
    built(room, "")
    room.save("seeds/2024.txt", GOOD.replace("11", "12"))
    assert 'href="#shared-p1"' in room.page()
    room.save("seeds/2024.txt", GOOD.replace("全年", "本年"))
    assert "shared-p1" not in room.page()
    room.save("seeds/2024.txt", GOOD)
    assert 'href="#shared-p1"' in room.page()


def test_a_new_report_has_a_page(room: Room) -> None:
    room.save("seeds/2023.txt", GOOD.replace("11", "9"))
    assert "会议9次" in room.page("/reports/210921/renda/2023/")


def test_the_page_of_a_broken_report_stays_and_the_error_is_told(room: Room) -> None:
    room.save("seeds/2024.txt", GOOD.replace("11", "12"))
    room.save("seeds/2024.txt", "甲\n错")
    assert "会议12次" in room.page()
    assert room.hub.now().errors == ("seeds/2024.txt:2:1: error: text.bad: is bad (mend it)",)


def test_the_page_of_a_broken_sidecar_stays_and_the_error_is_told(room: Room) -> None:
    room.save("seeds/2024.yml", "rights: {status: public, basis: 依据甲}\n")
    room.save("seeds/2024.yml", "rights: {status: [\n")
    assert "依据甲" in room.page()
    assert room.hub.now().errors[0].startswith("seeds/2024.yml:")


def test_the_log_says_that_a_broken_save_is_not_shown(room: Room) -> None:
    room.save("seeds/2024.txt", "甲\n错")
    assert room.lines[-1] == (
        "seeds/2024.txt: could not be shown; its page stays as it was until the error above is mended"
    )


def test_the_errors_go_when_they_are_mended(room: Room) -> None:
    room.save("seeds/2024.txt", "甲\n错")
    room.save("seeds/2024.txt", GOOD)
    assert room.hub.now().errors == ()


def test_an_error_stays_told_while_something_else_is_saved(room: Room) -> None:
    room.save("seeds/2024.txt", "甲\n错")
    room.save("seeds/2023.txt", GOOD)
    assert len(room.hub.now().errors) == 1


def test_the_page_of_a_deleted_sidecar_stays_and_that_is_told(room: Room) -> None:
    room.save("seeds/2024.yml", "rights: {status: public, basis: 依据甲}\n")
    room.remove("seeds/2024.yml")
    assert "依据甲" in room.page()
    assert "sidecar-gone" in room.hub.now().errors[0]


def test_a_report_saved_after_its_sidecar_went_is_shown_without(room: Room) -> None:
    room.save("seeds/2024.yml", "rights: {status: public, basis: 依据甲}\n")
    room.remove("seeds/2024.yml")
    room.save("seeds/2024.txt", GOOD)
    assert "依据甲" not in room.page()
    assert room.hub.now().errors == ()


def test_a_deleted_report_is_told(room: Room) -> None:
    room.remove("seeds/2024.txt")
    assert any("serve.gone" in line for line in room.lines)


def test_a_report_under_another_name_keeps_its_page(room: Room) -> None:
    Path("seeds/2024.txt").rename("seeds/2022.txt")
    room.session.change(frozenset({Path("seeds/2024.txt"), Path("seeds/2022.txt")}))
    assert "会议11次" in room.page("/reports/210921/renda/2022/")


def test_who_has_the_page_open_is_told(room: Room) -> None:
    before = room.hub.version
    room.save("seeds/2024.txt", GOOD.replace("11", "12"))
    news = room.hub.news(PAGE, before, 0)
    assert news is not None
    assert news.reload


def test_who_has_another_page_open_is_not_sent_to_load_it(room: Room) -> None:
    before = room.hub.version
    room.save("seeds/2024.txt", GOOD.replace("11", "12"))
    news = room.hub.news("/about/", before, 0)
    assert news is not None
    assert not news.reload


def test_a_written_page_is_shown(room: Room) -> None:
    room.save("docs/about.md", "# 关于\n")
    assert room.page("/about/") == "# 关于\n"


def test_an_asset_is_served_as_it_is(room: Room) -> None:
    room.save("docs/assets/pages.css", "p {}")
    assert room.page("/assets/pages.css") == "p {}"


def test_a_change_gives_up_the_build_behind_and_waits_for_rest(room: Room) -> None:
    started, cancelled = room.builder.started, room.builder.cancelled
    room.save("seeds/2024.txt", GOOD.replace("11", "12"))
    room.session.turn()
    assert (room.builder.started, room.builder.cancelled) == (started, cancelled + 1)


def test_the_whole_site_takes_the_place_of_what_lay_over_the_old_one(room: Room) -> None:
    room.save("seeds/2024.txt", GOOD.replace("11", "12"))
    built(room, "全站")
    assert room.page() == "全站"


def test_the_whole_site_leaves_the_last_good_page_of_a_broken_report(room: Room) -> None:
    room.save("seeds/2024.txt", GOOD.replace("11", "12"))
    room.save("seeds/2024.txt", "甲\n错")
    built(room, "全站")
    assert "会议12次" in room.page()


def test_the_builder_is_given_the_last_good_state_of_a_broken_report(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.save("seeds/2024.txt", "甲\n错")
    monkeypatch.setattr("generator.serve.session.monotonic", lambda: float("inf"))
    room.session.turn()
    assert Path("place/seeds/2024.txt").read_text("utf-8") == GOOD


def test_timing_is_told(room: Room) -> None:
    room.save("seeds/2024.txt", GOOD)
    assert room.lines[-1].startswith(f"seeds/2024.txt: {PAGE}, ")
    assert room.lines[-1].endswith(" s; the rest follows")


def test_a_fault_of_the_program_ends_nothing(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("generator.serve.session.report_sheets", fail)
    room.save("seeds/2024.txt", GOOD)
    assert "serve.fault" in room.hub.now().errors[0]
