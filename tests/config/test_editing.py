"""`config.toml` is changed by one value: comments, order and what nobody knows stay as they are."""

import stat
import tomllib
from pathlib import Path

import pytest

from inroad.config.config import Config
from inroad.config.editing import put, set_value
from inroad.config.entries import ENTRIES, Entry, as_typed, entry_named
from inroad.config.reading import read_config
from inroad.domain.errors import InroadError

OURS = """\
# my colours
theme = "dark"   # at night

unheard_of = [ 1,
  2 ]  # of a later version

[keys]
undo = ["z"]

[themes.mine]   # in blue
base = "dark"
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "inroad" / "config.toml"


def entry(name: str) -> Entry:
    found = entry_named(name)
    assert found is not None
    return found


def write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)


def test_one_value_is_another_and_every_other_byte_is_as_it_was(path: Path) -> None:
    write(path, OURS)
    set_value(path, entry("theme"), "light")
    assert path.read_text() == OURS.replace('theme = "dark"', 'theme = "light"', 1)
    set_value(path, entry("keys.preset"), "vim")
    assert 'undo = ["z"]\npreset = "vim"\n' in path.read_text()
    set_value(path, entry("keys.preset"), None)
    set_value(path, entry("theme"), "dark")
    assert path.read_text() == OURS


def test_a_value_is_taken_out_and_what_is_not_there_is_no_change(path: Path) -> None:
    write(path, OURS)
    set_value(path, entry("theme"), None)
    assert "theme = " not in path.read_text()
    assert "# my colours" in path.read_text()
    before = path.read_bytes()
    assert set_value(path, entry("mouse"), None).after == before
    assert set_value(path, entry("keys.preset"), None).after == before


def test_a_new_file_shows_all_that_can_be_set_and_sets_only_what_is_asked(path: Path) -> None:
    set_value(path, entry("mouse"), "off")
    text = path.read_text()
    assert read_config(path) == Config(mouse="off")
    assert '# mouse = "auto"\nmouse = "off"\n' in text
    for one in ENTRIES:
        assert f"# {one.label}. " in text
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert max(map(len, text.splitlines())) <= 100


def test_every_line_of_a_new_file_holds_once_its_sign_is_taken_away(path: Path) -> None:
    set_value(path, entry("mouse"), "off")
    lines = path.read_text().replace('mouse = "off"\n', "").splitlines()
    shown = [line[2:] for line in lines if " = " in line or line.startswith("# [")]
    said = tomllib.loads("\n".join(shown))
    for one in ENTRIES:
        assert one.within(said) == (one.sample if isinstance(one.sample, str) else [*one.sample])


@pytest.mark.parametrize("name", [one.name for one in ENTRIES])
@pytest.mark.parametrize(
    "text",
    [
        "",
        OURS,
        'keys.undo = "z"\n',
        'keys = {undo = "z"}\n',
        '[keys.today]\ndone = "x"\n',
        '[themes.a]\nbase = "dark"\n\n[keys]\n\n[themes.b]\nbase = "dark"\n',
        '# theme = "auto"\r\nmouse = "off"\r\n',
        'my_calendar = """\n# theme = "auto"\n"""\n',
        'theme = "dark"',
    ],
)
def test_every_value_is_set_in_every_kind_of_file_and_nothing_else_is(
    path: Path, name: str, text: str
) -> None:
    write(path, text)
    one = entry(name)
    before = tomllib.loads(text)
    value = ("~/a", "~/b") if one.is_list else 'it\'s "quoted" – é'
    set_value(path, one, value)
    said = tomllib.loads(path.read_text())
    assert one.within(said) == (list(value) if one.is_list else value)
    set_value(path, one, None)
    left = tomllib.loads(path.read_text())
    assert one.within(left) is None
    for key in before.keys() - {name.partition(".")[0]}:
        assert left[key] == before[key]


def test_what_is_no_toml_is_left_as_it_is(path: Path) -> None:
    write(path, "theme = \n")
    with pytest.raises(InroadError, match=r"is no TOML .*mend it first"):
        set_value(path, entry("mouse"), "off")
    for strange in ("colours = " + "9" * 5_000, "keys." + "a." * 3_000 + "a = 1"):
        write(path, strange)
        with pytest.raises(InroadError, match=r"is no TOML .*mend it first"):
            set_value(path, entry("mouse"), "off")
        assert path.read_text() == strange
    path.write_bytes(b"\xff")
    with pytest.raises(InroadError, match="is not UTF-8"):
        set_value(path, entry("mouse"), "off")
    assert path.read_bytes() == b"\xff"
    write(path, 'keys = "vim"\n')
    with pytest.raises(InroadError, match=r"set keys\.preset there"):
        set_value(path, entry("keys.preset"), "vim")
    assert path.read_text() == 'keys = "vim"\n'


def test_a_link_stays_a_link_and_a_mark_of_the_encoding_stays(path: Path, tmp_path: Path) -> None:
    own = tmp_path / "dotfiles.toml"
    own.write_bytes(b'\xef\xbb\xbftheme = "dark"\n')
    path.parent.mkdir()
    path.symlink_to(own)
    set_value(path, entry("theme"), "light")
    assert path.is_symlink()
    assert own.read_bytes() == b'\xef\xbb\xbftheme = "light"\n'


def test_a_change_is_taken_back_only_from_the_file_as_it_was_written(path: Path) -> None:
    made = set_value(path, entry("theme"), "light")
    put(path, made.inverse)
    assert not path.exists()
    put(path, made)
    again = set_value(path, entry("theme"), "dark")
    write(path, path.read_text() + "# by hand\n")
    with pytest.raises(InroadError, match="has changed since"):
        put(path, again.inverse)
    assert path.read_text().endswith("# by hand\n")


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        (
            "theme",
            "pink",
            "theme is “pink”, and can be auto, dark, light, high-contrast, "
            "high-contrast-light, mine.",
        ),
        ("mouse", "yes", "mouse is “yes”, and can be auto, on, off."),
        ("editor_command", "vi 'x", "editor_command has a quotation mark that is not closed."),
        ("my_calendar", "/nowhere/at/all", "There is nothing at /nowhere/at/all"),
        ("calendars", " , ", "Calendar folders that are kept needs a value"),
    ],
)
def test_what_is_no_such_value_is_refused_in_a_sentence(
    name: str, typed: str, sentence: str
) -> None:
    with pytest.raises(InroadError) as raised:
        entry(name).read(typed, Config(themes={"mine": {}}))
    assert sentence in str(raised.value)


def test_what_is_typed_is_what_is_read_and_paths_are_whole(tmp_path: Path) -> None:
    assert entry("theme").read(" mine ", Config(themes={"mine": {}})) == "mine"
    assert entry("my_calendar").read(str(tmp_path), Config()) == str(tmp_path)
    folders = entry("calendars").read("~/a, b", Config())
    assert folders == ("~/a", str(Path.cwd() / "b"))
    assert entry("calendars").read(as_typed(folders), Config()) == folders
