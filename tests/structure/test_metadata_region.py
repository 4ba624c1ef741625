from __future__ import annotations

import pytest

from generator.data.places import load_places
from generator.structure.metadata_region import Found, read_region
from tests.structure.heads import Line, head

PLACES = load_places()


def region(*lines: Line, text: tuple[str, ...] = (), year: int | None = None) -> Found:
    return read_region(head(*lines), text, PLACES, year)


def codes(*lines: Line, text: tuple[str, ...] = ()) -> list[str]:
    return [place.code for place in region(*lines, text=text).places]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("——2024年12月27日在阜新蒙古族自治县第十七届人民代表大会第四次会议上", "210921"),
        ("在政协阜新蒙古族自治县第十五届委员会第四次会议上", "210921"),
        ("在绛县第十七届人民代表大会第四次会议上", "140826"),
        ("在保定市清苑区第三届人民代表大会第三次会议上", "130608"),
        ("在上海市浦东新区第七届人民代表大会第四次会议上", "310115"),
        ("在内蒙古自治区第十四届人民代表大会第二次会议上", "150000"),
        ("在第十四届全国人民代表大会第二次会议上", "000000"),
        ("在政协第十四届全国委员会第二次会议上", "000000"),
    ],
)
def test_the_meeting_names_the_place(line: str, code: str) -> None:
    assert codes(("title", "工作报告"), ("dateline", line)) == [code]


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("云南省高级人民法院工作报告", "530000"),
        ("沧州市中级人民法院工作报告", "130900"),
        ("阜新市人民检察院工作报告", "210900"),
        ("2025年云南省政府工作报告", "530000"),
        ("关于阜新市2023年预算执行情况的报告", "210900"),
        ("常山县十六届人大常委会工作综述", "330822"),
        ("最高人民法院工作报告", "000000"),
        ("常德市教育局2023年工作总结", "430700"),
        ("岳阳县财政局2023年工作总结", "430621"),
    ],
)
def test_the_title_names_the_place(title: str, code: str) -> None:
    assert codes(("title", title)) == [code]


def test_a_title_s_other_places_are_not_its_own() -> None:
    assert codes(("title", "为建设京津保定后花园而奋斗"), ("dateline", "在沧州市第一届人民代表大会第一次会议上")) == [
        "130900"
    ]


def test_who_acts_first_owns_the_report() -> None:
    text = "2024年，沧州市人大常委会认真贯彻河北省人大工作会议精神，指导任丘市人大工作。"
    assert codes(("paragraph", text)) == ["130900"]


def test_who_signs_owns_the_report() -> None:
    assert codes(
        ("paragraph", "专此报告。"), ("paragraph", "深圳市龙华区人民政府"), ("paragraph", "2019年12月18日")
    ) == ["440309"]


def test_what_is_only_like_an_office_owns_nothing() -> None:
    assert codes(("paragraph", "阜新市围绕大局工作，成绩显著。")) == []


def test_an_ambiguous_name_gives_all_its_places() -> None:
    assert codes(("title", "鼓楼区人民法院工作报告")) == ["320106", "320302", "350102", "410204"]


def test_a_place_above_decides() -> None:
    lines: tuple[Line, ...] = (
        ("title", "鼓楼区人民法院工作报告"),
        ("dateline", "在南京市鼓楼区第十九届人民代表大会第三次会议上"),
    )
    assert codes(*lines) == ["320106"]


def test_of_a_place_and_one_above_it_the_lower_is_the_report_s() -> None:
    lines: tuple[Line, ...] = (
        ("title", "锡林郭勒盟检察分院工作报告"),
        ("speaker", "内蒙古自治区人民检察院锡林郭勒盟分院检察长 那日苏"),
    )
    assert codes(*lines) == ["152500"]


def test_the_company_it_keeps_decides() -> None:
    text = ("南山区贯彻落实习近平总书记对广东、深圳重要指示精神，推动深圳先行示范区建设，服务深圳、广东大局。",)
    assert codes(("paragraph", "我代表南山区人民政府向大会报告工作。"), text=text) == ["440305"]


def test_two_owners_are_a_conflict() -> None:
    lines: tuple[Line, ...] = (
        ("title", "绛县人大常委会工作报告"),
        ("dateline", "在常山县第十七届人民代表大会第四次会议上"),
    )
    assert codes(*lines) == ["140826", "330822"]


def test_a_bare_body_is_read_from_the_text() -> None:
    text = ("福田区经济稳中有进。福田中心区、福田口岸、福田保税区、福田站建成，罗湖区同行。",)
    found = region(("paragraph", "我代表区人民政府向大会报告工作。"), text=text)
    assert [place.code for place in found.places] == ["440304"]
    assert found.from_text


