"""generator.link.passages_names: the same rare name in reports of one place."""

from dataclasses import replace

from generator.link.passages_names import SharedName, shared_names
from generator.link.passages_windows import read_paragraphs
from generator.model.facts import Region
from generator.model.report import Report
from tests.factory import make_report

PLACE = Region("210921", "阜新蒙古族自治县", ("辽宁省", "阜新市", "阜新蒙古族自治县"))
OTHER_PLACE = Region("140826", "绛县", ("山西省", "运城市", "绛县"))


def _report(text: str, region: Region = PLACE) -> Report:
    report = make_report(("paragraph", text))
    return replace(report, meta=replace(report.meta, region=region))


def _found(*reports: Report) -> list[SharedName]:
    return shared_names(reports, read_paragraphs(reports))


WORKS = _report("围绕环保目标、科尔沁沙地歼灭战推进情况开展活动。")
VISITS = _report("围绕氟产业、科尔沁沙地歼灭战项目等方面视察。")


def test_a_name_that_two_reports_of_a_place_have_is_found_where_it_stands() -> None:
    (shared,) = _found(WORKS, VISITS)
    assert shared.name == "科尔沁沙地歼灭战"
    assert [(spot.paragraph, spot.start) for spot in shared.spots] == [(0, 7), (1, 6)]


def test_a_report_of_another_place_is_not_linked() -> None:
    assert _found(WORKS, _report("支持科尔沁沙地歼灭战。", OTHER_PLACE)) == []


def test_the_place_s_own_name_begins_no_name() -> None:
    assert _found(_report("修订阜新蒙古族自治县森林保护条例。"), _report("执行阜新蒙古族自治县森林保护条例。")) == []


def test_a_short_name_is_left_to_the_pages_of_places() -> None:
    assert _found(_report("推进科尔沁工程。"), _report("看科尔沁工程。")) == []


def test_the_longest_name_that_both_have_is_found() -> None:
    both = "推进科尔沁沙地歼灭战项目", "看科尔沁沙地歼灭战项目"
    assert [shared.name for shared in _found(*map(_report, both))] == ["科尔沁沙地歼灭战项目"]


def test_a_name_said_again_and_again_is_found_where_it_first_stands() -> None:
    often = "".join(f"科尔沁沙地歼灭战{chr(0x4E00 + at)}成果。" for at in range(3000))
    (shared,) = _found(_report(often), _report("看科尔沁沙地歼灭战。"))
    assert [spot.start for spot in shared.spots] == [0, 1]
