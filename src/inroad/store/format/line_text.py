"""The lines of a table in the text of a snapshot: where each document stands, found when needed."""

import json
import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from inroad.store.format.raw import Table

_DOCUMENT = re.compile(rb'\n"([1-9][0-9]{0,15})":(?=\{)')

_LONGEST_ID = 16
"""Digits, as many as `_DOCUMENT` takes."""

_BULK = 100
"""So many lines are parsed at once: their documents are held in memory together."""


class LineText:
    """The lines of a table in a snapshot: ids in order, and where each line begins.

    They are looked for when the first one is asked for.
    """

    def __init__(self, text: bytes, begin: int, end: int) -> None:
        """Know the lines of `text` from `begin` to the end of the last document."""
        self.text, self.begin, self.end = text, begin, end
        self.found: dict[str, int] = {}
        """Where those documents begin that were found by what is in them, by id."""

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
        """Where the line of each id begins."""
        found, find = array("q", [self.begin]), self.text.find
        at = find(b"\n", self.begin, self.end)
        while at >= 0:
            found.append(at + 1)
            at = find(b"\n", at + 1, self.end)
        return found

    def at(self, doc_id: str) -> int | None:
        """Return the place of a line among the lines; None where there is none."""
        number = int(doc_id) if len(doc_id) <= _LONGEST_ID and doc_id.isdecimal() else 0
        if not 0 < number <= self.ids[-1] or str(number) != doc_id:
            return None
        at = bisect_left(self.ids, number)
        return at if self.ids[at] == number else None

    def document(self, doc_id: str) -> bytes | None:
        """Return a document, or None where there is none with this id."""
        begin = self.found.get(doc_id)
        if begin is not None:
            end = self.text.find(b",\n", begin, self.end)
            return self.text[begin : self.end if end < 0 else end]
        at = self.at(doc_id)
        if at is None:
            return None
        return self.text[self.starts[at] + len(f'"{doc_id}":') : self._end_of(at)]

    def span(self, doc_id: str) -> tuple[int, int]:
        """Return where the line of a document begins and ends: nowhere if there is none."""
        at = self.at(doc_id)
        return (self.begin, self.begin) if at is None else (self.starts[at], self._end_of(at))

    def found_at(self, place: int) -> str | None:
        """Return the id of the document in whose line a place of the text is, and note where."""
        head = _DOCUMENT.match(self.text, self.text.rfind(b"\n", self.begin - 1, place))
        if head is None:
            return None
        doc_id = head[1].decode()
        self.found[doc_id] = head.end()
        return doc_id

    def lines(self, first: int, after: int) -> memoryview:
        """Return lines with their ids, without the last break; they are not copied."""
        return memoryview(self.text)[self.starts[first] : self._end_of(after - 1)]

    def bulks(self) -> Iterator[tuple[bytes, Table]]:
        """Yield the documents, a hundred at a time, with their text.

        Raises:
            ValueError: a line is not one document (which no Inroad has ever written).
        """
        for first in range(0, self.count, _BULK):
            after = min(first + _BULK, self.count)
            text = b"".join((b"{", self.lines(first, after), b"}"))
            documents = json.loads(text)
            if list(documents) != list(map(str, self.ids[first:after])):
                raise ValueError("lines and documents are not the same")
            yield text, documents

    def _end_of(self, at: int) -> int:
        """Return where the document at a place ends."""
        return self.end if at + 1 == self.count else self.starts[at + 1] - len(",\n")
