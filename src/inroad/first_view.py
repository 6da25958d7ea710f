"""What a start shows before anything heavy is loaded: Today, as the last session left it.

It is derived, see `derived_cache`: take it out, and a start shows that Inroad is opening until it
is open. It is only for the terminal that it was drawn for, of the same size.
"""

import os
import time
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from inroad.derived_cache import recall as recall_derived
from inroad.known_ground import known_ground
from inroad.paths import config_file
from inroad.themes.theme import Theme

KIND = "view"

DOWN, UP = "down", "up"

Keys = dict[str, list[str]]
"""What is sent for keys, by what they do."""

Rows = dict[int, str]
"""Lines of the screen, counted from 0, each as Textual paints it."""

_OF_THE_TERMINAL = (
    *("TERM", "COLORTERM", "NO_COLOR", "TERM_PROGRAM"),
    *("LC_ALL", "LC_CTYPE", "LANG", "PYTHONIOENCODING", "PYTHONUTF8"),
)
"""What says in the environment how a terminal is to be spoken to."""


class ViewColours(NamedTuple):
    """What a view was painted in.

    `depth` is how many colours the terminal has, where a person says so; `follows_ground` says
    whether the theme is the one that suits the terminal's ground.
    """

    theme: Theme
    depth: str
    follows_ground: bool


class FirstView(NamedTuple):
    """The first screen, with the places that the cursor can go to on it.

    `painted` is what to send to a terminal that shows nothing, `rows` are all lines, with the
    cursor nowhere, and `places` the lines that are others while it is at each of the places, in
    their order. `at` is the place where it begins. `keys` are what a terminal sends for the keys
    that move it, by `DOWN` and `UP`. `colours` is what all of it is painted in.
    """

    painted: str
    rows: Rows
    places: list[Rows]
    at: int
    keys: Keys
    colours: ViewColours

    def shown(self, at: int) -> Rows:
        """Return all lines with the cursor at a place."""
        return self.rows | self.places[at]

    def moved(self, before: int, after: int) -> Rows:
        """Return the lines that change when the cursor goes from one place to another."""
        left = {row: self.rows[row] for row in self.places[before]}
        return left | self.places[after]


def as_json(view: FirstView, size: tuple[int, int]) -> dict[str, Any]:
    """Return a view as it is kept, with what it is for.

    Args:
        view: what to keep.
        size: columns and lines of the terminal.
    """
    return {"terminal": _terminal(size, os.environ), **view._asdict()}


def recall(
    data: Path, now: datetime, size: tuple[int, int], folder: Path | None = None
) -> FirstView | None:
    """Return what to show at first, or None where that is not known for certain.

    Args:
        data: the data file.
        now: the present, aware.
        size: columns and lines of the terminal.
        folder: where this machine keeps what is about itself; by default the user's folder.
    """
    known = recall_derived(KIND, data, now, folder)
    if known is None or _has_unsaved_forms(data):
        return None
    try:
        if known["terminal"] != _terminal(size, os.environ):
            return None
        view = FirstView(
            str(known["painted"]),
            _rows(known["rows"]),
            [_rows(place) for place in known["places"]],
            int(known["at"]),
            {name: [str(one) for one in known["keys"][name]] for name in (DOWN, UP)},
            _colours(known["colours"]),
        )
        view.shown(view.at)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError):
        return None
    return view


def painted(rows: Rows) -> str:
    """Return what Textual would write to paint some lines."""
    return "".join(f"\x1b[{row + 1};1H{text}" for row, text in sorted(rows.items()))


def _rows(known: dict[str, str]) -> Rows:
    return {int(row): str(text) for row, text in known.items()}


def _colours(known: list[Any]) -> ViewColours:
    theme, depth, follows_ground = known
    return ViewColours(Theme.read(theme), str(depth), bool(follows_ground))


def _terminal(size: tuple[int, int], environment: Mapping[str, str]) -> dict[str, Any]:
    """Return what has to be the same for a picture to be right, but for the campaign."""
    names = {name: environment.get(name, "") for name in _OF_THE_TERMINAL}
    zone = [*time.tzname, time.timezone, time.altzone]
    ground = known_ground(environment)
    return {
        **names,
        "size": list(size),
        "zone": zone,
        "config": _config(),
        "ground": ground.value if ground is not None else "",
    }


def _config() -> list[int]:
    """Return what tells whether this machine's settings (colours, keys) are still the same."""
    try:
        found = config_file().stat()
    except OSError:
        return []
    return [found.st_ino, found.st_size, found.st_mtime_ns]


def _has_unsaved_forms(data: Path) -> bool:
    """Whether something is half typed: then that is what a start shows first."""
    try:
        with os.scandir(data.with_name(f".{data.name}.drafts")) as entries:
            return any(entries)
    except OSError:
        return False
