from dataclasses import replace
from itertools import pairwise
from time import process_time

import pytest

from generator.extract.mentions import read_mentions
from generator.model.facts import Speaker
from generator.model.structure import Block
from generator.text.forms import load_names
from tests.extract.mentions.helpers import meta


def test_of_persons_the_speaker_alone_is_a_mention() -> None:
    about = replace(meta(), speaker=Speaker("孙晓", "主任"))
    blocks = [
        Block("b1", "speaker", "县人大常委会主任 孙晓", ()),
        Block("b2", "paragraph", "县委书记王某与孙晓调研", ()),
    ]
    found = [(one.kind, one.block) for one in read_mentions(blocks, about, load_names())]
    assert found == [("person", "b1")]


def test_the_reports_title_and_furniture_are_not_read() -> None:
    blocks = [Block("b1", "title", "辽宁省工作报告", ()), Block("b2", "furniture", "辽宁省", ())]
    assert read_mentions(blocks, meta(), load_names()) == ()


def test_mentions_stand_in_reading_order_without_overlap() -> None:
    text = "贯彻党的二十大和二十届三中全会精神，落实“第一议题”制度，赴辽宁省阜新市考察《民法典》实施"
    spans = [one.span for one in read_mentions([Block("b1", "paragraph", text, ())], meta(), load_names())]
    assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize(
    "piece", ["《", "二十届二中、", "第十次、", "阜新", "县第十届", "辽宁省", "十四五", "全市", "等"]
)
def test_time_grows_with_the_text_alone(piece: str) -> None:
    def took(chars: int) -> float:
        blocks = [Block("b1", "paragraph", piece * (chars // len(piece)), ())]
        start = process_time()
        read_mentions(blocks, meta(), load_names())
        return process_time() - start

    took(1000)
    short = took(4_000)
    assert took(16_000) < 16 * short + 0.2
