"""Asking a person: both texts of a doubtful pair side by side in the terminal, and one question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.ledger import Proposal
from generator.model.report import Report

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from generator.review import Answer, Ask

_ANSWERS: dict[str, Answer] = {"k": "keep", "e": "end", "l": "later"}


def ask_later(_report: Report, _proposal: Proposal) -> Answer:
    """Leave everything for later: what stands in for a person where there is no terminal."""
    return "later"


def terminal_ask() -> Ask:
    """Give what shows a proposal on the terminal and asks for the answer; where input ends, the rest is for later."""
    from rich.console import Console
    from rich.prompt import Prompt

    console = Console()

    def ask(report: Report, proposal: Proposal) -> Answer:
        show(console, report, proposal)
        choices = list(_ANSWERS) if proposal.new is not None else ["e", "l"]
        question = "\\[k]eep: the id goes on as the new text; \\[e]nd: its text is gone; \\[l]ater"
        try:
            return _ANSWERS[Prompt.ask(question, console=console, choices=choices, show_choices=False, default="l")]
        except EOFError:
            return "later"

    return ask


def show(console: Console, report: Report, proposal: Proposal) -> None:
    """Print both texts of a proposal side by side; what only one of them has is marked."""
    from rich.table import Table

    title = f"{report.id}#{proposal.anchor}: {proposal.kept:.0%} of the text that was published is still there"
    table = Table(title=title, show_lines=True, expand=True)
    table.add_column(f"published as {proposal.anchor}", ratio=1)
    table.add_column(f"now, in {proposal.block}" if proposal.block else "now", ratio=1)
    table.add_row(*marked(proposal.old, proposal.new))
    console.print(table)


def marked(old: str, new: str | None) -> tuple[Text, Text]:
    """Give both texts, styled where they differ; a missing new one is said to be missing."""
    from rapidfuzz.distance import LCSseq
    from rich.text import Text

    one, two = Text(old), Text(new if new is not None else "(no block is like it)")
    if new is not None:
        for step in LCSseq.opcodes(old, new):
            if step.tag != "equal":
                one.stylize("red underline", step.src_start, step.src_end)
                two.stylize("green underline", step.dest_start, step.dest_end)
    return one, two
