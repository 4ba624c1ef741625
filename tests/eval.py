"""Score the five reports against the hand-made truth: `python -m tests.eval [options of tests/score/score.py]`.

Annotates `seeds/` into a temporary folder and runs the scorer with the floors below. Exit status: the scorer's (0; 1
where a floor is not reached; 2 for unusable input).
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]

# The least that may be reached. A floor is raised when the program gets better, and never lowered without a decision
# record in docs/dev/decisions/. Counts of defects are negative in the scorer, so 0 means none.
FLOORS = {
    "blocks.f1": 1.0,
    "headings.f1": 1.0,
    "others.f1": 1.0,
    "order": 1.0,
    "meta": 1.0,
    "lost": 0,
    "doubled": 0,
    "torn": 0,
    "illegal": 0,
    "figures.f1": 0.99,
    "labelled.f1": 0.98,
    "sure": 0.98,
    "coverage": 0.95,
    "spans": 1.0,
    "qualifier": 1.0,
    "role": 1.0,
    "change": 1.0,
    "period": 1.0,
    "not_figures": 0,
}


def evaluate(options: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
    """Annotate the five reports and score them; the result's status says whether every floor was reached."""
    with tempfile.TemporaryDirectory() as folder:
        annotated = annotate(Path(folder))
        return annotated if annotated.returncode else score(Path(folder), options)


def annotate(folder: Path) -> subprocess.CompletedProcess[str]:
    """Annotate the five reports into a folder."""
    return _run([sys.executable, "-m", "generator", "annotate", "seeds", "--out", str(folder)])


def score(folder: Path, options: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
    """Score a folder of records; the result's status says whether every floor was reached."""
    floors = [f"--min={name}={least}" for name, least in FLOORS.items()]
    return _run(
        [sys.executable, "tests/score/score.py", "tests/gold", str(folder), "--raw", "seeds", *floors, *options]
    )


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONUTF8": "1"}
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def main(arguments: Sequence[str]) -> int:
    """Print what the scorer prints and give its status."""
    done = evaluate(arguments)
    sys.stdout.write(done.stdout)
    sys.stderr.write(done.stderr)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
