"""The journal: each transaction as one line that is numbered, checksummed and chained.

A line is its hash, a tab, what is said about it (number, the hash of the line before, stamp,
words), a tab, and the edits: each document before and after. JSON has no bare tab or newline,
so that a line can be taken apart without reading it. The hash is of all that follows it, and
the line before is in it: a line that is missing, foreign or damaged is noticed.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from inroad.store.format import stamps
from inroad.store.format.clock_corrections import NONE, Corrections, from_json
from inroad.store.format.field_stamps import sound
from inroad.store.format.raw import Head, Raw, RawEdit, State, apply, canonical
from inroad.store.format.shape import are_sound_documents, is_document, is_id, sound_seen
from inroad.store.format.stamps import is_stamp

HASH = 32

DO, UNDO, REDO, MERGE, BEGIN, CLOCK = "do", "undo", "redo", "merge", "begin", "clock"
TURNING = (DO, UNDO, REDO, MERGE)
"""The kinds of lines that can be undone or made again, and of those that do it."""

_PARTS = len(RawEdit._fields)
"""Of an edit, as it stands in a line."""


class Line(NamedTuple):
    """One transaction as it stands in the journal.

    `kind` is "do", "undo" or "redo" (then `of` is the number of the line that is turned),
    "merge" for what was taken in from outside, "begin" for what is never taken back, or "clock"
    for a finding that clocks had been ahead. `seen` are the stamps that a merge brought along,
    and `corrections` what is known of clocks since then.
    """

    n: int
    previous: str
    at: str
    label: str
    kind: str
    of: int
    seen: dict[str, str]
    hash: str
    text: str
    """The edits as JSON, read when they are wanted."""
    corrections: Corrections = NONE

    @property
    def edits(self) -> tuple[RawEdit, ...]:
        """What the transaction did, as far as it can be done to a campaign."""
        try:
            edits = json.loads(self.text)
        except (ValueError, RecursionError):
            return ()
        if not isinstance(edits, list):
            return ()
        if _are_sound(edits, self.text.encode()):
            return tuple(RawEdit(*one) for one in edits)
        return tuple(edit for edit in map(_edit, edits) if edit is not None)


class Reading(NamedTuple):
    """What was read from a journal: its whole lines, and what is wrong with it.

    `size` is the number of bytes up to the end of the last whole line: an unfinished one may
    follow. `damaged` counts lines between whole ones that are unreadable.
    """

    lines: tuple[Line, ...]
    size: int
    damaged: int


def write_line(
    head: Head,
    at: str,
    label: str,
    edits: Iterable[RawEdit],
    kind: str = DO,
    of: int = 0,
    seen: dict[str, str] | None = None,
    draft: str = "",
    corrections: Corrections = NONE,
) -> bytes:
    """Return the line that follows `head`, with its newline; `draft` is what it saves."""
    about: Raw = {"n": head.n + 1, "previous": head.hash, "at": at, "label": label}
    if kind != DO:
        about |= {"kind": kind, "of": of}
    if seen:
        about["seen"] = seen
    if draft:
        about["draft"] = draft
    if corrections != NONE:
        about["corrections"] = corrections.to_json()
    text = f"{canonical(about)}\t{canonical([list(edit) for edit in edits])}".encode()
    return _hash(text).encode() + b"\t" + text + b"\n"


def saves_draft(data: bytes, draft: str) -> bool:
    """Whether a line in a journal's `data` says that it saves this draft; see `write_line`."""
    return f'"draft":{canonical(draft)}'.encode() in data


def read_lines(data: bytes) -> Reading:
    """Return the lines in `data`, which begins at the beginning of a line."""
    lines: list[Line] = []
    size = position = damaged = waiting = 0
    for part in data.splitlines(keepends=True) if b"\r" not in data else _by_newline(data):
        position += len(part)
        line = read_line(part)
        if line is None:
            waiting += 1
        else:
            damaged += waiting
            waiting, size = 0, position
            lines.append(line)
    return Reading(tuple(lines), size, damaged)


def read_line(part: bytes) -> Line | None:
    """Return one line, or None if it is not whole."""
    digest, tab, text = part[:HASH], part[HASH : HASH + 1], part[HASH + 1 : -1]
    if tab != b"\t" or part[-1:] != b"\n" or _hash(text).encode() != digest:
        return None
    about, _, edits = text.partition(b"\t")
    return _line(digest, about, edits)


