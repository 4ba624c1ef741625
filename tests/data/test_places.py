from __future__ import annotations

import csv
import time
from importlib.resources import files

import pytest

from generator.data.places import NATION, Place, Places, load_places
from generator.model.spans import Span

PLACES = load_places()


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(files("generator.data").joinpath(name).read_text("utf-8").splitlines()))


def found(text: str, within: str | None = None, year: int | None = None) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (match.span.of(text), tuple(place.code for place in match.candidates))
        for match in PLACES.find(text, within, year)
    ]


def codes(text: str, within: str | None = None, year: int | None = None) -> list[str]:
    return [code for _, candidates in found(text, within, year) for code in candidates]


def test_the_nation_its_provinces_and_their_number() -> None:
    in_force = [place for place in PLACES if place.in_force(None)]
    assert sum(place.level == "province" for place in in_force) == 34
    assert sum(place.level == "prefecture" for place in in_force) == 333
    assert PLACES.by_code(NATION) == Place(NATION, "中华人民共和国", "nation", None)


def test_every_parent_is_in_the_table() -> None:
    assert all(PLACES.by_code(place.parent) for place in PLACES if place.parent)


def test_every_successor_is_in_the_table_under_another_code() -> None:
    after = [(place, PLACES.by_code(place.successor)) for place in PLACES if place.successor]
    assert len(after) > 1000
    assert all(new and new.code != old.code and old.valid_to for old, new in after)


@pytest.mark.parametrize(
    ("code", "path"),
    [
        ("210921", ("辽宁省", "阜新市", "阜新蒙古族自治县")),
        ("110101", ("北京市", "东城区")),
        ("429004", ("湖北省", "仙桃市")),
        ("500240", ("重庆市", "石柱土家族自治县")),
        ("440000", ("广东省",)),
        (NATION, ("中华人民共和国",)),
        ("999999", ()),
    ],
)
def test_a_path_leads_from_the_province_down(code: str, path: tuple[str, ...]) -> None:
    assert PLACES.path(code) == path


def test_a_code_keeps_the_name_of_its_year() -> None:
    assert PLACES.path("420600", 2005) == ("湖北省", "襄樊市")
    assert PLACES.path("420600") == ("湖北省", "襄阳市")


def test_a_county_that_became_a_district_has_two_codes() -> None:
    assert codes("清苑县人民政府", year=2012) == ["130622"]
    assert codes("清苑区人民政府") == ["130608"]
    old = PLACES.by_code("130622")
    assert old is not None
    assert old.successor == "130608"


def test_a_dissolved_name_is_still_found_today() -> None:
    assert codes("原满城县政府") == ["130621"]


def test_in_the_year_of_a_change_both_names_are_in_force() -> None:
    assert codes("满城县、满城区", year=2015) == ["130621", "130607"]


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("在阜新蒙古族自治县第十七届", "阜新蒙古族自治县", "210921"),
        ("在阜新市第十七届", "阜新市", "210900"),
        ("在绛县第十七届", "绛县", "140826"),
        ("在新绛县第十七届", "新绛县", "140825"),
        ("扎鲁特旗人大常委会", "扎鲁特旗", "150526"),
        ("推动扎鲁特高质量发展", "扎鲁特", "150526"),
        ("常山县十六届人大", "常山县", "330822"),
        ("恩施州政协", "恩施州", "422800"),
        ("科左后旗人大", "科左后旗", "150522"),
    ],
)
def test_the_longest_name_is_found(text: str, name: str, code: str) -> None:
    assert found(text) == [(name, (code,))]


def test_spans_point_into_the_text() -> None:
    assert [match.span for match in PLACES.find("在绛县和常山县")] == [Span(1, 3), Span(4, 7)]


def test_an_ambiguous_name_has_all_its_places() -> None:
    [match] = PLACES.find("鼓楼区人民法院")
    assert {place.code for place in match.candidates} == {"320106", "320302", "350102", "410204"}
    assert match.place is None


def test_the_place_above_decides() -> None:
    assert codes("南京市鼓楼区人民法院") == ["320100", "320106"]
    assert codes("福建福州鼓楼区") == ["350000", "350100", "350102"]


