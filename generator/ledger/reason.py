"""The reason that readers are given for a version or a withdrawal, as a person wrote it."""

from __future__ import annotations


def written(why: str) -> str:
    """Give a reason on one line, without the white space around it; empty where it holds no word at all.

    Marks alone are no word: the page would say "理由： 。" for good.
    """
    return " ".join(why.split()) if any(char.isalnum() for char in why) else ""
