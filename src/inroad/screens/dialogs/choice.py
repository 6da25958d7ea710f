"""A choice of a few: a title, a list, enter."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from textual import events
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.commands import command, with_a_key
from inroad.screens.frame.command_screen import CommandScreen
from inroad.widgets.bars import KeyBar, Lines
from inroad.widgets.line_list import GUTTER, WIDEST, LineList, Rest
from inroad.widgets.style import Line, Span, Style, fit, room_for_prose, wrap

V = TypeVar("V")

_LONGEST_LABEL = 34


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
        yield LineList[Option[V] | Rest](self._draw, _key, id="choices")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the options."""
        self._lay_out()
        self._list.focus()
        self.query_one(KeyBar).tell(with_a_key(self.commands))

    def on_resize(self, event: events.Resize) -> None:
        """Break the lines for the new width (Textual calls the base's handler too)."""
        self._lay_out()

    def title_lines(self, room: int) -> list[Line]:
        """Return what stands above the options, in lines of so many cells."""
        return [(Span(line, Style.TEXT, True),) for line in wrap(self._title, room)]

    def offer(self, options: Sequence[Option[V]]) -> None:
        """Offer other options from now on."""
        self._options = tuple(options)
        self._lay_out()

    def _lay_out(self) -> None:
        lines = self.title_lines(room_for_prose(self.app.size.width))
        title = self.query_one("#form-title", Lines)
        title.styles.height = len(lines) + 1
        title.show([(Span("  "), *line) for line in lines])
        self._show_options()

    def _show_options(self) -> None:
        items: list[Option[V] | Rest] = []
        indent = Span(" " * (self._left + 1))
        for option in self._options:
            items.append(option)
            items += (Rest((indent, Span(more, Style.SOFT))) for more in self._said(option)[1:])
        self._list.show(items)

    @property
    def _left(self) -> int:
        """Cells of the labels."""
        return min(_LONGEST_LABEL, (self.app.size.width - GUTTER) // 2)

    def _said(self, option: Option[V]) -> list[str]:
        """Return what more is said of an option, line by line."""
        room = min(WIDEST, self.app.size.width - GUTTER) - self._left - 2
        return wrap(option.more, max(10, room)) if option.more else []

    @property
    def selected(self) -> V | None:
        """The value of what the cursor is on."""
        selected = self._list.selected
        return selected.value if isinstance(selected, Option) else None

    @property
    def _list(self) -> LineList[Option[V] | Rest]:
        return self.query_one("#choices", LineList)

    @command("enter", label="choose", in_footer=True)
    def choose(self) -> None:
        """Choose."""
        self.dismiss(self.selected)

    @command("escape", "q", label="back", in_footer=True, shown="q")
    def cancel(self) -> None:
        """Go back."""
        self.dismiss(None)

    def _draw(self, item: Option[V] | Rest, width: int) -> Line:
        if isinstance(item, Rest):
            return item.line
        if not item.more:
            return (Span(item.label),)
        first = self._said(item)[0]
        return (Span(fit(item.label, self._left)), Span(f" {first}", Style.SOFT))


def _key(item: Option[V] | Rest) -> str | None:
    return item.label if isinstance(item, Option) else None
