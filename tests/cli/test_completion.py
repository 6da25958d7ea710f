"""Completion in the real shells: commands, options, values, files, and names of people."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from inroad.campaign.people.lookup import who
from inroad.campaign.people.namesakes import SOMEBODY_ELSE
from inroad.cli.commands import commands
from inroad.cli.known_names import beginning, names_in
from tests.calling import run
from tests.cli.conftest import opened
from tests.somebody import somebody
from tests.terminal.program import Program
from tests.terminal.programs import needed

Capture = pytest.CaptureFixture[str]
Complete = Callable[[str], set[str]]

SHELLS = ("bash", "zsh", "fish")
BIN = Path(sys.executable).parent

_BASH = r"""
words=("$@")
COMP_WORDS=("${words[@]}")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_inroad
printf '%s\n' "${COMPREPLY[@]}"
"""
_ZSH_READY = "autoload -Uz compinit; compinit -u -D; source ./script; PS1='> '"


@pytest.fixture
def place(filled: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder with the scripts and a letter, where `inroad` is this one."""
    monkeypatch.setenv("PATH", f"{BIN}:{os.environ['PATH']}")
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "letter one.txt").write_text("Hi")
    return folder


def script(shell: str, capsys: Capture) -> str:
    code, out, err = run(capsys, "completion", shell)
    assert (code, err) == (0, "")
    Path("script").write_text(out)
    return out


def bash(line: list[str]) -> set[str]:
    """Return what bash would complete of these words, as they are typed."""
    call = [needed("bash"), "--norc", "-c", f"source ./script; {_BASH}", "bash", *line]
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return set(done.stdout.splitlines()) - {""}


