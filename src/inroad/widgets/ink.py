"""Drawing lines of text in the theme's tokens.

This is the second wall against text from outside: a `Run` becomes a segment as it is, and
nothing in it is read as markup; what could steer a terminal is taken out once more.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from inroad.domain.text import clean, harmless


class Ink(Enum):
    """The text tokens of the theme; the value names the component class."""

    TEXT = "ink--text"
    SOFT = "ink--soft"
    FAINT = "ink--faint"
    ACCENT = "ink--accent"
    LATE = "ink--late"
    DUE = "ink--due"
    GOOD = "ink--good"
    LINE = "ink--line"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of one line in one ink."""

    text: str
    ink: Ink = Ink.TEXT
    bold: bool = False


Line = tuple[Run, ...]
"""One line, from left to right."""

BAR = "▌"
ELLIPSIS = "…"


def fit(text: str, width: int) -> str:
    """Return `text` in exactly `width` cells: padded, or cut short with an ellipsis."""
    if width <= 0:
        return ""
    text = harmless(text)
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    cut = set_cell_size(text, width - 1).rstrip()
    return set_cell_size(cut + ELLIPSIS, width)


def width_of(line: Iterable[Run]) -> int:
    """Return how many cells a line takes."""
    return sum(cell_len(run.text) for run in line)


def fit_line(line: Sequence[Run], width: int) -> list[Run]:
    """Return the runs in exactly `width` cells; the run that does not fit is cut short."""
    fitted: list[Run] = []
    left = width
    for run in line:
        cells = cell_len(run.text)
        if cells > left:
            fitted.append(Run(fit(run.text, left), run.ink, run.bold))
            return fitted
        fitted.append(run)
        left -= cells
    if left:
        fitted.append(Run(" " * left, line[-1].ink if line else Ink.TEXT))
    return fitted


def between(left: Line, right: Line, width: int) -> Line:
    """Return a line with `left` at its left and `right` at its right end.

    The left part is cut short where both do not fit.
    """
    room = max(0, width - width_of(right) - 1)
    if width_of(left) > room:
        left = tuple(fit_line(left, room))
    gap = Run(" " * max(1, width - width_of(left) - width_of(right)), Ink.SOFT)
    return (*left, gap, *right)


def wrap(text: str, width: int) -> list[str]:
    """Break `text` into lines of at most `width` cells, at spaces where there are any."""
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        line = ""
        for word in clean(paragraph).split(" "):
            joined = f"{line} {word}" if line else word
            if cell_len(joined) <= width:
                line = joined
                continue
            if line:
                lines.append(line)
            *whole, line = _pieces(word, width)
            lines += whole
        lines.append(line)
    return lines


def _pieces(word: str, width: int) -> list[str]:
    """Break a word that has no spaces into pieces of at most `width` cells."""
    pieces: list[str] = []
    start, most = 0, 4 * width
    # A piece is cut off what could be in it, not off all the rest: that may be very long.
    while width > 0 and cell_len(word[start : start + most]) > width:
        piece = set_cell_size(word[start : start + most], width).rstrip() or word[start]
        pieces.append(piece)
        start += len(piece)
    return [*pieces, word[start:]]


class Inked(Widget):
    """A widget that draws lines of runs. Subclasses give `render_line`."""

    COMPONENT_CLASSES = {*(ink.value for ink in Ink), "ink--row"}

    _styles_of: dict[tuple[Ink, bool, bool], Style] | None = None

    def notify_style_update(self) -> None:
        """Forget the styles when the theme or the CSS changed."""
        self._styles_of = None
        super().notify_style_update()

    def style_of(self, ink: Ink, bold: bool = False, on_row: bool = False) -> Style:
        """Return the style for an ink, on the widget's ground or on the selected row's."""
        if self._styles_of is None:
            self._styles_of = {}
        key = (ink, bold, on_row)
        found = self._styles_of.get(key)
        if found is None:
            found = self.get_component_rich_style(ink.value)
            if on_row:
                row = self.get_component_rich_style("ink--row")
                found = Style(color=found.color, bgcolor=row.bgcolor)
            if bold:
                found += Style(bold=True)
            self._styles_of[key] = found
        return found

    def strip(self, line: Sequence[Run], width: int, on_row: bool = False) -> Strip:
        """Return a line as a strip of exactly `width` cells.

        Neighbours in one style become one segment: fewer bytes over a slow link. On the
        selected row faint text is drawn soft, because faint is too weak there.
        """
        segments: list[Segment] = []
        for run in fit_line([Run(harmless(run.text), run.ink, run.bold) for run in line], width):
            ink = Ink.SOFT if on_row and run.ink is Ink.FAINT else run.ink
            style = self.style_of(ink, run.bold, on_row)
            if segments and (segments[-1].style == style or not run.text.strip()):
                last = segments.pop()
                segments.append(Segment(last.text + run.text, last.style))
            else:
                segments.append(Segment(run.text, style))
        return Strip(segments, width)
