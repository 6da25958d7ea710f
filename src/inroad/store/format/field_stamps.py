"""Which fields of a document were changed when: `created`, and `_t: {field: stamp}`.

A field without a mark is as old as the document. A removed field keeps its mark. A list is a
set that keeps its order: each element that came or went has a mark `field/element`, and the
field's own mark says when its order was last touched.
"""

from collections.abc import Mapping
from typing import Any

from inroad.store.format.raw import Raw, canonical
from inroad.store.format.stamps import is_stamp

CREATED = "created"
MARKS = "_t"
REVIVED = "*"
"""The mark of a document that was deleted and brought back as it was."""


def fields_of(document: Mapping[str, Any]) -> Raw:
    """Return a document without what the store keeps beside it."""
    return {name: document[name] for name in document if name not in (CREATED, MARKS)}


def marks_of(document: Mapping[str, Any]) -> dict[str, str]:
    """Return the marks of a document."""
    return dict(document.get(MARKS, {}))


def stamps_of(document: Mapping[str, Any]) -> list[str]:
    """Return every stamp that a document carries."""
    return [document.get(CREATED, ""), *document.get(MARKS, {}).values()]


def stamped(before: Mapping[str, Any] | None, fields: Raw, stamp: str) -> Raw:
    """Return the document with `fields`, marked with `stamp` where it differs from `before`."""
    if before is None:
        return {**fields, CREATED: stamp}
    marks = marks_of(before)
    old = fields_of(before)
    for name in {*old, *fields}:
        if old.get(name) != fields.get(name):
            marks[name] = stamp
            marks.update(dict.fromkeys(_moved(name, old.get(name), fields.get(name)), stamp))
    return assembled(fields, before.get(CREATED, stamp), marks)


def revived(before: Mapping[str, Any], stamp: str) -> Raw:
    """Return a deleted document as it was, marked as brought back."""
    marks = {**marks_of(before), REVIVED: stamp}
    return assembled(fields_of(before), before.get(CREATED, stamp), marks)


def assembled(fields: Raw, created: str, marks: dict[str, str]) -> Raw:
    """Return a document of its parts."""
    return {**fields, CREATED: created, **({MARKS: marks} if marks else {})}


def sound(document: Mapping[str, Any], is_first: bool = False) -> Raw:
    """Return a document from an untrusted file without what is no stamp.

    Args:
        document: the document.
        is_first: whether the file is of the first layout, where `created` is a time.
    """
    found = fields_of(document)
    created, marks = document.get(CREATED), document.get(MARKS)
    if is_stamp(created) or (is_first and isinstance(created, str)):
        found[CREATED] = created
    if isinstance(marks, dict) and not is_first:
        kept = {name: mark for name, mark in marks.items() if is_stamp(mark)}
        found |= {MARKS: kept} if kept else {}
    return found


def element(name: str, item: Any) -> str:
    """Return the name under which an element of the list `name` is marked."""
    return f"{name}/{item if isinstance(item, str) else canonical(item)}"


def _moved(name: str, old: Any, new: Any) -> list[str]:
    """Return the names of the elements that came or went."""
    before = {element(name, item) for item in old} if isinstance(old, list) else set()
    after = {element(name, item) for item in new} if isinstance(new, list) else set()
    return sorted(before ^ after)
