"""A ready-made correction is read back as it was meant, and stands at its passage alone."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean import clean_text
from generator.correct.match import Part, Place, find
from generator.correct.snippet import at_of, at_yaml, scalar, snippet_for
from generator.ingest import read_source
from generator.model.editorial import At
from generator.model.spans import Span
from generator.model.structure import Block
from generator.seeds_sidecar import parse_sidecar
from generator.structure import read_structure
from tests.correct.marks import report_of

SEEDS = Path(__file__).parents[2] / "seeds"
STEMS = sorted(path.stem for path in SEEDS.glob("0*.txt"))
DAY = "2026-11-22"


@cache
def blocks_of(stem: str) -> tuple[Block, ...]:
    data = (SEEDS / f"{stem}.txt").read_bytes()
    return read_structure(clean_text(read_source(f"{stem}.txt", data).text)).blocks


def read_back(said: str | dict[str, str]) -> At:
    return At(said) if isinstance(said, str) else At(**said)


def read_all(ats: list[At]) -> list[At]:
    """Give each through its YAML and back."""
    return [read_back(at) for at in yaml.safe_load("".join(f"- {at_yaml(at)}\n" for at in ats))]


def stretches(text: str) -> Iterator[Span]:
    """Give short and long spans all over a text, that begin and end with a word's character."""
    for length in (1, 8, len(text)):
        for start in range(0, len(text) - length + 1, max(1, len(text) // 3)):
            span = Span(start, start + length)
            if span.of(text) == span.of(text).strip():
                yield span


@pytest.mark.parametrize("stem", STEMS)
def test_every_block_is_named_by_words_that_begin_it_alone(stem: str) -> None:
    blocks = blocks_of(stem)
    for block, at in zip(blocks, read_all([at_of(blocks, block) for block in blocks]), strict=True):
        assert find(at, blocks) == Place((Part(block.id, Span(0, len(at.exact))),))


@pytest.mark.parametrize("stem", STEMS)
def test_any_words_of_a_report_are_found_where_they_were_taken(stem: str) -> None:
    blocks = blocks_of(stem)
    taken = [(block, span) for block in blocks for span in stretches(block.text)]
    ats = read_all([at_of(blocks, block, span) for block, span in taken])
    for (block, span), at in zip(taken, ats, strict=True):
        assert at.exact == span.of(block.text)
        assert find(at, blocks) == Place((Part(block.id, span),))


@settings(max_examples=50)
@given(st.lists(st.text("甲乙 １1，", min_size=1, max_size=8).filter(str.strip), min_size=1, max_size=5), st.data())
def test_words_are_told_apart_however_often_they_stand(texts: list[str], data: st.DataObject) -> None:
    blocks = tuple(Block(f"b{number}", "paragraph", text.strip(), ()) for number, text in enumerate(texts, 1))
    block = data.draw(st.sampled_from(blocks))
    letters = [at for at, char in enumerate(block.text) if not char.isspace()]
    start = data.draw(st.sampled_from(letters))
    end = data.draw(st.sampled_from([at + 1 for at in letters if at >= start]))

    assert find(at_of(blocks, block, Span(start, end)), blocks) == Place((Part(block.id, Span(start, end)),))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_one_line_of_yaml_and_read_back(text: str) -> None:
    written = scalar(text)

    assert len(written.splitlines()) == 1
    assert yaml.safe_load(f"{{exact: {written}, op: replace}}") == {"exact": text, "op": "replace"}


def test_the_shortest_words_around_are_taken_that_do() -> None:
    blocks = report_of("审议意见12件，办结12件，其余12件待办。").blocks

    assert at_of(blocks, blocks[0], Span(4, 7)) == At("12件", prefix="意见")
    assert at_of(blocks, blocks[0], Span(10, 13)) == At("12件", prefix="办结")
    assert at_of(blocks, blocks[0], Span(16, 19)) == At("12件", suffix="待办")


def test_words_around_reach_into_the_next_block_where_they_must() -> None:
    blocks = report_of("听取报告。", "听取报告。", "办理建议。").blocks

    assert at_of(blocks, blocks[1]) == At("听取报告。", suffix="办理")


def test_words_around_are_as_they_are_printed() -> None:
    blocks = report_of("会议（１２ 次）和会议（１３ 次）").blocks

    assert at_of(blocks, blocks[0], Span(0, 2)).suffix == "（１２"


def test_what_is_printed_twice_in_full_is_not_told_apart_at_any_length() -> None:
    text = "".join(f"第{number}次会议。" for number in range(60))
    blocks = report_of(text, text).blocks

    assert at_of(blocks, blocks[0], Span(200, 202)) == At(text[200:202])


def test_a_page_of_dots_is_done_with_soon() -> None:
    blocks = report_of("…" * 20_000, "完").blocks

    assert at_of(blocks, blocks[0]) == At("…" * 20)


def test_white_space_around_the_words_is_none_of_them() -> None:
    blocks = report_of("一 二 三").blocks

    assert at_of(blocks, blocks[0], Span(1, 4)) == At("二")


def test_where_there_are_no_words_nothing_is_named() -> None:
    blocks = report_of("一 二").blocks

    with pytest.raises(ValueError, match="no words at"):
        at_of(blocks, blocks[0], Span(1, 2))


def test_a_snippet_is_a_whole_entry_that_awaits_its_reason() -> None:
    report = report_of("办理'建议': 35件 # 全部办结。")
    snippet = snippet_for(report, report.blocks[0], None, "O'Neil: 编辑", DAY)

    assert snippet == (
        "  - at: '办理''建议'\n"
        "    op: replace\n"
        "    with: '办理''建议'  # 改成应有的文字\n"
        "    why: ''  # 写明理由\n"
        "    by: 'O''Neil: 编辑'\n"
        "    on: 2026-11-22\n"
    )


def test_a_snippet_goes_under_the_corrections_of_a_sidecar() -> None:
    report = report_of("办理建议35件。", "办理提案35件。")
    snippet = snippet_for(report, report.blocks[1], Span(4, 7), "王某", DAY)

    (entry,) = yaml.safe_load(f"corrections:\n{snippet}")["corrections"]

    assert entry["at"] == {"exact": "35件", "prefix": "提案"}
    assert (entry["op"], entry["with"], entry["why"], entry["by"]) == ("replace", "35件", "", "王某")


def test_the_sidecar_s_reader_takes_a_snippet_once_it_has_its_reason() -> None:
    report = report_of("办理建议35件。", "办理提案35件。")
    snippet = snippet_for(report, report.blocks[1], Span(4, 7), "王某", DAY)
    awaiting, filled = (
        parse_sidecar(Path("甲.yml"), f"corrections:\n{text}".encode())
        for text in (snippet, snippet.replace("why: ''", "why: 照原件"))
    )

    assert [problem.message for problem in awaiting.problems] == ["corrections, entry 1: why is empty"]
    (one,) = filled.hand.corrections
    assert (one.at, one.fields) == (At("35件", prefix="提案"), {"with": "35件"})
