"""Several people in one sentence, each with the id by which one of them can be named."""

from collections.abc import Sequence

from inroad.domain.people.contact import Contact
from inroad.domain.text import joined


def listed(people: Sequence[Contact], most: int = 8) -> str:
    """Return "Ana Ruiz, PM, Bayer (12); Ana Ruiz (7); 2 more", with at most so many named."""
    named = [f"{joined(contact.name, contact.place)} ({contact.id})" for contact in people[:most]]
    more = len(people) - most
    return "; ".join([*named, f"{more} more"] if more > 0 else named)
