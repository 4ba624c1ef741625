"""分别: each number has its subject."""

from tests.extract.helpers import figures_of, labels


def test_numbers_and_subjects_pair_in_order() -> None:
    found = figures_of("有效发明专利量和国际专利申请量分别增长21%和55%。")
    assert [f"{figure.label}{figure.value}" for figure in found] == ["有效发明专利量21", "国际专利申请量55"]


def test_members_share_the_head_behind_de() -> None:
    assert labels("收入超百亿元、超千亿元的骨干企业分别新增32家和2家。")[1] == "超千亿元的骨干企业"


def test_town_and_country_are_two() -> None:
    found = labels("城乡居民人均可支配收入分别完成37812元、14236元。")
    assert found == ["城镇居民人均可支配收入", "农村居民人均可支配收入"]


def test_a_short_member_takes_the_tail_of_the_last() -> None:
    assert labels("城镇和农村居民人均可支配收入分别达到3万元、2万元。")[0] == "城镇居民人均可支配收入"


def test_changes_go_to_the_figures_before() -> None:
    found = labels("新增市场主体2万户、注册资本7亿元，分别增长16%和39%。")
    assert found[2:] == found[:2]


def test_unequal_counts_are_in_doubt() -> None:
    found = figures_of("甲产量、乙产量和丙产量分别为3万吨、4万吨。")
    assert {figure.confidence for figure in found} == {"low"}


def test_members_share_the_measure_at_the_end() -> None:
    assert labels("医疗保险和养老保险参保率分别达到98%、99.8%。")[0] == "医疗保险参保率"
