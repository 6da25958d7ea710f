"""The organisations and roles that I aim at: whom I know there, what was done, what comes next.

Which they are stands in my profile; how much I want one, and my note on it, in a `Target`.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from inroad.campaign.choosing.choosing import Choosing
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.me.aims import AimKey, Aims
from inroad.campaign.search.doors import Door, Doors
from inroad.domain.changes import Change
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.people.person_facts import PersonFacts
from inroad.domain.people.target import (
    LEAST_WANTED,
    MOST_WANTED,
    Target,
    is_such_a_role,
    told_by,
)
from inroad.domain.search import name_key
from inroad.domain.text import clean_lines
from inroad.domain.who_next.asking import may_be_asked
from inroad.domain.who_next.reasons import ReasonKind
from inroad.keymap.keymap import key_for


class NextThere(NamedTuple):
    """What is due next with somebody at a target; `day` is None where it has none."""

    contact_id: int
    name: str
    action: str
    day: date | None
    is_late: bool


class AskThere(NamedTuple):
    """The best person to ask next at a target, with why in short phrases."""

    contact_id: int
    name: str
    reasons: tuple[str, ...]


class TargetRow(NamedTuple):
    """One target: what I said of it, and what there is at it.

    `want` is from 1 to 5. `known` counts the people there who are on my lists; `asked`, `replied`
    and `met` how many of them that happened with, and `learnt` what they told me. `due` is what
    comes next there, and `ask` whom to ask; None where there is nothing, or nobody.
    """

    name: str
    is_role: bool
    want: int
    note: str = ""
    known: int = 0
    asked: int = 0
    replied: int = 0
    met: int = 0
    learnt: int = 0
    due: NextThere | None = None
    ask: AskThere | None = None

    @property
    def kind(self) -> str:
        """What is shown beside its name."""
        return "role" if self.is_role else "organisation"


class Targets:
    """Commands and queries about what I aim at."""

    def __init__(self, work: UnitOfWork, choosing: Choosing) -> None:
        self._work = work
        self._choosing = choosing
        self._aims = Aims(work)
        self._doors = Doors(work)

    def all(self) -> tuple[TargetRow, ...]:
        """Return all targets, what I want most first, then by name."""
        names, said = self._aims.names(), self._aims.said()
        there = self._there(names)
        rows = [self._row(key, names[key], there[key], said.get(key)) for key in names]
        return tuple(sorted(rows, key=lambda row: (-row.want, name_key(row.name), row.is_role)))

    def get(self, name: str, is_role: bool) -> TargetRow:
        """Return one target.

        Raises:
            NotFound: it is none of my targets.
        """
        key = self.key_of(name, is_role)
        names = self._aims.names()
        if key not in names:
            raise _no_target(name)
        there = self._there({key: names[key]})
        return self._row(key, names[key], there[key], self._aims.said().get(key))

    def key_of(self, name: str, is_role: bool) -> AimKey:
        """Return what a target is told by, however its name is written."""
        return self._aims.key_of(name, is_role)

    def doors(self, name: str, is_role: bool = False) -> tuple[Door, ...]:
        """Return who could open a door: those who are there, then who knows somebody there.

        Who is there comes in the order of who is next. Nobody is among them who is not for me, or
        whom I never write to.

        Args:
            name: an organisation or a role.
            is_role: which of both it is.
        """
        key = self.key_of(name, is_role)
        everybody = self._choosing.people.everybody()
        present = [one for one in self._there({key: name})[key] if not one.is_barred]
        reasons = {one.id: self._reasons(one.id, key) for one in present}
        names = (name, *(() if is_role else self._work.organisations.of(key[1])))
        return self._doors.to(names, present, reasons, everybody)

    def set_want(self, name: str, is_role: bool, want: int) -> Change:
        """Say how much I want a target, from 1 to 5.

        Raises:
            NotFound: it is none of my targets.
            InroadError: it is no such number.
        """
        if not LEAST_WANTED <= want <= MOST_WANTED:
            raise InroadError(f"How much you want it goes from {LEAST_WANTED} to {MOST_WANTED}.")
        target = self._target(name, is_role)
        return self._work.change(f"Want {target.name}: {want}", [replace(target, want=want)])

    def note(self, name: str, is_role: bool, text: str) -> Change:
        """Keep a note on a target; an empty one takes it away.

        Raises:
            NotFound: it is none of my targets.
        """
        target = self._target(name, is_role)
        noted = replace(target, note=clean_lines(text))
        return self._work.change(f"Noted on {target.name}", [noted])

    def _target(self, name: str, is_role: bool) -> Target:
        """Return what I said of a target: a new document where that is nothing yet."""
        key = self.key_of(name, is_role)
        as_written = self._aims.names().get(key)
        if as_written is None:
            raise _no_target(name)
        new_id = self._work.derived_id("target", *told_by(as_written, is_role))
        return self._aims.said().get(key) or Target(new_id, as_written, is_role)

    def _there(self, names: dict[AimKey, str]) -> dict[AimKey, list[PersonFacts]]:
        """Return for each target who is there, in the order of who is next."""
        found = {key: list[PersonFacts]() for key in names}
        roles = {key: name for key, name in names.items() if key[0]}
        roles_of = dict[str, list[AimKey]]()
        everybody = self._choosing.people.everybody()
        for contact_id in self._choosing.who_next.in_order().ids:
            facts = everybody[contact_id]
            if facts.is_away:
                continue
            place = found.get((False, facts.firm))
            if place is not None:
                place.append(facts)
            if not facts.role or not roles:
                continue
            keys = roles_of.get(facts.role)
            if keys is None:
                such = (key for key, name in roles.items() if is_such_a_role(facts.role, name))
                keys = roles_of[facts.role] = list(such)
            for key in keys:
                found[key].append(facts)
        return found

    def _row(
        self, key: AimKey, name: str, there: list[PersonFacts], said: Target | None
    ) -> TargetRow:
        said = said or Target(1, name, key[0])
        return TargetRow(
            name,
            key[0],
            said.want,
            said.note,
            len(there),
            sum(one.asked is not None for one in there),
            sum(one.replied is not None for one in there),
            sum(one.met is not None for one in there),
            sum(len(self._work.index.takeaways(one.id)) for one in there),
            _next_of(there),
            self._ask(there, key),
        )

    def _ask(self, there: Iterable[PersonFacts], key: AimKey) -> AskThere | None:
        today = self._work.today
        best = next((one for one in there if may_be_asked(one, today)), None)
        if best is None:
            return None
        return AskThere(best.id, best.called, self._reasons(best.id, key))

    def _reasons(self, contact_id: int, target: AimKey) -> tuple[str, ...]:
        """Return why to ask somebody at a target; that it is one goes without saying there."""
        said, today = list[str](), self._work.today
        for reason in self._choosing.who_next.why(contact_id):
            is_role = reason.kind is ReasonKind.ROLE
            is_aim = is_role or reason.kind is ReasonKind.TARGET
            if not (is_aim and self.key_of(reason.about, is_role) == target):
                said.append(reason.say(today))
            elif reason.is_fresh:
                said.append(reason._replace(kind=ReasonKind.FRESH_PLACE).say(today))
        return tuple(said)


def _no_target(name: str) -> NotFound:
    return NotFound(f"{name} is none of your targets any more; {key_for('me', 'M')} has them.")


def _next_of(there: Iterable[PersonFacts]) -> NextThere | None:
    due = [one for one in there if one.action]
    if not due:
        return None
    first = min(due, key=lambda one: (one.due or date.max, not one.is_late, one.name))
    return NextThere(first.id, first.called, first.action, first.due, first.is_late)
