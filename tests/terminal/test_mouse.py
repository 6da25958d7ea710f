"""The mouse is reported where it does no harm, or where it is wanted."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.config.reading import read_config
from inroad.paths import config_file
from inroad.terminal.mouse import is_mouse_wanted
from tests.terminal.own_campaign import data_in, opened, welcomed

REPORTED, NO_MORE = b"\x1b[?1000h", b"\x1b[?1000l"
OVER_SSH = {"SSH_TTY": "/dev/pts/9"}
AT_HOME = {"SSH_TTY": "", "SSH_CONNECTION": ""}


@pytest.mark.parametrize(
    ("environment", "setting", "is_wanted"),
    [
        ({}, "auto", True),
        (AT_HOME, "auto", True),
        (OVER_SSH, "auto", False),
        ({"SSH_CONNECTION": "10.0.0.1 5 10.0.0.2 22"}, "auto", False),
        (OVER_SSH, "on", True),
        ({}, "off", False),
        (OVER_SSH, "what nobody knows", False),
    ],
)
def test_when_it_is_wanted(environment: Mapping[str, str], setting: str, is_wanted: bool) -> None:
    assert is_mouse_wanted(environment, setting) is is_wanted


def with_mouse(campaign: Campaign) -> None:
    welcomed(campaign)
    campaign.settings.set("mouse", "on")


def test_over_ssh_nothing_is_reported_and_nothing_has_to_be_ended(tmp_path: Path) -> None:
    with opened(data_in(tmp_path, welcomed), **OVER_SSH) as program:
        program.wait_for("all keys")
        program.settle()
        program.press("q")
        assert program.wait_for_end() == 0
        assert not [mode for mode in (b"1000", b"1002", b"1003", b"1006") if mode in program.raw]


def test_elsewhere_it_is_until_the_end(tmp_path: Path) -> None:
    with opened(data_in(tmp_path, welcomed), **AT_HOME) as program:
        program.wait_for("all keys")
        program.wait_until(lambda: REPORTED in program.raw, "the mouse")
        program.press("q")
        assert program.wait_for_end() == 0
        program.settle()
        assert program.raw.rindex(NO_MORE) > program.raw.rindex(REPORTED)


def test_where_it_is_set_it_is_reported_over_ssh_too(tmp_path: Path) -> None:
    with opened(data_in(tmp_path, with_mouse), **OVER_SSH) as program:
        program.wait_for("all keys")
        program.wait_until(lambda: REPORTED in program.raw, "the mouse")


def test_what_is_set_holds_at_once(tmp_path: Path) -> None:
    data = data_in(tmp_path, welcomed)
    with opened(data, **OVER_SSH) as program:
        program.wait_for("all keys")
        program.press("S")
        program.wait_for("Settings")
        program.type("/mouse\r")
        program.wait_for("The mouse", "on, but off over SSH")
        program.settle()
        program.press("enter")
        for setting, answer in (("on", REPORTED), ("off", NO_MORE)):
            program.wait_for("Save")
            program.type(f"\x15{setting}\x13")
            program.wait_for("all keys")
            assert answer in program.raw
            program.press("enter")
    assert read_config(config_file()).mouse == "off"
