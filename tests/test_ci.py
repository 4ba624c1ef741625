"""What runs on a server pins what it uses and may do no more than it must."""

import os
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def workflow(path: Path) -> dict[str, Any]:
    """Read a workflow as a mapping."""
    read: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return read


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_by_commit_with_their_tag(path: Path) -> None:
    uses = re.findall(r"uses: *(.*)", path.read_text(encoding="utf-8"))
    assert uses
    assert [use for use in uses if not re.fullmatch(r"[\w/.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_rights_are_given_job_by_job(path: Path) -> None:
    read = workflow(path)
    assert read["permissions"] == {}
    assert all("permissions" in job for job in read["jobs"].values())


def test_only_the_deploying_job_may_write() -> None:
    jobs = workflow(ROOT / ".github/workflows/pages.yml")["jobs"]
    writing = [name for name, job in jobs.items() if "write" in job["permissions"].values()]
    assert writing == ["deploy"]


def test_a_deployment_is_never_cut_short() -> None:
    deploy = workflow(ROOT / ".github/workflows/pages.yml")["jobs"]["deploy"]
    assert deploy["concurrency"] == {"group": "pages", "cancel-in-progress": False}


def test_checked_out_code_keeps_no_credentials() -> None:
    steps = workflow(ROOT / ".github/workflows/pages.yml")["jobs"]["build"]["steps"]
    checkout = next(step for step in steps if step.get("uses", "").startswith("actions/checkout@"))
    assert checkout["with"]["persist-credentials"] is False


def test_the_runner_requires_a_browser_and_runs_every_check() -> None:
    run = ROOT / ".ci/run"
    text = run.read_text(encoding="utf-8")
    assert os.access(run, os.X_OK)
    assert "export GONGBAO_REQUIRE_BROWSER=1\nexec make test\n" in text
