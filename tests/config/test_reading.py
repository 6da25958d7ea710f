"""What `config.toml` says is taken in, and what is wrong in it is said and spoils nothing else."""

import os
from pathlib import Path

import pytest

from inroad.config.config import Config
from inroad.config.reading import MOST_BYTES, parsed, read_config
from inroad.keymap.complaints import first_of, wrong_in
from inroad.themes.built_in import DARK

WHOLE = b"""\
theme = "mine"
mouse = "off"
editor_command = "nvim -f"
mail_command = "mutt"
my_calendar = "~/calendars/personal"
calendars = ["~/calendars/inroad"]

colours = 256

[keys]
preset = "emacs"
undo = ["z", "ctrl+z"]

[keys.today]
done = "x"

[themes.mine]
base = "dark"
accent = "#ffcc00"
"""


def test_all_that_is_set_is_taken_in() -> None:
    config = parsed(WHOLE, "config.toml")
    assert config.problems == ()
    assert (config.theme, config.mouse) == ("mine", "off")
    assert (config.editor_command, config.mail_command) == ("nvim -f", "mutt")
    assert (config.my_calendar, config.calendars) == (
        "~/calendars/personal",
        ("~/calendars/inroad",),
    )
    assert config.keys.preset == "emacs"
    assert dict(config.keys.bindings) == {"undo": ("z", "ctrl+z"), "today.done": ("x",)}
    assert set(config.themes) == {"mine"}
    assert config.themes["mine"].palette == DARK.palette._replace(accent="#ffcc00")
    assert config.colours == "256"


def test_a_file_that_is_not_there_says_nothing(tmp_path: Path) -> None:
    assert read_config(tmp_path / "config.toml") == Config()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('thme = "dark"', "config.toml: “thme” is no setting."),
        ("theme = 3", "config.toml: theme is to be a text in quotation marks."),
        ('mouse = "maybe"', "config.toml: mouse is “maybe”, and can be auto, on, off."),
        ("calendars = [1]", "config.toml: calendars is to be a list of texts."),
        ("[keys]\nundo = 1", "config.toml: undo is to be a list of texts."),
        ('keys = "vim"', "config.toml: keys is to be a table."),
        ('themes = {mine = "x"}', "config.toml: themes.mine is to be a table."),
        (
            'colours = "512"',
            "config.toml: colours is “512”, and can be auto, true, 256, 16, 8, none.",
        ),
        ("colours = 12.5", "config.toml: colours is to be a text in quotation marks."),
        (
            'theme = "drak"',
            "config.toml: theme is “drak”, and can be auto, dark, light, high-contrast, "
            "high-contrast-light.",
        ),
        (
            'theme = "mine"\n[themes.mine]\nsoft = "#777777"',
            "config.toml: themes.mine cannot be read: soft on row has a contrast of 3.2, and "
            "needs 4.5.",
        ),
        (
            "[themes.mine]\naccent = 1",
            "config.toml: themes.mine.accent is to be a text in quotation marks.",
        ),
    ],
)
def test_what_is_wrong_is_said_and_the_rest_holds(text: str, sentence: str) -> None:
    config = parsed(f'editor_command = "vi"\n{text}\n'.encode(), "config.toml")
    assert config.problems == (sentence,)
    assert config.editor_command == "vi"


NO_FILES = {
    "half written": b"theme = ",
    "no UTF-8": b"\xff\xfe",
    "lists without end": b"a = " + b"[" * 100_000,
    "tables without end": b"[keys." + b"a." * 3_000 + b"a]\nx = 1\n",
    "names without end": b"keys." + b"a." * 3_000 + b"a = 1\n",
    "a number that Python does not read": b"colours = " + b"9" * 5_000,
}


@pytest.mark.parametrize("data", NO_FILES.values(), ids=NO_FILES)
def test_a_file_that_is_none_holds_nothing(data: bytes) -> None:
    config = parsed(data, "config.toml")
    assert len(config.problems) == 1
    assert config == Config(problems=config.problems)


def test_a_folder_in_its_place_and_a_file_without_end_are_said(tmp_path: Path) -> None:
    assert "could not be read (Is a directory)" in read_config(tmp_path).problems[0]
    assert "it is no regular file" in read_config(Path("/dev/zero")).problems[0]
    (tmp_path / "long").write_bytes(b"#" * (MOST_BYTES + 1))
    assert "too long" in read_config(tmp_path / "long").problems[0]


def test_a_fifo_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    os.mkfifo(path)
    assert "it is no regular file" in read_config(path).problems[0]
    (tmp_path / "link.toml").symlink_to(path)
    assert "it is no regular file" in read_config(tmp_path / "link.toml").problems[0]


def test_a_number_that_python_does_not_write_out_is_no_value() -> None:
    config = parsed(b"colours = 0x" + b"f" * 5_000, "config.toml")
    assert config.problems == ("config.toml: colours is to be a text in quotation marks.",)


def test_a_command_keeps_its_keys_where_what_is_set_is_none() -> None:
    config = parsed(b"[keys]\nundo = 1\nredo = []\n", "config.toml")
    assert dict(config.keys.bindings) == {"redo": ()}


def test_what_is_wrong_is_said_in_one_short_line_whatever_it_is_called() -> None:
    name = r"\u001b]0;x\u0007a\nb" + "c" * 10_000
    text = f'"{name}" = 1\n[keys]\n"{name}" = "d"\n[themes."{name}"]\naccent = "{name}"\n'
    config = parsed(text.encode(), "config.toml")
    sentences = wrong_in(config)
    assert len(sentences) == 3
    for sentence in sentences:
        assert sentence.isprintable()
        assert len(sentence) < 330


def test_more_than_a_toast_has_room_for_is_counted() -> None:
    text = "".join(f"nothing{number} = 1\n" for number in range(3_000))
    shown = first_of(parsed(text.encode(), "config.toml").problems)
    assert shown[0] == "config.toml: “nothing0” is no setting."
    assert shown[4:] == ("And 2,996 more: inroad doctor lists all of them.",)
