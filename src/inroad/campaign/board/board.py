"""The board: who stands in which stage, in which order, and what each card says."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum

from inroad.campaign.board.sorted_columns import SortedColumns, shown_first
from inroad.campaign.choosing.choosing import Choosing
from inroad.campaign.core.best_first import BestFirst
from inroad.campaign.core.garbage_collection import collector_at_rest
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.campaign.goals.goals import Goals
from inroad.domain.dates.formatting import WEEKDAYS, say_time, say_when
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import BOARD, Stage
from inroad.domain.search import Wanted, name_key
from inroad.domain.text import mid_sentence, plural


class Tone(Enum):
    """How urgent the last line of a card is."""

    LATE = "late"
    DUE = "due"
    PLAIN = "soft"
    NONE = "faint"


@dataclass(frozen=True, slots=True)
class Card:
    """One card, three lines: name, place, and what is next.

    `status` says what is next in several lengths, the fullest first.
    """

    contact_id: int
    name: str
    place: str
    organisation: str
    status: tuple[str, ...]
    tone: Tone


@dataclass(frozen=True, slots=True)
class Column:
    """One stage and the ids of its contacts, the most urgent first.

    `of` is how many there are in it where only those found are listed, else None.
    """

    stage: Stage
    ids: Sequence[int]
    of: int | None = None


class _Fit(IntEnum):
    """How well words fit somebody who is found by them, the best first."""

    NAME = 0
    """Each begins a word of the name, and of all that is looked in."""
    NAME_ALONE = 1
    """Each begins a word of the name; what is looked in has it otherwise (“jeanluc”)."""
    BEGINNING = 2
    """Each begins a word of what is looked in."""
    MIDDLE = 3
    """One is in the middle of a word."""


class Board:
    """Queries for the board. Only the cards that are seen are ever made."""

    def __init__(
        self,
        work: UnitOfWork,
        follow_ups: FollowUps,
        goals: Goals,
        choosing: Choosing,
    ) -> None:
        self._work = work
        self._follow_ups = follow_ups
        self._goals = goals
        self._columns: SortedColumns | None = None
        self._ranked: tuple[tuple[int, ...], ...] | None = None
        """The first column by urgency, everybody by who is next, and what became of the two."""
        self._choosing = choosing
        self._keys = choosing.texts

    def columns(self, find: str = "") -> tuple[Column, ...]:
        """Return the six columns; with `find`, only people who match all its words.

        Who is called so comes first, then whom a word begins so of, then who has it in the middle.
        """
        if not find.strip():
            return tuple(Column(stage, self._ids(stage)) for stage in BOARD)
        found = self._found(find)
        fit = self._fit(find, found)
        columns = ((stage, self._ids(stage)) for stage in BOARD)
        here = ((stage, tuple(filter(found.__contains__, ids)), len(ids)) for stage, ids in columns)
        return tuple(Column(stage, BestFirst(ids, fit), of) for stage, ids, of in here)

    def _ids(self, stage: Stage) -> tuple[int, ...]:
        """Return who stands in a column, the most urgent first.

        In the first one, those for whom nothing is due stand as they are worth asking, once that
        is known.
        """
        columns = self._sorted()
        ids = columns.ids(stage)
        if stage is not BOARD[0] or not self._choosing.is_at_hand:
            return ids
        order = self._choosing.who_next.in_order().ids
        if self._ranked is None or self._ranked[0] is not ids or self._ranked[1] is not order:
            due_count = columns.count_due(stage)
            waiting = set(ids[due_count:])
            ranked = (*ids[:due_count], *filter(waiting.__contains__, order))
            self._ranked = (ids, order, ranked)
        return self._ranked[2]

    def best(self, columns: Iterable[Column], find: str, near: Stage | None) -> int | None:
        """Return who fits `find` best of those found; of equals, who stands in the stage `near`.

        Args:
            columns: those found, as `columns` returns them.
            find: what is looked for.
            near: the stage that the cursor is in, or None.
        """
        stages = {column.ids[0]: column.stage for column in columns if column.ids}
        by_nearness = sorted(stages, key=lambda one: stages[one] is not near)
        return min(by_nearness, key=self._fit(find, self._keys.all()), default=None)

    def matcher(self, find: str) -> Callable[[int], bool]:
        """Return what tells whether a contact matches all words of `find`.

        Looked at are name, role, organisation, e-mail, phone and tags, as `domain.search` does.
        """
        return self._found(find).__contains__

    def found(self, find: str) -> Iterator[Contact]:
        """Yield the people who match all words of `find`, by name; beginnings of words first."""
        wanted = Wanted.read(find)
        found = wanted.among(self._keys.all())
        begins, people = wanted.beginning(found), self._work.store.all(Contact)
        standings = dict(self._follow_ups.standings())
        order = sorted(found, key=lambda one: (one not in begins, standings[one].name))
        return (people[one] for one in order)

    def _found(self, find: str) -> Mapping[int, str]:
        """Return the search keys of whom a filter finds, by their ids."""
        wanted, keys = self._choosing.people.read(find), self._keys.all()
        words = self._keys.found(wanted.words) if wanted.words else keys
        if not (wanted.terms or wanted.unwanted):
            return words
        ids = self._choosing.people.ids_of(wanted)
        return {one: key for one, key in words.items() if one in ids}

    def meant(self, find: str) -> Wanted:
        """Return what the words of a filter are taken for."""
        people = self._choosing.people
        return people.meant(people.read(find)) if find.strip() else Wanted(())

    def problem(self, find: str) -> str:
        """Return one sentence on what of a filter cannot be read; "" where all can."""
        return self._choosing.people.read(find).problem

    def get_ready_to_find(self) -> Iterator[Callable[[], None]]:
        """Yield what makes ready to find people, and may be done in a thread."""
        return self._keys.get_ready()

    def card(self, contact_id: int) -> Card:
        """Return what one card says."""
        contact = self._work.contact(contact_id)
        status, tone = self._status(contact)
        return Card(contact.id, contact.name, contact.place, contact.organisation, status, tone)

    def _status(self, contact: Contact) -> tuple[tuple[str, ...], Tone]:
        if contact.do_not_contact:
            return ("do not contact",), Tone.NONE
        upcoming = self._follow_ups.of(contact.id)
        if not upcoming:
            goals, tone = self._goals_of(contact)
            return (goals,), tone
        return self._next(min(upcoming, key=shown_first), contact)

    def _next(self, follow_up: FollowUp, contact: Contact) -> tuple[tuple[str, ...], Tone]:
        now = self._work.now
        label = mid_sentence(follow_up.action.label)
        if follow_up.is_overdue(now):
            return (f"! {label}", f"! {follow_up.action.short}"), Tone.LATE
        is_today = follow_up.day == now.date() and not follow_up.is_someday
        tone = Tone.DUE if is_today else Tone.PLAIN
        if follow_up.action is Action.CONVERSATION and follow_up.at is not None:
            at = say_time(follow_up.at)
            day = f"{WEEKDAYS[follow_up.due.weekday()]} {follow_up.due.day}"
            return (f"today {at}" if is_today else f"{day} · {at}",), tone
        when = "someday" if follow_up.is_someday else say_when(follow_up.day, now.date())
        if contact.stage is Stage.IDENTIFIED and not is_today:
            goals = self._goals_of(contact)[0]
            return (f"{goals}, {when}", goals), tone
        return (f"{when} {label}", f"{when} {follow_up.action.short}", when), tone

    def _goals_of(self, contact: Contact) -> tuple[str, Tone]:
        count = len(self._goals.named(contact.goals))
        if not count:
            return ("no goals yet" if contact.stage is Stage.IDENTIFIED else ""), Tone.NONE
        return plural(count, "goal"), Tone.PLAIN

    def _fit(self, find: str, found: Mapping[int, str]) -> Callable[[int], _Fit]:
        """Return what tells how well `find` fits somebody of those found, by their keys."""
        words = self._keys.meant(self._choosing.people.read(find).words)
        is_called = self._sorted().caller(name_key(" ".join(words.words)))

        def fit(contact_id: int) -> _Fit:
            begins = words.begins_words_of(found.get(contact_id, ""))
            if is_called(contact_id):
                return _Fit.NAME if begins else _Fit.NAME_ALONE
            return _Fit.BEGINNING if begins else _Fit.MIDDLE

        return fit

    def _sorted(self) -> SortedColumns:
        """Return the columns in order, with what changed since they were asked for last."""
        dues = self._follow_ups.agenda()
        if self._columns is None or self._columns.dues is not dues:
            with collector_at_rest():
                self._columns = SortedColumns(self._follow_ups.standings(), dues)
        for contact_id in self._columns.changed():
            self._columns.put(contact_id, self._follow_ups.standing(contact_id))
        return self._columns
