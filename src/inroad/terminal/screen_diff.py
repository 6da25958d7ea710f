"""Sends only the cells that changed, in the fewest bytes.

Textual repaints regions from their left edge, sets every colour anew for each piece of text,
and sometimes paints twice. Over a slow link that is felt. `ScreenDiff` stands in between, as
curses does: it keeps what the terminal shows, and passes on the difference alone.

It knows the sequences that Textual paints with (cursor position, colours, text, line feed).
Where text has characters that terminals do not agree on how wide they are (emoji, combining
marks, scripts that are shaped), they are sent one by one, each to its own place, and after them
what they may cover: whatever the terminal takes them to be, nothing stays behind or moves.

Everything else goes through untouched. What sets a mode or asks a question moves no cursor:
before the alternate screen is entered, and after it is left, the cursor is the shell's.
"""

import re

from rich.cells import cell_len

from inroad.terminal.certain_widths import is_certain
from inroad.terminal.characters import Shown
from inroad.terminal.colours import REVERSE, Colours, Look
from inroad.terminal.looks import ANY, PLAIN, styled
from inroad.terminal.pen import Pen, Stroke
from inroad.terminal.screen_rows import Row

_TOKEN = re.compile(
    r"\x1b\[(?P<row>\d+);(?P<column>\d+)H"
    r"|\x1b\[(?P<style>[\d;]*)m"
    r"|(?P<feed>\n)"
    r"|(?P<text>[^\x00-\x1f\x7f-\x9f]+)"
    r"|(?P<other>\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b.|.)",
    re.DOTALL,
)
_SCREEN = re.compile(r"\x1b\[\?(?:47|1047|1049)[hl]")
"""What goes from the shell's screen to ours, or back."""

_STILL = re.compile(r"\x1b\[[<-?][0-?]*[ -/]*[@-~]|\x1b[\]PX^_].*", re.DOTALL)
"""What neither moves nor paints: modes, questions, and strings to the terminal itself."""

_BEGIN, _END = "\x1b[?2026h", "\x1b[?2026l"
"""Between the two a terminal shows nothing yet: so it shows no picture in parts."""

_PACKET = 1024
"""Bytes: what is no longer than that arrives in one piece, over a network too."""


