"""Sends only the cells that changed, in the fewest bytes.

Textual repaints regions from their left edge, sets every colour anew for each piece of text,
and sometimes paints twice. Over a slow link that is felt. `ScreenDiff` stands in between, as
curses does: it keeps what the terminal shows, and passes on the difference alone.

It knows the sequences that Textual paints with (cursor position, colours, text, line feed).
Where text has characters that terminals do not agree on how wide they are (emoji, combining
marks, scripts that are shaped), its line is sent whole at each change, every piece to its own
place: whatever the terminal takes them to be, nothing stays behind and nothing moves.

Everything else goes through untouched. What sets a mode or asks a question moves no cursor:
before the alternate screen is entered, and after it is left, the cursor is the shell's.
"""

import re
from dataclasses import replace
from functools import lru_cache

from rich.cells import split_graphemes

from inroad.terminal.characters import Shown
from inroad.terminal.colours import Colours, Look

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

_BRIDGE = 4
"""So many unchanged cells are sent again rather than stepped over: the step costs as much."""

PLAIN = Look()

_ANY = "any"
"""The foreground of a blank: whatever it is, it is not seen."""

_UNSEEN_ON_BLANKS = frozenset({"1", "2", "3", "5"})
"""Bold, dim, italic and blink do not show on a space; underline and reverse do."""


class _Row:
    """One line of the terminal: its characters and looks; None where it is not known.

    The cells after the first of a wide character hold "".
    """

    __slots__ = ("chars", "is_unsure", "looks")

    def __init__(self, width: int) -> None:
        self.chars: list[str | None] = [None] * width
        self.looks: list[Look | None] = [None] * width
        self.is_unsure = False
        """Whether something in it may be wider or narrower than it should be."""

    def grow(self, width: int) -> None:
        """Have at least `width` cells."""
        missing = width - len(self.chars)
        if missing > 0:
            self.chars += [None] * missing
            self.looks += [None] * missing

    def put(self, column: int, char: str, width: int, look: Look) -> bool:
        """Put a character into its cells; return whether that changes any."""
        cells = slice(column, column + width)
        chars, looks = [char, *[""] * (width - 1)], [look] * width
        if self.chars[cells] == chars and self.looks[cells] == looks:
            return False
        self.chars[cells], self.looks[cells] = chars, looks
        return True


