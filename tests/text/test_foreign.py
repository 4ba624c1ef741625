import time

import pytest

from generator.text.foreign import foreign_runs


def _found(text: str) -> list[tuple[str, str]]:
    return [(span.of(text), lang) for span, lang in foreign_runs(text)]


@pytest.mark.parametrize("run", ["GDP", "R&D", "Wi-Fi", "P2P", "km", "AI for Science", "Women’s Tennis Association"])
def test_words_and_acronyms_in_latin_letters_are_english(run: str) -> None:
    assert _found(f"实施{run}项目") == [(run, "en")]


@pytest.mark.parametrize(
    "text", ["A级景区", "N+X体系", "地表水IV类", "5G网络", "见http://www.gov.cn/zwgk 处", "4K电视"]
)
def test_letters_of_chinese_writing_and_addresses_are_no_words(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(("text", "run"), [("PM2.5浓度", "PM"), ("引水渠84km", "km"), ("GDP19亿元", "GDP")])
def test_numbers_beside_a_word_are_read_in_chinese(text: str, run: str) -> None:
    assert _found(text) == [(run, "en")]


@pytest.mark.parametrize(
    ("run", "lang"),
    [
        ("བོད་ཡིག", "bo"),
        ("ᠮᠣᠩᠭᠣᠯ", "mn-Mong"),
        ("ئۇيغۇرچە", "ug"),
        ("ꆈꌠ", "ii"),
        ("táng lǐ", "zh-Latn-pinyin"),
        ("ٴبىر", "kk-Arab"),
    ],
)
def test_a_script_tells_its_language(run: str, lang: str) -> None:
    assert _found(f"用{run}印制") == [(run, lang)]


@pytest.mark.parametrize("text", ["Société Générale", "Москва", "托马斯・格林"])
def test_what_letters_do_not_tell_is_not_said(text: str) -> None:
    assert _found(text) == []


def test_runs_come_in_order_with_what_stands_between() -> None:
    assert _found("VOCs和NOx协同减排") == [("VOCs", "en"), ("NOx", "en")]


@pytest.mark.parametrize("piece", ["A1", "A ", "A", "http://", "1", "བ "])
def test_a_long_line_takes_linear_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    start = time.process_time()
    list(foreign_runs(text))
    assert time.process_time() - start < 0.6
