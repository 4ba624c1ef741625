"""generator/check/slider.py: an example on the home page that is not the report that it names."""

from dataclasses import replace

import pytest

from generator.check.slider import slider_faults
from generator.model.report import Report
from generator.model.spans import Edit
from generator.model.structure import BlockKind
from generator.render.home import render_home
from tests.check.fronts import front, html_of
from tests.render.pages import INDICATORS, tree_of
from tests.samples import a_report, paragraphs

LONG = "这一段很长，" * 12
TEXT: tuple[tuple[BlockKind, str], ...] = (
    *(("title", "工作报告"), ("heading", "一、监督")),
    *paragraphs("听取报告8项。", LONG, "督促改进。", "谢谢。"),
)
PLAIN = a_report(pieces=TEXT, figures=[{"quote": "报告8项", "number": "8项"}])
TITLE, HEAD, FIRST, SECOND, THIRD, LAST = PLAIN.blocks
SCRAMBLED = replace(PLAIN, blocks=(TITLE, HEAD, THIRD, FIRST, SECOND, LAST))
OTHER = a_report("210921/renda/2020", paragraphs("甲。"))


def html(report: Report) -> str:
    return html_of(render_home([report], tree_of([report]), INDICATORS))


def told(*changes: tuple[str, str], report: Report = SCRAMBLED) -> list[str]:
    return list(slider_faults(front("index.html", html(report), *changes), [report, OTHER]))


def test_a_sound_example_has_no_faults() -> None:
    assert told() == told(report=PLAIN) == told(report=OTHER) == []


def test_a_long_report_is_sound_where_what_is_left_out_is_counted() -> None:
    pieces = paragraphs(*(f"第{number}段。" for number in range(60)))
    straight = a_report(pieces=pieces)
    turned = replace(straight, blocks=tuple(reversed(straight.blocks)))
    for report in (straight, turned):
        assert told(report=report) == []
        assert told(("另有 28 个标题", "另有 27 个标题"), report=report) == [
            "its example, 210921/renda/2024, has 32 entries and tells of 27 more, by the record there are 60"
        ]
    assert told(("另有 48 处", "另有 47 处"), report=turned)
    assert told(("……以下 24 行", "……以下 23 行"), report=straight)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (
            'reports/210921/renda/2024/">工作报告',
            'reports/x/">工作报告',
            "shows as its example '工作报告', which is no",
        ),
        ('reports/210921/renda/2024/">工作报告', 'reports/210921/renda/2020/">工作报告', "has the title"),
        ('/">工作报告<', '/">工作总结<', "has the title '工作总结'"),
        ("<pre>督促改进。", "<pre>督促改正。", "its lines ['督促改正。'] … are not those of the raw file"),
        ('<span class="gb-turn__mark">1</span><pre>', "<pre>", "box 1: bears the number ''"),
        ('<span class="gb-turn__mark">3</span><a', "<a", "bears the numbers [], by the record [3]"),
        (f"{LONG[:46]}…", f"{LONG[1:46]}…", "are not those of the raw file"),
        (">督促改进。</a>", ">督促改正。</a>", "p3: reads '督促改正。', the record '督促改进。'"),
        ('2024/#p1"', '2024/#p9"', "has the entry '听取报告8项。', which is no heading or paragraph"),
        ("gb-turn__heading", "gb-turn__plain", "s1: looks as 'gb-turn__plain'"),
        ("<pre>工作报告", "<pre>工作", "does not begin with the first lines of its raw file"),
        ("接回成 4 段", "接回成 5 段", "by the record"),
        ("标出 1 个关键数字", "标出 2 个关键数字", "by the record"),
        ("没有改动一个汉字，", "", "does not tell whether a person corrected its text"),
    ],
)
def test_what_is_not_the_reports_is_told(before: str, after: str, words: str) -> None:
    lines = told((before, after))
    assert any(words in line for line in lines), lines


def test_a_box_that_is_left_out_is_told() -> None:
    box = '<li class="gb-raw__box"><span class="gb-turn__mark">2</span>'
    start = html(SCRAMBLED).index(box)
    whole = html(SCRAMBLED)[start : html(SCRAMBLED).index("</li>", start) + len("</li>")]
    assert any("tells of 0 more, by the record there are" in line for line in told((whole, "")))


def test_a_text_that_a_person_corrected_is_not_called_untouched() -> None:
    edit = replace(SCRAMBLED.edits[0], rule="correction.words") if SCRAMBLED.edits else None
    assert isinstance(edit, Edit)
    corrected = replace(SCRAMBLED, edits=(edit, *SCRAMBLED.edits[1:]))
    assert told(report=corrected) == []
    words = '<a href="method/">怎么做的'
    assert told((words, f"没有改动一个汉字{words}"), report=corrected)
