"""A table as it stands in the snapshot: one document a line, read when it is asked for.

Of ten thousand people few are looked at in an hour. So the text of the snapshot stays as it is,
with where each line begins; what was changed since lies over it.
"""

import json
import re
from bisect import bisect_left
from collections.abc import (
    Callable,
    Collection,
    ItemsView,
    Iterator,
    MutableMapping,
    ValuesView,
)

from inroad.store.format.line_text import LineText
from inroad.store.format.raw import Raw, Table, canonical

_TABLE = re.compile(rb'("(?:[^"\\\n]|\\.)*"):\{(?:(\n)|\},?\n)')
_END = re.compile(rb"\n\}")
"""Two bytes of which the first stands at every line are found so in a third of the time."""

_document: Callable[[str], Raw] = json.JSONDecoder().decode


class Lines(MutableMapping[str, Raw]):
    """One table of a snapshot with what was changed since; equal to the dictionary it means.

    The text was written by this version of Inroad, or looked through by it: each line is one
    document.
    """

    __slots__ = ("_base", "_changed", "_more")

    def __init__(
        self, base: LineText, changed: dict[str, Raw | None] | None = None, more: int = 0
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
        text = self._base.document(doc_id)
        if text is None:
            raise KeyError(doc_id)
        return _document(text.decode())

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
        return map(str, self.numbers())

    def numbers(self) -> Iterator[int]:
        """Return the ids as numbers."""
        return self._numbers() if self._changed else iter(self._base.ids)

    def _numbers(self) -> Iterator[int]:
        changed = {int(one): after is not None for one, after in self._changed.items()}
        for number in self._base.ids:
            if changed.get(number, True):
                yield number
        new = [one for one, is_there in changed.items() if is_there]
        yield from [one for one in new if self._base.at(str(one)) is None]

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
        for _, documents in base.bulks():
            for doc_id, document in documents.items():
                found = changed.get(doc_id, document)
                if found is not None:
                    yield doc_id, found
        for doc_id in changed:
            found = changed[doc_id]
            if found is not None and base.at(doc_id) is None:
                yield doc_id, found

    def looked_through(self, is_sound: Callable[[Table, bytes], bool]) -> bool:
        """Whether all lines are documents for which `is_sound` holds, asked with their text."""
        base = self._base
        try:
            return len(base.ids) == base.count and all(
                is_sound(documents, text) for text, documents in base.bulks()
            )
        except ValueError:
            return False

    @property
    def snapshot(self) -> bytes:
        """The text of the snapshot in which the lines stand."""
        return self._base.text

    @property
    def place(self) -> tuple[int, int]:
        """Where in the snapshot the lines begin and end."""
        return self._base.begin, self._base.end

    @property
    def text(self) -> bytes:
        """The lines as they stand in the snapshot, a comma and a break between."""
        begin, end = self.place
        return self._base.text[begin:end]

    def changed(self) -> Iterator[str]:
        """Yield the ids of documents that lie over the lines."""
        return (doc_id for doc_id, document in self._changed.items() if document is not None)

    @property
    def laid_over(self) -> set[str]:
        """The ids of documents that are not as they stand in the lines, or not there any more."""
        return set(self._changed)

    def is_evidently_same(self, other: "Lines") -> bool:
        """Whether another table holds the same, as far as what lies over the same lines tells."""
        if self._base is not other._base:
            return False
        return all(self.get(one) == other.get(one) for one in self.laid_over | other.laid_over)

    def __copy__(self) -> "Lines":
        """Return a table that later changes to this one do not reach."""
        return Lines(self._base, dict(self._changed), self._more)

    def written(self) -> Iterator[bytes | memoryview]:
        """Yield the lines of the table as they stand in a snapshot, those unchanged together.

        A comma and a break belong between what is yielded.
        """
        base, done = self._base, 0
        if not self._changed:
            yield memoryview(base.text)[base.begin : base.end]
            return
        for number, doc_id in sorted((int(doc_id), doc_id) for doc_id in self._changed):
            at = bisect_left(base.ids, number)
            if at > done:
                yield base.lines(done, at)
            document = self._changed[doc_id]
            if document is not None:
                yield f'"{doc_id}":{canonical(document)}'.encode()
            done = at + (at < base.count and base.ids[at] == number)
        if done < base.count:
            yield base.lines(done, base.count)

    def owners(self, field: str) -> Iterator[tuple[int, int]]:
        """Yield the id of each document and the number that its `field` holds, where it has one.

        It is found in the text, without reading the documents: nowhere else in a canonical line
        is the name of a field between quotation marks, for those inside of a text are escaped.
        """
        base, changed = self._base, self._changed
        mark = re.compile(b'"' + field.encode() + b'":([0-9]+)(?=[,}])')
        found = mark.findall(base.text, base.begin, base.end)
        if len(found) == base.count:
            owned = zip(base.ids, map(int, found), strict=True)
            if changed:
                others = set(map(int, changed))
                yield from (pair for pair in owned if pair[0] not in others)
            else:
                yield from owned
        else:
            for doc_id, one in self._marked(mark):
                yield doc_id, int(one[1])
        for changed_id, document in changed.items():
            owner = (document or {}).get(field)
            if type(owner) is int:
                yield int(changed_id), owner

    def having(self, field: str) -> Iterator[int]:
        """Yield the ids of those documents whose `field` says something, and perhaps of others.

        It is found in the text, as by `owners`; the marks of a document name fields too.
        """
        base, changed = self._base, self._changed
        mark = f'"{field}":'.encode()
        at = base.text.find(mark, base.begin, base.end)
        while at >= 0:
            doc_id = base.found_at(at)
            if doc_id is not None and doc_id not in changed:
                yield int(doc_id)
            line_end = base.text.find(b"\n", at)
            at = base.text.find(mark, line_end, base.end) if line_end >= 0 else -1
        yield from (int(doc_id) for doc_id, found in changed.items() if found and field in found)

    def owned(self, field: str, owners: Collection[int]) -> Iterator[tuple[int, int]]:
        """Yield the ids of the documents whose `field` holds one of some numbers, and which."""
        if len(owners) == 1:
            (only,) = owners
            yield from ((doc_id, only) for doc_id in self._owned_by(field, only))
        else:
            numbers = b"|".join(b"%d" % owner for owner in owners)
            mark = re.compile(b'"%b":(%b)(?=[,}])' % (field.encode(), numbers))
            yield from ((doc_id, int(found[1])) for doc_id, found in self._marked(mark))
        for changed_id, document in self._changed.items():
            owner = (document or {}).get(field)
            # What others wrote may be anything: a list, which is in no set.
            if type(owner) is int and owner in owners:
                yield int(changed_id), owner

    def _owned_by(self, field: str, owner: int) -> Iterator[int]:
        """Yield the ids of unchanged documents whose `field` holds a number.

        Bytes that are long and rare are found in a third of the time of a regular expression.
        """
        base, mark = self._base, b'"%b":%d' % (field.encode(), owner)
        at = base.text.find(mark, base.begin, base.end)
        while at >= 0:
            after = at + len(mark)
            doc_id = base.found_at(at) if base.text[after : after + 1] in (b",", b"}") else None
            if doc_id is not None and doc_id not in self._changed:
                yield int(doc_id)
            at = base.text.find(mark, after, base.end)

    def saying(self, field: str, text: str) -> Iterator[int]:
        """Yield the ids of documents whose `field` is `text` in any case, and perhaps of others.

        It is found in the text of the file, as by `owners`; `text` is of ASCII.
        """
        said = canonical(text).encode()
        mark = re.compile(b'"%b":%b(?=[,}])' % (field.encode(), re.escape(said)), re.IGNORECASE)
        yield from (doc_id for doc_id, _ in self._marked(mark))
        for changed_id, document in self._changed.items():
            value = (document or {}).get(field)
            if isinstance(value, str) and value.lower() == text.lower():
                yield int(changed_id)

    def texts(self, field: str, among: Collection[int] | None = None) -> Iterator[tuple[int, str]]:
        """Yield the ids of the documents whose `field` is a text, with it, and perhaps more texts.

        They are found in the text of the file, as by `owners`; the marks of a document name
        fields too. With `among` of those with one of these ids, each once.
        """
        changed = self._changed
        others = set(map(int, changed))
        mark = re.compile(b'"' + field.encode() + rb'":("(?:[^"\\\n]|\\.)*")(?=[,}])')
        wanted = others if among is None else others.intersection(among)
        found = self._each(mark) if among is None else self._of(mark, among)
        read: dict[bytes, str] = {}
        for doc_id, written in found:
            if written not in read:
                read[written] = json.loads(written)
            if doc_id not in others:
                yield doc_id, read[written]
        for changed_id in wanted:
            value = (changed[str(changed_id)] or {}).get(field)
            if isinstance(value, str):
                yield changed_id, value

    def _each(self, mark: re.Pattern[bytes]) -> Iterator[tuple[int, bytes]]:
        """Yield what a mark finds in all lines, with the ids of these."""
        base = self._base
        ids, ends, at = base.ids, base.starts[1:], 0
        ends.append(base.end)
        for found in mark.finditer(base.text, base.begin, base.end):
            while ends[at] <= found.start():
                at += 1
            yield ids[at], found[1]

    def _of(self, mark: re.Pattern[bytes], ids: Collection[int]) -> Iterator[tuple[int, bytes]]:
        """Yield what a mark finds in the lines with some ids."""
        for doc_id in ids:
            for found in mark.finditer(self._base.text, *self._base.span(str(doc_id))):
                yield doc_id, found[1]

    def _marked(self, mark: re.Pattern[bytes]) -> Iterator[tuple[int, re.Match[bytes]]]:
        """Yield the ids of unchanged documents in whose line a mark is found, and what it is."""
        base, changed = self._base, self._changed
        for found in mark.finditer(base.text, base.begin, base.end):
            doc_id = base.found_at(found.start())
            if doc_id is not None and doc_id not in changed:
                yield int(doc_id), found


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


def owned(table: Table, field: str, numbers: Collection[int]) -> Iterator[tuple[int, int]]:
    """Yield the ids of the documents of any table whose `field` holds one of some, and which."""
    if isinstance(table, Lines):
        return table.owned(field, numbers)
    return (one for one in owners(table, field) if one[1] in numbers)


def id_of_line(line: bytes) -> str:
    """Return the id of the document on a line of a snapshot."""
    return line[1 : line.index(b'"', 1)].decode()


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
        close = _END.search(text, head.end(), end)
        if close is None or not text.startswith(b'"', head.end()):
            return None
        base = LineText(text, head.end(), close.start())
        found[name] = Lines(base)
        at = text.find(b"\n", close.end()) + 1
    return found
