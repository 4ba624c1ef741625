"""The house rules hold in the whole program, and each checker can find a breach."""

import ast
from functools import cache
from pathlib import Path

import pytest

from tests import architecture

ROOT = Path(__file__).parents[1]
SCORER = "tests.score.score"  # kept as it was written down with the gold

# Folders and files of tests that are about the whole program, and test files about the project around it.
WHOLE = ("browser/", "properties/", "test_bad_input.py", "test_determinism.py")
AROUND = {"test_about.py", "test_ci.py", "test_editing.py", "test_makefile.py", "test_packaging.py", "test_policy.py"}


@cache
def program() -> architecture.Modules:
    """Give the program's modules, parsed once, and by no worker that has no test of them."""
    return architecture.load(ROOT, "generator")


def everything() -> architecture.Modules:
    """Give the modules of the program, its tests and tools."""
    return {**program(), **architecture.load(ROOT, "tests"), **architecture.load(ROOT, "tools")}


def parsed(**sources: str) -> dict[str, ast.Module]:
    """Make modules of short sources; `__` in a name stands for a dot."""
    modules = {"generator." + name.replace("__", "."): ast.parse(source) for name, source in sources.items()}
    packages = {name.rpartition(".")[0] for name in modules} - modules.keys()
    return {package: ast.parse("") for package in packages} | modules


def holds(breaches: list[str]) -> None:
    """Fail with every breach, one a line."""
    assert not breaches, "\n" + "\n".join(breaches)


def test_rooms_import_only_what_they_may() -> None:
    holds(architecture.foreign_rooms(program()))


def test_imports_make_no_circle() -> None:
    holds(architecture.cycles(program()))


def test_outside_packages_stay_in_their_rooms() -> None:
    holds(architecture.misplaced_packages(program()))


def test_files_are_touched_only_at_the_edges() -> None:
    holds(architecture.file_work(program()))


def test_modules_are_short() -> None:
    files = [file for folder in ("generator", "tests", "tools") for file in (ROOT / folder).rglob("*.py")]
    sources = {str(file.relative_to(ROOT)): file.read_text(encoding="utf-8") for file in files}
    sources.pop("tests/score/score.py")
    holds(architecture.long_modules(sources))


def test_functions_are_short() -> None:
    ours = {name: tree for name, tree in everything().items() if name != SCORER}
    holds(architecture.long_functions(ours))


def test_public_names_have_docstrings() -> None:
    holds(architecture.bare_names(program()))


def test_tests_mirror_the_program() -> None:
    here = ROOT / "tests"
    tests = [file.relative_to(here).as_posix() for file in here.rglob("test_*.py")]
    subjects = {path.relative_to(ROOT).with_suffix("").as_posix() for path in ROOT.glob("tools/*.py")}
    subjects |= {f"search/{path.stem}" for path in ROOT.glob("docs/assets/search/*.js")}
    for base in (ROOT / "generator", here):
        subjects |= {path.relative_to(base).with_suffix("").as_posix() for path in base.rglob("*") if is_ours(path)}
    mirrored = [test for test in tests if test not in AROUND and not test.startswith(WHOLE)]
    holds(architecture.stray_tests(mirrored, subjects))


def is_ours(path: Path) -> bool:
    """Say whether a path is a module, of Python or of scripts that run in node, or a package."""
    return path.suffix in {".py", ".mjs"} or (path / "__init__.py").is_file()


@pytest.mark.parametrize(
    "bad",
    [
        pytest.param({"clean__a": "import generator.structure.b"}, id="stage-imports-stage"),
        pytest.param({"clean__a": "def f():\n    from generator.structure import b"}, id="in-a-function"),
        pytest.param({"clean__a": "if TYPE_CHECKING:\n    from generator.render import b"}, id="for-types-only"),
        pytest.param({"clean__a": "from ..render import b"}, id="relative"),
        pytest.param({"clean__a": "import_module('generator.render')"}, id="by-string"),
        pytest.param({"model__a": "from generator.text import b"}, id="model-imports-text"),
        pytest.param({"text__a": "from generator.clean import b"}, id="shared-imports-stage"),
        pytest.param({"cli": "from generator.clean import b"}, id="cli-imports-stage"),
        pytest.param({"pipeline": "from generator import cli_build", "cli_build": ""}, id="pipeline-imports-cli"),
        pytest.param({"clean__a": "from generator.files import write"}, id="stage-writes-files"),
        pytest.param({"helpers": ""}, id="no-room"),
    ],
)
def test_a_foreign_room_is_found(bad: dict[str, str]) -> None:
    assert architecture.foreign_rooms(parsed(**bad))


