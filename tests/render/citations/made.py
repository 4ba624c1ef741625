"""A reference for tests, with whatever of it matters."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.render.citations.reference import Reference, Version

SITE_URL = "https://example.org/gongbao/"
_PAGE = f"{SITE_URL}reports/140826/renda/2023/"
_MADE = Reference(
    id="140826/renda/2023",
    body="甲县人民代表大会常务委员会",
    persons=("赵某",),
    role="县人大常委会主任",
    title="甲县人民代表大会常务委员会工作报告",
    supplied=False,
    subtitle=None,
    kind="人大常委会工作报告",
    overview=False,
    date="2024-02-21",
    newspaper=None,
    place=("乙省", "甲县"),
    years=("2023", "2023"),
    version=Version(1),
    url=f"{_PAGE}v1/",
    latest=_PAGE,
    notes=("报告人：赵某（县人大常委会主任）", "注释版 V1"),
)


def made(**changes: Any) -> Reference:  # noqa: ANN401 # any field of a reference
    """Give a work report's first version, given on 2024-02-21, with these fields changed."""
    return replace(_MADE, **changes)


HOSTILE = r'甲</script><!--{乙}\ & 5% #1_a$ ~^ "q" ]]> é'
"""A title that means something in every form that we print."""
