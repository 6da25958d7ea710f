"""Inroad over a real SSH session: in tmux and GNU screen at both ends too, and cut off."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from inroad.domain.people.stages import Stage
from tests.conftest import MONDAY
from tests.terminal.line import Line
from tests.terminal.multiplexers import Multiplexer, screen, tmux
from tests.terminal.own_campaign import INROAD, data_in, kept_in, welcomed
from tests.terminal.picture import svg
from tests.terminal.program import Program
from tests.terminal.ssh import Remote, Server, all_ended_in, is_running, sshd_in

NOW = {"INROAD_NOW": MONDAY.isoformat()}
ROUND_TRIP = 0.15
"""Seconds: from one continent to another."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with sshd_in(tmp_path_factory.mktemp("ssh") / "sshd") as found:
        yield found


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    with all_ended_in(tmp_path) as found:
        yield found


def own(data: Path) -> dict[str, str]:
    return {**NOW, "INROAD_DATA": str(data)}


Way = Callable[[Server, Path, Path], "contextmanager[Remote]"]


@contextmanager
def plainly(server: Server, data: Path, folder: Path) -> Iterator[Remote]:
    with Remote(server, INROAD, folder, environment=own(data)) as program:
        yield program


@contextmanager
def slowly(server: Server, data: Path, folder: Path) -> Iterator[Remote]:
    with (
        Line(server.port, ROUND_TRIP / 2) as line,
        Remote(server, INROAD, folder, line=line, environment=own(data)) as program,
    ):
        yield program


def near(multiplexer: Multiplexer) -> Way:
    """Run ssh in a multiplexer here."""

    @contextmanager
    def opened(server: Server, data: Path, folder: Path) -> Iterator[Remote]:
        with (
            multiplexer(folder) as session,
            Remote(server, INROAD, folder, environment=own(data), within=session.begin) as program,
        ):
            yield program

    return opened


def far(multiplexer: Multiplexer) -> Way:
    """Run Inroad in a multiplexer there."""

    @contextmanager
    def opened(server: Server, data: Path, folder: Path) -> Iterator[Remote]:
        with (
            multiplexer(folder) as session,
            Remote(server, INROAD, folder, environment=own(data), there=session.there) as program,
        ):
            yield program

    return opened


WAYS: dict[str, Way] = {
    "plainly": plainly,
    "slowly": slowly,
    "from tmux": near(tmux),
    "from screen": near(screen),
    "in tmux there": far(tmux),
    "in screen there": far(screen),
}


def test_the_first_screen_has_the_colours_that_plain_ssh_gives(
    server: Server, folder: Path
) -> None:
    with Remote(server, [*INROAD, "--demo"], folder, environment=NOW) as program:
        program.wait_for("all keys")
        expected = (Path(__file__).parent / "pictures" / "today-256.svg").read_text("utf-8")
        program.wait_until(lambda: svg(program.screen) == expected, "the picture today-256.svg")
        assert b"8;2;" not in program.raw
        assert b"\x1b[?1000h" not in program.raw, "the mouse is not reported over SSH"


@pytest.mark.parametrize("way", WAYS)
def test_a_day_with_somebody(server: Server, folder: Path, way: str) -> None:
    data = data_in(folder, welcomed)
    with WAYS[way](server, data, folder) as program:
        program.wait_for("A good start", "all keys")
        program.type("N")
        program.wait_for("A new person")
        program.type("Ana Kovač\tNorthwind\tData Engineer")
        program.wait_for("Ana Kovač", "Data Engineer")
        program.type("\x13")
        program.wait_for("Ana Kovač is on the board")

        program.type("2 ")
        program.wait_for("1 chosen")
        program.type("3")
        program.wait_for("Identified 1")
        program.type("f")
        program.wait_for("What is the conversation with Ana Kovač for?")
        program.type(" \r")
        program.wait_for("Send the request: 1 business day")

        program.type("w")
        program.wait_for("First request to Ana Kovač", "[how you found them]")
        program.type("e")
        program.wait_for("leave the text")
        program.type("I heard your talk in Łódź.")
        program.wait_for("I heard your talk in Łódź.")
        program.type("\t")
        program.wait_for("e edit  enter to the words")
        program.type("s")
        program.wait_for("Have you sent this to Ana Kovač?")
        program.type("j\r")
        program.wait_for("Requested 1", "Second request: 7 business days")

        program.type("a")
        program.wait_for("A note on Ana Kovač")
        program.type("She drinks tea\x7f\x7f\x7fcoffee.\x13")
        program.wait_for("Requested 1")
        program.type("1")
        program.wait_for("Ana Kovač", "Second request")
        program.type("q")
        assert program.wait_for_end() == 0
        program.wait_for_end_there()
    campaign = kept_in(data)
    (ana,) = campaign.people.all()
    assert (ana.name, ana.stage) == ("Ana Kovač", Stage.REQUESTED)
    assert "She drinks coffee." in str(campaign.people.view(ana.id).touches)


