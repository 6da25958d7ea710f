"""A snapshot of which most lines are as they were: what somebody edited, or another machine wrote.

Of the lines of ten thousand people few are otherwise. They are told from the others by the snapshot
that stood there before, and they alone are read: what is known of the others holds still.
"""

import json
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from inroad.store.format.header import is_sound
from inroad.store.format.lines import Lines, id_of_line, tables_in
from inroad.store.format.raw import HEADER, Raw, State, Table, Tables, canonical
from inroad.store.format.shape import are_sound
from inroad.store.last_snapshot import Last
from inroad.store.log import snapshot
from inroad.store.repair.salvage import without_doubles

_BREAK = b",\n"
"""What stands between the lines of a table."""
_BLOCK = 1 << 16
"""Bytes that are compared at once."""

_Edits = dict[str, Raw | None]
"""Documents that are otherwise, by id; None where one is not there any more."""


def told_by_lines(data: bytes, last: Last) -> State | None:
    """Return what a snapshot holds, laid over the lines of `last`, which stood there before.

    It may have been edited, and `last` need not be what it was: who had the file open may have
    saved it over a newer one. Its checksum is not looked at. None where its lines do not tell;
    `salvage` reads any file, and of this one it says the same. Tables that are as they were are
    those of `last`, not to be changed in place.
    """
    before, after = last.state.tables, _tables(data)
    if _around(data, after) != list(_written_around(after)) or not before.keys() <= after.keys():
        return None
    tables: Tables = dict(before)
    alike = _alike(last.text, data)
    for name in after.keys() - {HEADER}:
        was, now = before.get(name, {}), after[name]
        if was and not isinstance(was, Lines):
            return None
        edits = _edits(was, *_apart(was, now, alike))
        if edits is None:
            return None
        if edits or name not in tables:
            tables[name] = _having(tables.get(name, {}), edits)
    ends = _header_and_seal(data, after)
    if ends is None:
        return None
    state = snapshot.to_state({**tables, **ends})
    is_same = is_sound(state.header) and state.header == last.state.header
    return state if is_same else None


def is_evidently_same(one: State, other: State) -> bool:
    """Whether two states are the same; False also where all would have to be read to know."""
    if one.having({}) != other.having({}):
        return False  # In something beside the tables.
    names = {*one.tables, *other.tables}
    return all(_is_same(one.tables.get(name, {}), other.tables.get(name, {})) for name in names)


def _is_same(one: Table, other: Table) -> bool:
    if isinstance(one, Lines) and isinstance(other, Lines):
        return one.is_evidently_same(other)
    return not isinstance(one, Lines) and not isinstance(other, Lines) and one == other


def _tables(text: bytes) -> dict[str, Table]:
    """Return the tables of a snapshot; none where it has another form."""
    try:
        return tables_in(text, len(text) - len(snapshot.seal_in(text))) or {}
    except ValueError:
        return {}


def _around(text: bytes, tables: dict[str, Table]) -> list[bytes]:
    """Return what stands around the lines of tables up to the seal, among it their names."""
    places = chain.from_iterable(one.place for one in tables.values() if isinstance(one, Lines))
    edges = [0, *places, len(text) - len(snapshot.seal_in(text))]
    return [text[begin:end] for begin, end in zip(edges[::2], edges[1::2], strict=True)]


def _written_around(tables: dict[str, Table]) -> Iterator[bytes]:
    """Yield what stands there where an Inroad wrote it."""
    text = b"{\n"
    for name in sorted(tables):
        text += canonical(name).encode()
        if isinstance(tables[name], Lines):
            yield text + b":{\n"
            text = b"\n},\n"
        else:
            text += b":{},\n"
    yield text


def _header_and_seal(data: bytes, tables: dict[str, Table]) -> Tables | None:
    """Return the tables that say of which state a snapshot is: its header, and its seal."""
    header = tables.get(HEADER)
    found = _documents(header.text) if isinstance(header, Lines) else None
    try:
        seal = json.loads(b"{" + snapshot.seal_in(data), object_pairs_hook=without_doubles)
    except (ValueError, RecursionError):
        return None
    is_seal = seal.keys() == {snapshot.SEAL} and are_sound(seal, data)
    return {HEADER: dict(found), **seal} if found is not None and is_seal else None


class _Alike(NamedTuple):
    """How many bytes two texts begin alike, and how many of the rest of both end alike."""

    begin: int
    end: int


