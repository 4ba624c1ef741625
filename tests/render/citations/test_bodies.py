import pytest

from generator.model.facts import Body, Region
from generator.render.citations.bodies import body_in_full, newspaper

COUNTY = Region("140826", "绛县", ("山西省", "运城市", "绛县"))


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("renda", "绛县人民代表大会常务委员会"),
        ("zhengxie", "中国人民政治协商会议绛县委员会"),
        ("zhengfu", "绛县人民政府"),
        ("fayuan", "绛县人民法院"),
        ("jianchayuan", "绛县人民检察院"),
        ("other", None),
        (None, None),
    ],
)
def test_a_body_of_a_county_has_its_name_in_full(body: Body | None, name: str | None) -> None:
    assert body_in_full(body, COUNTY) == name


@pytest.mark.parametrize(
    ("region", "name"),
    [
        (Region("440307", "龙岗区", ("广东省", "深圳市", "龙岗区")), "深圳市龙岗区人民政府"),
        (Region("110105", "朝阳区", ("北京市", "朝阳区")), "北京市朝阳区人民政府"),
        (Region("310115", "浦东新区", ("上海市", "浦东新区")), "上海市浦东新区人民政府"),
        (Region("130107", "井陉矿区", ("河北省", "石家庄市", "井陉矿区")), "石家庄市井陉矿区人民政府"),
    ],
)
def test_a_body_of_a_citys_district_bears_the_city(region: Region, name: str) -> None:
    assert body_in_full("zhengfu", region) == name


@pytest.mark.parametrize(
    "region",
    [
        Region("520203", "六枝特区", ("贵州省", "六盘水市", "六枝特区")),
        Region("429021", "神农架林区", ("湖北省", "神农架林区")),
        Region("232761", "加格达奇区", ("黑龙江省", "大兴安岭地区", "加格达奇区")),
        Region("140781", "介休市", ("山西省", "晋中市", "介休市")),
        Region("440307100", "某街道办事处辖区", ("广东省", "深圳市", "某街道办事处辖区")),
        Region("440307", "龙岗区", ("龙岗区",)),
    ],
)
def test_a_body_of_any_other_place_bears_that_places_name_alone(region: Region) -> None:
    assert body_in_full("zhengfu", region) == f"{region.name}人民政府"


def test_a_districts_congress_court_and_conference_bear_the_city_too() -> None:
    district = Region("320106", "鼓楼区", ("江苏省", "南京市", "鼓楼区"))
    assert body_in_full("renda", district) == "南京市鼓楼区人民代表大会常务委员会"
    assert body_in_full("fayuan", district) == "南京市鼓楼区人民法院"
    assert body_in_full("zhengxie", district) == "中国人民政治协商会议南京市鼓楼区委员会"


def test_courts_are_named_by_their_rank() -> None:
    assert body_in_full("fayuan", Region("140800", "运城市", ("山西省", "运城市"))) == "运城市中级人民法院"
    assert body_in_full("fayuan", Region("140000", "山西省", ("山西省",))) == "山西省高级人民法院"
    assert body_in_full("fayuan", Region("000000", "全国", ("全国",))) == "最高人民法院"


def test_a_prefecture_without_a_congress_of_its_own_is_given_none() -> None:
    place = Region("152900", "阿拉善盟", ("内蒙古自治区", "阿拉善盟"))
    assert body_in_full("renda", place) is None
    assert body_in_full("jianchayuan", place) == "阿拉善盟人民检察院"


def test_a_town_has_a_presidium() -> None:
    town = Region("140826100", "古绛镇", ("山西省", "运城市", "绛县", "古绛镇"))
    assert body_in_full("renda", town) == "古绛镇人民代表大会主席团"
    assert body_in_full("zhengxie", town) is None


def test_no_place_no_body() -> None:
    assert body_in_full("renda", None) is None


@pytest.mark.parametrize(
    ("publisher", "name"),
    [("通辽日报", "通辽日报"), ("《运城晚报》", "运城晚报"), ("辽宁日报社", "辽宁日报"), ("中国青年报", "中国青年报")],
)
def test_a_newspaper_is_known_by_its_name(publisher: str, name: str) -> None:
    assert newspaper(publisher) == name


@pytest.mark.parametrize(
    "publisher",
    [None, "", "绛县人大网", "绛县人民政府", "国务院公报", "北京大学学报", "绛县人大简报", "日报网", "政府工作年报"],
)
def test_what_is_no_newspaper_is_none(publisher: str | None) -> None:
    assert newspaper(publisher) is None
