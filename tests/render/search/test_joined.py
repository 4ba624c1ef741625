"""generator/render/search/joined.py: modules of scripts in one file."""

import shutil
import subprocess

import pytest

from generator.render.search.joined import join_modules
from tests.search.node import SCRIPTS

NODE = shutil.which("node")


def ran(script: str) -> str:
    """Give what a module prints in node."""
    if NODE is None:
        pytest.skip("no node on the path")
    done = subprocess.run(
        [NODE, "--input-type=module", "-"], input=script, check=True, capture_output=True, text=True, timeout=20
    )
    return done.stdout.strip()


def test_names_of_two_modules_do_not_meet() -> None:
    sources = {
        "a": 'import { one as b } from "./b.js";\nconst MOST = 1;\nexport const sum = () => MOST + b();\n',
        "b": "const MOST = 2;\nexport function one() { return MOST; }\n",
    }
    joined = join_modules("a", sources)
    assert ran(joined + "console.log(sum());") == "3"


def test_a_module_that_two_import_is_there_once() -> None:
    sources = {
        "a": 'import "./b.js";\nimport { c } from "./c.js";\nexport { c };\n',
        "b": 'import { c } from "./c.js";\nc.push(1);\n',
        "c": "export const c = [];\n",
    }
    assert ran(join_modules("a", sources) + "console.log(c.length);") == "1"


def test_comments_on_lines_of_their_own_are_left_out() -> None:
    source = "/**\n * What it is: a * b.\n */\nexport const a = 1; // one\n  // Why.\nconst b = 2;\n"
    joined = join_modules("a", {"a": source})
    assert "What" not in joined
    assert "Why" not in joined
    assert ran(joined + "console.log(a);") == "1"


def test_modules_in_a_circle_are_refused() -> None:
    with pytest.raises(ValueError, match="a > b > a"):
        join_modules("a", {"a": 'import "./b.js";\n', "b": 'import "./a.js";\n'})


@pytest.mark.parametrize("line", ["export default 1;", 'import x from "./b.js";', 'export * from "./b.js";'])
def test_a_form_that_is_not_known_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"a\.js: cannot be joined"):
        join_modules("a", {"a": line, "b": ""})


@pytest.mark.parametrize("root", ["engine", "page"])
def test_our_scripts_can_be_joined(root: str) -> None:
    sources = {path.stem: path.read_text("utf-8") for path in SCRIPTS.glob("*.js")}
    joined = join_modules(root, sources)
    assert 'from "./' not in joined


def test_the_joined_engine_gives_what_the_modules_give() -> None:
    sources = {path.stem: path.read_text("utf-8") for path in SCRIPTS.glob("*.js")}
    assert ran(join_modules("engine", sources) + "console.log(typeof open, Stale.name);") == "function Stale"
