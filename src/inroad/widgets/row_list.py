"""A table whose cells are read whole: what has no room in the line of a row goes on below it."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from rich.cells import cell_len

from inroad.widgets.line_list import GUTTER, WIDEST, LineList, Rest
from inroad.widgets.style import Line, Span, Style, fit, wrap

T = TypeVar("T")


class TableCell(NamedTuple):
    """What stands in one column of a row, in so many cells of the terminal."""

    text: str
    width: int
    style: Style = Style.TEXT
    is_bold: bool = False
    is_right: bool = False
    """Whether it stands at the right end of its column, as numbers do."""


def in_lines(cells: Sequence[TableCell]) -> list[Line]:
    """Return a row in as many lines as the longest of its cells takes."""
    columns = [list(_column(cell)) for cell in cells]
    empty = [Span(" " * cell.width, cell.style) for cell in cells]
    return [
        tuple(
            column[at] if at < len(column) else nothing
            for column, nothing in zip(columns, empty, strict=True)
        )
        for at in range(max(map(len, columns)))
    ]


def _column(cell: TableCell) -> Iterator[Span]:
    # Most have room for all they say; a history has thousands of them.
    is_whole = cell_len(cell.text) <= cell.width and "\n" not in cell.text
    for text in (cell.text,) if is_whole else wrap(cell.text, max(1, cell.width)):
        gap = " " * (cell.width - cell_len(text)) if cell.is_right else ""
        yield Span(fit(f"{gap}{text}", cell.width), cell.style, cell.is_bold)


class RowList(LineList[T | Rest]):
    """A list of rows, each of one line or more; the cursor stops at the first of these."""

    def __init__(
        self,
        lines_of: Callable[[T, int], Sequence[Line]],
        key: Callable[[T], Hashable | None],
        id: str | None = None,
        is_short: Callable[[T, int], bool] = lambda row, width: False,
    ) -> None:
        """Make an empty list.

        Args:
            lines_of: returns the lines of a row, in so many cells.
            key: names a row, as in `LineList`.
            id: the widget's id.
            is_short: tells quickly of a row that one line of so many cells is enough for it; a
                list of thousands makes only the lines that are seen then.
        """
        super().__init__(
            lambda item, width: item.line if isinstance(item, Rest) else lines_of(item, width)[0],
            lambda item: None if isinstance(item, Rest) else key(item),
            id,
        )
        self._lines_of = lines_of
        self._is_short = is_short
        self._rows: Sequence[T] = ()

    @property
    def row(self) -> T | None:
        """The row under the cursor, or None."""
        selected = self.selected
        return None if isinstance(selected, Rest) else selected

    @property
    def rows(self) -> Sequence[T]:
        """What is in the list."""
        return self._rows

    def show_rows(self, rows: Sequence[T], select: Hashable | None = None) -> None:
        """Show these rows; the cursor goes to `select`, or stays with its own, or near it."""
        self._rows = rows
        self._lay_out(select)

    def show_anew(self) -> None:
        """Draw all rows as they are now: how they look has changed, and not which there are."""
        self._lay_out()
        self.refresh()

    def on_resize(self) -> None:
        """Break the rows for the new width (Textual calls the base's handler too)."""
        self._lay_out()

    def _lay_out(self, select: Hashable | None = None) -> None:
        self.show(tuple(self._with_rest()), select)

    def _with_rest(self) -> Iterator[T | Rest]:
        # Before it is laid out it has no width, and mostly it will have that of the window.
        width = min(WIDEST, max(1, (self.size.width or self.app.size.width) - GUTTER))
        for row in self._rows:
            yield row
            if not self._is_short(row, width):
                yield from map(Rest, self._lines_of(row, width)[1:])
