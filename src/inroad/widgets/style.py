"""Drawing lines of text in the theme's tokens.

This is the second wall against text from outside: a `Span` becomes a segment as it is, and
nothing in it is read as markup; what could steer a terminal is taken out once more.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple, Self

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from inroad.domain.text import clean, harmless
from inroad.widgets.words import units


class Style(Enum):
    """The text tokens of the theme; the value names the component class."""

    TEXT = "style--text"
    SOFT = "style--soft"
    FAINT = "style--faint"
    ACCENT = "style--accent"
    LATE = "style--late"
    DUE = "style--due"
    GOOD = "style--good"
    LINE = "style--line"


class Span(NamedTuple):
    """A piece of one line in one style."""

    text: str
    style: Style = Style.TEXT
    bold: bool = False


Line = tuple[Span, ...]
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


def width_of(line: Iterable[Span]) -> int:
    """Return how many cells a line takes."""
    return sum(cell_len(span.text) for span in line)


def fit_line(line: Sequence[Span], width: int) -> list[Span]:
    """Return the spans in exactly `width` cells; the one that does not fit is cut short."""
    fitted: list[Span] = []
    left = width
    for span in line:
        cells = cell_len(span.text)
        if cells > left:
            fitted.append(Span(fit(span.text, left), span.style, span.bold))
            return fitted
        fitted.append(span)
        left -= cells
    if left:
        fitted.append(Span(" " * left, line[-1].style if line else Style.TEXT))
    return fitted


def between(left: Line, right: Line, width: int) -> Line:
    """Return a line with `left` at its left and `right` at its right end.

    The left part is cut short where both do not fit.
    """
    room = max(0, width - width_of(right) - 1)
    if width_of(left) > room:
        left = tuple(fit_line(left, room))
    gap = Span(" " * max(1, width - width_of(left) - width_of(right)), Style.SOFT)
    return (*left, gap, *right)


PROSE = 90
"""Cells of a line of prose, at most: longer ones are hard to read."""


def room_for_prose(width: int) -> int:
    """Return the cells of a line of prose on a screen that is so wide, with its margins."""
    return max(10, min(PROSE, width - 4))


def wrap(text: str, width: int) -> list[str]:
    """Break `text` into lines of at most `width` cells, at spaces where there are any.

    The name of a key stays with what it does.
    """
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        line = ""
        for word in _words(clean(paragraph), width):
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


def wrap_to(text: str, width: int, most: int) -> list[str]:
    """Break `text` into at most so many lines; where there is more, the last ends with “…”."""
    lines = wrap(text, width)
    if len(lines) <= most:
        return lines
    *whole, last = lines[:most]
    if cell_len(last) + cell_len(ELLIPSIS) > width:
        last = last.rpartition(" ")[0] or set_cell_size(last, width - 1)
    return [*whole, f"{last.rstrip(' ,;·')}{ELLIPSIS}"]


def _words(text: str, width: int) -> Iterator[str]:
    """Yield what is not to be parted of a line, where it has room in one."""
    for unit in units(text):
        yield from (unit,) if cell_len(unit) <= width else unit.split(" ")


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


_ROW = "style--row"

TOKENS = frozenset({*(style.value for style in Style), _ROW})
"""The component classes of a screen on which spans are drawn.

They are the screen's and not each widget's: to work them out takes most of the time in which a
screen is opened.
"""


class Styled(Widget):
    """A widget that draws lines of spans. Subclasses give `render_line`."""

    _styles_of: dict[tuple[str, Style, bool, bool], RichStyle] | None = None

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Have the widget, or regions of it, painted anew.

        The screen is told at once. Textual would do so when the widget is idle: then what one
        key changes in several widgets would be painted several times.
        """
        if layout or recompose or not repaint or not self.is_mounted or not self.display:
            return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
        self._set_dirty(*regions)
        screen = self.screen
        if screen in screen._compositor:
            screen._dirty_widgets.add(self)
            screen.check_idle()
        return self

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines; Textual would look for borders, paddings and filters around each."""
        if self.styles.gutter:
            return super().render_lines(crop)
        left, right = crop.column_span
        lines = map(self.render_line, crop.line_range)
        if (left, right) == (0, self.size.width):
            return list(lines)
        return [line.crop(left, right) for line in lines]

    def notify_style_update(self) -> None:
        """Forget the styles when the theme or the CSS changed."""
        self._styles_of = None
        super().notify_style_update()

    def style_of(self, style: Style, bold: bool = False, on_row: bool = False) -> RichStyle:
        """Return how a style is drawn, on the widget's ground or on the selected row's."""
        if self._styles_of is None:
            self._styles_of = {}
        # With another theme the screen has other tokens, and this widget may not be told.
        key = (self.app.theme, style, bold, on_row)
        found = self._styles_of.get(key)
        if found is None:
            text = self.screen.get_component_rich_style(style.value)
            ground = self.screen.get_component_rich_style(_ROW) if on_row else self.rich_style
            found = RichStyle(color=text.color, bgcolor=ground.bgcolor, bold=bold or None)
            self._styles_of[key] = found
        return found

    def strip(self, line: Sequence[Span], width: int, on_row: bool = False) -> Strip:
        """Return a line as a strip of exactly `width` cells.

        Neighbours in one style become one segment: fewer bytes over a slow link. On the
        selected row faint text is drawn soft, because faint is too weak there.
        """
        segments: list[Segment] = []
        for span in fit_line(
            [Span(harmless(span.text), span.style, span.bold) for span in line], width
        ):
            style = Style.SOFT if on_row and span.style is Style.FAINT else span.style
            drawn = self.style_of(style, span.bold, on_row)
            if segments and (segments[-1].style == drawn or not span.text.strip()):
                last = segments.pop()
                segments.append(Segment(last.text + span.text, last.style))
            else:
                segments.append(Segment(span.text, drawn))
        return Strip(segments, width)
