"""Drafts: what was half typed when the program had to end, offered at the next start."""

import hashlib
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from inroad.campaign.desk import Desk
from inroad.domain.documents.draft import TEXT, Draft
from inroad.domain.errors import InroadError


class Drafts:
    """The half-typed forms and messages of this machine."""

    def __init__(self, desk: Desk) -> None:
        self._store = desk.store
        self._kept = desk.store.drafts

    def all(self) -> tuple[Draft, ...]:
        """Return every draft that was left."""
        return self._kept.all()

    def keep(
        self, about: tuple[str, ...], title: str, answers: Mapping[str, str], draft_id: str = ""
    ) -> str:
        """Keep what was typed, and return the draft's id.

        Args:
            about: which form it is and for whom.
            title: the form's title.
            answers: what was typed.
            draft_id: the draft that this takes the place of, or "" for a new one.

        Raises:
            OSError: the disk refused.
        """
        kept = draft_id or secrets.token_hex(8)
        self._kept.keep(Draft(kept, about, title, answers))
        return kept

    def drop(self, draft_id: str, with_all: bool = False) -> None:
        """Throw a draft away; with all that an editor left beside it, or not."""
        self._kept.drop(draft_id, with_all)

    @contextmanager
    def saving(self, draft_id: str) -> Iterator[None]:
        """Have what is committed in the block be what the draft held: it is saved with that."""
        with self._store.saving(draft_id):
            yield
        if draft_id:
            self.drop(draft_id)

    def edit(self, about: tuple[str, ...], title: str, text: str) -> "Editing":
        """Put a text where an editor can have it; it is a draft meanwhile.

        Raises:
            InroadError: the disk refused.
        """
        # The same text has the same place each time: an editor finds what it left there.
        draft_id = hashlib.blake2b(repr(about).encode(), digest_size=8).hexdigest()
        try:
            path = self._kept.begin_editing(Draft(draft_id, about, title, {TEXT: text}))
        except OSError as error:
            raise InroadError(
                f"The editor was not opened: the text cannot be put on the disk "
                f"({error.strerror or error})."
            ) from error
        return Editing(self, draft_id, path)


class Editing:
    """A text that an editor has."""

    def __init__(self, drafts: Drafts, draft_id: str, path: Path) -> None:
        self._drafts = drafts
        self._draft_id = draft_id
        self.path = path

    @property
    def text(self) -> str | None:
        """The text as it was saved last, or None where it cannot be read."""
        return self._drafts._kept.edited(self._draft_id)

    @contextmanager
    def taking(self, cleanly: bool) -> Iterator[None]:
        """Have what is committed in the block be the edited text; then it is taken away.

        Args:
            cleanly: whether the editor ended as it should.
        """
        with self._drafts._store.saving(self._draft_id):
            yield
        self._drafts._kept.end_editing(self._draft_id, cleanly)
        self._drafts.drop(self._draft_id)
