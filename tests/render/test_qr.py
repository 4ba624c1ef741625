"""generator/render/qr.py: addresses as codes, read back by a reader that is not ours."""

import base64
import io

import pytest
import zxingcpp
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from generator.render.qr import qr_image

ADDRESS = "https://reports.example.org/gongbao/reports/210921/renda/2024/v1/"
PIXELS = 4  # of the picture, a module


def picture(html: str) -> Image.Image:
    image = LexborHTMLParser(html).css_first("img")
    assert image
    return Image.open(io.BytesIO(base64.b64decode(str(image.attributes["src"]).partition("base64,")[2]))).convert("L")


def test_the_code_says_the_address() -> None:
    [code] = zxingcpp.read_barcodes(picture(qr_image(ADDRESS)))
    assert code.text == ADDRESS
    assert code.ec_level == "M"


def test_four_modules_of_paper_stand_around_it() -> None:
    box = picture(qr_image(ADDRESS)).point(lambda shade: 255 - shade).getbbox()
    assert box
    assert box[:2] == (4 * PIXELS, 4 * PIXELS)


def test_it_is_light() -> None:
    assert len(qr_image(ADDRESS)) < 700


def test_what_fits_into_no_code_is_said() -> None:
    with pytest.raises(ValueError, match="Data too large"):
        qr_image("x" * 3000)
