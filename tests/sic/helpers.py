"""Slips of texts given as they stand."""

from generator.model.facts import Body, Metadata, Region
from generator.model.structure import Block, BlockKind
from generator.sic import find_slips

META = Metadata(title="甲县人大常委会工作报告", title_supplied=False)
COUNTY = Region("210921", "甲县", ("甲省", "甲市", "甲县"))


def of_body(body: Body) -> Metadata:
    """Give the metadata of a county's body."""
    return Metadata(title="", title_supplied=True, body=body, region=COUNTY)


def blocks(*texts: str, kind: BlockKind = "paragraph") -> tuple[Block, ...]:
    """Make blocks b1, b2 … of texts."""
    return tuple(Block(f"b{place}", kind, text, ()) for place, text in enumerate(texts, 1))


def slips(*texts: str, kind: BlockKind = "paragraph", meta: Metadata = META) -> list[tuple[str, str]]:
    """Give code and passage of each slip in these blocks."""
    made = blocks(*texts, kind=kind)
    by_id = {block.id: block.text for block in made}
    found = find_slips(made, meta)
    return [(one.code, one.span.of(by_id[one.block])) for one in found if one.block and one.span]


def messages(*texts: str, kind: BlockKind = "paragraph", meta: Metadata = META) -> list[str]:
    """Give what is said of each slip in these blocks."""
    return [finding.message for finding in find_slips(blocks(*texts, kind=kind), meta)]
