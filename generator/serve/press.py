"""A few pages through MkDocs, quickly: in a folder of their own, by a MkDocs that is kept warm.

Every page comes out as it would in the whole site: what it leads to, and what the navigation names, lies beside it as
a stub that takes no time. The index of search is not made of so few reports; it waits for the whole site.
"""

from __future__ import annotations

import json
import posixpath
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

from generator.build import CONFIG, mkdocs_environment
from generator.finish import finished, known_scripts
from generator.problems import GongbaoError, Problem, Where
from generator.render import compiled

_LINK = re.compile(r"\]\(<?([^]()>#\s:]++)[^]()\s:]{0,500}+\)")  # nothing is tried twice: pages quote raw reports
_NAMED = re.compile(r"[\w/.-]{1,200}\.md\b")
_STUB_TEMPLATE = "gb-stub.html"
_STUB = f"---\ntemplate: {_STUB_TEMPLATE}\n---\n"


class Press:
    """MkDocs for a few pages; one build at a time."""

    def __init__(self, folder: Path, docs: Path) -> None:
        """Take a folder of its own, and that of the pages, where the theme's overrides lie."""
        self._docs, self._site = folder / "docs", folder / "site"
        self._overrides = folder / "overrides"
        self._source = docs
        self._cache = folder / "temporary"
        self._settings = folder / "mkdocs.yml"
        self._process: subprocess.Popen[str] | None = None

    def print(self, pages: Mapping[str, bytes]) -> dict[str, bytes]:
        """Give the HTML of pages, given by path below docs; by path below the site's root.

        GongbaoError where MkDocs fails.
        """
        for folder in (self._docs, self._overrides):
            shutil.rmtree(folder, ignore_errors=True)
        for path, data in pages.items():
            _write(self._docs / path, data)
        for path in self._stubs(pages):
            if not (self._docs / path).exists():
                _write(self._docs / path, _STUB.encode() if path.endswith(".md") else b"")
        overrides = self._source / "overrides"
        shutil.copytree(overrides if overrides.is_dir() else Path("docs/overrides"), self._overrides)
        _write(self._overrides / _STUB_TEMPLATE, b"")
        self._run()
        scripts = known_scripts(self._site)
        return {path: finished((self._site / path).read_bytes(), path, scripts) for path in map(html_of, pages)}

    def close(self) -> None:
        """End MkDocs."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _stubs(self, pages: Mapping[str, bytes]) -> set[str]:
        """Give the files that the settings or the pages' Markdown lead to; none that would lie outside the folder."""
        named = set(_NAMED.findall(CONFIG.read_text("utf-8")))
        for path, data in pages.items():
            folder = posixpath.dirname(path)
            for target in _LINK.findall(data.decode("utf-8", "replace")):
                named.add(posixpath.normpath(posixpath.join(folder, unquote(target))))
        return {path for path in named if posixpath.splitext(path)[1] and not path.startswith(("/", "../"))}

    def _run(self) -> None:
        """Let MkDocs build. One that died, or was started by other settings, is started anew."""
        if not CONFIG.is_file():
            hint = "run the command in the project's folder"
            raise GongbaoError(Problem("error", "build.config", Where(str(CONFIG)), "there is no such file", hint))
        process = self._process
        if process is None or process.poll() is not None:
            process = self._process = self._start()
        answer: dict[str, str | int] = {"status": 1, "said": "it ended without a word"}
        try:
            if process.stdin is not None and process.stdout is not None:
                process.stdin.write(json.dumps([str(self._settings.resolve()), str(self._site.resolve())]) + "\n")
                process.stdin.flush()
                answer = json.loads(process.stdout.readline() or json.dumps(answer))
        except (OSError, ValueError):
            self.close()
        if answer["status"]:
            self.close()
            said = " / ".join(str(answer["said"]).strip().splitlines()[-6:])
            hint = "the page that was there is unchanged"
            raise GongbaoError(Problem("error", "serve.mkdocs", Where(str(CONFIG)), f"MkDocs failed: {said}", hint))

    def _start(self) -> subprocess.Popen[str]:
        self._cache.mkdir(mode=0o700, parents=True, exist_ok=True)
        named = {"INHERIT": str(CONFIG.resolve()), "hooks": [compiled.__file__]}
        self._settings.write_text(json.dumps(named), "utf-8")  # JSON is YAML
        environment = mkdocs_environment(self._docs, self._cache) | {
            "GONGBAO_OVERRIDES": str(self._overrides.resolve()),
        }
        return subprocess.Popen(
            [sys.executable, "-m", "generator.serve.kept"],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,  # Ctrl-C is the server's; this one ends with its input
        )


def html_of(page: str) -> str:
    """Give the file that MkDocs makes of a page: `reports/x.md` is `reports/x/index.html`."""
    stem = page.removesuffix(".md")
    return f"{stem}.html" if stem == "index" or stem.endswith("/index") else f"{stem}/index.html"


def address_of(page: str) -> str:
    """Give the path by which browsers have a page: `reports/x.md` is `/reports/x/`."""
    return "/" + html_of(page).removesuffix("index.html")


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
