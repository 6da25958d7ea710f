"""`inroad config`: everything is listed, set and taken back, and one script sets up a fresh box."""

import json
import shlex
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from inroad.config.entries import ENTRIES
from inroad.config.reading import read_config
from inroad.paths import config_file
from tests.calling import run, run_json
from tests.cli.conftest import opened
from tests.screens.driver import open_app

Capture = pytest.CaptureFixture[str]

SCRIPT = """\
inroad config theme light
inroad config mouse off
inroad config editor_command 'nvim -f'
inroad config mail_command 'sendmail -t < {file}'
inroad config calendars '~/calendars/inroad, /srv/calendars/phone'
inroad config name 'Robin Hale'
inroad config introduction 'I build data pipes.'
inroad config learning 'What a platform team does all day.'
inroad config target_organisations 'Northwind, Contoso'
inroad config zone berlin
inroad config week sun-thu
inroad config holidays Bavaria
inroad config days_off '24 dec 2026 Christmas Eve'
inroad config preset gentle
inroad config rule.second_request 12
inroad config rule.check_in off
inroad config very_long_words 400
inroad config long_words 300
inroad config best_words 200
inroad config check.job off
inroad config check.long.words 'Too long for me'
inroad config next_target 70
"""


def listed(capsys: Capture) -> dict[str, dict[str, Any]]:
    return {one["name"]: one for one in run_json(capsys, "config")}


def play(capsys: Capture, script: str) -> None:
    for line in script.splitlines():
        _, *words = shlex.split(line)
        assert run(capsys, *words)[0] == 0, line