def test_the_shared_rooms_are_open_to_a_stage() -> None:
    good = parsed(clean__a="from generator import __version__\nfrom generator.model.spans import Span")
    assert architecture.foreign_rooms(good) == []


def test_the_writer_may_use_the_files_module() -> None:
    assert architecture.foreign_rooms(parsed(render__writer="from generator.files import write", files="")) == []


@pytest.mark.parametrize(
    "bad",
    [
        pytest.param({"text__a": "from generator.text import b", "text__b": "from generator.text import a"}, id="two"),
        pytest.param({"text__a": "import generator.text.b", "text__b": "def f():\n    from . import a"}, id="lazy"),
        pytest.param(
            {"text": "from generator.data import a", "text__b": "", "data__a": "from generator.text.b import c"},
            id="package",
        ),
        pytest.param({"text__a": "import generator.text.a"}, id="itself"),
    ],
)
def test_a_circle_is_found(bad: dict[str, str]) -> None:
    assert architecture.cycles(parsed(**bad))


def test_a_package_that_gathers_its_modules_is_no_circle() -> None:
    good = parsed(model="from generator.model.a import A", model__a="from .b import B", model__b="")
    assert architecture.cycles(good) == []


@pytest.mark.parametrize(
    "bad", ["import jinja2", "from yaml import safe_load", "import mkdocs.config", "import material"]
)
def test_a_misplaced_package_is_found(bad: str) -> None:
    assert architecture.misplaced_packages(parsed(clean__a=bad))


def test_a_package_in_its_room_passes() -> None:
    good = parsed(render__a="import jinja2", data__a="import yaml", clean__a="import jieba")
    assert architecture.misplaced_packages(good) == []


@pytest.mark.parametrize(
    "bad", ["open('x')", "path.read_text()", "import os", "from shutil import copy", "import os.path"]
)
def test_a_touched_file_is_found(bad: str) -> None:
    assert architecture.file_work(parsed(clean__a=bad))


@pytest.mark.parametrize(
    "place", ["seeds", "data__a", "pipeline_swap", "build", "check__a", "render__writer", "cli_new"]
)
def test_the_edges_may_touch_files(place: str) -> None:
    assert architecture.file_work(parsed(**{place: "open('x')"})) == []


def test_a_long_module_is_found() -> None:
    limit = architecture.MAX_MODULE
    assert architecture.long_modules({"a": "\n" * limit, "b": "\n" * (limit + 1)}) == [f"b: {limit + 1} lines"]


def test_a_long_function_is_found() -> None:
    limit = architecture.MAX_FUNCTION
    fits, long = ("def f():\n" + "    x\n" * lines for lines in (limit - 1, limit))
    assert len(architecture.long_functions(parsed(text__a=fits, text__b=long))) == 1


@pytest.mark.parametrize(
    "bad", ["x = 1", "'''A.'''\ndef f(): ...", "'''A.'''\nclass C:\n  '''C.'''\n  def m(self): ..."]
)
def test_a_missing_docstring_is_found(bad: str) -> None:
    assert architecture.bare_names({"generator.text.a": ast.parse(bad)})


def test_private_names_need_no_docstring() -> None:
    source = "'''A.'''\ndef _f(): ...\nclass _C:\n  def m(self): ..."
    assert architecture.bare_names({"generator.text.a": ast.parse(source)}) == []


def test_a_stray_test_is_found() -> None:
    assert architecture.stray_tests(["clean/test_wraps.py", "clean/test_gone.py"], {"clean/wraps"}) == [
        "clean/test_gone.py"
    ]


def test_a_module_may_have_several_test_files() -> None:
    assert architecture.stray_tests(["structure/test_metadata_courts.py"], {"structure/metadata"}) == []
