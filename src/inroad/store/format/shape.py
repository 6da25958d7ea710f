"""The shape of what is read: tables of documents by id, whatever a file says.

Fields are the codec's concern. Here is what the store itself stands on before it looks at any
of them: ids are ids, documents are objects that can be written again, marks are stamps.
"""

import re
from collections.abc import Collection, Mapping
from typing import Any

from inroad.domain.documents.field_types import LAST_ID
from inroad.domain.errors import InroadError
from inroad.store.format.field_stamps import CREATED, MARKS
from inroad.store.format.raw import Raw, Tables, check_faithful
from inroad.store.format.stamps import is_device, is_stamp

_ID = re.compile(r"[1-9][0-9]{0,15}")
_IDS = re.compile(rf"{_ID.pattern}(?:\n{_ID.pattern})*+")
_HALF = re.compile(rb"\\u[dD]")
_PLAIN = frozenset({str, int, bool, type(None)})
_STAMPS = frozenset({str})


def is_id(text: object) -> bool:
    """Whether something from a file is the id of a document."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None and int(text) <= LAST_ID


def is_document(value: object) -> bool:
    """Whether something from a file is an object that can be written again as it is."""
    if not isinstance(value, dict):
        return False
    try:
        check_faithful(value)
    except InroadError:
        return False
    return True


def are_sound(tables: object, text: bytes) -> bool:
    """Whether parsed tables have the shape that this store writes, to the last mark.

    Args:
        tables: what was parsed.
        text: what it was parsed from. Only where it has an escape that could be half a
            character need each string be looked at.
    """
    is_each_to_be_seen = _HALF.search(text) is not None
    return isinstance(tables, dict) and all(
        isinstance(table, dict)
        and _are_ids(table)
        and _are_documents(table.values(), is_each_to_be_seen)
        for table in tables.values()
    )


def are_sound_documents(ids: Collection[str], documents: Collection[object], text: bytes) -> bool:
    """The same, of documents that stand in no tables, and of the texts that are their ids."""
    return _are_ids(ids) and _are_documents(documents, _HALF.search(text) is not None)


def in_shape(tables: Mapping[str, Any]) -> tuple[Tables, tuple[str, ...]]:
    """Return the tables that `tables` holds, and the names of what in it is no such thing."""
    found: Tables = {}
    odd: list[str] = []
    for name, table in tables.items():
        if not isinstance(table, dict):
            odd.append(f"the table “{name}”")
            continue
        found[name] = {}
        for doc_id, document in table.items():
            if is_id(doc_id) and is_document(document):
                found[name][doc_id] = document
            else:
                odd.append(f"“{doc_id}” in “{name}”")
    return found, tuple(odd)


def sound_seen(seen: object) -> dict[str, str]:
    """Return of the last stamps of devices those that are."""
    known = seen.items() if isinstance(seen, dict) else ()
    return {device: at for device, at in known if is_device(device) and is_stamp(at)}


def _are_ids(names: Collection[str]) -> bool:
    """Whether all names of a table are ids; they are looked at together, for there are many."""
    if not names:
        return True
    # A line each: a name that is more than one line makes more lines than there are names.
    lines = "\n".join(names)
    are_numbers = lines.count("\n") == len(names) - 1 and _IDS.fullmatch(lines) is not None
    return are_numbers and max(map(int, names)) <= LAST_ID


def _are_documents(documents: Collection[object], is_each_to_be_seen: bool) -> bool:
    """Whether all are documents, with stamps where those stand; see `are_sound`."""
    found = [one for one in documents if isinstance(one, dict)]
    # Many are of one import, and so of one stamp; and few have more than words and numbers.
    created = [one[CREATED] for one in found if CREATED in one]
    nested = [one for one in found if not _PLAIN.issuperset(map(type, one.values()))]
    return (
        len(found) == len(documents)
        and _STAMPS.issuperset(map(type, created))
        and all(map(is_stamp, set(created)))
        and all(map(_is_nested_document, nested))
        and all(_are_marks(one[MARKS]) for one in found if MARKS in one)
        and (not is_each_to_be_seen or all(map(is_document, documents)))
    )


def _is_nested_document(document: Raw) -> bool:
    """Whether an object is a document; of what stands in it most are lists of words, or marks."""
    inside = [value for value in document.values() if type(value) not in _PLAIN]
    return all(map(_is_plain, inside)) or is_document(document)


def _are_marks(marks: object) -> bool:
    return isinstance(marks, dict) and all(map(is_stamp, marks.values()))


def _is_plain(value: object) -> bool:
    """Whether a value is a list or an object of nothing that has parts of its own."""
    match value:
        case list():
            return _PLAIN.issuperset(map(type, value))
        case dict():
            return _PLAIN.issuperset(map(type, value.values()))
        case _:
            return False
