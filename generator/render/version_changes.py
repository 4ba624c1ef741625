"""What one version changed of another, as a reader sees it: what was cut struck out, what was put in underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.data.tables import block_names
from generator.render import foreign
from generator.render.cutting import ends

if TYPE_CHECKING:
    from generator.model.ledger import Row
    from generator.render.compare import Change, Piece

_AROUND = 24  # characters of unchanged text that are shown on either side of what changed
_MOST = 400  # characters of a block that was added or taken out whole
_GAP = "……"
_TAGS = {"cut": "del", "put": "ins"}


def change_element(change: Change, old_page: str, new_page: str) -> str:
    """Give the element (HTML) of a block that differs.

    `old_page` and `new_page` are the ways to the pages of the two versions, "" for the one that shows this.
    """
    name = _link(change.old, old_page) if change.old and (not old_page or not change.new) else ""
    name = name or (_link(change.new, new_page) if change.new else "")
    whole = _link(change.whole, old_page if change.new else new_page) if change.whole else ""
    head = f'<p class="gb-change__head"><b>{name}</b> {_said(change, whole)}</p>'
    return f'<div class="gb-change">{head}<p>{_text(change)}</p></div>'


def _link(row: Row, page: str) -> str:
    """Give a block's name, the permanent id where it has one, as a link to it."""
    return f'<a href="{page}#{row.anchor}">{row.anchor}</a>' if row.anchor else block_names().get(row.kind, row.kind)


def _said(change: Change, whole: str) -> str:
    if change.sort == "restored":
        return f"恢复，自 {whole} 分出" if whole else "恢复"
    if change.sort == "added":
        return f"自 {whole} 分出" if whole else "新增"
    if change.sort == "removed":
        return f"并入 {whole}" if whole else "删去"
    done = ["移到此处"] if change.sort == "moved" else []
    if any(piece.op != "kept" for piece in change.pieces):
        done.append("改动")
    if change.old and change.new and change.old.kind != change.new.kind:
        old, new = (block_names().get(row.kind, row.kind) for row in (change.old, change.new))
        done.append(f"由{old}改作{new}")
    elif change.old and change.new and change.old.level != change.new.level:
        done.append("标题级别调整")
    return "，".join(done)


def _text(change: Change) -> str:
    last = len(change.pieces) - 1
    return "".join(_piece(piece, first=at == 0, last=at == last) for at, piece in enumerate(change.pieces))


def _piece(piece: Piece, *, first: bool, last: bool) -> str:
    if piece.op == "kept":
        return foreign.block(_shortened(piece.text, first=first, last=last))
    text = piece.text if len(piece.text) <= _MOST else f"{piece.text[:_MOST]}{_GAP}（共 {len(piece.text)} 字）"
    tag = _TAGS[piece.op]
    return f"<{tag}>{foreign.block(text)}</{tag}>"


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """Cut the middle out of a long stretch that did not change, or its outer end."""
    head, tail = (0 if first and not last else _AROUND), (0 if last else _AROUND)
    return text if len(text) <= 2 * _AROUND else ends(text, head, tail, _GAP)