def read_heading(parts: Iterable[bytes]) -> Line | None:
    """Return one line without its edits, or None if it is not whole; no more of it is kept.

    Args:
        parts: the bytes of the line, without its newline; the first one has its hash.
    """
    digest = about = b""
    sha, is_begun, is_about = hashlib.sha256(), False, True
    for part in parts:
        text = part
        if not is_begun:
            digest, tab, text = part[:HASH], part[HASH : HASH + 1], part[HASH + 1 :]
            is_begun = True
            if tab != b"\t":
                return None
        sha.update(text)
        if is_about:
            more, tab, _ = text.partition(b"\t")
            about, is_about = about + more, not tab
    is_whole = sha.hexdigest()[:HASH].encode() == digest
    return _line(digest, about, b"") if is_whole else None


def _line(digest: bytes, about: bytes, edits: bytes) -> Line | None:
    """Return a line that is whole, or None if what it says is nothing that Inroad writes."""
    try:
        said: Raw = json.loads(about)
        line = Line(
            said["n"],
            said["previous"],
            said["at"],
            said["label"],
            said.get("kind", DO),
            said.get("of", 0),
            sound_seen(said.get("seen", {})),
            digest.decode(),
            edits.decode("utf-8"),
            from_json(said.get("corrections", [])),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return line if _is_sound(line) else None


def kind_in(head: bytes) -> str:
    """Return the kind of the line that begins so, up to its second tab; "" where it is none."""
    try:
        return str(json.loads(head[HASH + 1 :]).get("kind", DO))
    except (ValueError, AttributeError, RecursionError):
        return ""


def follow_line(state: State, line: Line, device: str) -> None:
    """Bring `state` up to a line of `device`'s journal."""
    apply(state.tables, line.edits)
    for stamp in (line.at, *line.seen.values()):
        stamps.advance(state.seen, stamp)
    state.corrections |= line.corrections
    state.head = Head(device, line.n, line.hash)


def replayed(state: State, lines: Iterable[Line], device: str) -> State:
    """Return `state` after the transactions of `lines`, which `device`'s journal has."""
    result = state.copy()
    for line in lines:
        follow_line(result, line, device)
    return result


def rolled_back(state: State, lines: Sequence[Line]) -> State:
    """Return `state` with the documents as they were before the transactions of `lines`."""
    result = state.copy()
    for line in reversed(lines):
        apply(result.tables, [edit.inverse for edit in reversed(line.edits)])
    return result


def find(data: bytes, head: Head) -> int | None:
    """Return where in a journal's `data` the lines after `head` begin, or None.

    None means that the journal does not go on from `head`: it is foreign or older. One without
    a whole line goes on from anything.
    """
    digest = head.hash.encode() + b"\t"
    if head.hash:
        at = 0 if data.startswith(digest) else data.rfind(b"\n" + digest) + 1
        if at or data.startswith(digest):
            return data.find(b"\n", at) + 1
    lines = read_lines(data).lines
    if not lines or lines[0].previous == head.hash:
        return 0
    return None


class Recovered(NamedTuple):
    """A state, the whole lines of the journal that led to it, and how many lines were damaged."""

    state: State
    lines: bytes
    damaged: int


def follow(state: State, data: bytes, device: str) -> Recovered | None:
    """Return `state` brought up to the end of a journal, or None if the journal does not fit."""
    at = find(data, state.head)
    if at is None:
        return None
    reading = read_lines(data[at:])
    whole = data[: at + reading.size]
    return Recovered(replayed(state, reading.lines, device), whole, reading.damaged)


def _is_sound(line: Line) -> bool:
    """Whether what is said about a transaction is of the right sort."""
    return (
        all(type(number) is int and number >= 0 for number in (line.n, line.of))
        and all(isinstance(text, str) for text in (line.previous, line.label, line.kind))
        and is_stamp(line.at)
    )


def _are_sound(edits: list[object], text: bytes) -> bool:
    """Whether all edits of a line, read from its text, can be done to a campaign as they are.

    They are looked at together: an import has thousands.
    """
    found = [one for one in edits if isinstance(one, list) and len(one) == _PARTS]
    names = [name for one in found for name in one[:2]]
    documents = [one for edit in found for one in edit[2:] if one is not None]
    return (
        len(found) == len(edits)
        and all(isinstance(name, str) for name in names)
        and are_sound_documents(names[1::2], documents, text)
    )


def _edit(one: object) -> RawEdit | None:
    """Return one edit as it stands in a line, or None if it is none."""
    if not isinstance(one, list) or len(one) != _PARTS:
        return None
    table, doc_id, before, after = one
    if not isinstance(table, str) or not is_id(doc_id):
        return None
    if not all(state is None or is_document(state) for state in (before, after)):
        return None
    return RawEdit(table, doc_id, before and sound(before), after and sound(after))


def _hash(text: bytes) -> str:
    return hashlib.sha256(text).hexdigest()[:HASH]


def _by_newline(data: bytes) -> list[bytes]:
    parts = [part + b"\n" for part in data.split(b"\n")]
    last = parts.pop()[:-1]
    return [*parts, last] if last else parts
