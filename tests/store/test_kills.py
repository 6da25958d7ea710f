"""SIGKILL at random moments, one writer and two: what was acknowledged is there.

The outside log is what the writers said: each change is named when it was acknowledged.
"""

import random
import time
from pathlib import Path

import pytest

from tests.extent import tries
from tests.store.helpers import names_in
from tests.store.writing import Writer

KILLS = tries(200, 1000, 10_000)
PARTS = 4
BATCH = 60
MOST_BEFORE = 5


@pytest.mark.more
@pytest.mark.parametrize("writers", [1, 2])
@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_acknowledged_is_lost(tmp_path: Path, part: int, writers: int) -> None:
    chance = random.Random(part)
    left = KILLS // PARTS // 2
    # A campaign for so many kills: in one for all of them, opening would take ever longer.
    for number in range(0, left, BATCH):
        data_file = tmp_path / str(number) / "inroad.json"
        _kill_again_and_again(data_file, chance, writers, min(BATCH, left - number))


def _kill_again_and_again(data_file: Path, chance: random.Random, writers: int, most: int) -> None:
    """Kill writers that have acknowledged some changes or none; all is found each time."""
    acknowledged: set[str] = set()
    first = 1 << 32
    kills = 0
    while kills < most:
        running = [Writer(data_file, first + at * 100_000) for at in range(writers)]
        first += writers * 100_000
        for writer in running:
            # Not to wait for something: each kill is to fall at another point of the work.
            time.sleep(chance.uniform(0, 0.015))
            acknowledged |= writer.kill_after(chance.randrange(MOST_BEFORE))
            kills += 1
        found = names_in(data_file)
        assert acknowledged <= found
        # One change may be on the disk that its writer did not live to acknowledge.
        assert len(found) <= len(acknowledged) + kills
