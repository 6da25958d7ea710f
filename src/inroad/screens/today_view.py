"""Takes Today as a start will show it, with every place that the cursor can go to on it.

The screen is used for that itself: what is kept is what it draws. So this is done when the
program ends, and the screen is as at a start afterwards.
"""

from collections.abc import Callable, Iterator

from rich.console import Console
from textual.geometry import Region
from textual.strip import Strip

from inroad.first_view import DOWN, UP, FirstView, Keys, Rows, ViewColours, painted
from inroad.keymap.key_names import sequences
from inroad.screens.today import TodayScreen
from inroad.widgets.cursor_keys import MOVES, with_present_keys
from inroad.widgets.style import Styled

_MOST_STEPS = 16
"""So far the cursor can go while the program opens; nobody goes farther in that time."""


def first_view(
    today: TodayScreen, console: Console, told: Callable[[str], str], colours: ViewColours
) -> FirstView | None:
    """Return what a start will show, or None where the screen does not show that now.

    Args:
        today: the screen.
        console: what its colours are written for.
        told: returns what to tell an empty terminal so that it shows what Textual paints.
        colours: what the screen is painted in.
    """
    if today.size != today.app.size or not today.show_as_at_first():
        return None
    above = list(_frames(today, console, -1))
    today.show_as_at_first()
    begun = _rows(today, console)
    frames = [*reversed(above), begun, *_frames(today, console, 1)]
    bare = _with_cursor_nowhere(frames)
    places = [{row: text for row, text in one.items() if bare[row] != text} for one in frames]
    return FirstView(told(painted(begun)), bare, places, len(above), _keys(), colours)


def _keys() -> Keys:
    """Return what a terminal sends for the keys that move the cursor."""
    return {
        one.name: [sent for key in one.keys for sent in sequences(key)]
        for one in with_present_keys(MOVES)
        if one.name in (DOWN, UP)
    }


def _frames(today: TodayScreen, console: Console, by: int) -> Iterator[Rows]:
    """Yield what the screen shows when the cursor goes on and on, as long as nothing scrolls."""
    for _ in range(_MOST_STEPS):
        if not today.step(by):
            return
        yield _rows(today, console)


def _rows(today: TodayScreen, console: Console) -> Rows:
    """Return all lines of the screen."""
    parts: dict[int, list[tuple[int, Strip]]] = {}
    for widget in today.query(Styled):
        if widget.display:
            region = widget.region
            strips = widget.render_lines(Region(0, 0, region.width, region.height))
            for at, strip in enumerate(strips):
                parts.setdefault(region.y + at, []).append((region.x, strip))
    return {row: _joined(row_parts).render(console) for row, row_parts in parts.items()}


def _joined(parts: list[tuple[int, Strip]]) -> Strip:
    """Return what stands side by side in a line, from its left end, as one."""
    in_order = sorted(parts, key=lambda part: part[0])
    return Strip.join(strip for _, strip in in_order)


def _with_cursor_nowhere(frames: list[Rows]) -> Rows:
    """Return the lines as most of the frames have them: each has the cursor in another line."""
    bare = dict(frames[-1])
    for row, text in frames[0].items():
        others = [one[row] for one in frames[1:-1]]
        if text != bare[row] and others:
            bare[row] = max(others, key=others.count)
    return bare
