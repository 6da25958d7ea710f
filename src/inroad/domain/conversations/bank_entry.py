"""What I decided about a question of the bank, or a question of my own in it."""

from dataclasses import dataclass
from typing import Annotated

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Flag, Key, Line, Prose
from inroad.domain.documents.fields import Label


@dataclass(frozen=True, slots=True)
class BankEntry(Document):
    """One question of the bank, as stored where I added it or marked it.

    `goal` is the key of its goal and `follow_up` what to ask next. `is_own` says that it is
    mine, and not one of those that Inroad brings along; `worked` that it worked well, so that
    it is suggested first; `is_hidden` that I do not want it.
    """

    text: Annotated[Prose, Label("question")]
    goal: Annotated[Key, Label("goal", is_typed=False)] = ""
    follow_up: Annotated[Line, Label("to ask next")] = ""
    is_own: Flag = False
    worked: Annotated[Flag, Label("worked well", is_typed=False)] = False
    is_hidden: Annotated[Flag, Label("put away", is_typed=False)] = False