SIZES = ((132, 43), (60, 20), (20, 5), (80, 24))


def is_laid_out(program: Remote) -> bool:
    """Whether the last line is in its place, as the window is wide and high now."""
    lines = program.text.split("\n")
    return lines[-1].endswith("all keys") and len(lines[-1]) == program.columns - 1


def to_the_board(program: Program) -> str:
    """Go to somebody on the board, and return what is shown."""
    program.wait_for("all keys")
    program.type("3")
    program.wait_for("Identified 18", "you planned it")
    program.type("ljj")
    program.wait_for("▌Umar Sheikh", "For How my skills could help")
    program.settle()
    return program.text


@pytest.fixture(scope="module")
def board() -> str:
    """What the board of the demo shows here, without any connection."""
    with Program([*INROAD, "--demo"], environment=NOW) as program:
        return to_the_board(program)


@pytest.mark.parametrize("way", WAYS)
def test_another_size_in_the_middle(server: Server, folder: Path, way: str, board: str) -> None:
    data = data_in(folder)
    with WAYS[way](server, data, folder) as program:
        before = to_the_board(program)
        assert before == board
        for size in SIZES:
            program.resize(*size)
            if size == (20, 5):
                program.wait_for("Inroad needs 40")
            else:
                program.wait_until(lambda: is_laid_out(program), f"a window of {size}")
        program.wait_until(lambda: program.text == before, f"what was there before:\n{before}\n")


def half_typed(program: Remote) -> None:
    """Type half of a form."""
    program.wait_for("all keys")
    program.type("N")
    program.wait_for("A new person")
    program.type("Zora Q")
    program.wait_for("Zora Q")


def finished(program: Remote) -> None:
    """Type the rest of it, and leave."""
    program.type("uist\x13")
    program.wait_for("all keys")
    program.type("q")
    assert program.wait_for_end() == 0
    program.wait_for_end_there()


def names_in(data: Path) -> list[str]:
    return [one.name for one in kept_in(data).people.all()]


@pytest.mark.parametrize("how", ["ssh is killed", "the line breaks off"])
def test_a_connection_that_ends_in_mid_typing(server: Server, folder: Path, how: str) -> None:
    data = data_in(folder, welcomed)
    with (
        Line(server.port) as line,
        Remote(server, INROAD, folder, line=line, environment=own(data)) as program,
    ):
        half_typed(program)
        if how == "ssh is killed":
            program.break_off()
        else:
            line.drop()
        program.wait_for_end_there()
    with plainly(server, data, folder) as program:
        program.wait_for("It is kept", "Zora Q")
        program.type("\r")
        program.wait_for("A new person", "Zora Q")
        finished(program)
    assert names_in(data) == ["Zora Quist"]


@pytest.mark.parametrize("multiplexer", [tmux, screen])
def test_in_a_multiplexer_one_comes_back_to_where_one_was(
    server: Server, folder: Path, multiplexer: Multiplexer
) -> None:
    data = data_in(folder, welcomed)
    with multiplexer(folder) as session:
        environment = own(data)
        with Remote(
            server, INROAD, folder, environment=environment, there=session.there
        ) as program:
            half_typed(program)
            number = program.number
            program.break_off()
        with Remote(server, session.come_back, folder) as program:
            program.wait_for("A new person", "Zora Q")
            assert is_running(number)
            finished(program)
    assert names_in(data) == ["Zora Quist"]
