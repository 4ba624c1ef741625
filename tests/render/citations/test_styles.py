"""The strings in golden/ were written by hand from the rules of the standards, before there was a printer."""

from pathlib import Path
from typing import Any

import pytest

from generator.render.citations.reference import Version
from generator.render.citations.styles import STYLES, Printer
from generator.render.citations.template import Language, fill
from tests.render.citations.five import references
from tests.render.citations.made import made

GOLDEN = Path(__file__).parent / "golden"
DAY: dict[Language, str] = {"zh": "2026-11-22", "en": "November 22, 2026"}
NAMES = ("gbt7714-2025", "gbt7714-2025-author-date", "gbt7714-2015", "apa", "chicago")
FORMS: dict[str, Printer] = {name: style.entry for name, style in zip(NAMES, STYLES, strict=True)} | {
    f"{name} in text": style.in_text for name, style in zip(NAMES, STYLES, strict=True) if style.in_text
}


@pytest.mark.parametrize("file", sorted(GOLDEN.iterdir()), ids=lambda file: file.stem)
def test_a_paragraph_of_the_five_is_cited_as_written_by_hand(file: Path) -> None:
    reference = {name.replace("/", "-"): found for name, found in references().items()}[file.stem]
    persons_first = False
    for line in file.read_text("utf-8").splitlines():
        if line in {"body", "person"}:
            persons_first = line == "person"
            continue
        form, _, wanted = line.partition(": ")
        template = FORMS[form](reference, persons_first=persons_first)
        assert fill(template, f"{reference.url}#p12", "p12", DAY) == wanted


def printed(form: str, mark: str | None = None, **changes: Any) -> str:  # noqa: ANN401 # any field of a reference
    reference = made(**changes)
    return fill(FORMS[form](reference), reference.url, mark)


PAGE = "https://example.org/gongbao/reports/140826/renda/2023/v1/"
BODY = "甲县人民代表大会常务委员会"
TITLE = f"{BODY}工作报告"


def test_the_whole_report_has_no_place() -> None:
    assert printed("gbt7714-2025") == f"{BODY}. {TITLE}[R/OL]. 注释版 V1. 2024-02-21. {PAGE}"
    assert printed("gbt7714-2015") == f"{BODY}. {TITLE}[R/OL]. 注释版 V1. (2024-02-21)[引用日期]. {PAGE}"


def test_headings_and_figures_are_named_as_what_they_are() -> None:
    assert ": 标题号 s3. " in printed("gbt7714-2025", "s3")
    assert ": 数字号 f7. " in printed("gbt7714-2025", "f7")


def test_what_a_newspaper_printed_is_an_article_of_that_day() -> None:
    paper: dict[str, Any] = {"newspaper": "甲县日报", "date": "2024-03-01"}
    start, end = f"{TITLE}[N/OL]. 注释版 V1. 甲县日报, 2024-03-01: 段号 p12", f". {PAGE}"
    assert printed("gbt7714-2025", "p12", **paper) == f"{BODY}. {start}{end}"
    assert printed("gbt7714-2025-author-date", "p12", **paper) == f"{BODY}, 2024. {start}{end}"
    assert printed("gbt7714-2015", "p12", **paper) == f"{BODY}. {start}[引用日期]{end}"
    assert printed("apa", **paper) == f"{BODY}. (2024, March 1). {TITLE} (Annotated version 1). 甲县日报{end}"
    wanted = f"{BODY}. 2024. “{TITLE}.” 甲县日报, March 1. Annotated version 1. 公报 Gongbao{end}"
    assert printed("chicago", **paper) == wanted


def test_a_month_or_year_alone_stays_what_it_is() -> None:
    assert "注释版 V1. 2024-02. https" in printed("gbt7714-2025", date="2024-02")
    assert "(2024, February). " in printed("apa", date="2024-02", newspaper="甲县日报")
    assert printed("gbt7714-2025-author-date", date="2024") == f"{BODY}, 2024. {TITLE}[R/OL]. 注释版 V1. {PAGE}"


def test_nobody_is_an_author_where_nobody_is_known() -> None:
    nobody: dict[str, Any] = {"body": None, "persons": ()}
    assert printed("gbt7714-2025", **nobody) == f"{TITLE}[R/OL]. 注释版 V1. 2024-02-21. {PAGE}"
    assert printed("gbt7714-2025-author-date", **nobody).startswith(f"佚名, 2024. {TITLE}[R/OL]. ")
    assert printed("apa", **nobody).startswith(f"{TITLE} (Annotated version 1). (2024). ")
    assert printed("chicago", **nobody).startswith(f"{TITLE}. 2024. Annotated version 1. ")


def test_where_the_body_is_unknown_who_gave_it_is_the_author() -> None:
    assert printed("gbt7714-2025", body=None).startswith(f"赵某. {TITLE}[R/OL]. ")


def test_more_than_three_persons_are_three_and_others() -> None:
    assert printed("gbt7714-2025", body=None, persons=("甲", "乙", "丙", "丁")).startswith("甲, 乙, 丙, 等. ")
    assert printed("gbt7714-2025", body=None, persons=("甲", "乙", "丙")).startswith("甲, 乙, 丙. ")


def test_a_draft_says_so() -> None:
    draft = Version(None)
    assert "注释版草稿. 2024-02-21. " in printed("gbt7714-2025", version=draft)
    assert "(Annotated version, draft)" in printed("apa", version=draft)


def test_apa_wants_the_day_of_reading_for_a_text_that_may_change_alone() -> None:
    assert "Retrieved" not in printed("apa", date=None)
    assert f". Retrieved [date of access], from {PAGE}" in printed("apa", version=Version(None))


def test_a_text_that_was_changed_since_is_no_version() -> None:
    assert "注释版 V2 之后未发布的修订. " in printed("gbt7714-2025", version=Version(2, changed=True))
    assert "(Annotated version 2, with later changes not yet published)" in printed(
        "apa", version=Version(2, changed=True)
    )


def test_what_was_taken_back_says_so() -> None:
    withdrawn = Version(2, withdrawn=True)
    assert "注释版 V2（已撤回）. " in printed("gbt7714-2025", version=withdrawn)
    assert "(Annotated version 2, withdrawn)" in printed("apa", version=withdrawn)


def test_no_entry_ends_in_a_stop_behind_its_address() -> None:
    assert [form for form in FORMS if "in text" not in form and not printed(form).endswith(PAGE)] == []
