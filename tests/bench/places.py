"""Campaigns to measure with, each in a place of its own, and Inroad started on them."""

import os
import shutil
import sys
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from tests.bench.generate.writing import NOW, write
from tests.terminal.program import Program

INROAD = Path(sys.executable).with_name("inroad")
"""What a person runs: the script that is installed."""


class Place:
    """One campaign, and what a machine remembers of it: nothing of it is the user's."""

    def __init__(self, folder: Path, now: datetime = NOW) -> None:
        self._folder = folder
        self._now = now
        self.data = folder / "data" / "inroad.json"

    @property
    def environment(self) -> dict[str, str]:
        """What a program finds in its environment here."""
        home = self._folder / "home"
        return {
            "INROAD_DATA": str(self.data),
            "INROAD_NOW": self._now.isoformat(),
            "HOME": str(home),
            **{f"XDG_{kind}_HOME": str(home / kind) for kind in ("STATE", "CACHE", "CONFIG")},
        }

    def forget(self) -> None:
        """Make the machine one that never saw the campaign."""
        shutil.rmtree(self._folder / "home", ignore_errors=True)

    def tomorrow(self) -> "Place":
        """Return the same place a day later."""
        return Place(self._folder, self._now + timedelta(days=1))

    def copy(self, folder: Path) -> "Place":
        """Return the same campaign in another place, to change it there."""
        shutil.copytree(self._folder, folder)
        return Place(folder)

    def opened(
        self,
        size: tuple[int, int] = (80, 24),
        *arguments: str,
        begin: Sequence[Path] = (INROAD,),
        is_plain: bool = False,
    ) -> Program:
        """Start Inroad here, in a terminal that answers what it is asked.

        Args:
            size: columns and lines of its window.
            arguments: what stands behind the call.
            begin: the call.
            is_plain: whether it says no more of its colours than over plain ssh: 256 of them.
        """
        command = [*begin, *arguments]
        environment = self.environment | ({"COLORTERM": ""} if is_plain else {})
        return Program(list(map(str, command)), size=size, environment=environment, answers=True)

    def call(self, *arguments: str) -> tuple[Sequence[str], dict[str, str]]:
        """Return the call of a command here, and its environment."""
        return [str(INROAD), *arguments], {**os.environ, **self.environment}


class Places:
    """The campaigns of one run, by how many people they have; made when they are asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[int, Place] = {}
        self._copies = 0

    def of(self, count: int) -> Place:
        """Return the campaign with `count` people, which nobody changes."""
        if count not in self._known:
            self._known[count] = Place(self._folder / str(count))
            write(count, self._known[count].data)
        return self._known[count]

    def own(self, count: int) -> Place:
        """Return a campaign with `count` people that may be changed."""
        self._copies += 1
        return self.of(count).copy(self._folder / f"copy-{self._copies}")
