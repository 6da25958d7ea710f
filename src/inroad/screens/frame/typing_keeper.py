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
    """Keeps an unsaved form of what is typed on a screen.

    `read` says what is being typed at present, or None where nothing is. The unsaved form is what
    is offered at the next start, where the program or the machine ends before it is saved.
    """

    def __init__(self, campaign: Campaign, read: Callable[[], About | None]) -> None:
        """Keep nothing yet; see `begin`."""
        self._campaign = campaign
        self._read = read
        self._unsaved_id = ""
        self._kept: About | None = None
        self._timer: Timer | None = None

    def begin(self, screen: Screen[Any], unsaved_id: str = "") -> None:
        """Keep what is typed on `screen`; `unsaved_id` is that of one that is gone on with."""
        self._unsaved_id = unsaved_id
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
                self._unsaved_id = self._campaign.unsaved_forms.keep(
                    about, title, answers, self._unsaved_id
                )
                self._kept = present

    def save(self, command: Callable[[], T]) -> T:
        """Run what saves what the unsaved form holds: where it does, there is none any more.

        Both are one step: a program that is killed in between offers nothing twice. Where the
        command raises an error, the unsaved form stays.
        """
        with self._campaign.unsaved_forms.saving(self._unsaved_id):
            result = command()
        self._unsaved_id, self._kept = "", None
        return result

    def end(self) -> None:
        """Keep nothing any more: what was typed is saved, or given up on purpose."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._drop()

    def _drop(self) -> None:
        if self._unsaved_id:
            self._campaign.unsaved_forms.drop(self._unsaved_id)
            self._unsaved_id, self._kept = "", None
