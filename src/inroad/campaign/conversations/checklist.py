"""The checklist before a conversation: its steps with their days, ticked, reworded, my own."""

from dataclasses import replace

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.domain.changes import Change
from inroad.domain.conversations.checklist import STEPS, ChecklistStep, OwnStep, steps_for
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.sheet import CheckLine
from inroad.domain.dates.formatting import say_day
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.text import clean


class Checklist:
    """Commands and queries about the checklist, which is the same for every conversation."""

    def __init__(self, work: UnitOfWork, follow_ups: FollowUps) -> None:
        self._work = work
        self._follow_ups = follow_ups

    def lines(self, talk: Conversation) -> tuple[CheckLine, ...]:
        """Return what to have done before a conversation, with the day for each."""
        return tuple(self._line(talk, step) for step in steps_for(talk.how, self._own()))

    def step(self, key: str) -> ChecklistStep:
        """Return a step as it stands; raises NotFound."""
        everything = steps_for(" ".join(word for step in STEPS for word in step.how), self._own())
        found = next((one for one in everything if one.key == key), None)
        if found is None:
            raise NotFound("This step is not on the checklist any more.")
        return found

    def tick(self, talk: Conversation, key: str) -> Change:
        """Tick a step, or take the tick back."""
        is_done = key in talk.prepared
        kept = tuple(one for one in talk.prepared if one != key)
        prepared = kept if is_done else (*talk.prepared, key)
        done = "Unticked" if is_done else "Ticked"
        changed = replace(talk, prepared=prepared)
        return self._work.change(f"{done} a step of the checklist", [changed], seen=[talk])

    def add(self, text: str, earlier: int = 0) -> Change:
        """Add a step of my own; `earlier` counts business days before the day of preparing.

        Raises:
            InroadError: it is empty.
        """
        step = OwnStep(self._work.new_id(), _worded(text), earlier)
        return self._work.change(f"Added to the checklist: {step.text}", [step])

    def change(self, key: str, text: str, earlier: int) -> Change:
        """Word a step anew, or give it another day.

        Raises:
            InroadError: it is empty.
            NotFound: it is not there any more.
        """
        changed = replace(self._kept(key), text=_worded(text), earlier=earlier)
        return self._work.change(f"Changed on the checklist: {changed.text}", [changed])

    def drop(self, key: str) -> Change:
        """Remove a step of my own; one of the usual ones is only put away.

        Raises:
            NotFound: it is not there any more.
        """
        step = self._kept(key)
        label = f"Took off the checklist: {step.text}"
        if step.usual:
            return self._work.change(label, [replace(step, is_away=True)])
        return self._work.change(label, drop=[step])

    def away(self) -> int:
        """Return how many of the usual steps are put away."""
        return sum(one.is_away for one in self._own())

    def restore(self) -> Change:
        """Bring back the usual steps that were put away.

        Raises:
            InroadError: there are none.
        """
        back = [replace(one, is_away=False) for one in self._own() if one.is_away]
        if not back:
            raise InroadError("All the usual steps are on the checklist.")
        return self._work.change("Brought back the usual steps", back)

    def _own(self) -> tuple[OwnStep, ...]:
        return tuple(self._work.store.all(OwnStep).values())

    def _kept(self, key: str) -> OwnStep:
        """Return a step as it would be stored."""
        step = self.step(key)
        if key.isdecimal():
            return self._work.find(OwnStep, int(key))
        own_id = self._work.derived_id("step", key)
        return OwnStep(own_id, step.text, step.earlier, key)

    def _line(self, talk: Conversation, step: ChecklistStep) -> CheckLine:
        begins, today = talk.begins, self._work.today
        is_done = step.key in talk.prepared
        before = self._follow_ups.policies.of(talk.contact_id).prepare
        undated = CheckLine(step.key, step.text, "", is_done, False)
        if begins is None or before is None:
            return undated
        calendar = self._work.calendar
        try:
            day = calendar.count(calendar.day_of(begins), -(before + step.earlier)).day
        except InroadError:
            return undated
        is_due = not is_done and day <= today and begins > self._work.now
        return CheckLine(step.key, step.text, say_day(day, today), is_done, is_due)


def _worded(text: str) -> str:
    text = clean(text)
    if not text:
        raise InroadError("Write what is to be done before; a few words are enough.")
    return text
