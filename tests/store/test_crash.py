"""A process killed at any moment leaves the campaign as it was before or after a change."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from inroad.domain.contact import Contact
from inroad.store import Store

WRITER = """
import sys
from pathlib import Path
from inroad.domain.contact import Contact
from inroad.domain.documents import Edit
from inroad.store import Store
store = Store(Path(sys.argv[1]))
number = len(store.all(Contact))
while True:
    contact = Contact(5_000_000_000 + number, f"Person {number}", notes="x" * 2000)
    store.commit([Edit(None, contact)])
    print(number, flush=True)
    number += 1
"""
KILLS = 25


def test_nothing_acknowledged_is_lost_and_the_file_always_opens(data_file: Path) -> None:
    acknowledged = -1
    for attempt in range(KILLS):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(data_file)], stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        first = writer.stdout.readline()
        assert first, "the writer never began"
        # Not to wait for something: the kill is to fall at another point of a write each time.
        time.sleep(0.0007 * attempt)
        os.kill(writer.pid, signal.SIGKILL)
        said = [first, *writer.stdout.read().split("\n")]
        writer.wait()
        acknowledged = max(acknowledged, *(int(line) for line in said if line.strip()))
        present = {contact.name for contact in Store(data_file).all(Contact).values()}
        assert present >= {f"Person {number}" for number in range(acknowledged + 1)}
        assert len(present) <= acknowledged + 2
