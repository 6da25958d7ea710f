"""What is done with several people at once: one transaction, one undo, one sentence."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from inroad.campaign.board.pipeline import Pipeline
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.campaign.people.people import People
from inroad.domain.changes import Change
from inroad.domain.dates.formatting import say_day
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import TAGS, Contact
from inroad.domain.people.stages import after, before
from inroad.domain.text import clean, joined, plural


class Several:
    """Commands about people by their ids. Whom one does not fit is left as they are, and said."""

    def __init__(
        self, work: UnitOfWork, pipeline: Pipeline, people: People, follow_ups: FollowUps
    ) -> None:
        self._work = work
        self._pipeline = pipeline
        self._people = people
        self._follow_ups = follow_ups

    def choose_goals(self, contact_ids: Sequence[int], keys: Sequence[str]) -> Change:
        """Choose the same goals for all of them, the main one first."""
        return self._each(
            "Chose the goals for {}",
            contact_ids,
            lambda one: self._pipeline.choose_goals(one, keys),
        )

    def tag(self, contact_ids: Sequence[int], tags: Sequence[str]) -> Change:
        """Give all of them tags, beside those that they have.

        Raises:
            InroadError: there is no tag.
        """
        if not any(tags):
            raise InroadError("There is no tag yet; write one, like alumni.")

        def add(contact_id: int) -> Change:
            contact = self._work.contact(contact_id)
            edited = tuple(dict.fromkeys((*contact.edited, TAGS.name)))
            kept = TAGS.kept((*contact.tags, *tags), contact.tags)
            tagged = replace(contact, tags=kept, edited=edited)
            return self._work.change(f"Tagged {contact.name}", [tagged])

        return self._each(f"Tagged {{}} {joined(*map(clean, tags))}", contact_ids, add)

    def plan(self, contact_ids: Sequence[int], day: date) -> Change:
        """Plan the requests to all of them for a day."""
        when = say_day(day, self._work.today)
        return self._each(
            f"Planned the requests to {{}} for {when}",
            contact_ids,
            lambda one: self._pipeline.plan(one, day),
        )

    def moved_on(self, change: Change) -> str:
        """Say what the cap on requests makes of a day that was planned for several; "" for nothing.

        Args:
            change: what `plan` returned, as it holds at present.
        """
        planned = [
            edit.after
            for edit in change.edits
            if isinstance(edit.after, Contact)
            and isinstance(edit.before, Contact)
            and edit.after.planned_on not in (None, edit.before.planned_on)
        ]
        wanted = {one.planned_on for one in planned}
        first = [next(iter(self._follow_ups.of(one.id)), None) for one in planned]
        moved = [one.due for one in first if one is not None and {one.due} != wanted]
        most = self._follow_ups.policy.requests_a_day
        if len(wanted) > 1 or not moved or not most:
            return ""
        there = plural(len(planned) - len(moved), "of them fits that day", "of them fit that day")
        last = say_day(max(moved), self._work.today)
        at_most = plural(most, "request")
        return f"{there}; the others follow, the last on {last} (at most {at_most} a day)."

    def step(self, contact_ids: Sequence[int], by: int) -> Change:
        """Move each of them from where they are to the next stage (1), or to the one before (-1).

        Raises:
            InroadError: nobody can go there.
        """
        following = after if by > 0 else before

        def move(contact_id: int) -> Change:
            contact = self._work.contact(contact_id)
            stage = following(contact.stage)
            if stage is None:
                raise InroadError(
                    f"Nothing comes {'after' if by > 0 else 'before'} {contact.stage}."
                )
            return self._pipeline.move(contact_id, stage)

        stages = {following(self._work.contact(one).stage) for one in contact_ids} - {None}
        where = f"to {stages.pop()}" if len(stages) == 1 else "on" if by > 0 else "back a stage"
        return self._each(f"Moved {{}} {where}", contact_ids, move)

    def close(self, contact_ids: Sequence[int], why: str = "") -> Change:
        """Take all of them off the board, with a word why."""
        return self._each("Closed {}", contact_ids, lambda one: self._pipeline.close(one, why))

    def set_do_not_contact(self, contact_ids: Sequence[int], flag: bool) -> Change:
        """Never suggest any of them, or suggest them again."""
        label = "Never suggesting {}" if flag else "Suggesting again: {}"
        return self._each(
            label, contact_ids, lambda one: self._people.set_do_not_contact(one, flag)
        )

    def remove(self, contact_ids: Sequence[int]) -> Change:
        """Delete all of them with everything that hangs on them."""
        return self._people.remove_all(contact_ids)

    def _each(
        self, label: str, contact_ids: Sequence[int], command: Callable[[int], Change]
    ) -> Change:
        """Do something with each, as one change; `label` says it, with `{}` for whom.

        Raises:
            InroadError: it fits none of them; the first reason why.
        """
        done: list[str] = []
        left: list[InroadError] = []
        with self._work.gathering() as edits:
            for contact_id in contact_ids:
                try:
                    command(contact_id)
                except InroadError as error:
                    left.append(error)
                else:
                    done.append(self._work.contact(contact_id).name)
        if not done and left:
            raise left[0]
        who = done[0] if len(done) == 1 else plural(len(done), "person", "people")
        # No format: what was typed, a tag, may stand behind it, and have braces of its own.
        said = label.replace("{}", who, 1)
        if left:
            stay = plural(len(left), "person stays", "people stay")
            said = f"{said}; {stay} as they were ({str(left[0]).rstrip('.')})"
        change = Change(said, tuple(edits))
        return self._work.commit(change) if change.edits else change
