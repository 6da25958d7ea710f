"""A terminal that stops reading: ctrl+s, a phone asleep, a link that is dead and not yet known so.

Nobody reads what the program writes, and what waits between them is full. Asked to end, it ends,
with everything saved. Read again, the terminal shows what it should.
"""

import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.patience import PATIENCE
from tests.terminal.own_campaign import data_in, kept_in, opened
from tests.terminal.program import Program


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return data_in(tmp_path / "data")


@pytest.fixture
def program(data: Path) -> Iterator[Program]:
    with opened(data) as program:
        program.wait_for("all keys")
        yield program


def fill_up(program: Program) -> None:
    """Have the program write much more than the kernel keeps, and read none of it."""
    for width in range(81, 200):
        program.resize(width, 50)
        time.sleep(0.01)


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)],
    ids=["TERM", "HUP", "INT"],
)
def test_it_ends_when_it_is_asked_to_with_everything_saved(
    program: Program, data: Path, number: signal.Signals, code: int
) -> None:
    program.type("Nwrite me down")
    program.wait_for("write me down")
    program.type("\x13")
    program.wait_for("all keys")
    program.type("N")
    program.wait_for("A new person")
    program.type("half a na")
    program.wait_for("half a na")
    fill_up(program)
    program.send_signal(number)
    assert program.wait_for_end_unread() == code
    campaign = kept_in(data)
    assert any(one.name == "write me down" for one in campaign.people.all())
    (draft,) = campaign.unsaved_forms.all()
    assert draft.answers["name"] == "half a na"


def test_keys_are_heard_meanwhile_and_the_screen_is_whole_when_it_is_read_again(
    program: Program, data: Path
) -> None:
    fill_up(program)
    program.type("Nheard")
    program.type("\x13")
    end = time.monotonic() + PATIENCE
    while not any(one.name == "heard" for one in kept_in(data).people.all()):
        assert time.monotonic() < end
        time.sleep(0.1)
    program.type("3")
    program.wait_for("inroad  1 Today", "Identified 19", "Ana Ruiz", "you planned it", "< > move")
    # What is said of a new person goes by itself, and is no part of the screen. It may come late.
    shown = said = "heard is on the board"
    while said in shown:
        program.wait_until(lambda: said not in program.text, "nothing is said")
        program.settle()
        shown = program.text
    program.type("13")
    program.settle()
    assert program.text == shown
