"""The layout of the documents in the file, by version, and how an older one is brought up.

A migration is a small pure function of the tables: two machines that migrate the same file
get the same bytes, so that their copies still merge. Version 1 had neither stamps nor a
journal; what it called `created` was a time, and only some documents had it.
"""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime

from inroad.domain.errors import Unreadable
from inroad.store.format import stamps
from inroad.store.format.field_stamps import CREATED
from inroad.store.format.raw import HEADER, HEADER_ID, Raw, State, Tables

SCHEMA = 2
"""The version that this program reads and writes."""

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)

_NOBODY = "00000000"
"""The device that gave the stamps of what is older than stamps are."""


def check_version(state: State) -> None:
    """Make sure that this program can read `state`.

    Raises:
        Unreadable: it was written by a newer Inroad.
    """
    if state.header.get("schema", SCHEMA) > SCHEMA:
        raise Unreadable(
            "The data file was written by a newer Inroad; update Inroad to open it. It was not "
            "changed."
        )


def migrated(state: State) -> State:
    """Return `state` in the present layout; the same state if it is in it already."""
    version = state.header.get("schema", SCHEMA)
    for number in range(version, SCHEMA):
        state = _MIGRATIONS[number](state)
    return state


def _stamps_from_times(state: State) -> State:
    """1 to 2: give every document a stamp, and the campaign an id and an epoch."""
    tables: Tables = {
        name: {doc_id: _with_stamp(document) for doc_id, document in table.items()}
        for name, table in state.tables.items()
    }
    header = dict(state.header)
    key = str(header.get("key", ""))
    campaign = hashlib.sha256(f"campaign {key}".encode()).hexdigest()[:16]
    tables[HEADER] = {HEADER_ID: {**header, "schema": 2, "campaign": campaign, "epoch": 1}}
    found = [
        one[CREATED] for name, table in tables.items() if name != HEADER for one in table.values()
    ]
    seen = {_NOBODY: max(found)} if found else {}
    return replace(state, tables=tables, seen=seen)


def _with_stamp(document: Raw) -> Raw:
    return {**document, CREATED: stamps.at(_moment(document.get(CREATED)), _NOBODY)}


def _moment(time: object) -> datetime:
    """Return when a document was made; long ago where it does not say."""
    try:
        found = datetime.fromisoformat(time) if isinstance(time, str) else _LONG_AGO
    except ValueError:
        found = _LONG_AGO
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)


_MIGRATIONS = {1: _stamps_from_times}
