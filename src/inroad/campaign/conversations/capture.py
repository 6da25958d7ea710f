"""What is written down while a conversation runs; each line is one change."""

from datetime import date, datetime

from inroad.campaign.conversations.debriefs import Debriefs, NamedPerson
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.people.promises import promised, say_promise
from inroad.domain.changes import Change
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.takeaway import TakeawayKind
from inroad.domain.conversations.time_left import Progress, is_on, progress
from inroad.domain.errors import InroadError, NotADate
from inroad.domain.text import clean


class Capture:
    """Commands and queries for a conversation while it runs. It is not held before its debrief."""

    def __init__(self, work: UnitOfWork, debriefs: Debriefs) -> None:
        self._work = work
        self._debriefs = debriefs

    def is_on(self, talk: Conversation) -> bool:
        """Whether a conversation is on, or about to begin, or just over."""
        return is_on(talk, self._work.clock())

    def progress(self, talk: Conversation, opened: datetime) -> Progress:
        """Return how far a conversation is; `opened` is when I began to take notes (aware)."""
        return progress(talk, self._work.clock(), opened)

    def learnt(self, talk: Conversation, goal: str, text: str) -> Change:
        """Keep one thing that was learnt under a goal; raises InroadError where it is empty."""
        said = self._said(text)
        kept = self._work.takeaway(talk.contact_id, talk.id, TakeawayKind.LEARNT, said, goal)
        return self._work.change(f"Kept a takeaway: {said}", [kept])

    def promised(self, talk: Conversation, typed: str, mine: bool) -> Change:
        """Keep a promise: "send the slides by fri".

        Raises:
            InroadError: it is empty.
        """
        text, due = self.read_promise(typed)
        kept = promised(self._work, talk.contact_id, talk.id, text, due, mine)
        name = self._work.contact(talk.contact_id).first_name
        return self._work.change(say_promise(kept, name, self._work.today), [kept])

    def read_promise(self, typed: str) -> tuple[str, date | None]:
        """Return what was promised and the day after its last "by", where that is one.

        An hour is kept in the words: a promise is due on a day.

        Raises:
            InroadError: nothing is promised.
        """
        text, by, phrase = self._said(typed).rpartition(" by ")
        if by:
            try:
                said = self._work.read_date(phrase)
            except NotADate:
                pass
            else:
                is_day = said.at is None or said.is_end_of_day
                return text if is_day else self._said(typed), said.day
        return self._said(typed), None

    def named(self, talk: Conversation, typed: str) -> Change:
        """Keep a person to meet: "Ines Vidal, data lead at Northwind".

        Raises:
            WhoIsMeant: somebody is known who could be meant.
            InroadError: it is empty.
        """
        return self._debriefs.name(talk.contact_id, NamedPerson(typed), is_held=False)

    def _said(self, text: str) -> str:
        text = clean(text)
        if not text:
            raise InroadError("Write a few words first.")
        return text
