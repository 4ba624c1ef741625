"""generator/check/code.py: codes that lead elsewhere, or that no phone can read."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.check.code import code_fault, read_code
from generator.render.qr import qr_svg

ADDRESS = "https://reports.example.org/gongbao/reports/210921/renda/2024/v1/"
OTHER = ADDRESS.replace("2024", "2023")


def drawn(svg: str) -> tuple[str, str]:
    node = LexborHTMLParser(svg).css_first("svg")
    assert node is not None
    return read_code(node)


@pytest.mark.parametrize("address", [ADDRESS, OTHER, "https://a.cn/", ADDRESS + "x" * 300])
def test_the_code_of_an_address_is_sound(address: str) -> None:
    assert code_fault(drawn(qr_svg(address)), address) is None


def test_the_code_of_another_address_is_told() -> None:
    assert code_fault(drawn(qr_svg(OTHER)), ADDRESS) == f"does not lead to {ADDRESS!r}"


def test_each_stroke_counts() -> None:
    svg = qr_svg(ADDRESS)
    strokes = list(re.finditer(r"h1m1 0", svg))
    assert strokes
    for match in (strokes[0], strokes[-1]):
        hurt = f"{svg[: match.start()]}m2 0{svg[match.end() :]}"
        assert code_fault(drawn(hurt), ADDRESS) == f"does not lead to {ADDRESS!r}"


def test_a_code_without_paper_around_it_is_told() -> None:
    svg = qr_svg(ADDRESS)
    size = svg.partition('viewBox="')[2].partition('"')[0]
    narrow = str(int(size.split()[-1]) - 8)
    assert code_fault(drawn(svg.replace(size, f"0 0 {narrow} {narrow}")), ADDRESS) == (
        "has not 4 modules of paper around it"
    )
    assert code_fault(drawn(svg.replace('d="M4 4.5', 'd="M0 0.5')), ADDRESS) == "has not 4 modules of paper around it"


@pytest.mark.parametrize("svg", ["<svg></svg>", '<svg viewBox="0 0 8 8"><path d="M4 4.5h1"/></svg>'])
def test_a_drawing_that_is_no_code_is_told(svg: str) -> None:
    assert code_fault(drawn(svg), ADDRESS) == "is no code"


def test_no_code_is_that_of_an_address_too_long_for_one() -> None:
    assert code_fault(drawn(qr_svg(ADDRESS)), "x" * 3000)
