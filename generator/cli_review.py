"""Asking a person: both texts of a doubtful pair side by side, a doubt in its paragraph, and one question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.text.visible import visible

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from generator.model.editorial import Scope
    from generator.model.report import Report
    from generator.review import Answer
    from generator.review_doubts import Answer as Word
    from generator.review_doubts import Choice, Doubt
    from generator.review_question import Question

_MOST = 1_000_000_000
"""Characters of the one text times those of the other, up to which they are compared (125 MB)."""
_ANSWERS: dict[str, Answer] = {"k": "keep", "e": "end", "l": "later"}
_CHOICES: dict[Choice, tuple[str, str]] = {
    # the letter that is typed, and what is asked
    "sic": ("s", "[s]ic: a slip of the source"),
    "accept": ("a", "[a]ccept: it may stand"),
    "correct": ("c", "[c]orrect"),
    "none": ("n", "[n]ot a figure"),
    "unclear": ("u", "[u]nclear it stays"),
    "keep": ("k", "[k]eep: they stand right"),
    "back": ("m", "[m]ove back to where they are printed"),
    "later": ("l", "[l]ater"),
    "quit": ("q", "[q]uit"),
}
_SCOPES: dict[str, Scope | None] = {"t": "text", "f": "figures", "a": "all", "n": None}
_NONE = "-"
"""What is typed for a field that a figure is not to have."""


def ask_later(_question: Question) -> Answer:
    """Leave everything for later, unseen: what stands in for a person where there is no terminal."""
    return "unasked"


def terminal_ask() -> TerminalAsk:
    """Give what asks on the terminal that the program runs in."""
    from rich.console import Console

    return TerminalAsk(Console())


class TerminalAsk:
    """Shows on a terminal what waits, and asks for the answer; where input ends, the rest is for later."""

    def __init__(self, console: Console) -> None:
        """Take the console to show on and ask from."""
        self._console = console

    def __call__(self, question: Question) -> Answer:
        """Show an id's proposal and ask for the answer."""
        show(self._console, question)
        choices = list(_ANSWERS) if question.proposal.new is not None else ["e", "l"]
        asked = "[k]eep: the id goes on as the new text; [e]nd: its text is gone; [l]ater"
        try:
            return _ANSWERS[self._choose(asked, choices, "l")]
        except EOFError:
            return "later"

    def doubt(self, doubt: Doubt, left: int, refused: str) -> Word:
        """Show a doubt in its paragraph, and ask until there is an answer with all that it takes."""
        from generator.review_doubts import Answer as Word

        show_doubt(self._console, doubt, left, refused)
        choices: tuple[Choice, ...] = (*doubt.choices, "later", "quit")
        letters = {_CHOICES[one][0]: one for one in choices}
        try:
            while True:
                choice = letters[self._choose("; ".join(_CHOICES[one][1] for one in choices), list(letters), "l")]
                if choice in {"later", "quit"}:
                    return Word(choice)
                fields = self._fields(doubt, choice)
                why = self._line("why (kept with your name; empty: back to the question)") if fields is not None else ""
                if fields is not None and why:
                    return Word(choice, why, fields)
        except (EOFError, KeyboardInterrupt):
            return Word("quit")

    def reviewed(self, report: Report) -> Scope | None:
        """Ask what of a report the person has read against its source."""
        title = visible(report.meta.title)
        self._console.print(f"Nothing waits in {title} any more. Have you read it against its source?", markup=False)
        try:
            return _SCOPES[self._choose("[t]ext; [f]igures; [a]ll of it; [n]ot yet", list(_SCOPES), "n")]
        except (EOFError, KeyboardInterrupt):
            return None

    def _fields(self, doubt: Doubt, choice: Choice) -> dict[str, str | None] | None:
        """Ask for the fields that an answer takes; None where a person changes none."""
        if choice == "sic":
            reading = self._line("what it should say, if that is known")
            return {"reading": reading} if reading else {}
        if choice != "correct" or doubt.figure is None:
            return {}
        from generator.review_doubts_entries import FIELDS, field_of

        self._console.print(f"Only what is wrong; nothing leaves it as it is, {_NONE} takes it out.", markup=False)
        asked = {name: self._line(f"{name} ({visible(field_of(doubt.figure, name)) or _NONE})") for name in FIELDS}
        changed = {name: None if said == _NONE else said for name, said in asked.items() if said}
        return changed or None

    def _choose(self, asked: str, choices: list[str], default: str) -> str:
        from rich.prompt import Prompt
        from rich.text import Text

        return Prompt.ask(Text(asked), console=self._console, choices=choices, show_choices=False, default=default)

    def _line(self, asked: str) -> str:
        from rich.prompt import Prompt
        from rich.text import Text

        return Prompt.ask(Text(asked), console=self._console, default="", show_default=False).strip()


def show_doubt(console: Console, doubt: Doubt, left: int, refused: str) -> None:
    """Print a doubt: what it is, its paragraph whole with the words marked, and what else is to be known."""
    from rich.text import Text

    from generator.review_doubts_entries import marked as parted
    from generator.review_doubts_lines import more_of, title_of

    console.print()
    console.print(Text(f"{title_of(doubt)} ({left} left)", "bold"))
    if doubt.block is not None:
        before, words, after = parted(doubt.block.text, doubt.span, len(doubt.block.text))
        console.print(Text.assemble(visible(before), (visible(words), "reverse bold"), visible(after)))
    for line in more_of(doubt):
        console.print(Text(line, "dim"))
    if refused:
        console.print(Text(f"not written: {visible(refused)}", "red"))


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
