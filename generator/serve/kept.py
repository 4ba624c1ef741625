"""MkDocs in a process that stays: `python -m generator.serve.kept`.

Each line of input is a JSON list of a settings file and a folder. MkDocs builds into the folder, by the environment
that the process was started with, exactly as `mkdocs build` would, and a line of JSON tells how it ended. Only what
Python and MkDocs load once is saved, most of the time that a few pages take. It ends with its input.
"""

from __future__ import annotations

import gc
import io
import json
import runpy
import sys
from contextlib import redirect_stderr, redirect_stdout


def main() -> None:
    """Answer until the input ends."""
    answers = sys.stdout
    gc.disable()
    for line in sys.stdin:
        said = io.StringIO()
        with redirect_stdout(said), redirect_stderr(said):
            status = _build(*json.loads(line))
        print(json.dumps({"status": status, "said": said.getvalue()[-4000:]}), file=answers, flush=True)
        gc.collect()  # while nobody waits


def _build(settings: str, site: str) -> int:
    """Run MkDocs' own command, and give its exit status."""
    sys.argv = ["mkdocs", "build", "--quiet", "--config-file", settings, "--site-dir", site]
    try:
        runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


if __name__ == "__main__":
    main()
