"""generator.serve.press: what of a page MkDocs is to find beside it."""

import time
from pathlib import Path

import pytest

from generator.serve.press import Press


def stubs(tmp_path: Path, page: str) -> set[str]:
    """Give the stubs for a page of a report, without those that the settings name."""
    press = Press(tmp_path, tmp_path)
    return press._stubs({"reports/a/b.md": page.encode()}) - press._stubs({})  # noqa: SLF001 - MkDocs would take a second


def test_what_a_page_leads_to_has_a_stub(tmp_path: Path) -> None:
    page = "[一](../../data/x.csv#p1) [二](<../c.md>) [三](https://example.org/a.md) [四](../../../etc/x.md)"
    assert stubs(tmp_path, page) == {"data/x.csv", "reports/c.md"}


@pytest.mark.parametrize("hostile", ["](", "](a", "](a#"])
def test_what_looks_like_links_takes_no_time(tmp_path: Path, hostile: str) -> None:
    begun = time.process_time()
    assert not stubs(tmp_path, hostile * 100_000)
    assert time.process_time() - begun < 1
