"""All keys of a screen, and what each does."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.commands import Command
from inroad.screens.base import CommandScreen
from inroad.widgets.bars import KeyBar, Lines, rule
from inroad.widgets.ink import Ink, Line, Run, fit
from inroad.widgets.line_list import LineList

_MOVING = (
    ("h j k l  arrows", "Move the cursor"),
    ("g  G", "Go to the first, or the last"),
    ("pgup  pgdn", "Go a screenful up or down"),
)
_KEYS = 18


@dataclass(frozen=True, slots=True)
class HelpLine:
    """One line; every one has a key, so that the cursor scrolls through them."""

    number: int
    line: Line


class HelpScreen(CommandScreen[None]):
    """Tells all: the screen's own keys, those for moving, and those that work everywhere."""

    commands = (Command("close_help", ("q", "escape", "question_mark"), "back", "Go back", True),)

    def __init__(self, campaign: Campaign, screen: CommandScreen[Any]) -> None:
        """Show the keys of a screen; of one that can do nothing at present, why."""
        super().__init__(campaign)
        self._shown = [(one, screen.why_not(one.action)) for one in screen.commands]
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
        title.show([(Run("  "), Run("All keys of this screen", Ink.TEXT, True))])
        lines = self.query_one("#help", LineList)
        lines.show([HelpLine(at, line) for at, line in enumerate(self._lines())])
        lines.focus()
        self.query_one(KeyBar).tell(self.commands)

    def action_close_help(self) -> None:
        """Go back."""
        self.dismiss(None)

    def _lines(self) -> Iterable[Line]:
        room = max(20, self.app.size.width - 4)
        for command, reason in self._shown:
            yield _line(command.all_keys_text, command.help, reason)
        yield rule("moving", room)
        for keys, words in _MOVING:
            yield _line(keys, words)
        yield rule("everywhere", room)
        for command in self._everywhere:
            yield _line(command.all_keys_text, command.help)


def _line(keys: str, words: str, reason: str | None = None) -> Line:
    head = Run(fit(keys, _KEYS), Ink.FAINT if reason else Ink.ACCENT)
    if reason is None:
        return (head, Run(words))
    return (head, Run(words, Ink.FAINT), Run(f" · {reason}", Ink.FAINT))
