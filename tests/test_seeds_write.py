"""generator.seeds_write: a sidecar gains one entry and loses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.problems import GongbaoError
from generator.seeds_new import STUB
from generator.seeds_sidecar import Sidecar, parse_sidecar
from generator.seeds_write import with_entry, with_value

ENTRY = "- at: '原话'\n  text: |\n    一、\n\n      二、\n  by: 王\n  on: 2026-11-02\n"
MADE = "  - at: '原话'\n    text: |\n      一、\n\n        二、\n    by: 王\n    on: 2026-11-02\n"
OLD = "{at: a, text: b, by: c, on: 2026-01-01}"


def _read(text: str) -> Sidecar:
    sidecar = parse_sidecar(Path("a.yml"), text.encode())
    assert not sidecar.problems, text
    return sidecar


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"notes:\n{MADE}"),
        ("# 说明\nrights: unknown", f"# 说明\nrights: unknown\nnotes:\n{MADE}"),
        ("notes:\nrights: unknown\n", f"notes:\n{MADE}rights: unknown\n"),
        ("notes: []  # 无\nrights: unknown\n", f"notes:  # 无\n{MADE}rights: unknown\n"),
        ("notes: ~", f"notes:\n{MADE}"),
        (f"notes:\n  - {OLD}  # 甲\n\nrights: unknown\n", f"notes:\n  - {OLD}  # 甲\n{MADE}\nrights: unknown\n"),
        (f"notes:\n- {OLD}\n# 乙\n", f"notes:\n- {OLD}\n{ENTRY}# 乙\n"),
        (
            f"notes:\n  - {OLD}\n\n    # 属上一条\n  # 属下一条\n",
            f"notes:\n  - {OLD}\n\n    # 属上一条\n{MADE}  # 属下一条\n",
        ),
    ],
)
def test_an_entry_is_put_at_the_end_of_its_list(before: str, after: str) -> None:
    assert with_entry(before, "notes", ENTRY) == after


@pytest.mark.parametrize(
    "entry", [ENTRY, MADE, MADE.replace("- ", "  ", 1), "{at: '原话', text: b, by: c, on: 2026-01-01}"]
)
def test_an_entry_may_come_with_or_without_its_dash(entry: str) -> None:
    assert len(_read(with_entry(f"notes:\n    - {OLD}\n", "notes", entry)).hand.notes) == 2


def test_line_ends_and_a_byte_order_mark_are_kept() -> None:
    before = f"\ufeffnotes:\r\n- {OLD}\r\nrights: unknown\r\n"
    made = f"\ufeffnotes:\r\n- {OLD}\r\n{ENTRY}rights: unknown\r\n".replace("\r\n", "\n").replace("\n", "\r\n")
    assert with_entry(before, "notes", ENTRY) == made


def test_a_sidecar_that_is_not_there_is_begun() -> None:
    assert with_entry("", "notes", ENTRY) == f"notes:\n{MADE}"


@pytest.mark.parametrize(
    ("text", "entry", "said"),
    [
        (f"notes: [{OLD}]\n", ENTRY, "a.yml:1:8: error: sidecar.entry: notes is written in one line"),
        ("notes: 无\n", ENTRY, "a.yml:1:8: error: sidecar.entry: notes is '无', no list"),
        ("{rights: unknown}\n", ENTRY, "a.yml:1:1: error: sidecar.entry: is not written in lines of keys"),
        ("rights: [\n", ENTRY, "a.yml:2:1: error: sidecar.invalid: has a [ or {"),
        ("", f"{ENTRY}{ENTRY}", "a.yml: error: sidecar.entry: cannot be given what is not one entry"),
        ("rights: unknown\n...\n", ENTRY, "a.yml: error: sidecar.entry: is written in a way"),
    ],
)
def test_what_cannot_be_done_without_harm_is_refused(text: str, entry: str, said: str) -> None:
    with pytest.raises(GongbaoError) as caught:
        with_entry(text, "notes", entry, Path("a.yml"))
    assert str(caught.value).startswith(said)
    assert caught.value.problem.hint


_TEXTS = st.sampled_from(["b", "'b: c'", "|\n{}  一\n\n{}  二\n", "|+\n{}  一\n\n", ">-\n{}  一\n{}  二", '"b"  # 注'])
_REMARKS = st.sampled_from(["", "\n", "# 注\n", "      # 注\n", "\n    # 注\n\n", "  \n"])


@st.composite
def _sidecars(draw: st.DrawFn) -> str:
    """Write a sidecar with notes among other keys, as untidy as people write."""
    dash = draw(st.sampled_from(["", "  ", "    "]))
    lines = [
        draw(st.sampled_from(["", "# 首\n", "rights: unknown\n"])),
        f"notes:{draw(st.sampled_from(['', ' # 注']))}\n",
    ]
    for _ in range(draw(st.integers(0, 3))):
        text = draw(_TEXTS).replace("{}", f"{dash}  ")
        lines += [f"{dash}- at: a\n", f"{dash}  by: c\n{dash}  on: 2026-01-01\n{dash}  text: {text}\n", draw(_REMARKS)]
    lines.append(draw(st.sampled_from(["", "reviewed: {by: c, on: 2026-01-01}\n", "# 末", "\n\n"])))
    made = "".join(lines)
    return made.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


@given(_sidecars())
@settings(max_examples=40)
def test_nothing_is_changed_but_for_the_new_entry(before: str) -> None:
    was = parse_sidecar(Path("a.yml"), before.encode())
    assume(was.sound)
    after = with_entry(before, "notes", ENTRY)
    made = _read(after)
    assert made.hand.notes[:-1] == was.hand.notes
    assert (made.hand.notes[-1].text, made.hand.reviewed, made.rights) == (
        "一、\n\n  二、",
        was.hand.reviewed,
        was.rights,
    )
    same = next((at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old != new), len(before))
    assert after.endswith(before[same:])
    assert ("\r\n" in after) == ("\r\n" in before)


def test_a_new_reports_stub_gains_an_entry_below_all_that_it_explains() -> None:
    made = with_entry(STUB, "notes", ENTRY)
    assert made == f"{STUB}notes:\n{MADE}"
    assert _read(made).hand.notes[0].by == "王"


REVIEWED = "{by: '王', on: 2026-11-02, scope: all}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"reviewed: {REVIEWED}\n"),
        ("# 说明\nrights: unknown", f"# 说明\nrights: unknown\nreviewed: {REVIEWED}\n"),
        ("reviewed:   # 谁\nrights: unknown\n", f"reviewed: {REVIEWED}   # 谁\nrights: unknown\n"),
        ("reviewed: ~\r\nrights: unknown\r\n", f"reviewed: {REVIEWED}\r\nrights: unknown\r\n"),
        (f"notes:\n- {OLD}\n", f"notes:\n- {OLD}\nreviewed: {REVIEWED}\n"),
    ],
)
def test_a_key_gets_its_value_and_all_else_stays(before: str, after: str) -> None:
    made = with_value(before, "reviewed", REVIEWED)
    assert made == after
    assert _read(made).hand.reviewed is not None


@pytest.mark.parametrize("text", ["reviewed: {by: 李, on: 2026-01-01}\n", "{rights: unknown}\n", "a: [\n"])
def test_a_key_that_says_something_or_stands_in_no_lines_gets_no_value(text: str) -> None:
    with pytest.raises(GongbaoError) as error:
        with_value(text, "reviewed", REVIEWED, Path("a.yml"))
    assert error.value.problem.hint


def test_a_new_reports_stub_can_be_signed() -> None:
    assert with_value(STUB, "reviewed", REVIEWED) == f"{STUB}reviewed: {REVIEWED}\n"
