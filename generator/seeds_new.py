"""Taking a raw report into `seeds/`: the file copied as it is, and a sidecar that says openly what is not known."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from generator.problems import GongbaoError, Problem, Where
from generator.seeds import LIMIT, ORIGINAL_SUFFIXES, RAW_SUFFIX, SIDECAR_SUFFIX, Seed, read_seed

STUB = """\
# yaml-language-server: $schema=../generator/data/schema/sidecar-1.json
# 上一行供编辑器检查和补全，请保留。以 # 开头的行是说明，程序不读；要用哪一段，就去掉其中各行行首的“# ”。
# 冒号用半角，后面空一格；缩进用空格；话里有冒号、井号、引号的，整句加单引号。全部写法见 docs/editing.md。

# 来历。不知道的，保留下面这一行，页面上会如实注明“未详”。
provenance: unknown
# 知道来历的，删去上面一行，再去掉下面各行行首的“# ”，按实际情况填写；不知道的整行删去，不要猜。
# provenance:
#   publisher: 某某日报          # 谁发布的：报纸、网站或机关的名称
#   official: true               # 是否官方发布：true 是，false 否
#   url: https://example.org/    # 原文的网址
#   published: 2024-12-28        # 发布日期；只知道年月写 '2024-12'，只知道年份写 '2024'，都要加引号
#   retrieved: 2025-01-03        # 您取得文本的日期

# 使用条件。查过的，把 unknown 换成查到的结论，并去掉下一行行首的“# ”，写明依据。
rights:
  status: unknown
#   basis: 著作权法第五条

# 更正。at 照抄页面上的原话，op 是怎样改：replace 改字，join 合段，split 分段，set-figure 改数字，等等。
# corrections:
#   - at: '召开会议11次'
#     op: replace
#     with: '召开会议12次'
#     why: 原件第2页作12次
#     by: 王某
#     on: 2026-11-02

# 编者注。同样的话不止一处的，用 prefix、suffix 写出紧接在前、在后的话。
# notes:
#   - at: {exact: '满意率', suffix: '达97.5%'}
#     text: 测评于2024年11月进行。
#     by: 王某
#     on: 2026-11-02

# 程序的提示经核对可以保留的，写明是哪一条、理由和谁核对的。
# accept:
#   - {code: arithmetic.rate, at: '97.5%', why: 满意率按测评表计算, by: 王某}
"""
"""A new report's sidecar: nothing claimed, and every key explained to the person who fills it in."""

_NAME_LIMIT = 200  # bytes with the suffix; most file systems end at 255, and we name things after it
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')  # what Windows refuses in a name, so that a clone works there
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)  # devices, in Windows


def read_new(file: Path, limit: int = LIMIT) -> Seed:
    """Read a file of at most `limit` bytes that somebody brings. GongbaoError: it is missing, too large, or no file."""
    if file.is_dir():
        raise GongbaoError(_problem("new.format", file, "is a folder", "name one file"))
    if not file.is_symlink() and not file.exists():
        hint = "check the spelling; a report's file is wanted"
        raise GongbaoError(_problem("seed.missing", file, "there is no such file", hint))
    return read_seed(file, limit)


def place_for(seed: Seed, folder: Path, name: str | None = None, text: bytes | None = None) -> Path:
    """Give the path in `folder` that a raw report is to have; `name` instead of the file's own, with or without `.txt`.

    `text` is what was taken out of a file that is no plain text itself. GongbaoError: the name is not fit for a file,
    is taken (capitals aside), or a report there has the same bytes. A file that lies in the folder already has its
    place.
    """
    lies_there = seed.path.parent.resolve() == folder.resolve()
    if lies_there and name is not None and name.removesuffix(RAW_SUFFIX) != seed.name:
        hint = "leave --name out, or rename the file yourself before it is published"
        raise GongbaoError(_problem("new.name", seed.path, "lies in the folder already, under its own name", hint))
    if lies_there and text is None and seed.path.suffix == RAW_SUFFIX:
        return seed.path
    stem = seed.name if name is None else name.removesuffix(RAW_SUFFIX)
    place = folder / f"{fit_name(stem, seed.path)}{RAW_SUFFIX}"
    taken = {f"{place.stem}{suffix}".casefold() for suffix in (RAW_SUFFIX, SIDECAR_SUFFIX, *ORIGINAL_SUFFIXES)}
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if lies_there and path.name == seed.path.name:
            continue
        if path.name.casefold() in taken:
            hint = "name the new report with --name; nothing is overwritten"
            raise GongbaoError(_problem("new.taken", place, f"its name is taken by {path}", hint))
        if path.suffix == RAW_SUFFIX or path.suffix.lower() in ORIGINAL_SUFFIXES:
            _refuse_same(path, seed, text)
    return place


