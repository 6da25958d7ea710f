"""Unsaved forms: what was half typed when the program had to end, offered at the next start."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from os import urandom
from pathlib import Path

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.documents.unsaved_form import TEXT, UnsavedForm
from inroad.domain.errors import InroadError


class UnsavedForms:
    """The half-typed forms and messages of this machine."""

    def __init__(self, work: UnitOfWork) -> None:
        self._store = work.store
        self._kept = work.store.unsaved_forms

    def all(self) -> tuple[UnsavedForm, ...]:
        """Return every unsaved form that was left."""
        return self._kept.all()

    def keep(
        self, about: tuple[str, ...], title: str, answers: Mapping[str, str], unsaved_id: str = ""
    ) -> str:
        """Keep what was typed, and return the unsaved form's id.

        Args:
            about: which form it is and for whom.
            title: the form's title.
            answers: what was typed.
            unsaved_id: the unsaved form that this takes the place of, or "" for a new one.

        Raises:
            OSError: the disk refused.
        """
        kept = unsaved_id or urandom(8).hex()
        self._kept.keep(UnsavedForm(kept, about, title, answers))
        return kept

    def drop(self, unsaved_id: str, with_all: bool = False) -> None:
        """Throw an unsaved form away; with all that an editor left beside it, or not."""
        self._kept.drop(unsaved_id, with_all)

    @contextmanager
    def saving(self, unsaved_id: str) -> Iterator[None]:
        """Have what is committed in the block be what the form held: it is saved with that."""
        with self._store.saving(unsaved_id):
            yield
        if unsaved_id:
            self.drop(unsaved_id)

    def edit(self, about: tuple[str, ...], title: str, text: str) -> "Editing":
        """Put a text where an editor can have it; it is an unsaved form meanwhile.

        Raises:
            InroadError: the disk refused.
        """
        # The same text has the same place each time: an editor finds what it left there.
        unsaved_id = hashlib.blake2b(repr(about).encode(), digest_size=8).hexdigest()
        try:
            path = self._kept.begin_editing(UnsavedForm(unsaved_id, about, title, {TEXT: text}))
        except OSError as error:
            raise InroadError(
                f"The editor was not opened: the text cannot be put on the disk "
                f"({error.strerror or error})."
            ) from error
        return Editing(self, unsaved_id, path)


class Editing:
    """A text that an editor has."""

    def __init__(self, unsaved_forms: UnsavedForms, unsaved_id: str, path: Path) -> None:
        self._unsaved = unsaved_forms
        self._unsaved_id = unsaved_id
        self.path = path

    @property
    def text(self) -> str | None:
        """The text as it was saved last, or None where it cannot be read."""
        return self._unsaved._kept.edited(self._unsaved_id)

    @contextmanager
    def taking(self, cleanly: bool) -> Iterator[None]:
        """Have what is committed in the block be the edited text; then it is taken away.

        Args:
            cleanly: whether the editor ended as it should.
        """
        with self._unsaved._store.saving(self._unsaved_id):
            yield
        self._unsaved._kept.end_editing(self._unsaved_id, cleanly)
        self._unsaved.drop(self._unsaved_id)
