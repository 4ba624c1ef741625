"""What a number counts, on either side of it."""

from decimal import Decimal

import pytest

from tests.extract.helpers import figures_of, labels


@pytest.mark.parametrize(
    ("text", "label", "action"),
    [
        ("全年共召开人大常委会会议11次。", "人大常委会会议", "召开"),
        ("召开12次常委会会议。", "常委会会议", "召开"),
        ("设置58项专项监督议题。", "专项监督议题", "设置"),
        ("现场指导乡镇人大主席团工作23次。", "乡镇人大主席团工作", "指导"),
        ("与县人大代表面对面140余人次。", "县人大代表", "面对面"),
        ("开展立法座谈、论证、交流、调研70余次。", "立法座谈、论证、交流、调研", "开展"),
        ("听取和审议“一府一委两院”专项工作报告18项。", "“一府一委两院”专项工作报告", "听取和审议"),
        ("组织县人大代表100余人次参加“三察（查）”活动。", "县人大代表", "组织"),
        ("邀请40余名县人大代表列席会议。", "县人大代表", "邀请列席"),
        ("邀请旗级人大代表列席人大常委会会议40人次。", "旗级人大代表列席人大常委会会议", "邀请列席"),
        ("提出了71条具有战略性、前瞻性和实操性的意见建议。", "意见建议", "提出"),
        ("对3份规范性文件进行了备案审查。", "规范性文件", "备案审查"),
        ("提出的81件建议全部办理答复。", "建议", "办理答复"),
        ("800余篇稿件在市级以上媒体刊发。", "稿件", "刊发"),
        ("专题学习环境保护法、民法典等法律法规19部。", "法律法规", "专题学习"),
        ("参加调研、视察等活动230余人次。", "调研、视察等活动", "参加"),
        ("建成14个乡镇（街道）代表联络站。", "乡镇（街道）代表联络站", "建成"),
        ("固定资产投资完成3.3万亿元。", "固定资产投资", "完成"),
        ("农林牧渔业实现增加值3781亿元。", "农林牧渔业增加值", "实现"),
        ("投资3.2亿元的污水处理厂项目开工。", "污水处理厂项目投资", "投资"),
        ("发放5000万元消费券。", "消费券", "发放"),
        ("科技进步贡献率超过57%。", "科技进步贡献率", None),
        ("向县委专题汇报工作5次。", "专题汇报工作", None),
        ("督促有关部门整改问题56个。", "问题", "整改"),
        ("起诉非法吸收公众存款、合同诈骗等经济犯罪32人。", "经济犯罪", "起诉"),
        ("审结抢劫、盗窃等案件56件。", "抢劫、盗窃等案件", "审结"),
        ("开展重点提案督办活动9次。", "重点提案督办活动", "开展"),
        ("开展与居民谈心、走访联系代表60余人次。", "与居民谈心、走访联系代表", "开展"),
        ("新建和改造公厕31座。", "公厕", "新建和改造"),
        ("有关推进依法行政的提案46件。", "提案", None),
        ("法官人均结案286件。", "法官人均结案", None),
        ("回复整改率100%。", "回复整改率", None),
        ("7日内程序性回复率100%。", "7日内程序性回复率", None),
        ("12名被告人宣告无罪。", "被告人", "宣告"),
        ("27名市、县人大代表参加评议。", "市、县人大代表", "参加"),
        ("通过3个有关民生问题的决定。", "决定", "通过"),
        ("对涉罪学生附条件不起诉9人。", "涉罪学生", "附条件不起诉"),
        ("新增2名院士、129名市级以上高层次人才。", "院士", "新增"),
        ("机关干部挂点帮扶贫困村5个。", "贫困村", "帮扶"),
        ("县城管局施划停车位86处。", "停车位", "施划"),
        ("诉前化解纠纷2745件。", "纠纷", "化解"),
        ("受理提请批准逮捕案件312件。", "提请批准逮捕案件", "受理"),
        ("跟踪督办问题239个。", "问题", "督办"),
        ("推动解决停车难、用水难等民生实事1900余件。", "停车难、用水难等民生实事", "解决"),
        ("执行到位金额5.8亿元。", "执行到位金额", None),
        ("平均审理周期缩短至19.8天。", "平均审理周期", "缩短"),
        ("力争重点提案办理落实率提高到85%以上。", "重点提案办理落实率", "提高"),
        ("委员线上提交提案占比达94%。", "委员线上提交提案占比", None),
        ("推动企业开办时间压缩至0.5个工作日。", "企业开办时间", "压缩"),
        ("民生支出占公共财政预算支出的72.6%。", "民生支出占公共财政预算支出", "占"),
        ("政府性债务率控制在86%以内。", "政府性债务率", None),
        ("全力推进总投资126亿元的25个重点项目建设。", "总投资", None),
        ("对47家受疫情影响的中小微企业采取措施。", "中小微企业", None),
        ("向14个重点执法部门派驻民主监督小组。", "重点执法部门", None),
        ("为1.15万名60周岁以上老人按月发放养老金。", "60周岁以上老人", None),
        ("400多名委员、机关干部下沉卡点小区。", "委员、机关干部", None),
        ("与泗湖村56户贫困户结成帮扶对子。", "贫困户", None),
        ("解决农村人口4.3万人饮水安全问题。", "农村人口", "解决"),
        ("用28%的员额法官办理案件。", "员额法官", "办理"),
        ("审结了61%的民商事案件。", "民商事案件", "审结"),
        ("改造7公里老旧污水管网。", "老旧污水管网", "改造"),
        ("中央财政安排1000亿元专项奖补资金。", "专项奖补资金", "安排"),
        ("听取21个政府职能部门负责人履职情况报告。", "政府职能部门负责人履职情况报告", "听取"),
        ("电子送达3.2万次。", "电子送达", None),
        ("失业人员再就业2300人。", "失业人员再就业", None),
        ("督促整治违规养殖场7家。", "违规养殖场", "督促整治"),
        ("审查政府报送的规范性文件14件。", "规范性文件", "审查"),
        ("监督公安机关立案29件。", "立案", "监督公安机关"),
        ("督促追回违规拨付资金413万元。", "违规拨付资金", "追回"),
        ("跟踪监督3.26亿元专项债券资金使用情况。", "专项债券资金", "监督"),
        ("32名认罪认罚的犯罪嫌疑人不起诉。", "犯罪嫌疑人", None),
        ("对3部法律法规贯彻实施情况进行检查。", "法律法规", "检查"),
        ("承办的10家单位现场打分。", "单位", None),
        ("接待外地政协来我县考察26批。", "考察", "接待"),
        ("户均增收1200元。", "户均增收", None),
        ("建成2座110千伏变电站。", "110千伏变电站", "建成"),
        ("为企业降低用电成本1120万元。", "用电成本", None),
        ("研发投入强度达2.3%。", "研发投入强度", None),
        ("开展对口协商5次。", "对口协商", "开展"),
        ("引育10亿级优质项目3个。", "10亿级优质项目", "引育"),
        ("代表满意率连续三年达到100%。", "代表满意率", None),
        ("主席团会议全年召开6次。", "主席团会议", "召开"),
    ],
)
def test_a_number_is_labelled(text: str, label: str, action: str | None) -> None:
    figure = figures_of(text)[0]
    assert (figure.label, figure.confidence) == (label, "high")
    assert action is None or action in (figure.action or "")


