"""What counts how much where it is decided whom to ask next: each weight is mine to set."""

from dataclasses import dataclass
from typing import Annotated

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Number
from inroad.domain.documents.fields import Label

Weight = Annotated[int, Number(0, 100)]
"""How much a reason counts; 0 silences it."""

NEXT_WEIGHTS_ID = 4503599627370492
"""The one such document of a campaign has this id (the fourth highest of 52 bits)."""


@dataclass(frozen=True, slots=True)
class NextWeights(Document):
    """How much each reason to ask somebody counts, as stored. A weight of 0 silences its reason.

    `named` puts whoever was named to me before everybody who was not, whatever the others are:
    nothing opens a door as a name does, and it cools down. The others are added up.

    An organisation that I aim at (`target`) counts more than a role that I aim at (`role`): a
    title says less of somebody than where they are. Somebody who has answered me before (`known`)
    is likely to do so again, and more so than one with whom I only have something in common
    (`shared`). What a title lets me guess, that they know about a goal that is thin
    (`thin_goal`), others can tell as well. And that nobody was asked there yet (`fresh_place`)
    decides between places that are alike. Two reasons always outweigh one, except the smallest.
    """

    id: int = NEXT_WEIGHTS_ID
    named: Annotated[Weight, Label("named to me", is_typed=False)] = 100
    target: Annotated[Weight, Label("at an organisation I aim at", is_typed=False)] = 40
    role: Annotated[Weight, Label("in a role I aim at", is_typed=False)] = 30
    thin_goal: Annotated[Weight, Label("may know about a thin goal", is_typed=False)] = 20
    shared: Annotated[Weight, Label("something in common", is_typed=False)] = 25
    known: Annotated[Weight, Label("met or replied before", is_typed=False)] = 35
    fresh_place: Annotated[Weight, Label("nobody asked there yet", is_typed=False)] = 10


USUAL = NextWeights()
"""What holds while nothing is set."""