def test_the_nearest_place_is_meant_in_a_report() -> None:
    assert codes("鼓楼区人民法院", within="350181") == ["350102"]


@pytest.mark.parametrize("text", ["召开县人大常委会会议", "便于交易县域", "包扎旗杆", "四宜绛县", "法治常山建设"])
def test_a_short_name_inside_other_words_is_not_found(text: str) -> None:
    assert found(text) == []


def test_a_report_s_own_names_are_found_everywhere() -> None:
    assert found("法治常山建设", within="330822") == [("常山", ("330822",))]
    assert found("“四宜绛县”建设", within="140826") == [("绛县", ("140826",))]
    assert found("考察运城时", within="140826") == [("运城", ("140800",))]


@pytest.mark.parametrize("text", ["保定市场监管局", "建设中原区域中心", "建成都市圈"])
def test_a_name_s_last_character_may_begin_the_next_word(text: str) -> None:
    assert found(text) == []


def test_a_province_is_meant_before_a_county_of_the_same_short_name() -> None:
    assert codes("赴河北考察") == ["130000"]


def test_a_district_s_short_name_follows_its_city_alone() -> None:
    assert codes("深圳宝安") == ["440306"]
    assert codes("为辽宁振兴发展") == []


def test_the_nation_is_not_looked_for_but_known() -> None:
    assert found("中华人民共和国全国人民代表大会") == []
    nation = PLACES.resolve("全国")
    assert nation is not None
    assert nation.code == NATION


def test_resolve_refuses_to_choose() -> None:
    assert PLACES.resolve("鼓楼区") is None
    assert PLACES.resolve("扎旗") is None
    assert PLACES.resolve("没有这个县") is None


def test_resolve_takes_the_nearer_of_two() -> None:
    place = PLACES.resolve("扎旗", within="150500")
    assert place is not None
    assert place.code == "150526"


def test_a_full_name_goes_before_a_short_one() -> None:
    place = PLACES.resolve("朝阳县")
    assert place is not None
    assert place.code == "211321"


@pytest.mark.parametrize("row", rows("place_aliases.csv"), ids=lambda row: row["code"] + row["alias"])
def test_an_alias_matches_its_example_alone(row: dict[str, str]) -> None:
    assert row["code"] in {place.code for place in PLACES.candidates(row["alias"])}
    assert row["alias"] in row["example"]
    if row["code"] != NATION:
        assert (row["alias"], row["code"]) in {(name, code) for name, all_ in found(row["example"]) for code in all_}
    assert row["alias"] not in {name for name, _ in found(row["counter"])}


@pytest.mark.parametrize("row", rows("place_words.csv"), ids=lambda row: row["name"])
def test_a_name_that_is_a_word_counts_only_where_it_is_said_to(row: dict[str, str]) -> None:
    assert row["counts"] in {"start", "above"}
    assert row["name"] in row["example"]
    assert row["name"] not in {name for name, _ in found(row["example"])}
    assert row["name"] in {name for name, _ in found(row["counter"])}


def test_every_full_name_of_three_characters_is_found_on_its_own() -> None:
    names = {place.name for place in PLACES if place.code != NATION and len(place.name) > 2}
    words = {row["name"] for row in rows("place_words.csv")}
    assert [name for name in sorted(names - words) if [surface for surface, _ in found(name)] != [name]] == []


def test_the_scan_is_linear() -> None:
    def seconds(text: str) -> float:
        start = time.process_time()
        PLACES.find(text)
        return time.process_time() - start

    text = "在阜新蒙古族自治县开展新疆生产建设，" * 2000
    assert min(seconds(text * 4) for _ in range(3)) < 12 * min(seconds(text) for _ in range(3))


def test_an_empty_table_finds_nothing() -> None:
    assert Places([]).find("阜新市") == []
    assert Places([]).by_code("210900") is None


def test_a_code_has_the_short_names_of_the_table() -> None:
    assert "阜蒙县" in load_places().aliases("210921")
    assert load_places().aliases("999999") == ()
