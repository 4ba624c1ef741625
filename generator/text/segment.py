"""Words of Chinese text, by jieba's pinned dictionary: the same words on every machine, cache or no cache.

jieba keeps its compiled dictionary in the shared temporary folder, where any user may plant one (it is read with
`marshal`). So ours lies in a folder that only its owner may open; where there is none, jieba compiles in memory.
"""

from __future__ import annotations

import logging
import os
import stat
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_PRIVATE = 0o700
_CLAUSES_KEPT = 4096


def segmenter(words: Iterable[str] = ()) -> Callable[[str], tuple[str, ...]]:
    """Give a function that cuts a text into words, which together are the text.

    `words` are never cut apart where they fit (terms of the field that jieba's dictionary lacks). The hidden Markov
    model is off: it guesses names from single characters, and its guesses change with the neighbouring words.
    """
    return _segmenter(tuple(dict.fromkeys(words)))


@cache
def _segmenter(words: tuple[str, ...]) -> Callable[[str], tuple[str, ...]]:
    tokenizer = _tokenizer()
    for word in words:
        if not tokenizer.FREQ.get(word):
            tokenizer.add_word(word)

    @lru_cache(maxsize=_CLAUSES_KEPT)
    def cut(text: str) -> tuple[str, ...]:
        return tuple(tokenizer.lcut(text, HMM=False))

    return cut


def _tokenizer() -> Any:  # noqa: ANN401 - jieba publishes no types
    import jieba

    jieba.setLogLevel(logging.CRITICAL)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(cache_folder() or os.devnull)
    tokenizer.cache_file = f"jieba-{jieba.__version__}.cache"
    tokenizer.initialize()
    return tokenizer


def cache_folder() -> Path | None:
    """Give our own folder in the user's cache, made at need with mode 0700; None where it is not ours alone."""
    try:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
        folder = base / "gongbao"
        folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
        status = folder.lstat()
    except (OSError, RuntimeError):
        return None
    if not stat.S_ISDIR(status.st_mode):
        return None
    if hasattr(os, "getuid") and (status.st_uid != os.getuid() or stat.S_IMODE(status.st_mode) & 0o077):
        return None
    return folder
