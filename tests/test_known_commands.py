"""The table of commands is as the screens are, and KEYS.md is as the table is.

After a change that is meant to be seen: `make pictures`, and look at the difference.
"""

import os
import re
from pathlib import Path

import pytest
from textual.keys import _character_to_key
from textual.widgets import Input, TextArea

from inroad.config.reading import parsed
from inroad.domain.errors import InroadError
from inroad.keymap.key_names import is_for_field, key_text, read_key
from inroad.keymap.known_commands import TABLE, KnownCommand, Sort, known_commands
from inroad.keymap.resolving import _FIELD_KEYS, KEPT, resolve
from tests.known import all_screens, commands_of_screens

PAGE = Path(__file__).parents[1] / "KEYS.md"
_BEGINS = "<!-- drawn from the screens by `make pictures` -->\n"


def as_page(commands: list[KnownCommand]) -> str:
    """Return the tables of all names, as KEYS.md has them."""
    parts = []
    for title, sorts in (
        ("On one screen", (Sort.OWN, Sort.TYPING)),
        ("Everywhere", (Sort.EVERYWHERE,)),
        ("The cursor", (Sort.CURSOR,)),
    ):
        lines = [f"## {title}", "", "| name | keys | what it does |", "| --- | --- | --- |"]
        for name, one in sorted(named(commands, sorts)):
            keys = " ".join(f"`{key_text(key)}`" for key in one.keys)
            lines.append(f"| `{name}` | {keys} | {one.help} |")
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def named(commands: list[KnownCommand], sorts: tuple[Sort, ...]) -> list[tuple[str, KnownCommand]]:
    found = [one for one in commands if one.sort in sorts]
    if Sort.EVERYWHERE in sorts:
        return list({one.name: (one.name, one) for one in found}.values())
    if Sort.CURSOR in sorts:
        return [(f"cursor.{one.name}", one) for one in found]
    return [(f"{screen}.{one.name}", one) for one in found for screen in one.screens]


def test_picture_of_the_table() -> None:
    commands = commands_of_screens()
    said = "".join(f"{one.line()}\n" for one in commands)
    page = PAGE.read_text("utf-8")
    drawn = page.partition(_BEGINS)[0] + _BEGINS + "\n" + as_page(commands)
    if os.environ.get("INROAD_PICTURES") == "accept":
        TABLE.write_text(said, "utf-8")
        PAGE.write_text(drawn, "utf-8")
        known_commands.cache_clear()
    assert said == TABLE.read_text("utf-8")
    assert drawn == PAGE.read_text("utf-8")
    assert list(known_commands()) == commands


def test_no_two_screens_and_no_two_commands_of_a_screen_are_called_the_same() -> None:
    screens = [one.called for one in all_screens()]
    assert len(set(screens)) == len(screens)
    assert not {"", "cursor", "preset"} & set(screens)
    for screen in all_screens():
        names = [one.name for one in (*screen.commands, *screen.everywhere)]
        assert len(set(names)) == len(names), screen


def test_no_key_does_two_things_on_a_screen_by_itself() -> None:
    for screen in all_screens():
        bound = (*screen.commands, *screen.everywhere, *screen.moves)
        keys = [key for one in bound for key in one.keys]
        assert len(set(keys)) == len(keys), screen


def test_every_screen_can_be_left_by_a_key_that_stays() -> None:
    for screen in all_screens():
        keys = {key for one in (*screen.commands, *screen.everywhere) for key in one.keys}
        assert {"escape", "q"} & keys & set(KEPT), screen


@pytest.mark.parametrize("sign", [chr(code) for code in range(33, 127)] + ["é", "ß", "£", "→"])
def test_a_sign_is_called_as_textual_calls_it(sign: str) -> None:
    named = {"→": "right"}.get(sign, _character_to_key(sign))
    assert read_key(sign) == named
    assert sign in ("£", key_text(named)), named


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("space", "space"),
        (" ", "space"),
        ("Esc", "escape"),
        ("pgdn", "pagedown"),
        ("F5", "f5"),
        ("ctrl+d", "ctrl+d"),
        ("C-d", "ctrl+d"),
        ("shift+tab", "shift+tab"),
    ],
)
def test_keys_are_written_as_people_write_them(written: str, key: str) -> None:
    assert read_key(written) == key


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("ctrl+h", "cannot tell ctrl+h from backspace"),
        ("ctrl+m", "cannot tell ctrl+m from enter"),
        ("ctrl+z", "ctrl+z suspends"),
        ("alt+d", "“alt+d” is no key"),
        ("dd", "“dd” is no key"),
        ("", "“” is no key"),
        ("\x1b[A", "is no key"),
    ],
)
def test_what_no_terminal_sends_is_no_key(written: str, why: str) -> None:
    with pytest.raises(InroadError, match=re.escape(why)):
        read_key(written)


def test_what_a_field_does_with_keys_is_known() -> None:
    taken = {key for field in (Input, TextArea) for one in field.BINDINGS for key in keys(one)}
    plain = {key for key in taken if "+" not in key or key.startswith("ctrl+")}
    letters = {key for key in plain if len(key.removeprefix("ctrl+")) == 1}
    others = plain - letters - {"enter", "ctrl+z"}
    assert letters - {"ctrl+z"} <= _FIELD_KEYS
    assert {key for key in others if "ctrl+" not in key} <= {
        *_FIELD_KEYS,
        *(key for key in others if is_for_field(key)),
    }


def keys(binding: object) -> list[str]:
    return str(getattr(binding, "key", "")).split(",")


def test_the_example_can_be_had() -> None:
    example = PAGE.read_text("utf-8").split("```")[1].removeprefix("toml")
    config = parsed(example.encode(), "config.toml")
    assert (config.keys.preset, len(config.keys.bindings), config.problems) == ("arrows", 5, ())
    assert resolve(config.keys).problems == ()
