"""Numbers with units: value, unit, qualifier, range and change."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.data.units import load_units
from generator.extract.numbers import Quantity, scan

UNITS = load_units()


def one(text: str) -> Quantity:
    found = scan(text, UNITS)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "unit", "qualifier"),
    [
        ("会议11次", "11", "次", None),
        ("代表100余人次", "100", "人次", "余"),
        ("捐款6万余元", "60000", "元", "余"),
        ("投资1000余万元", "10000000", "元", "余"),
        ("完成119.7亿元", "11970000000", "元", None),
        ("信访事项23件（次）", "23", "件（次）", None),
        ("浓度36微克/立方米", "36", "微克/立方米", None),
        ("抽检量达到9批次/千人", "9", "批次/千人", None),
        ("产出120元/万平方米", "120", "元/万平方米", None),
        ("负离子2600个/立方厘米", "2600", "个/立方厘米", None),
        ("志愿服务 8 次", "8", "次", None),
        ("走访１２３户", "123", "户", None),
        ("近百名", "100", "名", "近"),
        ("约3万人", "30000", "人", "约"),
        ("超过6万台", "60000", "台", "超"),
        ("突破3万元", "30000", "元", "超"),
        ("逾5000人", "5000", "人", "超"),
        ("不低于5%", "5", "%", "以上"),
        ("不超过3%", "3", "%", "以下"),
        ("3.5%以内", "3.5", "%", "以下"),
        ("5%左右", "5", "%", "左右"),
        ("接近2万户", "20000", "户", "近"),
        ("达500人", "500", "人", None),
        ("3000多名", "3000", "名", "多"),
        ("百分之八十", "80", "%", None),
        ("提高1.2个百分点", "1.2", "个百分点", None),
        ("两千余人", "2000", "人", "余"),
        ("十二件", "12", "件", None),
        ("2万5千公里", "25000", "公里", None),
        ("3萬元", "30000", "元", None),
        ("不少于3件", "3", "件", "以上"),
        ("至少5场", "5", "场", "以上"),
        ("不下20次", "20", "次", "以上"),
        ("不高于8%", "8", "%", "以下"),
        ("不到3天", "3", "天", "以下"),
        ("不足10户", "10", "户", "以下"),
        ("至多4个", "4", "个", "以下"),
        ("高于5%", "5", "%", "超"),
        ("超出30亩", "30", "亩", "超"),
        ("大于6米", "6", "米", "超"),
        ("将近70人", "70", "人", "近"),
        ("大约70人", "70", "人", "约"),
        ("约有六百个", "600", "个", "约"),
        ("90万元以上", "900000", "元", "以上"),
        ("3户以下", "3", "户", "以下"),
        ("百余户", "100", "户", "余"),
        ("近千万台", "10000000", "台", "近"),
        ("突破百亿元", "10000000000", "元", "超"),
        ("突破千万千瓦", "10000000", "千瓦", "超"),
        ("逾百万人", "1000000", "人", "超"),
        ("三百千瓦", "300", "千瓦", None),
        ("近三成", "3", "成", "近"),
        ("同比+5.6%", "5.6", "%", None),
        ("六千五百一十二万余人", "65120000", "人", "余"),
    ],
)
def test_a_quantity_is_read(text: str, value: str, unit: str, qualifier: str | None) -> None:
    found = one(text)
    assert (found.value, found.unit, found.qualifier) == (Decimal(value), unit, qualifier)


@pytest.mark.parametrize(
    ("text", "low", "high"), [("3—5个", 3, 5), ("3-5万元", 30000, 50000), ("5%—6%", 5, 6), ("三至五个", 3, 5)]
)
def test_a_range_has_both_ends(text: str, low: int, high: int) -> None:
    found = one(text)
    assert (found.value, found.value_max) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("从12%提高到90%", "12", "90"),
        ("由4.9平方公里调整为12平方公里", "4.9", "12"),
        ("从12提高到90%", "12", "90"),
        ("由2015年的12%提高到2020年的90%", "12", "90"),
        ("从7.2万人减少至3.1万人", "72000", "31000"),
    ],
)
def test_a_change_is_one_quantity(text: str, before: str, after: str) -> None:
    found = one(text)
    assert (found.from_value, found.value) == (Decimal(before), Decimal(after))


@pytest.mark.parametrize(
    "text", ["2024年1-7月", "12·4", "十家子", "数百名", "5G", "第一", "七家子镇国道101线", "3名单"]
)
def test_no_quantity_is_read(text: str) -> None:
    assert not scan(text, UNITS)


def test_numbers_of_a_list_share_the_unit_of_the_last() -> None:
    found = scan("教育、医疗、安全分别支出68.6、29.2、34.2亿元", UNITS)
    assert [quantity.value for quantity in found] == [6860000000, 2920000000, 3420000000]


def test_numbers_of_a_list_keep_a_multiplier_of_their_own() -> None:
    found = scan("小学生、中学生分别新增3万、2万人", UNITS)
    assert [quantity.value for quantity in found] == [30000, 20000]


def test_two_numbers_without_a_mark_between_are_two() -> None:
    found = scan("宣誓20批152人次", UNITS)
    assert [f"{quantity.value}{quantity.unit}" for quantity in found] == ["20批", "152人次"]


@given(st.text(alphabet="0123456789.,，。 ，、一二十百万亿余多近约从到提高%次个元人件-—至（）", max_size=60))
def test_quantities_lie_in_order_inside_the_text(text: str) -> None:
    end = 0
    for quantity in scan(text, UNITS):
        assert quantity.begin <= quantity.number.start < quantity.number.end <= len(text)
        assert quantity.number.start >= end
        end = quantity.number.end


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("财政收入增长-2.1%", "-2.1"),
        ("同比下降－3%", "-3"),
        ("增速为-2.1%", "-2.1"),
        ("增长约-2%", "-2"),
        ("增速由-2.1%回升", "-2.1"),
    ],
)
def test_a_minus_sign_after_a_word_of_change_is_read(text: str, value: str) -> None:
    found = one(text)
    assert (found.value, found.sure) == (Decimal(value), True)
    assert text[found.number.start] in "-－"


def test_a_plus_sign_belongs_to_the_number() -> None:
    text = "同比+5.6%"
    assert text[one(text).number.start] == "+"


def test_a_stroke_of_a_formula_is_no_sign() -> None:
    assert one("“互联网+3项”").sure


def test_a_change_may_begin_below_zero() -> None:
    found = one("增速由-2.1%提高到3.5%")
    assert (found.from_value, found.value) == (Decimal("-2.1"), Decimal("3.5"))


@pytest.mark.parametrize("text", ["活动-3场", "增长-3%~-5%"])
def test_a_stroke_that_may_be_a_dash_leaves_doubt(text: str) -> None:
    assert not one(text).sure


@pytest.mark.parametrize("text", ["增长2-3%", "2024-300人"])
def test_a_stroke_between_numbers_is_no_sign(text: str) -> None:
    found = one(text)
    assert found.value > 0
    assert found.sure


@pytest.mark.parametrize(
    ("text", "value"), [("2024 300人", 300), ("12 300人", 12300), ("1 092 300人", 1092300), ("12 3000人", 3000)]
)
def test_a_space_joins_only_groups_of_three(text: str, value: int) -> None:
    assert one(text).value == value


@pytest.mark.parametrize("text", ["亿" * 2000, "1万" * 2000, "二〇" * 3000, "1" * 5000, "1亿1万" * 1000])
def test_no_numeral_is_too_long_to_be_passed_over(text: str) -> None:
    assert [quantity.value for quantity in scan(f"{text}人，共3个", UNITS)][-1] == 3


def test_parts_of_a_number_are_added_down_to_the_last() -> None:
    assert one("2亿3万5千公里").value == 200035000


def test_a_list_is_scaled_exactly() -> None:
    found = scan("分别支出1.2345678901234567890123、2亿元", UNITS)
    assert found[0].value == Decimal("123456789.01234567890123")


def test_the_wide_percent_sign_is_the_same_unit() -> None:
    assert one("增长6％").unit == "%"


def test_what_is_counted_more_than_once_is_counted_by_its_own_unit() -> None:
    found = one("代表80余次")
    assert (found.unit, found.qualifier) == ("次", "余")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("贫困发生率从19.6%下降到0。", "19.6", "0"), ("补偿标准由每亩3元提高到15元。", "3", "15")],
)
def test_a_change_may_end_at_nought_and_begin_with_each(text: str, first: str, last: str) -> None:
    found = one(text)
    assert (found.from_value, found.value) == (Decimal(first), Decimal(last))


@pytest.mark.parametrize(
    ("text", "value"), [("改造危房1，256户", "1256"), ("人大代表1，200多人", "1200"), ("补助3，256.5万元", "32565000")]
)
def test_a_comma_of_full_width_groups_digits(text: str, value: str) -> None:
    assert (one(text).value, one(text).sure) == (Decimal(value), True)


@pytest.mark.parametrize(
    "text",
    [
        "接访群众1 2批次",
        "收到建议1 56件",
        "征收房屋1 7 00户",
        "新增市场主体1 . 57万家",
        "投入3 .5亿元",
        "附件1，120人",
        "分别为5，120件",
        "接待1, 256户",
    ],
)
def test_a_torn_number_is_unsure(text: str) -> None:
    assert not one(text).sure


@pytest.mark.parametrize(
    "text", ["志愿服务 8 次", "增速居全市第1，256个项目", "G319 12公里", "比值为2.31:1，17个区", "位居第1，5项指标"]
)
def test_digits_of_something_else_tear_no_number(text: str) -> None:
    assert one(text).sure
