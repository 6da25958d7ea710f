"""Two copies made one: the rules one by one, and random histories of three copies.

Clocks are not to be trusted: they step back, and some of them stand years ahead for a while.
"""

import itertools
import random
import sys
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

import inroad.store as store_package
from inroad.store import merge as merge_module
from inroad.store import stamps
from inroad.store.corrections import Corrections, successor
from inroad.store.judging import judge
from inroad.store.marks import fields_of, stamped, stamps_of
from inroad.store.merge import merge
from inroad.store.raw import CONFLICTS, HEADER, HEADER_ID, Head, Raw, State
from tests.conftest import MONDAY
from tests.extent import tries

HISTORIES = tries(300, 1000, 5000)
PARTS = 4
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


def test_edits_of_different_fields_are_both_there() -> None:
    one, other = pair()
    one.put("contacts", MAYA, role="CTO")
    other.put("contacts", MAYA, notes="tea")
    assert met(one, other).get("contacts", MAYA) == {"name": "Maya", "role": "CTO", "notes": "tea"}
    assert CONFLICTS not in met(one, other).state.tables


def test_of_one_field_the_later_wins_and_the_other_is_kept_as_a_conflict() -> None:
    one, other = pair()
    one.put("contacts", MAYA, role="CTO")
    other.time = 2000
    other.put("contacts", MAYA, role="CEO")
    result = met(one, other)
    assert result.get("contacts", MAYA) == {"name": "Maya", "role": "CEO"}
    (conflict,) = result.state.tables[CONFLICTS].values()
    assert fields_of(conflict) == {
        "table": "contacts",
        "document": int(MAYA),
        "field": "role",
        "value": '"CTO"',
    }


def test_who_has_seen_the_other_value_overwrites_it_without_a_conflict() -> None:
    one, other = pair()
    one.put("contacts", MAYA, role="CTO")
    other.take(one)
    other.put("contacts", MAYA, role="CEO")
    assert CONFLICTS not in met(one, other).state.tables


def test_a_value_that_lost_against_two_in_turn_is_kept() -> None:
    one, other = pair()
    one.put("contacts", MAYA, role="CTO")
    other.time = 2000
    other.put("contacts", MAYA, role="CEO")
    third = other.fork("cccccccc")
    third.time = 3000
    third.put("contacts", MAYA, role="COO")
    left, right = met(one, other), met(one, third)
    left.take(third)
    result = met(left, right)
    assert result.get("contacts", MAYA) == {"name": "Maya", "role": "COO"}
    (conflict,) = result.state.tables[CONFLICTS].values()
    assert conflict["value"] == '"CTO"'


def test_a_resolved_conflict_stays_resolved_everywhere() -> None:
    one, other = pair()
    one.put("contacts", MAYA, role="CTO")
    other.put("contacts", MAYA, role="CEO")
    left, right = met(one, other), met(other, one)
    (doc_id,) = left.state.tables[CONFLICTS]
    left.drop(CONFLICTS, doc_id)
    assert not met(left, right).state.tables.get(CONFLICTS)
    assert not met(left, one).state.tables.get(CONFLICTS)
    assert not met(left, other).state.tables.get(CONFLICTS)


def test_who_knows_only_one_of_the_edits_does_not_resolve_their_conflict() -> None:
    one, other = pair()
    one.put("contacts", MAYA, role="CTO")
    third = one.fork("cccccccc")
    other.put("contacts", MAYA, role="CEO")
    fourth = other.fork("dddddddd")
    result = met(one, other)
    for knows_one in (third, fourth):
        assert len(met(result, knows_one).state.tables[CONFLICTS]) == 1


def test_a_delete_is_taken_over_and_an_edit_beats_it() -> None:
    one, other = pair()
    one.drop("contacts", MAYA)
    assert met(one, other).get("contacts", MAYA) is None
    other.put("contacts", MAYA, role="CTO")
    assert met(one, other).get("contacts", MAYA) == {"name": "Maya", "role": "CTO"}


