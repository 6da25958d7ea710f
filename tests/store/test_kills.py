"""SIGKILL at random moments, one writer and two: what was acknowledged is there.

The outside log is the writers' own output: a line is printed when the change was acknowledged,
and a pipe keeps what was printed whatever becomes of the writer.
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.store.helpers import names_in

KILLS = int(os.environ.get("INROAD_KILLS", "500"))
PARTS = 4
BATCH = 60

WRITER = """
import sys
from pathlib import Path
from inroad.domain.contact import Contact
from inroad.domain.documents import Change, Edit
from inroad.store import Store
store = Store(Path(sys.argv[1]), patience=60)
number = int(sys.argv[2])
print("begun", flush=True)
while True:
    contact = Contact(number, f"P{number}", notes="x" * (number % 997))
    store.commit(Change("Added", (Edit(None, contact),)))
    print(number, flush=True)
    number += 1
    if number % 7 == 0:
        store.tidy(store.to_tidy())
"""


def begin(data_file: Path, number: int) -> subprocess.Popen[str]:
    """Start a writer that counts up from `number`, and wait until it has begun."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(data_file), str(number)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert writer.stdout is not None
    assert writer.stdout.readline() == "begun\n"
    return writer


def kill(writer: subprocess.Popen[str]) -> set[str]:
    """Kill a writer, and return the names that it acknowledged."""
    os.kill(writer.pid, signal.SIGKILL)
    assert writer.stdout is not None
    said = writer.stdout.read().split("\n")[:-1]
    writer.wait()
    return {f"P{number}" for number in said}


@pytest.mark.parametrize("writers", [1, 2])
@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_acknowledged_is_lost(tmp_path: Path, part: int, writers: int) -> None:
    chance = random.Random(part)
    left = KILLS // PARTS // 2
    acknowledged = 0
    # A campaign for so many kills: in one for all of them, opening would take ever longer.
    for number in range(0, left, BATCH):
        data_file = tmp_path / str(number) / "inroad.json"
        most = min(BATCH, left - number)
        acknowledged += _kill_again_and_again(data_file, chance, writers, most)
    # Or it would have shown nothing: the writers were killed while they wrote.
    assert acknowledged > left


def _kill_again_and_again(data_file: Path, chance: random.Random, writers: int, most: int) -> int:
    """Return how many changes were acknowledged; all of them were found again."""
    acknowledged: set[str] = set()
    first = 1 << 32
    kills = 0
    while kills < most:
        running = [begin(data_file, first + at * 100_000) for at in range(writers)]
        first += writers * 100_000
        for writer in running:
            # Not to wait for something: each kill is to fall at another point of the work.
            time.sleep(chance.uniform(0, 0.012))
            acknowledged |= kill(writer)
            kills += 1
        found = names_in(data_file)
        assert acknowledged <= found
        # One change may be on the disk that its writer did not live to acknowledge.
        assert len(found) <= len(acknowledged) + kills
    return len(acknowledged)
