"""All keys of a screen, and what each does."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from textual import events
from textual.binding import Binding
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.commands import Command, command
from inroad.keymap.key_names import key_text
from inroad.screens.frame.command_screen import AnyScreen, CommandScreen
from inroad.widgets.bars import KeyBar, Lines, divider
from inroad.widgets.cursor_keys import Moving
from inroad.widgets.line_list import LineList
from inroad.widgets.style import Line, Span, Style, fit, wrap

_KEYS = 18
_MARGIN = 2
"""Cells for the cursor at the left, and as many at the right."""


class HelpLine(NamedTuple):
    """One line; every one has a key, so that the cursor scrolls through them."""

    number: tuple[int, int]
    """Of which entry it is, and which line of it: in another width an entry has more or fewer."""
    line: Line


class HelpScreen(CommandScreen[None]):
    """Tells all: the screen's own keys, those for moving, and those that work everywhere."""

    def __init__(self, campaign: Campaign, screen: AnyScreen) -> None:
        """Show the keys of a screen; of one that can do nothing at present, why."""
        super().__init__(campaign)
        self._shown = [(one, one.why_not(screen)) for one in _in_pairs(screen.commands)]
        self._signs = screen.signs
        self._moving = list(_moving(screen))
        self._everywhere = screen.everywhere

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out one list."""
        yield Lines(id="form-title")
        yield LineList[HelpLine](lambda item, width: item.line, lambda item: item.number, id="help")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the keys."""
        title = self.query_one("#form-title", Lines)
        title.styles.height = 2
        title.show([(Span("  "), Span("All keys of this screen", Style.TEXT, True))])
        self._show()
        self.query_one("#help", LineList).focus()
        self.tell_keys(self.commands)

    def on_resize(self, event: events.Resize) -> None:
        """Break the lines for the new width (Textual calls the base's handler too)."""
        self._show()

    def _show(self) -> None:
        lines = self.query_one("#help", LineList)
        lines.show(
            [
                HelpLine((at, within), line)
                for at, entry in enumerate(self._entries())
                for within, line in enumerate(entry)
            ]
        )

    @command("q", "escape", "question_mark", label="back", in_footer=True)
    def close_help(self) -> None:
        """Go back."""
        self.dismiss(None)

    def _entries(self) -> Iterator[Iterable[Line]]:
        """Yield what works now, what does not and why, what is shown, what works everywhere."""
        room = max(20, self.app.size.width - 2 * _MARGIN)
        reasons = dict.fromkeys(reason for _, reason in self._shown)
        for one, reason in self._shown:
            if reason is None:
                yield _line(one.all_keys_text, one.help, room)
        for why in (reason for reason in reasons if reason is not None):
            yield (divider("not now", room),)
            yield ((Span(part, Style.SOFT),) for part in wrap(why, room))
            for one, reason in self._shown:
                if reason == why:
                    yield _line(one.all_keys_text, one.help, room, Style.FAINT)
        if self._signs:
            yield (divider("shown", room),)
        for sign, words in self._signs:
            yield _line(sign, words, room, Style.SOFT)
        yield (divider("moving", room),)
        for keys, words in self._moving:
            yield _line(keys, words, room)
        yield (divider("everywhere", room),)
        for one in self._everywhere:
            yield _line(one.all_keys_text, one.help, room)


def _in_pairs(commands: Iterable[Command]) -> Iterator[Command]:
    """Yield commands in their order, but after one that shares its place in the footer the other.

    "K J" is told there as one: in `?` each has a line, and they stand together.
    """
    left = list(commands)
    while left:
        one = left.pop(0)
        yield one
        for other in [other for other in left if other.key_text in one.shown.split()]:
            left.remove(other)
            yield other


def _moving(screen: AnyScreen) -> Iterable[tuple[str, str]]:
    """Yield the keys that move the cursor of a screen's list or board, and where to."""
    taken = {key for command in screen.commands for key in command.keys}
    widget = next(iter(screen.query("*").results(Moving)), None)
    bindings = [one for one in getattr(widget, "BINDINGS", ()) if isinstance(one, Binding)]
    for words in dict.fromkeys(binding.description for binding in bindings if binding.description):
        keys = [
            key
            for binding in bindings
            if binding.description == words
            for key in binding.key.split(",")
            if key not in taken and not key.startswith("ctrl+")
        ]
        yield "  ".join(key_text(key) for key in keys), words


def _line(keys: str, words: str, room: int, style: Style | None = None) -> Iterable[Line]:
    """Yield a key and what it does, in as many lines as that takes."""
    heads = _broken(keys.split("  "), _KEYS - 1)
    parts = wrap(words, max(10, room - _KEYS))
    for head, part in zip_longest(heads, parts, fillvalue=""):
        yield (Span(fit(head, _KEYS), style or Style.ACCENT), Span(part, style or Style.TEXT))


def _broken(keys: list[str], width: int) -> list[str]:
    """Return keys in lines of so many cells, two spaces between them."""
    lines = [""]
    for key in keys:
        longer = f"{lines[-1]}  {key}".strip()
        if lines[-1] and len(longer) > width:
            lines.append(key)
        else:
            lines[-1] = longer
    return lines
