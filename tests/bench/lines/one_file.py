"""The one file, which has unpacked itself before, beside the program as it is installed."""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.bench.lines.starting import started
from tests.bench.places import INROAD, Place
from tests.bench.run import FEW, MANY, Run, people

_BUILD = Path(__file__).parents[3] / ".ci" / "one_file" / "build.py"
_AIM = 1.3
_AT_LOGIN = ("today", "--brief")


def report(run: Run) -> None:
    """Print how much longer it takes to begin."""
    built = run.folder / "inroad.pyz"
    build = (sys.executable, str(_BUILD), str(built))
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    one_file = (Path(sys.executable).resolve(), built)
    run.table.begin("The one file, beside the program that is installed")
    for size in (FEW, MANY):
        place = run.places.of(size)
        _usable(place, one_file)  # It unpacks itself.
        _usable(place, (INROAD,))
        ratios = [
            _usable(place, one_file) / _usable(place, (INROAD,)) for _ in range(run.extent.repeats)
        ]
        run.table.add(f"{people(size)}, first usable screen", ratios, "× installed", _AIM)
    place = run.places.of(FEW)
    ratios = [
        _called(place, one_file) / _called(place, (INROAD,)) for _ in range(run.extent.repeats)
    ]
    run.table.add(" ".join(_AT_LOGIN), ratios, "× installed", _AIM)


def _usable(place: Place, begin: Sequence[Path]) -> float:
    """Start, leave as a person does, and return after how many seconds it could be used."""
    with place.opened(begin=begin) as program:
        seconds = started(program).usable
        program.press("q", "q")
        program.wait_for_end()
        return seconds


def _called(place: Place, begin: Sequence[Path]) -> float:
    """Return how long a call at a login takes, in seconds."""
    _, environment = place.call()
    begun = time.perf_counter()
    subprocess.run(
        [*map(str, begin), *_AT_LOGIN], env=environment, stdout=subprocess.DEVNULL, check=False
    )
    return time.perf_counter() - begun