def fresh(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Sit in front of another box, where nothing is."""
    monkeypatch.setenv("INROAD_DATA", str(folder / "data" / "inroad.json"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(folder / "state"))


def test_a_fresh_box_is_set_up_by_a_script_and_another_by_what_it_lists(
    capsys: Capture, called: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh(monkeypatch, tmp_path / "one")
    play(capsys, SCRIPT)
    first = run_json(capsys, "config")
    said = {one["name"]: (one["value"], one["origin"]) for one in first}
    assert said["theme"] == ("light", "config.toml")
    assert said["mail_command"] == ("sendmail -t < {file}", "config.toml")
    assert said["calendars"] == ("~/calendars/inroad, /srv/calendars/phone", "config.toml")
    assert said["name"] == ("Robin Hale", "campaign")
    assert said["introduction"] == ("I build data pipes.", "campaign")
    assert said["target_organisations"] == ("Northwind, Contoso", "campaign")
    assert said["zone"] == ("Europe/Berlin", "campaign")
    assert said["rule.second_request"] == ("12", "campaign")
    assert said["check.job"] == ("off", "campaign")
    assert said["check.long.words"] == ("Too long for me", "campaign")
    set_ = [name for name, (_, origin) in said.items() if origin != "built in"]
    assert len(set_) == len(SCRIPT.splitlines())
    (tmp_path / "settings.json").write_text(json.dumps(first))
    fresh(monkeypatch, tmp_path / "two")
    code, out, _ = run(capsys, "config", "--load", str(tmp_path / "settings.json"))
    assert code == 0
    assert len(out.splitlines()) == len(set_)
    assert run_json(capsys, "config") == first


def test_what_i_say_of_myself_is_set_said_and_taken_out(capsys: Capture, filled: Path) -> None:
    run(capsys, "config", "--unset", "offer")
    assert run(capsys, "config", "offer")[1] == "not set\n"
    assert run(capsys, "config", "offer", "A second look.\nPeople.")[0] == 0
    assert run(capsys, "config", "offer") == (0, "A second look.\nPeople.\n", "")
    assert opened(filled).me.profile.offer == "A second look.\nPeople."
    assert run(capsys, "config", "--unset", "offer")[0] == 0
    assert opened(filled).me.profile.offer == ""
    said = "Set “My name”.\n"
    assert run(capsys, "config", "name", "Robin Hale")[1] == said
    assert run(capsys, "config", "name", "")[0] == 0
    assert run(capsys, "config", "name")[1] == "not set\n"
    run(capsys, "undo")
    assert opened(filled).me.profile.name == "Robin Hale"


async def test_the_first_start_asks_for_nothing_again_that_a_script_said(
    capsys: Capture, called: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh(monkeypatch, tmp_path / "box")
    monkeypatch.setenv("TZ", "America/New_York")
    play(capsys, SCRIPT)
    campaign = opened(tmp_path / "box" / "data" / "inroad.json")
    before = campaign.me.profile
    async with open_app(campaign) as hands:
        await hands.press("down", "down", "enter")
        assert "Robin Hale" in hands.line_with("My name")
        assert "Europe/Berlin" in hands.line_with("My time zone"), "and not that of the machine"
        assert "sun-thu" in hands.line_with("I work"), "and not what is usual there"
        await hands.press("ctrl+s")
    assert campaign.me.profile == replace(before, welcomed=True, hints_from=campaign.today)


async def test_what_a_script_left_open_is_filled_in_by_the_zone_that_it_said(
    capsys: Capture, called: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh(monkeypatch, tmp_path / "box")
    run(capsys, "config", "zone", "jerusalem")
    async with open_app(opened(tmp_path / "box" / "data" / "inroad.json")) as hands:
        await hands.press("down", "down", "enter")
        assert "Asia/Jerusalem" in hands.line_with("My time zone")
        assert "sun-thu" in hands.line_with("I work")
        assert "IL" in hands.line_with("Public holidays of")


def test_what_is_unset_goes_and_does_not_begin_anew(capsys: Capture, filled: Path) -> None:
    opened(filled).me.hints.begin()
    assert run(capsys, "config", "hints")[1] == "shown\n"
    assert run(capsys, "config", "--unset", "hints")[1] == "Took the lines of help away.\n"
    assert run(capsys, "config", "hints")[1] == "none any more\n"
    assert run(capsys, "config", "--unset", "hints")[1] == "hints has its usual value already.\n"


def test_each_value_is_taken_as_it_is_listed(capsys: Capture, filled: Path) -> None:
    play(capsys, SCRIPT)
    before = run_json(capsys, "config")
    for one in before:
        if one["origin"] != "built in":
            assert run(capsys, "config", one["name"], one["value"])[0] == 0, one["name"]
    assert run_json(capsys, "config") == before


def test_what_is_of_this_machine_needs_no_campaign_and_begins_none(
    capsys: Capture, called: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh(monkeypatch, tmp_path / "box")
    assert run(capsys, "config", "theme", "light") == (
        0,
        "Set “Theme” in config.toml: light.\n",
        "",
    )
    assert run(capsys, "config", "--unset", "theme")[1] == "Took “Theme” out of config.toml.\n"
    assert not (tmp_path / "box" / "data").exists()


def test_one_value_is_said_alone_and_set_and_taken_back(capsys: Capture, filled: Path) -> None:
    assert run(capsys, "config", "questions") == (0, "6\n", "")
    assert run(capsys, "config", "questions", "4")[:2] == (0, "Set “Questions in 20 minutes”: 4.\n")
    assert opened(filled).settings.habits.questions == 4
    assert run_json(capsys, "config", "questions")["origin"] == "campaign"
    assert run(capsys, "config", "--unset", "questions")[0] == 0
    assert opened(filled).settings.habits.questions == 6
    assert run(capsys, "config", "--unset", "questions") == (
        0,
        "questions has its usual value already.\n",
        "",
    )
    assert run_json(capsys, "config", "questions", "5") == {
        "done": "Set “Questions in 20 minutes”: 5."
    }
    run(capsys, "undo")
    assert run(capsys, "config", "questions")[1] == "6\n"


def test_the_list_has_a_line_for_each_and_says_where_it_comes_from(
    capsys: Capture, filled: Path
) -> None:
    opened(filled).me.use_theme("light")
    lines = run(capsys, "config")[1].splitlines()
    assert [line.split()[0] for line in lines] == list(listed(capsys))
    assert len({line.split()[0] for line in lines}) == len(lines)
    theme = next(line for line in lines if line.startswith("theme "))
    assert theme.split() == ["theme", "light", "campaign"]
    assert {entry.name for entry in ENTRIES} <= set(listed(capsys))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("thme",), "There is no setting “thme” (is theme meant?)."),
        (("thme", "dark"), "There is no setting “thme” (is theme meant?)."),
        (("mouse", "maybe"), "mouse is “maybe”, and can be auto, on, off."),
        (("zone", "nowhere at all"), "nowhere at all"),
        (("check.job", "perhaps"), "Write on or off."),
        (("steps_away", "3"), "steps_away is not typed"),
    ],
)
def test_what_is_no_setting_or_no_value_is_said_and_nothing_is_set(
    capsys: Capture, filled: Path, words: tuple[str, ...], sentence: str
) -> None:
    before = listed(capsys)
    code, out, err = run(capsys, "config", *words)
    assert (code, out) == (1, "")
    assert sentence in err
    assert listed(capsys) == before


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{}", "That is no list"),
        ("[1]", "That is no list"),
        ("nothing", "That is no list"),
        ('[{"name": "thme", "value": "x"}]', "There is no setting “thme”"),
        ('[{"name": "theme", "value": "x"}, {"name": "buffer", "value": "5"}]', "theme: theme is"),
    ],
)
def test_what_is_no_list_of_settings_is_said(
    capsys: Capture, filled: Path, tmp_path: Path, text: str, sentence: str
) -> None:
    (tmp_path / "list.json").write_text(text)
    code, _, err = run(capsys, "config", "--load", str(tmp_path / "list.json"))
    assert code == 1
    assert sentence in err


def test_where_the_file_is_and_what_is_wrong_in_it_are_said(capsys: Capture, filled: Path) -> None:
    assert run(capsys, "config", "--file") == (0, f"{config_file()}\n", "")
    config_file().parent.mkdir(parents=True)
    config_file().write_text('thme = "x"\n')
    _, _, err = run(capsys, "config", "mouse", "off")
    assert err == "inroad: config.toml: “thme” is no setting.\n"
    assert read_config(config_file()).mouse == "off"
    code, out, _ = run(capsys, "doctor")
    assert code == 1
    assert "unwell    config.toml: “thme” is no setting." in out


def test_keys_that_cannot_be_are_said_as_well_and_the_file_by_its_name(
    capsys: Capture, filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[keys]\nunod = "z"\n')
    monkeypatch.setenv("INROAD_CONFIG", str(own))
    sentence = "own.toml: “unod” is no command; did you mean undo?"
    assert run(capsys, "config", "mouse", "off")[2] == f"inroad: {sentence}\n"
    assert f"unwell    {sentence}" in run(capsys, "doctor")[1]
