"""The rules of the house: who may import whom, what is loaded when, and what is readable."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.clock import system_clock
from inroad.commands import Command, key_text
from inroad.screens.bank import BankScreen
from inroad.screens.base import CommandScreen
from inroad.screens.board import BoardScreen
from inroad.screens.composer import ComposerScreen
from inroad.screens.contact import ContactScreen
from inroad.screens.copies import CopiesScreen
from inroad.screens.debrief import DebriefScreen
from inroad.screens.dossier import DossierScreen, DossiersScreen
from inroad.screens.goal import GoalScreen
from inroad.screens.goals import GoalsScreen
from inroad.screens.matrix import MatrixScreen
from inroad.screens.me import MeScreen
from inroad.screens.prep import PrepScreen
from inroad.screens.referrals import ReferralsScreen
from inroad.screens.settings import SettingsScreen
from inroad.screens.talk import TalkScreen
from inroad.screens.today import TodayScreen
from tests.somebody import somebody

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src" / "inroad").rglob("*.py"))
SCREENS: list[type[CommandScreen[None]]] = [
    TodayScreen,
    GoalsScreen,
    BoardScreen,
    PrepScreen,
    ContactScreen,
    GoalScreen,
    ComposerScreen,
    BankScreen,
    MeScreen,
    MatrixScreen,
    ReferralsScreen,
    SettingsScreen,
    DebriefScreen,
    DossierScreen,
    DossiersScreen,
    TalkScreen,
    CopiesScreen,
]
EATEN = {"ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m"}
"""Keys that a terminal cannot tell from backspace, tab and enter."""


def test_the_rooms_know_only_those_below_them() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stdout


def loaded_by(call: str) -> set[str]:
    code = f"import sys, json; {call}; print('@' + json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout.rsplit("@", 1)[1]))


@pytest.mark.parametrize("command", ["['--demo', 'today']", "['--demo', 'contacts']", "['where']"])
def test_the_command_line_never_loads_textual(command: str) -> None:
    loaded = loaded_by(f"from inroad.cli import main; main({command})")
    assert "textual" not in loaded
    assert "rich" not in loaded


def test_the_command_line_without_a_campaign_loads_no_database_either() -> None:
    loaded = loaded_by("from inroad.cli import main; main(['where'])")
    assert not {"tinydb", "dateutil"} & loaded


def test_a_call_loads_the_file_of_its_command_alone() -> None:
    loaded = loaded_by("from inroad.cli import main; main(['where'])")
    room = "inroad.cli.commands."
    assert {name for name in loaded if name.startswith(room)} == {f"{room}where"}
    loaded = loaded_by("from inroad.cli import main; main(['--help'])")
    assert not {"inroad.campaign", "inroad.paths", "inroad.domain.text"} & loaded


def test_what_is_heavy_is_loaded_only_when_it_is_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INROAD_DATA", str(tmp_path / "inroad.json"))
    for call in ("['today']", "['when', 'tue']", "['today', '--brief']"):
        loaded = loaded_by(f"from inroad.cli import main; main({call})")
        assert not {"holidays", "icalendar", "jinja2", "textual"} & loaded, call
        assert not {"inroad.exchange.readers", "inroad.exchange.linkedin"} & loaded, call
    campaign = Campaign(tmp_path / "inroad.json", system_clock)
    campaign.settings.keep(campaign.settings.with_holidays("US"), "my holidays")
    assert "holidays" in loaded_by("from inroad.cli import main; main(['when', '2 business days'])")
    assert "icalendar" in loaded_by("from inroad.cli import main; main(['export', 'ics'])")


def test_a_login_that_is_known_loads_no_campaign(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INROAD_DATA", str(tmp_path / "inroad.json"))
    campaign = Campaign(tmp_path / "inroad.json", system_clock)
    campaign.people.add(somebody("Ana Kovac"))
    campaign.close()
    loaded = loaded_by("from inroad.cli import main; main(['today', '--brief'])")
    assert "inroad.brief" in loaded
    assert not {"inroad.campaign", "argparse", "dateutil", "tinydb", "dataclasses"} & loaded


def test_the_domain_is_pure() -> None:
    loaded = loaded_by("import inroad.domain.follow_ups, inroad.domain.phrases")
    assert not {"textual", "tinydb", "platformdirs", "inroad.clock", "inroad.store"} & loaded


def test_only_the_clock_reads_the_time() -> None:
    for path in SOURCES:
        if path.name == "clock.py":
            continue
        text = path.read_text("utf-8")
        assert not any(call in text for call in ("datetime.now(", "date.today(", "time.time(")), (
            path
        )


def test_case_is_folded_in_one_place() -> None:
    """What compares or looks for names and texts asks `domain.text` and `domain.search`."""
    folding = {path.name for path in SOURCES if ".casefold(" in path.read_text("utf-8")}
    assert folding == {"text.py"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_opens_with_what_it_is_for_and_is_one_idea(path: Path) -> None:
    text = path.read_text("utf-8")
    assert ast.get_docstring(ast.parse(text)), "no docstring"
    assert len(text.splitlines()) <= 450, "a file that needs scrolling is two"


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_every_command_has_an_action_and_a_key_of_its_own(
    screen: type[CommandScreen[None]],
) -> None:
    seen: dict[str, Command] = {}
    for command in (*screen.commands, *screen.everywhere):
        for key in command.keys:
            assert key not in seen, (key, seen.get(key), command)
            assert key not in EATEN
            seen[key] = command
        if not command.action.startswith("app."):
            name = command.action.split("(")[0]
            assert hasattr(screen, f"action_{name}"), command


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_no_action_needs_ctrl_alt_or_a_function_key(screen: type[CommandScreen[None]]) -> None:
    for command in (*screen.commands, *screen.everywhere):
        plain = [key for key in command.keys if "+" not in key and not _is_function_key(key)]
        assert plain, command


def _is_function_key(key: str) -> bool:
    return key[:1] == "f" and key[1:].isdecimal()


def test_keys_are_shown_as_people_know_them() -> None:
    assert [key_text(key) for key in ("question_mark", "space", "K")] == ["?", "space", "K"]
