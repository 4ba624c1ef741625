"""A folder to serve, with reports that take no time to read, a press that prints Markdown as it is, and no builder."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from generator.model.editorial import NO_HAND, Hand
from generator.model.facts import Period
from generator.model.report import Report
from generator.outcome import Options
from generator.problems import GongbaoError, Problem, Where
from generator.serve.behind import Behind, Built
from generator.serve.desk import Desk
from generator.serve.folder import Folder
from generator.serve.hub import Hub
from generator.serve.press import Press, html_of
from generator.serve.session import Parts, Session
from tests.factory import make_report

PAGE = "/reports/210921/renda/2024/"
QUIET = Options(cache=None)


def make(file: str, data: bytes, _hand: Hand = NO_HAND) -> Report:
    """Make a record of two lines, a title and a paragraph; the file's name is the year that it is on."""
    title, text = data.decode().split("\n")
    year = Path(file).stem
    if text == "错":
        raise GongbaoError(Problem("error", "text.bad", Where(file, 2, 1), "is bad", "mend it"))
    report = make_report(("title", title), ("paragraph", text), file=file)
    return replace(report, id=None, meta=replace(report.meta, period=Period(year, year)))


class PlainPress(Press):
    """Prints each page as its Markdown."""

    def print(self, pages: Mapping[str, bytes]) -> dict[str, bytes]:
        """Give the Markdown."""
        return {html_of(path): data for path, data in pages.items()}


class NoBuilder(Behind):
    """Builds what it is told to have built."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.started = self.cancelled = 0
        self.result: Built | None = None

    def start(self, command: Sequence[str]) -> None:
        """Count."""
        assert command
        self.started += 1

    def cancel(self) -> None:
        """Count."""
        self.cancelled += 1

    def poll(self) -> Built | None:
        """Give what was built, once."""
        result, self.result = self.result, None
        return result


class Room:
    """A session over a folder, its lines kept."""

    def __init__(self, folder: Path) -> None:
        (folder / "seeds/ledger").mkdir(parents=True)
        (folder / "docs/assets").mkdir(parents=True)
        self.lines: list[str] = []
        self.folder, self.hub, self.desk = Folder(), Hub(), Desk(QUIET, make)
        self.builder = NoBuilder(folder / "sites")
        press = PlainPress(folder / "press", QUIET.docs)
        parts = Parts(self.desk, press, self.builder, self.folder, self.hub)
        self.session = Session(QUIET, Path("place"), parts, self.lines.append)

    def open(self) -> None:
        """Read everything."""
        self.session.open(lambda _what, _done, _total: None)
        self.lines.clear()

    def save(self, path: str, text: str) -> None:
        """Write a file, and let the session know."""
        Path(path).write_text(text, "utf-8")
        self.session.change(frozenset({Path(path)}))

    def remove(self, path: str) -> None:
        """Take a file away, and let the session know."""
        Path(path).unlink()
        self.session.change(frozenset({Path(path)}))

    def page(self, path: str = PAGE) -> str:
        """Give what a browser gets."""
        return self.folder.answer(path).data.decode()
