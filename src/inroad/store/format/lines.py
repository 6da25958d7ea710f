"""A table as it stands in the snapshot: one document a line, read when it is asked for.

Of ten thousand people few are looked at in an hour. So the text of the snapshot stays as it is,
with where each line begins; what was changed since lies over it.
"""

import json
import re
from array import array
from bisect import bisect_left
from collections.abc import (
    Callable,
    ItemsView,
    Iterable,
    Iterator,
    MutableMapping,
    ValuesView,
)
from functools import cached_property

from inroad.store.format.raw import Raw, Table, canonical

_DOCUMENT = re.compile(rb'\n"([1-9][0-9]{0,15})":(?=\{)')
_TABLE = re.compile(rb'("(?:[^"\\\n]|\\.)*"):\{(?:(\n)|\},?\n)')
_END = b"\n}"

_LONGEST_ID = 16

_BULK = 500
"""So many lines are parsed at once: their documents are held in memory together."""

_document: Callable[[str], Raw] = json.JSONDecoder().decode


class _Base:
    """The lines of a table in a snapshot: ids in order, and where the document of each begins.

    They are looked for when the first one is asked for.
    """

    def __init__(self, text: bytes, begin: int, end: int) -> None:
        """Know the lines of `text` from `begin` to the end of the last document."""
        self.text, self.begin, self.end = text, begin, end

    @cached_property
    def count(self) -> int:
        """How many there are."""
        return self.text.count(b"\n", self.begin, self.end) + 1

    @cached_property
    def ids(self) -> "array[int]":
        """The ids, each larger than the one before it."""
        return array("q", map(int, _DOCUMENT.findall(self.text, self.begin - 1, self.end)))

    @cached_property
    def starts(self) -> "array[int]":
        """Where the document of each id begins."""
        heads = _DOCUMENT.finditer(self.text, self.begin - 1, self.end)
        return array("q", [head.end() for head in heads])

    def at(self, doc_id: str) -> int | None:
        """Return the place of a line among the lines; None where there is none."""
        number = int(doc_id) if len(doc_id) <= _LONGEST_ID and doc_id.isdecimal() else 0
        if not 0 < number <= self.ids[-1] or str(number) != doc_id:
            return None
        at = bisect_left(self.ids, number)
        return at if self.ids[at] == number else None

    def document(self, at: int) -> bytes:
        """Return the document at a place."""
        return self._up_to(self.starts[at], at + 1)

    def lines(self, first: int, after: int) -> bytes:
        """Return lines with their ids, without the last break."""
        return self._up_to(self.starts[first] - len(f'"{self.ids[first]}":'), after)

    def _up_to(self, begin: int, after: int) -> bytes:
        is_last = after == self.count
        end = self.end if is_last else self.starts[after] - len(f',\n"{self.ids[after]}":')
        return self.text[begin:end]


