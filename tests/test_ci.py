"""What runs on a server pins what it uses and may do no more than it must."""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def workflow(path: Path) -> dict[Any, Any]:
    """Read a workflow as a mapping."""
    read: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return read


def steps() -> list[tuple[str, str, dict[str, Any]]]:
    """Give every step of every workflow, with the workflow's name and the job's."""
    return [
        (path.stem, name, step)
        for path in WORKFLOWS
        for name, job in workflow(path)["jobs"].items()
        for step in job["steps"]
    ]


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


def test_only_these_jobs_may_write_and_only_this() -> None:
    writing = {
        (path.stem, name): sorted(right for right, level in job["permissions"].items() if level == "write")
        for path in WORKFLOWS
        for name, job in workflow(path)["jobs"].items()
    }
    assert {job: rights for job, rights in writing.items() if rights} == {
        ("pages", "publish"): ["contents"],
        ("pages", "deploy"): ["id-token", "pages"],
        ("pages", "remember"): ["contents"],
        ("seeds", "tell"): ["contents", "pull-requests"],
        ("review", "review"): ["contents"],
        ("withdraw", "withdraw"): ["contents"],
    }


def test_no_strangers_files_run_with_a_token_that_may_write() -> None:
    assert all("pull_request_target" not in workflow(path)[True] for path in WORKFLOWS)  # YAML 1.1 reads `on` as true


def test_a_token_that_may_write_is_known_to_steps_that_install_nothing() -> None:
    holders = [step["run"] for _, _, step in steps() if "github.token" in str(step.get("env"))]
    assert len(holders) == 6
    assert all(re.fullmatch(r'\S*python3? -m tools\.seeds_pull_request \w+( "\$\w+")?', run) for run in holders)
    assert [path.name for path in WORKFLOWS if "secrets." in path.read_text("utf-8")] == []


def test_strangers_words_reach_a_shell_only_as_variables() -> None:
    assert [step["run"] for _, _, step in steps() if "${{" in step.get("run", "")] == []


def test_no_step_holds_logic() -> None:
    assert [step["run"] for _, _, step in steps() if "\n" in step.get("run", "") or "|" in step.get("run", "")] == []


def test_every_step_of_the_workflows_is_one_that_the_script_knows() -> None:
    named = {
        match[1] for _, _, step in steps() if (match := re.search(r"seeds_pull_request (\w+)", step.get("run", "")))
    }
    script = (ROOT / "tools/seeds_pull_request.py").read_text("utf-8")
    assert named == set(re.findall(r'step\("(\w+)"', script))


def test_a_site_goes_out_only_locked_after_tests_ledger_and_the_look_at_the_last_release() -> None:
    jobs = workflow(ROOT / ".github/workflows/pages.yml")["jobs"]
    assert jobs["publish"]["needs"] == "test"
    assert jobs["build"]["needs"] == ["test", "publish"]
    assert jobs["deploy"]["needs"] == "build"
    runs = [step.get("run", "") for step in jobs["build"]["steps"]]
    assert runs.index(".venv/bin/python -m generator build --strict $LOCKED") < runs.index(
        ".venv/bin/python -m tools.seeds_pull_request against"
    )
    assert jobs["build"]["steps"][0]["with"]["ref"] == "${{ needs.publish.outputs.commit }}"


def test_a_deployment_is_never_cut_short() -> None:
    jobs = workflow(ROOT / ".github/workflows/pages.yml")["jobs"]
    assert jobs["deploy"]["concurrency"] == {"group": "pages", "cancel-in-progress": False}
    assert jobs["publish"]["concurrency"] == {"group": "ledger", "cancel-in-progress": False}


def test_checked_out_code_keeps_no_credentials() -> None:
    checkouts = [step["with"] for _, _, step in steps() if step.get("uses", "").startswith("actions/checkout@")]
    assert len(checkouts) == 8
    assert all(given["persist-credentials"] is False for given in checkouts)


def test_the_form_for_errors_has_the_fields_that_a_page_fills_in() -> None:
    form: dict[str, Any] = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/error.yml").read_text("utf-8"))
    assert [field["id"] for field in form["body"] if "id" in field] == [
        "report",
        "version",
        "anchor",
        "quote",
        "problem",
    ]


def test_the_runner_requires_a_browser_and_html_validate_and_runs_every_check() -> None:
    run = ROOT / ".ci/run"
    text = run.read_text(encoding="utf-8")
    assert os.access(run, os.X_OK)
    assert "\nnpm ci --prefix tests/html " in text
    assert "export GONGBAO_REQUIRE_BROWSER=1\nexec make test\n" in text


def test_the_lock_of_html_validate_has_a_hash_for_every_package_and_no_address() -> None:
    text = (ROOT / "tests/html/package-lock.json").read_text("utf-8")
    assert "://" not in text
    lock: dict[str, dict[str, dict[str, object]]] = json.loads(text)
    packages = [package for path, package in lock["packages"].items() if path]
    assert len(packages) > 40
    assert all(str(package["integrity"]).startswith("sha512-") and "resolved" not in package for package in packages)
