"""Random histories of three copies of a campaign, and what went wrong in them.

Clocks step back, and some of them stand years ahead for a while.
"""

import itertools
import random
from copy import deepcopy
from datetime import timedelta
from typing import Any

from inroad.store.format import stamps
from inroad.store.format.field_stamps import stamps_of
from inroad.store.format.raw import CONFLICTS, Raw, State
from tests.store.copying import Copy


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
