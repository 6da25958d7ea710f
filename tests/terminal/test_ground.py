"""Dark or light, by the terminal's own ground: asked for, never taken for keys, remembered."""

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Key
from textual.message import Message

from inroad.known_ground import Ground, keep_ground, known_ground
from inroad.terminal.ground import QUESTION, ground_in, may_be_asked
from inroad.terminal.input_parser import GroundSaid, InputParser
from tests.terminal.own_campaign import INROAD, data_in, kept_in, opened
from tests.terminal.program import Program
from tests.terminal.test_first_view import LISTED, TEXTUAL, held, left

LIGHT = "\x1b]11;rgb:fbfb/fafa/f6f6\x1b\\"
DARK = "\x1b]11;rgb:1414/1717/1c1c\x07"
ON_LIGHT, ON_DARK = b"48;2;251;250;246", b"48;2;20;23;28"
"""The grounds of the two themes, as they are told to the terminal."""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return data_in(tmp_path)


@pytest.mark.parametrize(
    ("colour", "ground"),
    [
        ("rgb:0000/0000/0000", Ground.DARK),
        ("rgb:ffff/ffff/ffff", Ground.LIGHT),
        ("rgb:fd/f6/e3", Ground.LIGHT),
        ("rgb:0/2b/36", Ground.DARK),
        ("rgba:1e1e/1e1e/2e2e/e000", Ground.DARK),
        ("#fdf6e3", Ground.LIGHT),
        ("rgb:0000/0000/ffff", Ground.DARK),
        ("rgb:8888/8888/8888", Ground.LIGHT),
        ("?", None),
        ("rgb:00/00", None),
        ("rgb:zz/zz/zz", None),
        ("", None),
    ],
)
def test_what_an_answer_says(colour: str, ground: Ground | None) -> None:
    assert ground_in(colour) is ground


@pytest.mark.parametrize(
    ("environment", "may"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "tmux-256color"}, True),
        ({"TERM": "screen-256color", "TMUX": "/run/tmux/default,1,0"}, True),
        ({"TERM": "screen-256color"}, False),
        ({"TERM": "screen.xterm-256color", "STY": "1.pts-0.box"}, False),
        ({"TERM": "xterm-256color", "STY": "1.pts-0.box"}, False),
        ({"TERM": "linux"}, False),
        ({"TERM": "vt220"}, False),
        ({"TERM": "eterm-color"}, False),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, False),
        ({}, False),
    ],
)
def test_only_who_can_answer_is_asked(environment: Mapping[str, str], may: bool) -> None:
    assert may_be_asked(environment) is may


def test_who_says_that_there_are_no_colours_is_not_asked() -> None:
    assert not may_be_asked({"TERM": "xterm-256color"}, "none")


def test_a_ground_is_remembered_for_each_terminal(tmp_path: Path) -> None:
    laptop = {"TERM": "xterm-256color", "SSH_CONNECTION": "192.0.2.7 50000 192.0.2.1 22"}
    again = {**laptop, "SSH_CONNECTION": "192.0.2.7 50001 192.0.2.1 22"}
    desk = {**laptop, "SSH_CONNECTION": "192.0.2.8 50000 192.0.2.1 22"}
    assert known_ground(laptop, tmp_path) is None
    keep_ground(laptop, Ground.LIGHT, tmp_path)
    keep_ground(desk, Ground.DARK, tmp_path)
    assert known_ground(again, tmp_path) is Ground.LIGHT
    assert known_ground(desk, tmp_path) is Ground.DARK
    assert "192.0.2" not in (tmp_path / "grounds.json").read_text("utf-8")


@pytest.mark.parametrize("kept", ["", "[]", '{"x": "pink"}', "\x00", "[" * 10_000])
def test_what_is_kept_wrongly_is_as_if_it_were_not_there(tmp_path: Path, kept: str) -> None:
    (tmp_path / "grounds.json").write_text(kept)
    assert known_ground({"TERM": "xterm"}, tmp_path) is None
    keep_ground({"TERM": "xterm"}, Ground.LIGHT, tmp_path)
    assert known_ground({"TERM": "xterm"}, tmp_path) is Ground.LIGHT


