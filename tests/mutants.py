"""Change places of the source one at a time, and see whether the tests of their room notice.

    make mutants                                          # two hundred places, seed 1
    .venv/bin/python -m tests.mutants --room store --count 20 --seed 7

The places are chosen by the seed and spread evenly over the rooms. Each is changed in a copy of the
checkout, so an interrupted run leaves nothing behind. First each file of tests is run as it is, to
see which functions it enters: a change is shown only to those that enter its function, or to all of
its room if it stands in none. What is not noticed is printed with its place: a rule that no test
holds, or a change that means nothing.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue

from tests.mutations import ROOT, Mutant, chosen

_BESIDE = ("tests/test_*.py",)
_TESTS: dict[str, tuple[str, ...]] = {
    "campaign": (
        "tests/campaign/**/test_*.py",
        "tests/calendars/test_*.py",
        "tests/screens/**/test_*.py",
    ),
    "cli": (*_BESIDE, "tests/terminal/**/test_*.py"),
    "domain": ("tests/domain/**/test_*.py", "tests/campaign/**/test_*.py"),
    "exchange": (
        "tests/exchange/**/test_*.py",
        "tests/campaign/**/test_*.py",
        "tests/calendars/test_*.py",
    ),
    "screens": ("tests/screens/**/test_*.py",),
    "store": ("tests/store/**/test_*.py", *_BESIDE),
    "system": ("tests/system/**/test_*.py", "tests/screens/**/test_*.py"),
    "terminal": ("tests/terminal/**/test_*.py",),
    "widgets": ("tests/screens/**/test_*.py",),
    "": (*_BESIDE, "tests/campaign/**/test_*.py", "tests/screens/**/test_*.py"),
}
"""Which tests are those of a room; the room "" is what stands beside the rooms."""

_READ_THE_SOURCE = ("tests/test_every_key.py", "tests/test_house.py", "tests/test_texts.py")
"""What looks at every file of the source, whichever functions it enters."""

_LONGEST = 1200
"""Seconds for the tests of a change: one that makes them hang is noticed by that."""

_NOTHING_TO_RUN = 5
"""What pytest returns for a file whose tests are all among those that take long."""

Entered = dict[str, list[str]]
"""Which functions each file of tests enters."""


def tests_of(room: str) -> list[str]:
    """Return the files of tests of a room, by their paths in the checkout."""
    found = (path for pattern in _TESTS[room] for path in ROOT.glob(pattern))
    return sorted({path.relative_to(ROOT).as_posix() for path in found})


def tests_for(mutant: Mutant, entered: Entered) -> list[str]:
    """Return the tests that may notice a change, those first that are most about its file."""

    def about(test: str) -> float:
        inside = [name for name in entered[test] if name.startswith(f"{mutant.path}:")]
        return -len(inside) / max(1, len(entered[test]))

    tests = sorted((test for test in tests_of(mutant.room) if test in entered), key=about)
    through = [test for test in tests if mutant.function in entered[test]] or tests
    return [*through, *(test for test in _READ_THE_SOURCE if test not in through)]


def functions_entered(test: str, checkout: Path) -> list[str] | None:
    """Return the functions that the tests of a file enter, or None where they fail as they are."""
    file = checkout / "entered.txt"
    file.unlink(missing_ok=True)
    path = f"{checkout / 'tests' / 'entering'}{os.pathsep}{checkout / 'src'}"
    if not _pass([test], checkout, PYTHONPATH=path, INROAD_ENTERED=str(file)):
        return None
    return sorted(set(file.read_text("utf-8").split())) if file.exists() else []


def is_noticed(mutant: Mutant, tests: list[str], checkout: Path) -> bool:
    """Whether tests fail once the change is made in a copy of the checkout."""
    file = checkout / mutant.path
    source = file.read_bytes()
    file.write_bytes(source[: mutant.start] + mutant.now.encode() + source[mutant.end :])
    try:
        return not _pass(tests, checkout)
    finally:
        file.write_bytes(source)


def _pass(tests: list[str], checkout: Path, **environment: str) -> bool:
    """Whether tests pass in a copy of the checkout."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-n", "0", "-p", "no:cacheprovider"]
    own = {"PYTHONPATH": str(checkout / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(
            [*command, *tests],
            cwd=checkout,
            env={**os.environ, **own, **environment},
            capture_output=True,
            timeout=_LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode in (0, _NOTHING_TO_RUN)


def main() -> int:
    """Try the changes, print those that are not noticed, and the share of those that are."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--room", choices=sorted(_TESTS), default=None)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument(
        "--entered",
        type=Path,
        help="a file that keeps for the next run which functions tests enter",
    )
    call = parser.parse_args()
    mutants = chosen(call.count, call.seed, call.room)
    entered: Entered = _kept(call.entered)
    checkouts: SimpleQueue[Path] = SimpleQueue()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(call.jobs) as pool:
        for number in range(call.jobs):
            copy = Path(folder) / str(number)
            shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "dist"))
            checkouts.put(copy)

        def look(test: str) -> list[str] | None:
            with _one_of(checkouts) as checkout:
                return functions_entered(test, checkout)

        def try_(mutant: Mutant) -> bool:
            with _one_of(checkouts) as checkout:
                noticed = is_noticed(mutant, tests_for(mutant, entered), checkout)
            print(f"{'' if noticed else 'not '}noticed: {mutant}", flush=True)
            return noticed

        rooms = {mutant.room for mutant in mutants}
        needed = {test for room in rooms for test in tests_of(room)} | {*_READ_THE_SOURCE}
        tests = sorted(needed - entered.keys())
        for test, functions in zip(tests, pool.map(look, tests), strict=True):
            if functions is None:
                print(f"{test} fails as it is, or takes too long.", file=sys.stderr)
                return 1
            entered[test] = functions
            if call.entered:
                call.entered.write_text(json.dumps(entered), "utf-8")
        results = list(pool.map(try_, mutants))
    noticed = sum(results)
    print(f"{noticed} of {len(results)} noticed ({noticed / max(1, len(results)):.0%})")
    return 0


def _kept(file: Path | None) -> Entered:
    """Return what a run before found, where a file keeps it. Tests that are not in it are run."""
    if file is None or not file.exists():
        return {}
    kept: Entered = json.loads(file.read_text("utf-8"))
    return kept


@contextmanager
def _one_of(checkouts: SimpleQueue[Path]) -> Iterator[Path]:
    """Take a copy of the checkout that nobody else uses at the time."""
    checkout = checkouts.get()
    try:
        yield checkout
    finally:
        checkouts.put(checkout)


if __name__ == "__main__":
    sys.exit(main())
