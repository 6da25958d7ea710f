"""The filter between screen and terminal: the same picture, in fewer bytes."""

import re

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from inroad.terminal.screen_diff import ScreenDiff

WIDTH, HEIGHT = 24, 5

DARK = "38;2;214;218;225;48;2;20;23;28"
ROW = "38;2;124;183;212;48;2;37;43;53"
looks = st.sampled_from(
    [
        "",
        "0",
        DARK,
        ROW,
        f"1;{DARK}",
        f"4;{ROW}",
        "7",
        "2",
        "1;31",
        "38;5;200",
        "39",
        "49",
        "22",
        "92;104",
    ]
)
# pyte gives up a text at a joiner (U+200D), so those have a test of their own below.
plain_words = st.text(alphabet="ab  ", min_size=1, max_size=WIDTH)
words = st.text(alphabet="ab  ▌─é…●", min_size=1, max_size=WIDTH) | st.sampled_from(
    ["漢字", "🚀 Ana", "e\u0301", "مرحبا", "plain", "      "]
)


@st.composite
def pieces(draw: st.DrawFn, words: st.SearchStrategy[str] = words) -> str:
    """One piece of painting as Textual sends it: a place, then styled texts on one line."""
    place = f"\x1b[{draw(st.integers(1, HEIGHT))};{draw(st.integers(1, WIDTH))}H"
    count = draw(st.integers(1, 3))
    return place + "".join(f"\x1b[{draw(looks)}m{draw(words)}\x1b[0m" for _ in range(count))


others = st.sampled_from(["\x1b[?25l", "\x1b[?2026h", "\x1b[2J\x1b[H", "\x1b]0;title\x07"])
paintings = st.lists(st.lists(pieces() | others, max_size=5).map("".join), max_size=8)


class Picture:
    """What a terminal shows after having been sent something."""

    def __init__(self) -> None:
        # Room for the longest painting: Textual paints nothing beyond the right edge.
        self._screen = pyte.Screen(5 * WIDTH, HEIGHT)
        self._stream = pyte.Stream(self._screen)

    def send(self, data: str) -> None:
        self._stream.feed(data)

    @property
    def cells(self) -> list[list[tuple[object, ...]]]:
        return [
            [_seen(self._screen.buffer[y][x]) for x in range(self._screen.columns)]
            for y in range(self._screen.lines)
        ]

    @property
    def cursor(self) -> tuple[int, int]:
        return self._screen.cursor.y, self._screen.cursor.x


def _seen(cell: pyte.screens.Char) -> tuple[object, ...]:
    """What one sees of a cell: of a blank one only the ground, unless it is marked."""
    marks = (cell.underscore, cell.reverse, cell.strikethrough)
    if cell.data.strip() or any(marks):
        # Half of a wide character that was written over is empty, which looks like a blank.
        return (cell.data or " ", cell.fg, cell.bg, cell.bold, cell.italics, *marks)
    return (" ", cell.bg)


@given(paintings, st.booleans())
def test_the_terminal_shows_the_same_as_without_the_filter(paints: list[str], erases: bool) -> None:
    thrift, plain, thrifty = ScreenDiff(erases=erases), Picture(), Picture()
    for paint in paints:
        plain.send(paint)
        thrifty.send(thrift.filter(paint))
        assert thrifty.cells == plain.cells


@given(paintings, st.sampled_from(["…", " wait ", ""]))
def test_what_stood_over_a_picture_is_gone_with_the_next(paints: list[str], said: str) -> None:
    thrift, plain, thrifty = ScreenDiff(), Picture(), Picture()
    for paint in paints:
        plain.send(paint)
        thrifty.send(thrift.filter(paint))
        thrifty.send(thrift.over(said))
        thrifty.send(thrift.sent())
        assert thrifty.cells == plain.cells


def test_a_few_letters_stand_at_the_end_of_the_first_line() -> None:
    thrift, picture = ScreenDiff(), Picture()
    picture.send(thrift.filter(f"\x1b[1;1H\x1b[{DARK}mMaya 漢字漢字 Northwind\x1b[2;3H"))
    picture.send(thrift.over(" wait "))
    shown = "".join(str(cell[0]) for cell in picture.cells[0]).rstrip()
    assert shown == "Maya 漢 字 漢 字  Nor wait", "the second cell of a wide character is blank"
    assert picture.cursor == (1, 2)


