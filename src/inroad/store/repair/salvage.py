"""What can still be read of a snapshot that is not, to the bit, as Inroad wrote it.

It was written by something else (an editor, a stock TinyDB), or it is damaged. Where it is no
JSON any more, it is read line by line: a document stands on a line. Where git left its marks,
both sides are read.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from inroad.store.format import header
from inroad.store.format.field_stamps import sound
from inroad.store.format.raw import HEADER, Raw, State, Tables
from inroad.store.format.shape import are_sound, in_shape, is_document, is_id
from inroad.store.log.snapshot import SEAL, to_state

_TABLE = re.compile(r'^\s*"([^"\\]+)"\s*:\s*\{\s*$')
_DOCUMENT = re.compile(r'^\s*"([^"\\]+)"\s*:\s*(\{.*\})\s*,?\s*$')
_CASE = 0x20
_BLOCK = 1 << 12

_OLDER = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
"""The letters of bytes in an older encoding, by what Python reads them as in UTF-8."""


class Salvaged(NamedTuple):
    """What was read.

    `states` is one state, or the two sides of a merge; each holds no more than was legible.
    `is_json` says that the file was whole as JSON: it was edited, not torn. `damaged` counts
    the lines that nothing could be made of. `odd` names what was legible and is nothing that a
    campaign could hold, and `mended` the fields of the header that had to be made up. `is_cut`
    says that the end of the file is missing, which is what every campaign ends with.
    """

    states: tuple[State, ...]
    is_json: bool
    damaged: int
    odd: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    is_cut: bool = False

    @property
    def is_torn(self) -> bool:
        """Whether something of the campaign is missing, and not only changed."""
        return not self.is_json and (self.is_cut or self.damaged > 0)


def salvage(data: bytes) -> Salvaged | None:
    """Return what `data` still holds of a campaign, or None if it never was one."""
    text = data.decode("utf-8-sig", "replace")
    whole = _as_json(_in_its_encoding(data))
    if whole is not None:
        if HEADER not in whole:
            return None
        is_sound = are_sound(whole, data)
        tables, odd = (whole, ()) if is_sound else in_shape(whole)
        state, mended = header.mended(to_state(tables))
        return Salvaged((state if is_sound else _sound(state),), True, 0, odd, mended)
    found: list[State] = []
    damaged, is_cut = 0, False
    for side in _sides(text):
        tables, unread = _by_lines(side)
        damaged += unread
        is_cut = is_cut or SEAL not in tables
        if any(name in tables for name in (HEADER, SEAL)) or len(tables) > 1:
            state = to_state(tables)
            if state.header:
                state, _ = header.mended(state)
            state = _sound(state)
            # A torn file says nothing of what it does not hold: it has seen nothing.
            found.append(replace(state, seen={}))
    if not found:
        return None
    return Salvaged(tuple(found), is_json=False, damaged=damaged, is_cut=is_cut)


def is_bit_rot(data: bytes, written: Iterable[bytes | memoryview]) -> bool:
    """Whether `data` is what was `written`, in parts, with single bits turned.

    A person at an editor changes more than one bit of a byte, or the case of a letter; that
    is what tells their work from a dying disk's.
    """
    at, is_turned = 0, False
    for part in _blocks(written):
        found = data[at : at + len(part)]
        if found != part:
            if len(found) != len(part) or not _has_turned_bits(part, found):
                return False
            is_turned = True
        at += len(part)
    return is_turned and at == len(data)


def _blocks(parts: Iterable[bytes | memoryview]) -> Iterator[bytes]:
    """Yield bytes in pieces that are small: those that are the same are told at once."""
    for part in parts:
        for begin in range(0, len(part), _BLOCK):
            yield bytes(part[begin : begin + _BLOCK])


def _has_turned_bits(written: bytes, found: bytes) -> bool:
    """Whether each byte that is another has one bit that is, and is no letter in other case."""
    turned = (one ^ other for one, other in zip(written, found, strict=True) if one != other)
    return all(bits.bit_count() == 1 and bits != _CASE for bits in turned)


def is_stub(data: bytes) -> bool:
    """Whether `data` is the very beginning of a campaign, with nothing in it that can be read."""
    return data.startswith(b'{\n"') and _as_json(data.decode("utf-8", "replace")) is None


def _sound(state: State) -> State:
    """Return a state without what is no stamp; in the first layout there were none yet."""
    is_first = state.header.get("schema") == 1
    tables = {
        name: table if name == HEADER else {key: sound(one, is_first) for key, one in table.items()}
        for name, table in state.tables.items()
    }
    return state.having(tables)


def _in_its_encoding(data: bytes) -> str:
    """Return the text of a file; bytes that are not UTF-8 are what editors wrote before it."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("utf-8-sig", "surrogateescape").translate(_OLDER)


def _as_json(text: str) -> dict[str, Any] | None:
    try:
        tables = json.loads(text, object_pairs_hook=without_doubles)
    except (ValueError, RecursionError):
        return None
    return tables if isinstance(tables, dict) else None


def without_doubles(pairs: list[tuple[str, Any]]) -> Raw:
    """Return an object of JSON of which each name is one; raises ValueError for any other."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands there twice")
    return found


def _by_lines(text: str) -> tuple[Tables, int]:
    tables: Tables = {}
    name, damaged = "", 0
    for line in text.split("\n"):
        table, document = _TABLE.match(line), _DOCUMENT.match(line)
        if document is not None:
            found = _document(document[2])
            if found is None or not is_id(document[1]):
                damaged += 1
                continue
            # The same id twice: nobody can say which is right, and the first stood there first.
            damaged += tables.setdefault(name, {}).setdefault(document[1], found) != found
        elif table is not None:
            name = table[1]
        elif line.strip(" \t\r{},"):
            damaged += 1
    # Of documents before the name of any table nobody can say what they are.
    return tables, damaged + len(tables.pop("", {}))


def _document(text: str) -> Raw | None:
    try:
        found = json.loads(text, object_pairs_hook=without_doubles)
    except (ValueError, RecursionError):
        return None
    return found if is_document(found) and "\ufffd" not in text else None


def _sides(text: str) -> tuple[str, ...]:
    """Return the text, or the two texts between which git could not decide."""
    if not re.search(r"^<{7} ", text, re.MULTILINE):
        return (text,)
    ours: list[str] = []
    theirs: list[str] = []
    into = [ours, theirs]
    for line in text.split("\n"):
        if line.startswith("<<<<<<< "):
            into = [ours]
        elif line.startswith("||||||| "):
            into = []
        elif line == "=======":
            into = [theirs]
        elif line.startswith(">>>>>>> "):
            into = [ours, theirs]
        else:
            for side in into:
                side.append(line)
    return "\n".join(ours), "\n".join(theirs)
