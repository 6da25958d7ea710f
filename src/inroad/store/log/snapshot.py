"""The snapshot `inroad.json`: all documents in one canonical form, with a checksum.

Tables and ids are sorted, one document stands on a line, UTF-8, LF: the same content is the
same bytes. A stock `TinyDB` and `jq` read it. The last table says how far the journal had come
and holds the checksum of everything before it.
"""

import hashlib
import json
from contextlib import suppress

from inroad.store.format.clock_corrections import NONE, from_json
from inroad.store.format.header import is_sound
from inroad.store.format.lines import Lines, tables_in
from inroad.store.format.raw import (
    HEADER,
    HEADER_ID,
    Head,
    Raw,
    State,
    Table,
    Tables,
    canonical,
)
from inroad.store.format.shape import are_sound, sound_seen
from inroad.store.format.stamps import is_device

SEAL = "~snapshot"
"""The table with the seal; it is sorted behind all others, and is no part of the campaign."""

_HEADER_LINE = f'\n"{HEADER}":{{\n"{HEADER_ID}":'.encode()

_SEEN, _CORRECTIONS = "_seen", "_corrections"
"""The fields of the header with the last stamp of each device, and with what is known of clocks
that were ahead (see `clock_corrections`)."""

_ENTRIES = "_entries"
"""The field of the header with the number of entries in the file: of one that was cut off it
says how many are missing. It is asked for nothing else."""

_SEAL_LINE = f'"{SEAL}":{{'.encode()


def to_bytes(state: State, is_counted: bool = True) -> bytes:
    """Return the snapshot of `state`; without the number of entries as it once was written."""
    tables = dict(state.tables)
    header: Raw = {**state.header, _SEEN: state.seen}
    if is_counted:
        header[_ENTRIES] = state.count
    if state.corrections != NONE:
        header[_CORRECTIONS] = state.corrections.to_json()
    tables[HEADER] = {**tables.get(HEADER, {}), HEADER_ID: header}
    parts = [_table(name, tables[name]) for name in sorted(tables)]
    body = b"{\n" + b",\n".join(parts) + b",\n"
    head = state.head
    seal = {"device": head.device, "hash": head.hash, "n": head.n}
    return body + _seal(seal, _checksum(body, seal))


def parse(data: bytes, looked_through: str = "") -> State | None:
    """Return the state that a snapshot holds, or None if it is not, to the bit, as it was written.

    What is None may be damaged or written by something else: see `salvage`.

    Args:
        data: the whole file.
        looked_through: the checksum of a snapshot of which this version knows that all in it is
            sound. Its documents are read when they are asked for.
    """
    at = data.rfind(b"\n" + _SEAL_LINE) + 1
    if not at:
        return None
    try:
        found = json.loads(b"{" + data[at:])[SEAL][HEADER_ID]
        seal = {"device": found["device"], "hash": found["hash"], "n": found["n"]}
        checksum = _checksum(memoryview(data)[:at], seal)
        if data[at:] != _seal(seal, checksum):
            return None
        tables = _tables_by_lines(data, at, found) if checksum == looked_through else None
        if tables is None:
            tables = json.loads(data)
            if not are_sound(tables, data):
                return None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    state = to_state(tables)
    return state if is_sound(state.header) else None


def checksum_in(data: bytes) -> str:
    """Return the checksum that a snapshot bears; "" where it bears none. It is not verified."""
    at = data.rfind(b"\n" + _SEAL_LINE) + 1
    with suppress(ValueError, KeyError, TypeError, RecursionError):
        return str(json.loads(b"{" + data[at:])[SEAL][HEADER_ID]["sha256"]) if at else ""
    return ""


def seen_in(data: bytes) -> dict[str, str] | None:
    """Return the last stamp of each device from a part of a snapshot, or None if it is not in it.

    What the file says besides is not looked at: it may be large, and cut off or damaged.
    """
    header = _header_in(data)
    return sound_seen(header.get(_SEEN)) if header is not None else None


def entries_in(data: bytes) -> int | None:
    """Return how many entries a snapshot says that it has, from any part with its header.

    None where that is not in it; files of older versions do not say it.
    """
    count = (_header_in(data) or {}).get(_ENTRIES)
    return count if type(count) is int and count > 0 else None


def _header_in(data: bytes) -> Raw | None:
    """Return the header from a part of a snapshot; None where it is not in it."""
    at = data.find(_HEADER_LINE)
    end = data.find(b"\n", at + len(_HEADER_LINE))
    if at < 0 or end < 0:
        return None
    try:
        found = json.loads(data[at + len(_HEADER_LINE) : end])
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def to_state(tables: Tables) -> State:
    """Return the state that a snapshot's tables mean, seal and header included."""
    tables = dict(tables)
    seal = tables.pop(SEAL, {}).get(HEADER_ID, {})
    found = dict(tables.get(HEADER, {}).get(HEADER_ID, {}))
    seen = sound_seen(found.pop(_SEEN, {}))
    corrections = from_json(found.pop(_CORRECTIONS, []))
    found.pop(_ENTRIES, None)
    if found:
        tables[HEADER] = {**tables[HEADER], HEADER_ID: found}
    device, number, digest = seal.get("device"), seal.get("n"), seal.get("hash")
    if is_device(device) and type(number) is int and number >= 0 and isinstance(digest, str):
        return State(tables, seen, Head(device, number, digest), corrections)
    return State(tables, seen, Head(), corrections)


def _table(name: str, table: Table) -> bytes:
    lines = table.written() if isinstance(table, Lines) else _written(table)
    head = canonical(name).encode()
    return head + b":{\n" + lines + b"\n}" if lines else head + b":{}"


def _tables_by_lines(data: bytes, end: int, seal: Raw) -> Tables | None:
    """Return the tables of a snapshot whose seal begins at `end`, documents unread."""
    tables = tables_in(data, end)
    if tables is None:
        return None
    return {**tables, HEADER: dict(tables.get(HEADER, {})), SEAL: {HEADER_ID: seal}}


def _written(table: Table) -> bytes:
    documents = sorted(table.items(), key=lambda item: int(item[0]))
    lines = (f'"{doc_id}":{canonical(document)}' for doc_id, document in documents)
    return ",\n".join(lines).encode()


def _checksum(body: bytes | memoryview, seal: Raw) -> str:
    digest = hashlib.sha256(body)
    digest.update(canonical(seal).encode())
    return digest.hexdigest()


def _seal(seal: Raw, checksum: str) -> bytes:
    line = canonical({**seal, "sha256": checksum}).encode()
    return _SEAL_LINE + f'\n"{HEADER_ID}":'.encode() + line + b"\n}\n}\n"
