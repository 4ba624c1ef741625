"""generator.render.compiled: what MkDocs is told for the live view."""

from jinja2 import DictLoader, Environment

from generator.render.compiled import on_env


def test_a_template_that_changed_is_compiled_anew() -> None:
    texts = {"a": "one"}
    assert on_env(Environment(loader=DictLoader(texts), autoescape=True)).get_template("a").render() == "one"
    texts["a"] = "two"
    assert on_env(Environment(loader=DictLoader(texts), autoescape=True)).get_template("a").render() == "two"