def test_a_list_carries_its_verb() -> None:
    figures = figures_of("召开常委会会议49次，主任会议74次。")
    assert [(figure.label, figure.action) for figure in figures] == [("常委会会议", "召开"), ("主任会议", "召开")]


def test_a_verb_alone_points_back_to_what_was_counted() -> None:
    figures = figures_of("受理信访代办件87件，解决48件，转办交办39件。")
    assert [figure.label for figure in figures] == ["信访代办件"] * 3
    assert [figure.action for figure in figures] == ["受理", "解决", "转办交办"]


def test_a_subject_of_its_own_does_not_point_back() -> None:
    assert labels("市级以上创新平台新增33个，区级孵化器新增6个。")[1] == "区级孵化器"


def test_who_acts_is_not_what_is_counted() -> None:
    assert labels("刊发宣传文稿137篇次，其中市级采纳33篇。")[1] == "宣传文稿"


def test_a_rate_is_named_whole() -> None:
    assert labels("服务事项网上可办率达到90%。") == ["服务事项网上可办率"]


def test_an_act_that_is_counted_does_not_point_back() -> None:
    assert labels("听取工作报告22项，执法检查6项。")[1] == "执法检查"


def test_two_numbers_side_by_side_count_the_same() -> None:
    assert labels("组织领导干部宪法宣誓20批152人次。") == ["领导干部宪法宣誓"] * 2


