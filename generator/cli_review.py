"""Asking a person: both texts of a doubtful pair side by side in the terminal, and one question."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from generator.review import Answer, Ask
    from generator.review_question import Question

_MOST = 1_000_000_000
"""Characters of the one text times those of the other, up to which they are compared (125 MB)."""
_ANSWERS: dict[str, Answer] = {"k": "keep", "e": "end", "l": "later"}


def ask_later(_question: Question) -> Answer:
    """Leave everything for later, unseen: what stands in for a person where there is no terminal."""
    return "unasked"


def terminal_ask() -> Ask:
    """Give what shows a proposal on the terminal and asks for the answer; where input ends, the rest is for later."""
    from rich.console import Console
    from rich.prompt import Prompt

    console = Console()

    def ask(question: Question) -> Answer:
        show(console, question)
        choices = list(_ANSWERS) if question.proposal.new is not None else ["e", "l"]
        asked = "\\[k]eep: the id goes on as the new text; \\[e]nd: its text is gone; \\[l]ater"
        try:
            return _ANSWERS[Prompt.ask(asked, console=console, choices=choices, show_choices=False, default="l")]
        except EOFError:
            return "later"

    return ask


def show(console: Console, question: Question) -> None:
    """Print both texts side by side, whole, between their neighbours; what only one of them has is marked."""
    from rich.table import Table
    from rich.text import Text

    table = Table(title=Text(question.title), caption=Text(question.warning), show_lines=True, expand=True)
    table.add_column(Text(f"published as {question.old.name}"), ratio=1, overflow="fold")
    table.add_column(Text(f"now, {_where(question)}"), ratio=1, overflow="fold")
    table.add_row(*(Text(side.before or "", "dim") for side in (question.old, question.new)))
    table.add_row(*marked(question.proposal.old, question.proposal.new))
    table.add_row(*(Text(side.after or "", "dim") for side in (question.old, question.new)))
    console.print(table)


def _where(question: Question) -> str:
    return f"{question.new.name} ({question.taken})" if question.taken else question.new.name


def marked(old: str, new: str | None) -> tuple[Text, Text]:
    """Give both texts, styled where they differ unless they are very long; a missing new one is said to be missing."""
    from rapidfuzz.distance import LCSseq
    from rich.text import Text

    one, two = Text(old), Text(new if new is not None else "(no block is like it)")
    if new is not None and len(old) * len(new) <= _MOST:
        for step in LCSseq.opcodes(old, new):
            if step.tag != "equal":
                one.stylize("red underline", step.src_start, step.src_end)
                two.stylize("green underline", step.dest_start, step.dest_end)
    return one, two