def _alike(one: bytes, other: bytes) -> _Alike:
    """Return how far two texts are alike from both ends, to within a block."""
    most, begin, end = min(len(one), len(other)), 0, 0
    while begin + _BLOCK <= most:
        if one[begin : begin + _BLOCK] != other[begin : begin + _BLOCK]:
            break
        begin += _BLOCK
    while begin + end + _BLOCK <= most:
        ours, theirs = len(one) - end, len(other) - end
        if one[ours - _BLOCK : ours] != other[theirs - _BLOCK : theirs]:
            break
        end += _BLOCK
    return _Alike(begin, end)


def _apart(before: Table, after: Table, alike: _Alike) -> tuple[list[bytes], list[bytes]]:
    """Return the lines of a table in two snapshots, but most of those that both have.

    `alike` says how far the two texts are alike.
    """
    if not isinstance(before, Lines) or not isinstance(after, Lines):
        return _lines(before), _lines(after)
    was, now = _without_end(*_without_begin(_Span.of(before), _Span.of(after), alike), alike)
    return was.lines, now.lines


class _Span(NamedTuple):
    """Some lines of a table in the text of a snapshot."""

    text: bytes
    begin: int
    end: int

    @classmethod
    def of(cls, table: Lines) -> "_Span":
        """Return all lines of a table."""
        return cls(table.snapshot, *table.place)

    @property
    def lines(self) -> list[bytes]:
        """The lines."""
        return self.text[self.begin : self.end].split(_BREAK) if self.begin < self.end else []


def _without_begin(was: _Span, now: _Span, alike: _Alike) -> tuple[_Span, _Span]:
    """Return what is left of two spans without the lines with which both begin."""
    if was.begin != now.begin:
        return was, now
    known = min(alike.begin, was.end, now.end)
    if known == was.end == now.end:
        return was._replace(begin=known), now._replace(begin=known)
    # What is alike may end within a line: the last whole one counts.
    line = was.text.rfind(_BREAK, was.begin, known)
    begin = line + len(_BREAK) if line >= 0 else was.begin
    return was._replace(begin=begin), now._replace(begin=begin)


def _without_end(was: _Span, now: _Span, alike: _Alike) -> tuple[_Span, _Span]:
    """Return what is left of two spans without the lines with which both end."""
    more = len(was.text) - len(now.text)
    if was.end != now.end + more:
        return was, now
    known = max(len(was.text) - alike.end, was.begin, now.begin + more)
    if known == was.begin == now.begin + more:
        return was._replace(end=known), now._replace(end=known - more)
    # What is alike may begin within a line: the first whole one counts.
    line = was.text.find(_BREAK, known, was.end)
    end = line if line >= 0 else was.end
    return was._replace(end=end), now._replace(end=end - more)


def _lines(table: Table) -> list[bytes]:
    return table.text.split(_BREAK) if isinstance(table, Lines) else []


def _edits(before: Table, was: list[bytes], now: list[bytes]) -> _Edits | None:
    """Return what makes one table of another one, or None where that cannot be told by lines.

    Args:
        before: the table as it was.
        was: its lines, of which those may be left out that are not otherwise now.
        now: the lines now, without those left out of `was`.
    """
    known, left = set(was), set(now)
    if len(left) != len(now):
        return None
    edits: _Edits = {id_of_line(line): None for line in known - left}
    for line in left - known:
        found = _documents(line)
        if found is None:
            return None
        for doc_id, document in found.items():
            is_edited = doc_id in edits and edits[doc_id] is None
            if not is_edited and (doc_id in edits or doc_id in before):
                return None  # It stands there twice.
            edits[doc_id] = document
    return edits


def _documents(line: bytes) -> dict[str, Raw] | None:
    """Return what stands on a line by id, or None where it is not all a campaign could hold."""
    try:
        found = json.loads("{" + line.decode() + "}", object_pairs_hook=without_doubles)
    except (ValueError, RecursionError):
        return None
    return found if are_sound({"": found}, line) else None


def _having(table: Table, edits: _Edits) -> Table:
    """Return a table with edits; the other one stays as it is."""
    found = table.__copy__() if isinstance(table, Lines) else dict(table)
    for doc_id, document in edits.items():
        if document is None:
            del found[doc_id]
        else:
            found[doc_id] = document
    return found
