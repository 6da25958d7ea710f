"""What `?` lists: everything that can be done, in groups, and how it stands in columns."""

from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count as count_from
from itertools import zip_longest
from typing import NamedTuple

from inroad.commands import Command
from inroad.domain.search import Wanted, search_key
from inroad.domain.text import joined, mid_sentence
from inroad.keymap.key_names import key_text
from inroad.keymap.keymap import CURSOR
from inroad.screens.frame.command_screen import AnyScreen
from inroad.screens.frame.everywhere import keys as all_keys
from inroad.widgets.columns import fit_words
from inroad.widgets.cursor_keys import Move, Moving, with_present_keys
from inroad.widgets.style import BAR, Line, Span, Style, fit

_LEAST, _MOST = 26, 34
"""Cells of a column."""
_KEYS = 9
_GUTTER = 2


@dataclass(frozen=True, slots=True)
class HelpEntry:
    """One thing to do; `why_not` is empty where it applies, and `does` None for a mere sign.

    `name` is what `config.toml` calls it. `is_refused` says whether its keys do nothing now.
    """

    keys: tuple[str, ...]
    label: str
    help: str
    name: str = ""
    why_not: str = ""
    also: str = ""
    does: Callable[[], Awaitable[None] | None] | None = None
    is_refused: bool = False

    @property
    def keys_text(self) -> str:
        """All keys as people know them."""
        return "  ".join(self.keys)

    @property
    def found_by(self) -> str:
        """What it is found by when one types."""
        return search_key(joined(self.label, self.help, self.also, self.name, by=" "))

    def is_found(self, wanted: Wanted, typed: str) -> bool:
        """Whether it is what was typed: words, or one of its keys."""
        return typed in self.keys or wanted.is_in(self.found_by)


class Group(NamedTuple):
    """Entries that belong together, under a word."""

    title: str
    entries: Sequence[HelpEntry]


Slot = HelpEntry | str
"""What stands in one place of a column: an entry, the title of a group, or nothing ("")."""


def groups_of(screen: AnyScreen) -> tuple[Group, ...]:
    """Return all that can be done on a screen, and what stands there that needs a word."""
    own = [(one, _entry(one, f"{screen.called}.{one.name}", screen)) for one in _in_pairs(screen)]
    signs = [HelpEntry((sign,), "", words) for sign, words in screen.signs]
    there = [entry for one, entry in own if not screen.is_about_person(one)]
    about = [entry for one, entry in own if screen.is_about_person(one)]
    moves = with_present_keys(screen.moves)
    pairs = [_moves(*pair, screen) for pair in zip(moves[::2], moves[1::2], strict=True)]
    others = [
        _entry(one, one.name, screen) for one in screen.everywhere if one.name != all_keys.name
    ]
    found = (
        Group("this screen", [*there, *signs]),
        Group("a person", about),
        Group("everywhere", [*pairs, *others]),
    )
    return tuple(group for group in found if group.entries)


def narrowed(groups: Iterable[Group], typed: str) -> tuple[Group, ...]:
    """Return what is left of groups when something is looked for."""
    wanted = Wanted.read(typed)
    if not typed.strip():
        return tuple(groups)
    left = (
        Group(group.title, [one for one in group.entries if one.is_found(wanted, typed.strip())])
        for group in groups
    )
    return tuple(group for group in left if group.entries)


def best(groups: Iterable[Group], typed: str) -> HelpEntry | None:
    """Return where the cursor begins: at what has the key that was typed, or fits words best."""
    entries = [one for group in groups for one in group.entries]
    with_key = next((one for one in entries if typed.strip() in one.keys), None)
    if with_key is not None or not typed.strip():
        return with_key or next(iter(entries), None)
    wanted = Wanted.read(typed)
    near = sorted(entries, key=lambda one: wanted.place_in(one.found_by))
    return next(iter(wanted.best_first(near, lambda one: one.found_by)), None)


