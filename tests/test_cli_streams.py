"""Standard streams that are closed, full, or in an encoding without a letter that is needed."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.clock import fixed_clock
from tests.conftest import MONDAY
from tests.somebody import somebody

PRINTING = {
    "contacts": 0, "contacts --json": 0, "today": 0, "today --json": 0, "today --why": 0,
    "today --brief": 0, "when next tue 3pm": 0, "when tue --json": 0, "draft request José": 0,
    "draft check letter.txt": 1, "draft check letter.txt --json": 1, "sheet José": 0,
    "export ics": 0, "export digest": 0, "export ics out.ics": 0, "calendar --stop": 0,
    "import Connections.csv": 0, "import Connections.csv --json": 0, "backup": 0, "restore": 0,
    "doctor": 0, "doctor --json": 0, "where": 0, "--version": 0, "--help": 0, "sheet --help": 0,
}  # fmt: skip
"""Calls of every command that say something on standard output, with their exit codes."""
MUTE = {"brew": 2, "when zzz": 1, "sheet Nobody": 1, "contacts --yaml": 2, "calendar": 1}
"""Calls that are refused in a sentence on standard error."""
EVERY = {**PRINTING, **MUTE}
ALL_IN_TURN = """
import json, os, sys
import inroad.campaign, inroad.cli.parser, inroad.cli.campaign_opening
import inroad.exchange.calendar.ical
from inroad.cli import main

codes = []
for call in json.loads(sys.argv[1]):
    child = os.fork()
    if not child:
        sys.exit(main(call.split()))
    codes.append(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
with open("codes.json", "w") as file:
    json.dump(codes, file)
"""
"""A program that makes each call in a process of its own, with everything loaded once for all."""


@dataclass
class Done:
    """How a number of calls went: the exit code of each, and what all of them said."""

    codes: dict[str, int]
    out: bytes
    err: str


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a campaign in it, an export and a letter; we are there."""
    monkeypatch.setenv("INROAD_NOW", MONDAY.isoformat())
    monkeypatch.setenv("INROAD_DATA", str(tmp_path / "data" / "inroad.json"))
    monkeypatch.chdir(tmp_path)
    campaign = Campaign(tmp_path / "data" / "inroad.json", fixed_clock(MONDAY))
    campaign.people.add(somebody("José “Pepe” Müller 🚀", organisation="Sài Gòn", role="東京"))
    (jose,) = campaign.people.all()
    starts = datetime(2026, 11, 24, 9, 0)
    campaign.conversations.schedule(jose.id, Arrangement(starts, "Europe/London", 30, "video", ""))
    campaign.close()
    campaign.safekeeping.backup()
    (tmp_path / "letter.txt").write_text("Hi Ana,\n\nI need a job at your firm…\n", "utf-8")
    (tmp_path / "Connections.csv").write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Kovač,,,,,\n",
        "utf-8",
    )


def made(calls: Iterable[str], redirected: str = "", encoding: str = "") -> Done:
    """Make each of the calls with the streams redirected as the shell writes it."""
    program = f'exec "$0" -c "$1" "$2" {redirected}'
    given = {**os.environ, **({"PYTHONIOENCODING": encoding} if encoding else {})}
    done = subprocess.run(
        ["sh", "-c", program, sys.executable, ALL_IN_TURN, json.dumps(list(calls))],
        capture_output=True,
        env=given,
    )
    codes = json.loads(Path("codes.json").read_text("utf-8"))
    return Done(dict(zip(calls, codes, strict=True)), done.stdout, done.stderr.decode())


def one(call: str, redirected: str = "", encoding: str = "") -> Done:
    return made((call,), redirected, encoding)


@pytest.mark.parametrize(
    ("redirected", "reason"),
    [(">&-", "Bad file descriptor"), (">/dev/full", "No space left on device")],
)
def test_output_that_is_lost_is_one_sentence_and_1(redirected: str, reason: str) -> None:
    done = made(PRINTING, redirected)
    assert done.codes == dict.fromkeys(PRINTING, 1)
    sentence = f"inroad: Standard output could not be written ({reason})."
    assert done.err.splitlines() == [sentence] * len(PRINTING)


@pytest.mark.parametrize("redirected", ["2>/dev/full", "2>&- <&-"])
def test_other_streams_that_are_lost_change_nothing(redirected: str) -> None:
    assert made(EVERY, redirected).codes == EVERY


def test_a_draft_from_a_closed_input_is_one_sentence_and_1() -> None:
    done = one("draft check", "<&-")
    assert done.codes == {"draft check": 1}
    assert done.err == "inroad: Standard input: Bad file descriptor.\n"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1:strict", "utf-16"])
def test_what_an_encoding_has_not_is_replaced(encoding: str) -> None:
    codec = encoding.partition(":")[0]
    (found,) = json.loads(one("contacts --json", encoding=encoding).out.decode(codec))
    assert found["name"] == "José “Pepe” Müller 🚀"
    done = made(EVERY, encoding=encoding)
    assert done.codes == EVERY
    assert "Traceback" not in done.err


def test_what_is_replaced_can_still_be_read() -> None:
    plain = one("contacts", encoding="ascii").out
    assert plain == b'Jose "Pepe" Muller ?\tScheduled\t??, Sai Gon\n'
    western = one("contacts", encoding="latin-1").out.decode("latin-1")
    assert western.startswith('José "Pepe" Müller ?\t')


def test_the_name_of_a_file_goes_out_as_it_came_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INROAD_DATA", os.fsdecode(b"/tmp/\xff\xe9.json"))
    for encoding in ("utf-8", "ascii"):
        assert one("where", encoding=encoding).out == b"/tmp/\xff\xe9.json\n"


@pytest.mark.parametrize("missing", ["stdin", "stdout", "stderr"])
def test_the_screen_needs_every_stream_to_be_a_terminal(missing: str) -> None:
    ours, theirs = os.openpty()
    streams = dict.fromkeys(("stdin", "stdout", "stderr"), theirs)
    with Path("elsewhere").open("w+") as elsewhere:
        streams[missing] = elsewhere.fileno()
        done = subprocess.run([sys.executable, "-m", "inroad"], **streams)
    os.close(theirs)
    said = Path("elsewhere").read_text("utf-8") if missing == "stderr" else os.read(ours, 1000)
    os.close(ours)
    assert done.returncode == 2
    assert "Inroad needs a terminal to open" in str(said)
