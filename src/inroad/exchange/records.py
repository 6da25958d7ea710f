"""What files of other programs hold, as plain records: people, touches, conversations, problems.

Readers make them and know nothing of a campaign; what becomes of them is worked out in
`campaign/people`. Every record says where it stood in its file: a row, the number of a card or of
a message, counted from 1. Where several files were read as one, `file` is the one it stood in.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.people.detail import ValueKind


class FurtherValue(NamedTuple):
    """Something that a file says of a person for which a contact has no field, or a second value.

    `label` is what the file calls it ("work", "Assistant"), "" where it says nothing. A birthday
    is an ISO date, `--MM-DD` where the year is not known, or the text that stood there.
    """

    kind: ValueKind
    text: str
    label: str = ""


class PersonRecord(NamedTuple):
    """One person, cleaned; "" and () where the file does not say.

    `given` and `family` are the parts of the name where the file parts it. `called` is what the
    file calls them by the first name, where that is not what their whole name says. `url` is a
    page about them, their LinkedIn profile before any other. `connected_on` is None where it is not
    known or unreadable. `zone` is a zone of IANA. `uid` is what the source itself knows them by.
    `further` is in the order of the file. `properties` are the lines of a card that none of this
    holds, unfolded and otherwise as they were: they are kept and come out again.
    """

    place: int
    name: str
    organisation: str = ""
    role: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""
    connected_on: date | None = None
    called: str = ""
    given: str = ""
    family: str = ""
    zone: str = ""
    notes: str = ""
    tags: tuple[str, ...] = ()
    uid: str = ""
    further: tuple[FurtherValue, ...] = ()
    properties: tuple[str, ...] = ()
    file: str = ""


class Correspondent(NamedTuple):
    """Somebody as a message or an invitation names them; each part "" where it does not.

    `uid` is what their source itself knows them by, as it is of a person.
    """

    name: str = ""
    email: str = ""
    url: str = ""
    uid: str = ""


class TouchRecord(NamedTuple):
    """One thing that happened with somebody: a message, an invitation to connect, a note.

    `people` are those whom it may be with, the likeliest first: of a letter that came its sender,
    where answers go, and who was copied. `at` is an aware moment, `on` the day as the file has it;
    one of them is there, or neither where the file does not say. `text` is what is new in it,
    without the thread that it quotes. `message_id` is what the message is known by everywhere; of
    one that has no such id it is made of date, sender and text. `is_mine` says whether I wrote
    it, None where only the campaign can tell, by who I am.

    `sender` is who wrote it, and `to` whom it went to, those who were copied last. `is_automatic`
    says that a machine wrote it, and `undelivered` to which addresses a letter of mine did not
    come. `came_to` are the addresses at which it arrived: they are mine.
    """

    place: int
    kind: TouchKind
    people: tuple[Correspondent, ...]
    text: str
    at: datetime | None = None
    on: date | None = None
    subject: str = ""
    message_id: str = ""
    is_mine: bool | None = None
    sender: Correspondent = Correspondent()
    to: tuple[Correspondent, ...] = ()
    is_automatic: bool = False
    undelivered: tuple[str, ...] = ()
    came_to: tuple[str, ...] = ()
    file: str = ""


class ConversationRecord(NamedTuple):
    """A time that an invitation agrees, moves or calls off.

    `begin` is an aware moment, or naive on the wall of whoever reads it where the file names no
    zone; `zone` is the zone of IANA it was given in, "" for none. `minutes` is how long it takes,
    `where` a place or a link. `sequence` counts the versions of the invitation `uid`, `written` is
    when this one was made (aware), and `is_cancelled` says that it calls it off. `is_sent` says
    that somebody sent it, and it is no mere entry of a calendar; `is_answer` that it says whether
    the first of `people` comes. Of a day of a series that was
    moved, `series` is the uid of all of it, and `replaces` when it would have been.
    """

    place: int
    uid: str
    begin: datetime
    minutes: int
    people: tuple[Correspondent, ...]
    zone: str = ""
    where: str = ""
    subject: str = ""
    text: str = ""
    sequence: int = 0
    is_cancelled: bool = False
    organizer: Correspondent = Correspondent()
    is_sent: bool = True
    series: str = ""
    replaces: datetime | None = None
    written: datetime | None = None
    is_answer: bool = False


class Problem(NamedTuple):
    """Something to say about one place of a file; `is_skipped` where nothing was read from it.

    `is_hidden` says that it is one of many without a name, which are counted in one line.
    """

    place: int
    message: str
    is_skipped: bool = True
    is_hidden: bool = False
    file: str = ""


class Rival(NamedTuple):
    """One way in which the bytes of a file could be read, and what three places of it say then."""

    encoding: str
    examples: tuple[str, ...]


class Reading(NamedTuple):
    """In which encoding a file was read, and how sure that is.

    `name` is what people call it ("Windows-1252"), `example` a name out of the file that shows it,
    "" where all of it is plain ASCII. `rivals` are the other ways where the evidence is thin, this
    one the first of them; () where it is clear.
    """

    encoding: str
    name: str
    example: str = ""
    rivals: tuple[Rival, ...] = ()


class ColumnKind(StrEnum):
    """What a column of a table holds; the value is what is shown, stored and typed."""

    FIRST = "first name"
    MIDDLE = "middle name"
    LAST = "last name"
    NAME = "name"
    TITLE = "title"
    SUFFIX = "suffix"
    NICKNAME = "nickname"
    ORGANISATION = "organisation"
    ROLE = "role"
    DEPARTMENT = "department"
    EMAIL = "e-mail"
    PHONE = "phone"
    LINK = "link"
    NOTE = "note"
    TAGS = "tags"
    BIRTHDAY = "birthday"
    ADDRESS = "address"
    CONNECTED = "connected on"
    FURTHER = "further"
    IGNORE = "ignore"


class TableMapping(NamedTuple):
    """What each column of a table was taken for, to be shown, changed and remembered.

    `key` is what to remember it under: the same for every file with the same headings. `columns`
    has one kind for each column, `headings` what stands above it ("" where the table has none), and
    `samples` three rows as they are. `is_sure` says that the headings say enough by themselves.
    """

    key: str
    columns: tuple[ColumnKind, ...]
    headings: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]
    is_sure: bool = True


class Records(NamedTuple):
    """What a file holds, in its order. `origin` is where such files come from: "LinkedIn".

    `mapping` is what the columns of a table were taken for that comes from no known program.
    `is_received` says that these are letters or invitations, each of which may change something.
    """

    people: tuple[PersonRecord, ...] = ()
    touches: tuple[TouchRecord, ...] = ()
    conversations: tuple[ConversationRecord, ...] = ()
    problems: tuple[Problem, ...] = ()
    origin: str = ""
    reading: Reading | None = None
    mapping: TableMapping | None = None
    is_received: bool = False