def _refuse_same(path: Path, seed: Seed, text: bytes | None) -> None:
    """Refuse a report that is there already: GongbaoError."""
    what = "bytes" if _same(path, seed.data) else "text" if text is not None and _same(path, text) else None
    if what:
        hint = "it is there already; nothing was copied"
        raise GongbaoError(_problem("seed.twin-bytes", seed.path, f"has the same {what} as {path}", hint))


def fit_name(stem: str, file: Path) -> str:
    """Give a name without its suffix in composed form (NFC), as a file may bear it everywhere; else GongbaoError."""
    name = unicodedata.normalize("NFC", stem)
    size = len(f"{name}{RAW_SUFFIX}".encode(errors="replace"))
    wrong = (
        (not name.strip() or name != name.strip(), "is empty, or has spaces at its ends"),
        (name.startswith((".", "-")) or name.endswith("."), "begins with . or -, or ends with ."),
        (_FORBIDDEN.search(name) is not None or not name.isprintable(), 'has one of < > : " / \\ | ? * or a control'),
        (_RESERVED.fullmatch(name) is not None, "is a device's on Windows"),
        (name.casefold() == "readme", "is kept for the folder's own note"),
        (size > _NAME_LIMIT, f"has {size} bytes, over {_NAME_LIMIT}"),
    )
    for is_wrong, why in wrong:
        if is_wrong:
            raise GongbaoError(_problem("new.name", file, f"the name {name!r} {why}", "give another with --name"))
    return name


@dataclass(slots=True)
class Writing:
    """The files that were written for a new report, to be taken away again if something fails."""

    done: list[Path] = field(default_factory=list)

    def write(self, path: Path, data: bytes) -> None:
        """Write a file that is not there yet; a link in its place counts as there. FileExistsError."""
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)
        self.done.append(path)
        with os.fdopen(handle, "wb") as file:
            file.write(data)


@contextmanager
def all_or_nothing(folder: Path) -> Iterator[Writing]:
    """Let files be written into a folder, which is made where there is none; whatever fails, none of them stays."""
    made = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    writing = Writing()
    try:
        yield writing
    except BaseException:  # the user's interrupt too
        for path in writing.done:
            path.unlink(missing_ok=True)
        if made:
            with suppress(OSError):
                folder.rmdir()
        raise


def copy_raw(seed: Seed, place: Path, writing: Writing) -> bool:
    """Put the bytes at `place`, unchanged; tell whether they were written. FileExistsError: nothing is overwritten."""
    if place.parent.resolve() / place.name == seed.path.parent.resolve() / seed.path.name:
        return False
    writing.write(place, seed.data)
    return True


def write_stub(place: Path, writing: Writing, origin: str = "") -> bool:
    """Put a sidecar's stub beside the raw file at `place`, with the entry of its origin; tell whether there was none.

    One that is there stays; where there is an origin to be told, FileExistsError.
    """
    try:
        writing.write(place.with_suffix(SIDECAR_SUFFIX), f"{STUB}{origin}".encode())
    except FileExistsError:
        if origin:
            raise
        return False
    return True


def _same(path: Path, data: bytes) -> bool:
    status = path.lstat()
    return path.is_file() and not path.is_symlink() and status.st_size == len(data) and path.read_bytes() == data


def _problem(code: str, file: Path, message: str, hint: str) -> Problem:
    return Problem("error", code, Where(str(file)), message, hint)
