"""What rendering makes: files, named by their path below docs, with their bytes."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.environment import environment


@dataclass(frozen=True, slots=True, order=True)
class Output:
    """One generated file: `path` below docs, with slashes (`reports/210921/renda/2024.md`), and its bytes."""

    path: str
    data: bytes


def page(path: str, template: str, **view: object) -> Output:
    """Give the page that a template makes of `view`, at `path` below docs."""
    return Output(path, environment().get_template(template).render(**view).encode())