def test_a_change_belongs_to_what_was_named_before() -> None:
    figures = figures_of("地区生产总值119.7亿元，比上年增长6.2%。")
    assert (figures[1].label, figures[1].action) == ("地区生产总值", "增长")


def test_a_share_is_one_of_what_was_named_before() -> None:
    assert labels("提交集体提案48件，占立案总数的22.3%。")[1] == "集体提案占立案总数"


def test_a_total_names_what_it_is_the_total_of() -> None:
    assert labels("新增高新技术企业12家，总数达到56家。")[1] == "高新技术企业总数"


def test_the_label_of_a_change_stands_before_its_beginning() -> None:
    figure = figures_of("国有房地产确权率从12%提高到90%。")[0]
    assert (figure.label, figure.action, figure.is_change) == ("国有房地产确权率", "提高", True)
    assert figure.from_value == Decimal(12)


def test_a_number_that_nothing_names_is_in_doubt() -> None:
    figure = figures_of("广泛发动，惠及6400余人。")[0]
    assert (figure.confidence, figure.indicator) == ("low", None)


def test_a_clause_before_lends_its_topic_in_doubt() -> None:
    figure = figures_of("种植面积逐年扩大，目前已达1.4万亩。")[0]
    assert (figure.label, figure.confidence) == ("种植面积", "low")


def test_footnote_marks_are_no_part_of_a_label() -> None:
    assert labels("落地13件事项（1）。") == ["事项"]


def test_the_quotation_holds_number_and_label() -> None:
    text = "全年受理信访事项23件（次）。"
    figure = figures_of(text)[0]
    assert figure.span.of(text) == "受理信访事项23件（次）"
    assert figure.number.of(text) == "23件（次）"


def test_a_bodys_name_alone_is_the_meeting_that_was_held() -> None:
    figures = figures_of("先后召开镇人民代表大会3次，常委会12次，主任会15次。")
    assert [figure.label for figure in figures] == ["镇人民代表大会", "常委会", "主任会"]
    assert {figure.action for figure in figures} == {"召开"}


def test_a_verb_of_the_prosecution_points_back_to_persons() -> None:
    figures = figures_of("批准逮捕犯罪嫌疑人86人，不批准逮捕12人；提起公诉92人。")
    assert [figure.label for figure in figures] == ["犯罪嫌疑人"] * 3
    assert [figure.action for figure in figures] == ["批准逮捕", "不批准逮捕", "提起公诉"]


def test_a_verb_of_the_prosecution_alone_names_what_was_done() -> None:
    assert [(figure.label, figure.confidence) for figure in figures_of("提起公诉92人。")] == [("提起公诉", "high")]


def test_a_crime_named_in_the_clause_before_is_what_a_court_deals_with() -> None:
    figure = figures_of("依法严惩制售假药犯罪，起诉12人。")[0]
    assert (figure.label, figure.confidence) == ("制售假药犯罪", "high")
    assert labels("依法惩处贪污、贿赂等职务犯罪，审结9件。") == ["贪污、贿赂等职务犯罪案件"]


def test_those_who_attend_are_counted_and_not_the_meeting() -> None:
    assert labels("组织代表参加视察96人次，列席常委会会议12人次。")[1] == "代表"


def test_a_part_of_what_was_counted_is_in_doubt_behind_a_preposition() -> None:
    assert figures_of("提出再审建议6件，法院就其中改判4件。")[1].confidence == "low"


def test_an_actor_before_its_verb_is_no_sure_label() -> None:
    assert figures_of("公安机关立案12件。")[0].confidence == "low"


def test_a_quotation_does_not_begin_with_a_mark() -> None:
    text = "审结一审案件120件，同比上升2%、连续三年上升。旅游收入3亿元、增长8%。"
    assert not [figure for figure in figures_of(text) if figure.span.of(text)[0] in "、，和"]


