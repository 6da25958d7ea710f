"""A snooze: what I decided about one follow-up, kept beside the facts that it came from."""

from dataclasses import dataclass
from typing import Annotated

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Day, Flag, Id, Key
from inroad.domain.documents.fields import Label


@dataclass(frozen=True, slots=True)
class Snooze(Document):
    """One override, as stored.

    It holds for the follow-up of one `action` (see `follow_ups.Action`) counted from one
    `anchor`; when new facts move the anchor, it lapses by itself. `until` is the new day, or
    None for "not this one"; with `someday` it stays on the list, without a day.
    """

    contact_id: Id
    action: Key
    anchor: Key
    until: Annotated[Day | None, Label("until", is_typed=False)] = None
    someday: Annotated[Flag, Label("someday", is_typed=False)] = False
