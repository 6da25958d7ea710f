"""Making a change of a document on a state that others have changed meanwhile.

One rule for an edit that another session was faster than, and for an undo: what changed from a
base to what is wanted is applied to what is there now. Fields that nobody else touched take the
wanted value; lists are sets in an order, and take what each side added and took out. An edit
brings its own order; an undo leaves the order that the list has now, which somebody chose since.
"""

from typing import Any, NamedTuple

from inroad.store.format.field_stamps import element
from inroad.store.format.raw import Raw


class Applied(NamedTuple):
    """The fields as they are then, and what both sides had changed: its name and value now.

    In `fields` what is wanted stands there, too.
    """

    fields: Raw
    clashes: tuple[tuple[str, Any], ...]


def applied(base: Raw, wanted: Raw, present: Raw, *, is_undo: bool = False) -> Applied:
    """Return the fields of `present` with what changed from `base` to `wanted`.

    Args:
        base: the fields that the change was made on; of an undo, those that it takes back.
        wanted: the fields as they should be.
        present: the fields as they are now.
        is_undo: whether it is a change taken back: then a field clashes as well where somebody
            else set already what is wanted, since it does not hold what was set any more.
    """
    fields = dict(present)
    clashes = []
    merged = _list_undone if is_undo else _list_edited
    for name in sorted({*base, *wanted}):
        old, new, now = base.get(name), wanted.get(name), present.get(name)
        if new == old or (new == now and not is_undo):
            continue
        value: Any = new
        if now != old:
            if isinstance(now, list) and isinstance(new or old, list):
                value = merged(name, old or [], new or [], now)
            else:
                clashes.append((name, now))
        if value is None or value == []:
            fields.pop(name, None)
        else:
            fields[name] = value
    return Applied(fields, tuple(clashes))


def _list_edited(name: str, old: list[Any], new: list[Any], now: list[Any]) -> list[Any]:
    """Return the new list, with what others added meanwhile and without what they took out."""
    before = {element(name, item) for item in old}
    present = {element(name, item) for item in now}
    kept = [
        item for item in new if element(name, item) in present or element(name, item) not in before
    ]
    known = before | {element(name, item) for item in new}
    return kept + [item for item in now if element(name, item) not in known]


def _list_undone(name: str, old: list[Any], new: list[Any], now: list[Any]) -> list[Any]:
    """Return the list of now, without what was added and with what was taken out."""
    before = {element(name, item) for item in old}
    after = {element(name, item) for item in new}
    kept = [item for item in now if element(name, item) not in before - after]
    known = before | {element(name, item) for item in kept}
    return kept + [item for item in new if element(name, item) not in known]
