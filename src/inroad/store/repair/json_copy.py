"""A campaign as one JSON file for other programs, from which the very same campaign is read again.

`{"inroad": "1.2.0", "format": 1, "campaign": {…}, "documents": {"contacts": [{"id": …, …}, …]}}`:
each kind of document is a list, each document an object with its id. A field that is empty is left
out. "created" and "_t" say on which device what was changed when: by them a copy that has changed
meanwhile merges, field by field, as every other copy does.
"""

import json
from collections.abc import Iterator
from typing import Any

from inroad import __version__
from inroad.domain.errors import Unreadable
from inroad.domain.text import first_few
from inroad.store.format.clock_corrections import NONE
from inroad.store.format.raw import HEADER, HEADER_ID, Raw, State, canonical
from inroad.store.format.schema import check_version, migrated
from inroad.store.repair.legible import legible
from inroad.store.repair.salvage import salvage

FORMAT = 1
"""The version of this layout; one that cannot be read as this is gets the next number."""

_VERSION, _FORMAT, _CAMPAIGN, _DOCUMENTS = "inroad", "format", "campaign", "documents"
_SEEN, _CORRECTIONS = "seen", "corrections"
_ID = "id"
_BEGINNING = 200
"""Characters that say what a file is."""


def is_copy(head: bytes) -> bool:
    """Whether a file that begins so says that it is such a copy."""
    text = head[:_BEGINNING].decode("utf-8-sig", "replace").lstrip()
    start = text.removeprefix("{").lstrip()
    return start != text and start.startswith(f'"{_VERSION}"') and f'"{_FORMAT}"' in text


def written(state: State) -> Iterator[bytes]:
    """Yield all of a campaign, a document a line."""
    campaign: Raw = {**state.header, _SEEN: state.seen}
    if state.corrections != NONE:
        campaign[_CORRECTIONS] = state.corrections.to_json()
    yield f'{{"{_VERSION}":{canonical(__version__)},"{_FORMAT}":{FORMAT},\n'.encode()
    yield f'"{_CAMPAIGN}":{canonical(campaign)},\n"{_DOCUMENTS}":{{'.encode()
    between = "\n"
    for name in sorted(state.tables):
        if name != HEADER:
            yield f"{between}{canonical(name)}:[".encode()
            yield from _list(state.tables[name].items())
            between = "],\n"
    end = "" if between == "\n" else "]"
    yield f"{end}\n}}}}\n".encode()


def _list(documents: Any) -> Iterator[bytes]:
    between = "\n"
    for doc_id, document in sorted(documents, key=lambda item: int(item[0])):
        yield f"{between}{canonical({**document, _ID: int(doc_id)})}".encode()
        between = ",\n"


def read(data: bytes, name: str) -> tuple[State, tuple[str, ...]]:
    """Return the campaign in a file, and which entries of it cannot be read.

    Args:
        data: the whole file.
        name: what messages call it.

    Raises:
        Unreadable: it is cut off, edited so that it is no such copy any more, or of a newer Inroad.
    """
    try:
        said = json.loads(data.decode("utf-8-sig"))
        if not isinstance(said, dict) or type(said.get(_FORMAT)) is not int:
            raise _no_copy(name)
        if said[_FORMAT] > FORMAT:
            raise Unreadable(f"{name} was written by a newer Inroad; update Inroad to read it.")
        tables = _tables(said)
    except (ValueError, RecursionError, TypeError, AttributeError, KeyError) as error:
        raise _no_copy(name) from error
    found = salvage(canonical(tables).encode("utf-8", "surrogatepass"))
    if found is None or not found.states or found.mended:
        raise _no_copy(name)
    state = found.states[0]
    check_version(state)
    state = migrated(state)
    whole, odd = legible(state.tables, {})
    return state.having({name: one for name, one in whole.items() if one}), (*found.odd, *odd)


def say_odd(odd: tuple[str, ...]) -> str:
    """Return what is said of entries that cannot be read; "" where there are none."""
    return f"Left out what Inroad cannot read: {first_few(odd)}." if odd else ""


def _no_copy(name: str) -> Unreadable:
    return Unreadable(
        f"{name} is no whole export of Inroad; write it again with: inroad export json FILE"
    )


def _tables(said: Raw) -> dict[str, dict[str, Any]]:
    """Return the tables of a data file that hold the same; what is wrong with them is found there.

    Raises:
        ValueError, TypeError, AttributeError, KeyError: it is none of what `written` writes.
    """
    campaign = dict(said[_CAMPAIGN])
    seen, corrections = campaign.pop(_SEEN, {}), campaign.pop(_CORRECTIONS, None)
    header = {**campaign, "_seen": seen}
    if corrections is not None:
        header["_corrections"] = corrections
    tables: dict[str, dict[str, Any]] = {HEADER: {HEADER_ID: header}}
    for name, documents in said[_DOCUMENTS].items():
        if name == HEADER or not isinstance(documents, list):
            raise ValueError(name)
        table = tables.setdefault(name, {})
        for document in documents:
            fields = dict(document)
            doc_id = fields.pop(_ID)
            if type(doc_id) is not int or str(doc_id) in table:
                raise ValueError(name)
            table[str(doc_id)] = fields
    return tables
