"""What became of citations after 1, 5, 20 and 100 random edits at once, and after 100 that were published one by one.

python -m tests.sceptic [--rounds 1000]
"""

from __future__ import annotations

import argparse
import sys

from tests.sceptic.oracle import OUTCOMES, Tally
from tests.sceptic.rounds import play, play_chain

_CHAIN = 100


def main() -> None:
    """Play the rounds and print a line for each number of edits."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=1000)
    parser.add_argument("--edits", type=int, nargs="*", default=[1, 5, 20, 100])
    parser.add_argument("--remarks", type=int, default=0, help="how many of the cases that are not right are told")
    arguments = parser.parse_args()
    _line("edits", "citations", "right", *OUTCOMES)
    for edits in arguments.edits:
        tally = Tally()
        for number in range(arguments.rounds):
            tally += play(number, edits)
        _line(edits, tally.total, f"{tally.right:.4%}", *(tally.counts[one] for one in OUTCOMES))
        _tell(tally, arguments.remarks)
    _line(f"each of {_CHAIN} edits published, figures left out")
    tally, asked = Tally(), 0
    for number in range(arguments.rounds // 20):
        played, questions = play_chain(number, _CHAIN)
        tally += played
        asked += questions
    _line(_CHAIN, tally.total, f"{tally.right:.4%}", *(tally.counts[one] for one in OUTCOMES))
    _line(f"a person was asked {asked} times in {arguments.rounds // 20 * _CHAIN} versions")
    _tell(tally, arguments.remarks)


def _tell(tally: Tally, count: int) -> None:
    for remark in tally.remarks[:count]:
        _line("", remark)


def _line(*cells: object) -> None:
    sys.stdout.write("\t".join(map(str, cells)) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