class ScreenDiff:
    """Turns what Textual paints into what the terminal has to be told."""

    def __init__(self, colours: Colours | None = None, shown: Shown = str) -> None:
        """Speak to a terminal that has these colours; by default to one that has them all.

        `shown` makes text what the terminal can show.
        """
        self._colours = colours or Colours()
        self._fit = shown
        self._rows: dict[int, _Row] = {}
        self._width = 0
        # Where Textual believes the cursor to be, how it means text to look, and how that is
        # shown here.
        self._at = (0, 0)
        self._meant = PLAIN
        self._look = PLAIN
        # Lines that have to be sent whole.
        self._unsent: set[int] = set()
        # Where the terminal's cursor is, and how text would look there; None if not known.
        self._real_at: tuple[int, int] | None = None
        self._real_look: Look | None = None
        self._out: list[str] = []

    def forget(self) -> None:
        """Know nothing any more: the terminal was cleared, resized, or used by another."""
        self._rows.clear()
        self._unsent.clear()
        self._real_at = None
        self._real_look = None

    def filter(self, data: str) -> str:
        """Return what to send so that the terminal shows what `data` would have it show."""
        self._out = []
        painted = False
        for token in _TOKEN.finditer(data):
            match token.lastgroup:
                case "column":
                    self._at = (int(token["row"]) - 1, int(token["column"]) - 1)
                    painted = True
                case "style":
                    self._meant = _styled(self._meant, token["style"])
                    self._look = self._colours.shown(self._meant)
                case "feed":
                    self._at = (self._at[0] + 1, self._at[1])
                case "text":
                    self._text(self._fit(token["text"]))
                    painted = True
                case _:
                    self._other(token[0])
        self._send_lines()
        if painted:
            self._go(*self._at)
        return "".join(self._out)

    def _text(self, text: str) -> None:
        """Take a piece of text at the cursor."""
        line, column = self._at
        if _is_simple(text):
            end = column + len(text)
            row = self._row(line, end)
            if row.is_unsure:
                changed = [
                    row.put(at, char, 1, self._shown(char)) for at, char in enumerate(text, column)
                ]
                self._note(line, any(changed))
            else:
                self._send_changed(row, line, column, text)
        else:
            end = self._put_unsure(line, column, text)
        self._at = (line, end)

    def _put_unsure(self, line: int, column: int, text: str) -> int:
        """Take text of which some may not be as wide as it should; return where it ends."""
        spans, width = split_graphemes(text)
        row = self._row(line, column + width)
        changed = not row.is_unsure
        row.is_unsure = True
        for start, end, cells in spans:
            if cells:
                char = text[start:end]
                changed |= row.put(column, char, cells, self._shown(char))
                column += cells
        self._note(line, changed)
        return column

    def _note(self, line: int, changed: bool) -> None:
        if changed:
            self._unsent.add(line)

    def _shown(self, char: str) -> Look:
        return _blank(self._look) if char == " " else self._look

    def _send_lines(self) -> None:
        """Send the lines whose widths are unsure, whole."""
        for line in sorted(self._unsent):
            self._send_line(line, self._rows[line])
        self._unsent.clear()

    def _send_line(self, line: int, row: _Row) -> None:
        """Send one line, each piece after something unsure to its place; wipe the line before."""
        known = [look for look in row.looks if look is not None]
        if len(known) == len(row.looks):
            self._go(line, 0)
            self._dress(known[0])
            self._out.append(f"\x1b[{len(known)}X")
        row.is_unsure = False
        is_after = True
        for at, (char, look) in enumerate(zip(row.chars, row.looks, strict=True)):
            if char is None or look is None:
                is_after = True
                continue
            if not char and _covers(row, at):
                continue
            if is_after:
                self._real_at = None
                self._go(line, at)
            self._dress(look)
            self._send(char or " ")
            is_after = not _is_simple(char or " ")
            row.is_unsure |= is_after
        self._real_at = None if is_after else self._real_at

    def _send_changed(self, row: _Row, line: int, column: int, text: str) -> None:
        """Send the characters of `text` that differ from what stands in `row`."""
        chars, looks = row.chars, row.looks
        blank = _blank(self._look)
        unchanged = 0
        for at, char in enumerate(text, column):
            look = blank if char == " " else self._look
            if chars[at] == char and looks[at] == look:
                unchanged += 1
                continue
            between = text[at - unchanged - column : at - column]
            if between and self._can_bridge(line, at - unchanged, looks[at - unchanged : at]):
                self._send(between)
            unchanged = 0
            self._go(line, at)
            self._dress(look)
            self._send(char)
            chars[at], looks[at] = char, look

    def _other(self, sequence: str) -> None:
        """Pass on what is no painting.

        What may depend on where the cursor is and on the colours (clearing does) finds the
        terminal as Textual believes it to be; afterwards the screen may show anything.
        """
        if _SCREEN.fullmatch(sequence):
            self._out.append(sequence)
            self.forget()
        elif _STILL.fullmatch(sequence):
            self._out.append(sequence)
        else:
            self._send_lines()
            self._go(*self._at)
            self._dress(self._look)
            self._out.append(sequence)
            self.forget()

    def _row(self, line: int, least: int) -> _Row:
        self._width = max(self._width, least)
        row = self._rows.get(line)
        if row is None:
            row = self._rows[line] = _Row(self._width)
        row.grow(self._width)
        return row

    def _can_bridge(self, line: int, column: int, looks: list[Look | None]) -> bool:
        """Whether unchanged cells can be sent again as they are, cheaper than a step."""
        if len(looks) > _BRIDGE or self._real_at != (line, column):
            return False
        return all(look is not None and self._shows(look) for look in looks)

    def _send(self, text: str) -> None:
        self._out.append(text)
        if self._real_at is not None:
            self._real_at = (self._real_at[0], self._real_at[1] + len(text))

    def _go(self, line: int, column: int) -> None:
        """Move the terminal's cursor, by the shortest sequence that is certain."""
        if self._real_at == (line, column):
            return
        step = column - self._real_at[1] if self._real_at is not None else 0
        same_line = self._real_at is not None and self._real_at[0] == line
        if same_line and step > 0:
            self._out.append(f"\x1b[{step}C" if step > 1 else "\x1b[C")
        else:
            self._out.append(f"\x1b[{line + 1};{column + 1}H" if column else f"\x1b[{line + 1}H")
        self._real_at = (line, column)

    def _shows(self, look: Look) -> bool:
        """Whether text sent now would look so; of a blank only the ground is seen."""
        real = self._real_look
        if real is None or look.foreground != _ANY:
            return real == look
        return _blank(real) == look

    def _dress(self, look: Look) -> None:
        """Have text look like `look`, by naming only what is different."""
        if self._shows(look):
            return
        if look.foreground == _ANY:
            real = self._real_look or PLAIN
            kept = real.attributes & _UNSEEN_ON_BLANKS
            look = Look(kept, real.foreground, look.background)
        if self._real_look != look:
            self._out.append(_change(self._real_look, look))
            self._real_look = look


