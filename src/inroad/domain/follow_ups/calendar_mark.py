"""What a campaign knows of an entry in calendars: how often it changed, and that it is off."""

from dataclasses import dataclass
from typing import Annotated

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Flag, Id, Key, Number
from inroad.domain.documents.fields import Label

MOST_CHANGES = (1 << 31) - 1
"""The largest number that every calendar takes."""


@dataclass(frozen=True, slots=True)
class CalendarMark(Document):
    """One entry of a calendar, as stored.

    `uid` is what calendars know it by, and `contact_id` whom it is about. `sequence` is the number
    of the last change that went out in a file, and `mark` tells what that said: so another machine
    counts on, and never back. `is_off` says that somebody took it off the calendar, and that it is
    not to be put there again.
    """

    contact_id: Id
    uid: Key
    sequence: Annotated[int, Number(0, MOST_CHANGES), Label("changes", is_typed=False)] = 0
    mark: Key = ""
    is_off: Annotated[Flag, Label("off the calendar", is_typed=False)] = False
