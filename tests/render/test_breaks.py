"""Where the lines of a title block may break."""

from generator.model.facts import Region
from generator.render.breaks import breakable


def test_lines_break_after_names_and_terms() -> None:
    region = Region("210921", "阜新蒙古族自治县", ("辽宁省", "阜新市", "阜新蒙古族自治县"))
    shown = breakable("阜新蒙古族自治县人民代表大会常务委员会工作报告", region).replace(' aria-hidden="true"', "")
    assert shown == "阜新蒙古族自治县<wbr>人民代表大会<wbr>常务委员会<wbr>工作报告"


def test_no_line_breaks_before_a_closing_mark() -> None:
    assert breakable("（县人民政府）", None) == "（县人民政府）"


def test_a_title_with_elements_is_left_as_it_is() -> None:
    assert breakable('<span lang="en">AI</span>人民政府令', None) == '<span lang="en">AI</span>人民政府令'