def test_a_new_touch_brings_its_deleted_contact_back() -> None:
    one, other = pair()
    one.drop("contacts", MAYA)
    other.put("touches", TOUCH, contact_id=int(MAYA), text="met at a talk")
    result = met(one, other)
    assert result.get("contacts", MAYA) == {"name": "Maya"}
    assert result.get("touches", TOUCH) is not None


def test_lists_are_sets_that_keep_their_order() -> None:
    one, other = pair(tags=["a", "b", "c"])
    one.put("contacts", MAYA, tags=["c", "a"])
    other.put("contacts", MAYA, tags=["a", "b", "c", "d"])
    assert sorted(tags_of(met(one, other))) == ["a", "c", "d"]
    one.take(other)
    one.put("contacts", MAYA, tags=["d", "c", "a"])
    assert tags_of(met(one, other)) == ["d", "c", "a"]


def test_the_same_import_on_two_machines_is_no_conflict_and_a_blank_erases_nothing() -> None:
    one, other = Copy("aaaaaaaa"), Copy("bbbbbbbb")
    one.put("contacts", MAYA, name="Maya", email="maya@example.com")
    other.time = 2000
    other.put("contacts", MAYA, name="Maya", role="CTO")
    result = met(one, other)
    assert result.get("contacts", MAYA) == {
        "name": "Maya",
        "email": "maya@example.com",
        "role": "CTO",
    }
    assert CONFLICTS not in result.state.tables
    created = [copy.state.tables["contacts"][MAYA]["created"] for copy in (one, other)]
    assert result.state.tables["contacts"][MAYA]["created"] == min(created) != max(created)


def test_fields_that_this_version_does_not_know_merge_like_others() -> None:
    one, other = pair(mood={"x": [1]})
    one.put("contacts", MAYA, mood={"x": [2]})
    other.put("contacts", MAYA, colour=7)
    assert met(one, other).get("contacts", MAYA) == {
        "name": "Maya",
        "mood": {"x": [2]},
        "colour": 7,
    }


def test_what_a_list_lost_stays_lost_when_nothing_is_left_of_it() -> None:
    one, other = pair(tags=["a"])
    third = one.fork("cccccccc")
    one.put("contacts", MAYA, tags=None)
    other.put("contacts", MAYA, role="CTO")
    third.put("contacts", MAYA, notes="tea")
    result = met(met(one, other), third)
    assert result.get("contacts", MAYA) == {"name": "Maya", "role": "CTO", "notes": "tea"}


@pytest.mark.parametrize("value", [7, "abc", {"a": 1}, None, True, [[1], {"b": 2}]], ids=repr)
def test_a_list_that_somebody_made_something_else_of_merges_all_the_same(value: Any) -> None:
    one, other = pair(tags=["a"])
    one.put("contacts", MAYA, tags=["a", "b"])
    other.time = 2000
    other.put("contacts", MAYA, tags=value)
    met(one, other)


def years_ahead(one: Copy) -> None:
    """Let a copy's clock stand in 2036 for one edit, and then show the right time again."""
    one.ahead = timedelta(days=3_650)
    one.put("contacts", MAYA, role="CTO")
    one.ahead = timedelta(0)


@pytest.mark.parametrize("is_first", [True, False])
def test_a_later_edit_stands_against_one_of_a_clock_that_was_ahead(is_first: bool) -> None:
    one, other = pair()
    years_ahead(one)
    other.time = 2000
    other.put("contacts", MAYA, role="CEO")
    if is_first:
        one.put("contacts", MAYA, notes="tea")
        one.take(other)
        other.take(one)
    else:
        other.take(one)
        one.take(other)
    assert one.state.tables == other.state.tables
    assert (one.get("contacts", MAYA) or {})["role"] == "CEO"
    (conflict,) = one.state.tables[CONFLICTS].values()
    assert conflict["value"] == '"CTO"'


def test_who_typed_over_a_value_of_2036_has_the_later_one() -> None:
    one, other = pair()
    years_ahead(one)
    one.put("contacts", MAYA, role="CFO")
    other.take(one)
    other.put("contacts", MAYA, role="CEO")
    third = one.fork("cccccccc")
    assert (met(one, other).get("contacts", MAYA) or {})["role"] == "CEO"
    assert (met(third, other).get("contacts", MAYA) or {})["role"] == "CEO"
    assert CONFLICTS not in met(one, other).state.tables


