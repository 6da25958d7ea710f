"""A target: an organisation or a role that I aim at, with how much I want it and what I note.

Which targets there are stands in my profile (`target_organisations`, `target_roles`). This is what
is known of one beside its name: of a target that is taken off there it is kept, and nothing shows
it until the target is there again.
"""

from dataclasses import dataclass
from typing import Annotated

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Flag, Key, Number, Prose
from inroad.domain.documents.fields import Label
from inroad.domain.people.organisations import organisation_key
from inroad.domain.search import comparable

LEAST_WANTED, USUAL_WANT, MOST_WANTED = 1, 3, 5
"""How much a target is wanted: the least, that of one of which nothing was said, and the most."""


@dataclass(frozen=True, slots=True)
class Target(Document):
    """What I said of a target, as stored; `name` is how the profile had it.

    `want` says how much I want it, from 1 to 5.
    """

    name: Annotated[Key, Label("target", is_typed=False, is_listed=False)]
    is_role: Annotated[Flag, Label("a role", is_typed=False, is_listed=False)] = False
    want: Annotated[
        int, Number(LEAST_WANTED, MOST_WANTED), Label("how much you want it", is_typed=False)
    ] = USUAL_WANT
    note: Annotated[Prose, Label("note", found="note on")] = ""


def told_by(name: str, is_role: bool) -> tuple[str, str]:
    """Return what tells a target from all others, on every machine, however it is written."""
    return ("role", comparable(name)) if is_role else ("organisation", organisation_key(name))


def is_such_a_role(role: str, aimed_at: str) -> bool:
    """Whether a role is one of those that I aim at: “Senior Data Engineer” is a data engineer."""
    wanted = comparable(aimed_at)
    return bool(wanted) and wanted in comparable(role)
