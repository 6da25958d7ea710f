"""What a report of a fault is made of: versions, sizes and counts, and no word of anybody's."""

import io
import json
import os
import platform
import re
import sys
from pathlib import Path

import pytest

from inroad import __version__
from inroad.campaign import Campaign
from inroad.campaign.me.about_me import AboutMe
from inroad.clock import fixed_clock
from tests.calling import run
from tests.conftest import MONDAY
from tests.somebody import somebody

Capture = pytest.CaptureFixture[str]

PLANTED = (
    *("Quillavere", "Thessby", "Ombrellane", "Brontwick", "Fenwhistle", "Gralloch", "Dunmarrow"),
    *(
        "Skelpington",
        "Wexcombe",
        "Larkmoor",
        "Pellinghast",
        "Yarrowdene",
        "Crowhollow",
        "Mistlebee",
    ),
    *("Hobbledun", "Zephyrine", "Kettlewhin", "Ashenvale", "Borrowmire", "Tanglefen", "Vexhampton"),
)
"""Words that stand for a name, a place, a path …: each is planted somewhere, and no other's."""


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A campaign with a planted word wherever somebody may have written one."""
    words = iter(PLANTED)
    home = tmp_path / next(words)
    data = home / next(words) / f"{next(words)}.json"
    campaign = Campaign(data, fixed_clock(MONDAY))
    campaign.me.answer(AboutMe(name=next(words), zone="Europe/London"))
    contact = somebody(
        next(words),
        organisation=next(words),
        role=next(words),
        email=f"{next(words).lower()}@{next(words).lower()}.example.com",
        tags=(next(words).lower(),),
        notes=next(words),
    )
    campaign.people.add(contact)
    campaign.close()
    tables = json.loads(data.read_text("utf-8"))
    tables[next(words)] = {"1": {"created": "x", "text": next(words)}}
    tables["contacts"]["77"] = {"name": 7, "created": "x", "role": next(words)}
    data.write_text(json.dumps(tables), "utf-8")
    for folder in ("backups", "aside"):
        beside = data.with_name(f"{data.name}.{folder}")
        beside.mkdir(exist_ok=True)
        (beside / f"{next(words)}.json").write_text("{", "utf-8")
    data.with_name(f".{data.name}.{next(words)}.99999999-1.tmp").write_text("half", "utf-8")
    for variable in ("TERM", "COLORTERM", "LC_ALL"):
        monkeypatch.setenv(variable, next(words))
    machine = next(words)
    monkeypatch.setattr(platform, "node", lambda: machine)
    monkeypatch.setattr(platform, "release", lambda: f"6.1.0-{machine}")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USER", PLANTED[0])
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.7 50000 192.0.2.9 22")
    monkeypatch.setenv("INROAD_NOW", MONDAY.isoformat())
    assert list(words) == []
    return data


def has_nothing_of_anybody(said: str) -> None:
    found = [word for word in PLANTED if word.lower() in said.lower()]
    assert found == []
    assert "/" not in said.replace("Python 3", "")
    assert "@" not in said
    assert "192.0.2" not in said


def report(capsys: Capture, *arguments: str) -> str:
    code, out, err = run(capsys, *arguments, "doctor", "--report")
    assert code == 0
    return out + err


def test_a_report_has_no_word_of_anybody(capsys: Capture, planted: Path) -> None:
    said = report(capsys, "--data", str(planted))
    has_nothing_of_anybody(said)
    assert f"inroad {__version__}" in said
    assert f"Python {platform.python_version()}" in said
    assert re.search(r"Layout 2: .*\d contacts", said)
    assert "1 others" in said
    assert f"data file 1 ({planted.stat().st_size:,} bytes)" in said
    assert "leftovers repaired" in said
    assert "Terminal another" in said
    assert "Locale another" in said
    assert "Within SSH" in said
    # What doctor itself says has names in it: they were there to be found.
    _, told, aside = run(capsys, "--data", str(planted), "doctor")
    assert any(word in told + aside for word in PLANTED)


@pytest.mark.parametrize("harm", ["cut off", "no campaign", "nowhere", "a folder", "newer"])
def test_a_report_comes_whatever_is_wrong_with_the_campaign(
    capsys: Capture, planted: Path, harm: str
) -> None:
    whole = planted.read_bytes()
    planted.unlink()
    for journal in planted.parent.glob("*.journal"):
        journal.unlink()
    if harm == "cut off":
        planted.write_bytes(whole[: len(whole) // 2])
    elif harm == "a folder":
        planted.mkdir()
    elif harm == "newer":
        planted.write_bytes(re.sub(rb'"schema":\s*2', b'"schema":99', whole))
    elif harm == "nowhere":
        planted = planted / "below" / "a" / "file.json"
    said = report(capsys, "--data", str(planted))
    has_nothing_of_anybody(said)
    assert f"inroad {__version__}" in said
    assert "Campaign where it was said to be" in said
    if harm in ("a folder", "newer"):
        assert re.search(r"It cannot be opened \(\w+\)\.", said)


def test_what_everybody_has_is_said(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    monkeypatch.setenv("TMUX", "x")
    said = report(capsys, "--demo")
    assert "Terminal xterm-256color" in said
    assert "COLORTERM truecolor" in said
    assert "Locale de_DE.UTF-8" in said
    assert "Within" in said
    assert "tmux" in said
    assert "Campaign of the demo" in said
    assert "checkout" in said


def test_a_report_where_there_are_no_streams(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    monkeypatch.setattr(os, "environ", {"PATH": os.defpath})
    assert "0 of 3 streams" in report(capsys, "--demo")


def test_version_says_what_it_runs_on_where_that_is_asked_for(capsys: Capture) -> None:
    code, out, err = run(capsys, "--version", "--verbose")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].startswith(f"inroad {__version__}, ")
    assert lines[1].startswith("Python ")
    assert "textual 8." in lines[3]
    code, out, _ = run(capsys, "--version")
    assert (code, out) == (0, f"inroad {__version__}\n")


def test_verbose_goes_with_the_version_alone(capsys: Capture) -> None:
    code, _, err = run(capsys, "today", "--verbose")
    assert code == 2
    assert "--verbose does not go with today" in err
