"""What LinkedIn's archive says of whom I was in touch with: messages, invitations and notes.

Each file is known by its headings. Whose archive it is stands in none of them; but whoever is in
every conversation can be nobody else, and so it may be known which messages are mine.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import blake2b
from typing import NamedTuple

from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.patterns import late
from inroad.domain.text import clean, clean_lines
from inroad.exchange.contacts.csv_rows import LONGEST_CELL, Row
from inroad.exchange.contacts.dates import is_day_first, read_date
from inroad.exchange.contacts.profile_address import slug
from inroad.exchange.records import Correspondent, Problem, TouchRecord
from inroad.exchange.text_file import is_spoilt, mended

_MOMENT = late(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(?: ?(?:UTC|Z))?")
_BETWEEN = late(r"[,;]\s*(?=https?://|\w)")
_DRAFT = frozenset({"yes", "true"})
_HELD = 3
"""Conversations that show whose archive it is."""

_MESSAGES = frozenset({"from", "to", "date", "content"})
_INVITATIONS = frozenset({"from", "to", "sent at", "direction"})
_LINKS = frozenset(
    {"url", "profile url", "profileurl", "member url", "linkedin url", "profile link"}
)
_TEXTS = frozenset({"note", "notes", "content", "note text", "text", "body"})
_DAYS = frozenset(
    {"date", "created", "created at", "created on", "last modified", "time", "updated at"}
)
_FIRST = (
    _MESSAGES
    | _INVITATIONS
    | _LINKS
    | _TEXTS
    | _DAYS
    | {"conversation id", "id", "note id", "name"}
)


class _Said(NamedTuple):
    """One row: its number, and what stands under each heading, by the heading in lower case."""

    place: int
    cells: Mapping[str, str]

    def of(self, *names: str) -> str:
        """Return what stands under the first of some headings that is there and filled."""
        return next((clean(self.cells[one]) for one in names if self.cells.get(one)), "")


Take = Callable[[list[_Said]], tuple[list[TouchRecord], list[Problem]]]


class TouchList(NamedTuple):
    """One of LinkedIn's lists: its name, which headings it has, and what its rows say."""

    name: str
    is_it: Callable[[frozenset[str]], bool]
    take: Take

    def is_headed_by(self, cells: Sequence[str]) -> bool:
        """Whether a row is its line of headings."""
        return self.is_it(frozenset(map(_key, cells)))


class SaidRows:
    """Takes the rows under one line of headings after another, and gives what they say."""

    def __init__(self, kind: TouchList) -> None:
        self._kind = kind
        self._keys: list[str] = []
        self._said: list[_Said] = []
        self._problems: list[Problem] = []

    def head(self, cells: Sequence[str]) -> None:
        """Say what the cells of the following rows hold."""
        self._keys = list(map(_key, cells))

    def take(self, row: Row) -> None:
        """Take one row; a blank one is none."""
        if row.flaw:
            self._problems.append(Problem(row.number, row.flaw))
        elif any(map(str.strip, row.cells)):
            cells = [mended(cell[:LONGEST_CELL]) for cell in row.cells]
            if any(map(is_spoilt, row.cells)):
                message = "a byte in it is none of UTF-8; it was read as Windows-1252"
                self._problems.append(Problem(row.number, message, is_skipped=False))
            self._said.append(_Said(row.number, dict(zip(self._keys, cells, strict=False))))

    def all(self) -> tuple[list[TouchRecord], list[Problem]]:
        """Return every touch, and what is to be said of rows."""
        touches, problems = self._kind.take(self._said)
        return touches, [*self._problems, *problems]


def may_be_heading(cell: str) -> bool:
    """Whether a line of headings may begin with a cell: most rows are seen to be none by that."""
    return _key(cell) in _FIRST


def _key(cell: str) -> str:
    return clean(cell[:60]).lower()


def _are_messages(keys: frozenset[str]) -> bool:
    return keys >= _MESSAGES and bool(keys & {"conversation id", "sender profile url", "direction"})


def _are_invitations(keys: frozenset[str]) -> bool:
    return keys >= _INVITATIONS


def _are_notes(keys: frozenset[str]) -> bool:
    others = keys - _LINKS - _TEXTS - _DAYS - {"", "id", "note id"}
    return bool(keys & _LINKS) and bool(keys & _TEXTS) and not others


def _are_notes_of_named(keys: frozenset[str]) -> bool:
    return bool(keys & _LINKS) and bool(keys & _TEXTS)


def _messages(rows: list[_Said]) -> tuple[list[TouchRecord], list[Problem]]:
    me = _whose(rows)
    touches, problems = [], []
    for row in rows:
        if row.of("is message draft", "is conversation draft").lower() in _DRAFT:
            problems.append(Problem(row.place, "a draft that was not sent"))
            continue
        sender, recipients = _people_of(row)
        said = row.of("direction").upper()
        is_mine = {"OUTGOING": True, "INCOMING": False}.get(said)
        if is_mine is None and me:
            is_mine = _who(sender) == me
        people = [*recipients, sender] if is_mine else [sender, *recipients]
        others = tuple(one for one in people if not me or _who(one) != me)
        if said in ("OUTGOING", "INCOMING") and not me:
            others = tuple(recipients) if is_mine else (sender,)
        at = _moment(row.of("date"))
        text = clean_lines(row.cells.get("content", ""))
        if not any(map(_who, others)):
            problems.append(Problem(row.place, "nobody is named in this message"))
            continue
        touches.append(
            TouchRecord(
                row.place,
                TouchKind.IN_TOUCH,
                others,
                text,
                at=at,
                subject=row.of("subject"),
                message_id=_id_of("message", row.of("conversation id"), row.of("date"),
                                  _who(sender), text),
                is_mine=is_mine,
            )
        )  # fmt: skip
    return touches, problems


