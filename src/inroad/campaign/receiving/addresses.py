"""Whose an address is: somebody I know, me, or somebody new, and who that may be."""

import re
from collections.abc import Iterable

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.receiving.proposals import NewPerson
from inroad.domain.patterns import late
from inroad.domain.people.contact import Contact
from inroad.domain.people.detail import Detail, ValueKind
from inroad.domain.search import name_key
from inroad.domain.text import clean
from inroad.exchange.records import Correspondent

_EVERYBODYS = frozenset(
    "gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol gmx web posteo "
    "mailbox proton protonmail pm fastmail hey zoho yandex mail t-online freenet orange free "
    "laposte wanadoo libero tiscali wp onet interia o2 seznam qq 163 126 naver tutanota "
    "example".split()
)
"""What stands before the last dots of addresses that anybody may have: no organisation."""
_SECOND_LEVEL = frozenset({"co", "com", "ac", "org", "net", "gov", "edu", "or", "ne", "go"})
_NO_NAME = late(r"[\d_+]+")
_MACHINE = late(
    r"(?:no-?reply|do-?not-?reply|notifications?|mailer|bounce|postmaster)", re.IGNORECASE
)

_SHARED = frozenset(
    "abuse accounts admin all billing bewerbung careers contact datenschutz enquiries everyone "
    "hello help hi hr impressum info inquiries jobs kontakt legal list marketing media news "
    "newsletter office post press privacy recruiting recruitment sales security staff support "
    "team unsubscribe webmaster".split()
)
"""What stands before the @ of addresses that several people read, or a department."""


class Addresses:
    """The addresses of everybody I know, and what is known of mine."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._known: dict[str, int] = {}
        self._mine: set[str] = set()
        people = work.store.all(Contact)
        for detail in tuple(work.store.all(Detail).values()):
            if detail.kind is ValueKind.EMAIL and detail.contact_id in people:
                self._known[detail.text.lower()] = detail.contact_id
        for contact in tuple(people.values()):
            if contact.email:
                self._known[contact.email.lower()] = contact.id
        self._my_words = set(name_key(work.profile.name).split())

    def add_mine(self, addresses: Iterable[str]) -> None:
        """Take addresses for mine at which a letter arrived."""
        self._mine |= {one.lower() for one in addresses if one.lower() not in self._known}

    def known(self, email: str) -> Contact | None:
        """Return whose an address is, or None."""
        found = self._known.get(email.lower()) if email else None
        return self._work.store.get(Contact, found) if found else None

    def is_mine(self, one: Correspondent) -> bool | None:
        """Whether somebody is me; None where nothing says so or not."""
        if one.email.lower() in self._known:
            return False
        if one.email.lower() in self._mine:
            return True
        if not self._my_words:
            return None
        words = name_words(one)
        if words and (words <= self._my_words or self._my_words <= words):
            return True
        return False if one.name else None


def new_person(one: Correspondent) -> NewPerson:
    """Return who somebody may be, by their name and address."""
    name = clean(one.name)
    last, comma, first = name.partition(", ")
    if comma and first and "," not in first and len(first.split()) <= 2:
        name = f"{first} {last}"
    return NewPerson(name or _called(one.email), one.email, _organisation(one.email))


def is_machine(email: str) -> bool:
    """Whether nobody reads what is written to an address."""
    return _MACHINE.search(email.partition("@")[0]) is not None


def is_shared(one: Correspondent) -> bool:
    """Whether an address is that of an office and not of a person, who would have a whole name."""
    is_whole_name = len(one.name.split()) > 1
    return not is_whole_name and one.email.partition("@")[0].lower() in _SHARED


def name_words(one: Correspondent) -> set[str]:
    """Return the words of somebody's name, to be compared; those that their address has."""
    return set(name_key(one.name or _called(one.email)).split())


def _called(email: str) -> str:
    """Return the name that an address has: "ada.foster@" is Ada Foster."""
    local = _NO_NAME.sub(" ", email.partition("@")[0].replace(".", " ").replace("-", " "))
    return " ".join(word.capitalize() for word in local.split()) or email


def _organisation(email: str) -> str:
    """Return the organisation that an address is of, "" where anybody may have such a one."""
    labels = email.rpartition("@")[2].lower().split(".")[:-1]
    if len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels.pop()
    name = labels[-1] if labels else ""
    return (
        ""
        if not name or name in _EVERYBODYS
        else " ".join(word.capitalize() for word in name.split("-"))
    )
