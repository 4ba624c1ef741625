import pytest

from tests.extract.mentions.helpers import found, targets


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("推动我县发展", "210921", "210921"),
        ("确保我县领先", "210921", "210921"),
        ("确保全县粮食安全", "210921", "210921"),
        ("建成全省首个站点", "210921", "210000"),
        ("在全市率先", "210921", "210900"),
        ("全省第一", "210921", "210000"),
        ("全旗各族人民", "150526", "150526"),
        ("在全区推广", "150526", "150000"),
        ("全区人民", "440306", "440306"),
        ("全市人民", "110101", "110000"),
    ],
)
def test_a_kind_of_place_is_the_nearest_of_the_reports_own(text: str, place: str, code: str) -> None:
    assert targets(text, place) == [code]


@pytest.mark.parametrize(
    "text",
    ["健全市场", "全市场推广", "建立健全县人大制度", "保障安全区域", "财产保全县级案件", "日本市民", "自我市场化"],
)
def test_a_part_of_another_word_is_none(text: str) -> None:
    assert found(text, "region", "210921") == []


def test_without_a_place_there_is_none() -> None:
    assert found("推动我县发展", "region", None) == []


def test_a_kind_that_the_report_has_no_place_of_is_none() -> None:
    assert found("全县人民", "region", "440306") == []
