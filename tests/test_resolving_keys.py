"""What may be chosen of keys, and the sentence on each thing that may not."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.config.config import KeyChoice
from inroad.keymap.key_names import read_key
from inroad.keymap.keymap import CURSOR, EVERYWHERE, Keymap, holding, key_for
from inroad.keymap.known_commands import Sort, known_commands
from inroad.keymap.presets import PRESETS
from inroad.keymap.resolving import KEPT, command_names, resolve

Keys = Mapping[str, tuple[str, ...]]


def refused(keys: Keys, preset: str = "") -> tuple[str, ...]:
    return resolve(KeyChoice(preset, keys)).problems


def bound(keymap: Keymap) -> dict[str, dict[str, list[str]]]:
    """Return on every screen what each key does."""
    found: dict[str, dict[str, list[str]]] = {}
    for one in known_commands():
        for screen in one.screens:
            table = {Sort.EVERYWHERE: EVERYWHERE, Sort.CURSOR: CURSOR}.get(one.sort, screen)
            for key in keymap.of(table).get(one.name, one.keys):
                found.setdefault(screen, {}).setdefault(key, []).append(one.name)
    return found


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_can_be_had_and_no_key_does_two_things(preset: str) -> None:
    resolved = resolve(KeyChoice(preset))
    assert resolved.problems == ()
    for screen, keys in bound(resolved.keymap).items():
        assert not {key: does for key, does in keys.items() if len(does) > 1}, screen
    assert set(PRESETS[preset]) <= set(command_names())


def test_what_is_usual_is_nothing() -> None:
    assert resolve(KeyChoice("vim")).keymap == Keymap({})


def test_a_key_of_mine_takes_the_place_of_all_and_comes_first() -> None:
    keymap = resolve(KeyChoice("", {"done": ("ctrl+o", "f5"), "today.done": ("f6",)})).keymap
    assert keymap.of("board")["done"] == ("ctrl+o", "f5")
    assert keymap.of("today")["done"] == ("f6",)


def test_a_key_is_taken_from_what_keeps_another() -> None:
    resolved = resolve(KeyChoice("", {"today.done": ("u",), "board.edit": ("j",)}))
    assert resolved.problems == ()
    assert resolved.keymap.of(EVERYWHERE)["undo"] == ("z",)
    assert resolved.keymap.of(CURSOR)["down"] == ("down",)


def test_keys_change_places() -> None:
    resolved = resolve(KeyChoice("", {"today.done": ("s",), "today.snooze": ("d",)}))
    assert resolved.problems == ()


REFUSED: dict[str, tuple[Keys, str]] = {
    "an unknown name": (
        {"today.dnoe": ("d",)},
        "config.toml: “today.dnoe” is no command; did you mean today.done?",
    ),
    "a name like none": ({"zzzz": ("d",)}, "config.toml: “zzzz” is no command."),
    "an unknown key": (
        {"today.done": ("dd",)},
        "config.toml: today.done keeps its keys: “dd” is no key; keys are written d, D, ?, space, "
        "esc, pgdn, f5, ctrl+d.",
    ),
    "a key like another one": (
        {"today.done": ("ctrl+i",)},
        "config.toml: today.done keeps its keys: a terminal cannot tell ctrl+i from tab.",
    ),
    "one key twice": (
        {"today.done": ("f5",), "today.skip": ("f5",)},
        "config.toml: f5 is given to today.done and to today.skip on one screen; the first has it.",
    ),
    "the only key of another": (
        {"today.done": ("s",)},
        "config.toml: today.done cannot have s: today.snooze would be left without a key; give "
        "that another one too.",
    ),
    "a key that works everywhere": (
        {"today.done": ("H",)},
        "config.toml: today.done cannot have H: history would be left without a key; give that "
        "another one too.",
    ),
    "what leaves": (
        {"today.done": ("esc",)},
        "config.toml: today.done cannot have esc: esc always goes back.",
    ),
    "what is typed": (
        {"form.save": ("s",)},
        "config.toml: form.save cannot have s: that is for the text that one types.",
    ),
    "what a field does": (
        {"form.save": ("ctrl+w",)},
        "config.toml: form.save cannot have ctrl+w: that is for the text that one types.",
    ),
    "a cursor that does not move": (
        {"cursor.down": ()},
        "config.toml: cursor.down cannot be without a key.",
    ),
    "no palette": ({"palette": ()}, "config.toml: palette cannot be without a key."),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_is_one_sentence_and_the_usual_keys_hold(name: str) -> None:
    keys, sentence = REFUSED[name]
    resolved = resolve(KeyChoice("", keys))
    assert resolved.problems == (sentence,)
    kept = dict(list(keys.items())[:-1])
    assert resolved.keymap == resolve(KeyChoice("", kept)).keymap


def test_an_unknown_preset_is_said_and_what_is_mine_holds() -> None:
    resolved = resolve(KeyChoice("nano", {"today.done": ("f5",)}))
    assert resolved.problems == (
        "config.toml: “nano” is no set of keys; there are vim, arrows and emacs.",
    )
    assert resolved.keymap.of("today")["done"] == ("f5",)


def test_a_sentence_says_the_present_key() -> None:
    assert key_for("undo", "u") == "u"
    with holding(resolve(KeyChoice("", {"undo": ("ctrl+w",), "prep.fold": ()})).keymap):
        assert key_for("undo", "u") == "ctrl+w"
        assert key_for("today.later", "l") == "l"
        assert key_for("prep.fold", "x") == "fold in the palette"
    assert key_for("undo", "u") == "u"


NAMES = st.sampled_from(command_names())
WRITTEN = st.sampled_from(
    [
        *"adehjkqsuxzADGHQ1/?:",
        "space",
        "esc",
        "enter",
        "tab",
        "down",
        "f5",
        "ctrl+d",
        "ctrl+p",
        "xx",
    ]
)
CHOICES = st.builds(
    KeyChoice,
    st.sampled_from(["", *PRESETS]),
    st.dictionaries(NAMES, st.lists(WRITTEN, max_size=3).map(tuple), max_size=6),
)


EVERYWHERE_NAMES = {one.name for one in known_commands() if one.sort is Sort.EVERYWHERE}


def usual_keys(table: str, command: str) -> tuple[str, ...]:
    own = (Sort.OWN, Sort.TYPING)
    return next(
        one.keys
        for one in known_commands()
        if one.name == command
        and (
            one.sort.value == (table or "everywhere") or (one.sort in own and table in one.screens)
        )
    )


@given(CHOICES)
@pytest.mark.more
def test_whatever_is_chosen_no_key_does_two_things_and_every_screen_is_left(
    choice: KeyChoice,
) -> None:
    resolved = resolve(choice)
    for screen, keys in bound(resolved.keymap).items():
        assert all(len(does) == 1 for key, does in keys.items() if key not in KEPT), screen
        assert {"q", "escape"} & set(keys), screen
        assert all(resolved.keymap.of(CURSOR).get("down", ("j",)))
    for name in (one for one in choice.bindings if "." in one or one in EVERYWHERE_NAMES):
        if any(name in problem for problem in resolved.problems):
            continue
        table, _, command = name.rpartition(".")
        has = resolved.keymap.of(table).get(command, usual_keys(table, command))
        assert {read_key(key) for key in choice.bindings[name]} <= set(has), name
