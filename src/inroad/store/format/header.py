"""The header of a campaign: its id, its key, the layout of the file, and its epoch.

A header that somebody edited is mended, or the whole campaign could not be opened for it. What
is made up instead comes from what the file holds, so that two machines that mend the same file
have the same campaign afterwards.
"""

import hashlib
from typing import Any

from inroad.domain.documents.field_types import LAST_ID
from inroad.store.format.field_stamps import CREATED
from inroad.store.format.raw import HEADER, HEADER_ID, Raw, State, Tables, canonical
from inroad.store.format.schema import SCHEMA
from inroad.store.format.stamps import is_stamp

_LONGEST_KEY = 64
"""Bytes: as long as a key of BLAKE2b may be."""

_WORDS = {"campaign": 16, "key": 32}
"""The fields that are words, and how many hexadecimal digits one has that is made up."""


def is_sound(header: Raw) -> bool:
    """Whether a header is what this version writes, or one that a newer version wrote."""
    return not header or not _odd(header)


def mended(state: State) -> tuple[State, tuple[str, ...]]:
    """Return `state` with a header that is one, and the names of the fields that were none."""
    header = state.header
    odd = _odd(header)
    if not odd:
        return state, ()
    found = dict(header)
    for name in odd:
        found[name] = _made_up(name, header, state.tables)
    tables = {**state.tables, HEADER: {**state.tables.get(HEADER, {}), HEADER_ID: found}}
    return state.having(tables), odd


def _odd(header: Raw) -> tuple[str, ...]:
    version = header.get("schema")
    is_whole = isinstance(version, int) and not isinstance(version, bool)
    if isinstance(version, int) and version > SCHEMA:
        return ()  # What a newer layout has there is not known here.
    # In the first layout there was no campaign's id.
    is_first = is_whole and version == 1 and "campaign" not in header
    odd = [] if _is_word(header.get("key")) else ["key"]
    if not is_first:
        odd += [] if _is_word(header.get("campaign")) else ["campaign"]
        odd += [] if _is_epoch(header.get("epoch")) else ["epoch"]
        odd += [] if is_whole and version == SCHEMA else ["schema"]
    return tuple(odd)


def _is_word(value: Any) -> bool:
    return type(value) is str and 0 < len(value.encode()) <= _LONGEST_KEY


def _is_epoch(value: Any) -> bool:
    return type(value) is int and 0 < value <= LAST_ID


def _made_up(name: str, header: Raw, tables: Tables) -> str | int:
    if name in _WORDS:
        rest = {other: table for other, table in tables.items() if other != HEADER}
        digest = hashlib.sha256(canonical([name, header.get(name, rest)]).encode())
        return digest.hexdigest()[: _WORDS[name]]
    if name == "epoch":
        return 1
    documents = (one for name, table in tables.items() if name != HEADER for one in table.values())
    has_stamps = "campaign" in header or any(
        is_stamp(document.get(CREATED)) for document in documents
    )
    return SCHEMA if has_stamps else 1
