"""What lists of people go by: what is known of one person in one flat record.

A filter, an order of the list, and who is worth asking next are worked out from these alone.
Whoever makes them (`campaign.people`) has them at hand for ten thousand people, and changes only
the one that something happened to.
"""

from datetime import date
from typing import NamedTuple

from inroad.domain.people.contact import SortName
from inroad.domain.people.stages import Stage


class Named(NamedTuple):
    """That somebody named a person to me.

    `by` is their id and `name` their name; `on` the day, where it is known, and `words` what they
    said of the person ("" where nothing was written down).
    """

    by: int
    name: str
    on: date | None = None
    words: str = ""


class PersonFacts(NamedTuple):
    """One person, as lists know them. Days are mine; a day is None where there was none.

    `name` puts in order, and `called` is shown. `firm` is what all names of their organisation
    have in common ("" where none is known). `goals` are keys, those chosen for them first.
    `named` says who named them to me, the first to do so; `is_imported` whether they came with a
    list. `added` is the day since which I know them (an import says when we were connected).
    `touched` is when something happened with them last, `asked` when I last wrote a request,
    `replied` when they last answered, and `met` when we last had a conversation. `due` is the day
    of what is next, `action` what that is, and `is_late` whether it is overdue. `aims` are the
    organisations that I aim at and they are at, `role_aims` such roles, and `shares` what we have
    in common, each as I wrote it. `is_away` says that they are off all lists: “not for me”. `later`
    is the day up to which I put them off; `is_barred` that I never write to them. `is_planned` says
    that there is a day for the request.
    """

    id: int
    name: SortName
    called: str
    organisation: str
    firm: str
    role: str
    stage: Stage
    goals: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    named: Named | None = None
    is_imported: bool = False
    added: date | None = None
    touched: date | None = None
    asked: date | None = None
    replied: date | None = None
    met: date | None = None
    due: date | None = None
    action: str = ""
    is_late: bool = False
    aims: tuple[str, ...] = ()
    role_aims: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    is_away: bool = False
    later: date | None = None
    is_barred: bool = False
    is_planned: bool = False
