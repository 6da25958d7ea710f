"""What the first letter of a session takes, made ready before it is asked for.

Nothing depends on it: what is not there yet is loaded, or looked for, when a letter is opened.
"""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from importlib import import_module
from itertools import islice

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.campaign.messages.known_names import KnownNames
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.people.profile import Profile

_DAYS_AHEAD = 30
"""Business days in which times are offered, at most; more is in no letter."""
_SEEN_FIRST = 30
"""So many people stand at the top of Today, whom one is likely to write to."""


class FirstLetter:
    """Makes ready what a letter is written and checked with."""

    def __init__(self, work: UnitOfWork, follow_ups: FollowUps, known_names: KnownNames) -> None:
        self._work = work
        self._follow_ups = follow_ups
        self._known_names = known_names

    def get_ready(self) -> Iterator[Callable[[], None]]:
        """Gather what is known of people, and yield what may be done in a thread meanwhile.

        What is gathered in between takes some milliseconds: what happened with those who are due
        first, and which times were offered.
        """
        yield partial(_load, self._work.profile, self._work.today)
        index = self._work.index
        due = dict.fromkeys(one.follow_up.contact_id for one in self._follow_ups.agenda().now())
        index.fetch(list(islice(due, _SEEN_FIRST)))
        next(index.offering(self._work.now), None)
        # By names a letter tells what has a capital, and who it is that somebody named.
        yield from self._known_names.get_ready()
        yield from self._work.namesakes.get_ready()


def _load(me: Profile, today: date) -> None:
    """Load the code, and compile its patterns, by writing a letter and checking it."""
    from inroad.domain.messages.check.checks import check
    from inroad.domain.messages.introductions import introduction_sentences
    from inroad.domain.messages.template_fields import examples
    from inroad.domain.patterns import compile_late
    from inroad.domain.people.role_kinds.role_kind import role_kind
    from inroad.domain.people.their_days import with_holidays
    from inroad.exchange.letters.check_voices import voices
    from inroad.exchange.letters.template_engine import render

    import_module("inroad.campaign.messages.template_values")
    voices().turns.compile()
    kind = MessageKind.REQUEST
    check(render(kind.facts.template, examples()), kind, voices=voices())
    introduction_sentences(me.introduction, me.name)
    role_kind("")
    with_holidays(me.calendar).count(today, _DAYS_AHEAD)
    compile_late()
