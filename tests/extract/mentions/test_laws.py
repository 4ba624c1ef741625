import pytest

from tests.extract.mentions.helpers import found, resolved


def test_laws_of_a_list_without_marks_are_found() -> None:
    text = "开展环境保护法、法官法、乡村振兴促进法等6部法律法规的执法检查"
    assert found(text, "law") == ["环境保护法", "法官法", "乡村振兴促进法"]


def test_a_local_regulation_bears_its_place() -> None:
    assert found("对野生动物保护法、浙江省学前教育条例的检查", "law") == ["野生动物保护法", "浙江省学前教育条例"]
    assert found("对浙江省学前教育条例的检查", "region") == []


@pytest.mark.parametrize("text", ["审议代表法实施办法", "审议监督法（草案）", "审议宪法修正案"])
def test_what_is_made_of_a_law_is_not_that_law(text: str) -> None:
    assert not any(target for surface, target in resolved(text)[0] if "法" in surface)


def test_a_law_is_not_found_in_a_longer_word() -> None:
    assert found("依法监督法院工作", "law") == []


def test_a_regulation_alone_in_a_local_report_may_be_the_places_own() -> None:
    assert found("推动修订优化营商环境条例，健全机制", "law", "500000") == []
    assert found("实施优化营商环境条例，健全机制", "law", "000000") == ["优化营商环境条例"]
    assert found("实施黄河保护法和节约用水条例", "law", "640000") == ["黄河保护法", "节约用水条例"]
    assert resolved("落实《优化营商环境条例》", "500000")[0] == [
        ("《优化营商环境条例》", "business-environment-regulation")
    ]


def test_a_law_of_years_later_is_not_what_a_report_names() -> None:
    assert resolved("实施《节约用水条例》", year=2008)[0] == [("《节约用水条例》", None)]
    assert resolved("学习宪法精神", year=1955)[0] == [("宪法", None)]
    assert resolved("落实即将出台的民营经济促进法", year=2025)[0][0][1] is not None
