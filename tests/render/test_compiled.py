"""generator.render.compiled: what MkDocs is told for the live view."""

import tempfile
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from generator.render.compiled import on_env


def test_a_template_that_changed_is_compiled_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    texts = {"a": "one"}
    assert on_env(Environment(loader=DictLoader(texts), autoescape=True)).get_template("a").render() == "one"
    texts["a"] = "two"
    assert on_env(Environment(loader=DictLoader(texts), autoescape=True)).get_template("a").render() == "two"
