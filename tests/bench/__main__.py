"""Measure Inroad from outside, beside a bare Textual app and beside itself at other sizes."""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.figures import Table
from tests.bench.lines import (
    board,
    calling,
    changing,
    checking,
    choosing,
    composing,
    dates,
    finding,
    idling,
    importing,
    leaving,
    moving,
    one_file,
    remembering,
    starting,
    storing,
    switching,
    typing_to_find,
    waiting,
)
from tests.bench.run import FULL, QUICK, Run

_LINES = {
    module.__name__.rsplit(".", 1)[1]: module.report
    for module in (
        *(starting, waiting, switching, moving, typing_to_find, choosing, changing, composing),
        *(idling, remembering, leaving, calling, importing, one_file),
    )
}
"""What is seen from outside: the lines of the table."""

_PARTS = {
    module.__name__.rsplit(".", 1)[1]: module.report
    for module in (checking, dates, storing, finding, board)
}
"""What parts of it cost by themselves."""


def main() -> None:
    """Print the table, and write it as JSON where that is asked for."""
    known = {**_LINES, **_PARTS}
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer sizes, and less often")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there as well")
    parser.add_argument(
        "subjects", nargs="*", metavar="SUBJECT", help=f"these alone: {', '.join(known)}"
    )
    given = parser.parse_args()
    unknown = set(given.subjects) - known.keys()
    if unknown:
        parser.error(f"there is no {', '.join(sorted(unknown))}")
    extent = QUICK if given.quick else FULL
    subjects = given.subjects or (_LINES if given.quick else known)
    begun = time.monotonic()
    table = Table()
    # Byte code that is not kept would be what is measured.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as name:
        os.environ["XDG_STATE_HOME"] = str(Path(name) / "state")
        os.environ["XDG_CONFIG_HOME"] = str(Path(name) / "config")
        run = Run(Path(name), extent, table)
        for _ in range(extent.repeats):
            run.bare.measure()
        for subject in subjects:
            since = time.monotonic()
            try:
                known[subject](run)
                table.spent[subject] = round(time.monotonic() - since, 1)
            except AssertionError as error:
                table.fail(subject, error)
    seconds = time.monotonic() - begun
    print(f"\n{table.summary()}, in {seconds / 60:.1f} minutes")
    if given.json:
        table.write(given.json, seconds)
    sys.exit(1 if table.failures else 0)


if __name__ == "__main__":
    main()
