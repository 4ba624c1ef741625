"""The measurements that need a warm process of their own: `python -m tests.bench.worker TASK FOLDER FILE...`.

Prints one JSON object of counts and of seconds of processor time, which other work on the machine does not lengthen.
FOLDER is a scratch project with the files as its seeds. Start-up (imports, dictionaries) is left out by doing
everything once, on the first file, before the clock starts.
"""

import json
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter, process_time
from typing import TypeVar

from generator.ingest import read_source
from generator.outcome import Options
from generator.pipeline import annotate_bytes, read_reports
from tests.bench.texts import growing

ROUNDS = 3

_T = TypeVar("_T")


def main(arguments: Sequence[str]) -> None:
    """Do one task and print what it took."""
    task, folder, *names = arguments
    tasks = {"annotate": _annotate, "generate": _generate}
    print(json.dumps(tasks[task](Path(folder), [Path(name) for name in names])))


def _annotate(_folder: Path, files: Sequence[Path]) -> dict[str, object]:
    """Annotate each file, read its figures, cut its text with jieba, in turns; then annotate growing texts."""
    import jieba

    from generator.data.indicators import load_indicators
    from generator.extract import read_figures

    data = {file.name: file.read_bytes() for file in files}
    texts = [read_source(name, content).text for name, content in data.items()]
    name, content = next(iter(data.items()))
    annotate_bytes(name, content)
    jieba.lcut(texts[0])
    annotate = extract = lcut = 0.0
    for (name, content), text in zip(data.items(), texts, strict=True):
        report = annotate_bytes(name, content)
        annotate += _best(partial(annotate_bytes, name, content))
        extract += _best(partial(read_figures, report.blocks, report.meta, load_indicators()))
        lcut += _best(partial(jieba.lcut, text))
    return {
        "chars": sum(map(len, texts)),
        "annotate": annotate,
        "extract": extract,
        "lcut": lcut,
        "growth": [(len(text), _best(partial(annotate_bytes, "text.txt", text.encode()))) for text in growing(texts)],
    }


def _generate(folder: Path, files: Sequence[Path]) -> dict[str, object]:
    """Make pages, site and check of all files, and time each stage; MkDocs' own share is told apart."""
    from generator.build import run_mkdocs
    from generator.check import check_site
    from generator.link.related import relate
    from generator.render.site import render_site
    from generator.render.writer import write_outputs

    docs, site = folder / "docs", folder / "site"
    options = Options(seeds=folder / "seeds", docs=docs, site=site, cache=None)
    annotate_bytes(files[0].name, files[0].read_bytes())
    outcome, reading = _timed(lambda: read_reports(options, _silent))
    reports = outcome.reports
    render_site(reports[:1], ())
    _, rendering = _timed(lambda: write_outputs(render_site(reports, relate(reports)), docs))
    start = perf_counter()  # by the wall: it is a process of its own
    run_mkdocs(docs, site, folder / "cache", strict=False)
    building = perf_counter() - start
    check_site(site, reports[:1])
    problems, checking = _timed(lambda: check_site(site, reports))
    return {
        "reports": len(reports),
        "pages": sum(1 for _ in site.rglob("*.html")),
        "read": reading,
        "render": rendering,
        "mkdocs": building,
        "check": checking,
        "problems": [str(problem) for problem in problems],
    }


def _silent(_text: str, _done: int, _of: int) -> None:
    """Show no progress."""


def _best(work: Callable[[], object]) -> float:
    """Give the shortest of a few runs: what disturbs a run can only make it longer."""
    return min(_timed(work)[1] for _ in range(ROUNDS))


def _timed(work: Callable[[], _T]) -> tuple[_T, float]:
    start = process_time()
    result = work()
    return result, process_time() - start


if __name__ == "__main__":
    main(sys.argv[1:])
