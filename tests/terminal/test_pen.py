"""What goes over the wire for a picture: in which order, in which steps, as one or in parts."""

import pytest

from inroad.terminal.screen_diff import ScreenDiff

GROUND, ROW = "48;2;20;23;28", "48;2;37;43;53"
INK, SOFT = "38;2;214;218;225", "38;2;163;172;185"
BEGIN, END = "\x1b[?2026h", "\x1b[?2026l"


def painted(line: int, *texts: tuple[str, str]) -> str:
    """Text on a line from its left edge, as Textual paints it: each with its look."""
    return f"\x1b[{line};1H" + "".join(f"\x1b[{look}m{text}\x1b[0m" for look, text in texts)


def test_each_look_is_named_once_in_a_picture_of_several_lines() -> None:
    thrift = ScreenDiff()
    lines = (
        painted(at, (f"{INK};{GROUND}", "name"), (f"{SOFT};{GROUND}", "place")) for at in (1, 2, 3)
    )
    sent = thrift.filter("".join(lines))
    assert sent.count(INK) == 1
    assert sent.count(SOFT) == 1
    assert sent.count("name") == sent.count("place") == 3


def test_a_long_blank_is_erased_where_that_gives_it_its_ground() -> None:
    paint = painted(1, (f"{INK};{ROW}", f"name{' ' * 40}end"))
    erased, sent = ScreenDiff(erases=True).filter(paint), ScreenDiff().filter(paint)
    assert "\x1b[40X" in erased
    assert "  " not in erased
    assert " " * 40 in sent


def test_blanks_up_to_the_edge_of_the_window_are_erased_at_once() -> None:
    diff = ScreenDiff(erases=True)
    diff.fit_into(40, 10)
    diff.filter(painted(1, (f"{INK};{ROW}", "a long name".ljust(40))))
    sent = diff.filter(painted(1, (f"{INK};{ROW}", "a name".ljust(40))))
    assert sent.startswith("\x1b[1;3Hname\x1b[K")


def test_blanks_that_nothing_follows_are_erased() -> None:
    diff = ScreenDiff(erases=True)
    diff.filter(painted(1, (f"{INK};{ROW}", "one two three and more")))
    sent = diff.filter(painted(1, (f"{INK};{ROW}", "one           and more")))
    assert sent.startswith("\x1b[1;5H\x1b[9X")


def test_the_next_line_is_a_step_down() -> None:
    lines = (painted(at, (f"{INK};{GROUND}", "name")) for at in (1, 2))
    assert "name\r\vname" in ScreenDiff().filter("".join(lines))


@pytest.mark.parametrize("attribute", ["4", "7"])
def test_a_blank_that_is_marked_is_sent(attribute: str) -> None:
    paint = painted(1, (f"{attribute};{INK};{ROW}", f"name{' ' * 40}"))
    assert " " * 40 in ScreenDiff(erases=True).filter(paint)


def test_a_blank_behind_text_of_another_look_on_its_ground_is_sent_with_it() -> None:
    thrift = ScreenDiff()
    sent = thrift.filter(painted(1, (f"1;{INK};{ROW}", "name"), (f"{SOFT};{ROW}", "    place")))
    assert "name    " in sent


def test_blanks_join_no_text_on_another_ground() -> None:
    thrift = ScreenDiff()
    sent = thrift.filter(
        painted(1, (f"{INK};{GROUND}", "one"), (f"{INK};{ROW}", "   "), (f"{INK};{GROUND}", "two"))
    )
    assert sent.index(ROW) < sent.index("   ")
    assert "one   " not in sent
    assert "   two" not in sent


def test_of_what_is_painted_twice_the_last_is_sent() -> None:
    thrift = ScreenDiff()
    thrift.take(painted(1, (f"{INK};{GROUND}", "before")))
    thrift.take(painted(1, (f"{INK};{GROUND}", "after ")))
    sent = thrift.sent()
    assert "after" in sent
    assert "before" not in sent
    assert thrift.sent() == ""


@pytest.mark.parametrize(("lines", "is_held"), [(1, False), (60, True)])
def test_a_picture_is_held_back_until_it_is_whole_where_it_takes_several_packets(
    lines: int, is_held: bool
) -> None:
    thrift = ScreenDiff()
    text = "it goes on and on and on"
    paint = "".join(painted(at, (f"{INK};{GROUND}", text)) for at in range(1, lines + 1))
    sent = thrift.filter(f"{BEGIN}{paint}{END}")
    assert sent.startswith(BEGIN) == sent.endswith(END) == is_held
    assert sent.count(text) == lines
    assert thrift.filter(f"{BEGIN}{paint}{END}") == ""


def test_a_terminal_that_is_not_known_to_hold_back_is_not_told_to() -> None:
    text = "it goes on and on and on"
    paint = "".join(painted(at, (f"{INK};{GROUND}", text)) for at in range(1, 61))
    assert "2026" not in ScreenDiff().filter(paint)


def test_a_picture_says_where_it_begins() -> None:
    """Whatever has moved the cursor since the last one."""
    thrift = ScreenDiff()
    thrift.filter(painted(2, (f"{INK};{GROUND}", "one")))
    assert thrift.filter(painted(2, (f"{INK};{GROUND}", "ones"))).startswith("\x1b[2;4H")


def test_what_joins_one_piece_of_text_is_not_taken_to_join_the_next() -> None:
    first = painted(1, (f"{INK};{GROUND}", "one "))
    second = f"\x1b[1;15H\x1b[{INK};{ROW}mtwo\x1b[0m\x1b[{INK};{GROUND}m \x1b[0m"
    assert "two " not in ScreenDiff().filter(first + second)
