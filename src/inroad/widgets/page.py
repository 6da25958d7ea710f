"""A page: lines that were laid out already, in a list whose cursor stops at some of them."""

from collections.abc import Hashable
from typing import NamedTuple, TypeVar

from inroad.widgets.line_list import LineList
from inroad.widgets.style import Line, Span, Style, wrap

T = TypeVar("T")


class Piece(NamedTuple):
    """One line of a page.

    The cursor stops where there is a `key`. `about` is the thing that the line shows (a
    question, a follow-up), for the screen to act on; `section` is where the line belongs.
    """

    line: Line
    key: Hashable | None = None
    about: object = None
    section: str = ""


class Further(NamedTuple):
    """The key of a further line of a text whose lines are read one by one.

    `first` is the key of its first line.
    """

    first: Hashable
    at: int


def sentence(
    text: str, room: int, style: Style = Style.FAINT, key: Hashable | None = None
) -> list[Piece]:
    """Return a sentence to be read whole, on as many lines as it takes.

    Args:
        text: the sentence.
        room: how many cells wide.
        style: how it is drawn.
        key: what its first line is known by; None where the cursor does not stop.
    """
    lines = wrap(text, max(1, room))
    return [Piece((Span(line, style),), None if at else key) for at, line in enumerate(lines)]


class Page(LineList[Piece]):
    """A virtual list of laid out lines."""

    def __init__(self, id: str) -> None:
        super().__init__(lambda piece, width: piece.line, lambda piece: piece.key, id=id)

    def about(self, kind: type[T]) -> T | None:
        """Return what the line under the cursor shows, where it is of that kind."""
        shown = self.selected.about if self.selected is not None else None
        return shown if isinstance(shown, kind) else None
