"""The report's own body under another level."""

import pytest

from generator.model.facts import Metadata
from tests.sic.helpers import COUNTY, messages, of_body, slips

RENDA = of_body("renda")


@pytest.mark.parametrize(
    "text",
    [
        "一年来，在县委的坚强领导下，市人大常委会坚持以人民为中心，依法履职。",
        "2024年，市人大常委会将坚持党的领导，依法行使职权。",
        "现在，我受市人大常委会的委托，向大会报告工作。",
    ],
)
def test_another_level_where_the_body_speaks_of_itself_is_noted(text: str) -> None:
    assert slips(text, meta=RENDA) == [("sic.body", "市人大常委会")]


def test_the_note_names_both() -> None:
    text = "在县委领导下，市人大常委会依法履职。"
    assert messages(text, meta=RENDA) == ["本报告出自县人大常委会，此处印作“市人大常委会”"]


@pytest.mark.parametrize(
    "text",
    [
        "在县委坚强领导下，县人大常委会依法履职。",
        "在县委坚强领导下，市人大常委会大力支持下，我们依法履职。",
        "在市委坚强领导下，市人大常委会开展执法检查，我县积极配合。",
        "2024年，市人大常委会来我县视察三次。",
        "配合市人大常委会开展调研。",
        "在县委领导下，市人大常委会的意见得到落实。",
    ],
)
def test_the_body_of_another_level_may_be_named(text: str) -> None:
    assert not slips(text, meta=RENDA)


def test_every_body_is_held_against_its_own_words() -> None:
    text = "在县委的领导下，市人民法院依法履职。"
    assert slips(text, meta=of_body("fayuan")) == [("sic.body", "市人民法院")]
    assert not slips(text, meta=RENDA)


@pytest.mark.parametrize(
    "meta",
    [
        Metadata(title="", title_supplied=True, body="renda"),
        Metadata(title="", title_supplied=True, body=None, region=COUNTY),
        Metadata(title="", title_supplied=True, body="other", region=COUNTY),
    ],
)
def test_nothing_is_said_where_place_or_body_is_not_known(meta: Metadata) -> None:
    assert not slips("在县委领导下，市人大常委会依法履职。", meta=meta)
