"""Letting rest whoever does not answer: it settles by itself, is said once, and can be undone."""

from collections.abc import Iterator
from dataclasses import replace

from inroad.campaign.core.planned_conversation import cancelled_conversations
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.domain.changes import Change, Edit
from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.documents.document import Document
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.snooze import Snooze
from inroad.domain.people.stages import Stage
from inroad.domain.text import plural

_MOST_NAMED = 3


class Resting:
    """Takes people off the board whose days of silence are over."""

    def __init__(self, work: UnitOfWork, follow_ups: FollowUps) -> None:
        self._work = work
        self._follow_ups = follow_ups

    def waiting(self) -> int:
        """Return of how many the time has come, as far as is known here."""
        return len(self._follow_ups.to_rest())

    def settle(self) -> str:
        """Let everybody rest whose time has come, as one change, and say who; "" for nobody.

        Raises:
            InroadError: it could not be saved; nothing was changed.
        """
        self._work.look()  # another session may have settled it, and said so
        found = self._follow_ups.to_rest()
        if not found:
            return ""
        self._work.index.fetch([one.contact_id for one in found])
        names = [self._work.contact(one.contact_id).name for one in found]
        who = names[0] if len(names) == 1 else plural(len(names), "person", "people")
        documents = [document for one in found for document in self._rested(one)]
        self._work.change(f"Let {who} rest: no answer", documents)
        self._remember(found)
        return _said(names)

    def _rested(self, follow_up: FollowUp) -> Iterator[Document]:
        contact = self._work.contact(follow_up.contact_id)
        yield replace(contact, stage=Stage.CLOSED)
        yield from cancelled_conversations(self._work, contact.id)
        # Two machines that find the same write one touch.
        touch_id = self._work.derived_id("rest", str(contact.id), follow_up.anchor)
        why = "No answer: it rests, by itself."
        yield replace(self._work.touch(contact.id, TouchKind.CLOSED, why), id=touch_id)

    def _remember(self, found: tuple[FollowUp, ...]) -> None:
        """Keep, whatever is undone, that it was settled: who takes it back means it."""
        edits = tuple(Edit(None, self._settled(one)) for one in found)
        self._work.commit(Change("Settled once", edits), may_undo=False)

    def _settled(self, follow_up: FollowUp) -> Snooze:
        contact, action = follow_up.contact_id, follow_up.action.value
        settled = self._work.derived_id("snooze", str(contact), action, follow_up.anchor)
        return Snooze(settled, contact, action, follow_up.anchor, None)


def _said(names: list[str]) -> str:
    shown = names[:_MOST_NAMED]
    if len(names) > len(shown):
        shown.append(f"{len(names) - len(shown)} more")
    who = shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
    return f"No answer: {who} {'rests' if len(names) == 1 else 'rest'} now."
