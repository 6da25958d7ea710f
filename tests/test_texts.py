"""What README, CONTRIBUTING and `--help` say can be typed does what they say."""

import importlib
import inspect
import io
import os
import pkgutil
import re
import shlex
import shutil
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest
from textual.binding import Binding

import inroad
from inroad.campaign import Campaign
from inroad.cli import main
from inroad.cli.arguments import OPTIONS
from inroad.cli.commands import commands, root
from inroad.cli.field_options import field_options
from inroad.cli.grammar import Call, Subcommand
from inroad.cli.parser import call_of
from inroad.clock import fixed_clock
from inroad.commands import Command, KeyHint
from inroad.demo import fill
from inroad.keymap.key_names import key_text
from tests.conftest import MONDAY
from tests.terminal.program import Program
from tests.texts import (
    CONTRIBUTING,
    FOR_USERS,
    HANDBOOK,
    README,
    ROOT,
    Told,
    command_lines,
    helped,
    keys_told,
    shell_lines,
    spelt_out,
    stems,
)

Capture = pytest.CaptureFixture[str]

EVERY = (root(), *commands())

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
LETTER = (
    "From: Ada Foster <ada@example.com>\nTo: nora@example.net\nSubject: Hello\n"
    "Date: Fri, 20 Nov 2026 10:15:00 +0100\nMessage-ID: <1@example.com>\n"
    "X-Autoreply: yes\n\nHappy to talk.\n"
)
INVITE = (
    "BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:1\nDTSTART:20261201T100000Z\n"
    "ORGANIZER:mailto:ada@example.com\nEND:VEVENT\nEND:VCALENDAR\n"
)
"""Such as name nobody in the demo: what they say is said, and nothing is changed."""
SAMPLES = {
    "TOPIC": "dates",
    "PHRASE": "next tue 3pm", "ISO": "2026-11-23T09:00:00+01:00", "DATE": "2026-11-11",
    "CONTACT": "maya", "C": "maya", "OTHER": "priya", "KIND": "request", "K": "request",
    "FOLDER": "calendars",
    "FORMAT": "text", "TERMS": "stage:met", "ORDER": "name", "N": "5", "NAME": "Zora Quist",
    "GOALS": "3,1", "TEXT": "'Meet people who teach'", "MINUTES": "20", "HOW": "video",
    "PLACE": "meet.example.com", "ZONE": "berlin", "STAGE": "thanked", "ACTION": "thank-you",
    "DAY": "in 2 weeks", "SHELL": "bash", "BEGINNING": "ma", "WHAT": "maya",
    "ENCODING": "utf-8", "ANSWER": "put-back", "KINDS": "'first name'",
    "SETTING": "editor_command", "VALUE": "mouse",
}  # fmt: skip
KEPT = (("calendar", ""), ("calendar", "--stop"))
"""Calls for which a folder is kept before."""
ANY_FIELD, A_FIELD = "--FIELD VALUE ...", "--role Lead"
FILES = {
    "import": "Connections.csv", "draft": "letter.txt", "export": "out.txt",
    "restore": "inroad.json.backups/2026-11-22.json", "--data": "inroad.json",
    "receive": "letter.eml", "debrief": "debrief.md", "prep": "prep.md", "--load": "settings.json",
}  # fmt: skip
"""What stands for FILE, by the word before it or by the command."""


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """We are in a folder with the demo's campaign, a copy of it, and the files of the examples."""
    home = tmp_path / "home"
    (home / "search").mkdir(parents=True)
    monkeypatch.setenv("INROAD_NOW", MONDAY.isoformat())
    monkeypatch.setenv("INROAD_DATA", str(home / "inroad.json"))
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(home)
    campaign = Campaign(home / "inroad.json", fixed_clock(MONDAY))
    fill(campaign)
    Path("everything.json").write_bytes(b"".join(campaign.out.copies.written()))
    campaign.close()
    campaign.safekeeping.backup()
    Path("inroad.json.backups").mkdir(exist_ok=True)
    shutil.copy("inroad.json", "inroad.json.backups/2026-11-22.json")
    shutil.copy("inroad.json", "search/inroad.json")
    shutil.copy("inroad.json", "other.json")
    Path("Connections.csv").write_text(HEADER + "Ana,Kovac,,,Initech,,12 Mar 2023\n")
    Path("letter.txt").write_text("Hi Maya, I read your post. Got 15 minutes to talk?\n")
    Path("letter.eml").write_text(LETTER)
    Path("invite.ics").write_text(INVITE)
    Path("prep.md").write_text("## Bring up\nher talk\n")
    Path("debrief.md").write_text("## They offered\nan introduction\n")


