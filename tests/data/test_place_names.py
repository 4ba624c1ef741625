from __future__ import annotations

import pytest

from generator.data.place_names import short_forms


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("石家庄市", ("石家庄",)),
        ("阜新蒙古族自治县", ("阜新", "阜新县")),
        ("黔西南布依族苗族自治州", ("黔西南", "黔西南州")),
        ("和布克赛尔蒙古自治县", ("和布克赛尔", "和布克赛尔县")),
        ("龙胜各族自治县", ("龙胜", "龙胜县")),
        ("广西壮族自治区", ("广西",)),
        ("内蒙古自治区", ("内蒙古",)),
        ("梅里斯达斡尔族区", ("梅里斯",)),
        ("神农架林区", ("神农架",)),
        ("浦东新区", ("浦东",)),
        ("扎鲁特旗", ("扎鲁特",)),
    ],
)
def test_short_forms_follow_from_the_full_name(name: str, forms: tuple[str, ...]) -> None:
    assert short_forms(name) == forms


def test_a_people_that_is_the_whole_name_stays() -> None:
    assert short_forms("东乡族自治县") == ("东乡", "东乡县")
    assert short_forms("鄂温克族自治旗") == ("鄂温克", "鄂温克旗")


@pytest.mark.parametrize("name", ["绛县", "新区", "杭锦后旗", "科尔沁左翼中旗", "中沙群岛的岛礁及其海域"])
def test_some_names_have_no_short_form(name: str) -> None:
    assert short_forms(name) == ()
