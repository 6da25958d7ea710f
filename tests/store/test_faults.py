"""Every call of the disk fails, once or from then on, halfway or not at all, or the process dies.

Whatever fails: the campaign is as before or as after, memory is what the disk holds, and what
was said about it is true.
"""

import errno
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache

import pytest

from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.store import Store, UndoEntry
from inroad.store.log.failures import NotCertain, NotSaved
from tests.conftest import MovableClock
from tests.store.disks import Crash, Fault, FaultyDisk, SimulatedDisk
from tests.store.helpers import MAYA, SAM, add, edit
from tests.store.power import DATA, DEVICES, MONDAY

FOREVER = float("inf")
OTHER = Contact(4_000_000_003, "Other")
Documents = dict[int, Contact]


@dataclass(frozen=True)
class Scenario:
    """Something that is done to a campaign.

    `prepare` sets the disk up. `act` is given a store on it, or opens one itself where `opens`.
    """

    prepare: Callable[[SimulatedDisk], None]
    act: Callable[[Store], object]
    opens: bool = False


def open_on(disk: FaultyDisk | SimulatedDisk, days: int = 0) -> Store:
    return Store(DATA, MovableClock(MONDAY + timedelta(days=days)), DEVICES, disk)


def nothing(disk: SimulatedDisk) -> None:
    """A machine on which Inroad never ran."""


def two_people(disk: SimulatedDisk) -> None:
    """A campaign with a snapshot, a backup, and a change that is only in the journal."""
    store = open_on(disk)
    add(store, MAYA)
    store.close()
    store = open_on(disk, days=1)
    add(store, SAM)
    store.close()
    edit(store, SAM, replace(SAM, role="PM"))


def torn_line(disk: SimulatedDisk) -> None:
    """As before, and a process died while it wrote a line."""
    two_people(disk)
    faulty = FaultyDisk(disk)
    store = open_on(faulty, days=2)
    faulty.fault = Fault(faulty.count, None, call="sync")
    with pytest.raises(Crash):
        add(store, OTHER)
    disk.handles, disk.locks = {}, {}
    (journal,) = (name for name in disk.names(DATA.parent) if name.endswith(".journal"))
    path = DATA.with_name(journal)
    disk.put(path, disk.content(path)[:-9])


def damaged_snapshot(disk: SimulatedDisk) -> None:
    """As before, and half of the snapshot is gone."""
    two_people(disk)
    disk.put(DATA, disk.content(DATA)[:200])


def changed_outside(disk: SimulatedDisk) -> None:
    """As before, and an editor changed the snapshot."""
    two_people(disk)
    disk.put(DATA, disk.content(DATA).replace(b"Northwind", b"Somewhere"))


SCENARIOS = {
    "the first change": Scenario(nothing, lambda store: add(store, MAYA)),
    "a change": Scenario(two_people, lambda store: edit(store, MAYA, replace(MAYA, role="CTO"))),
    "an undo": Scenario(two_people, lambda store: store.take_back(_last(store))),
    "a compaction": Scenario(two_people, lambda store: store.tidy(store.to_tidy())),
    "leaving": Scenario(two_people, lambda store: store.close()),
    "opening": Scenario(two_people, lambda store: None, opens=True),
    "opening after a crash": Scenario(torn_line, lambda store: None, opens=True),
    "a change after a crash": Scenario(torn_line, lambda store: add(store, OTHER)),
    "recovery": Scenario(damaged_snapshot, lambda store: store.close(), opens=True),
    "taking in": Scenario(changed_outside, lambda store: store.close(), opens=True),
}

FAULTS = {
    "EIO once": (errno.EIO, 1, False),
    "ENOSPC once": (errno.ENOSPC, 1, False),
    "EDQUOT once": (errno.EDQUOT, 1, False),
    "EIO from then on": (errno.EIO, FOREVER, False),
    "ENOSPC from then on": (errno.ENOSPC, FOREVER, False),
    "EDQUOT from then on": (errno.EDQUOT, FOREVER, False),
    "EIO halfway": (errno.EIO, 1, True),
    "ENOSPC halfway": (errno.ENOSPC, 1, True),
    "EDQUOT halfway": (errno.EDQUOT, 1, True),
    "EIO and the rollback": (errno.EIO, 2, True),
    "ENOSPC and the rollback": (errno.ENOSPC, 2, True),
    "EDQUOT and the rollback": (errno.EDQUOT, 2, True),
    "crash": (None, FOREVER, False),
    "crash halfway": (None, FOREVER, True),
}


def _last(store: Store) -> UndoEntry:
    entry = store.undo_history.to_undo()
    if entry is None:
        raise InroadError("The history could not be read, and that was said.")
    return entry


def documents(store: Store) -> Documents:
    return dict(store.all(Contact))


def found_on(disk: SimulatedDisk) -> Documents:
    """Return what another process finds."""
    return documents(open_on(disk.after_a_kill(), days=3))


@cache
def prepared(name: str) -> SimulatedDisk:
    """Return the disk on which something is done; it is to be copied."""
    disk = SimulatedDisk()
    disk.make_folder(DATA.parent.parent)
    SCENARIOS[name].prepare(disk)
    return disk


@cache
def calls_of(name: str) -> tuple[int, Documents, Documents]:
    """Return how many calls the act makes, and the documents before and after it."""
    scenario, disk = SCENARIOS[name], prepared(name).after_a_kill()
    before = found_on(disk)
    faulty = FaultyDisk(disk)
    store = open_on(faulty, days=2)
    first = 0 if scenario.opens else faulty.count
    scenario.act(store)
    return faulty.count - first, before, found_on(disk)


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("name", SCENARIOS)
def test_the_campaign_is_as_before_or_as_after_and_what_is_said_is_true(
    name: str, fault: str
) -> None:
    scenario = SCENARIOS[name]
    error, times, partly = FAULTS[fault]
    calls, before, after = calls_of(name)
    assert calls > 3
    for at in range(calls):
        disk = prepared(name).after_a_kill()
        faulty = FaultyDisk(disk)
        store = None if scenario.opens else open_on(faulty, days=2)
        faulty.fault = Fault(faulty.count + at, error, times, partly)
        raised: BaseException | None = None
        try:
            store = store or open_on(faulty, days=2)
            scenario.act(store)
        except (InroadError, Crash) as reason:
            raised = reason
        where = f"call {at}: {raised!r}"
        faulty.fault = None
        found = found_on(disk)
        if raised is None:
            assert found == after, where
        elif isinstance(raised, NotSaved):
            assert found == before, where
        else:
            assert found in (before, after), where
        if isinstance(raised, Crash) or store is None:
            continue
        if times == FOREVER:
            store.refresh()
        assert documents(store) == found, where
        add(store, Contact(4_000_000_009, "Afterwards"))
        assert found_on(disk) == documents(store), where


def test_what_nobody_can_know_is_said_to_be_not_certain() -> None:
    said = set()
    for at in range(40):
        disk = prepared("a change").after_a_kill()
        faulty = FaultyDisk(disk)
        store = open_on(faulty)
        faulty.fault = Fault(faulty.count + at, errno.EIO, FOREVER)
        try:
            add(store, OTHER)
        except InroadError as error:
            said.add(type(error))
            if isinstance(error, NotCertain):
                assert "not certain" in str(error)
                assert "read again from disk" in str(error)
                assert "ot saved" not in str(error)
    assert said == {NotSaved, NotCertain}
