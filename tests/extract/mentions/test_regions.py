import pytest

from tests.extract.mentions.helpers import FUXIN, found


def test_a_chain_is_one() -> None:
    assert found("赴辽宁省阜新市考察，与盐城市建湖县交流", "region") == ["辽宁省阜新市", "盐城市建湖县"]


def test_short_names_count_where_they_are_words() -> None:
    assert found("代表深入无锡、西安等地考察", "region") == ["无锡", "西安"]


@pytest.mark.parametrize("text", ["与辽宁工业大学合作", "在阜新银行开户", "订阅辽宁日报", "衢州数字工业学校"])
def test_a_name_in_that_of_an_organisation_is_none(text: str) -> None:
    assert found(text, "region") == []
    assert found(text, "organisation")


@pytest.mark.parametrize("text", ["弘扬延安精神", "打好科尔沁沙地战役", "修建北京路", "前往上海合作组织"])
def test_a_name_in_that_of_something_else_is_none(text: str) -> None:
    assert found(text, "region") == []


@pytest.mark.parametrize(
    "text", ["庆祝建党百年大庆", "牛黄山公园", "支持茂名滨海新区", "113项城市运行指标", "推进新民大桥施工"]
)
def test_a_part_of_another_word_or_name_is_none(text: str) -> None:
    assert found(text, "region", FUXIN) == []


def test_a_hill_that_bears_the_name_of_the_reports_place_is_none() -> None:
    assert found("新建小南山步道", "region", "440305") == []


def test_an_institution_of_a_place_leaves_the_place() -> None:
    assert found("无锡市第一人民医院", "region") == ["无锡市"]
