"""The filter between screen and terminal: the same picture, in fewer bytes."""

import pyte
from hypothesis import given
from hypothesis import strategies as st

from inroad.terminal.thrift import Thrift

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
words = st.text(alphabet="ab  ▌─é…●", min_size=1, max_size=WIDTH) | st.sampled_from(
    ["漢字", "🚀 Ana", "e\u0301", "مرحبا", "plain", "      "]
)


@st.composite
def pieces(draw: st.DrawFn) -> str:
    """One piece of painting as Textual sends it: a place, then styled texts on one line."""
    place = f"\x1b[{draw(st.integers(1, HEIGHT))};{draw(st.integers(1, WIDTH))}H"
    count = draw(st.integers(1, 3))
    return place + "".join(f"\x1b[{draw(looks)}m{draw(words)}\x1b[0m" for _ in range(count))


others = st.sampled_from(["\x1b[?25l", "\x1b[?2026h", "\x1b[2J\x1b[H", "\x1b]0;title\x07"])
paintings = st.lists(st.lists(pieces() | others, max_size=5).map("".join), max_size=8)


class Picture:
    """What a terminal shows after having been sent something."""

    def __init__(self) -> None:
        self._screen = pyte.Screen(WIDTH + 40, HEIGHT)
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
        return (cell.data, cell.fg, cell.bg, cell.bold, cell.italics, *marks)
    return (" ", cell.bg)


@given(paintings)
def test_the_terminal_shows_the_same_as_without_the_filter(paints: list[str]) -> None:
    thrift, plain, thrifty = Thrift(), Picture(), Picture()
    for paint in paints:
        plain.send(paint)
        thrifty.send(thrift.filter(paint))
        assert thrifty.cells == plain.cells


@given(st.lists(pieces().filter(str.isascii)))
def test_painting_the_same_again_sends_no_text(paints: list[str]) -> None:
    thrift = Thrift()
    for paint in paints:
        thrift.filter(paint)
        assert not {"a", "b", " "} & set(thrift.filter(paint))


def test_only_the_cells_that_changed_are_sent() -> None:
    thrift = Thrift()
    thrift.filter(f"\x1b[1;1H\x1b[{DARK}mMaya Chen       Northwind\x1b[0m")
    sent = thrift.filter(f"\x1b[1;1H\x1b[{DARK}mMaya Chan       Northwind\x1b[0m")
    assert "a" in sent
    assert "Maya" not in sent
    assert "Northwind" not in sent


def test_only_what_is_different_about_a_look_is_named() -> None:
    thrift = Thrift()
    thrift.filter(f"\x1b[1;1H\x1b[{DARK}mone\x1b[0m")
    sent = thrift.filter("\x1b[2;1H\x1b[38;2;1;2;3;48;2;20;23;28mtwo\x1b[0m")
    assert "38;2;1;2;3" in sent
    assert "48;2" not in sent


def test_after_forgetting_everything_is_sent_again() -> None:
    thrift = Thrift()
    paint = f"\x1b[1;1H\x1b[{DARK}mone\x1b[0m"
    first = thrift.filter(paint)
    assert "one" not in thrift.filter(paint)
    thrift.forget()
    assert thrift.filter(paint) == first


def test_the_cursor_is_left_where_textual_left_it() -> None:
    thrift, picture = Thrift(), Picture()
    picture.send(thrift.filter(f"\x1b[2;1H\x1b[{DARK}mone\x1b[0m\x1b[4;3H"))
    assert picture.cursor == (3, 2)


def test_text_of_unsure_width_is_sent_whole_and_the_line_anew_after_it() -> None:
    thrift = Thrift()
    paint = f"\x1b[1;1H\x1b[{DARK}m👩\u200d💻 Ana\x1b[0m\x1b[{DARK}m Silva\x1b[0m"
    for _ in range(2):
        sent = thrift.filter(paint)
        assert sent.endswith("👩\u200d💻 Ana Silva")


def test_what_text_of_unsure_width_covered_is_sent_again() -> None:
    thrift = Thrift()
    plain = f"\x1b[1;1H\x1b[{DARK}mabcdef\x1b[0m"
    thrift.filter(plain)
    thrift.filter(f"\x1b[1;1H\x1b[{DARK}m漢字\x1b[0m")
    assert "abcdef" in thrift.filter(plain)
