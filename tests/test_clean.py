"""The whole of cleaning: the five reports, and what no text may make it do."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean import RULES, Rule, clean_text, close_breaks
from generator.model.spans import Edit, Span
from tests.goldens import Golden

ROOT = Path(__file__).parents[1]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
# What the five reports do not have: characters without width, full-width digits and letters, a heading on the line of
# its paragraph.
MADE = (
    "某县２０２４年工作报告\r\n各位代表：\r\n2024\u200b年，ＧＤＰ增长 5.2 %;项目开工 12 个,完成率达97.5%(见附件)。\r\n"
    "（一）强化监督职能\u3000\u3000全年听取和审议专项工作报告12项，开展执法检查4次，推动问题解决。\r\n"
)
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
CHARACTERS = "阜县政 \n\n\u3000\u00a0\t\r\f，。：“”《》（）()—,;:?!019０９Ａz.%+·●一二、" + UNSEEN
# All of the marks, digits and letters that a rule may print in half their width, or in their full one.
_LETTERS = (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
WIDE = {code: code - 0xFEE0 for code in (*map(ord, "，：；（）？！"), *_LETTERS)}

reports = pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)


def source(seed: Path) -> str:
    return seed.read_bytes().decode("utf-8-sig")


def solid(text: str) -> str:
    """Give a text without what an edit may take out, and in one width."""
    return "".join(c for c in text if not c.isspace() and c not in UNSEEN).translate(WIDE)


@reports
def test_a_report_is_cleaned_as_it_was_read(seed: Path, golden: Golden) -> None:
    golden(f"clean/{seed.stem}.txt", clean_text(source(seed)).text + "\n")


def test_a_made_report_is_cleaned_as_it_was_read(golden: Golden) -> None:
    golden("clean/made.txt", clean_text(MADE).text + "\n")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_without_any_one_rule_a_golden_changes(rule: Rule) -> None:
    others = [other for other in RULES if other is not rule]
    texts = [*map(source, SEEDS), MADE]
    assert [clean_text(text, others).text for text in texts] != [clean_text(text).text for text in texts]


@given(st.text(CHARACTERS, max_size=60) | st.text(max_size=30))
def test_no_edit_takes_out_or_changes_more_than_it_may(text: str) -> None:
    closed = close_breaks(clean_text(text))
    assert all(solid(edit.before) == solid(edit.after) for edit in closed.edits)
    assert solid(closed.text) == solid(text)


@given(st.text(CHARACTERS, max_size=60))
def test_lines_have_no_white_space_at_their_ends_and_none_is_empty(text: str) -> None:
    cleaned = clean_text(text).text
    assert all(line == line.strip() and line for line in cleaned.split("\n")) or not cleaned


@given(st.text(CHARACTERS, max_size=60))
def test_closing_the_breaks_takes_out_line_feeds_only(text: str) -> None:
    cleaned = clean_text(text)
    assert close_breaks(cleaned).text == cleaned.text.replace("\n", "")


@given(st.text([c for c in CHARACTERS if not c.isspace()], max_size=60))
def test_cleaning_a_clean_line_changes_nothing(text: str) -> None:
    line = clean_text(text).text
    assert clean_text(line).text == line


def test_the_white_space_between_blocks_stands_in_one_edit() -> None:
    assert close_breaks(clean_text("各位代表：\r\n\u3000\u3000我受委托，报告工作。")).edits == (
        Edit("break.block", Span(5, 9), "\r\n\u3000\u3000", ""),
    )


@pytest.mark.parametrize("piece", ["中", "中,", " ", "(", "“", "1", "—", "一、", "http://"])
def test_a_long_line_takes_time_in_proportion(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.process_time()
        clean_text(text)
        return time.process_time() - start

    assert seconds(160_000) < 40 * max(seconds(20_000), 0.002)
