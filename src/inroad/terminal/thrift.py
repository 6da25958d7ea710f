"""Sends only the cells that changed, in the fewest bytes.

Textual repaints regions from their left edge, sets every colour anew for each piece of text,
and sometimes paints twice. Over a slow link that is felt. `Thrift` stands in between, as
curses does: it keeps what the terminal shows, and passes on the difference alone.

It knows the sequences that Textual paints with (cursor position, colours, text, line feed).
Everything else goes through untouched, and where it cannot be sure what the terminal shows
(wide or combining characters, a cleared screen, another size) it says that it does not know,
and the next paint is sent whole.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

_TOKEN = re.compile(
    r"\x1b\[(?P<row>\d+);(?P<column>\d+)H"
    r"|\x1b\[(?P<style>[\d;]*)m"
    r"|(?P<feed>\n)"
    r"|(?P<text>[^\x00-\x1f\x7f-\x9f]+)"
    r"|(?P<other>\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b.|.)",
    re.DOTALL,
)
_HARMLESS = re.compile(r"\x1b\[\?(?:2026[hl]|25[hl])")
_BRIDGE = 4
"""So many unchanged cells are sent again rather than stepped over: the step costs as much."""


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks: parameters of SGR, the colours as they came ("38;2;1;2;3")."""

    attributes: frozenset[str] = frozenset()
    foreground: str = ""
    background: str = ""


PLAIN = Look()

_ANY = "any"
"""The foreground of a blank: whatever it is, it is not seen."""

_UNSEEN_ON_BLANKS = frozenset({"1", "2", "3", "5"})
"""Bold, dim, italic and blink do not show on a space; underline and reverse do."""


class _Row:
    """One line of the terminal: its characters and looks; None where it is not known."""

    __slots__ = ("chars", "looks")

    def __init__(self, width: int) -> None:
        self.chars: list[str | None] = [None] * width
        self.looks: list[Look | None] = [None] * width

    def forget_from(self, column: int) -> None:
        """Forget what is at `column` and after it."""
        count = len(self.chars) - column
        if count > 0:
            self.chars[column:] = [None] * count
            self.looks[column:] = [None] * count


class Thrift:
    """Turns what Textual paints into what the terminal has to be told."""

    def __init__(self) -> None:
        self._rows: dict[int, _Row] = {}
        self._width = 0
        # Where Textual believes the cursor to be, and how it means text to look.
        self._at = (0, 0)
        self._look = PLAIN
        # Whether text went before, on this line, whose cells are not known for sure.
        self._is_blind = False
        # Where the terminal's cursor is, and how text would look there; None if not known.
        self._real_at: tuple[int, int] | None = None
        self._real_look: Look | None = None
        self._out: list[str] = []

    def forget(self) -> None:
        """Know nothing any more: the terminal was cleared, resized, or used by another."""
        self._rows.clear()
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
                    self._is_blind = False
                    painted = True
                case "style":
                    self._look = _styled(self._look, token["style"])
                case "feed":
                    self._at = (self._at[0] + 1, self._at[1])
                case "text":
                    self._text(token["text"])
                    painted = True
                case _:
                    self._other(token[0])
        if painted and not self._is_blind:
            self._go(*self._at)
        return "".join(self._out)

    def _text(self, text: str) -> None:
        """Take a piece of text at the cursor."""
        if self._is_blind or not _is_simple(text):
            self._send_blind(text)
            return
        line, column = self._at
        end = column + len(text)
        self._at = (line, end)
        self._send_changed(self._row(line, end), line, column, text)

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

    def _send_blind(self, text: str) -> None:
        """Send text whose cells cannot be known for sure, and forget the rest of the line."""
        line, column = self._at
        if not self._is_blind:
            self._go(line, column)
        self._dress(self._look)
        self._out.append(text)
        self._row(line, column).forget_from(column)
        self._is_blind = True
        self._real_at = None

    def _other(self, sequence: str) -> None:
        """Pass on what is no painting; afterwards the screen may show anything.

        It may depend on where the cursor is and on the colours (clearing does), so the
        terminal is first brought to where Textual believes it to be.
        """
        if _HARMLESS.fullmatch(sequence):
            self._out.append(sequence)
            return
        if not self._is_blind:
            self._go(*self._at)
        self._dress(self._look)
        self._out.append(sequence)
        self.forget()

    def _row(self, line: int, least: int) -> _Row:
        if least > self._width:
            self._width = least
        row = self._rows.get(line)
        if row is None:
            row = self._rows[line] = _Row(self._width)
        missing = self._width - len(row.chars)
        if missing > 0:
            row.chars += [None] * missing
            row.looks += [None] * missing
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


@lru_cache(maxsize=8192)
def _is_simple(text: str) -> bool:
    """Whether each character certainly takes one cell."""
    return text.isascii() or all(char in _ONE_CELL or char.isascii() for char in text)


_ONE_CELL = frozenset("▌─·…●○✓‹›→“”’–×█▏▎▍▋▊▉▁▔━╸╺▄▀") | frozenset(map(chr, range(0xC0, 0x180)))
"""Marks of our own and Latin letters with accents: one cell in every terminal we know."""