def test_of_many_terminals_the_last_are_remembered(tmp_path: Path) -> None:
    for at in range(100):
        keep_ground({"TERM": f"xterm-{at}"}, Ground.LIGHT, tmp_path)
    assert known_ground({"TERM": "xterm-99"}, tmp_path) is Ground.LIGHT
    assert known_ground({"TERM": "xterm-0"}, tmp_path) is None


@pytest.mark.parametrize(
    ("hint", "ground"),
    [
        ("15;0", Ground.DARK),
        ("0;15", Ground.LIGHT),
        ("0;default;15", Ground.LIGHT),
        ("15;8", Ground.DARK),
        ("0;7", Ground.LIGHT),
        ("0;default", None),
        ("", None),
        ("0;16", None),
    ],
)
def test_what_the_environment_hints_at(tmp_path: Path, hint: str, ground: Ground | None) -> None:
    assert known_ground({"COLORFGBG": hint}, tmp_path) is ground


def told(parser: InputParser, *pieces: str) -> list[Message]:
    """Return what is told of pieces that come one after another, however late."""
    found: list[Message] = []
    for piece in pieces:
        found += parser.feed(piece)
        # Longer than an escape is waited for, and shorter than an answer is.
        if parser._timeout_time is not None:
            parser._timeout_time -= 0.5
        found += parser.tick()
    return found


@given(st.sampled_from([LIGHT, DARK]), st.sets(st.integers(1, 20)), st.sampled_from(["", "j", "q"]))
def test_an_answer_in_late_pieces_is_never_keys(answer: str, cuts: set[int], key: str) -> None:
    parser = InputParser()
    parser.awaits_ground = True
    whole = answer + key
    ends = [0, *sorted(cuts), len(whole)]
    pieces = [whole[begin:end] for begin, end in pairwise(ends)]
    first, *keys = told(parser, *pieces)
    assert isinstance(first, GroundSaid)
    assert first.ground is (Ground.LIGHT if answer == LIGHT else Ground.DARK)
    assert [one.key for one in keys if isinstance(one, Key)] == list(key)
    assert not parser.awaits_ground


def test_an_answer_that_nobody_waits_for_any_more_is_no_keys_either() -> None:
    assert [type(one) for one in told(InputParser(), LIGHT)] == [GroundSaid]
    assert [type(one) for one in told(InputParser(), LIGHT[:8], LIGHT[8:])] == [GroundSaid]


def test_an_escape_is_an_escape_while_an_answer_is_awaited() -> None:
    parser = InputParser()
    parser.awaits_ground = True
    keys = [*parser.feed("\x1bj"), *parser.feed("\x1b]")]
    assert [one.key for one in keys if isinstance(one, Key)] == ["escape", "j"]


def test_who_answers_a_later_question_has_no_answer_to_this_one() -> None:
    parser = InputParser()
    parser.awaits_ground = True
    list(parser.feed("\x1b[?2026;0$y"))
    assert not parser.awaits_ground


def answered(program: Program, answer: str) -> None:
    """Answer as the terminal once it is asked."""
    program.wait_until(lambda: QUESTION.encode() in program.raw, "the question")
    program.type(answer)


def test_a_light_terminal_gets_light_and_the_next_start_begins_so(data: Path) -> None:
    with opened(data) as program:
        answered(program, LIGHT)
        program.wait_until(lambda: ON_LIGHT in program.raw, "the light theme")
        left(program)
        assert ON_DARK not in program.raw
    with opened(data) as program:
        program.wait_for(LISTED)
        assert ON_LIGHT in bytes(program.raw).partition(TEXTUAL)[0]
        answered(program, LIGHT)
        left(program)
        assert ON_DARK not in program.raw
    assert kept_in(data).me.profile.theme == "auto"


def test_another_ground_than_the_last_time_is_seen_at_once_and_painted_once(data: Path) -> None:
    with opened(data) as program:
        answered(program, DARK)
        left(program)
    with opened(data) as program:
        program.wait_for(LISTED)
        assert ON_DARK in bytes(program.raw).partition(TEXTUAL)[0]
        program.settle()
        dark = len(program.raw)
        program.type(LIGHT)
        program.wait_until(lambda: ON_LIGHT in program.raw, "the light theme")
        program.settle()
        assert len(program.raw) < 3 * dark
        assert program.settle() == 0
        left(program)


