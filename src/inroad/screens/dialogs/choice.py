"""A choice of a few: a title, a list, enter."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.commands import command
from inroad.screens.frame.command_screen import CommandScreen
from inroad.widgets.bars import KeyBar, Lines
from inroad.widgets.line_list import LineList
from inroad.widgets.style import Line, Span, Style, fit, room_for_prose, wrap

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Option(Generic[V]):
    """One thing to choose: what it stands for, its words, and a few words more."""

    value: V
    label: str
    more: str = ""


class ChoiceScreen(CommandScreen[V | None], Generic[V]):
    """Asks for one of several; dismissed with its value, or None."""

    def __init__(self, campaign: Campaign, title: str, options: Sequence[Option[V]]) -> None:
        super().__init__(campaign)
        self._title = title
        self._options = tuple(options)

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out title, list and keys."""
        yield Lines(id="form-title")
        yield LineList[Option[V]](draw_option, lambda option: option.label, id="choices")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the options."""
        title = self.query_one("#form-title", Lines)
        lines = wrap(self._title, room_for_prose(self.app.size.width))
        title.styles.height = len(lines) + 1
        title.show([(Span("  "), Span(line, Style.TEXT, True)) for line in lines])
        self._list.show(self._options)
        self._list.focus()
        self.query_one(KeyBar).tell(self.commands)

    @property
    def _list(self) -> LineList[Option[V]]:
        return self.query_one("#choices", LineList)

    @command("enter", label="choose", in_footer=True)
    def choose(self) -> None:
        """Choose."""
        selected = self._list.selected
        self.dismiss(selected.value if selected is not None else None)

    @command("escape", "q", label="back", in_footer=True, shown="q")
    def cancel(self) -> None:
        """Go back."""
        self.dismiss(None)


def draw_option(option: Option[V], width: int) -> Line:
    """Draw an option: its words, and what there is to say beside them."""
    if not option.more:
        return (Span(option.label),)
    left = min(34, width // 2)
    return (Span(fit(option.label, left)), Span(f" {option.more}", Style.SOFT))
