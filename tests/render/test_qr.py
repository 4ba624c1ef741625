"""generator/render/qr.py: addresses as codes, read back by a reader that is not ours."""

import re

import pytest
import zxingcpp
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from generator.render.qr import qr_svg

ADDRESS = "https://reports.example.org/gongbao/reports/210921/renda/2024/v1/"
PIXELS = 4  # of the picture, a module


def picture(svg: str) -> Image.Image:
    """Draw the code: its path is of strokes one module wide, each a move (`M`, `m`) or a line to the right (`h`)."""
    tree = LexborHTMLParser(svg)
    drawing, path = tree.css_first("svg"), tree.css_first("path")
    assert drawing
    assert path
    size = int(str(drawing.attributes["viewBox"]).split()[-1])
    image = Image.new("L", (size * PIXELS, size * PIXELS), 255)
    x = y = 0.0
    for command, numbers in re.findall(r"([Mmh])([\d .-]+)", str(path.attributes["d"])):
        first, *second = (float(number) for number in re.findall(r"-?[\d.]+", numbers))
        if command == "h":
            image.paste(0, (int(x) * PIXELS, int(y) * PIXELS, int(x + first) * PIXELS, int(y + 1) * PIXELS))
            x += first
        else:
            x, y = (first, second[0]) if command == "M" else (x + first, y + second[0])
    return image


def test_the_code_says_the_address() -> None:
    [code] = zxingcpp.read_barcodes(picture(qr_svg(ADDRESS)))
    assert code.text == ADDRESS
    assert code.ec_level == "M"


def test_four_modules_of_paper_stand_around_it() -> None:
    box = picture(qr_svg(ADDRESS)).point(lambda shade: 255 - shade).getbbox()
    assert box
    assert box[:2] == (4 * PIXELS, 4 * PIXELS)


def test_it_is_light() -> None:
    assert len(qr_svg(ADDRESS)) < 3000


def test_what_fits_into_no_code_is_said() -> None:
    with pytest.raises(ValueError, match="Data too large"):
        qr_svg("x" * 3000)