class Columns:
    """Groups in columns: one beside the other, each filled before the next begins."""

    def __init__(self, groups: Sequence[Group], width: int, height: int) -> None:
        """Lay them out; what has no room in `height` lines is to be scrolled to."""
        slots: list[Slot] = []
        for group in groups:
            slots += [group.title, *group.entries]
        most = max(1, (width - _GUTTER) // _LEAST)
        count = next((one for one in range(1, most) if len(_filled(slots, height)) <= one), most)
        # As few lines as they fit in: all is seen as far as it can be, and columns are even.
        rows = next(rows for rows in count_from(1) if len(_filled(slots, rows)) <= count)
        self.columns = _filled(slots, rows)
        self.rows = rows
        self.width = min(_MOST, (width - _GUTTER) // count)

    def place_of(self, entry: HelpEntry) -> tuple[int, int] | None:
        """Return the column and the row of an entry."""
        for at, column in enumerate(self.columns):
            if entry in column:
                return at, column.index(entry)
        return None

    def beside(self, entry: HelpEntry, by: int) -> HelpEntry:
        """Return the entry in the next column to the right (or the left, by -1), or the same."""
        place = self.place_of(entry)
        if place is None or not 0 <= place[0] + by < len(self.columns):
            return entry
        found = [
            (abs(row - place[1]), one)
            for row, one in enumerate(self.columns[place[0] + by])
            if isinstance(one, HelpEntry)
        ]
        return min(found, key=lambda near: near[0])[1] if found else entry

    def line(self, row: int, selected: HelpEntry | None) -> Line:
        """Return a line of them all."""
        spans: list[Span] = []
        for column in self.columns:
            slot = column[row] if row < len(column) else ""
            spans += _drawn(slot, self.width, slot is selected)
        return tuple(spans)


def _filled(slots: Sequence[Slot], rows: int) -> list[list[Slot]]:
    columns: list[list[Slot]] = [[]]
    for slot in slots:
        is_full = len(columns[-1]) >= rows
        is_last_title = isinstance(slot, str) and len(columns[-1]) == rows - 1 and rows > 1
        if is_full or is_last_title:
            columns.append([])
        columns[-1].append(slot)
    return columns


def _drawn(slot: Slot, width: int, is_here: bool) -> Iterator[Span]:
    if isinstance(slot, str):
        yield Span(fit(f"  {slot}" if slot else "", width), Style.SOFT, True)
        return
    keys, words = Style.ACCENT, Style.TEXT
    if slot.why_not:
        keys = words = Style.FAINT
    room = width - _GUTTER - _KEYS - 1
    label = slot.label or slot.help
    yield Span(f"{BAR if is_here else ' '} ", Style.ACCENT)
    yield Span(fit(_as_many_as_fit(slot.keys, _KEYS - 1), _KEYS), keys, is_here)
    yield Span(fit(fit_words(label, room), room + 1), words, is_here)


def _as_many_as_fit(keys: Sequence[str], width: int) -> str:
    said = ""
    for key in keys:
        longer = f"{said} {key}".strip()
        if said and len(longer) > width:
            break
        said = longer
    return said


def _entry(one: Command, name: str, screen: AnyScreen) -> HelpEntry:
    why_not = one.why_not(screen) or ""
    return HelpEntry(
        tuple(map(key_text, one.keys)),
        one.label,
        one.help,
        name,
        why_not,
        one.also,
        partial(one.run_on, screen),
        is_refused=bool(why_not) and one.asks,
    )


def _moves(there: Move, back: Move, screen: AnyScreen) -> HelpEntry:
    """Return a move and the one that goes the other way as one entry: there are many others."""
    both = (there, back)
    by_turns = zip_longest(there.keys, back.keys, fillvalue="")
    return HelpEntry(
        tuple(key_text(key) for pair in by_turns for key in pair if key),
        joined(*(one.label for one in both)),
        joined(there.help, mid_sentence(back.help), by="; "),
        joined(*(f"{CURSOR}.{one.name}" for one in both)),
        does=partial(_moved, there, screen),
    )


async def _moved(move: Move, screen: AnyScreen) -> None:
    """Move the cursor of a screen."""
    for moving in list(screen.query("*").results(Moving))[:1]:
        await screen.app.run_action(move.action, moving)


def _in_pairs(screen: AnyScreen) -> Iterator[Command]:
    """Yield commands in their order, but after one that shares its place in the footer the other.

    "K J" is told there as one: in `?` they stand together.
    """
    left = list(screen.commands)
    while left:
        one = left.pop(0)
        yield one
        for other in [other for other in left if other.keys and _first(other) in one.shown.split()]:
            left.remove(other)
            yield other


def _first(one: Command) -> str:
    return key_text(one.keys[0])