def test_papers_counted_in_another_unit_are_lent_in_doubt() -> None:
    figure = figures_of("收集意见建议31条，协调解决20件。")[1]
    assert (figure.label, figure.confidence) == ("意见建议", "low")


def actions(text: str) -> list[str | None]:
    return [figure.action for figure in figures_of(text)]


def test_a_verb_whose_own_object_is_counted_next_is_not_that_of_its_subject() -> None:
    assert actions("围绕14部《条例（草案）》提出意见建议47条。") == [None, "提出"]
    assert actions("全县390个代表工作室全年接待群众5500人次。") == [None, "接待"]


def test_what_is_done_about_a_matter_or_in_a_place_stands_behind_it() -> None:
    assert actions("组织委员围绕产业发展等20个方面进行了专门协商。") == ["专门协商"]
    assert actions("组织代表到区内5个旗县考察学习乡村振兴和基层治理工作经验。") == ["考察学习"]
    assert actions("就预算调整等15个重大事项及时作出决议决定。") == ["作出决议决定"]
    assert actions("组织40名代表开展调研。") == ["组织开展"]


def test_a_light_verb_with_a_vague_object_keeps_itself() -> None:
    assert actions("19名代表全部到工作室开展工作。") == ["开展工作"]


def test_a_verb_inside_the_name_of_an_activity_or_a_paper_is_part_of_the_name() -> None:
    (activity,) = figures_of("开展联系群众主题活动10次。")
    assert (activity.action, activity.label) == ("开展", "联系群众主题活动")
    (paper,) = figures_of("作出关于批准预算调整方案等决议决定4项。")
    assert (paper.action, paper.label) == ("作出", "决议决定")
    (visited,) = figures_of("班子成员深入包联企业10次。")
    assert (visited.action, visited.label) == ("深入", "包联企业")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("发现问题97个，移交整改97个。", "问题"),
        ("联系服务22个重大项目，年内竣工7个、新开工9个。", "重大项目"),
        ("清理罪犯6名，监督收监4名。", "罪犯"),
        ("收到建议58件，满意和基本满意的56件。", "建议"),
        ("刊发稿件93篇，其中国家级2篇。", "国家级稿件"),
        ("刊发稿件93篇，其中省级以上2篇。", "稿件"),
        ("提出意见建议53条，被吸收进政策文件31条。", "意见建议"),
        ("工农业总产值118亿元，比增21.3%。", "工农业总产值"),
        ("刊播稿件320篇，《人民政协报》刊发12篇。", "稿件"),
    ],
)
def test_an_act_on_what_was_counted_points_back(text: str, label: str) -> None:
    figure = figures_of(text)[-1]
    assert (figure.label[-len(label) :], figure.confidence) == (label, "high")


def test_names_of_events_in_a_list_are_whole() -> None:
    assert labels("召开专题协商会6次、提案办理协商会9次。")[1] == "提案办理协商会"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("市委常委会三次听取政协工作汇报。", "政协工作汇报"),
        ("完成罗北站12项拆迁任务。", "拆迁任务"),
        ("45个联络站与服务网格点30处连成一张网。", "服务网格点"),
        ("带动周边农户37户按时拿到货款。", "周边农户"),
        ("把收集到的46条意见分门别类转交政府。", "意见"),
        ("走访28家规上企业。", "规上企业"),
    ],
)
def test_a_name_is_on_the_side_where_the_clause_has_it(text: str, label: str) -> None:
    assert labels(text)[-1] == label


def test_each_of_a_list_of_powers_has_what_stands_behind_it() -> None:
    found = figures_of("推进国电投300兆瓦光伏制氢、华能260兆瓦光伏发电、英利100兆瓦风电建设。")
    assert [figure.label for figure in found[:2]] == ["光伏制氢", "光伏发电"]


def test_the_quotation_of_an_investment_leaves_out_the_item_of_the_list_before() -> None:
    text = "投资3亿元的北岭车辆厂来福灯泡、投资6亿元的电网改造等项目开工。"
    span = figures_of(text)[1].span
    assert text[span.start : span.end] == "投资6亿元的电网改造"


def test_a_share_says_for_what_it_is_used() -> None:
    assert labels("一般预算支出的89.1%用于民生事业。") == ["一般预算支出用于民生事业"]
