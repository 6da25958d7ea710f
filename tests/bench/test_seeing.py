"""What the bench sees from outside: a screen, its cursor, what a key cost, what was left."""

import sys
from pathlib import Path

from tests.bench.bare import Bare
from tests.bench.ending import seconds_to_end
from tests.bench.generate.writing import write
from tests.bench.places import INROAD, Place
from tests.bench.process import cpu_seconds, left_in_session, modes_left, peak_memory
from tests.bench.seeing import (
    changed_text,
    cursor_rows,
    painted_again,
    press,
    shows_list,
    shows_something,
)
from tests.terminal.program import Program

COUNTING = "import time\nprint('one'); time.sleep(60)"


def test_a_campaign_of_the_bench_is_opened_and_its_keys_are_counted(tmp_path: Path) -> None:
    place = Place(tmp_path)
    write(10, place.data)
    assert INROAD.exists()
    with place.opened() as program:
        program.wait_until(lambda: shows_something(program), "something")
        program.wait_until(lambda: shows_list(program), "the list")
        assert program.moment - program.begun > 0
        program.settle()
        rows = cursor_rows(program.text)
        cost = press(program, "j")
        assert cursor_rows(program.text) != rows
        assert 0 < cost.text < cost.sent
        assert cost.cpu > 0
        assert not cost.again
    assert place.environment["HOME"].startswith(str(tmp_path))


def test_the_bare_app_is_measured_from_its_start_to_its_end() -> None:
    bare = Bare()
    assert bare.measure() == bare.start > 0
    assert bare.cpu > 0
    assert bare.peak > 5
    assert bare.leaving > 0


def test_what_a_process_takes_is_seen_from_outside() -> None:
    with Program([sys.executable, "-c", COUNTING]) as program:
        program.wait_for("one")
        assert cpu_seconds(program.pid) > 0
        assert peak_memory(program.pid) > 1
        assert left_in_session(program.pid) == [program.pid]
        assert seconds_to_end(program, lambda: program.type("\x03")) > 0
        assert left_in_session(program.pid) == []


def test_modes_that_are_left_on_are_named() -> None:
    assert modes_left(b"\x1b[?1049h\x1b[?25l\x1b[?1000;1006h text \x1b[?1006l\x1b[?1049l") == {
        "1000",
        "-25",
    }
    assert modes_left(b"\x1b[?7l\x1b[?25l\x1b[?7h\x1b[?25h") == set()


def test_a_cell_that_is_painted_twice_is_counted() -> None:
    assert painted_again(b"\x1b[1Hone\x1b[2Htwo", 80, 24) == 0
    assert painted_again(b"\x1b[1Hone\x1b[1;2Hnew", 80, 24) == 2


def test_the_text_that_changed_is_that_beside_the_cursor_and_the_keys() -> None:
    before, after = "▌ a   old pane\n  b\nold why\nkeys", "  a   new pane\n▌ b\nnew why\nmore"
    assert cursor_rows(before) == {0}
    assert changed_text(before, after) == len("new") + len("new")
