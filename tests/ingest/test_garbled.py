"""Text that was decoded in a wrong encoding is told from text with rare or traditional characters."""

import pytest

from generator.ingest import find_garbled, read_source

SIMPLIFIED = "主席、各位代表：现在，我代表县人民政府，向大会报告工作，请予审议，并请各位政协委员和列席人员提出意见。"
TRADITIONAL = "主席、各位代表：現在，我代表縣人民政府，向大會報告工作，請予審議，並請各位政協委員和列席人員提出意見。"
JAPANESE = "主席、代表各位。県人民政府を代表して大会に活動報告を行います。経済と社会の発展は新しい成果をあげました。"


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL], ids=["simplified", "traditional"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_sound_text_is_not_doubted(text: str, encoding: str) -> None:
    assert find_garbled(read_source("a.txt", text.encode(encoding)).text) == ()


@pytest.mark.parametrize(
    "data",
    [
        (TRADITIONAL * 4).encode("big5"),
        (JAPANESE * 2).encode("shift_jis"),
        SIMPLIFIED.encode().decode("gb18030", "replace").encode(),
    ],
    ids=["big5", "shift-jis", "garbled before it was saved"],
)
def test_a_text_decoded_in_a_wrong_encoding_is_doubted(data: bytes) -> None:
    (finding,) = find_garbled(read_source("a.txt", data).text)
    assert (finding.severity, finding.code, finding.block) == ("warning", "ingest.garbled", None)
    assert finding.hint


def test_a_few_rare_characters_are_not_doubted() -> None:
    assert find_garbled("玍木大桥，犇羴鱻") == ()


def test_a_text_without_han_is_not_doubted() -> None:
    assert find_garbled("no report " * 50) == ()
