"""The snapshot `inroad.json`: all documents in one canonical form, with a checksum.

Tables and ids are sorted, one document stands on a line, UTF-8, LF: the same content is the
same bytes. A stock `TinyDB` and `jq` read it. The last table says how far the journal had come
and holds the checksum of everything before it.
"""

import hashlib
import json

from inroad.store.raw import HEADER, HEADER_ID, Head, Raw, State, Tables, canonical

SEAL = "~snapshot"
"""The table with the seal; it is sorted behind all others, and is no part of the campaign."""

_SEAL_LINE = f'"{SEAL}":{{'.encode()


def to_bytes(state: State) -> bytes:
    """Return the snapshot of `state`."""
    tables = dict(state.tables)
    header = {**state.header, "_seen": state.seen}
    tables[HEADER] = {**tables.get(HEADER, {}), HEADER_ID: header}
    parts = [_table(name, tables[name]) for name in sorted(tables)]
    body = ("{\n" + ",\n".join(parts) + ",\n").encode("utf-8")
    head = state.head
    seal = {"device": head.device, "hash": head.hash, "n": head.n}
    return body + _seal(seal, _checksum(body, seal))


def parse(data: bytes) -> State | None:
    """Return the state that a snapshot holds, or None if it is not, to the bit, as it was written.

    What is None may be damaged or written by something else: see `salvage`.
    """
    at = data.rfind(b"\n" + _SEAL_LINE) + 1
    if not at:
        return None
    try:
        found = json.loads(b"{" + data[at:])[SEAL][HEADER_ID]
        seal = {"device": found["device"], "hash": found["hash"], "n": found["n"]}
        if data[at:] != _seal(seal, _checksum(data[:at], seal)):
            return None
        tables: Tables = json.loads(data)
    except (ValueError, KeyError, TypeError):
        return None
    return to_state(tables)


def to_state(tables: Tables) -> State:
    """Return the state that a snapshot's tables mean, seal and header included."""
    tables = dict(tables)
    seal = tables.pop(SEAL, {}).get(HEADER_ID, {})
    header = dict(tables.get(HEADER, {}).get(HEADER_ID, {}))
    seen = header.pop("_seen", {})
    if header:
        tables[HEADER] = {**tables[HEADER], HEADER_ID: header}
    number = seal.get("n")
    head = Head(
        str(seal.get("device", "")),
        number if isinstance(number, int) else 0,
        str(seal.get("hash", "")),
    )
    return State(tables, dict(seen) if isinstance(seen, dict) else {}, head)


def _table(name: str, table: dict[str, Raw]) -> str:
    documents = sorted(table.items(), key=lambda item: int(item[0]))
    lines = ",\n".join(f'"{doc_id}":{canonical(document)}' for doc_id, document in documents)
    return f"{canonical(name)}:{{\n{lines}\n}}" if lines else f"{canonical(name)}:{{}}"


def _checksum(body: bytes, seal: Raw) -> str:
    digest = hashlib.sha256(body)
    digest.update(canonical(seal).encode())
    return digest.hexdigest()


def _seal(seal: Raw, checksum: str) -> bytes:
    line = canonical({**seal, "sha256": checksum}).encode()
    return _SEAL_LINE + f'\n"{HEADER_ID}":'.encode() + line + b"\n}\n}\n"
