"""Keeping what is being typed: within a second it is on the disk, and gone once it is saved."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, TypeVar

from textual.screen import Screen
from textual.timer import Timer

from inroad.campaign import Campaign

_EVERY = 0.5
"""Seconds: how often it is looked whether something was typed."""

T = TypeVar("T")

About = tuple[tuple[str, ...], str, Mapping[str, str]]
"""Which form it would be, its title, and what is typed in it."""


class TypingKeeper:
    """Keeps a draft of what is typed on a screen.

    `read` says what is being typed at present, or None where nothing is. The draft is what is
    offered at the next start, where the program or the machine ends before it is saved.
    """

    def __init__(self, campaign: Campaign, read: Callable[[], About | None]) -> None:
        """Keep nothing yet; see `begin`."""
        self._campaign = campaign
        self._read = read
        self._draft_id = ""
        self._kept: About | None = None
        self._timer: Timer | None = None

    def begin(self, screen: Screen[Any], draft_id: str = "") -> None:
        """Keep what is typed on `screen`; `draft_id` is that of a draft that is gone on with."""
        self._draft_id = draft_id
        self._timer = screen.set_interval(_EVERY, self.look)

    def look(self) -> None:
        """Keep what was typed since the last look."""
        if self._timer is None:
            return
        present = self._read()
        if present is None:
            self._drop()
        elif present != self._kept:
            about, title, answers = present
            # A disk that refuses is said by the store at the next change; typing goes on.
            with suppress(OSError):
                self._draft_id = self._campaign.drafts.keep(about, title, answers, self._draft_id)
                self._kept = present

    def save(self, command: Callable[[], T]) -> T:
        """Run what saves what the draft holds: where it does, that is no draft any more.

        Both are one step: a program that is killed in between offers nothing twice. Where the
        command raises an error, the draft stays.
        """
        with self._campaign.drafts.saving(self._draft_id):
            result = command()
        self._draft_id, self._kept = "", None
        return result

    def end(self) -> None:
        """Keep nothing any more: what was typed is saved, or given up on purpose."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._drop()

    def _drop(self) -> None:
        if self._draft_id:
            self._campaign.drafts.drop(self._draft_id)
            self._draft_id, self._kept = "", None
