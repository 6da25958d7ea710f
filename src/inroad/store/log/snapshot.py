"""The snapshot `inroad.json`: all documents in one canonical form, with a checksum.

Tables and ids are sorted, one document stands on a line, UTF-8, LF: the same content is the
same bytes. A stock `TinyDB` and `jq` read it. The last table says how far the journal had come
and holds the checksum of everything before it.
"""

import errno
import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from typing import NamedTuple

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

LONGEST_SEAL = 1 << 12
"""Bytes that no seal is longer than."""

_TOGETHER = 500
"""So many documents are written at once."""


def to_bytes(state: State, is_counted: bool = True) -> bytes:
    """Return the snapshot of `state`; without the number of entries as it once was written."""
    return b"".join(Written(state, is_counted))


class Written:
    """The snapshot of a state in parts, made one after another while they are written."""

    def __init__(self, state: State, is_counted: bool = True) -> None:
        """Write `state`; without the number of entries as it once was."""
        self._state = state
        self._is_counted = is_counted
        self.checksum = ""
        """The checksum that it bears, once all of it is written."""

    def __iter__(self) -> Iterator[bytes | memoryview]:
        digest = hashlib.sha256()
        for part in self._body():
            digest.update(part)
            yield part
        head = self._state.head
        seal = {"device": head.device, "hash": head.hash, "n": head.n}
        self.checksum = _checksum(digest, seal)
        yield _seal(seal, self.checksum)

    def _body(self) -> Iterator[bytes | memoryview]:
        tables = dict(self._state.tables)
        tables[HEADER] = {**tables.get(HEADER, {}), HEADER_ID: self._header()}
        yield b"{\n"
        for name in sorted(tables):
            yield from _table(name, tables[name])

    def _header(self) -> Raw:
        state = self._state
        header: Raw = {**state.header, _SEEN: state.seen}
        if self._is_counted:
            header[_ENTRIES] = state.count
        if state.corrections != NONE:
            header[_CORRECTIONS] = state.corrections.to_json()
        return header


def parse(data: bytes, looked_through: str = "", in_lines: bool = False) -> State | None:
    """Return the state that a snapshot holds, or None if it is not, to the bit, as it was written.

    What is None may be damaged or written by something else: see `salvage`.

    Args:
        data: the whole file.
        looked_through: the checksum of a snapshot of which this version knows that all in it is
            sound. Its documents are read when they are asked for.
        in_lines: whether those of any other are too, after a look at each: it stays in memory.
    """
    try:
        found = _sealed(data)
        if found is None:
            return None
        at, seal, checksum = found
        is_known = checksum == looked_through
        tables = _tables_by_lines(data, at, seal) if is_known or in_lines else None
        if tables is not None and not is_known and not all(map(_is_sound, tables.values())):
            tables = None
        if tables is None:
            tables = json.loads(data)
            if not are_sound(tables, data):
                return None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    state = to_state(tables)
    return state if is_sound(state.header) else None


def as_sealed(parts: Iterable[bytes], checksum: str) -> Iterator[bytes]:
    """Yield the parts of a snapshot, as they are read, if it is whole and bears `checksum`.

    Raises:
        OSError: it is another one, or damaged; that is known at its end alone.
    """
    digest, rest = hashlib.sha256(), b""
    for part in parts:
        rest += part
        ready, rest = rest[:-LONGEST_SEAL], rest[-LONGEST_SEAL:]
        digest.update(ready)
        yield ready
    at = rest.rfind(b"\n" + _SEAL_LINE) + 1
    digest.update(rest[:at])
    with suppress(ValueError, KeyError, TypeError, RecursionError):
        found = _seal_after(digest, rest[at:]) if at else None
        if found is not None and found[1] == checksum:
            yield rest
            return
    raise OSError(errno.EIO, "it is not the snapshot that was written")


def checksum_in(data: bytes) -> str:
    """Return the checksum that a snapshot bears; "" where it bears none. It is not verified."""
    seal = seal_in(data)
    with suppress(ValueError, KeyError, TypeError, RecursionError):
        return str(json.loads(b"{" + seal)[SEAL][HEADER_ID]["sha256"]) if seal else ""
    return ""


def is_sealed(data: bytes) -> bool:
    """Whether a snapshot is, to the bit, as some Inroad wrote it; what is in it is not read."""
    with suppress(ValueError, KeyError, TypeError, RecursionError):
        return _sealed(data) is not None
    return False


def seal_in(data: bytes) -> bytes:
    """Return the end of a snapshot from its seal on; nothing where there is none."""
    at = data.rfind(b"\n" + _SEAL_LINE) + 1
    return data[at:] if at else b""


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


def _table(name: str, table: Table) -> Iterator[bytes | memoryview]:
    """Yield a table, with the comma behind it."""
    lines = table.written() if isinstance(table, Lines) else _written(table)
    between = canonical(name).encode() + b":{\n"
    for line in lines:
        yield between
        yield line
        between = b",\n"
    yield b"\n},\n" if between == b",\n" else canonical(name).encode() + b":{},\n"


def _tables_by_lines(data: bytes, end: int, seal: Raw) -> Tables | None:
    """Return the tables of a snapshot whose seal begins at `end`, documents unread."""
    tables = tables_in(data, end)
    if tables is None:
        return None
    return {**tables, HEADER: dict(tables.get(HEADER, {})), SEAL: {HEADER_ID: seal}}


def _is_sound(table: Table) -> bool:
    if isinstance(table, Lines):
        return table.looked_through(lambda some, text: are_sound({"": some}, text))
    return are_sound({"": table}, canonical(table).encode())


def _written(table: Table) -> Iterator[bytes]:
    """Yield the lines of a table, some together."""
    documents = iter(sorted(table.items(), key=lambda item: int(item[0])))
    while some := list(islice(documents, _TOGETHER)):
        lines = (f'"{doc_id}":{canonical(document)}' for doc_id, document in some)
        yield ",\n".join(lines).encode()


class _Sealed(NamedTuple):
    """What a snapshot says at its end, from where on, and the checksum of all before it."""

    begin: int
    seal: Raw
    checksum: str


def _sealed(data: bytes) -> _Sealed | None:
    """Return the seal of a snapshot, or None if it is not that of what stands before it.

    Raises:
        ValueError, KeyError, TypeError, RecursionError: it is no seal.
    """
    at = data.rfind(b"\n" + _SEAL_LINE) + 1
    if not at:
        return None
    sealed = _seal_after(hashlib.sha256(memoryview(data)[:at]), data[at:])
    return None if sealed is None else _Sealed(at, *sealed)


def _seal_after(digest: "hashlib._Hash", text: bytes) -> tuple[Raw, str] | None:
    """Return what a seal says, with the checksum; None if it is not that of what `digest` had."""
    found = json.loads(b"{" + text)[SEAL][HEADER_ID]
    seal = {"device": found["device"], "hash": found["hash"], "n": found["n"]}
    checksum = _checksum(digest, seal)
    return (found, checksum) if text == _seal(seal, checksum) else None


def _checksum(digest: "hashlib._Hash", seal: Raw) -> str:
    """Return the checksum of what was put into `digest`, and of the seal."""
    digest.update(canonical(seal).encode())
    return digest.hexdigest()


def _seal(seal: Raw, checksum: str) -> bytes:
    line = canonical({**seal, "sha256": checksum}).encode()
    return _SEAL_LINE + f'\n"{HEADER_ID}":'.encode() + line + b"\n}\n}\n"
