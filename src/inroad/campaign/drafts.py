"""Drafts: what was half typed when the program had to end, offered at the next start."""

import secrets
from collections.abc import Mapping

from inroad.campaign.desk import Desk
from inroad.domain.draft import Draft


class Drafts:
    """The half-typed forms of this machine."""

    def __init__(self, desk: Desk) -> None:
        self._kept = desk.store.drafts

    def all(self) -> tuple[Draft, ...]:
        """Return every draft."""
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

    def drop(self, draft_id: str) -> None:
        """Throw a draft away."""
        self._kept.drop(draft_id)
