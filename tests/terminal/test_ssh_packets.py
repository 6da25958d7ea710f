"""What a slow line makes of keys over SSH: one round trip each, and in packets as one by one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import MONDAY
from tests.terminal.line import Line
from tests.terminal.own_campaign import INROAD, data_in
from tests.terminal.program import QUIET, Program
from tests.terminal.ssh import Remote, Server, all_ended_in, sshd_in
from tests.terminal.together import await_end, copied, one_by_one, opened


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with sshd_in(tmp_path_factory.mktemp("ssh") / "sshd") as found:
        yield found


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return data_in(tmp_path_factory.mktemp("demo"))


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    with all_ended_in(tmp_path / "there") as found:
        found.mkdir()
        yield found


def environment(data: Path) -> dict[str, str]:
    return {"INROAD_DATA": str(data), "INROAD_NOW": MONDAY.isoformat(), "EDITOR": "true"}


KEYS = {
    "moving": "jjk3lhj2j4j1G",
    "finding": "3/pri\x7f\r",
    "forms": "NAd\tN\x1b",
    "opening and leaving": "\rq?q:s\x1bH",
    "changing": "xud",
    "writing": "3/priya\rwe.",
}


WITH_TOASTS = ("changing",)
_LINES_OF_TOASTS = 5
"""At the bottom of the screen: what is said there goes by itself."""


def shown(program: Program, last: int | None) -> list[str]:
    """Return the lines of the screen up to one."""
    return program.text.split("\n")[:last]


LONG = ("moving", "opening and leaving", "writing")


@pytest.mark.parametrize(
    "what", [pytest.param(one, marks=pytest.mark.long if one in LONG else ()) for one in KEYS]
)
def test_every_key_is_answered_in_one_round_trip(
    server: Server, data: Path, tmp_path: Path, folder: Path, what: str
) -> None:
    """The line lets through the key and then what answers it, each once; nothing is missing."""
    last = -_LINES_OF_TOASTS if what in WITH_TOASTS else None
    expected = []
    with opened(data, tmp_path / "here") as program:
        for key in KEYS[what]:
            program.type(key)
            program.settle()
            expected.append(shown(program, last))
    told = environment(copied(data, folder))
    with (
        Line(server.port) as line,
        Remote(server, INROAD, folder, line=line, environment=told) as program,
    ):
        program.wait_for("all keys")
        program.settle()
        for key, answer in zip(KEYS[what], expected, strict=True):
            line.up.hold()
            line.down.hold()
            program.type(key)
            program.wait_until(lambda: line.up.carried > 0, f"{key!r} on its way")
            line.up.release()
            program.wait_until(lambda: line.down.carried > 0, f"the answer to {key!r}")
            program.settle()
            line.down.release()
            program.wait_until(
                lambda answer=answer: shown(program, last) == answer,
                f"the answer to {key!r}, whole:\n{chr(10).join(answer)}\nand there",
            )
            assert line.up.carried == 0, f"more than {key!r} was sent"
            line.up.flow()
            line.down.flow()
            program.settle(QUIET)


BURSTS = {
    "a search, and what is done with who was found": (("3",), ("/pri", "ya\rw")),
    "editing keys among letters": (("N",), ("Adda\x7f\x7fa Lu\tNor", "th\x7f\x7f\x7fwind")),
    "a form filled in at once": ((), ("NAda Lu\tFabrikam\t\t\x13",)),
    "in and out": ((), ("\rqw\x1b", "\x1bHqSq?q3\r")),
    "snoozed, skipped, taken back": ((), ("sin 2 weeks\r\x13xu", "uU")),
    "a card moved": (("3",), ("l>jj<u",)),
}


SHORT = ("editing keys among letters", "a card moved")


@pytest.mark.parametrize(
    "name", [pytest.param(one, marks=() if one in SHORT else pytest.mark.long) for one in BURSTS]
)
def test_keys_that_were_held_back_end_as_one_by_one(
    server: Server, data: Path, tmp_path: Path, folder: Path, name: str
) -> None:
    before, packets = BURSTS[name]
    single = one_by_one(data, tmp_path / "single", before, "".join(packets))
    told = environment(copied(data, folder))
    with (
        Line(server.port) as line,
        Remote(server, INROAD, folder, line=line, environment=told) as program,
    ):
        program.wait_for("all keys")
        program.press(*before)
        for packet in packets:
            line.up.hold()
            for key in packet:
                sent = line.up.carried
                program.type(key)
                program.wait_until(lambda sent=sent: line.up.carried > sent, f"{key!r}")
            line.up.release()
            program.wait_until(lambda: line.up.carried == 0, "what was held back to arrive")
        line.up.flow()
        await_end(program, folder, data, single)
