"""A folder of seeds with a report or two, for tests of the commands that write ledgers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.model.ledger import Ledger
from generator.outcome import Done, Options
from generator.publish import Request, publish
from generator.seeds_ledger import read_ledgers

FIRST = """甲县人民代表大会常务委员会工作报告

一、监督工作

2024年，全年召开常委会会议11次，听取专项工作报告8项，作出决议决定6项，圆满完成了年初确定的各项任务。

办理代表建议35件，办结率100%，代表对办理工作表示满意，群众的获得感进一步增强。
"""
SECOND = FIRST.replace("常务委员会工作", "常务委员会2023年工作").replace("2024年", "2023年").replace("11次", "9次")


def seeds_with(folder: Path, **texts: str) -> Path:
    """Make a folder of seeds with these raw reports by name."""
    seeds = folder / "seeds"
    seeds.mkdir(exist_ok=True)
    for name, text in texts.items():
        (seeds / f"{name}.txt").write_text(text, "utf-8")
    return seeds


def options_for(seeds: Path) -> Options:
    """Give options that keep nothing from run to run."""
    return Options(seeds=seeds, cache=None)


def publish_in(seeds: Path, names: Sequence[str] = (), why: str | None = None, address: str | None = None) -> Done:
    """Publish what is in a folder of seeds, on a day of 2026."""
    return publish(options_for(seeds), Request(names, "2026-01-02", why, address), lambda *_: None)


def ledgers_in(seeds: Path) -> dict[str, Ledger]:
    """Read the ledgers of a folder of seeds, by name."""
    return dict(read_ledgers(seeds).by_name)


def codes(done: Done) -> list[str]:
    """Give the codes of a command's problems."""
    return [problem.code for problem in done.problems]
