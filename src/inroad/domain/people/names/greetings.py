"""How a letter to somebody begins: “Hi Ada”, “Dear Ada” or “Dear Dr. Foster”."""

from enum import StrEnum
from typing import TYPE_CHECKING

from inroad.domain.errors import InroadError
from inroad.domain.text import folded

if TYPE_CHECKING:
    from inroad.domain.people.names.whole_name import WholeName


class Formality(StrEnum):
    """How formal I am with somebody; the value is stored, and typed."""

    FRIENDLY = "friendly"
    POLITE = "polite"
    FORMAL = "formal"


def read_formality(typed: str) -> str:
    """Return how formal somebody said that they are with a person; "" where they did not.

    Raises:
        InroadError: it is none of the ways that there are.
    """
    said = folded(typed)
    found = [way.value for way in Formality if said and way.value.startswith(said)]
    if said and len(found) != 1:
        raise InroadError(
            "Write friendly (“Hi Ada”), polite (“Dear Ada”), formal (“Dear Dr. Foster”), or "
            "nothing."
        )
    return found[0] if found else ""


def formalities() -> tuple[str, ...]:
    """Return what there is to choose from."""
    return tuple(Formality)


def greet(name: "WholeName", called: str, formality: str) -> str:
    """Return how a letter begins, without the comma; "" where nothing is known to call them.

    Args:
        name: what their whole name says.
        called: what one calls them, where that is something else; or "".
        formality: as `read_formality` returned it; anything else is as good as nothing.
    """
    formally = name.with_title or (f"{name.first} {name.last}" if name.first and name.last else "")
    if formality == Formality.FORMAL and formally:
        return f"Dear {formally}"
    said = called or (not formality and name.as_addressed) or name.first or name.with_title
    if not called and said == name.as_addressed:
        return f"Dear {said}" if said else ""
    word = "Dear" if formality in (Formality.POLITE, Formality.FORMAL) else "Hi"
    return f"{word} {said}" if said else ""
