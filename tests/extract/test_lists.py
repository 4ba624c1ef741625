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


def test_changes_in_both_directions_go_to_the_figures_before() -> None:
    text = "审结刑事案件120件，判处罪犯98人，同比分别上升1.5%、下降1%。"
    found = figures_of(text)
    assert [(f.label, f.action) for f in found[2:]] == [("刑事案件", "上升"), ("罪犯", "下降")]
    assert found[3].span.of(text) == "下降1%"


def test_changes_go_no_further_back_than_their_part_of_the_sentence() -> None:
    found = figures_of("受理信访9件；起诉盗窃犯罪12人，起诉诈骗犯罪6人，同比分别下降3%和上升4%。")
    assert [f.label for f in found[3:]] == ["盗窃犯罪", "诈骗犯罪"]
    assert {f.confidence for f in found[3:]} == {"high"}


def test_more_figures_than_changes_are_in_doubt() -> None:
    found = figures_of("受理案件90件，审结案件80件，执结案件30件，同比分别上升2%、3%。")
    assert {f.confidence for f in found[3:]} == {"low"}


def test_points_of_a_percent_are_figures() -> None:
    found = figures_of("结案率95%，同比提升1.2个百分点。")
    assert [(f.label, f.unit) for f in found] == [("结案率", "%"), ("结案率", "个百分点")]


def test_the_body_that_reports_is_no_part_of_the_first_member() -> None:
    assert labels("检察机关批捕、起诉人数分别下降11%和13%。") == ["批捕人数", "起诉人数"]


def test_rates_in_a_row_are_paired_without_the_word() -> None:
    assert labels("调解成功率、结案率达75%、95%以上。") == ["调解成功率", "结案率"]


def test_a_second_pair_goes_to_the_first() -> None:
    assert labels("城乡居民收入分别达到3万元和1万元，增长8%和9%。")[2:] == ["城镇居民收入", "农村居民收入"]


def test_changes_of_the_same_thing_are_told_apart_by_their_verbs() -> None:
    text = "受理案件120件，审结100件，同比分别上升2%和3%。"
    assert labels(text)[2:] == ["受理案件", "审结案件"]
