"""Run a command while eight other processes keep the machine busy: `make busy` runs the tests so.

A test that counts on its share of the machine fails here: it has about a tenth of it.
"""

import multiprocessing
import subprocess
import sys

OTHERS = 8


def _spin() -> None:
    while True:
        pass


def main(command: list[str]) -> int:
    """Run a command beside the others; return its exit code."""
    others = [multiprocessing.Process(target=_spin, daemon=True) for _ in range(OTHERS)]
    for other in others:
        other.start()
    try:
        return subprocess.run(command, check=False).returncode
    finally:
        for other in others:
            other.kill()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
