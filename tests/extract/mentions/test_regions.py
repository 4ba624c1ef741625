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


@pytest.mark.parametrize("text", ["庆祝建党百年大庆", "牛黄山公园", "113项城市运行指标", "推进新民大桥施工"])
def test_a_part_of_another_word_or_name_is_none(text: str) -> None:
    assert found(text, "region", FUXIN) == []


@pytest.mark.parametrize("text", ["新建小南山步道", "大南山隧道前期工作", "大小南山的山体林分改造"])
def test_a_hill_that_bears_the_name_of_the_reports_place_is_none(text: str) -> None:
    assert found(text, "region", "440305") == []


def test_a_word_before_the_name_makes_no_hill_of_it() -> None:
    assert found("扩大南山影响", "region", "440305") == ["南山"]


@pytest.mark.parametrize(
    "text",
    [
        "引进北京燕通、星河国际、河南金诺、福建泉工4家企业",
        "推进中国弹簧、天津宇傲、德国埃马克等项目",
        "与上海今迈等企业合作",
        "引进台湾端子电器、博创精工",
        "做大宁德时代等配套",
    ],
)
def test_a_firm_that_begins_with_a_place_is_none(text: str) -> None:
    assert found(text, "region", "130609") == []


@pytest.mark.parametrize("text", ["赴北京、上海等地企业招商", "北京、上海高校等科研机构", "助力广西都安、大化发展"])
def test_places_in_a_list_with_firms_or_counties_stay_places(text: str) -> None:
    assert found(text, "region", "130609")


def test_a_river_or_lake_beside_others_is_none_and_a_county_beside_counties_is() -> None:
    assert found("加快沙颍河、淮河、唐河等航运项目", "region", "410000") == []
    assert found("支持三河、沙河等市", "region", "130000") == ["三河", "沙河"]


@pytest.mark.parametrize("text", ["支持中原医学科学城", "把南海开发好", "盐田坳隧道", "光明城站", "丹江口水库水质"])
def test_plains_seas_passes_reservoirs_and_stations_of_another_name_are_none(text: str) -> None:
    assert found(text, "region", "440308") == []


def test_what_lies_elsewhere_is_not_joined_to_the_place_before() -> None:
    assert found("支持茂名滨海新区", "region", FUXIN) == ["茂名"]


def test_prefectures_that_the_dictionary_does_not_know_are_places() -> None:
    assert found("建成唐山、黄骅、秦皇岛三大港口，推进遵义、茂名建设", "region", "130000") == [
        "唐山",
        "黄骅",
        "秦皇岛",
        "遵义",
        "茂名",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "学习遵义会议历史",
        "海南师范大学桂林洋校区",
        "福华路“深圳节日大道”成为打卡地",
        "北京现代汽车投产",
        "形成重大连接通道",
    ],
)
def test_what_begins_with_the_name_of_a_prefecture_is_none(text: str) -> None:
    assert found(text, "region", "460000") in ([], ["海南"])


def test_a_place_of_a_former_name_is_found_in_its_own_reports() -> None:
    assert found("关心支持清苑建设的各界人士", "region", "130622") == ["清苑"]


def test_an_institution_of_a_place_leaves_the_place() -> None:
    assert found("无锡市第一人民医院", "region") == ["无锡市"]
