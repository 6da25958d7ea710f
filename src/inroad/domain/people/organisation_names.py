"""Which names are of one organisation where somebody has said something of it.

The rule (`organisations`) says it of most names. Of two for which it is wrong a person says that
they are one organisation, or two: a `SaidOfTwo` for each pair. `OrganisationNames` is the rule with
all that was said; whatever a campaign compares, it compares by that.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated

from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import Flag, Line
from inroad.domain.documents.fields import Label
from inroad.domain.people.organisations import organisation_key
from inroad.domain.search import name_key

_MOST = 1 << 15
"""Names whose key is kept."""


@dataclass(frozen=True, slots=True)
class SaidOfTwo(Document):
    """What I said of two names, as stored: `is_same` where they are one organisation."""

    one: Annotated[Line, Label("one name", is_typed=False)]
    other: Annotated[Line, Label("other name", is_typed=False)]
    is_same: Annotated[Flag, Label("one organisation", is_typed=False)] = True

    @property
    def text(self) -> str:
        """It as a sentence, without a full stop."""
        what = "one organisation" if self.is_same else "two organisations"
        return f"{self.one} and {self.other} are {what}"


class OrganisationNames:
    """The rule for names of organisations, with what was said of some.

    It never changes: what is said later makes another one.
    """

    def __init__(self, said: Iterable[SaidOfTwo] = ()) -> None:
        """Put together what was said.

        Two of which I said that they are two organisations are never made one by what I said of
        others: of what would make them one, what comes first in the order of the documents counts.
        """
        in_order = sorted(said, key=lambda one: one.id)
        self._own = _own_keys(one for one in in_order if not one.is_same)
        self._key_of_group = self._groups(in_order)
        self._is_by_rule = not (self._own or self._key_of_group)
        self._known: dict[str, str] = {}
        self._names = self._said_names(in_order)

    def key(self, name: str) -> str:
        """Return what all names of one organisation have in common; "" where none is known."""
        if self._is_by_rule:
            return organisation_key(name)
        found = self._known.get(name)
        if found is None:
            by_itself = self._by_itself(name)
            found = self._key_of_group.get(by_itself, by_itself)
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[name] = found
        return found

    def is_same(self, one: str, other: str) -> bool:
        """Whether two names are of one organisation; an unknown one ("") is the same as none."""
        key = self.key(one)
        return bool(key) and key == self.key(other)

    def of(self, key: str) -> tuple[str, ...]:
        """Return the names of the organisation with a key of which something was said."""
        return self._names.get(key, ())

    def _by_itself(self, name: str) -> str:
        """Return the key of a name before any were said to be the same."""
        key = organisation_key(name)
        return self._own.get(_spelling(name), key) if key else key

    def _groups(self, said: Iterable[SaidOfTwo]) -> dict[str, str]:
        """Return for each key that was joined with others the one of all of them."""
        joined = list[frozenset[str]]()
        apart = set[frozenset[str]]()
        for one in said:
            pair = frozenset((self._by_itself(one.one), self._by_itself(one.other)))
            if len(pair) == 2 and "" not in pair:
                joined += [pair] if one.is_same else []
                apart |= set() if one.is_same else {pair}
        group_of = dict[str, frozenset[str]]()
        for pair in joined:
            group = frozenset().union(*(group_of.get(key, {key}) for key in pair))
            if not any(two <= group for two in apart):
                group_of.update(dict.fromkeys(group, group))
        # The least of them: every machine has the same one.
        return {key: min(group) for key, group in group_of.items()}

    def _said_names(self, said: Iterable[SaidOfTwo]) -> Mapping[str, tuple[str, ...]]:
        names = dict[str, dict[str, None]]()
        for one in said:
            for name in (one.one, one.other):
                names.setdefault(self.key(name), {})[name] = None
        return {key: tuple(sorted(of_it, key=name_key)) for key, of_it in names.items()}


def pair_of(one: str, other: str) -> tuple[str, str]:
    """Return what tells two names from all other pairs, whichever of them is said first.

    Names that are alike by the rule are told by how they are spelled. Both are the same where
    they are spelled alike as well: of such names nothing can be said.
    """
    keys = (organisation_key(one), organisation_key(other))
    if keys[0] == keys[1]:
        keys = (_spelling(one), _spelling(other))
    return (min(keys), max(keys))


def _own_keys(different: Iterable[SaidOfTwo]) -> dict[str, str]:
    """Return the keys of names that the rule takes for others, by how they are spelled.

    Of each pair the other name has a key of its own, and every further spelling stays with the
    one.
    """
    found = dict[str, str]()
    for one in different:
        key, spelling = organisation_key(one.other), _spelling(one.other)
        if key == organisation_key(one.one) and spelling != _spelling(one.one):
            found[spelling] = f"{key}\n{spelling}"
    return found


def _spelling(name: str) -> str:
    """Return a name as it is spelled, with what the rule leaves out: “acmegmbh”."""
    return name_key(name).replace(" ", "")