def _invitations(rows: list[_Said]) -> tuple[list[TouchRecord], list[Problem]]:
    day_first = is_day_first(row.of("sent at") for row in rows)
    touches, problems = [], []
    for row in rows:
        direction = row.of("direction").upper()
        is_mine = {"OUTGOING": True, "INCOMING": False}.get(direction)
        sender = Correspondent(row.of("from"), url=row.of("inviterprofileurl"))
        receiver = Correspondent(row.of("to"), url=row.of("inviteeprofileurl"))
        people: tuple[Correspondent, ...] = (sender, receiver)
        if is_mine is not None:
            people = (receiver,) if is_mine else (sender,)
        if not any(map(_who, people)):
            problems.append(Problem(row.place, "nobody is named in this invitation"))
            continue
        said = row.of("sent at")
        at = _moment(said)
        text = clean_lines(row.cells.get("message", ""))
        touches.append(
            TouchRecord(
                row.place,
                TouchKind.IN_TOUCH,
                people,
                text,
                at=at,
                on=None if at else read_date(said, day_first),
                subject="Invitation to connect",
                message_id=_id_of("invitation", said, _who(sender), _who(receiver), text),
                is_mine=is_mine,
            )
        )
    return touches, problems


def _notes(rows: list[_Said]) -> tuple[list[TouchRecord], list[Problem]]:
    day_first = is_day_first(row.of(*sorted(_DAYS)) for row in rows)
    touches, problems = [], []
    for row in rows:
        url = row.of(*sorted(_LINKS))
        name = row.of("name") or f"{row.of('first name')} {row.of('last name')}".strip()
        text = clean_lines(next((row.cells[one] for one in _TEXTS if row.cells.get(one)), ""))
        if not text or not (url or name):
            missing = "no note" if not text else "nobody is named"
            problems.append(Problem(row.place, f"{missing} in this row"))
            continue
        said = row.of(*sorted(_DAYS))
        at = _moment(said)
        touches.append(
            TouchRecord(
                row.place,
                TouchKind.NOTE,
                (Correspondent(name, url=url),),
                text,
                at=at,
                on=None if at else read_date(said, day_first),
                message_id=_id_of("note", slug(url) or url or name, said, text),
                is_mine=True,
            )
        )
    return touches, problems


def _people_of(row: _Said) -> tuple[Correspondent, list[Correspondent]]:
    sender = Correspondent(row.of("from"), url=row.of("sender profile url"))
    names = _split(row.of("to"))
    urls = _split(row.of("recipient profile urls", "recipient profile url"))
    if len(names) != len(urls) and len(urls) == 1:
        # A comma may stand in one name: “Jo Doe, PhD”.
        names = [row.of("to")]
    count = max(len(names), len(urls))
    names += [""] * (count - len(names))
    urls += [""] * (count - len(urls))
    return sender, [Correspondent(a, url=b) for a, b in zip(names, urls, strict=True)]


def _split(text: str) -> list[str]:
    return [part.strip() for part in _BETWEEN.split(text) if part.strip()]


def _whose(rows: Sequence[_Said]) -> str:
    """Return who is in every conversation, if that is one and there are enough; or ""."""
    talks: dict[str, set[str]] = {}
    for row in rows:
        sender, recipients = _people_of(row)
        there = {_who(one) for one in (sender, *recipients)} - {""}
        talks.setdefault(row.of("conversation id"), set()).update(there)
    talks.pop("", None)
    if len(talks) < _HELD:
        return ""
    common = set.intersection(*talks.values())
    return common.pop() if len(common) == 1 else ""


def _who(person: Correspondent) -> str:
    return slug(person.url) or person.url or person.name.lower()


def _moment(text: str) -> datetime | None:
    match = _MOMENT.fullmatch(text)
    if match is None:
        return None
    try:
        return datetime.fromisoformat(f"{match[1]}T{match[2]}").replace(tzinfo=UTC)
    except ValueError:
        return None


def _id_of(kind: str, *parts: str) -> str:
    digest = blake2b("\n".join(parts).encode("utf-8", "replace"), digest_size=12).hexdigest()
    return f"linkedin-{kind}-{digest}"


MESSAGES = TouchList("messages.csv", _are_messages, _messages)
INVITATIONS = TouchList("Invitations.csv", _are_invitations, _invitations)
NOTES = TouchList("Notes.csv", _are_notes, _notes)
NOTES_IN_ARCHIVE = TouchList("Notes.csv", _are_notes_of_named, _notes)
"""In its archive it is known where it stands, and may name people too."""
