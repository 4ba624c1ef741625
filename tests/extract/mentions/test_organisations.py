from tests.extract.mentions.helpers import found


def test_organs_of_the_nation_are_found() -> None:
    assert found("全国人大常委会和国务院、最高人民法院", "organisation") == ["全国人大常委会", "国务院", "最高人民法院"]
    assert found("三级全国人大代表", "organisation") == []
