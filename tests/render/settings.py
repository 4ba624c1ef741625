"""The site's settings, mkdocs.yml, as tests read them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

SETTINGS = Path(__file__).parents[2] / "mkdocs.yml"


class _Loader(yaml.SafeLoader):
    """Reads `!ENV [NAME, default]` as its default."""


def _default(loader: yaml.SafeLoader, node: yaml.Node) -> object:
    assert isinstance(node, yaml.SequenceNode)
    return loader.construct_sequence(node)[-1]


_Loader.add_constructor("!ENV", _default)


@cache
def settings() -> dict[str, Any]:
    """Give mkdocs.yml as it is without any environment."""
    loaded = yaml.load(SETTINGS.read_text("utf-8"), _Loader)  # noqa: S506 # a SafeLoader with one more tag
    assert isinstance(loaded, dict)
    return loaded