@given(st.lists(pieces(plain_words)), st.integers(1, WIDTH), st.integers(1, HEIGHT), st.booleans())
def test_nothing_is_painted_beyond_the_window(
    paints: list[str], columns: int, lines: int, erases: bool
) -> None:
    """As when the window has just become smaller, and Textual has not heard of it yet."""
    thrift, plain = ScreenDiff(erases=erases), Picture()
    thrift.fit_into(columns, lines)
    small = pyte.Screen(columns, lines)
    small.reset_mode(7, private=True)
    stream = pyte.Stream(small)
    for paint in paints:
        plain.send(paint)
        stream.feed(thrift.filter(paint))
    shown = [[_seen(small.buffer[y][x]) for x in range(columns)] for y in range(lines)]
    assert shown == [line[:columns] for line in plain.cells[:lines]]


def test_of_a_wide_letter_at_the_edge_of_the_window_a_blank_is_left() -> None:
    thrift, picture = ScreenDiff(), Picture()
    thrift.fit_into(4, HEIGHT)
    picture.send(thrift.filter("\x1b[1;1Ha漢字漢"))
    assert "".join(str(cell[0]) for cell in picture.cells[0]).rstrip() == "a漢"


def test_nothing_stands_over_a_line_that_nobody_knows() -> None:
    assert ScreenDiff().over(" wait ") == ""


@given(st.lists(pieces(plain_words)))
def test_painting_the_same_again_sends_no_text(paints: list[str]) -> None:
    thrift = ScreenDiff()
    for paint in paints:
        thrift.filter(paint)
        assert not {"a", "b", " "} & set(thrift.filter(paint))


def test_only_the_cells_that_changed_are_sent() -> None:
    thrift = ScreenDiff()
    thrift.filter(f"\x1b[1;1H\x1b[{DARK}mMaya Chen       Northwind\x1b[0m")
    sent = thrift.filter(f"\x1b[1;1H\x1b[{DARK}mMaya Chan       Northwind\x1b[0m")
    assert "a" in sent
    assert "Maya" not in sent
    assert "Northwind" not in sent


def test_only_what_is_different_about_a_look_is_named() -> None:
    thrift = ScreenDiff()
    thrift.filter(f"\x1b[1;1H\x1b[{DARK}mone\x1b[0m")
    sent = thrift.filter("\x1b[2;1H\x1b[38;2;1;2;3;48;2;20;23;28mtwo\x1b[0m")
    assert "38;2;1;2;3" in sent
    assert "48;2" not in sent


@pytest.mark.parametrize("attribute", ["1", "2", "3", "5"])
def test_what_does_not_show_on_a_blank_is_not_sent_for_one(attribute: str) -> None:
    thrift = ScreenDiff()
    thrift.filter(f"\x1b[1;1H\x1b[{DARK}m          \x1b[0m")
    assert " " not in thrift.filter(f"\x1b[1;1H\x1b[{attribute};{DARK}m          \x1b[0m")


def test_after_forgetting_everything_is_sent_again() -> None:
    thrift = ScreenDiff()
    paint = f"\x1b[1;1H\x1b[{DARK}mone\x1b[0m"
    first = thrift.filter(paint)
    assert "one" not in thrift.filter(paint)
    thrift.forget()
    assert thrift.filter(paint) == first


def test_the_cursor_is_left_where_textual_left_it() -> None:
    thrift, picture = ScreenDiff(), Picture()
    picture.send(thrift.filter(f"\x1b[2;1H\x1b[{DARK}mone\x1b[0m\x1b[4;3H"))
    assert picture.cursor == (3, 2)


CODER = "👩\u200d💻"
"""Two cells by the tables of Textual; terminals draw it in anything from one to four."""


