"""A view: a filter that I gave a name, to see its people again."""

from dataclasses import dataclass
from typing import Annotated

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Line, ShortKey
from inroad.domain.documents.fields import Label
from inroad.domain.errors import InroadError
from inroad.domain.people.list_order import ListOrder


def _named(name: str) -> str:
    if not name:
        raise InroadError("A view needs a name; one word will do.")
    return name


@dataclass(frozen=True, slots=True)
class SavedView(Document):
    """A filter with a name, as stored.

    `filter` is what was typed, and read anew each time: “due:week” means the week that it is
    then. `order` is that of the list, and `key` the letter or digit that opens it in the list of
    views ("" for none).
    """

    name: Annotated[Line, Label("name", hint="like Alumni to ask", check=_named)]
    filter: Annotated[Line, Label("filter", hint="like tag:alumni asked:never")] = ""
    order: Annotated[ListOrder, Label("order", is_typed=False)] = ListOrder.WHO_NEXT
    key: Annotated[ShortKey, Label("key", is_typed=False)] = ""
