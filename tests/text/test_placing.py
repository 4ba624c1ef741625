from generator.data.places import load_places
from generator.text.placing import meant_by, own_place


def test_the_nearest_of_a_kind_is_the_reports_own() -> None:
    assert own_place("我县", "210921", load_places()) == "210921"
    assert own_place("全市", "210921", load_places()) == "210900"
    assert own_place("全区", "210921", load_places()) is None


def test_districts_of_the_municipalities_stay_in_doubt() -> None:
    assert {one.code for one in meant_by("朝阳", load_places(), None, None)} == {"110105", "211300"}


def test_districts_elsewhere_do_not_share_a_prefectures_name() -> None:
    assert [one.code for one in meant_by("西安", load_places(), None, None)] == ["610100"]


def test_a_place_keeps_the_name_that_it_had_in_its_own_reports() -> None:
    assert [one.code for one in meant_by("清苑", load_places(), "130622", 2005)] == ["130622"]


def test_a_namesake_elsewhere_does_not_stand_in_for_a_district_to_come() -> None:
    assert {one.code for one in meant_by("龙华", load_places(), "440300", 2014)} == {"440309", "460106"}
    assert [one.code for one in meant_by("龙华", load_places(), "440300", 2020)] == ["440309"]
