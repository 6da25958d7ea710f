"""Making a change of a document on a state that others have changed meanwhile.

One rule for an edit that another session was faster than, and for an undo: what changed from a
base to what is wanted is applied to what is there now. Fields that nobody else touched take the
wanted value; lists are sets in an order, and take what each side added and took out.
"""

from dataclasses import dataclass
from typing import Any

from inroad.store.format.field_stamps import element
from inroad.store.format.raw import Raw


@dataclass(frozen=True, slots=True)
class Applied:
    """The fields as they are then, and what both sides had changed: its name and value now.

    In `fields` what is wanted stands there, too.
    """

    fields: Raw
    clashes: tuple[tuple[str, Any], ...]


def applied(base: Raw, wanted: Raw, present: Raw) -> Applied:
    """Return the fields of `present` with what changed from `base` to `wanted`."""
    fields = dict(present)
    clashes = []
    for name in sorted({*base, *wanted}):
        old, new, now = base.get(name), wanted.get(name), present.get(name)
        if new in (old, now):
            continue
        if isinstance(now, list) and isinstance(new or old, list):
            value: Any = _list_applied(name, old or [], new or [], now)
        else:
            value = new
            if now != old:
                clashes.append((name, now))
        if value is None or value == []:
            fields.pop(name, None)
        else:
            fields[name] = value
    return Applied(fields, tuple(clashes))


def _list_applied(name: str, old: list[Any], new: list[Any], now: list[Any]) -> list[Any]:
    """Return the new list, with what others added meanwhile and without what they took out."""
    before = {element(name, item) for item in old}
    present = {element(name, item) for item in now}
    kept = [
        item for item in new if element(name, item) in present or element(name, item) not in before
    ]
    known = before | {element(name, item) for item in new}
    return kept + [item for item in now if element(name, item) not in known]
