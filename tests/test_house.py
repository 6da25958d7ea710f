"""The rules of the house: who may import whom, what is loaded when, and what is readable."""

import ast
import importlib
import json
import pkgutil
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from textual.widget import Widget

from inroad import screens
from inroad.campaign import Campaign
from inroad.clock import fixed_clock, system_clock
from inroad.commands import Command
from inroad.keymap.key_names import key_text
from inroad.screens.forms.form import FormScreen
from inroad.screens.frame.command_screen import CommandScreen
from tests.conftest import MONDAY
from tests.somebody import somebody

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src" / "inroad").rglob("*.py"))


def all_screens() -> list[type[CommandScreen[Any]]]:
    """Return every screen there is, after every module that could define one."""
    for module in pkgutil.walk_packages(screens.__path__, "inroad.screens."):
        importlib.import_module(module.name)
    found: list[type[CommandScreen[Any]]] = [CommandScreen]
    for screen in found:
        found += [one for one in screen.__subclasses__() if one not in found]
    ours = (one for one in found if one.__module__.startswith("inroad."))
    return [one for one in ours if one.commands]


SCREENS = all_screens()
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


@pytest.mark.parametrize(
    "call", ["'note', 'maya', 'x'", "'done', 'maya'", "'log', 'maya'", "'goals'", "'undo'"]
)
def test_what_changes_something_loads_no_screen_either(call: str) -> None:
    loaded = loaded_by(f"from inroad.cli import main; main(['--demo', {call}])")
    assert not {"textual", "rich", "icalendar"} & loaded
    assert "inroad.cli.field_options" not in loaded
    room = "inroad.cli.commands."
    assert len({name for name in loaded if name.startswith(room)}) == 1


def test_a_completion_and_the_manual_load_no_campaign() -> None:
    for call in ("['completion', 'bash']", "['man']", "['edit', '--help']"):
        loaded = loaded_by(f"from inroad.cli import main; main({call})")
        assert not {"inroad.campaign", "tinydb", "textual", "rich"} & loaded, call


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
        assert not {"inroad.exchange.registry", "inroad.exchange.contacts.linkedin"} & loaded, call
    campaign = Campaign(tmp_path / "inroad.json", system_clock)
    campaign.settings.set("holidays", "US")
    repairs = {"doctor", "loss", "restoring", "similar_paths"}
    loaded = loaded_by("from inroad.cli import main; main(['today'])")
    assert not {f"inroad.store.repair.{name}" for name in repairs} & loaded
    assert "holidays" in loaded_by("from inroad.cli import main; main(['when', '2 business days'])")
    assert "icalendar" in loaded_by("from inroad.cli import main; main(['export', 'ics'])")


def test_of_all_countries_only_those_are_loaded_whose_holidays_are_asked_for() -> None:
    loaded = loaded_by(
        "from datetime import date; from inroad.domain.dates.public_holidays import holiday_on; "
        "holiday_on('DE', 'BY', date(2026, 12, 25)); holiday_on('JE', '', date(2026, 12, 25))"
    )
    countries = {name for name in loaded if name.startswith("holidays.countries.")}
    assert {"holidays.countries.germany", "holidays.countries.jersey"} <= countries
    # Some have a few from another one.
    assert len(countries) < 8, countries


def test_what_knows_all_keys_is_loaded_only_where_others_were_chosen() -> None:
    program = (
        "import inroad.app; from inroad.keymap.keymap import chosen_keys; "
        "from inroad.config.config import KeyChoice"
    )
    resolving = {"inroad.keymap.resolving", "inroad.keymap.known_commands", "rapidfuzz"}
    assert not resolving & loaded_by(f"{program}; chosen_keys(KeyChoice())")
    chosen = loaded_by(f"{program}; chosen_keys(KeyChoice('emacs'))")
    assert "inroad.keymap.resolving" in chosen
    assert "rapidfuzz" not in chosen


