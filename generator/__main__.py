"""`python -m generator` is the same program as `gongbao`."""

import sys


def run() -> int:
    """Run the command line; whoever interrupts it while it is still being loaded sees no traceback either."""
    try:
        from generator.cli import main

        return main()
    except KeyboardInterrupt:
        print("stopped; what was there is unchanged", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(run())
