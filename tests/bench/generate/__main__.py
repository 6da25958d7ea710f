"""Make a realistic campaign of any size, with a fixed seed."""

import argparse
from datetime import datetime
from pathlib import Path

from tests.bench.generate.writing import NOW, write


def main() -> None:
    """Write the campaign that the arguments ask for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.generate", description=__doc__)
    parser.add_argument("count", type=int, metavar="N", help="how many people")
    parser.add_argument("file", type=Path, metavar="FILE", help="the data file; it is overwritten")
    parser.add_argument(
        "--now",
        type=datetime.fromisoformat,
        default=NOW,
        metavar="ISO",
        help=f"the present that everything is counted back from, with its zone (default: {NOW})",
    )
    given = parser.parse_args()
    if given.count < 0 or given.now.tzinfo is None:
        parser.error("N is not negative, and the present has a zone")
    documents = write(given.count, given.file, given.now)
    print(f"{given.file}: {given.count:,} people, {documents:,} documents")


if __name__ == "__main__":
    main()
