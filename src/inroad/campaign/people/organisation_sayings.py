"""What I say of two names: that they are one organisation, or two, where the rule is wrong.

What holds then is asked of `UnitOfWork.organisations`. Undo takes a word back, as everything.
"""

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.people.contact import Contact
from inroad.domain.people.organisation_names import OrganisationNames, SaidOfTwo, pair_of
from inroad.domain.people.organisations import organisation_key
from inroad.domain.search import name_key
from inroad.domain.text import clean
from inroad.keymap.keymap import key_for


class OrganisationSayings:
    """Commands and queries about which names are of one organisation."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def same(self, one: str, other: str) -> Change:
        """Say that two names are of one organisation.

        Raises:
            InroadError: a name is missing, they are one already, or I said that they are two
                through others.
        """
        said, names = self._said_of(one, other, True), self._work.organisations
        if names.is_same(said.one, said.other):
            raise InroadError(f"{said.one} and {said.other} are one organisation already.")
        keys = {names.key(said.one), names.key(said.other)}
        for each in self.said():
            if not each.is_same and {names.key(each.one), names.key(each.other)} == keys:
                if each.id == said.id:
                    continue
                raise InroadError(f"You said that {each.text}; say first that those are one.")
        return self._work.change(said.text, [said])

    def different(self, one: str, other: str) -> Change:
        """Say that two names are of two organisations.

        Where the rule takes them for one, the other name is told by how it is spelled.

        Raises:
            InroadError: a name is missing, they are spelled alike, they are said to be two
                already, or they are one through what I said of others.
        """
        said = self._said_of(one, other, False)
        keys = pair_of(said.one, said.other)
        if keys[0] == keys[1]:
            raise InroadError(
                f"{said.one} and {said.other} are spelled alike; "
                f"to tell them apart, change one of them where its people are edited "
                f"({key_for('person.edit', 'e')})."
            )
        known = self._work.store.get(SaidOfTwo, said.id)
        if known is not None and not known.is_same:
            raise InroadError(f"{said.one} and {said.other} are two organisations already.")
        joining = self._joining(said)
        if joining is not None:
            raise InroadError(f"You said that {joining.text}; say first that those are two.")
        return self._work.change(said.text, [said])

    def said(self) -> tuple[SaidOfTwo, ...]:
        """Return all that was said, by the first name."""
        return tuple(
            sorted(
                self._work.store.all(SaidOfTwo).values(),
                key=lambda one: (name_key(one.one), name_key(one.other), one.id),
            )
        )

    def about(self, name: str) -> tuple[SaidOfTwo, ...]:
        """Return what was said of an organisation, by any of its names."""
        names = self._work.organisations
        key = names.key(name)
        return tuple(
            one
            for one in self.said()
            if name in (one.one, one.other) or key in (names.key(one.one), names.key(one.other))
        )

    def names(self) -> tuple[str, ...]:
        """Return all names of organisations there are, as they are written, in their order."""
        people = self._work.store.all(Contact).values()
        found = {one.organisation: None for one in people if one.organisation}
        found.update(dict.fromkeys(self._work.profile.target_organisations))
        return tuple(sorted(found, key=name_key))

    def known(self, name: str) -> str:
        """Return the name of an organisation as it is.

        Raises:
            NotFound: nobody is there, it is none of my targets, and nothing was said of it.
        """
        key_of = self._work.organisations.key
        key = key_of(name)
        is_there = any(key_of(there) == key for there in self.names())
        if not key or not (is_there or self.about(name)):
            raise NotFound("Nobody is at this organisation any more.")
        return name

    def likely(self, name: str) -> tuple[str, ...]:
        """Return the names that could be of the same organisation, the likely first.

        Each organisation has one of its names there; what was said to be another one has none.
        """
        # Loads difflib, which only this asks for.
        from inroad.domain.people.organisation_likeness import alike

        names = self._work.organisations
        by_key = dict[str, str]()
        for there in self.names():
            by_key.setdefault(names.key(there), there)
        said = ((names.key(one.one), names.key(one.other)) for one in self.said())
        own = names.key(name)
        settled = {own, *(key for pair in said if own in pair for key in pair)}
        return alike(name, (there for key, there in by_key.items() if key not in settled))

    def _said_of(self, one: str, other: str, is_same: bool) -> SaidOfTwo:
        """Return what is said of two names: one document for each pair, on every machine.

        Raises:
            InroadError: one of them is missing.
        """
        one, other = clean(one), clean(other)
        if not organisation_key(one) or not organisation_key(other):
            raise InroadError("Which two are they? Write both names of organisations.")
        new_id = self._work.derived_id("organisations", *pair_of(one, other))
        return SaidOfTwo(new_id, one, other, is_same)

    def _joining(self, said: SaidOfTwo) -> SaidOfTwo | None:
        """Return what makes two names one, besides what was said of those two; None for nothing."""
        if organisation_key(said.one) == organisation_key(said.other):
            return None
        others = [each for each in self.said() if each.id != said.id]
        apart = [each for each in others if not each.is_same]
        joined = [each for each in others if each.is_same]
        joining: SaidOfTwo | None = None
        # One after the other is left out, up to the last one that joins them.
        while joined and OrganisationNames((*apart, *joined)).is_same(said.one, said.other):
            joining = joined.pop()
        return joining
