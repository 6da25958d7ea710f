"""Forgetting one person for good, and saying first what that means."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from inroad.campaign.calendar.calendars import Calendars
from inroad.campaign.core.file_names import file_name
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.out.about_person import AboutPerson, about
from inroad.domain.changes import Change, Edit
from inroad.domain.documents.document import Document
from inroad.domain.errors import InroadError
from inroad.domain.patterns import late
from inroad.domain.people.contact import Contact
from inroad.domain.people.forgotten import SOMEBODY, Forgotten
from inroad.domain.text import plural
from inroad.keymap.keymap import naming_keys

_SAVED = ("messages", "sheets")
"""The folders beside the data file with letters and sheets that were saved."""
_DATED = late(r"\d{4}-\d\d-\d\d-.*")
_LABEL = "Forgot somebody for good"


class Forgot(NamedTuple):
    """What was done.

    `left` are the texts that name them still, `by_hand` is what is to be done elsewhere, and
    `failed` why the calendar folder was not brought up to date, or "".
    """

    name: str
    left: tuple[str, ...]
    by_hand: str
    failed: str = ""

    @property
    def sentence(self) -> str:
        """What was done, in words."""
        count = plural(len(self.left), "text names", "texts name")
        finds = naming_keys("{find_anything:F} finds them")
        left = f" {count} them still: {finds}." if self.left else ""
        return f"Forgot {self.name} for good.{left} {self.by_hand}"


class Forgetting:
    """Forgets people."""

    def __init__(self, work: UnitOfWork, calendars: Calendars) -> None:
        self._work = work
        self._calendars = calendars

    def is_forgotten(self, contact_id: int) -> bool:
        """Whether somebody with this id was forgotten."""
        return self._work.store.get(Forgotten, contact_id) is not None

    def meaning(self, contact_id: int) -> str:
        """Return what forgetting somebody means, in words, before it is done; raises NotFound."""
        contact = self._contact(contact_id)
        hanging = len(about(self._work, contact).theirs) - 1
        with_all = f" with {plural(hanging, 'entry', 'entries')} about them" if hanging else ""
        return (
            f"{contact.name}{with_all} will be gone for good: from the campaign, its history, "
            "copies, drafts, what is kept aside and the calendar folder. Nothing brings that back."
        )

    def mentions(self, contact_id: int) -> tuple[str, ...]:
        """Return the texts about somebody else that name a person: they stay as they are."""
        found = about(self._work, self._contact(contact_id)).mentions
        return tuple(one.sentence for one in found)

    def forget(self, contact_id: int) -> Forgot:
        """Forget somebody for good.

        Raises:
            InroadError: nothing was changed; or a file could not be written anew, and to do it
                again does the rest.
        """
        from inroad.store.erasing import erase

        self._work.look()
        contact = self._contact(contact_id)
        found = about(self._work, contact)
        change = Change(_LABEL, tuple(self._edits(found)))
        take_out = self._calendars.taking_out(contact_id, found.who.is_in)
        self._work.erase(lambda store: erase(store, contact_id, change, found.who))
        left = [one.sentence for one in found.mentions]
        left += self._drop_saved(found)
        return Forgot(contact.name, tuple(left), BY_HAND, self._update_calendar(take_out))

    def _contact(self, contact_id: int) -> Contact:
        """Return somebody; of whom was forgotten nothing is known; raises NotFound."""
        known = self._work.store.get(Contact, contact_id)
        if known is None and self.is_forgotten(contact_id):
            return Contact(contact_id, SOMEBODY)
        return known or self._work.contact(contact_id)

    def _edits(self, found: AboutPerson) -> Iterator[Edit]:
        contact = found.contact
        stored = self._work.store.get(Contact, contact.id)
        for one in found.theirs:
            if one is not contact or stored is not None:
                yield Edit(one, None)
        for takeaway in found.naming:
            yield Edit(takeaway, replace(takeaway, text=SOMEBODY, named_id=None))
        for referred in found.referred:
            yield Edit(referred, replace(referred, referred_by=None))
        mark = Forgotten(contact.id, on=self._work.today)
        before: Document | None = self._work.store.get(Forgotten, contact.id)
        yield Edit(before, mark)

    def _drop_saved(self, found: AboutPerson) -> Iterator[str]:
        """Throw away letters and sheets that were saved for them; yield others that name them."""
        ending = file_name(found.contact.name, "")
        for folder in _SAVED:
            for path in _files_in(self._work.store.path.parent / folder):
                is_theirs = _DATED.fullmatch(path.stem) and path.stem.endswith(ending)
                with suppress(OSError):
                    if is_theirs and found.contact.name in found.who.names:
                        path.unlink()
                    elif found.who.is_in(path.read_text("utf-8", "replace")):
                        yield f"The file {path}"

    def _update_calendar(self, take_out: Callable[[], None]) -> str:
        """Take them out of the calendar folders; return why that failed, or ""."""
        try:
            take_out()
            update = self._calendars.pending()
            if update is not None:
                update()
        except InroadError as error:
            return str(error)
        return ""


BY_HAND = (
    "Other machines with this campaign forget them when they next take in this file; their own "
    "journals and copies keep what they have until the same is done there. Calendars, mail and "
    "phones that got something, backups of the whole disk and what git keeps are yours to clear."
)
"""What remains to be done."""


def _files_in(folder: Path) -> list[Path]:
    try:
        return sorted(one for one in folder.iterdir() if one.is_file())
    except OSError:
        return []
