"""The part of speech that jieba's dictionary gives for a word, looked up where it is asked for.

The dictionary is sorted by its words, so that a look-up is a binary search in its bytes: to load all of its tags, as
`jieba.posseg` does, takes longer than to read a report.
"""

from __future__ import annotations

from functools import cache, lru_cache

_KEPT = 20_000


@lru_cache(maxsize=_KEPT)
def tag_of(word: str) -> str:
    """Give the tag of a word, as ICTCLAS names it (`n`, `v`, `vn`, `d`, `p` …); empty for a word that is not there."""
    lines = _lines()
    wanted = word.encode()
    low, high = 0, len(lines)
    while low < high:
        middle = (low + high) // 2
        start = lines.rfind(b"\n", 0, middle) + 1
        end = lines.find(b"\n", middle)
        end = len(lines) if end < 0 else end
        entry, _, rest = lines[start:end].partition(b" ")
        if entry == wanted:
            return rest.split()[-1].decode()
        if entry < wanted:
            low = end + 1
        else:
            high = start
    return ""


@cache
def _lines() -> bytes:
    """Read the dictionary once."""
    import jieba

    with jieba.get_dict_file() as file:
        content: bytes = file.read()
    return content