_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "7": "27", "9": "29"}
"""What takes an attribute away; 22 takes both bold and dim."""


@lru_cache(maxsize=4096)
def _blank(look: Look) -> Look:
    """Return how a space in `look` looks: by its ground alone, unless something marks it."""
    if look.attributes - _UNSEEN_ON_BLANKS:
        return look
    return Look(foreground=_ANY, background=look.background)


@lru_cache(maxsize=4096)
def _styled(look: Look, parameters: str) -> Look:
    """Return the look after one SGR sequence."""
    parts = parameters.split(";") if parameters else ["0"]
    while parts:
        code = parts.pop(0)
        if code in ("", "0"):
            look = PLAIN
        elif code in ("38", "48"):
            length = 4 if parts[:1] == ["2"] else 2
            colour = ";".join((code, *parts[:length]))
            del parts[:length]
            look = _coloured(look, code == "38", colour)
        elif len(code) == 1:
            look = replace(look, attributes=look.attributes | {code})
        elif code[0] in "39" and len(code) == 2:
            look = _coloured(look, True, "" if code == "39" else code)
        elif code[:-1] in ("4", "10"):
            look = _coloured(look, False, "" if code == "49" else code)
        else:
            look = replace(look, attributes=look.attributes | {code})
    return look


def _coloured(look: Look, is_foreground: bool, colour: str) -> Look:
    return replace(look, foreground=colour) if is_foreground else replace(look, background=colour)


@lru_cache(maxsize=4096)
def _change(before: Look | None, after: Look) -> str:
    """Return the SGR sequence that leads from one look to another."""
    whole = [*sorted(after.attributes), after.foreground, after.background]
    anew = "\x1b[" + ";".join(["0", *filter(None, whole)]) + "m"
    if before is None:
        return anew
    gone = before.attributes - after.attributes
    if gone - _OFF.keys() or (("1" in gone) != ("2" in gone) and after.attributes & {"1", "2"}):
        return anew
    steps = sorted({_OFF[attribute] for attribute in gone})
    steps += sorted(after.attributes - before.attributes)
    if after.foreground != before.foreground:
        steps.append(after.foreground or "39")
    if after.background != before.background:
        steps.append(after.background or "49")
    return min("\x1b[" + ";".join(steps) + "m", anew, key=len)


def _covers(row: _Row, at: int) -> bool:
    """Whether the cell at `at`, which is empty, is the second one of a wide character."""
    before = row.chars[at - 1] if at else None
    return bool(before) and split_graphemes(before or "")[1] > 1


@lru_cache(maxsize=8192)
def _is_simple(text: str) -> bool:
    """Whether each character certainly takes one cell."""
    return text.isascii() or _SIMPLE.fullmatch(text) is not None


_MARKS = "▌─·…●○✓‹›→“”’–×█▏▎▍▋▊▉▁▔━╸╺▄▀☐‘—€†•"
"""Marks of our own, and those of typography: one cell in every terminal we know."""

_ALPHABETS = (
    "\u00a0-\u00ac\u00ae-\u02ff"  # Latin
    "\u0370-\u0482\u048a-\u052f"  # Greek, Cyrillic
    "\u0531-\u058a\u10a0-\u10ff"  # Armenian, Georgian
    "\u1e00-\u1fff"  # Latin and Greek with accents
)
"""Letters that stand each for itself: no marks that join the one before, none that are shaped."""

_SIMPLE = re.compile(f"[ -~{_ALPHABETS}{re.escape(_MARKS)}]*")
