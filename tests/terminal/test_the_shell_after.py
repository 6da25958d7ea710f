"""The terminal as it was found: the shell's screen after quitting, and while suspended.

In a plain pseudo-terminal that knows the alternate screen, in tmux and in GNU screen.
"""

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from tests.patience import PATIENCE
from tests.terminal.program import Program
from tests.terminal.programs import needed

ENVIRONMENT = {"INROAD_NOW": "2026-11-23T08:30:00+00:00"}
INROAD = f"{sys.executable} -m inroad --demo"
LINES = 24
MOVES = re.compile(rb"\x1b\[[\d;]*[HfABCDEFGd]|\x1b[78DEM]|\x1b\[[su]")
"""What moves a cursor, or keeps and restores its place."""


def test_no_cursor_moves_outside_of_the_alternate_screen() -> None:
    command = [sys.executable, "-m", "inroad", "--demo"]
    with Program(command, environment=ENVIRONMENT) as program:
        program.wait_for("all keys")
        program.press("3", "q")
        assert program.wait_for_end() == 0
        before, inside, after = re.split(rb"\x1b\[\?1049[hl]", bytes(program.raw))
    assert not MOVES.search(before)
    assert MOVES.search(inside)
    assert not MOVES.search(after)
    assert b"\x1b[?25h" in after, "the cursor is shown again"


class Multiplexer:
    """A shell in tmux or in GNU screen."""

    def __init__(self, send: list[str], show: list[str], folder: Path) -> None:
        self._send = send
        self._show = show
        self._folder = folder
        self._looks = 0

    def type(self, keys: str) -> None:
        """Type keys, each as the program understands them."""
        self._ask([part.replace("KEYS", keys) for part in self._send])

    def _ask(self, call: list[str]) -> str:
        """Ask the multiplexer; on a busy machine it may take a while until it listens."""
        end = time.monotonic() + PATIENCE
        while True:
            done = subprocess.run(call, check=False, capture_output=True, text=True)
            if done.returncode == 0 or time.monotonic() > end:
                assert done.returncode == 0, done.stderr
                return done.stdout
            time.sleep(0.1)

    @property
    def text(self) -> str:
        """What is seen."""
        self._looks += 1
        path = self._folder / f"shown-{self._looks}"
        call = [part.replace("PATH", str(path)) for part in self._show]
        seen = self._ask(call)
        if "PATH" not in self._show:
            return seen
        # GNU screen writes it a little later.
        shown = path.read_text("utf-8", "replace") if path.exists() else ""
        return shown if shown.count("\n") >= LINES else ""

    def wait_for(self, *texts: str) -> str:
        """Wait until all these are seen; return all that is."""
        return self.wait_until(lambda seen: all(text in seen for text in texts))

    def wait_until(self, holds: Callable[[str], bool]) -> str:
        """Wait until this holds of what is seen; return it."""
        end = time.monotonic() + PATIENCE
        while not holds(seen := self.text):
            assert time.monotonic() < end, f"this is seen:\n{seen}"
            time.sleep(0.1)
        return seen


SHELL = "env PS1='prompt> ' INROAD_NOW=2026-11-23T08:30:00+00:00 sh"


@contextmanager
def in_tmux(folder: Path) -> Iterator[Multiplexer]:
    tmux = [needed("tmux"), "-S", str(folder / "tmux"), "-f", "/dev/null"]
    start = [*tmux, "new-session", "-d", "-s", "t", "-x", "80", "-y", "24", SHELL]
    subprocess.run(start, check=True)
    try:
        send = [*tmux, "send-keys", "-t", "t", "-l", "KEYS"]
        yield Multiplexer(send, [*tmux, "capture-pane", "-p", "-t", "t"], folder)
    finally:
        subprocess.run([*tmux, "kill-server"], check=True)


@contextmanager
def in_screen(folder: Path, altscreen: str = "on") -> Iterator[Multiplexer]:
    (folder / "screenrc").write_text(f"altscreen {altscreen}\nstartup_message off\n")
    screen = [needed("screen"), "-S", f"inroad-{folder.name}"]
    start = [
        *screen,
        "-c",
        str(folder / "screenrc"),
        "-dm",
        "sh",
        "-c",
        f"stty cols 80 rows 24; {SHELL}",
    ]
    subprocess.run(start, check=True)
    try:
        yield Multiplexer(
            [*screen, "-X", "stuff", "KEYS"], [*screen, "-X", "hardcopy", "PATH"], folder
        )
    finally:
        subprocess.run([*screen, "-X", "quit"], check=True)


Inside = Callable[[Path], AbstractContextManager[Multiplexer]]


@pytest.mark.parametrize("inside", [in_tmux, in_screen])
def test_the_prompt_stands_below_the_command(inside: Inside, tmp_path: Path) -> None:
    with inside(tmp_path) as shell:
        shell.wait_for("prompt>")
        shell.type("echo before; echo it\r")
        before = shell.wait_for("before\nit")
        shell.type(f"{INROAD}\r")
        shell.wait_for("all keys")
        shell.type("q")
        prompts = before.count("prompt>") + 1
        after = shell.wait_until(lambda seen: seen.count("prompt>") == prompts)
    lines = [line for line in after.split("\n") if line.strip()]
    assert lines[:3] == [line for line in before.split("\n") if line.strip()][:3]
    assert lines[-1].startswith("prompt>")
    assert "--demo" in " ".join(lines[3:-1])


def test_where_there_is_no_other_screen_the_prompt_stands_below_the_picture(
    tmp_path: Path,
) -> None:
    """GNU screen as it comes has none: the shell goes on in the last line, as after vi."""
    with in_screen(tmp_path, altscreen="off") as shell:
        shell.wait_for("prompt>")
        shell.type(f"{INROAD}\r")
        shell.wait_for("all keys")
        shell.type("3/priya\r")
        shell.wait_for("Prepare and confirm")
        shell.type("\x1bq")
        after = shell.wait_until(lambda seen: "prompt>" in seen)
    lines = [line for line in after.split("\n") if line.strip()]
    assert lines[-1].startswith("prompt>")
    assert lines[-1].strip() == "prompt>"


def test_ctrl_z_gives_the_shell_its_screen_and_fg_ours(tmp_path: Path) -> None:
    with in_tmux(tmp_path) as shell:
        shell.wait_for("prompt>")
        shell.type(f"set -m; echo before; {INROAD}\r")
        shell.wait_for("all keys")
        shell.type("3")
        board = shell.wait_for("Identified 18", "you planned it", "< > move")
        shell.type("\x1a")
        stopped = shell.wait_for("Stopped")
        assert "before" in stopped
        assert "Identified" not in stopped
        shell.type("echo scribble; fg\r")
        shell.wait_until(lambda seen: seen == board)
        shell.type("l")
        shell.type("q")
        shell.wait_for("scribble")
