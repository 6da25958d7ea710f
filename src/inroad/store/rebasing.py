"""An edit made on a document that another session changed meanwhile, made on the present one."""

from typing import Any

from inroad.store.marks import element
from inroad.store.raw import Raw


def rebased(before: Raw, after: Raw, present: Raw) -> tuple[Raw, list[tuple[str, Any]]]:
    """Return the fields of `present` with what changed from `before` to `after`.

    The second part names each field that somebody else had changed too, with their value: the
    later one, which is this, stands.
    """
    fields = dict(present)
    overwritten = []
    for name in sorted({*before, *after}):
        old, new, now = before.get(name), after.get(name), present.get(name)
        if old == new or now == new:
            continue
        if isinstance(now, list) and isinstance(new or old, list):
            value: Any = _list_rebased(name, old or [], new or [], now)
        else:
            value = new
            if now != old:
                overwritten.append((name, now))
        if value is None or value == []:
            fields.pop(name, None)
        else:
            fields[name] = value
    return fields, overwritten


def _list_rebased(name: str, old: list[Any], new: list[Any], now: list[Any]) -> list[Any]:
    """Return the new list, with what others added meanwhile and without what they took out."""
    before = {element(name, item) for item in old}
    present = {element(name, item) for item in now}
    kept = [
        item for item in new if element(name, item) in present or element(name, item) not in before
    ]
    known = before | {element(name, item) for item in new}
    return kept + [item for item in now if element(name, item) not in known]
