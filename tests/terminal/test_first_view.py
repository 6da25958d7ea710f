"""What a start shows at once: Today as it was left, where that is right; and keys act in it."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.clock import fixed_clock
from inroad.first_view import KIND
from inroad.paths import state_file, state_folder
from tests.conftest import MONDAY
from tests.somebody import somebody
from tests.terminal.own_campaign import INROAD, data_in, kept_in, opened
from tests.terminal.program import Program

LISTED = "all keys"
TEXTUAL = b"\x1b[?2026$p"
"""What Textual asks the terminal when it begins: all before it was there without Textual."""

WAITING = """
import pathlib, sys, time
go = pathlib.Path(sys.argv.pop(1))
from inroad.opening import Opening

def until_loaded(self, work, loading=Opening.until_loaded):
    def wait():
        while not go.exists():
            time.sleep(0.01)
        return work()
    return loading(self, wait)

Opening.until_loaded = until_loaded
from inroad.__main__ import main
sys.exit(main())
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A campaign whose Today has been seen, and left."""
    data = data_in(tmp_path)
    with opened(data) as program:
        left(program)
    return data


def left(program: Program) -> str:
    """Leave the program from Today, and return what was seen of that."""
    program.wait_for(LISTED)
    program.settle()
    seen = program.text
    program.strike("q")
    program.wait_for_end()
    assert program.exit_code == 0
    return seen


def kept(data: Path) -> Path:
    """Return where the first view of a campaign is kept."""
    return state_file(state_folder(), data.resolve(), KIND)


def at_once(program: Program) -> bool:
    """Whether the list was there before Textual was."""
    program.wait_until(lambda: TEXTUAL in program.raw, "Textual")
    before = bytes(program.raw).partition(TEXTUAL)[0]
    return LISTED.encode() in before


@contextmanager
def held(data: Path, **environment: str) -> Iterator[tuple[Program, Callable[[], None]]]:
    """Start the program, which opens the campaign only once it is let go on."""
    go = data.with_name("go")
    present = {"INROAD_DATA": str(data), "INROAD_NOW": MONDAY.isoformat(), **environment}
    with Program([sys.executable, "-c", WAITING, str(go)], environment=present) as program:
        yield program, go.touch


def test_today_is_there_before_textual_and_nothing_is_sent_twice(data: Path) -> None:
    with opened(data) as program:
        assert at_once(program)
        program.settle()
        first, whole = program.text, len(program.raw)
        painted = bytes(program.raw).partition(TEXTUAL)[2]
        assert LISTED.encode() not in painted
        assert whole < 4500
        assert left(program) == first


def test_what_is_shown_at_once_is_what_a_start_without_it_shows(data: Path) -> None:
    there, aside = kept(data), kept(data).with_suffix(".aside")
    there.rename(aside)
    with opened(data) as program:
        assert not at_once(program)
        program.wait_for(LISTED)
        program.settle()
        without = program.text
    aside.rename(there)
    with held(data) as (program, _):
        program.wait_until(lambda: program.text == without, "the same picture")


def test_the_cursor_moves_and_stays_when_the_program_is_there(data: Path) -> None:
    with opened(data) as program:
        program.wait_for(LISTED)
        program.settle()
        program.press("j", "j", "k", "down")
        expected = program.text
    with held(data) as (program, go_on):
        program.wait_for(LISTED)
        program.type("jjk\x1b[B")
        program.wait_until(lambda: program.text == expected, "the cursor")
        go_on()
        assert at_once(program)
        program.settle()
        assert program.text == expected
        program.press("k", "k")
        with opened(data) as other:
            other.wait_for(LISTED)
            other.settle()
            assert program.text == other.text


def test_other_keys_wait_in_order_for_the_program(data: Path) -> None:
    with held(data) as (program, go_on):
        program.wait_for(LISTED)
        program.type("jNDara Ko\tAcme")
        program.settle()
        assert "Dara" not in program.text
        go_on()
        program.wait_for("Dara Ko", "Acme")
        program.settle()
        program.press("\x13")
    assert any(one.name == "Dara Ko" for one in kept_in(data).people.all())


def test_q_leaves_before_the_campaign_is_open(data: Path) -> None:
    with held(data) as (program, _):
        program.wait_for(LISTED)
        program.strike("q")
        program.wait_for_end()
        assert program.exit_code == 0
        assert program.attributes == program.first_attributes
        program.settle()
        assert bytes(program.raw).endswith(b"\x1b[?1049l\x1b[?25h")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_leaves_the_terminal_in_order(data: Path, number: signal.Signals) -> None:
    with held(data) as (program, _):
        program.wait_for(LISTED)
        program.send_signal(number)
        program.wait_for_end()
        assert program.exit_code == 128 + number
        assert program.attributes == program.first_attributes
        program.settle()
        assert bytes(program.raw).endswith(b"\x1b[?1049l\x1b[?25h")


def test_a_window_that_changes_meanwhile_shows_no_picture_of_another_size(data: Path) -> None:
    with held(data) as (program, go_on):
        program.wait_for(LISTED)
        program.resize(60, 20)
        program.send_signal(signal.SIGWINCH)
        program.wait_for("opening…")
        assert LISTED not in program.text
        go_on()
        program.wait_for(LISTED)


def test_what_cannot_be_opened_is_said_on_the_shells_screen(tmp_path: Path) -> None:
    data = tmp_path / "inroad.json"
    data.mkdir()
    with opened(data) as program:
        program.wait_for_end()
        assert program.exit_code == 1
        assert program.attributes == program.first_attributes
        said = bytes(program.raw).partition(b"\x1b[?1049l")[2]
        assert b"inroad:" in said


def _another_day(data: Path) -> dict[str, str]:
    return {"INROAD_NOW": (MONDAY + timedelta(days=1)).isoformat()}


def _set_back(data: Path) -> dict[str, str]:
    return {"INROAD_NOW": (MONDAY - timedelta(hours=1)).isoformat()}


def _another_zone(data: Path) -> dict[str, str]:
    return {"TZ": "Pacific/Auckland"}


def _another_terminal(data: Path) -> dict[str, str]:
    return {"COLORTERM": "", "TERM": "xterm-16color"}


def _another_version(data: Path) -> None:
    known = json.loads(kept(data).read_text())
    kept(data).write_text(json.dumps({**known, "version": "0"}))


def _another_campaign(data: Path) -> None:
    known = json.loads(kept(data).read_text())
    kept(data).write_text(json.dumps({**known, "data": str(data.with_name("other.json"))}))


def _changed_in_another_session(data: Path) -> None:
    campaign = Campaign(data, fixed_clock(MONDAY))
    campaign.people.add(somebody("Dara Ko"))


def _changed_by_hand(data: Path) -> None:
    text = data.read_text()
    name = next(one.name for one in kept_in(data).people.all() if f'"{one.name}"' in text)
    status = data.stat()
    data.write_text(text.replace(name, name.swapcase()))
    os.utime(data, ns=(status.st_atime_ns, status.st_mtime_ns + 1))


def _restored(data: Path) -> None:
    campaign = Campaign(data, fixed_clock(MONDAY))
    copy = campaign.safekeeping.backup()
    campaign.people.add(somebody("Dara Ko"))
    campaign.close()
    with opened(data) as program:
        left(program)
    environment = {**os.environ, "INROAD_DATA": str(data)}
    subprocess.run([*INROAD, "restore", str(copy), "--yes"], env=environment, check=True)


def _half_written(data: Path) -> None:
    kept(data).write_bytes(kept(data).read_bytes()[:-200])


def _of_wrong_shape(data: Path) -> None:
    known = json.loads(kept(data).read_text())
    kept(data).write_text(json.dumps({**known, "places": [], "at": 3}))


def _other_settings(data: Path) -> dict[str, str]:
    config = data.with_name("config.toml")
    config.write_text('theme = "light"\n')
    return {"INROAD_CONFIG": str(config)}


def _no_text(data: Path) -> None:
    kept(data).write_bytes(os.urandom(500))


@pytest.mark.parametrize(
    "spoil",
    [
        *(_another_day, _set_back, _another_zone, _another_terminal, _another_version),
        *(_another_campaign, _changed_in_another_session),
        *(_changed_by_hand, _restored, _half_written, _of_wrong_shape, _no_text),
        _other_settings,
    ],
)
def test_a_view_that_may_be_stale_is_not_shown(
    data: Path, spoil: Callable[[Path], dict[str, str] | None]
) -> None:
    environment = spoil(data) or {}
    bare = data.parent / "bare"
    shutil.copytree(data.parent, bare, ignore=shutil.ignore_patterns("state", "bare"))
    with opened(data, **environment) as program:
        assert not at_once(program)
        with opened(bare / data.name, XDG_STATE_HOME=str(bare / "state"), **environment) as other:
            assert listed(program) == listed(other)


def listed(program: Program) -> str:
    """Wait for the first screen, and return what is due on it: a toast may lie over the rest."""
    program.wait_for("Overdue")
    program.settle()
    return "\n".join(program.text.split("\n")[:16])


def test_another_size_gets_a_screen_of_its_own(data: Path) -> None:
    environment = {"INROAD_DATA": str(data), "INROAD_NOW": MONDAY.isoformat()}
    with Program(INROAD, size=(120, 40), environment=environment) as program:
        assert not at_once(program)
        program.wait_for(LISTED)


def test_what_is_half_typed_is_offered_and_nothing_is_shown_before(data: Path) -> None:
    with opened(data) as program:
        program.wait_for(LISTED)
        program.press("N", *"Dara")
        program.send_signal(signal.SIGTERM)
        program.wait_for_end()
    with opened(data) as program:
        assert not at_once(program)
        program.wait_for("It is kept", "Dara")
