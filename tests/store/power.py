"""A store at work on a disk that may lose power at any call, and what must then be left."""

import contextlib
import errno
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.store import Store
from inroad.store.log.failures import NotSaved
from tests.conftest import MovableClock
from tests.store.disks import Crash, Fault, FaultyDisk, SimulatedDisk
from tests.store.helpers import add, drop, edit

DATA = Path("/home/jobs/inroad.json")
DEVICES = Path("/home/devices")
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)

WHAT = ("add", "add", "edit", "drop", "undo", "tidy", "tidy", "leave", "killed", "refused")

Truth = dict[int, Contact]


class Watched(FaultyDisk):
    """Tells somebody after every call."""

    def __init__(self, disk: SimulatedDisk, told: Callable[[], None]) -> None:
        super().__init__(disk)
        self._told = told

    def _run(self, name: str, *arguments: Any) -> Any:
        found = super()._run(name, *arguments)
        self._told()
        return found


class World:
    """Somebody who works for some days, and knows what was acknowledged."""

    def __init__(self, seed: int, unsynced: str, cuts_a_call: float) -> None:
        """Make a world.

        Args:
            seed: of all that is left to chance.
            unsynced: the place in the code whose syncs the disk only pretends to do.
            cuts_a_call: how many power cuts are tried at each call of the disk.
        """
        self.chance = random.Random(seed)
        self.disk = SimulatedDisk()
        self.disk.names_now["/home"] = self.disk.names_durable["/home"] = 2
        self.disk.inodes[2] = replace(self.disk.inodes[1], number=2)
        self.disk.unsynced = unsynced
        self.clock = MovableClock(MONDAY)
        self.acknowledged: Truth = {}
        self.underway: Truth | None = None
        self.cuts = 0
        self.losses: list[str] = []
        self._cuts_a_call = cuts_a_call
        self._next_id = 5_000_000_000

    def work(self, steps: int) -> None:
        """Add, change, drop, take back, leave and come again."""
        watched = Watched(self.disk, self._cut)
        self._watched = watched
        self._store = Store(DATA, self.clock, DEVICES, watched)
        for _ in range(steps):
            self.clock.at += timedelta(hours=self.chance.choice((0, 1, 9)))
            what = self.chance.choice(WHAT)
            if what == "add":
                self._add()
            elif what == "tidy":
                self._store.tidy(self._store.to_tidy())
                self._check_that_nothing_waits()
            elif what == "leave":
                self._store.close()
                self._check_that_nothing_waits()
                self._store = Store(DATA, self.clock, DEVICES, watched)
            elif what == "undo":
                self._undo()
            elif what == "killed":
                self._another_is_killed()
            elif what == "refused":
                self._refused()
            elif self.acknowledged:
                self._change(what)

    def _add(self) -> None:
        self._next_id += 1
        notes = "x" * self.chance.randrange(300)
        one = Contact(self._next_id, f"P{self._next_id}", notes=notes)
        self._do({**self.acknowledged, one.id: one}, lambda: add(self._store, one))

    def _change(self, what: str) -> None:
        old = self.acknowledged[self.chance.choice(sorted(self.acknowledged))]
        expected = dict(self.acknowledged)
        if what == "edit":
            new = replace(old, role=f"R{self.chance.randrange(99)}")
            expected[old.id] = new
            self._do(expected, lambda: edit(self._store, old, new))
        else:
            del expected[old.id]
            self._do(expected, lambda: drop(self._store, old))

    def _undo(self) -> None:
        # What it will be is found out on a copy of the disk.
        copy = Store(DATA, self.clock, DEVICES, self.disk.after_a_kill())
        entry = copy.to_undo()
        if entry is not None:
            try:
                copy.take_back(entry)
            except InroadError:
                return
            self._do(dict(copy.all(Contact)), lambda: self._store.take_back(entry))

    def _another_is_killed(self) -> None:
        """Let another process die between writing and syncing; what is then shown must stay."""
        other = FaultyDisk(self.disk)
        store = Store(DATA, self.clock, DEVICES, other)
        other.fault = Fault(other.count, None, call="sync")
        self._next_id += 1
        one = Contact(self._next_id, f"P{self._next_id}")
        self.underway = {**self.acknowledged, one.id: one}
        with contextlib.suppress(Crash):
            add(store, one)
        self.disk.handles, self.disk.locks = {}, {}
        self._store.refresh()
        self.acknowledged, self.underway = dict(self._store.all(Contact)), None

    def _refused(self) -> None:
        """Let the disk refuse a sync once: "not saved" must be true after a power cut too."""
        self._watched.failed = 0
        self._watched.fault = Fault(self._watched.count, errno.EIO, call="sync")
        self._next_id += 1
        one = Contact(self._next_id, f"P{self._next_id}")
        self.underway = {**self.acknowledged, one.id: one}
        with contextlib.suppress(NotSaved):
            add(self._store, one)
        self._watched.fault, self.underway = None, None
        self.acknowledged = dict(self._store.all(Contact))

    def _do(self, expected: Truth, work: Callable[[], object]) -> None:
        self.underway = expected
        work()
        self.acknowledged, self.underway = expected, None

    def _check_that_nothing_waits(self) -> None:
        """Files that were written whole are on the disk, and their names too.

        Not so the journal: what was cut off its end may come back, and is cut off again.
        """
        folders = (str(DATA.parent), f"{DATA}.backups")
        waiting = [one.name for one in self.disk.pending if one.folder in folders]
        waiting += [
            name
            for name, number in self.disk.names_now.items()
            if str(Path(name).parent) in folders and self.disk.inodes[number].pending
        ]
        waiting = [name for name in waiting if not name.endswith((".lock", ".tmp", ".journal"))]
        if waiting:
            self.losses.append(f"left to chance: {waiting}")

    def _cut(self) -> None:
        count = int(self._cuts_a_call) + (self.chance.random() < self._cuts_a_call % 1)
        for _ in range(count):
            self.cuts += 1
            loss = self._loss(self.disk.after_power_cut(self.chance))
            if loss:
                self.losses.append(loss)

    def _loss(self, left: SimulatedDisk) -> str:
        """Return what is wrong with what a power cut left, or ""."""
        try:
            store = Store(DATA, self.clock, DEVICES, left)
            said = store.notices()
            if said:
                return f"a power cut is no damage, but it said: {said}"
            found = dict(store.all(Contact))
            if found not in (self.acknowledged, self.underway):
                return f"acknowledged {sorted(self.acknowledged)}, found {sorted(found)}"
            add(store, Contact(4_000_000_000, "Afterwards"))
            again = dict(Store(DATA, self.clock, DEVICES, left).all(Contact))
            if again.pop(4_000_000_000, None) is None or again != found:
                return "it could not be gone on with"
        except InroadError as error:
            return f"it does not open: {error}"
        return ""


def losses(seed: int, cuts: int, unsynced: str = "") -> list[str]:
    """Return what was lost, at the latest after so many power cuts; the first is enough.

    `unsynced` is a place in the code whose syncs do nothing.
    """
    found: list[str] = []
    tried = 0
    while tried < cuts and not found:
        world = World(seed, unsynced, cuts_a_call=0.3)
        world.work(20)
        tried += world.cuts
        found += world.losses
        seed += 1_000_000
    return found


def places() -> set[str]:
    """Return the places in the code that sync something."""
    found: set[str] = set()
    for seed in range(30):
        world = World(seed, "", cuts_a_call=0)
        world.work(20)
        found |= world.disk.places
    return found
