"""Text from outside is text, in every place and down to the raw bytes of a terminal."""

import json
import sys
from pathlib import Path

from tests.terminal.program import Program

NAMES = [
    "[@click=app.quit]x[/]",
    "[red]Rita",
    "\x1b]0;pwned\x07Osc",
    "a\nb",
    "[/x]Closing",
    "\u202eOverride",
    "\x9b31mCsi",
]
SHOWN = ["[@click=app.quit]", "[red]Rita", "Osc", "a b", "[/x]Closing", "Override", "Csi"]
FORBIDDEN = [b"pwned", b"\x1b]0;", b"\x9b", "\u202e".encode(), b"\x1b]52"]

NOW = "2026-11-23T08:30:00+00:00"


def hostile_file(path: Path) -> None:
    """Write a campaign whose every text is an attack, as if it came from elsewhere."""
    contacts, touches, talks, questions, takeaways = {}, {}, {}, {}, {}
    for number, name in enumerate(NAMES):
        one = 5_000_000_000 + number
        contacts[str(one)] = {
            "name": name,
            "stage": "Requested" if number else "Scheduled",
            "organisation": name,
            "role": name,
            "email": name,
            "notes": f"{name}\n{name}",
            "how_found": name,
            "tags": [name],
            "goals": ["entry", "own-1"],
        }
        touches[str(one)] = {
            "contact_id": one,
            "kind": "request",
            "at": "2026-11-02T09:00:00+00:00",
            "text": name,
        }
        takeaways[str(one)] = {
            "contact_id": one,
            "conversation_id": 6_000_000_000,
            "kind": "my-promise",
            "text": name,
            "goal": "entry",
            "at": "2026-11-02T09:00:00+00:00",
            "due": "2026-11-23",
        }
        questions[str(one)] = {"conversation_id": 6_000_000_000, "text": name, "answer": name}
    talks["6000000000"] = {
        "contact_id": 5_000_000_000,
        "starts": "2026-11-25T10:00:00",
        "where": NAMES[2],
        "how": NAMES[0],
        "goals": ["own-1"],
        "introduction": NAMES[0],
    }
    tables = {
        "header": {"4503599627370494": {"schema": 1, "key": "k"}},
        "profile": {"4503599627370495": {"welcomed": True, "zone": "UTC", "name": NAMES[2]}},
        "goals": {
            "7000000000": {
                "key": "own-1",
                "wording": NAMES[0],
                "chosen": True,
                "position": 1,
                "why": NAMES[2],
            }
        },
        "contacts": contacts,
        "touches": touches,
        "takeaways": takeaways,
        "conversations": talks,
        "questions": questions,
    }
    path.write_text(json.dumps(tables), "utf-8")


def test_every_screen_toast_and_the_palette_show_it_harmlessly(tmp_path: Path) -> None:
    path = tmp_path / "inroad.json"
    hostile_file(path)
    command = [sys.executable, "-m", "inroad", "--data", str(path)]
    with Program(command, environment={"INROAD_NOW": NOW}, size=(120, 40)) as program:
        program.wait_for("all keys")
        seen = ""
        for keys in (
            ["1"],
            ["enter"],
            ["h", "d"],
            ["2"],
            ["enter"],
            ["h", "3"],
            ["l"],
            ["enter"],
            ["h", "r"],
            ["q", "f"],
            ["q", "s"],
            ["escape", "escape", "3", "X"],
            ["4"],
            ["a"],
            ["escape", "escape", "o"],
            ["q", "?"],
            ["escape", ":"],
        ):
            for key in keys:
                program.press(key)
            seen += program.text
        program.type("rita")
        program.wait_for("[red]Rita · ")
        program.press("escape", "3", "e")
        seen += program.text
        program.press("escape", "escape", "q")
        assert program.wait_for_end() == 0
        for shown in SHOWN:
            assert shown in seen
        for forbidden in FORBIDDEN:
            assert forbidden not in program.raw
        assert b"Traceback" not in program.raw
        # Clicks bound by markup would be in the screen's text no more, and "x" alone be left.
        assert "[@click=app.quit]x[/]" in seen


def test_the_command_line_prints_it_harmlessly(tmp_path: Path) -> None:
    path = tmp_path / "inroad.json"
    hostile_file(path)
    for call in (["contacts"], ["today"], ["contacts", "--json"], ["today", "--json"]):
        command = [sys.executable, "-m", "inroad", "--data", str(path), *call]
        with Program(command, environment={"INROAD_NOW": NOW}, size=(200, 400)) as program:
            assert program.wait_for_end() == 0
            program.settle()
            for forbidden in FORBIDDEN:
                assert forbidden not in program.raw


def test_a_hostile_export_on_the_way_in(tmp_path: Path) -> None:
    export = tmp_path / "\x1b]0;pwned\x07[red].csv"
    export.write_text(
        "First Name,Last Name,Connected On\n\x1b]0;pwned\x07Ana,[red]Kovac,\x1b]0;pwned\x07\n"
    )
    command = [sys.executable, "-m", "inroad", "--data", str(tmp_path / "d.json"), "import"]
    for file in (export, tmp_path / "\x1b]0;pwned\x07"):
        with Program([*command, str(file)]) as program:
            program.wait_for_end()
            program.settle()
            assert b"\x1b]0;" not in program.raw
