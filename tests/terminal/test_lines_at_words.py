"""What commands say in a terminal ends at words; what goes through a pipe comes whole."""

import json
import re
import subprocess
import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import pytest
from wcwidth import wcswidth

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.cli.saying import cells, wrapped
from inroad.clock import fixed_clock
from inroad.demo import fill
from tests.conftest import MONDAY
from tests.somebody import somebody
from tests.terminal.program import Program

PROSE = (
    "today", "today --why", "today --brief", "contacts", "when next tue 3pm", "draft request jose",
    "draft check letter.txt", "sheet maya", "export digest", "restore other.json --dry-run",
    "restore other.json", "doctor", "calendar --stop", "--version",
)  # fmt: skip
"""Calls that say something in sentences or columns, and change nothing."""
CHANGING = ("import Connections.csv", "backup", "export ics out.ics", "restore other.json --yes")
HELPS = ("--help", "draft --help", "when --help", "import --help", "export --help")
FOR_PROGRAMS = ("today --json", "contacts --json", "sheet maya --format html", "export ics")
ASIDE = (
    "brew", "when zzz", "sheet Nobody", "contacts --yaml", "calendar", "draft request",
    "--data nowhere/inroad.json backup", "import gaps.csv",
)  # fmt: skip
"""Calls that have something to say on standard error."""
IN_TURN = """
import json, os, sys
import inroad.campaign, inroad.cli.parser, inroad.cli.campaign_opening
from inroad.cli import main

for call in json.loads(sys.argv[1]):
    if not os.fork():
        sys.exit(main(call.split()))
    os.wait()
    os.write(1, b"\\n@\\n")
    os.write(2, b"\\n@\\n")
"""
"""A program that makes each call in a process of its own, with a mark between them."""
NOTE = (
    "Gave the talk on 数据平台的可观测性 and on lineage for people who never asked for it, in Łódź"
)


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with the demo campaign, somebody with a wide name, an export and a letter."""
    monkeypatch.setenv("INROAD_NOW", MONDAY.isoformat())
    monkeypatch.setenv("INROAD_DATA", "inroad.json")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    campaign = Campaign(Path("inroad.json"), fixed_clock(MONDAY))
    fill(campaign)
    campaign.close()
    Path("other.json").write_bytes(Path("inroad.json").read_bytes())
    campaign = Campaign(Path("inroad.json"), fixed_clock(MONDAY))
    campaign.people.add(
        somebody("José Müller 王小明", organisation="株式会社日本データプラットフォーム", role=NOTE)
    )
    (jose,) = (one for one in campaign.people.all() if one.name.startswith("José"))
    starts = datetime(2026, 11, 24, 9, 0)
    campaign.conversations.schedule(jose.id, Arrangement(starts, "Europe/London", 30, "video", ""))
    campaign.close()
    Path("letter.txt").write_text("Hi Ana,\n\nI need a job at your firm…\n", "utf-8")
    heading = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    Path("Connections.csv").write_text(f"{heading}Ana,Kovač,,,,,\n", "utf-8")
    Path("gaps.csv").write_text(f"{heading},,,,,,07 Jun 2024\nBo,Li,,,,,32 Xxx 2024\n", "utf-8")


def in_terminal(calls: Iterable[str], width: int, redirected: str) -> list[str]:
    """Return what each call writes into a terminal of this width."""
    script = f'exec "$0" -c "$1" "$2" {redirected}'
    command = ["sh", "-c", script, sys.executable, IN_TURN, json.dumps(list(calls))]
    with Program(command, size=(width, 24)) as program:
        program.wait_for_end()
        program.settle()
        return bytes(program.raw).decode().replace("\r\n", "\n").split("\n@\n")[:-1]


def through_pipe(calls: Iterable[str], number: int = 1) -> list[str]:
    command = [sys.executable, "-c", IN_TURN, json.dumps(list(calls))]
    done = subprocess.run(command, capture_output=True, check=True)
    return (done.stdout, done.stderr)[number - 1].decode().split("\n@\n")[:-1]


def too_long(text: str, width: int) -> list[str]:
    """Return the lines that a terminal would break, but for words that have no room in any."""
    lines = (line for line in text.split("\n") if wcswidth(line) > width)
    return [line for line in lines if len(line.split()) > 1]


@pytest.mark.parametrize("width", [80, 40])
def test_lines_of_every_command_end_at_words(width: int) -> None:
    seen = in_terminal(PROSE, width, "2>/dev/null")
    for call, text, whole in zip(PROSE, seen, through_pipe(PROSE), strict=True):
        assert text.strip(), call
        # What is to be copied is one line, however long.
        lines = too_long(text, width)
        assert [line for line in lines if not re.match(r"inroad restore \S+ --yes$", line)] == []
        if call != "today --why":
            assert text.split() == whole.split(), call


def test_lines_of_a_command_that_changes_something_end_at_words_too() -> None:
    for call, text in zip(CHANGING, in_terminal(CHANGING, 40, "2>/dev/null"), strict=True):
        assert text.strip(), call
        assert too_long(text, 40) == [], call


@pytest.mark.parametrize("width", [80, 40])
def test_what_is_said_aside_ends_at_words_too(width: int) -> None:
    seen = in_terminal(ASIDE, width, ">/dev/null")
    for call, text in zip(ASIDE, seen, strict=True):
        assert text.strip(), call
        assert too_long(text, width) == [], call


@pytest.mark.parametrize("width", [80, 40])
def test_helps_end_at_words_and_their_examples_stay_whole(width: int) -> None:
    seen = in_terminal(HELPS, width, "2>/dev/null")
    for text, whole in zip(seen, through_pipe(HELPS), strict=True):
        said, examples = re.split("\nExamples?:\n", text)
        assert too_long(said, width) == []
        assert examples == re.split("\nExamples?:\n", whole)[1]


def test_what_is_for_programs_is_never_broken() -> None:
    assert in_terminal(FOR_PROGRAMS, 40, "2>/dev/null") == through_pipe(FOR_PROGRAMS)


def test_through_a_pipe_every_line_is_whole_and_has_its_tabs() -> None:
    contacts, today = through_pipe(("contacts", "today"))
    assert f"José Müller 王小明\tScheduled\t{NOTE}, 株式会社日本データプラットフォーム" in contacts
    assert max(map(len, today.split("\n"))) > 100


def test_what_does_not_fit_stands_under_the_last_column_or_the_text() -> None:
    (today,) = in_terminal(("today",), 80, "2>/dev/null")
    lines = today.split("\n")
    at = next(at for at, line in enumerate(lines) if "24 hours after your" in line)
    assert lines[at].startswith(" " * 19 + "Thank-you: 24 hours")
    assert lines[at + 1].startswith(" " * 19)
    assert lines[at + 1][19].isalnum()
    assert wrapped("well      all is whole and well", 24) == [
        "well      all is whole", "          and well",
    ]  # fmt: skip
    assert wrapped("- [ ] read what they did", 18) == ["- [ ] read what", "      they did"]
    assert wrapped("- read what they did", 18) == ["- read what they", "  did"]


def test_in_a_narrow_terminal_a_count_is_told_in_words_alone() -> None:
    wide, narrow, least = (
        in_terminal(("today --why",), width, "2>/dev/null")[0] for width in (78, 61, 60)
    )
    assert "\n" + " " * 19 + "Nov 2026  23 !" in wide
    assert "\n  Nov 2026  23 !" in narrow
    assert "Nov 2026  23 !" not in least
    assert "!     Mon 23 Nov, due" in least


def test_cells_are_counted_and_not_characters() -> None:
    for text in ("plain", "José", "Jose\u0301", "王小明", "カタカナ", "🚀 up", "क्षि", "“Łódź”…"):
        assert cells(text) >= wcswidth(text)
    assert (cells("王小明"), cells("Jose\u0301"), cells("❤\ufe0f")) == (6, 4, 2)
    assert [cells(one) for one in ("⌚\ufe0f", "👩\u200d💻", "👍🏽", "“é” – →")] == [2, 2, 2, 7]
    assert wrapped("王小明 王小明", 12) == ["王小明", "王小明"]
    assert wrapped("王小明 王小明", 13) == ["王小明 王小明"]


def test_a_word_without_room_stays_whole_and_has_as_much_of_its_line_as_it_needs() -> None:
    word = "w" * 18
    assert wrapped(f"well      {word} it is", 20) == ["well", f"  {word}", "          it is"]
    assert wrapped(f"a {'w' * 30} b", 20) == ["a", "w" * 30, "b"]
    assert wrapped("  " + "w" * 30, 20) == ["  " + "w" * 30]
