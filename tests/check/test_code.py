"""generator/check/code.py: codes that lead elsewhere, or that no phone can read."""

import base64
import struct
import zlib

import pytest
import segno
from selectolax.lexbor import LexborHTMLParser

from generator.check.code import code_fault, read_code
from generator.render.qr import qr_image

ADDRESS = "https://reports.example.org/gongbao/reports/210921/renda/2024/v1/"
OTHER = ADDRESS.replace("2024", "2023")


def drawn(html: str) -> str:
    node = LexborHTMLParser(html).css_first("img")
    assert node is not None
    return read_code(node)


def rows(address: str, quiet: int = 4) -> list[str]:
    """Give the code of an address as rows of modules, "0" where one is dark."""
    code = segno.make_qr(address, error="m", boost_error=False)
    return ["".join("10"[dark] for dark in row) for row in code.matrix_iter(border=quiet)]


def saved(modules: list[str], pixels: int = 4, kind: bytes = b"IDAT") -> str:
    """Save rows of modules as a PNG of a bit a pixel."""
    wide, high = len(modules[0]) * pixels, len(modules) * pixels
    long = 8 * ((wide + 7) // 8)
    drawn_out = [row.replace("0", "0" * pixels).replace("1", "1" * pixels).ljust(long, "0") for row in modules]
    packed = b"".join((b"\0" + int(row, 2).to_bytes(long // 8)) * pixels for row in drawn_out)
    header = struct.pack(">IIBBBBB", wide, high, 1, 0, 0, 0, 0)
    parts = (b"IHDR" + header, kind + zlib.compress(packed), b"IEND")
    chunks = (struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part)) for part in parts)
    data = base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"".join(chunks)).decode()
    return f"data:image/png;base64,{data}"


@pytest.mark.parametrize("address", [ADDRESS, OTHER, "https://a.cn/", ADDRESS + "x" * 300])
def test_the_code_of_an_address_is_sound(address: str) -> None:
    assert code_fault(drawn(qr_image(address)), address) is None
    assert code_fault(saved(rows(address)), address) is None


def test_the_code_of_another_address_is_told() -> None:
    assert code_fault(drawn(qr_image(OTHER)), ADDRESS) == f"does not lead to {ADDRESS!r}"


@pytest.mark.parametrize(("x", "y"), [(13, 4), (40, 40)])
def test_each_module_counts(x: int, y: int) -> None:
    modules = rows(ADDRESS)
    modules[y] = modules[y][:x] + "10"[int(modules[y][x])] + modules[y][x + 1 :]
    assert code_fault(saved(modules), ADDRESS) == f"does not lead to {ADDRESS!r}"


@pytest.mark.parametrize("quiet", [3, 5])
def test_a_code_with_other_paper_around_it_is_told(quiet: int) -> None:
    assert code_fault(saved(rows(ADDRESS, quiet)), ADDRESS) == "has not 4 modules of paper around it"


@pytest.mark.parametrize(
    "picture",
    [
        "",
        "data:image/png;base64,",
        "data:image/png;base64,*",
        "data:image/png;base64,iVBORw0KGgo=",
        saved(["1" * 40] * 40),
        saved(["0" * 8] * 8),
        saved(rows(ADDRESS), kind=b"IDAX"),
        saved(rows(ADDRESS), pixels=3),
        saved(rows(ADDRESS)[:-1]),
        saved(["01" * 500] * 1000),
    ],
)
def test_a_picture_that_is_no_code_is_told(picture: str) -> None:
    assert code_fault(picture, ADDRESS) == "is no code"


def test_no_code_is_that_of_an_address_too_long_for_one() -> None:
    assert code_fault(drawn(qr_image(ADDRESS)), "x" * 3000)
