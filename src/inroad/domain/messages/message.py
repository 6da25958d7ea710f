"""Messages and templates as they are stored."""

from dataclasses import dataclass
from typing import Annotated

from inroad.domain.conversations.conversation import LONGEST
from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Id, Key, Line, Moment, Number, Prose
from inroad.domain.documents.fields import Label
from inroad.domain.messages.kinds import MessageKind


@dataclass(frozen=True, slots=True)
class Message(Document):
    """A message that I write to a contact and have not sent, as stored.

    There is one for each contact and kind. `text` is the whole draft, its subject in a first
    line "Subject: …" where there is one. `template` is the name of one of my own, `found` how I
    found them, `minutes` how long I ask for and `times` the times that I offer (aware moments
    in UTC): what I chose for it; empty and 0 where I left that to Inroad. `offered` are the times
    that stand in the text, chosen or not. `fine` has the marks
    of findings that I said are fine as they are.
    """

    contact_id: Id
    kind: MessageKind
    text: Annotated[Prose, Label("text")] = ""
    template: Annotated[Line, Label("template", is_typed=False)] = ""
    found: Annotated[Line, Label("how found")] = ""
    minutes: Annotated[int, Number(0, LONGEST), Label("minutes", is_typed=False)] = 0
    times: Annotated[tuple[Moment, ...], Label("times", is_typed=False)] = ()
    offered: tuple[Moment, ...] = ()
    fine: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class Template(Document):
    """A template of my own for one kind of message, as stored."""

    name: Annotated[Line, Label("name")]
    kind: Annotated[MessageKind, Label("kind", is_typed=False)]
    text: Annotated[Prose, Label("text")] = ""
