"""The one door between screens and store: commands, queries, undo and change events.

A command commits one transaction and returns the frozen `Change`, or raises an `InroadError`
whose message a person may read. Each subject has a file; `Campaign` only joins them.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inroad.campaign.core.shown import KeptForNextTime
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.campaign.follow_ups.login_summary import LoginSummary
from inroad.campaign.me.about_me import Me
from inroad.campaign.people.referrals import Referrals
from inroad.clock import Clock
from inroad.domain.changes import Change, Edit
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.dates.business_days import Event
from inroad.domain.documents.document import Document
from inroad.domain.follow_ups.date_count import MarkedDay, weekday_line, weeks
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.store import Store

if TYPE_CHECKING:
    from inroad.campaign.board.board import Board
    from inroad.campaign.board.pipeline import Pipeline
    from inroad.campaign.board.several import Several
    from inroad.campaign.calendar.calendars import Calendars
    from inroad.campaign.choosing.choosing import Choosing
    from inroad.campaign.conversations.bank import Bank
    from inroad.campaign.conversations.capture import Capture
    from inroad.campaign.conversations.checklist import Checklist
    from inroad.campaign.conversations.conversations import Conversations
    from inroad.campaign.conversations.debriefs import Debriefs
    from inroad.campaign.conversations.questions import Questions
    from inroad.campaign.conversations.setbacks import Setbacks
    from inroad.campaign.conversations.sheets import Sheets
    from inroad.campaign.core.conflicts import Conflicts
    from inroad.campaign.core.history import History
    from inroad.campaign.core.safekeeping import Safekeeping
    from inroad.campaign.core.this_machine import ThisMachine
    from inroad.campaign.core.unsaved_forms import UnsavedForms
    from inroad.campaign.follow_ups.handling import Handling
    from inroad.campaign.follow_ups.resting import Resting
    from inroad.campaign.goals.goal_advice import GoalAdvice
    from inroad.campaign.goals.goals import Goals
    from inroad.campaign.me.message_preferences import HowIWrite
    from inroad.campaign.me.skills import Skills
    from inroad.campaign.messages.messages import Messages
    from inroad.campaign.messages.templates import Templates
    from inroad.campaign.out.going_out import GoingOut
    from inroad.campaign.people.imports import Imports
    from inroad.campaign.people.organisation_sayings import OrganisationSayings
    from inroad.campaign.people.people import People
    from inroad.campaign.receiving.received import Received
    from inroad.campaign.search.dossiers import Dossiers
    from inroad.campaign.search.find import Search
    from inroad.campaign.search.targets import Targets
    from inroad.campaign.settings.settings import Settings
    from inroad.domain.dates.phrases.parsed import ParsedPhrase


class Campaign:
    """Everything in one data file: me, my goals, my people."""

    def __init__(self, path: Path, clock: Clock, state: Path | None = None) -> None:
        """Open the campaign at `path`; a missing file is an empty campaign.

        Args:
            path: the data file.
            clock: the time.
            state: where this machine keeps what is about itself; by default the user's folder.

        Raises:
            Unreadable: the file is no campaign; it is left as it is.
        """
        self._work = UnitOfWork(Store(path, clock, state), clock)
        self.path = path
        self._is_in_haste = False
        self._for_next_time = KeptForNextTime(self._work)
        self._notices: tuple[str, ...] = ()  # What the store said while this closed.
        self._had_notices = False  # Whether the store had something to say.
        self.me = Me(self._work)
        self.referrals = Referrals(self._work)
        self.follow_ups = FollowUps(self._work, self.referrals)
        self.login_summary = LoginSummary(self._work, self.follow_ups)

    @cached_property
    def people(self) -> "People":
        """My people."""
        from inroad.campaign.people.people import People

        return People(self._work)

    @cached_property
    def organisations(self) -> "OrganisationSayings":
        """Which names are of one organisation."""
        from inroad.campaign.people.organisation_sayings import OrganisationSayings

        return OrganisationSayings(self._work)

    @cached_property
    def goals(self) -> "Goals":
        """My goals."""
        from inroad.campaign.goals.goals import Goals

        return Goals(self._work)

    @cached_property
    def history(self) -> "History":
        """What was done, undo and redo."""
        from inroad.campaign.core.history import History

        return History(self._work, self.machine)

    @cached_property
    def machine(self) -> "ThisMachine":
        """What is set for this machine."""
        from inroad.campaign.core.this_machine import ThisMachine

        return ThisMachine(self._work)

    @cached_property
    def unsaved_forms(self) -> "UnsavedForms":
        """What was half typed when the program had to end."""
        from inroad.campaign.core.unsaved_forms import UnsavedForms

        return UnsavedForms(self._work)

    @cached_property
    def safekeeping(self) -> "Safekeeping":
        """Copies, and going back to one."""
        from inroad.campaign.core.safekeeping import Safekeeping

        return Safekeeping(self._work)

    @cached_property
    def goal_advice(self) -> "GoalAdvice":
        """What is advised for a goal that is thin."""
        from inroad.campaign.goals.goal_advice import GoalAdvice

        return GoalAdvice(self._work, self.goals)

    @cached_property
    def bank(self) -> "Bank":
        """The question bank, with what I decided about it."""
        from inroad.campaign.conversations.bank import Bank

        return Bank(self._work)

    @cached_property
    def debriefs(self) -> "Debriefs":
        """The debriefs, part by part."""
        from inroad.campaign.conversations.debriefs import Debriefs

        return Debriefs(self._work)

    @cached_property
    def capture(self) -> "Capture":
        """What is kept while a conversation runs."""
        from inroad.campaign.conversations.capture import Capture

        return Capture(self._work, self.debriefs)

    @cached_property
    def checklist(self) -> "Checklist":
        """What to have done before a conversation."""
        from inroad.campaign.conversations.checklist import Checklist

        return Checklist(self._work, self.follow_ups)

    @cached_property
    def sheets(self) -> "Sheets":
        """The sheets that prepare conversations."""
        from inroad.campaign.conversations.sheets import Sheets

        return Sheets(self._work, self.people, self.goals, self.checklist)

    @cached_property
    def setbacks(self) -> "Setbacks":
        """Conversations that were moved, called off or missed."""
        from inroad.campaign.conversations.setbacks import Setbacks

        return Setbacks(self._work)

    @cached_property
    def skills(self) -> "Skills":
        """My skills, each with its story."""
        from inroad.campaign.me.skills import Skills

        return Skills(self._work)

    @cached_property
    def messages(self) -> "Messages":
        """Messages: begun, checked, kept, sent."""
        from inroad.campaign.messages.messages import Messages

        work, mine = self._work, self.calendars.mine
        return Messages(work, self.handling, self.follow_ups, self.writing, self.templates, mine)

    @cached_property
    def templates(self) -> "Templates":
        """The templates of messages."""
        from inroad.campaign.messages.templates import Templates

        return Templates(self._work)

    @cached_property
    def settings(self) -> "Settings":
        """What can be set, and what that moves."""
        from inroad.campaign.settings.settings import Settings

        return Settings(self._work, self.follow_ups, self.checklist, self.writing, self.calendars)

    @cached_property
    def calendars(self) -> "Calendars":
        """What goes out to calendars."""
        from inroad.campaign.calendar.calendars import Calendars

        return Calendars(self._work, self.follow_ups, self.machine)

    @cached_property
    def dossiers(self) -> "Dossiers":
        """What was learnt about an organisation, a role, a tag."""
        from inroad.campaign.search.dossiers import Dossiers

        return Dossiers(self._work, self.goals)

    @cached_property
    def targets(self) -> "Targets":
        """The organisations and roles that I aim at."""
        from inroad.campaign.search.targets import Targets

        return Targets(self._work, self.choosing)

    @cached_property
    def search(self) -> "Search":
        """Finding whatever was written."""
        from inroad.campaign.search.find import Search

        return Search(self._work, self.goals)

    @cached_property
    def board(self) -> "Board":
        """The board of contacts by stage."""
        from inroad.campaign.board.board import Board

        return Board(self._work, self.follow_ups, self.goals, self.choosing)

    @cached_property
    def several(self) -> "Several":
        """What is done with several people at once."""
        from inroad.campaign.board.several import Several

        return Several(self._work, self.pipeline, self.people, self.follow_ups)

    @cached_property
    def choosing(self) -> "Choosing":
        """Whom to ask: everybody in lists, and who is next."""
        from inroad.campaign.choosing.choosing import Choosing

        return Choosing(self._work, self.follow_ups, lambda: self.goals, self.referrals)

    @cached_property
    def imports(self) -> "Imports":
        """Lists of people from other programs."""
        from inroad.campaign.people.imports import Imports

        return Imports(self._work)

    @cached_property
    def received(self) -> "Received":
        """Letters and invitations from elsewhere."""
        from inroad.campaign.receiving.received import Received

        return Received(self._work, self.writing)

    @cached_property
    def conflicts(self) -> "Conflicts":
        """Where two copies had changed the same."""
        from inroad.campaign.core.conflicts import Conflicts

        return Conflicts(self._work)

    @cached_property
    def pipeline(self) -> "Pipeline":
        """What moves people along the board."""
        from inroad.campaign.board.pipeline import Pipeline

        return Pipeline(self._work)

    @cached_property
    def questions(self) -> "Questions":
        """The questions of a sheet."""
        from inroad.campaign.conversations.questions import Questions

        return Questions(self._work, self.bank)

    @cached_property
    def conversations(self) -> "Conversations":
        """Conversations: agreed, moved, their texts."""
        from inroad.campaign.conversations.conversations import Conversations

        return Conversations(self._work, self.writing)

    @cached_property
    def writing(self) -> "HowIWrite":
        """How I write: the numbers that messages are made with."""
        from inroad.campaign.me.message_preferences import HowIWrite

        return HowIWrite(self._work)

    @cached_property
    def handling(self) -> "Handling":
        """Follow-ups done, snoozed, skipped."""
        from inroad.campaign.follow_ups.handling import Handling

        return Handling(self._work)

    @cached_property
    def out(self) -> "GoingOut":
        """What goes out: files for other programs, and people for good."""
        from inroad.campaign.out.going_out import GoingOut

        return GoingOut(self._work, self.follow_ups, self.goals, self.calendars)

    @cached_property
    def resting(self) -> "Resting":
        """Who is let rest, because nobody answered."""
        from inroad.campaign.follow_ups.resting import Resting

        return Resting(self._work, self.follow_ups)

    def seed(self, documents: Iterable[Document]) -> None:
        """Put whole documents into an empty campaign, as one change that is not undone."""
        change = Change("Filled", tuple(Edit(None, document) for document in documents))
        self._work.commit(change, may_undo=False)

    @property
    def now(self) -> datetime:
        """The present, aware, in my zone."""
        return self._work.now

    @property
    def today(self) -> date:
        """The present day in my zone."""
        return self._work.today

    @property
    def zone(self) -> str:
        """My zone."""
        return self._work.calendar.zone

    def day_of(self, event: Event) -> date:
        """Return the day on which something happened, where I was then."""
        return self._work.calendar.day_of_event(event)

    def day_said(self, takeaway: Takeaway) -> date:
        """Return the day of the conversation that something comes from; else when it was noted."""
        return self._work.day_said(takeaway)

    def day_held(self, talk: Conversation) -> date | None:
        """Return the day of a conversation where I was then, or None while it has no time."""
        return self._work.day_held(talk)

    def read_date(self, phrase: str) -> "ParsedPhrase":
        """Read a date as people say it, seen from now; raises NotADate."""
        return self._work.read_date(phrase)

    def say_date(self, said: "ParsedPhrase", zone: str = "", name: str = "") -> str:
        """Say in full what a date means; with `zone`, also what time it is then for `name`."""
        from inroad.domain.dates.in_full import say_meaning

        return say_meaning(said, self._work.now, self._work.calendar, zone, name)

    def business_days_to(self, day: date) -> int:
        """Return how many business days there are from today to `day`; negative where it was."""
        return self._work.calendar.between(self.today, day)

    def weeks_of(self, follow_up: FollowUp) -> tuple[list[list[MarkedDay]], str]:
        """Return how a follow-up's day was counted, week by week, and the names of the weekdays."""
        calendar = self._work.calendar
        return weeks(follow_up.counted, calendar, follow_up.snoozed_to), weekday_line(calendar)

    def look(self) -> None:
        """Take in what other sessions and programs changed; without news it costs nothing."""
        self._work.look()

    def notices(self) -> tuple[str, ...]:
        """Return, once, what the store has to say to the person at the keyboard."""
        notices, self._notices = (*self._notices, *self._work.store.notices()), ()
        self._had_notices |= bool(notices)
        return notices

    @property
    def revision(self) -> int:
        """A number that grows with every change."""
        return self._work.store.revision

    def tidying(self) -> Callable[[], None] | None:
        """Return what writes the data file anew (it may run in a thread), or None if it stands."""
        store = self._work.store
        return None if store.is_tidy else partial(store.tidy, store.to_tidy())

    def keep_shown(
        self, kind: str, shown: dict[str, Any], is_all: bool = False, is_of_day: bool = False
    ) -> None:
        """Have what is shown (JSON, of a `kind`) be kept at the end, while it stands.

        That is as long as what is due; with `is_of_day` to the end of the day, whatever is due.
        With `is_all` it is kept only where the store has nothing to say besides.
        """
        day_ends = self._work.calendar.end_of(self.today)
        until = day_ends if is_of_day else self.follow_ups.stands_until()
        self._for_next_time.keep_at_the_end(kind, shown, until, is_all)

    def keep_lent(self, kind: str, lent: dict[str, Any]) -> None:
        """Keep `lent` (JSON, of a `kind`) to be done with without the campaign while it stands."""
        self._for_next_time.keep_now(kind, lent)

    def close(self) -> None:
        """Write the data file anew if it lacks something, and keep what is derived from it.

        Where there is no time for that, it is not written: all is in the journal.
        """
        store, at_the_end = self._work.store, self._work.at_the_end
        if not self._is_in_haste:
            store.close()
            at_the_end(self.login_summary.keep)
        at_the_end(self.follow_ups.keep)
        if "choosing" in vars(self):
            at_the_end(self.choosing.keep)
        self._notices = self.notices()
        self._for_next_time.close(self._had_notices)

    def hurry(self) -> None:
        """Have `close` write no data file: the system wants the program gone.

        All is in the journal.
        """
        self._is_in_haste = True

    def subscribe(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Call `listener` with every change from now on; the result ends that."""
        return self._work.subscribe(listener)
