"""generator/render/raw_text.py: lines as an editor counts them, bytes as they were received."""

import pytest

from generator.pipeline import annotate_bytes
from generator.render.raw_text import RawText, raw_bytes, raw_text
from tests.factory import make_report

BODY = "甲县人大常委会工作报告{end}{end}一、监督工作{end}　　全年召开会议１１次,𠮷家。{end}"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("gb18030", b""),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
    ],
)
def test_the_raw_file_comes_back_byte_for_byte(encoding: str, mark: bytes, end: str) -> None:
    data = mark + BODY.format(end=end).encode(encoding)
    report = annotate_bytes("甲.txt", data)
    assert raw_bytes(report, raw_text(report).text) == data
    assert len(raw_text(report).starts) == 4


@pytest.mark.parametrize("lead", range(0x81, 0xFF))
def test_gb_18030_encodes_to_the_bytes_that_it_was_decoded_from(lead: int) -> None:
    pairs = [bytes((lead, trail)) for trail in range(0x40, 0xFF) if trail != 0x7F]
    fours = [bytes((lead, second, 0x81, last)) for second in range(0x30, 0x3A) for last in range(0x30, 0x3A)]
    for data in (*pairs, *fours):
        try:
            text = data.decode("gb18030")
        except UnicodeDecodeError:
            continue
        assert text.encode("gb18030") == data


def test_a_line_is_found_by_any_of_its_characters() -> None:
    raw = RawText("甲乙\n丙\n", (0, 3))
    assert [raw.line_of(offset) for offset in range(5)] == [1, 1, 1, 2, 2]
    assert (raw.end_of(1), raw.end_of(2)) == (3, 5)


def test_a_text_without_line_ends_is_one_line() -> None:
    assert raw_text(make_report(("paragraph", "甲。"))).starts == (0,)
