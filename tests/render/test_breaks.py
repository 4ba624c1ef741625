"""Where the lines of a title block may break."""

from generator.model.facts import Region
from generator.render.breaks import (
    behind_strokes,
    breakable,
    entry_lines,
    heading_lines,
    part_lines,
    value_lines,
    words_of,
)


def test_lines_break_after_names_and_terms() -> None:
    region = Region("210921", "阜新蒙古族自治县", ("辽宁省", "阜新市", "阜新蒙古族自治县"))
    shown = breakable("阜新蒙古族自治县人民代表大会常务委员会工作报告", region)
    assert shown == "阜新蒙古族自治县<wbr>人民代表大会<wbr>常务委员会<wbr>工作报告"


def test_no_line_breaks_before_a_closing_mark() -> None:
    assert breakable("（县人民政府）", None) == "（县人民政府）"


def test_a_title_with_elements_is_left_as_it_is() -> None:
    assert breakable('<span lang="en">AI</span>人民政府令', None) == '<span lang="en">AI</span>人民政府令'


def test_a_long_name_that_begins_with_the_state_breaks_after_it() -> None:
    shown = breakable("中国人民政治协商会议甲县委员会工作报告", None)
    assert shown == "中国人民<wbr>政治协商会议<wbr>甲县委员会<wbr>工作报告"


def test_a_year_in_a_title_begins_a_line_and_its_place_keeps_its_body() -> None:
    shown = breakable("[深圳市政府2006年工作报告]", Region("440300", "深圳市", ("广东省", "深圳市")))
    assert shown == "[深圳市<wbr>政府<wbr>2006年<wbr>工作报告]"
    assert breakable("2024年12月27日", None) == "2024年12月27日"
    assert breakable("政府2023年度工作报告", None).count("<wbr") == 1


def test_a_heading_breaks_between_words_where_no_narrow_line_holds_what_stands_between_two_marks() -> None:
    text = "三、强化工作机关建设，稳中求进推动人大工作高质量发展"
    html, style = heading_lines(text, text)
    usual = html.replace('<wbr class="gb-large">', "")
    assert usual == "三、强化工作机关建设，稳中求进<wbr>推动人大<wbr>工作高质量<wbr>发展"
    assert style == ""
    marked = f"{text[:3]}<a>{text[3:]}</a>"
    assert heading_lines(marked, text) == (marked, "gb-long")


def test_with_the_largest_letters_a_heading_may_break_where_else_it_breaks_at_marks_alone() -> None:
    text = "一、高站位坚持党的领导，把牢人大方向"
    html, style = heading_lines(text, text)
    large = '<wbr class="gb-large">'
    assert html.replace(large, "|") == "一、高站位坚持|党的领导，把牢人大方向"
    assert style == ""
    marked = f"{text[:3]}<a>{text[3:]}</a>"
    assert heading_lines(marked, text) == (marked, "")


def test_an_entry_of_the_contents_breaks_between_words_and_at_marks() -> None:
    shown = entry_lines("二、强化权力机关建设，更好保证人民当家作主")
    assert shown == "二、强化权力<wbr>机关建设，更好保证<wbr>人民当家作主"
    assert entry_lines("（一）加强学习") == "（一）加强学习"
    assert entry_lines('<span lang="en">PM</span>平均浓度持续下降') == '<span lang="en">PM</span>平均浓度持续下降'


def test_the_name_of_a_part_breaks_between_words_where_no_narrow_line_holds_them() -> None:
    assert part_lines("（一）突出产业升级，壮大经济发展新实力") == "（一）突出产业升级，壮大经济发展新实力"
    shown = part_lines("一、大力推进全县经济社会高质量发展")
    assert shown == "一、大力推进<wbr>全县经济社会<wbr>高质量发展"


def test_the_name_on_a_card_breaks_between_words() -> None:
    for name in (
        *("听取和|审议|专项|工作|报告", "任免|国家机关|工作人员", "居民|人均|可支配收入|增长率", "PM2.5|平均|浓度"),
        *("粮食产量|（吨）", "单位|生产总值|能耗|下降率", "新增|专精特新|“小巨人”|企业", "常委会会议"),
    ):
        assert "|".join(words_of(name.replace("|", ""))) == name


def test_a_long_value_breaks_before_its_unit_and_what_qualifies_it() -> None:
    for value in ("32193.15|亿元", "4800|亿元|左右", "23.8|微克/|立方米", "3000|套（以上）", "2300余人次"):
        assert value_lines(value.replace("|", "")).replace("<wbr>", "|") == value


def test_an_address_breaks_behind_strokes_and_nothing_else_does() -> None:
    shown = behind_strokes("报告[R/OL]. 2024/1. https://a.example/reports/210921/v1/ 起")
    assert shown == "报告[R/OL]. 2024/1. https://a.example/<wbr>reports/<wbr>210921/<wbr>v1/ 起"
