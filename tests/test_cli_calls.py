"""How commands are called: options anywhere, none ignored, and every wrong call is 2."""

import itertools
import json
import pkgutil
import sys
from pathlib import Path

import pytest

import inroad.cli.commands
from inroad.campaign import Campaign
from inroad.cli.arguments import DATA, DEMO, EVERYWHERE, OPTIONS
from inroad.cli.commands import commands, root
from inroad.cli.field_options import field_options
from inroad.cli.grammar import Option, Subcommand, Usage
from inroad.clock import fixed_clock
from inroad.demo import fill
from inroad.domain.conversations.sheet import SheetFormat
from inroad.domain.messages.kinds import MessageKind
from tests.calling import run
from tests.conftest import MONDAY
from tests.somebody import somebody
from tests.terminal.program import Program
from tests.texts import FOR_USERS

Capture = pytest.CaptureFixture[str]

COMMANDS = tuple(commands())
EVERY = (root(), *COMMANDS)


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """We are in a folder with a letter in it; the campaign is the demo's."""
    monkeypatch.setenv("INROAD_NOW", MONDAY.isoformat())
    monkeypatch.setenv("INROAD_DATA", str(tmp_path / "data" / "inroad.json"))
    monkeypatch.chdir(tmp_path)
    Path("letter.txt").write_text("Hi Maya,\n\nI need a job. Got 15 minutes?\n", "utf-8")


@pytest.fixture
def filled(tmp_path: Path) -> None:
    campaign = Campaign(tmp_path / "data" / "inroad.json", fixed_clock(MONDAY))
    fill(campaign)
    campaign.close()


def is_wrong(done: tuple[int, str, str], *words: str) -> None:
    """Check that a call is refused in one sentence, with these words in it."""
    code, out, err = done
    assert (code, out) == (2, ""), err
    assert err.startswith("inroad: ")
    assert err.endswith(" --help.\n")
    assert err.count("\n") == 1
    for word in words:
        assert word in err


@pytest.mark.parametrize(
    ("words", "options"),
    [
        (["draft", "check", "letter.txt"], [["--json"], ["--contact", "maya"]]),
        (["when", "next", "tue", "3pm"], [["--json"], ["--from", "2026-11-23T09:00:00+01:00"]]),
        (["export", "digest", "-"], [["--since=2026-11-11"]]),
        (["today"], [["--json"], ["--demo"]]),
        (["sheet", "priya"], [["--format", "text"], ["--demo"]]),
        (["contacts"], [["--json"], ["--data", "data/inroad.json"]]),
        (["restore"], [["--dry-run"], ["--data", "data/inroad.json"]]),
    ],
)
@pytest.mark.usefixtures("filled")
def test_options_may_stand_anywhere(
    capsys: Capture, words: list[str], options: list[list[str]]
) -> None:
    plain = run(capsys, *words, *itertools.chain(*options))
    assert plain[0] != 2, plain
    for at in itertools.product(range(len(words) + 1), repeat=len(options)):
        call = list(words)
        for place, option in sorted(zip(at, options, strict=True), key=lambda one: -one[0]):
            call[place:place] = option
        assert run(capsys, *call) == plain, call