class Lines(MutableMapping[str, Raw]):
    """One table of a snapshot with what was changed since; equal to the dictionary it means.

    The text was written by this version of Inroad, or looked through by it: no line is damaged.
    """

    __slots__ = ("_base", "_changed", "_more")

    def __init__(
        self, base: _Base, changed: dict[str, Raw | None] | None = None, more: int = 0
    ) -> None:
        self._base = base
        self._changed = changed if changed is not None else {}
        """What lies over the lines, by id; None where a document was deleted."""
        self._more = more
        """How many documents there are more than lines, or less."""

    def __getitem__(self, doc_id: str) -> Raw:
        if doc_id in self._changed:
            found = self._changed[doc_id]
            if found is None:
                raise KeyError(doc_id)
            return found
        at = self._base.at(doc_id)
        if at is None:
            raise KeyError(doc_id)
        return _document(self._base.document(at).decode())

    def __setitem__(self, doc_id: str, document: Raw) -> None:
        self._more += doc_id not in self
        self._changed[doc_id] = document

    def __delitem__(self, doc_id: str) -> None:
        if doc_id not in self:
            raise KeyError(doc_id)
        self._more -= 1
        if self._base.at(doc_id) is None:
            del self._changed[doc_id]
        else:
            self._changed[doc_id] = None

    def __contains__(self, doc_id: object) -> bool:
        if doc_id in self._changed:
            return self._changed[str(doc_id)] is not None
        return isinstance(doc_id, str) and self._base.at(doc_id) is not None

    def __iter__(self) -> Iterator[str]:
        changed = self._changed
        for number in self._base.ids:
            doc_id = str(number)
            if changed.get(doc_id, doc_id) is not None:
                yield doc_id
        yield from [one for one, after in changed.items() if after and self._base.at(one) is None]

    def __len__(self) -> int:
        return self._base.count + self._more

    def items(self) -> ItemsView[str, Raw]:
        """Return all documents with their ids; it costs half of asking for each."""
        return _Items(self)

    def values(self) -> ValuesView[Raw]:
        """Return all documents."""
        return _Values(self)

    def in_bulk(self) -> Iterator[tuple[str, Raw]]:
        """Yield all documents with their ids."""
        base, changed = self._base, self._changed
        for first in range(0, base.count, _BULK):
            lines = base.lines(first, min(first + _BULK, base.count))
            for doc_id, document in json.loads(b"{" + lines + b"}").items():
                found = changed.get(doc_id, document)
                if found is not None:
                    yield doc_id, found
        for doc_id in changed:
            found = changed[doc_id]
            if found is not None and base.at(doc_id) is None:
                yield doc_id, found

    def changed(self) -> Iterator[str]:
        """Yield the ids of documents that lie over the lines."""
        return (doc_id for doc_id, document in self._changed.items() if document is not None)

    def __copy__(self) -> "Lines":
        """Return a table that later changes to this one do not reach."""
        return Lines(self._base, dict(self._changed), self._more)

    def written(self) -> bytes:
        """Return the lines of the table as they stand in a snapshot, without the last break."""
        base, done = self._base, 0
        parts: list[bytes] = []
        for number, doc_id in sorted((int(doc_id), doc_id) for doc_id in self._changed):
            at = bisect_left(base.ids, number)
            if at > done:
                parts.append(base.lines(done, at))
            document = self._changed[doc_id]
            if document is not None:
                parts.append(f'"{doc_id}":{canonical(document)}'.encode())
            done = at + (at < base.count and base.ids[at] == number)
        if done < base.count:
            parts.append(base.lines(done, base.count))
        return b",\n".join(parts)

    def owners(self, field: str) -> Iterator[tuple[int, int]]:
        """Yield the id of each document and the number that its `field` holds, where it has one.

        It is found in the text, without reading the documents: nowhere else in a canonical line
        is the name of a field between quotation marks, for those inside of a text are escaped.
        """
        base, changed = self._base, self._changed
        mark = re.compile(b'"' + field.encode() + b'":([0-9]+)')
        found = mark.findall(base.text, base.begin, base.end)
        if len(found) == base.count:
            for number, owner in zip(base.ids, found, strict=True):
                if not changed or str(number) not in changed:
                    yield number, int(owner)
            left: Iterable[str] = changed
        else:
            left = self
        for doc_id in left:
            owner = (self.get(doc_id) or {}).get(field)
            if type(owner) is int:
                yield int(doc_id), owner

    def having(self, field: str) -> Iterator[int]:
        """Yield the ids of those documents whose `field` says something, and perhaps of others.

        It is found in the text, as by `owners`; the marks of a document name fields too.
        """
        base, changed = self._base, self._changed
        mark = f'"{field}":'.encode()
        at = base.text.find(mark, base.begin, base.end)
        while at >= 0:
            head = _DOCUMENT.match(base.text, base.text.rfind(b"\n", base.begin - 1, at))
            if head is not None and head[1].decode() not in changed:
                yield int(head[1])
            line_end = base.text.find(b"\n", at)
            at = base.text.find(mark, line_end, base.end) if line_end >= 0 else -1
        yield from (int(doc_id) for doc_id, found in changed.items() if found and field in found)

    def owned(self, field: str, owner: int) -> Iterator[int]:
        """Yield the ids of the documents whose `field` holds a number, found as in `owners`."""
        base, changed = self._base, self._changed
        mark = re.compile(b'"%b":%d(?=[,}])' % (field.encode(), owner))
        for found in mark.finditer(base.text, base.begin, base.end):
            begin = base.text.rfind(b"\n", 0, found.start())
            head = _DOCUMENT.match(base.text, begin)
            if head is not None and (not changed or head[1].decode() not in changed):
                yield int(head[1])
        for doc_id, document in changed.items():
            if document is not None and document.get(field) == owner:
                yield int(doc_id)


class _Items(ItemsView[str, Raw]):
    _mapping: Lines

    def __iter__(self) -> Iterator[tuple[str, Raw]]:
        return self._mapping.in_bulk()


class _Values(ValuesView[Raw]):
    _mapping: Lines

    def __iter__(self) -> Iterator[Raw]:
        return (document for _, document in self._mapping.in_bulk())


def owners(table: Table, field: str) -> Iterator[tuple[int, int]]:
    """Yield the id of each document of any table and the number that its `field` holds."""
    if isinstance(table, Lines):
        yield from table.owners(field)
        return
    for doc_id, document in table.items():
        if type(document.get(field)) is int:
            yield int(doc_id), document[field]


def tables_in(text: bytes, end: int) -> dict[str, Table] | None:
    """Return the tables that stand in a snapshot up to `end`, or None where it has another form.

    Their documents are read when they are asked for.
    """
    found: dict[str, Table] = {}
    at = len(b"{\n")
    while at < end:
        head = _TABLE.match(text, at)
        if head is None:
            return None
        name = json.loads(head[1])
        if not head[2]:
            found[name], at = {}, head.end()
            continue
        close = text.find(_END, head.end(), end)
        base = _Base(text, head.end(), close)
        if close < 0 or not text.startswith(b'"', head.end()):
            return None
        found[name] = Lines(base)
        at = text.find(b"\n", close + len(_END)) + 1
    return found
