"""The one door between screens and store: commands, queries, undo and change events.

A command commits one transaction and returns the frozen `Change`, or raises an `InroadError`
whose message a person may read. Each subject has a file; `Campaign` only joins them.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import partial
from pathlib import Path

from inroad.campaign.board.board import Board
from inroad.campaign.board.pipeline import Pipeline
from inroad.campaign.conversations.bank import Bank
from inroad.campaign.conversations.capture import Capture
from inroad.campaign.conversations.checklist import Checklist
from inroad.campaign.conversations.conversations import Conversations
from inroad.campaign.conversations.debriefs import Debriefs
from inroad.campaign.conversations.questions import Questions
from inroad.campaign.conversations.setbacks import Setbacks
from inroad.campaign.conversations.sheet_parts import SheetParts
from inroad.campaign.conversations.sheets import Sheets
from inroad.campaign.core.conflicts import Conflicts
from inroad.campaign.core.history import History
from inroad.campaign.core.safekeeping import Safekeeping
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.core.unsaved_forms import UnsavedForms
from inroad.campaign.follow_ups.calendars import Calendars
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.campaign.follow_ups.handling import Handling
from inroad.campaign.follow_ups.login_summary import LoginSummary
from inroad.campaign.follow_ups.resting import Resting
from inroad.campaign.goals.goal_advice import GoalAdvice
from inroad.campaign.goals.goals import Goals
from inroad.campaign.me.about_me import Me
from inroad.campaign.me.message_preferences import HowIWrite
from inroad.campaign.me.skills import Skills
from inroad.campaign.messages.messages import Messages
from inroad.campaign.people.imports import Imports
from inroad.campaign.people.people import People
from inroad.campaign.people.referrals import Referrals
from inroad.campaign.search.dossiers import Dossiers
from inroad.campaign.search.find import Search
from inroad.campaign.settings.settings import Settings
from inroad.clock import Clock
from inroad.domain.changes import Change, Edit
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.dates.business_days import Event
from inroad.domain.dates.in_full import say_meaning
from inroad.domain.dates.phrases.parsed import ParsedPhrase
from inroad.domain.documents.document import Document
from inroad.domain.follow_ups.date_count import MarkedDay, weekday_line, weeks
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.people.stages import Stage
from inroad.store import Store


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
        self.me = Me(self._work)
        self.goals = Goals(self._work)
        self.goal_advice = GoalAdvice(self._work, self.goals)
        self.people = People(self._work)
        self.pipeline = Pipeline(self._work)
        self.writing = HowIWrite(self._work)
        self.conversations = Conversations(self._work, self.writing)
        self.bank = Bank(self._work)
        self.debriefs = Debriefs(self._work)
        self.capture = Capture(self._work, self.debriefs)
        self.questions = Questions(self._work, self.bank)
        self.referrals = Referrals(self._work)
        self.follow_ups = FollowUps(self._work, self.referrals)
        self.checklist = Checklist(self._work, self.follow_ups)
        parts = SheetParts(self._work)
        self.sheets = Sheets(self._work, self.people, self.goals, self.checklist, parts)
        self.handling = Handling(self._work)
        self.setbacks = Setbacks(self._work)
        self.resting = Resting(self._work, self.follow_ups)
        self.skills = Skills(self._work)
        self.messages = Messages(self._work, self.handling, self.follow_ups, self.writing)
        self.settings = Settings(self._work, self.follow_ups, self.checklist, self.writing)
        self.calendars = Calendars(self._work, self.follow_ups)
        self.login_summary = LoginSummary(self._work, self.follow_ups)
        self.dossiers = Dossiers(self._work, self.goals)
        self.search = Search(self._work, self.goals)
        self.board = Board(self._work, self.follow_ups, self.goals)
        self.imports = Imports(self._work)
        self.history = History(self._work)
        self.conflicts = Conflicts(self._work)
        self.unsaved_forms = UnsavedForms(self._work)
        self.safekeeping = Safekeeping(self._work)

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

    def day_held(self, talk: Conversation) -> date | None:
        """Return the day of a conversation where I was then, or None while it has no time."""
        return self._work.day_held(talk)

    def first_steps(self) -> tuple[str, ...]:
        """Return what to do first, each with its key, while nothing has been asked of anybody."""
        people = self.people.count()
        if any(
            contact.goals or contact.stage is not Stage.IDENTIFIED for contact in self.people.all()
        ):
            return ()
        steps = (
            (not people, "I   import your LinkedIn connections (or N adds one person by hand)"),
            (not self.goals.chosen_keys(), "2   tick the two to five goals that you have"),
            (True, "3   pick someone on the board, choose what for (f), write to them (w)"),
        )
        return tuple(words for is_open, words in steps if is_open)

    def read_date(self, phrase: str) -> ParsedPhrase:
        """Read a date as people say it, seen from now; raises NotADate."""
        return self._work.read_date(phrase)

    def say_date(self, said: ParsedPhrase, zone: str = "", name: str = "") -> str:
        """Say in full what a date means; with `zone`, also what time it is then for `name`."""
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
        return self._work.store.notices()

    @property
    def revision(self) -> int:
        """A number that grows with every change."""
        return self._work.store.revision

    def tidying(self) -> Callable[[], None] | None:
        """Return what writes the data file anew (it may run in a thread), or None if it stands."""
        store = self._work.store
        return None if store.is_tidy else partial(store.tidy, store.to_tidy())

    def close(self) -> None:
        """Write the data file anew if it lacks something, and keep what a login says.

        Where there is no time for that, nothing is done: all is in the journal.
        """
        if not self._is_in_haste:
            self._work.store.close()
            self.login_summary.keep()

    def hurry(self) -> None:
        """Have `close` do nothing: the system wants the program gone, and all is in the journal."""
        self._is_in_haste = True

    def subscribe(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Call `listener` with every change from now on; the result ends that."""
        return self._work.subscribe(listener)