class ScreenDiff:
    """Turns what Textual paints into what the terminal has to be told."""

    def __init__(
        self, colours: Colours | None = None, shown: Shown = str, erases: bool = False
    ) -> None:
        """Speak to a terminal.

        Args:
            colours: those that it has; by default it has them all.
            shown: makes text what the terminal can show.
            erases: whether what it erases takes the ground that text would have.
        """
        self._colours = colours or Colours()
        self._fit = shown
        self._rows: dict[int, Row] = {}
        self._width = 0
        """How far text was painted since the window has its size: there it may end."""
        self._size: tuple[int, int] | None = None
        # Where Textual believes the cursor to be, how it means text to look, and how that is
        # shown here.
        self._at = (0, 0)
        self._meant = PLAIN
        self._look = PLAIN
        self._shown: dict[Look, Look] = {}
        # Lines that were painted in, and are not sent yet.
        self._painted: set[int] = set()
        self._erases = erases
        self._pen = Pen(erases)
        self._is_placed = False
        self._holds_back = False

    def use(self, colours: Colours) -> None:
        """Show what is painted from now on in other colours."""
        self._colours = colours
        self._shown.clear()
        self._look = colours.shown(self._meant)

    def fit_into(self, columns: int, lines: int) -> None:
        """Paint nothing beyond the window: until it is laid out anew, Textual does.

        Terminals do not agree on where the cursor goes then.
        """
        self._size = columns, lines

    def forget(self) -> None:
        """Know nothing any more: the terminal was cleared, resized, or used by another."""
        self._rows.clear()
        self._width = 0
        self._painted.clear()
        self._pen.forget()

    def filter(self, data: str) -> str:
        """Return what to send so that the terminal shows what `data` would have it show."""
        self.take(data)
        return self.sent()

    def take(self, data: str) -> None:
        """Take what Textual paints, in whatever pieces; `sent` says what comes of it."""
        for token in _TOKEN.finditer(data):
            match token.lastgroup:
                case "column":
                    self._at = (int(token["row"]) - 1, int(token["column"]) - 1)
                    self._is_placed = True
                case "style":
                    self._style(token["style"])
                case "feed":
                    self._at = (self._at[0] + 1, self._at[1])
                case "text":
                    self._text(self._fit(token["text"]))
                case _:
                    self._other(token[0])

    def sent(self) -> str:
        """Return, once, what to send so that the terminal shows what was painted."""
        is_painted = bool(self._painted)
        self._send_painted()
        if self._is_placed:
            self._pen.go(*self._inside(*self._at))
            self._is_placed = False
        sent = self._pen.take()
        if is_painted and self._holds_back and len(sent) > _PACKET:
            return f"{_BEGIN}{sent}{_END}"
        return sent

    def over(self, text: str) -> str:
        """Return what shows a few letters over the end of the first line.

        They are no part of the picture: the next that is sent takes them away. Where nothing is
        known of that line, or it is too short for them, it is "".
        """
        row, text = self._rows.get(0), self._fit(text)
        start = self._width - len(text)
        if row is None or not text or not row.is_known(start, self._width):
            return ""
        self._pen.go(0, start)
        self._pen.dress(self._reversed(row.looks[start] or PLAIN))
        self._pen.put(text)
        row.be_covered(start)
        self._painted.add(0)
        self._pen.go(*self._inside(*self._at))
        return self._pen.take()

    def _reversed(self, ground: Look) -> Look:
        """Return the look of letters in the colour of a ground, on that of the text there is."""
        looks = (look for row in self._rows.values() for look in row.looks if look is not None)
        inks = (one.foreground for one in looks if one.background == ground.background)
        ink = next((one for one in inks if one not in ("", ANY)), "")
        return Look(frozenset({REVERSE}), ink, ground.background)

    def _style(self, parameters: str) -> None:
        """Have what follows look otherwise."""
        self._meant = styled(self._meant, parameters)
        shown = self._shown.get(self._meant)
        if shown is None:
            shown = self._shown[self._meant] = self._colours.shown(self._meant)
        self._look = shown

    def _text(self, text: str) -> None:
        """Take a piece of text at the cursor."""
        line, column = self._at
        self._is_placed = True
        if self._inside(line, column) != (line, column):
            self._at = (line, column + cell_len(text))
            return
        row = self._rows.get(line)
        if row is None:
            row = self._rows[line] = Row(self._width)
        end = row.put(column, text, self._look)
        if self._size is not None:
            row.cut(self._size[0])
        self._width = max(self._width, min(end, len(row.chars)))
        self._painted.add(line)
        self._at = (line, end)

    def _inside(self, line: int, column: int) -> tuple[int, int]:
        """Return the nearest place that is in the window."""
        if self._size is None:
            return line, column
        columns, lines = self._size
        return min(line, lines - 1), min(column, columns - 1)

    def _send_painted(self) -> None:
        """Send what is new on the lines that were painted in."""
        if not self._painted:
            return
        strokes: list[Stroke] = []
        unsure: list[tuple[int, Row, range]] = []
        edge = self._size[0] if self._erases and self._size is not None else None
        for line in sorted(self._painted):
            row = self._rows[line]
            sure, ranges = row.strokes(line, edge)
            strokes += sure
            unsure += ((line, row, cells) for cells in ranges)
            row.be_shown()
        self._painted.clear()
        self._pen.width, self._pen.edge = self._width, edge
        if strokes or unsure:
            # Each picture says itself where it begins.
            self._pen.at = None
        if strokes:
            self._pen.paint(strokes)
        for line, row, cells in unsure:
            self._send_pieces(line, row, cells)

    def _send_pieces(self, line: int, row: Row, cells: range) -> None:
        """Wipe some cells, and send what is in them; after something unsure, say each place."""
        pen, pieces = self._pen, list(row.pieces(cells))
        pen.go(line, cells.start)
        pen.dress(pieces[0][2])
        pen.send(f"\x1b[{row.known_from(cells.start, cells.stop)}X")
        for at, char, look in pieces:
            pen.go(line, at)
            pen.dress(look)
            pen.put(char)
            if not is_certain(char):
                pen.at = None

    def _other(self, sequence: str) -> None:
        """Pass on what is no painting.

        What may depend on where the cursor is and on the colours (clearing does) finds the
        terminal as Textual believes it to be; afterwards the screen may show anything.
        """
        if sequence in (_BEGIN, _END):
            # Textual knows that the terminal can, and not how much there is to send.
            self._holds_back = True
            return
        self._send_painted()
        pen = self._pen
        if _STILL.fullmatch(sequence) and not _SCREEN.fullmatch(sequence):
            pen.send(sequence)
            return
        if not _SCREEN.fullmatch(sequence):
            pen.go(*self._inside(*self._at))
            pen.dress(self._look)
        pen.send(sequence)
        self.forget()
