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