def test_a_value_whose_clock_is_found_out_late_is_not_lost() -> None:
    one, other = pair()
    one.ahead = timedelta(days=3_650)
    one.put("contacts", MAYA, role="CTO")
    other.time = 2000
    other.put("contacts", MAYA, role="CEO")
    one.take(other)
    other.take(one)
    one.ahead = timedelta(0)
    result = met(one, other)
    kept = {document["value"] for document in result.state.tables[CONFLICTS].values()}
    assert kept | {f'"{(result.get("contacts", MAYA) or {})["role"]}"'} == {'"CTO"', '"CEO"'}


def test_with_a_base_changes_without_stamps_are_found() -> None:
    one, other = pair(tags=["a"])
    base = deepcopy(one.state)
    one.put("contacts", MAYA, role="CTO")
    other.state.tables["contacts"][MAYA]["notes"] = "typed in an editor"
    other.state.tables["contacts"][MAYA]["tags"] = ["a", "new"]
    other.state.tables["contacts"]["77"] = {"name": "Typed"}
    for left, right in ((one, other), (other, one)):
        merged, _ = merge(base, left.state, right.state)
        found = fields_of(merged.tables["contacts"][MAYA])
        assert found == {
            "name": "Maya",
            "role": "CTO",
            "notes": "typed in an editor",
            "tags": ["a", "new"],
        }
        assert merged.tables["contacts"]["77"]["name"] == "Typed"
        # And whoever has the merged copy wins over whoever has the old one.
        assert merge(None, base, merged)[0].tables == merged.tables


def histories(seed: int, count: int) -> list[str]:
    """Return what went wrong in random histories of three copies; the first is enough."""
    for number in range(count):
        wrong = _History(random.Random(seed * 1_000_003 + number)).wrong()
        if wrong:
            return [wrong]
    return []