def test_the_view_of_one_ground_is_not_shown_on_another(data: Path) -> None:
    with opened(data) as program:
        answered(program, LIGHT)
        left(program)
    with opened(data, COLORFGBG="15;0") as program:
        program.wait_for(LISTED)
        program.settle()
        assert ON_LIGHT not in program.raw
        left(program)


def test_an_answer_among_keys_while_the_program_opens_is_no_key(data: Path) -> None:
    with opened(data) as program:
        answered(program, DARK)
        program.wait_for(LISTED)
        program.settle()
        program.press("j", "j", "T")
        light = program.text
        program.press("T")
        program.press("k", "k")
        left(program)
    kept_in(data).me.use_theme("auto")
    with opened(data) as program:
        answered(program, DARK)
        left(program)
    with held(data) as (program, go_on):
        program.wait_for(LISTED)
        program.type("j" + LIGHT[:9])
        program.settle()
        program.type(LIGHT[9:] + "j")
        program.wait_until(lambda: program.text == light, "the cursor two lines down")
        go_on()
        program.wait_until(lambda: ON_LIGHT in program.raw, "the light theme")
        program.settle()
        assert program.text == light


def test_without_an_answer_all_is_dark_and_keys_do_what_they_do(data: Path) -> None:
    with opened(data) as program:
        program.wait_for(LISTED)
        program.settle()
        program.press("N")
        program.wait_for("A new person")
        program.press("escape")
        left(program)
        assert ON_LIGHT not in program.raw


def test_the_shell_gets_no_answer_that_comes_when_one_has_left(data: Path) -> None:
    shell = f"{' '.join(INROAD)}; printf 'back\\n'; read line; printf '[%s]\\n' \"$line\""
    present = {"INROAD_DATA": str(data), "INROAD_NOW": "2026-11-23T08:30:00+00:00"}
    with Program(["sh", "-c", shell], environment=present) as program:
        program.wait_until(lambda: QUESTION.encode() in program.raw, "the question")
        program.type("q")
        program.wait_until(lambda: b"\x1b[?1049l" in program.raw, "the shell's screen")
        program.type(LIGHT)
        program.wait_for("back")
        program.type("\n")
        program.wait_for("[]")


def test_who_has_chosen_a_theme_is_not_asked_and_keeps_it(data: Path) -> None:
    campaign = kept_in(data)
    campaign.me.use_theme("high-contrast")
    campaign.close()
    with opened(data) as program:
        answered(program, LIGHT)
        left(program)
        assert b"48;2;0;0;0" in program.raw
        assert ON_LIGHT not in program.raw
    with opened(data) as program:
        left(program)
        assert QUESTION.encode() not in program.raw


@pytest.mark.parametrize("term", ["linux", "vt220", "screen"])
def test_who_would_print_the_question_is_not_asked(data: Path, term: str) -> None:
    with opened(data, TERM=term, COLORTERM="") as program:
        left(program)
        assert b"]11;" not in program.raw


def test_what_config_toml_says_comes_before_the_campaign(data: Path, tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text(
        'theme = "mine"\ncolours = 256\n[themes.mine]\nbase = "light"\naccent = "#004466"\n'
    )
    with opened(data, INROAD_CONFIG=str(config)) as program:
        first = left(program)
        assert b"48;5;231" in program.raw
        assert b"38;5;23" in program.raw
        assert b"8;2;" not in program.raw
    with opened(data, INROAD_CONFIG=str(config)) as program:
        assert left(program) == first
        assert b"48;5;231" in bytes(program.raw).partition(TEXTUAL)[0]
        assert b"8;2;" not in program.raw
    with opened(data, INROAD_CONFIG=str(config)) as program:
        program.wait_for(LISTED)
        program.settle()
        program.type("T")
        program.wait_for("colours until you leave;", "names the theme")
        left(program)
    with opened(data, INROAD_CONFIG=str(config)) as program:
        program.wait_for(LISTED)
        program.settle()
        assert b"48;5;234" not in program.raw


def test_a_theme_that_cannot_be_read_is_said_and_the_usual_one_holds(
    data: Path, tmp_path: Path
) -> None:
    config = tmp_path / "config.toml"
    config.write_text('theme = "mine"\n[themes.mine]\ntext = "#444444"\n')
    with opened(data, INROAD_CONFIG=str(config)) as program:
        program.wait_for("themes.mine cannot be read: text on row has a contrast of 1.5")
        left(program)
        assert ON_DARK in program.raw
