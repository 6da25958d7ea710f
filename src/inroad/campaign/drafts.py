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

    def keep(self, about: tuple[str, ...], title: str, answers: Mapping[str, str]) -> None:
        """Keep what was typed; raises OSError."""
        self._kept.keep(Draft(secrets.token_hex(8), about, title, answers))

    def drop(self, draft_id: str) -> None:
        """Throw a draft away."""
        self._kept.drop(draft_id)
