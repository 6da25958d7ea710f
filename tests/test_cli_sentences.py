"""What the command line says, word by word, where somebody has to know what to do next."""

import io
import sys
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from tests.calling import run, run_json

Capture = pytest.CaptureFixture[str]
pytestmark = pytest.mark.usefixtures("called")


def test_with_nothing_to_do_it_says_how_there_comes_to_be_something(
    campaign: Campaign, capsys: Capture
) -> None:
    campaign.close()
    said = "Nothing to do. Choose goals for someone on the board, and the next step comes.\n"
    assert run(capsys, "today") == (0, said, "")


@pytest.mark.parametrize(("characters", "end"), [(60, "]”"), (61, "…”")])
def test_sixty_characters_of_what_is_wrong_are_quoted(
    capsys: Capture, tmp_path: Path, characters: int, end: str
) -> None:
    gap = f"[{'the name of somebody':w<{characters - 2}}]"
    path = tmp_path / "letter.txt"
    path.write_text(f"Hi {gap}, may I ask you for 20 minutes?\n")
    _, out, _ = run(capsys, "draft", "check", str(path))
    assert f"1:4: placeholder: “{gap[:60].removesuffix(']')}{end} A gap is left here." in out


@pytest.mark.parametrize("written", [["--fr=2026-11-23"], ["--fr", "2026-11-23"]])
def test_an_option_that_was_written_in_part_is_named_without_its_value(
    capsys: Capture, written: list[str]
) -> None:
    code, out, err = run(capsys, "when", "tue", *written)
    assert (code, out) == (2, "")
    assert err.startswith("inroad: There is no option --fr; --from is written whole")


@pytest.mark.parametrize(
    ("offset", "start", "zone"),
    [
        ("Z", "2026-11-24T15:00:00+00:00", "UTC"),
        ("+00:00", "2026-11-24T15:00:00+00:00", "UTC"),
        ("-05:30", "2026-11-24T15:00:00-05:30", "UTC-05:30"),
    ],
)
def test_where_no_zone_is_set_a_phrase_is_counted_in_the_offset_of_from(
    capsys: Capture, offset: str, start: str, zone: str
) -> None:
    moment = f"2026-11-23T09:00:00{offset}"
    said = run_json(capsys, "when", "--from", moment, "tomorrow 3pm")
    assert said == {"start": start, "text": f"Tue 24 Nov 2026, 15:00 {zone} · tomorrow"}


@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_terminal_that_can_show_no_screen_is_refused(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, term: str
) -> None:
    monkeypatch.setenv("TERM", term)
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    monkeypatch.setattr("inroad.app.InroadApp.run", lambda *_: pytest.fail("a screen was opened"))
    code, out, err = run(capsys)
    assert (code, out) == (2, "")
    sentence = "inroad: This terminal (TERM is dumb or unset) cannot show a screen"
    assert " ".join(err.split()) == f"{sentence}; see inroad --help."


def test_ctrl_c_ends_it_with_the_code_that_shells_know(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Keyboard(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise KeyboardInterrupt

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(Keyboard()))
    assert run(capsys, "draft", "check") == (130, "", "")
