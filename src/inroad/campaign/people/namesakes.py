"""Somebody named whom I may know already: asked about, never written over.

Every command that takes a name asks here. Where somebody could be meant who is known, it raises
`WhoIsMeant`, which carries the question and how to go on with the answer; nothing is changed
before. Where it is the same person, only what is empty is filled in: what differs is kept as a
note, and said.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.people.listing import listed
from inroad.domain.changes import Change
from inroad.domain.conversations.touch import Touch
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import TYPED, Contact
from inroad.domain.people.organisation_names import OrganisationNames
from inroad.domain.people.same_person import Candidate, TypedPerson, could_be
from inroad.domain.search import comparable
from inroad.domain.text import joined, mid_sentence

SOMEBODY_ELSE = 0
"""The answer that none of those is meant who are known."""

_FILLED_IN = tuple(field for field in TYPED if field.name not in ("name", "tags"))


class WhoIsMeant(InroadError):
    """Somebody of that name is known: the same person, or somebody else? Nothing was changed.

    Attributes:
        typed: the person as they were typed.
        candidates: who could be meant, the likely first.
        again: makes the change for the contact with this id, or for `SOMEBODY_ELSE`.
    """

    def __init__(
        self, typed: TypedPerson, candidates: tuple[Candidate, ...], again: Callable[[int], Change]
    ) -> None:
        known = listed([candidate.contact for candidate in candidates])
        super().__init__(f"“{typed.name}” may be somebody you know already: {known}.")
        self.typed, self.candidates, self.again = typed, candidates, again


class Filled(NamedTuple):
    """A contact with what was empty filled in; `kept` says what differs and stayed as it was."""

    contact: Contact
    kept: tuple[str, ...]
    note: Touch | None

    @property
    def said(self) -> str:
        """What differs, to complete the sentence of what was done; "" where nothing does."""
        return f"; {joined(*self.kept, by=', ')}" if self.kept else ""


def ask_who(work: UnitOfWork, typed: TypedPerson, again: Callable[[int], Change]) -> None:
    """Ask who is meant, where somebody is known who could be; see `WhoIsMeant`.

    Raises:
        WhoIsMeant: somebody could be.
    """
    people, key_of = work.store.all(Contact).values(), work.organisations.key
    found = could_be(typed.name, typed.organisation, people, key_of)
    if found:
        raise WhoIsMeant(typed, found, again)


def filled(work: UnitOfWork, contact: Contact, typed: Contact) -> Filled:
    """Return a contact with the fields that are empty filled in from what was typed.

    What is there is never overwritten: where something else was typed, it is kept as a note.
    """
    new, kept, noted = dict[str, str](), list[str](), list[str]()
    for field in _FILLED_IN:
        said, known = field.text(typed), field.text(contact)
        if not said or _is_alike(field.name, said, known, work.organisations):
            continue
        if not known:
            new[field.name] = said
            continue
        kept.append(f"{mid_sentence(field.asked)} stays “{_short(known)}”, not “{_short(said)}”")
        noted.append(f"{field.asked}, as typed later: {said}")
    # The names are those of texts, which a checker of types cannot follow.
    changes: dict[str, Any] = {**new}
    edited = tuple(dict.fromkeys((*contact.edited, *new)))
    changed = replace(contact, **changes, edited=edited) if new else contact
    note = work.touch(contact.id, TouchKind.NOTE, "\n".join(noted)) if noted else None
    return Filled(changed, tuple(kept), note)


def _is_alike(field: str, said: str, known: str, organisations: OrganisationNames) -> bool:
    """Whether two values of a field say the same."""
    if field == "organisation":
        return organisations.is_same(said, known)
    return comparable(said) == comparable(known)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else f"{line[:39]}…"
