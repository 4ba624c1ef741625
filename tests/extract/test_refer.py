"""Figures that point back, and those whom nothing names."""

import pytest

from tests.extract.helpers import figures_of, labels, report


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("引进茶叶项目4个，总投资12亿元。", ["茶叶项目", "茶叶项目总投资"]),
        ("票决民生实事项目17个，其中15个项目已经完工。", ["民生实事项目", "民生实事项目"]),
        (
            "收集意见建议327条，其中物业管理类118条、停车治理类76条。",
            ["意见建议", "物业管理类意见建议", "停车治理类意见建议"],
        ),
        ("督办提案24件，各专门委员会对口督办58件。", ["提案", "提案"]),
        ("立案提案367件，转作社情民意信息16件。", ["提案", "提案"]),
        ("严厉打击毒品犯罪，批准逮捕38人，提起公诉51人。", ["毒品犯罪", "毒品犯罪"]),
        ("报送信息12篇，省领导批示5篇。", ["信息", "信息"]),
        ("通报违纪干警2人，诫勉谈话3人。", ["违纪干警", "违纪干警"]),
        ("帮助47户161名群众脱贫。", ["群众", "群众"]),
        ("生猪存栏12万头、出栏21万头。", ["生猪存栏", "生猪出栏"]),
        ("监督公安机关立案29件、撤案18件。", ["立案", "撤案"]),
        ("税收收入5亿元，占财政收入的60%，同比增长4%。", ["税收收入", "税收收入占财政收入", "税收收入"]),
        ("公共预算收入5亿元，为预算的101%。", ["公共预算收入", "公共预算收入"]),
        ("建成泵站3座，满意率逐年上升，今年达98%。", ["泵站", "满意率"]),
    ],
)
def test_what_was_counted_before_names_what_follows(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


def test_problems_that_proposals_raise_count_the_proposals_of_the_sentence_before() -> None:
    text = "代表提出建议324件。其中，所提问题已经解决的261件，占80.6%。"
    assert labels(text) == ["建议", "建议", "解决的建议占"]


def test_a_list_mark_between_two_items_ends_a_label() -> None:
    assert labels("实现两重产业覆盖的70个村、四重产业覆盖的20个村。") == ["村", "村"]


def test_problems_raised_by_nothing_named_are_in_doubt() -> None:
    figure = figures_of("所提问题已经解决的366件。")[0]
    assert figure.confidence == "low"


def test_a_measure_takes_no_verb_from_the_list_before_it() -> None:
    assert [figure.action for figure in figures_of("推送信息310条，阅读量达8.6万次。")] == ["推送", None]


def test_whom_an_act_of_law_concerns_is_in_doubt_where_a_clause_only_describes_them() -> None:
    assert figures_of("对不构成犯罪的，不批准逮捕38人。")[0].confidence == "low"


def test_persons_whom_nothing_names_are_in_doubt() -> None:
    assert figures_of("培训检察人员730人次，24人通过国家司法考试。")[1].confidence == "low"


def test_sorts_are_of_the_whole_and_not_of_the_part_before_them() -> None:
    text = "共收到提案486件，立案432件，其中集体提案97件。从内容上看，经济建设方面152件，占35.2%；文化建设方面41件。"
    found = {str(figure.value): (figure.label, figure.action) for figure in figures_of(text)}
    assert found["152"] == ("经济建设方面提案", "立案")
    assert found["41"] == ("文化建设方面提案", "立案")


def test_sorts_may_stand_in_the_paragraph_after_the_whole() -> None:
    figures = report([("p", "共收到提案486件。"), ("p", "经济建设方面152件。")])
    assert [figure.label for figure in figures] == ["提案", "经济建设方面提案"]


def test_what_is_to_be_done_with_a_part_is_its_verb() -> None:
    text = "收到建议58件，已经解决或基本解决的49件，列入计划逐步解决的9件。"
    assert [figure.action for figure in figures_of(text)][1:] == ["解决或基本解决", "列入计划逐步解决"]


def test_a_part_has_the_verb_of_its_whole() -> None:
    assert [figure.action for figure in figures_of("立案432件，其中集体提案97件。")] == ["立案", "立案"]


def test_other_persons_than_those_before_are_doubted() -> None:
    figure = figures_of("纠正违法减刑、假释、暂予监外执行1927人，督促收监258人。")[1]
    assert figure.confidence == "low"


def test_the_other_side_of_an_account_has_its_name() -> None:
    figures = figures_of("社会保险基金收入2.48亿元，支出2.16亿元。")
    assert [(figure.label, figure.confidence) for figure in figures] == [
        ("社会保险基金收入", "high"),
        ("社会保险基金支出", "high"),
    ]


def test_firms_of_another_size_are_not_those_before() -> None:
    assert labels("引进超100亿元重点企业3家、超10亿元企业26家。") == ["超100亿元重点企业", "超10亿元企业"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("提交提案426件，其中集体提案81件，审查立案347件。", ["提案", "集体提案", "提案"]),
        ("新增上市企业3家，集聚企业80家。", ["上市企业", "企业"]),
        ("新设基层立法联系点8个，使总数达到20个。", ["基层立法联系点", "基层立法联系点总数"]),
        ("出口总值6.9亿美元，受外需萎缩影响下降8.4%。", ["出口总值", "出口总值"]),
    ],
)
def test_a_bare_name_is_completed_by_what_it_can_be_of(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


def test_persons_of_the_clause_before_are_those_to_whom_a_procuratorate_did_something() -> None:
    text = "起诉侵害未成年人犯罪354人，对涉罪未成年人坚持教育挽救，附条件不起诉178人。"
    assert labels(text) == ["侵害未成年人犯罪", "涉罪未成年人"]


def test_the_basis_on_which_something_grows_is_not_what_grows() -> None:
    assert labels("在提高质量和效益的基础上年均增长7%。") != ["基础"]


def test_projects_at_another_stage_are_not_those_under_way() -> None:
    assert labels("在建项目346项、投产257项、新签约93项。") == ["在建项目", "项目", "项目"]


def test_a_number_of_times_has_no_verb_of_the_sum_before() -> None:
    figure = figures_of("全年新增贷款264.5亿元，是上年的4倍。")[1]
    assert (figure.label, figure.action) == ("新增贷款", None)


def test_a_yearly_sum_right_behind_what_was_counted_is_of_it() -> None:
    assert labels("9家光伏发电、风电企业年产值达6.8亿元。")[1] == "光伏发电、风电企业年产值"


def test_a_verb_with_a_stray_space_before_it_names_nothing() -> None:
    """No report that was cleaned has such a space, but a text that an editor joins may."""
    assert [(figure.label, figure.confidence) for figure in figures_of("推动\u3000整改销号281个。")] == [("", "low")]
