"""Keeping what is being typed: within a second it is on the disk, and gone once it is saved."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from textual.screen import Screen

from inroad.campaign import Campaign

_EVERY = 0.5
"""Seconds: how often it is looked whether something was typed."""

About = tuple[tuple[str, ...], str, Mapping[str, str]]
"""Which form it would be, its title, and what is typed in it."""


class TypingKeeper:
    """Keeps a draft of what is typed on a screen.

    `read` says what is being typed at present, or None where nothing is. The draft is what is
    offered at the next start, where the program or the machine ends before it is saved.
    """

    def __init__(
        self,
        screen: Screen[Any],
        campaign: Campaign,
        read: Callable[[], About | None],
        draft_id: str = "",
    ) -> None:
        """Keep what is typed on `screen`; `draft_id` is that of a draft that is gone on with."""
        self._campaign = campaign
        self._read = read
        self._draft_id = draft_id
        self._kept: About | None = None
        screen.set_interval(_EVERY, self.look)

    def look(self) -> None:
        """Keep what was typed since the last look."""
        present = self._read()
        if present is None:
            self.drop()
        elif present != self._kept:
            about, title, answers = present
            # A disk that refuses is said by the store at the next change; typing goes on.
            with suppress(OSError):
                self._draft_id = self._campaign.drafts.keep(about, title, answers, self._draft_id)
                self._kept = present

    def drop(self) -> None:
        """Throw the draft away: what it held is saved, or given up."""
        if self._draft_id:
            self._campaign.drafts.drop(self._draft_id)
            self._draft_id, self._kept = "", None
