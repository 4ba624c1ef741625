"""The live view, put together: a server in threads of its own, and one loop that watches."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

from generator.build import refuse_docs
from generator.outcome import Options
from generator.problems import GongbaoError
from generator.progress import progress
from generator.seeds_day import today
from generator.seeds_git import NOBODY, git_name
from generator.serve.behind import Behind
from generator.serve.correct import correction_page
from generator.serve.desk import Desk, Make
from generator.serve.folder import Folder
from generator.serve.hub import Hub
from generator.serve.press import Press
from generator.serve.server import Correct, Server
from generator.serve.session import Parts, Session


def serve(options: Options, at: tuple[str, int], make: Make, say: Callable[[str], None], stop: Event) -> None:
    """Serve until `stop` is set or Ctrl-C is pressed; `say` prints a line for the editor.

    GongbaoError where it cannot begin: the port is taken, or there are no pages to build with.
    """
    for problem in refuse_docs(options.docs):
        raise GongbaoError(problem)
    folder, hub, desk = Folder(), Hub(), Desk(options, make)
    with Server(at, folder, hub, _correct(desk, options.seeds)) as server:
        place = (options.cache or Path(".cache/gongbao")) / "serve" / str(server.server_port)
        parts = Parts(desk, Press(place / "press", options.docs), Behind(place / "sites"), folder, hub)
        session = Session(options, place, parts, say)
        Thread(target=server.serve_forever, daemon=True).start()
        say(f"serving at {server.url} - Ctrl-C ends it")
        if not server.is_local:
            say("others in the network can read it; it is meant for one machine")
        try:
            watch = session.watch(stop.wait)
            with progress() as tell:
                session.open(tell)
            while not stop.is_set():
                changed = watch.changes()
                if changed:
                    session.change(changed)
                session.turn()
        except KeyboardInterrupt:
            say("stopped")
        finally:
            hub.close()
            server.shutdown()
            session.close()


def _correct(desk: Desk, seeds: Path) -> Correct:
    """Give what makes the pages with corrections."""

    def page(report_id: str, block: str, words: str) -> str | None:
        report = desk.by_address().get(report_id)
        return correction_page(report, block, words, seeds, (git_name() or NOBODY, today())) if report else None

    return page