def filled_in(line: str) -> str:
    """Return a call with something for each word in capitals."""
    words, before = [], ""
    line = line.replace(ANY_FIELD, A_FIELD)
    command = next((word for word in line.split() if word in FILES), "")
    for word in line.split():
        file = FILES.get(before, FILES.get(command, ""))
        words.append(file if word == "FILE" else SAMPLES.get(word, word))
        before = word
    return " ".join(words)


def as_before() -> None:
    """Bring the campaign back to where it began, and what this machine remembers of it."""
    began, state = Path("../began"), Path(os.environ["XDG_STATE_HOME"])
    if not began.exists():
        began.mkdir()
        shutil.copytree(state, began / "state")
        for path in campaign_files():
            shutil.copy(path, began)
    for path in campaign_files():
        path.unlink()
    for path in began.iterdir():
        if path.is_file():
            shutil.copy(path, ".")
    shutil.rmtree(state)
    shutil.copytree(began / "state", state)


def campaign_files() -> list[Path]:
    """Return the files of the campaign here: the snapshot, the journal, and what is beside them."""
    found = (*Path().glob("inroad.json*"), *Path().glob(".inroad.json*"))
    return [path for path in found if path.is_file()]


def typed(line: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Type a call into a shell that knows < and >, and check that it was understood and done."""
    as_before()
    words = shlex.split(line.replace("~", str(Path.home())))[1:]
    given = "letter.eml" if "receive" in words else "letter.txt"
    if "<" in words:
        at = words.index("<")
        given = words[at + 1]
        del words[at : at + 2]
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(Path(given).read_bytes())))
    if ">" in words:
        del words[words.index(">") :]
    meant = call_of(words)
    if isinstance(meant, Call) and (meant.command.name, meant.usage.mark) == ("", ""):
        opened(words)
        return
    if isinstance(meant, Call) and (meant.command.name, meant.usage.mark) == ("calendar", "answer"):
        return  # Nothing is asked here: what it answers is in test_cli_calendar.
    if isinstance(meant, Call) and (meant.command.name, meant.usage.mark) in KEPT:
        main(["calendar", "calendars"])
        capsys.readouterr()
    if isinstance(meant, Call) and (meant.command.name, meant.usage.mark) == ("config", "--load"):
        main(["config", "--json"])
        Path(words[-1]).write_text(capsys.readouterr().out)
    if isinstance(meant, Call) and meant.command.name == "undo":
        main(["note", "maya", "prefers mail"])
        capsys.readouterr()
    code = main(words)
    said = capsys.readouterr()
    if words[:1] == ["forget"] and "--yes" not in words:
        # Nobody is there to be asked: what it means is said, and how it is done all the same.
        assert (code, "Nothing was done" in said.err, "--yes" in said.err) == (1, True, True)
        return
    # 1 is also what a draft is answered with that something would weaken.
    assert code == 0 or (code == 1 and "draft check" in line and said.out), (line, said.err)
    assert "inroad: " not in said.err, line


def opened(words: list[str]) -> None:
    with Program([sys.executable, "-m", "inroad", *words]) as program:
        program.wait_for("all keys")
        program.type("q")
        assert program.wait_for_end() == 0


def test_every_command_line_in_readme_and_handbook_does_what_it_says(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    lines = command_lines(FOR_USERS)
    assert len(lines) > 20
    calls = dict.fromkeys(filled_in(one) for line in lines for one in spelt_out(line))
    for call in calls:
        typed(call, monkeypatch, capsys)


def help_of(command: Subcommand, capsys: Capture) -> tuple[list[str], list[str]]:
    main([*([command.name] if command.name else []), "--help"])
    return helped(capsys.readouterr().out)


@pytest.mark.parametrize("command", EVERY, ids=lambda one: one.called)
def test_every_command_line_in_a_help_does_what_it_says(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, command: Subcommand
) -> None:
    usage, examples = help_of(command, capsys)
    assert usage
    assert examples
    for line in examples:
        typed(line, monkeypatch, capsys)
    for line in usage:
        for call in spelt_out(line):
            typed(filled_in(call), monkeypatch, capsys)


@pytest.mark.parametrize(
    "text", [README, CONTRIBUTING, HANDBOOK["scripts"]], ids=["README", "CONTRIBUTING", "scripts"]
)
def test_no_bar_in_a_table_cuts_a_cell(text: str) -> None:
    # Markdown ends a cell at a bar, in backticks too.
    columns = 0
    for line in text.split("\n"):
        bars = line.count("|") - line.count("\\|") if line.startswith("|") else 0
        assert bars == columns or not (bars and columns), line
        columns = bars


def test_what_the_readme_types_into_a_shell_is_there() -> None:
    targets = set(re.findall(r"^([\w.-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for line in (*shell_lines(README), *shell_lines(CONTRIBUTING)):
        if line.startswith("make"):
            assert line.split()[1] in targets, line
    named = re.findall(r"`make (\w+)`", README + CONTRIBUTING)
    assert named
    assert set(named) <= targets


NEEDING_WORDS = {
    command.name
    for command in commands()
    if all(any(not word.is_optional for word in usage.words) for usage in command.usages)
} | {"draft", "export", "completion"}
"""Commands that alone are no call."""


def test_calls_that_the_program_itself_names_are_calls() -> None:
    """As in "name one: inroad calendar FOLDER"."""
    names = "|".join(command.name for command in commands())
    pattern = rf"inroad ((?:{names})(?: [A-Z][A-Za-z.]+)?(?: --(?:yes|brief|json))?)\b"
    said = "\n".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    found = set(re.findall(pattern, said)) - NEEDING_WORDS
    assert len(found) > 10
    for one in found:
        call_of(shlex.split(filled_in(f"inroad {one}"))[1:])


def test_every_option_that_a_text_names_is_one() -> None:
    names = {option.name for option in (*OPTIONS, *field_options())} | {"--help"}
    for span in re.findall(r"`([^`\n]*--[^`\n]*)`", FOR_USERS):
        assert set(re.findall(r"--[a-z-]+", span)) <= names, span


def registry() -> dict[str, list[str]]:
    """Return by key, as people know it, all that it does anywhere: label, help and name."""
    found: dict[str, list[str]] = defaultdict(list)
    for module in pkgutil.walk_packages(inroad.__path__, "inroad."):
        if not module.name.endswith("__main__"):
            for keys, words in _keys_in(vars(importlib.import_module(module.name)).values()):
                for key in keys:
                    found[key_text(key)].append(words)
    return found


def _keys_in(values: Iterable[object]) -> Iterator[tuple[Sequence[str], str]]:
    for one in tuple(values):
        if isinstance(one, Command):
            yield one.keys, f"{one.label} {one.help} {one.name}"
        elif isinstance(one, KeyHint):
            yield one.keys, one.label
        elif isinstance(one, Binding):
            yield one.key.split(","), f"{one.description} {one.action}"
        elif isinstance(one, (tuple, list)):
            yield from _keys_in(one)
        elif inspect.isclass(one) and one.__module__.startswith("inroad"):
            yield from _keys_in(vars(one).values())


KEYS = registry()


@pytest.mark.parametrize(
    "told", tuple(keys_told(FOR_USERS)), ids=lambda one: f"{one.keys} {one.does[:30]}"
)
def test_a_key_that_a_text_names_does_what_it_says(told: Told) -> None:
    for key in told.keys:
        assert key in KEYS, f"nothing has the key {key}"
    if told.does:
        does = stems(" ".join(words for key in told.keys for words in KEYS[key]))
        assert stems(told.does) & does, f"{told.keys}: “{told.does}” is not what it does"


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("`d` deletes the whole campaign.", False),
        ("`h` prints a banner.", False),
        ("`I` exports a spreadsheet.", False),
        ("`K` and `J` order them.", True),
        ("Go there with yes (`j`, `enter`).", True),
        ("All of it is in `S`.", True),
        ("`ö` does nothing. `space` ticks one.", True),
    ],
)
def test_the_comparison_tells_true_from_untrue(text: str, is_so: bool) -> None:
    wrong = 0
    for told in keys_told(text):
        try:
            test_a_key_that_a_text_names_does_what_it_says(told)
        except AssertionError:
            wrong += 1
    assert (wrong == 0) == is_so


def test_the_handbook_says_how_cells_of_the_matrix_are_called() -> None:
    """One word for one thing: what stands in the legend stands in the text."""
    from inroad.domain.progress.goal_matrix import Cell

    text = " ".join(HANDBOOK["goals"].split())
    for cell in Cell:
        if cell is not Cell.UNTOUCHED:
            assert cell.value in text, cell
