"""Reads letters: one, an mbox, or a Maildir, each letter a record of what happened.

A letter that cannot be read is said and left out; all others are read.
"""

import io
from collections.abc import Iterable
from functools import partial

from inroad.domain.errors import Unreadable
from inroad.domain.patterns import late
from inroad.domain.text import clean
from inroad.exchange.folder_files import FolderFiles, Watched
from inroad.exchange.mail.mbox import LARGEST, is_postmark, letters_in, without_postmark
from inroad.exchange.mail.message_record import NoLetter, ReadCalendar, ThrownAway, found_in
from inroad.exchange.reader import HEAD, Input, Reader, Watch, Wishes
from inroad.exchange.records import ConversationRecord, Problem, Records, TouchRecord

ORIGIN = "mail"
_PIECE = 1 << 20
_MOST_LETTERS = 100_000
_FIELD = late(r"([!-9;-~]{1,80})[ \t]*:")
_KNOWN = frozenset(
    "from to cc bcc date subject message-id received return-path mime-version delivered-to "
    "reply-to sender content-type dkim-signature x-received".split()
)
_CERTAIN = frozenset("from to date message-id received return-path sender delivered-to".split())
_FEWEST = 2
_MOST_HEAD_LINES = 400


def is_letter(input: Input) -> bool:
    """Whether a file is one letter: the head of one stands at its beginning."""
    head = input.head
    return begins_letter(without_postmark(head)) and not _has_several(head, input.size)


def is_mbox(input: Input) -> bool:
    """Whether a file is an mbox: a letter behind a line “From …”, and more of them."""
    head = input.head
    return _has_several(head, input.size) and begins_letter(without_postmark(head))


def mail_reader(read_calendar: ReadCalendar) -> Reader:
    """Return what reads one letter, or each of a Maildir.

    Args:
        read_calendar: reads the calendars that come with letters.
    """
    return Reader(ORIGIN, ("*.eml",), is_letter, partial(_read, read_calendar, False))


def mbox_reader(read_calendar: ReadCalendar) -> Reader:
    """Return what reads an mbox; `read_calendar` is as in `mail_reader`."""
    return Reader(ORIGIN, ("*.mbox",), is_mbox, partial(_read, read_calendar, True))


def _read(
    read_calendar: ReadCalendar, is_box: bool, input: Input, _wishes: Wishes, watch: Watch
) -> Records:
    """Return what letters hold, in their order.

    Raises:
        Unreadable: there is no letter at all.
    """
    found = _Found(read_calendar)
    watched = Watched(watch)
    with input.begin() as file:
        files = file.raw if isinstance(file, io.BufferedReader) else file
        if isinstance(files, FolderFiles):
            for name, pieces in files.each():
                found.begin(name)
                if isinstance(pieces, str):
                    found.say(pieces)
                else:
                    found.take(_whole(watched(pieces)))
        else:
            pieces = watched(iter(lambda: file.read(_PIECE), b""))
            for letter in letters_in(pieces) if is_box else (_whole(pieces),):
                found.begin("")
                found.take(letter)
    return found.all(input.name)


class _Found:
    """Takes one letter after another, and gives all of them at the end."""

    def __init__(self, read_calendar: ReadCalendar) -> None:
        self._read_calendar = read_calendar
        self._touches: list[TouchRecord] = []
        self._conversations: list[ConversationRecord] = []
        self._problems: list[Problem] = []
        self._seen: set[str] = set()
        self._place = 0
        self._name = ""

    def begin(self, name: str) -> None:
        """Begin the next letter; `name` stands before what is said of it."""
        self._place += 1
        self._name = clean(name)
        if self._place > _MOST_LETTERS:
            raise Unreadable(f"There are more than {_MOST_LETTERS:,} letters in it; part it.")

    def say(self, message: str) -> None:
        """Say of the letter that it could not be read."""
        said = f"{self._name}: {message}" if self._name else message
        self._problems.append(Problem(self._place, said))

    def take(self, data: bytes) -> None:
        """Take a letter."""
        try:
            found = found_in(without_postmark(data), self._place, self._read_calendar)
        except ThrownAway:
            return
        except NoLetter as reason:
            self.say(str(reason))
            return
        if found.touch.message_id not in self._seen:
            # What stands twice in a box, or in two folders, is one letter.
            self._seen.add(found.touch.message_id)
            self._touches.append(found.touch)
            self._conversations += found.conversations
        self._problems += found.problems

    def all(self, name: str) -> Records:
        """Return all that was read; `name` is what messages call the file.

        Raises:
            Unreadable: there was no letter.
        """
        if not self._touches and not self._conversations:
            alone = self._problems[0].message if len(self._problems) == self._place == 1 else ""
            why = f" ({alone})" if alone else ""
            raise Unreadable(
                f"{clean(name)} holds no letter{why}; save one as .eml, or pipe it here."
            )
        return Records(
            touches=tuple(self._touches),
            conversations=tuple(self._conversations),
            problems=tuple(self._problems),
            origin=ORIGIN,
        )


def _whole(pieces: Iterable[bytes]) -> bytes:
    """Return the bytes of a letter, as many of them as are looked at."""
    kept: list[bytes] = []
    left = LARGEST
    for piece in pieces:
        if left > 0:
            kept.append(piece[:left])
            left -= len(piece)
    return b"".join(kept)


def begins_letter(head: bytes) -> bool:
    """Whether the head of a letter stands at the beginning of bytes."""
    names: set[str] = set()
    for line in head[:HEAD].split(b"\n", _MOST_HEAD_LINES)[:_MOST_HEAD_LINES]:
        said = line[:200].decode("latin-1").rstrip("\r")
        if not said.strip():
            break
        if said[0] in " \t" and names:
            continue
        match = _FIELD.match(said)
        if match is None:
            break
        names.add(match[1].lower())
    return len(names & _KNOWN) >= _FEWEST and bool(names & _CERTAIN)


def _has_several(head: bytes, size: int) -> bool:
    """Whether a file that begins with a line “From …” has more letters, as far as is seen."""
    lines = [b"", *head.lstrip(b"\xef\xbb\xbf\r\n").splitlines(keepends=True)]
    marks = [is_postmark(*three) for three in zip(lines, lines[1:], lines[2:], strict=False)]
    return any(marks[:1]) and (size > HEAD or any(marks[1:]))
