"""docs/assets/search/exact.js: words in quotes are held against the text."""

from pathlib import Path

from tests.samples import a_report, paragraphs
from tests.search.node import NEEDS_NODE, asked, searched

pytestmark = NEEDS_NODE


def test_a_common_word_in_quotes_is_held_against_all_texts_at_last(tmp_path: Path) -> None:
    texts = ["委員提案。" + "会" * 4000, "委员提案。" + "会" * 4000]
    reports = [a_report(f"21092{number}/renda/2024", paragraphs(texts[number % 2])) for number in range(8)]
    with asked(searched(reports), tmp_path) as engine:
        told = [engine.told("search", '"委員提案"', {"limit": 1, "bytes": 26_000})]
        while not told[-1]["answer"]["complete"] and len(told) < 20:
            told.append(engine.told("search", '"委員提案"', {"limit": 1, "bytes": 26_000}))
        first, last = told[0]["answer"], told[-1]["answer"]
        assert first["unread"] > 0 == last["unread"]
        assert (last["complete"], last["counts"]["units"]) == (True, 4)
        asked_for = sum(one["cost"]["requests"] for one in told)
        assert asked_for == 2 * len(reports) + 1  # of each its units and its plain text, and the index