class OwnMind:
    """A terminal that draws `CODER` as wide as it likes; all else takes one cell."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._cells = [[" "] * (WIDTH + 8) for _ in range(HEIGHT)]
        self._at = (0, 0)

    def line(self, number: int) -> str:
        """What stands in each cell of a line; "@" where `CODER` is drawn."""
        return "".join(self._cells[number]).rstrip()

    def send(self, data: str) -> None:
        pattern = rf"\x1b\[([\d;]*)([A-Za-z])|({CODER}|.)"
        for parameters, final, char in re.findall(pattern, data):
            line, column = self._at
            match final:
                case "H":
                    self._at = tuple(int(one or 1) - 1 for one in [*parameters.split(";"), "1"][:2])
                case "C" | "D":
                    by = int(parameters or 1)
                    self._at = (line, column + (by if final == "C" else -by))
                case "A" | "B":
                    by = int(parameters or 1)
                    self._at = (line + (by if final == "B" else -by), column)
                case "X":
                    self._cells[line][column : column + int(parameters)] = " " * int(parameters)
                case "" if char == "\r":
                    self._at = (line, 0)
                case "" if char == "\b":
                    self._at = (line, column - 1)
                case "":
                    width = self._width if char == CODER else 1
                    shown = "@" if char == CODER else char
                    self._cells[line][column : column + width] = shown * width
                    self._at = (line, column + width)


@pytest.mark.parametrize("width", [1, 2, 4])
def test_nothing_moves_and_nothing_stays_whatever_the_width_is_taken_for(width: int) -> None:
    thrift, terminal = ScreenDiff(), OwnMind(width)
    for name in ("Zoë Anders", f"{CODER} Ana Silva", f"{CODER} Bo", "Zoë", f"x{CODER}x"):
        line = name + " " * (WIDTH - cell_len(name) - 3) + "end"
        paint = f"\x1b[2;1H\x1b[{DARK}m{line}\x1b[0m"
        terminal.send(thrift.filter(paint))
        room = "@@" if width > 1 else "@ "
        assert terminal.line(1) == line.replace(CODER, room)
        assert thrift.filter(paint) == "", "what stands there is not sent again"


@pytest.mark.parametrize("width", [1, 2, 4])
def test_beside_what_is_of_unsure_width_a_change_is_sent_alone(width: int) -> None:
    """Each piece was sent to its own place, so that the terminal has the others where they are."""
    thrift, terminal = ScreenDiff(), OwnMind(width)
    terminal.send(thrift.filter(f"\x1b[1;1H\x1b[{DARK}m{CODER} Ana  Requested {CODER}x  \x1b[0m"))
    for beside in ("\x1b[1;9HMet      ", "\x1b[1;3H:", "\x1b[1;21Hy"):
        sent = thrift.filter(f"\x1b[{DARK}m{beside}\x1b[0m")
        assert CODER not in sent
        assert "Ana" not in sent
        terminal.send(sent)
    room = "@@" if width > 1 else "@ "
    assert terminal.line(0) == f"{room}:Ana  Met       {room}y"


@pytest.mark.parametrize("width", [1, 2, 4])
def test_what_changes_of_unsure_width_is_sent_with_what_it_may_cover(width: int) -> None:
    thrift, terminal = ScreenDiff(), OwnMind(width)
    for text in ("abcdefghijklm", f"{CODER}cdefghijklm", f"ab{CODER}{CODER}ghijklm"):
        sent = thrift.filter(f"\x1b[1;1H\x1b[{DARK}m{text}\x1b[0m")
        assert ("m" in sent) == (CODER not in text)
        terminal.send(sent)
        room = "@@" if width > 1 else "@ "
        assert terminal.line(0) == text.replace(CODER, room)


@pytest.mark.parametrize("sequence", ["\x1b[?1049h", "\x1b[?1049l", "\x1b[?25h", "\x1b[>25u"])
def test_a_mode_is_set_where_the_cursor_is(sequence: str) -> None:
    """ExternalChanges of the alternate screen the cursor is the shell's."""
    thrift = ScreenDiff()
    thrift.filter(f"\x1b[4;7H\x1b[{DARK}mone\x1b[0m")
    assert thrift.filter(sequence) == sequence


def test_what_text_of_unsure_width_covered_is_sent_again() -> None:
    thrift = ScreenDiff()
    plain = f"\x1b[1;1H\x1b[{DARK}mabcdef\x1b[0m"
    thrift.filter(plain)
    thrift.filter(f"\x1b[1;1H\x1b[{DARK}m漢字\x1b[0m")
    assert "abcd" in thrift.filter(plain)


def _full(line: int, width: int) -> str:
    """Return a painting of a line up to the edge: its ends have one look, the middle another."""
    middle = "a" * (width - 6)
    return f"\x1b[{line + 1};1H\x1b[{ROW}mbbb\x1b[{DARK}m{middle}\x1b[{ROW}meee\x1b[0m"


@pytest.mark.parametrize("widths", [(24, 15), (24, 23), (15, 24), (24, 15, 20, 9)])
def test_in_a_window_of_another_size_it_is_known_where_lines_end(widths: tuple[int, ...]) -> None:
    """Behind the last column a terminal's cursor is not where more text would be."""
    terminal, plain = (pyte.Screen(widths[0], HEIGHT) for _ in range(2))
    stream, beside = pyte.Stream(terminal), pyte.Stream(plain)
    screen_diff = ScreenDiff()
    for width in widths:
        for screen in (terminal, plain):
            screen.resize(HEIGHT, width)
        screen_diff.forget()
        for line in range(HEIGHT):
            stream.feed(screen_diff.filter(_full(line, width)))
            beside.feed(_full(line, width))
        assert terminal.display == plain.display
