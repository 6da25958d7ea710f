"""Reads files of cards: cut into cards, each card into its lines, each made a person."""

import io
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from inroad.domain.errors import Unreadable
from inroad.domain.text import clean
from inroad.exchange.cards.card_person import NoPerson, person_of
from inroad.exchange.cards.decoding import (
    Guess,
    LineDecoder,
    in_utf8,
    name_of,
    western,
    wide_encoding,
)
from inroad.exchange.cards.folded_lines import lines_of, mark_of, unfolded
from inroad.exchange.folder_files import FolderFiles, Watched
from inroad.exchange.reader import Input, Reader, Watch, Wishes
from inroad.exchange.records import PersonRecord, Problem, Reading, Records

_MOST_CARDS = 500_000
_PIECE = 1 << 16
_BEGIN = re.compile(rb"(?:^|[\r\n])(?:\xef\xbb\xbf)?[ \t]*BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE)
_LETTER_HEAD = re.compile(rb"\s*(?:From |[\w-]+: )")
"""How files of mail begin: a card may be in one, and it is none of cards for that."""
_NESTED = b"AGENT"
_TORN = "its end is missing; compare it with where it came from"
_NO_LINE = "kept without lines that are none of a card"
_OUTSIDE = "lines that stand in no card are left out"


class _Card(NamedTuple):
    """One card as it stands in its file; `is_torn` where its end is missing."""

    lines: list[bytes]
    is_torn: bool


def is_one(input: Input) -> bool:
    """Whether a file is one of cards, whatever it is called."""
    head = b"".join(in_utf8([input.head]))
    return bool(_BEGIN.search(head)) and not _LETTER_HEAD.match(head)


def read(input: Input, wishes: Wishes, watch: Watch, guess: Guess = western) -> Records:
    """Return all people of a file of cards, or of a folder of such files.

    Args:
        input: the file, or a folder (see `card_folder.folder_input`).
        wishes: in which encoding lines are that do not say it.
        watch: told how many bytes are read.
        guess: says in which encoding the pieces of a file are whose 8-bit letters are not UTF-8.

    Raises:
        Unreadable: there is no card in it.
    """
    found = _Found(LineDecoder(lambda: in_utf8(input.pieces()), guess, wishes.encoding))
    watched = Watched(watch)
    with input.begin() as file:
        files = file.raw if isinstance(file, io.BufferedReader) else file
        if isinstance(files, FolderFiles):
            for name, pieces in files.each():
                if isinstance(pieces, str):
                    found.say_unread(name, pieces)
                else:
                    found.read_file(watched(pieces), name, wishes.encoding)
        else:
            parts = iter(lambda: file.read(_PIECE), b"")
            found.read_file(watched(parts), "", wishes.encoding)
    return found.all(input.name)


VCARD = Reader("vCard", ("*.vcf", "*.vcard"), is_one, read)
"""Cards of every program that has an address book."""


class _Text:
    """The bytes of one file on their way to be read; at their end it is known how they ended."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = pieces
        self._last = b""

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            self._last = piece[-1:] or self._last
            yield piece

    @property
    def is_whole(self) -> bool:
        """Whether the last line has an end."""
        return self._last in (b"\n", b"\r")


class _Found:
    """Takes one file after another, and gives all people at the end."""

    def __init__(self, decoder: LineDecoder) -> None:
        self._decoder = decoder
        self._people: list[PersonRecord] = []
        self._problems: list[Problem] = []
        self._place = 0
        self._example = ""
        self._is_wide = False

    def read_file(self, pieces: Iterable[bytes], name: str, wished: str) -> None:
        """Read one file; `name` stands before what is said of its cards, where there are more."""
        before = self._place
        text = _Text(in_utf8(self._seen(pieces), wished))
        outside: list[bytes] = []
        for card in _cards_in(unfolded(lines_of(text)), text, outside):
            self._place += 1
            if self._place > _MOST_CARDS:
                raise Unreadable(
                    f"There are more than {_MOST_CARDS:,} cards in it; no list of people has."
                )
            self._take(card, name)
        if name and self._place == before:
            self._place += 1
            self._say(name, "there is no card in it")
        elif outside and self._place > before:
            self._say(name, _OUTSIDE, is_skipped=False)

    def say_unread(self, name: str, reason: str) -> None:
        """Say of a file that it could not be read; it counts as one card."""
        self._place += 1
        self._say(name, reason)

    def all(self, name: str) -> Records:
        """Return all people; `name` is what messages call the file.

        Raises:
            Unreadable: there was no card.
        """
        if not self._place:
            raise Unreadable(f"{name} holds no card (BEGIN:VCARD); export it again as vCard.")
        codec = "utf-16" if self._is_wide else self._decoder.codec
        reading = Reading(codec, name_of(codec), self._example)
        people, problems = tuple(self._people), tuple(self._problems)
        return Records(people, problems=problems, origin=VCARD.origin, reading=reading)

    def _seen(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        for number, piece in enumerate(pieces):
            if number == 0:
                self._is_wide = bool(wide_encoding(piece)) or self._is_wide
            yield piece

    def _take(self, card: _Card, file: str) -> None:
        was_eight_bit = self._decoder.is_eight_bit
        lines = [line for line in map(self._decoder.line, card.lines) if line]
        try:
            person, remarks = person_of(self._place, lines)
        except NoPerson as reason:
            self._say(file, str(reason))
            return
        self._people.append(person)
        for remark in remarks:
            self._say(file, remark, is_skipped=False)
        if len(lines) < len(card.lines):
            self._say(file, _NO_LINE, is_skipped=False)
        if card.is_torn:
            self._say(file, _TORN, is_skipped=False)
        is_first = not was_eight_bit and self._decoder.is_eight_bit
        if not person.name.isascii() and (is_first or not self._example):
            self._example = person.name

    def _say(self, file: str, message: str, is_skipped: bool = True) -> None:
        said = f"{clean(file)}: {message}" if file else message
        self._problems.append(Problem(self._place, said, is_skipped))


def _cards_in(lines: Iterable[bytes], text: _Text, outside: list[bytes]) -> Iterator[_Card]:
    """Yield the cards of a file.

    Args:
        lines: its lines, unfolded.
        text: the file that they come from.
        outside: takes the first line that stands in no card.
    """
    card: list[bytes] | None = None
    nested: list[bytes] | None = None
    for line in lines:
        mark = mark_of(line) if line[:1] in b"BbEe \t\xef" else b""
        if nested is not None and card is not None:
            nested.append(line)
            if mark == b"END":
                card[-1] += b"\\n".join(map(_escaped, nested))
                nested = None
        elif mark == b"BEGIN":
            if card and _is_open_agent(card[-1]):
                nested = [line]
                continue
            if card is not None:
                yield _Card(card, is_torn=True)
            card = []
        elif mark == b"END":
            if card is not None:
                yield _Card(card, is_torn=False)
            card = None
        elif card is not None:
            card.append(line)
        elif not outside:
            outside.append(line)
    if card is not None:
        # A line without an end may be half a line: half an address is somebody else's.
        yield _Card(card if text.is_whole else card[:-1], is_torn=True)


def _is_open_agent(line: bytes) -> bool:
    """Whether a line is one that a whole card follows as its value (2.1)."""
    head, _, value = line.partition(b":")
    return head.partition(b";")[0].upper() == _NESTED and not value.strip()


def _escaped(line: bytes) -> bytes:
    return line.replace(b"\\", b"\\\\").replace(b",", b"\\,").replace(b";", b"\\;")
