"""Who is known, by what says who somebody is: looked up for each record that comes in.

What names somebody by itself (a profile, an e-mail, what their source knows them by) is looked at
for all at once. Names are read only where something comes that this does not find: of a list that
comes again nothing is.
"""

from collections.abc import Generator, Hashable, Iterable
from itertools import combinations

from inroad.campaign.core.steps import finished, in_parts
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.people.contact import Contact
from inroad.domain.people.detail import Detail, ValueKind
from inroad.domain.people.identity import (
    Identity,
    Sameness,
    TwoPeople,
    email_key,
    judge,
    keys_of,
    phone_key,
    strong_keys,
    uid_key,
)
from inroad.domain.search import name_key
from inroad.exchange.contacts.profile_address import slug

_MOST_OF_A_KEY = 60
"""So many have something in common by which they may be one; of more it says nothing."""

_A_STEP = 50
"""People whose names are read, or pairs that are compared, in one step."""


class KnownIdentities:
    """The identities of all contacts; more are added as they come in."""

    def __init__(self, work: UnitOfWork) -> None:
        """Know nobody yet: see `get_to_know`."""
        self._work = work
        self._of: dict[int, Identity] = {}
        self._by_strong: dict[tuple[str, str], set[int]] = {}
        self._by_any: dict[Hashable, set[int]] | None = None
        self._by_name: dict[str, list[int]] | None = None
        self._two = {
            frozenset((one.one_id, one.other_id)) for one in work.store.all(TwoPeople).values()
        }
        self._before: frozenset[int] = frozenset()

    def get_to_know(self) -> Generator[None, None, None]:
        """Get to know everybody there is, in steps."""
        further: dict[int, list[Detail]] = {}
        for details in in_parts(self._work.store.each(Detail), _A_STEP):
            for detail in details:
                further.setdefault(detail.contact_id, []).append(detail)
            yield
        for contacts in in_parts(self._work.store.each(Contact), _A_STEP):
            for contact in contacts:
                self.put(contact.id, self.of_contact(contact, further.get(contact.id, ())))
            yield
        self._before = frozenset(self._of)

    @property
    def is_anybody(self) -> bool:
        """Whether anybody was known before it all."""
        return bool(self._before)

    def of_contact(self, contact: Contact, further: Iterable[Detail]) -> Identity:
        """Return the identity of a contact with what else is known of them."""
        emails, phones, links, uids = [contact.email], [contact.phone], [contact.url], list[str]()
        values = {
            ValueKind.EMAIL: emails,
            ValueKind.PHONE: phones,
            ValueKind.LINK: links,
            ValueKind.UID: uids,
        }
        for detail in further:
            if detail.kind in values:
                values[detail.kind].append(detail.text)
        place = self._work.organisations.key(contact.organisation)
        return identity(contact.name, place, emails, phones, links, uids)

    def put(self, contact_id: int, who: Identity) -> None:
        """Know somebody as they are now."""
        known = self._of.get(contact_id)
        if known == who:
            return
        self._of[contact_id] = who if known is None else _both(known, who)
        for key in strong_keys(who):
            self._by_strong.setdefault(key, set()).add(contact_id)

    def sure(self, who: Identity) -> list[int]:
        """Return the ids of whom a record surely is, as far as it names somebody by itself."""
        found = {one for key in strong_keys(who) for one in self._by_strong.get(key, ())}
        return [one for one in sorted(found) if self._judge(one, who) is Sameness.SURE]

    def maybe(self, who: Identity) -> list[int]:
        """Return the ids of whom a record could be, of those who were known before it all."""
        if not self._before:
            return []
        by_any = self._names_read()
        found = {one for key in keys_of(who) for one in by_any.get(key, ())}
        return [one for one in sorted(found) if self._judge(one, who)]

    def are_two(self, one: int, other: int) -> bool:
        """Whether I said of two contacts that they are two people."""
        return frozenset((one, other)) in self._two

    def pairs(self) -> Generator[None, None, list[tuple[int, int]]]:
        """Return in steps each pair that could be one person, and of whom I said nothing yet."""
        by_any = yield from self._reading_names()
        groups = [sorted(ids) for ids in by_any.values() if 1 < len(ids) <= _MOST_OF_A_KEY]
        yield
        every = (pair for ids in groups for pair in combinations(ids, 2))
        found: dict[tuple[int, int], bool] = {}
        for part in in_parts(every, _A_STEP):
            for pair in part:
                if pair not in found:
                    found[pair] = not self.are_two(*pair) and self._may_be_one(*pair)
            yield
        return [pair for pair, may_be_one in found.items() if may_be_one]

    def why(self, one: int, other: int) -> str:
        """Return by what two contacts could be one person."""
        return judge(self._of[one], self._of[other]).why

    def why_of(self, contact_id: int, who: Identity) -> str:
        """Return by what a record could be a contact."""
        return judge(self._of[contact_id], who).why

    def named_by(self, who: Identity) -> list[int]:
        """Return the ids of whom a profile or an e-mail names, whatever they are called."""
        found = {one for key in strong_keys(who) for one in self._by_strong.get(key, ())}
        return sorted(found)

    def called(self, name: str) -> list[int]:
        """Return the ids of all who are called just so."""
        if self._by_name is None:
            self._by_name = {}
            for one, who in self._of.items():
                self._by_name.setdefault(name_key(who.name), []).append(one)
        return self._by_name.get(name_key(name), []) if name else []

    def has_another_profile(self, contact_id: int, who: Identity) -> bool:
        """Whether a record and a contact have profiles, and not the same."""
        known = self._of[contact_id].profiles
        return bool(known and who.profiles and known.isdisjoint(who.profiles))

    def differs(self, contact_id: int, who: Identity) -> bool:
        """Whether a record says of what names somebody by itself something else than is known."""
        known = self._of[contact_id]
        pairs = ((known.profiles, who.profiles), (known.emails, who.emails))
        return any(one and other and one.isdisjoint(other) for one, other in pairs)

    def _judge(self, contact_id: int, who: Identity) -> Sameness:
        return judge(self._of[contact_id], who).sameness

    def _may_be_one(self, one: int, other: int) -> bool:
        return bool(self._judge(one, self._of[other]))

    def _names_read(self) -> dict[Hashable, set[int]]:
        return finished(self._reading_names())

    def _reading_names(self) -> Generator[None, None, dict[Hashable, set[int]]]:
        if self._by_any is None:
            by_any: dict[Hashable, set[int]] = {}
            for part in in_parts(self._before, _A_STEP):
                for one in part:
                    for key in keys_of(self._of[one]):
                        by_any.setdefault(key, set()).add(one)
                yield
            self._by_any = by_any
        return self._by_any


def identity(
    name: str,
    place: str,
    emails: Iterable[str],
    phones: Iterable[str],
    links: Iterable[str],
    uids: Iterable[str],
) -> Identity:
    """Return what says who somebody is, from values as they are written; "" among them is none."""
    return Identity(
        name,
        place,
        _keys(map(email_key, filter(None, emails))),
        _keys(map(phone_key, filter(None, phones))),
        _keys(map(slug, filter(None, links))),
        _keys(map(uid_key, filter(None, uids))),
    )


_NONE: frozenset[str] = frozenset()


def _keys(found: Iterable[str]) -> frozenset[str]:
    keys = frozenset(filter(None, found))
    return keys or _NONE


def _both(one: Identity, other: Identity) -> Identity:
    """Return all that says who somebody is, where more was learnt of them."""
    return Identity(
        other.name,
        other.place,
        one.emails | other.emails,
        one.phones | other.phones,
        one.profiles | other.profiles,
        one.uids | other.uids,
    )