class _History:
    """Three machines that edit, delete, import, undo, copy, restore, and meet now and then."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        first = Copy("00000001")
        self.copies = [first, first.fork("00000002"), first.fork("00000003")]
        self.devices = 3
        self.backups = [deepcopy(copy.state) for copy in self.copies]
        self.values: dict[str, tuple[str, str, str]] = {}
        """Every value that was typed, and where: each is typed once."""
        self.overwritten: set[str] = set()
        self.replaced: set[str] = set()
        """Values that somebody typed over who had seen them."""
        self.dropped: set[str] = set()
        self.gone: set[str] = set()
        """Contacts that were dropped by who knew all of them, and not touched since."""
        self.is_restored = False
        self.has_wrong_clocks = chance.random() < 0.5
        self.has_restores = chance.random() < 0.5

    def wrong(self) -> str:
        for _ in range(self.chance.randrange(5, 40)):
            self._step(self.chance.choice(self.copies))
        for copy in self.copies:
            copy.ahead = timedelta(0)
        for _ in range(3):
            order = list(itertools.permutations(self.copies, 2))
            self.chance.shuffle(order)
            for one, other in order:
                one.take(other)
        tables = [copy.state.tables for copy in self.copies]
        if any(other != tables[0] for other in tables):
            return "the copies differ in the end"
        return self._lost(tables[0])

    def _step(self, copy: Copy) -> None:
        chance = self.chance
        copy.time += chance.choice((-50, 0, 1, 40))
        if self.has_wrong_clocks and chance.random() < 0.15:
            copy.ahead = timedelta(days=chance.choice((0, 0, 0, 30, 500, 3_650, 3_650)))
        contacts = sorted(copy.state.tables.get("contacts", {}))
        what = chance.choice(
            (
                "add",
                "edit",
                "edit",
                "list",
                "touch",
                "drop",
                "import",
                "meet",
                "backup",
                "restore",
                "undo",
            )
        )
        if what == "add" or (what in ("edit", "list", "touch", "drop") and not contacts):
            self._type(copy, str(chance.randrange(1 << 30, 1 << 40)), "name")
        elif what == "edit":
            self._type(copy, chance.choice(contacts), chance.choice(("role", "notes")))
        elif what == "list":
            doc_id = chance.choice(contacts)
            tags = list((copy.get("contacts", doc_id) or {}).get("tags", []))
            if tags and chance.random() < 0.4:
                gone = tags.pop(chance.randrange(len(tags)))
                self.overwritten.add(gone)
                self.replaced.add(gone)
            else:
                value = f"v{len(self.values)}"
                self.values[value] = ("contacts", doc_id, "tags")
                tags.insert(chance.randrange(len(tags) + 1), value)
            self.gone.discard(doc_id)
            copy.put("contacts", doc_id, tags=tags or None)
        elif what == "touch":
            doc_id = str(chance.randrange(1 << 40, 1 << 41))
            self._type(copy, doc_id, "text", "touches", contact_id=int(chance.choice(contacts)))
        elif what == "drop":
            self._drop(copy, chance.choice(contacts))
        elif what == "import":
            doc_id = str((1 << 42) + chance.randrange(4))
            if copy.get("contacts", doc_id) is None:
                self.gone.discard(doc_id)
                copy.put("contacts", doc_id, name=f"Imported {doc_id}")
        elif what == "meet":
            copy.take(chance.choice(self.copies))
        elif what == "backup":
            self.backups.append(deepcopy(copy.state))
        elif what == "restore" and self.has_restores:
            # A restored file is another device's.
            self.devices += 1
            copy.state = deepcopy(chance.choice(self.backups))
            copy.device = f"{self.devices:08x}"
            self.is_restored = True
        elif what == "undo" and contacts:
            doc_id = chance.choice(contacts)
            self._note_overwritten(copy, doc_id, "role")
            self.gone.discard(doc_id)
            copy.put("contacts", doc_id, role=None)

    def _type(
        self, copy: Copy, doc_id: str, field: str, table: str = "contacts", **more: Any
    ) -> None:
        value = f"v{len(self.values)}"
        self._note_overwritten(copy, doc_id, field)
        copy.put(table, doc_id, **{field: value}, **more)
        self.gone -= {doc_id, str(more.get("contact_id"))}
        self.values[value] = (table, doc_id, field)

    def _drop(self, copy: Copy, doc_id: str) -> None:
        owned = [
            key
            for key, one in copy.state.tables.get("touches", {}).items()
            if one["contact_id"] == int(doc_id)
        ]
        for table, key in [("contacts", doc_id), *(("touches", key) for key in owned)]:
            for value in (copy.get(table, key) or {}).values():
                self.overwritten.update([value] if isinstance(value, str) else ())
                self.overwritten.update(value if isinstance(value, list) else ())
            copy.drop(table, key)
            # Whoever edits it meanwhile brings it back as they knew it.
            self.dropped.add(key)
        states = [other.state for other in self.copies] + self.backups
        if all(_is_known(state, doc_id, copy.state.seen) for state in states):
            self.gone.add(doc_id)

    def _note_overwritten(self, copy: Copy, doc_id: str, field: str) -> None:
        """Who types over a value that they saw has overwritten it."""
        value = (copy.get("contacts", doc_id) or {}).get(field)
        if value is not None:
            self.overwritten.add(value)
            self.replaced.add(value)

    def _lost(self, tables: dict[str, dict[str, Raw]]) -> str:
        kept = {one["value"] for one in tables.get(CONFLICTS, {}).values() if "value" in one}
        for value, (table, doc_id, field) in self.values.items():
            present = tables.get(table, {}).get(doc_id, {})
            found = present.get(field, ())
            is_there = value in (found if isinstance(found, list) else (found,))
            is_known = is_there or f'"{value}"' in kept or value in self.overwritten
            if not is_known and not self.is_restored:
                return f"{value} was typed into {field} of {doc_id} and is lost"
        for value in () if self.is_restored else self.replaced:
            table, doc_id, field = self.values[value]
            found = tables.get(table, {}).get(doc_id, {}).get(field, ())
            is_there = value in (found if isinstance(found, list) else (found,))
            if is_there and doc_id not in self.dropped:
                return f"{value} came back, and somebody had typed over it"
        back = self.gone & tables.get("contacts", {}).keys()
        if back and not self.is_restored:
            return f"{back} came back, and nobody had touched them"
        for table in tables.values():
            for document in table.values():
                owner = document.get("contact_id")
                if owner is not None and str(owner) not in tables.get("contacts", {}):
                    return "a touch without its contact"
        return ""


def _is_known(state: State, doc_id: str, seen: dict[str, str]) -> bool:
    """Whether all that a copy says of a contact is known to who has seen `seen`."""
    owned = [
        one for one in state.tables.get("touches", {}).values() if one["contact_id"] == int(doc_id)
    ]
    contact = state.tables.get("contacts", {}).get(doc_id)
    return all(
        stamp <= seen.get(stamps.device_of(stamp), "")
        for one in [*owned, *([contact] if contact else [])]
        for stamp in stamps_of(one)
    )


@pytest.mark.more
@pytest.mark.parametrize("part", range(PARTS))
def test_copies_that_go_on_exchanging_become_equal_and_nothing_is_lost(part: int) -> None:
    assert histories(part, HISTORIES // PARTS) == []


def _delete_beats_edit(patch: Callable[[str, object], None]) -> None:
    patch("is_unseen", lambda document, seen: document["created"] > max(seen.values(), default=""))


def _loser_dropped(patch: Callable[[str, object], None]) -> None:
    patch("_Pair._is_overwritten", lambda self, won, lost, values: False)


def _lists_as_one_value(patch: Callable[[str, object], None]) -> None:
    patch("_Pair._merged_list", merge_module._Pair._merged_value)


def _no_seen(patch: Callable[[str, object], None]) -> None:
    patch("is_unseen", lambda document, seen: True)


def _parents_stay_deleted(patch: Callable[[str, object], None]) -> None:
    patch("_bring_back_parents", lambda tables, ours, theirs: None)


def _device_keeps_its_name(patch: Callable[[str, object], None]) -> None:
    def stamp(copy: Copy) -> str:
        copy.look_at_the_clock()
        known = [copy.state.corrections.key(one) for one in copy.state.seen.values()]
        found = stamps.next_stamp(copy.now, known, copy.device)
        copy.state.seen[copy.device] = found
        return found

    patch("Copy.stamp", stamp)


def _key(choose: Callable[..., str], is_bounded: bool = True) -> Callable[..., str]:
    def key(corrections: Corrections, stamp: str) -> str:
        found = [
            after + stamp
            for after, until in corrections.known
            for last in [dict(until).get(stamps.device_of(stamp), "")]
            if stamp <= last and (after < stamp or not is_bounded)
        ]
        return choose(found, default=stamp)

    return key


def _latest_correction_holds(patch: Callable[[str, object], None]) -> None:
    patch("Corrections.key", _key(max))


def _stamps_before_are_corrected_too(patch: Callable[[str, object], None]) -> None:
    patch("Corrections.key", _key(min, is_bounded=False))


def _corrected_after_now(patch: Callable[[str, object], None]) -> None:
    patch("judging._keys", lambda state: iter(()))


BROKEN = {
    "delete beats edit": _delete_beats_edit,
    "the loser is dropped": _loser_dropped,
    "lists as one value": _lists_as_one_value,
    "no last stamps seen": _no_seen,
    "parents stay deleted": _parents_stay_deleted,
    "a device keeps its name": _device_keeps_its_name,
    "the latest correction holds": _latest_correction_holds,
    "stamps before are corrected too": _stamps_before_are_corrected_too,
    "corrected stamps count after now": _corrected_after_now,
}


def _patcher(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, object], None]:
    def patch(name: str, value: object) -> None:
        known = {"Copy": sys.modules[__name__], "judging": store_package}
        owner: Any = known.get(name.split(".")[0], merge_module)
        *path, last = name.split(".")
        for part in path:
            owner = getattr(owner, part)
        monkeypatch.setattr(owner, last, value)

    return patch


@pytest.mark.parametrize("rule", BROKEN)
def test_the_histories_notice_a_broken_rule(monkeypatch: pytest.MonkeyPatch, rule: str) -> None:
    BROKEN[rule](_patcher(monkeypatch))
    assert histories(0, 3000) != []