def test_a_login_that_is_known_loads_no_campaign(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INROAD_DATA", str(tmp_path / "inroad.json"))
    monkeypatch.setenv("INROAD_NOW", MONDAY.isoformat())
    campaign = Campaign(tmp_path / "inroad.json", fixed_clock(MONDAY))
    campaign.people.add(somebody("Ana Kovac"))
    campaign.close()
    for named in ("", f", '--data', '{tmp_path / 'inroad.json'}'"):
        loaded = loaded_by(f"from inroad.cli import main; main(['today', '--brief'{named}])")
        assert "inroad.login_summary" in loaded
        assert not {"inroad.campaign", "argparse", "dateutil", "tinydb", "dataclasses"} & loaded
        assert "inroad.cli.parser" not in loaded


def test_a_campaign_is_opened_with_what_today_needs_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INROAD_DATA", str(tmp_path / "inroad.json"))
    monkeypatch.setenv("INROAD_NOW", MONDAY.isoformat())
    campaign = Campaign(tmp_path / "inroad.json", fixed_clock(MONDAY))
    campaign.settings.set("zone", "berlin")
    campaign.people.add(somebody("Ana Kovac"))
    assert campaign.follow_ups.today() == ()
    campaign.close()
    loaded = loaded_by("from inroad.cli import main; main(['today', '--why'])")
    assert "inroad.campaign" in loaded
    assert not {"tinydb", "secrets", "zoneinfo", "calendar", "difflib"} & loaded
    late = ("inroad.store.repair.", "inroad.domain.messages", "inroad.domain.goals.")
    assert not {name for name in loaded if name.startswith(late)}
    assert not loaded & {
        *("inroad.store.rescue", "inroad.store.editing", "inroad.store.compaction"),
        *("inroad.store.external_changes", "inroad.store.merging.merge", "inroad.store.log.table"),
        *("inroad.campaign.follow_ups.calculator", "inroad.domain.follow_ups.computed"),
        *("inroad.campaign.people.people", "inroad.campaign.goals.goals"),
        *("inroad.domain.dates.cities", "inroad.domain.dates.phrases.parsed"),
    }


@pytest.mark.parametrize("call", [["when", "next tue 3pm"], ["draft", "check", "letter.txt"]])
def test_what_needs_no_campaign_loads_none_and_no_dataclasses(
    call: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("letter.txt").write_text("Hi Ana,\n\nI read your post on lineage.\n")
    monkeypatch.setenv("INROAD_DATA", str(tmp_path / "inroad.json"))
    campaign = Campaign(tmp_path / "inroad.json", system_clock)
    campaign.people.add(somebody("Ana Kovac"))
    campaign.close()
    run = f"from inroad.cli import main; main({call})"
    assert "inroad.campaign" in loaded_by(run)
    heavy = {"inroad.campaign", "dataclasses", "inspect", "calendar", "difflib", "argparse"}
    assert not heavy & loaded_by(run)


def test_the_screen_is_taken_before_anything_is_loaded() -> None:
    loaded = loaded_by("import inroad.__main__, inroad.terminal.taken")
    assert {name for name in loaded if name.startswith("inroad.")} == {
        *("inroad.__main__", "inroad.terminal", "inroad.terminal.taken"),
        *("inroad.terminal.asked_to_end", "inroad.terminal.locales"),
    }
    assert not {"typing", "pathlib", "datetime", "threading", "dataclasses"} & loaded


def test_the_first_view_is_found_without_textual_and_without_the_campaign() -> None:
    loaded = loaded_by("import inroad.cli.commands.screen, inroad.clock, inroad.first_view")
    assert not {"textual", "rich", "dataclasses", "inroad.campaign", "inroad.domain.text"} & loaded


def test_the_domain_is_pure() -> None:
    loaded = loaded_by(
        "import inroad.domain.follow_ups.computed, inroad.domain.dates.phrases.phrase_parser"
    )
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


def commands_on(screen: type[CommandScreen[Any]]) -> list[Command]:
    return list(dict.fromkeys((*screen.commands, *screen.everywhere)))


def test_all_screens_are_looked_at() -> None:
    assert len(SCREENS) > 25


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_every_command_has_a_help_and_a_key_of_its_own(screen: type[CommandScreen[Any]]) -> None:
    seen: dict[str, Command] = {}
    for command in commands_on(screen):
        assert command.keys, command
        assert command.label, command
        assert command.help, command
        for key in command.keys:
            assert key not in seen, (key, seen.get(key), command)
            assert key not in EATEN
            seen[key] = command


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_a_key_runs_the_command_that_is_told(screen: type[CommandScreen[Any]]) -> None:
    """Textual's bindings name a command: two of one name do the same, and none is forgotten."""
    works: dict[str, object] = {}
    for command in commands_on(screen):
        assert works.setdefault(command.name, command.run) == command.run
        for key in command.keys:
            bound = [one.action for one in screen._merged_bindings.key_to_bindings[key]]
            assert bound == [f"run_command({command.name!r})"]
    defined = [one for one in vars(screen).values() if isinstance(one, Command)]
    assert not [one for one in defined if one not in screen.commands]


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_no_action_needs_ctrl_alt_or_a_function_key(screen: type[CommandScreen[Any]]) -> None:
    for command in commands_on(screen):
        plain = [key for key in command.keys if "+" not in key and not _is_function_key(key)]
        # A form is saved on its last line too, with enter.
        assert plain or (screen is FormScreen and command.name == "save"), command


def _is_function_key(key: str) -> bool:
    return key[:1] == "f" and key[1:].isdecimal()


def test_keys_are_shown_as_people_know_them() -> None:
    assert [key_text(key) for key in ("question_mark", "space", "K")] == ["?", "space", "K"]


def test_a_style_names_a_widget_that_there_is() -> None:
    """Textual looks a selector up by the name of a class, and passes over one that is none."""
    widgets: list[type[Widget]] = [Widget]
    for widget in widgets:
        widgets += widget.__subclasses__()
    classes = {widget.__name__ for widget in widgets}
    for sheet in sorted((ROOT / "styles").glob("*.tcss")):
        rules = re.sub(r"/\*.*?\*/|\{[^{}]*\}", "", sheet.read_text(), flags=re.DOTALL)
        named = set(re.findall(r"(?<![-#.\w:])[A-Z]\w+", rules))
        assert named <= classes, f"{sheet.name}: {named - classes}"
