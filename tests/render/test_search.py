"""generator/render/search: the files of search as a whole."""

import json
from dataclasses import replace

from generator.model.facts import Period
from generator.render.search import newest_first, render_search
from tests.samples import a_report, paragraphs

OLD = a_report("210921/renda/2020", paragraphs("甲乙丙。"), period=Period("2020", "2020"))
NEW = a_report("210921/renda/2024", paragraphs("乙丙丁。"))
UNKNOWN = a_report("210921/renda/undated", paragraphs("丁。"), period=None)


def test_the_newest_report_comes_first_and_the_undated_last() -> None:
    assert newest_first([UNKNOWN, OLD, NEW]) == [NEW, OLD, UNKNOWN]


def test_the_order_of_reports_does_not_matter() -> None:
    assert list(render_search([OLD, NEW])) == list(render_search([NEW, OLD]))


def test_files_lie_below_one_folder() -> None:
    paths = [output.path for output in render_search([NEW])]
    assert paths == ["search/t/210921/renda/2024/0.json", "search/s/0.bin", "search/start.json"]


def test_another_index_has_another_version() -> None:
    versions = {json.loads(list(render_search([report]))[-1].data)["version"] for report in (OLD, NEW)}
    assert len(versions) == 2


def test_texts_alone_make_another_version_too() -> None:
    moved = replace(NEW, blocks=tuple(replace(block, anchor="p9") for block in NEW.blocks))
    made = [{output.path: output.data for output in render_search([report])} for report in (NEW, moved)]
    assert made[0]["search/s/0.bin"] == made[1]["search/s/0.bin"]
    assert json.loads(made[0]["search/start.json"])["version"] != json.loads(made[1]["search/start.json"])["version"]


def test_a_plain_text_that_search_reads_makes_another_version_too() -> None:
    wide = replace(NEW, blocks=tuple(replace(block, text=f"{block.text} ") for block in NEW.blocks))
    made = [{output.path: output.data for output in render_search([report])} for report in (NEW, wide)]
    assert made[0]["search/s/0.bin"] == made[1]["search/s/0.bin"]
    assert made[0]["search/start.json"] != made[1]["search/start.json"]


def test_a_site_without_reports_has_a_start() -> None:
    assert [output.path for output in render_search([])] == ["search/start.json"]