def fish(line: list[str]) -> set[str]:
    """Return what fish would complete of a line of these words."""
    call = [needed("fish"), "--no-config", "-c", "source ./script; complete -C $argv[1]"]
    done = subprocess.run([*call, " ".join(line)], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return {one.partition("\t")[0] for one in done.stdout.splitlines()}


@pytest.mark.parametrize("shell", SHELLS)
def test_the_scripts_are_sound(place: Path, capsys: Capture, shell: str) -> None:
    script(shell, capsys)
    done = subprocess.run([needed(shell), "-n", "script"], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


CASES = [
    (["inroad", "sched"], {"schedule"}),
    (["inroad", "--demo", "sched"], {"schedule"}),
    (["inroad", "--data", "x", "sched"], {"schedule"}),
    (["inroad", "sheet", "--form"], {"--format"}),
    (["inroad", "edit", "maya", "--ro"], {"--role"}),
    (["inroad", "sheet", "maya", "--format", "h"], {"html"}),
    (["inroad", "move", "maya", "th"], {"thanked"}),
    (["inroad", "contacts", "--sort", "la"], {"last touch"}),
    (["inroad", "draft", "ch"], {"check", "check-in"}),
    (["inroad", "draft", "check", "let"], {"letter one.txt"}),
    (["inroad", "draft", "thank-you", "pri"], {"Priya Nair"}),
    (["inroad", "draft", "check", "x", "--contact", "pri"], {"Priya Nair"}),
    (["inroad", "goals", "for", "PRI"], {"Priya Nair"}),
    (["inroad", "goals", "for", "maya", "x"], set()),
    (["inroad", "note", "maya\\ c"], {"Maya Chen"}),
    (["inroad", "note", "yuki.m"], {"yuki.mori@example.com"}),
    (["inroad", "note", "nobody"], set()),
    (["inroad", "add", "x", "--zone", "Europe/Berl"], {"Europe/Berlin"}),
    (["inroad", "edit", "maya", "--formality", "form"], {"formal"}),
    (["inroad", "done", "maya", "keep"], {"keep-promise"}),
    (["inroad", "completion", "z"], {"zsh"}),
    (["inroad", "frobnicate", "x"], set()),
]


@pytest.mark.parametrize("complete", [bash, fish], ids=["bash", "fish"])
def test_what_may_stand_at_a_place_is_completed(
    place: Path, capsys: Capture, complete: Callable[[list[str]], set[str]]
) -> None:
    script(complete.__name__, capsys)
    for line, expected in CASES:
        # A name that was quoted is told as it is, or as it would be typed.
        got = {one.replace("\\ ", " ") for one in complete(line)}
        assert got == expected, line
    every = {command.name for command in commands()}
    assert complete(["inroad", ""]) == every
    if complete is bash:
        # Readline takes these apart.
        assert bash(["inroad", "sheet", "--format", "=", "te"]) == {"text"}
        assert bash(["inroad", "sheet", "--format", "="]) == {"html", "markdown", "text"}
    else:
        assert fish(["inroad", "sheet", "--format=te"]) == {"--format=text"}


def typed_into(command: list[str], ready: str, line: str, expected: str) -> None:
    """Type a line with a tab at its end into a shell at a terminal, and wait for the rest."""
    with Program(command, environment={"PS1": "> "}) as program:
        # In two parts, so that it is not the echo of the line that is waited for.
        program.type(f"{ready}; clear; echo loa''ded\r")
        program.wait_for("loaded")
        program.type(f"{line}\t")
        program.wait_for(expected)


TYPED = [
    ("inroad sched", "inroad schedule"),
    ("inroad note pri", r"inroad note Priya\ Nair"),
    ('inroad note "maya c', 'inroad note "Maya Chen"'),
    ("inroad sheet maya --format=h", "--format=html"),
    ("inroad goals for yu", r"Yuki\ Mori"),
    ("inroad draft check let", r"letter\ one.txt"),
    ("inroad contacts --sort who", r"--sort who\ next"),
]


@pytest.mark.parametrize(("line", "expected"), TYPED)
def test_in_bash_a_tab_completes_and_quotes(
    place: Path, capsys: Capture, line: str, expected: str
) -> None:
    script("bash", capsys)
    shell = [needed("bash"), "--norc", "--noprofile", "-i"]
    typed_into(shell, "source ./script", line, expected)


@pytest.mark.parametrize(("line", "expected"), TYPED)
def test_in_zsh_a_tab_completes_and_quotes(
    place: Path, capsys: Capture, line: str, expected: str
) -> None:
    script("zsh", capsys)
    typed_into([needed("zsh"), "-f", "-i"], _ZSH_READY, line, expected)


@pytest.mark.parametrize("complete", [bash, fish], ids=["bash", "fish"])
def test_names_are_those_of_the_file_that_is_named(
    place: Path,
    capsys: Capture,
    monkeypatch: pytest.MonkeyPatch,
    complete: Callable[[list[str]], set[str]],
) -> None:
    monkeypatch.setenv("INROAD_DATA", "nowhere.json")
    script(complete.__name__, capsys)
    assert complete(["inroad", "note", "pri"]) == set()
    line = ["inroad", "--data", "../data/inroad.json", "note", "pri"]
    assert {one.replace("\\ ", " ") for one in complete(line)} == {"Priya Nair"}


def test_in_zsh_names_are_those_of_the_file_that_is_named(
    place: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INROAD_DATA", "nowhere.json")
    script("zsh", capsys)
    line, expected = "inroad --data ../data/inroad.json note pri", r"note Priya\ Nair"
    typed_into([needed("zsh"), "-f", "-i"], _ZSH_READY, line, expected)


def test_in_zsh_options_are_shown_with_what_they_mean(place: Path, capsys: Capture) -> None:
    script("zsh", capsys)
    meaning = "show how each date was counted"
    typed_into([needed("zsh"), "-f", "-i"], _ZSH_READY, "inroad today --", f"-- {meaning}")


def test_in_zsh_the_script_may_be_a_file_of_its_functions(place: Path, capsys: Capture) -> None:
    Path("_inroad").write_text(script("zsh", capsys))
    ready = "fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D; PS1='> '"
    typed_into([needed("zsh"), "-f", "-i"], ready, "inroad sched", "inroad schedule")


def test_names_are_found_again_without_opening_the_campaign(filled: Path, capsys: Capture) -> None:
    first = run(capsys, "completion", "contacts", "ma")
    assert first == (0, "Maya Chen\n", "")
    call = "import sys; from inroad.cli import main; main(['completion', 'contacts', 'ma']); "
    shown = subprocess.run(
        [sys.executable, "-c", f"{call}print('inroad.campaign' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert shown.stdout == "Maya Chen\nFalse\n"
    run(capsys, "edit", "maya", "--name", "Magda Chen")
    assert run(capsys, "completion", "contacts", "ma") == (0, "Magda Chen\n", "")


def test_a_name_of_several_is_completed_as_what_means_one(filled: Path) -> None:
    campaign = opened(filled)
    campaign.people.add(somebody("Jose Perez", email="jose@example.com"), SOMEBODY_ELSE)
    campaign.people.add(somebody("José Pérez"), SOMEBODY_ELSE)
    names = names_in(campaign)
    jose = next(one for one in campaign.people.all() if one.name == "José Pérez")
    every = list(beginning(names, ""))
    assert {"jose@example.com", str(jose.id), "Maya Chen"} < set(every)
    assert not {"Jose Perez", "José Pérez"} & set(every)
    assert all(who(campaign.people.all(), one).id for one in every)


@pytest.mark.parametrize("content", [None, b"", b"no campaign", b"\x00" * 100])
def test_where_there_is_no_campaign_there_are_no_names_and_nothing_is_made(
    called: None, capsys: Capture, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "data" / "inroad.json"
    if content is not None:
        path.parent.mkdir()
        path.write_bytes(content)
    code, out, _ = run(capsys, "completion", "contacts")
    assert (code in (0, 1), out) == (True, "")
    assert path.exists() == (content is not None)


def test_another_shell_is_a_wrong_call(capsys: Capture, called: None) -> None:
    code, out, err = run(capsys, "completion", "csh")
    assert (code, out) == (2, "")
    assert err == (
        "inroad: SHELL is one of bash, zsh, fish, and not “csh”; see inroad completion --help.\n"
    )
