"""Fields to type into, quiet over a slow link, and alike everywhere.

What stands in a field of one line when one comes to it is marked, and the first letter typed
takes its place; an arrow keeps it, to be changed.
"""

from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Input

from inroad.commands import KeyHint
from inroad.domain.text import harmless
from inroad.widgets.style import fit


class OneLine(Input):
    """A field of one line."""

    hints: ClassVar[tuple[KeyHint, ...]] = ()
    """What keys do in it that a screen's footer tells while it has the focus."""

    def __init__(
        self,
        value: str = "",
        hint: str = "",
        id: str | None = None,
        suggester: Suggester | None = None,
    ) -> None:
        """Make a field.

        Args:
            value: what stands in it.
            hint: shows where it is empty.
            id: its name, for styles and tests.
            suggester: completes what is typed.
        """
        super().__init__(
            value, placeholder=hint, id=id, suggester=suggester, select_on_focus=True, compact=True
        )
        self.cursor_blink = False
        self._hint = hint

    def say(self, hint: str) -> None:
        """Show another hint where the field is empty."""
        self._hint = hint
        self._show_hint()

    def on_resize(self) -> None:
        """Show as much of the hint as the new width has room for."""
        self._show_hint()

    def _show_hint(self) -> None:
        self.placeholder = fitting_hint(self._hint, self.scrollable_content_region.width)

    @property
    def working(self) -> tuple[KeyHint, ...]:
        """Those of its `hints` that hold now."""
        return self.hints

    @property
    def is_marked(self) -> bool:
        """Whether the next letter takes the place of all that stands here."""
        return bool(self.value) and not self.selection.is_empty and self.selected_text == self.value

    def complete(self) -> None:
        """Take the completion that is offered, where one is."""
        if self.value and not self.is_marked and self.cursor_at_end:
            # At the end of the text, a step to the right takes it.
            self.action_cursor_right()


def fitting_hint(hint: str, width: int) -> str:
    """Return a hint in at most so many cells: as many of its examples as have room, each whole."""
    if width <= 0 or cell_len(hint) <= width:
        return hint
    ends = [at for at, letter in enumerate(hint) if letter in ",;" and cell_len(hint[:at]) <= width]
    return hint[: ends[-1]] if ends else fit(hint, width).rstrip()


class TakesLines(Widget):
    """What takes several lines; see `several_lines`, which most starts need not load."""


def is_field(widget: Widget | None) -> bool:
    """Whether keys are letters where this has the focus (the palette's line is one too)."""
    return isinstance(widget, (Input, TakesLines))


def hints_of(widget: Widget | None) -> tuple[KeyHint, ...]:
    """Return what keys do in the field that has the focus; nothing where that is none."""
    return widget.working if isinstance(widget, OneLine) else ()


class Pasted(NamedTuple):
    """A text as it fits into a field; of how many `lines` it made one."""

    text: str
    lines: int = 1


def pasted(text: str, field: Widget | None) -> Pasted | None:
    """Return what a paste puts into `field`, or None where that is no field.

    A field of one line takes all lines, joined by spaces. What could steer a terminal is out.
    """
    lines = [harmless(line) for line in text.splitlines()]
    if isinstance(field, TakesLines):
        return Pasted("\n".join(lines) + "\n" * text.endswith(("\n", "\r")))
    if isinstance(field, Input):
        words = [line.strip() for line in lines if line.strip()]
        return Pasted(" ".join(words), len(words))
    return None