@pytest.mark.usefixtures("filled")
def test_they_may_stand_anywhere_for_who_wants_them_first(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POSIXLY_CORRECT", "1")
    assert json.loads(run(capsys, "today", "--json")[1])
    monkeypatch.chdir("data")
    code, out, err = run(capsys, "when", "--json", "--", "--demo")
    assert (code, out) == (1, "")  # Behind two dashes everything is a word.
    assert "--demo" in err


def words_of(usage: Usage) -> list[str]:
    """Return words that fit a usage."""
    known = {"KIND": "request", "CONTACT": "maya", "PHRASE": "tue"}
    given = [known.get(word.name, "") for word in usage.words]
    return [usage.key] * bool(usage.key) + [word for word in given if word]


def written(option: Option) -> list[str]:
    """Return an option with a value that fits."""
    values = {"CONTACT": "maya", "KIND": "offer", "FORMAT": "text", "FILE": "data/inroad.json"}
    return [option.name, values.get(option.value, "2026-11-11")] if option.value else [option.name]


def ignored() -> list[list[str]]:
    """Return, for each usage of each command, a call with each option that it has not."""
    found = []
    for command in EVERY:
        switches = [usage.switch for usage in command.usages]
        for usage in command.usages:
            takes = {*usage.takes, usage.switch, *([DATA] if usage.has_data else [])}
            takes |= {DEMO} if usage.is_for_demo else set()
            call = [command.name] * bool(command.name) + words_of(usage)
            call += [usage.switch.name] if usage.switch is not None else []
            # Another usage's switch makes it that usage.
            others = [one for one in OPTIONS if one not in takes and one not in switches]
            found += [[*call, *written(option)] for option in others]
    return found


@pytest.mark.parametrize("call", ignored(), ids=" ".join)
def test_what_would_be_ignored_is_refused(capsys: Capture, call: list[str]) -> None:
    is_wrong(run(capsys, *call), "--")


@pytest.mark.parametrize(
    ("call", "word"),
    [
        ("today --brief --json", "--json does not go with today --brief"),
        ("today --brief --why", "--why does not go with today --brief"),
        ("--demo --data F today", "--demo opens a campaign of its own"),
        ("--demo --data F", "--demo opens a campaign of its own"),
        ("restore --yes --dry-run", "--dry-run does not go with restore --yes"),
        ("export ics --since today", "--since does not go with export ics"),
        ("draft request maya --kind offer", "--kind does not go with draft"),
        ("--demo where", "--demo does not go with where"),
        ("--demo backup", "--demo does not go with backup"),
        ("--demo restore", "--demo does not go with restore"),
        ("--demo calendar DIR", "--demo does not go with calendar"),
        ("--version --json", "--json does not go with --version"),
        ("--version today", "--version does not go with today"),
        ("--data a --data b today", "--data can be given only once"),
        ("when tue --from a --from b", "--from can be given only once"),
        ("today --json=yes", "--json takes no value"),
        ("export digest --since", "--since needs a value, DATE"),
        ("export digest --since --demo", "--since needs a value, DATE"),
        ("contacts --js", "There is no option --js"),
        ("contacts --jsno", "There is no option --jsno (is --json meant?)"),
        ("contacts -j", "There is no option -j"),
        ("tody", "There is no command “tody” (is today meant?)"),
        ("helps", "There is no command “helps”"),
        (
            "export",
            "export needs vcard or csv or json or markdown or person or digest or ics first",
        ),
        ("export csvv", "or ics first, and not “csvv”"),
        ("export ics a.ics b.ics", "“b.ics” is too much for export ics"),
        ("draft check a.txt b.txt", "“b.txt” is too much for draft check"),
        ("draft", "draft needs KIND and CONTACT"),
        ("sheet priya nair", "“nair” is too much for sheet"),
        ("sheet priya --format pdf", "--format is one of markdown, text, html, and not “pdf”"),
        ("when", "when needs PHRASE, like: inroad when next tue 3pm"),
        ("when tue --from soon", "“soon” is no time for --from"),
        ("--demo export digest --since blue", "--since: “blue” is no date"),
        ("where now", "“now” is too much for where"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(capsys: Capture, call: str, word: str) -> None:
    is_wrong(run(capsys, *call.split()), word)


@pytest.mark.parametrize(
    "call",
    [
        ("--data", "", "today"),
        ("import", ""),
        ("export", "ics", " "),
        ("sheet", ""),
        ("calendar", ""),
        ("when", "tue", "--from", ""),
        ("draft", "check", ""),
        ("",),
    ],
)
def test_an_empty_word_is_no_word(capsys: Capture, call: tuple[str, ...]) -> None:
    """A variable of a script that was never set is not taken for "none named"."""
    is_wrong(run(capsys, *call))
    assert not Path("data").exists()


def test_no_wrong_call_touches_anything(capsys: Capture) -> None:
    run(capsys, "calendar", "DIR", "--stop")
    run(capsys, "restore", "--yes", "--dry-run")
    assert [one.name for one in Path.cwd().iterdir()] == ["letter.txt"]


def test_every_file_of_a_command_is_in_the_list_of_commands() -> None:
    found = {usage.run.__module__ for command in EVERY for usage in command.usages}
    names = [one.name for one in pkgutil.iter_modules(inroad.cli.commands.__path__)]
    assert found == {f"inroad.cli.commands.{name}" for name in names}
    assert all(list(commands(command.name)) == [command] for command in COMMANDS)
    options = [option for command in EVERY for option in (*command.options(), *EVERYWHERE)]
    assert set(options) == {*OPTIONS, *field_options()}


def test_help_and_refusals_name_every_kind_and_format_that_there_is(capsys: Capture) -> None:
    kinds, formats = [kind.value for kind in MessageKind], [form.value for form in SheetFormat]
    for call, known in ((["draft", "--help"], kinds), (["sheet", "--help"], formats)):
        said = " ".join(run(capsys, *call)[1].split())
        assert all(name in said for name in known), call
    assert all(f"`{name}`" in FOR_USERS for name in kinds)
    is_wrong(run(capsys, "draft", "poem", "maya"), *kinds)
    is_wrong(run(capsys, "sheet", "maya", "--format", "pdf"), *formats)


@pytest.mark.parametrize("command", EVERY, ids=lambda one: one.called)
def test_help_has_a_sentence_and_an_example(capsys: Capture, command: Subcommand) -> None:
    asked = [["--help"], ["-h"], ["--json", "--help"]]
    for options in asked:
        code, out, err = run(capsys, *([command.name] * bool(command.name)), *options)
        assert (code, err) == (0, "")
        assert " ".join(command.help.split()) in " ".join(out.split())
        assert command.help.endswith(".")
        assert "Example" in out
        assert all(f"\n  {one}\n" in out for one in command.examples)
        assert all(len(line) < 80 for line in out.splitlines())
        assert out.startswith("usage: inroad")
    named = {option.name for option in command.options()} | {one.name for one in command.words()}
    assert all(name in out for name in named)


def test_the_handbook_names_every_command_as_it_is_called() -> None:
    for command in COMMANDS:
        for usage in command.usages:
            start = f"`inroad {command.name} {usage.key}".rstrip()
            assert start in FOR_USERS, f"no word about {start}"
            for option in usage.options:
                assert option.name in FOR_USERS


@pytest.mark.usefixtures("filled")
def test_why_is_in_the_json_too(capsys: Capture) -> None:
    (plain, *_), (why, *_) = (
        json.loads(run(capsys, "today", "--json", *more)[1]) for more in ([], ["--why"])
    )
    assert {key: why[key] for key in plain} == plain
    counted = [day for day in why["count"] if day["is"] == "due"]
    assert [day["day"] for day in counted] == [plain["due"]]


def test_what_is_for_someday_has_no_day(capsys: Capture, tmp_path: Path) -> None:
    campaign = Campaign(tmp_path / "data" / "inroad.json", fixed_clock(MONDAY))
    campaign.people.add(somebody("Ana Ruiz"))
    campaign.people.promise(campaign.people.all()[0].id, "send it", None, mine=True)
    campaign.close()
    (found,) = json.loads(run(capsys, "today", "--json", "--why")[1])
    assert (found["group"], found["due"], found["count"]) == ("Someday", None, [])
    said = run(capsys, "today", "--why")[1].splitlines()
    assert said[-1].strip() == "You promised “send it” on Mon 23 Nov, for no day."


def checking(*arguments: str) -> Program:
    return Program([sys.executable, "-m", "inroad", "draft", "check", *arguments])


def test_a_draft_is_typed_at_a_terminal_and_that_is_said() -> None:
    with checking() as program:
        program.wait_for("Type or paste the draft; ctrl+d on a line of its own ends it.")
        program.type("Hi Ana,\rI need a job. Got 15 minutes?\r\x04")
        program.wait_for("2:1: job: “I need a job”")
        assert program.wait_for_end() == 1


@pytest.mark.parametrize("arguments", [(), ("-",), ("--json",)])
def test_nothing_at_all_is_no_draft(arguments: tuple[str, ...]) -> None:
    with checking(*arguments) as program:
        program.wait_for("Type or paste the draft")
        program.type("\x04")
        program.wait_for("Nothing was typed or piped in, so there is no draft to check")
        assert program.wait_for_end() == 2


def test_an_empty_file_is_no_draft(capsys: Capture) -> None:
    Path("empty.txt").write_text(" \n\n", "utf-8")
    code, out, err = run(capsys, "draft", "check", "empty.txt", "--json")
    assert (code, out) == (2, "")
    assert err == (
        "inroad: empty.txt is empty, so there is no draft to check; see inroad draft --help.\n"
    )
