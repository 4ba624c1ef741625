"""How the vocabularies of this folder are read: YAML of the package, by name."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import yaml

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # a PyYAML built without libyaml
    from yaml import SafeLoader as Loader  # type: ignore[assignment] # the same interface, in Python


def read_yaml(name: str) -> Any:  # noqa: ANN401 # whatever the file holds; each reader checks its own
    """Give what the file `name` of this folder holds. FileNotFoundError, yaml.YAMLError."""
    text = files("generator.data").joinpath(name).read_text("utf-8")
    return yaml.load(text, Loader=Loader)