def test_a_place_that_is_once_named_in_full_is_meant_throughout() -> None:
    text = ("建设深圳市南山区。南山区经济稳中有进。南山、南山、南山。",)
    assert codes(("paragraph", "我代表区人民政府向大会报告工作。"), text=text) == ["440305"]


def test_a_name_given_in_full_to_two_places_is_a_conflict() -> None:
    text = ("南京市鼓楼区、徐州市鼓楼区经济稳中有进。鼓楼、鼓楼、鼓楼。",)
    assert codes(("paragraph", "我代表区人民政府向大会报告工作。"), text=text) == ["320106", "320302"]


def test_a_name_that_is_not_clearly_commonest_is_not_taken() -> None:
    text = ("福田区、罗湖区经济稳中有进。福田中心区、福田站、罗湖口岸、罗湖站建成。福田、罗湖同行。",)
    assert codes(("paragraph", "我代表区人民政府向大会报告工作。"), text=text) == []


def test_a_city_is_not_taken_for_a_district() -> None:
    text = ("香港特别行政区同胞支持。香港、香港、香港、香港、香港。",)
    assert codes(("paragraph", "我代表区人民政府向大会报告工作。"), text=text) == []


@pytest.mark.parametrize("whom", ["大鹏新区管理委员会", "深圳市大鹏新区管委会"])
def test_a_district_of_functions_is_unlisted(whom: str) -> None:
    text = ("深圳市支持。深圳、深圳、深圳、深圳、深圳。我市各区。",)
    found = region(("paragraph", f"我代表{whom}，向大会报告工作。"), text=text)
    assert not found.places
    assert found.unlisted == "大鹏新区"


def test_a_district_of_functions_without_a_name_is_nothing() -> None:
    text = ("深圳市支持。深圳、深圳、深圳、深圳、深圳。我市各区。",)
    assert region(("paragraph", "我代表新区管委会，向大会报告工作。"), text=text) == Found()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("瓦屋镇人民政府工作报告", "瓦屋镇"),
        ("巴东县溪丘湾乡人大主席团工作报告", "溪丘湾乡"),
        ("佛山市南海区桂城街道人大工委2024年工作综述", "桂城街道"),
        ("临港经济技术开发区管委会工作报告", "临港经济技术开发区"),
        ("新疆生产建设兵团第七师2024年工作总结", "新疆生产建设兵团第七师"),
    ],
)
def test_a_township_and_a_zone_are_unlisted(title: str, name: str) -> None:
    assert region(("title", title)) == Found(unlisted=name)


@pytest.mark.parametrize("title", ["关于景德镇市城镇政府购买服务情况的报告", "关于新型城镇工作的报告"])
def test_towns_in_general_are_no_township(title: str) -> None:
    assert not region(("title", title)).unlisted


def test_a_zone_may_report_to_the_district_that_it_lies_in() -> None:
    lines: tuple[Line, ...] = (
        ("title", "大鹏新区管委会工作报告"),
        ("dateline", "在深圳市龙岗区第六届人民代表大会第三次会议上"),
    )
    assert region(*lines) == Found(unlisted="大鹏新区")


def test_an_office_beside_the_speaker_s_own_is_not_the_report_s_place() -> None:
    lines: tuple[Line, ...] = (
        ("title", "政府工作报告"),
        ("speaker", "黄埔区区长、广州开发区管委会常务副主任 李某"),
        ("paragraph", "我代表广州市黄埔区人民政府，向大会报告工作。"),
    )
    assert codes(*lines) == ["440112"]


def test_a_heading_that_speaks_of_the_national_congress_is_not_its_report() -> None:
    lines: tuple[Line, ...] = (
        ("heading", "一、学习贯彻十四届全国人大二次会议精神"),
        ("paragraph", "绛县人大常委会依法履职。"),
    )
    assert codes(*lines) == ["140826"]


def test_a_short_name_that_stands_out_is_the_place() -> None:
    text = ("保定市支持清苑。保定、河北。" + "清苑西瓜、清苑新城、清苑花海。" * 5,)
    assert codes(("paragraph", "我代表区人民政府向大会报告工作。"), text=text) == ["130608"]


def test_a_word_that_is_a_short_name_elsewhere_is_no_place() -> None:
    text = ("深圳市，广东。深圳、深圳。" + "合作、平安、资源。" * 20,)
    assert codes(("paragraph", "我代表县人民政府向大会报告工作。"), text=text) == []


def test_a_new_district_with_a_code_is_listed() -> None:
    assert codes(("paragraph", "我代表浦东新区人民政府向大会报告工作。")) == ["310115"]


def test_nothing_said_nothing_found() -> None:
    assert region(("paragraph", "今天天气很好。")) == Found(from_text=True)
