"""What a letter of a search costs by itself, at ten thousand people and fifty thousand touches."""

import time
from collections.abc import Callable
from functools import partial

from inroad.campaign import Campaign
from inroad.clock import system_clock
from tests.bench.lines.storing import LARGE, filled
from tests.bench.run import Run

TYPED = ("n", "no", "not", "note", "note 4", "note 49", "engineer", "orthw", "nowhere", "0170 12")
"""As it is typed letter by letter, and words that are in everything, in the middle, or nowhere."""


def report(run: Run) -> None:
    """Print what the slowest letter costs: the first time, and when all was looked at once."""
    path = run.folder / "finding.json"
    filled(path, LARGE)
    campaign = Campaign(path, system_clock)
    run.table.begin("Finding, without the screen")
    for when in ("at first", "again"):
        table = run.table
        table.add(f"a letter of find anything, {when}", _slowest(campaign.search.find), "ms")
        table.add(f"a letter of find on the board, {when}", _slowest(campaign.board.columns), "ms")


def _slowest(find: Callable[[str], object]) -> float:
    """Return the milliseconds that the slowest of the words takes."""
    return max(_milliseconds(partial(find, typed)) for typed in TYPED)


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000
