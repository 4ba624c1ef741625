"""The site that browser tests visit, of the five reports and a hostile one: built once, for all workers.

It is also one of the two builds that must be the same to the byte (tests/test_determinism.py).
"""

import os
from collections.abc import Iterable
from pathlib import Path
from time import sleep

import pytest

from tests.browser.server import SUBPATH
from tests.project import SEEDS, Project

SERVED = "served"
"""The folder of the project that is served; the site is its sub-folder SUBPATH."""
SETTINGS = {
    "GONGBAO_SITE_URL": f"http://localhost/{SUBPATH}/",
    "GONGBAO_REPO_URL": "https://github.com/someone/reports",
    "SOURCE_DATE_EPOCH": "1735257600",
}
THERE = {"PYTHONHASHSEED": "2024", "TZ": "America/Los_Angeles", "LANG": "C", "LC_ALL": "C"}
HOSTILE = "<img src=x onerror=alert(1)>"
HOSTILE_REPORT = f"""垣曲县人大常委会{HOSTILE}工作报告

——2024年1月10日在垣曲县第十七届人民代表大会第四次会议上

各位代表：

一、监督工作 <script>alert(2)</script>

2023年，全年召开常委会会议11次，{{{{ 7*7 }}}}，[x](javascript:y)z，**乙**，`丙`，5*3*2。

# 听取专项工作报告8项。<img src=x onerror=alert(4)>
"""

# Two notes on one line of it, and one far below: what an editor writes is shown as it is, too.
HOSTILE_SIDECAR = """\
notes:
  - {at: 常委会会议11次, text: '指*常委会*的<b>会议</b>，见[说明](/policy/)。', by: '王某<i>', on: 2024-01-02}
  - {at: 听取专项工作报告8项, text: '{{ config }}', by: 李某, on: 2024-01-02}
"""


def visited(factory: pytest.TempPathFactory) -> Project:
    """Give that project, built; whoever asks for it first builds it, and the others wait.

    AssertionError with what the program says where the build fails.
    """
    own = factory.getbasetemp()
    shared = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "an other 文件夹"
    told = shared.with_suffix(".txt")  # what went wrong
    try:
        shared.mkdir()
    except FileExistsError:
        while not told.is_file():
            sleep(0.1)
    else:
        wrong = "it broke off"
        try:
            wrong = _built(shared)
        finally:
            told.with_suffix(".new").write_text(wrong, "utf-8")
            told.with_suffix(".new").rename(told)
    assert told.read_text("utf-8") == ""
    return Project(shared / "project")


def six(folder: Path, seeds: Iterable[Path] = SEEDS) -> Project:
    """Give a project, in a new folder, of the same reports."""
    project = Project.make(folder, seeds)
    project.add("hostile.txt", HOSTILE_REPORT)
    project.add("hostile.yml", HOSTILE_SIDECAR)
    return project


def _built(at: Path) -> str:
    project = six(at / "project")
    done = project.run("build", "--site", f"{SERVED}/{SUBPATH}", environment={**THERE, **SETTINGS})
    return done.stderr if done.returncode else ""
