"""Copies of a campaign on several machines, in memory, with clocks that are not to be trusted."""

from copy import deepcopy
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from inroad.store.format import stamps
from inroad.store.format.clock_corrections import successor
from inroad.store.format.field_stamps import fields_of, stamped
from inroad.store.format.raw import HEADER, HEADER_ID, Head, Raw, State
from inroad.store.merging.clock_check import judge
from inroad.store.merging.merge import merge
from tests.conftest import MONDAY

MAYA, TOUCH = "4000000001", "4000000002"


class Copy:
    """One machine's copy of a campaign, with a clock that is not to be trusted."""

    def __init__(self, device: str, state: State | None = None) -> None:
        self.device = device
        header = {"schema": 2, "campaign": "c", "key": "k", "epoch": 1}
        self.state = state or State({HEADER: {HEADER_ID: header}}, {}, Head())
        self.time = 1000
        """Milliseconds since that Monday."""
        self.ahead = timedelta(0)

    @property
    def now(self) -> datetime:
        """What its clock shows."""
        return MONDAY + timedelta(milliseconds=self.time) + self.ahead

    def stamp(self) -> str:
        """Return the next stamp, as the store gives it."""
        self.look_at_the_clock()
        seen, device = self.state.seen, self.device
        known = [self.state.corrections.key(stamp) for stamp in seen.values()]
        while (stamp := stamps.next_stamp(self.now, known, device)) <= seen.get(device, ""):
            device = successor(device)
        stamps.advance(seen, stamp)
        return stamp

    def look_at_the_clock(self) -> None:
        """Note what stamps from the future count as."""
        found = judge(self.state, self.now, frozenset({self.device})).corrections
        self.state.corrections |= found

    def put(self, table: str, doc_id: str, stamp: str = "", **fields: Any) -> str:
        """Set a document's fields, as one transaction."""
        stamp = stamp or self.stamp()
        documents = self.state.tables.setdefault(table, {})
        before = documents.get(doc_id)
        present = fields_of(before) if before else {}
        kept = {name: value for name, value in {**present, **fields}.items() if value is not None}
        documents[doc_id] = stamped(before, kept, stamp)
        return stamp

    def drop(self, table: str, doc_id: str) -> None:
        self.stamp()
        del self.state.tables[table][doc_id]

    def get(self, table: str, doc_id: str) -> Raw | None:
        found = self.state.tables.get(table, {}).get(doc_id)
        return fields_of(found) if found is not None else None

    def fork(self, device: str) -> "Copy":
        return Copy(device, deepcopy(self.state))

    def take(self, other: "Copy") -> None:
        """Take in another copy, as the store does."""
        self.look_at_the_clock()
        theirs = other.state
        known = replace(theirs, corrections=theirs.corrections | self.state.corrections)
        found = judge(known, self.now, frozenset({self.device})).corrections
        theirs = replace(theirs, corrections=known.corrections | found)
        self.state, _ = merge(None, self.state, theirs)


def pair(**fields: Any) -> tuple[Copy, Copy]:
    """Return two copies of a campaign with one contact."""
    one = Copy("aaaaaaaa")
    one.put("contacts", MAYA, **({"name": "Maya"} | fields))
    return one, one.fork("bbbbbbbb")


def met(one: Copy, other: Copy) -> Copy:
    """Return the one copy that both make, whoever takes in whom."""
    left, _ = merge(None, one.state, other.state)
    right, _ = merge(None, other.state, one.state)
    assert (left.tables, left.seen) == (right.tables, right.seen)
    again, _ = merge(None, left, other.state)
    assert (again.tables, again.seen) == (left.tables, left.seen)
    return Copy(one.device, left)


def tags_of(copy: Copy) -> list[str]:
    """Return the contact's tags."""
    return list(copy.state.tables["contacts"][MAYA]["tags"])
