"""The first start, the palette, `?`, the profile, quitting, and small windows."""

import threading
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.me.about_me import AboutMe
from inroad.campaign.people.imports import Progress
from inroad.clock import Clock
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.text import mid_sentence
from inroad.exchange.reader import Wishes
from inroad.exchange.records import Records
from inroad.screens.frame.command_screen import CommandScreen
from tests.patience import PATIENCE
from tests.screens.driver import open_app

EXPORT = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ana,Kovac,https://www.linkedin.com/in/ana-kovac,,Initech,Data Engineer,12 Mar 2023\n"
    ",,,,,,07 Jun 2024\n"
)


@pytest.fixture
def new(data_file: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Campaign:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    return Campaign(data_file, clock)


START_EMPTY = ("down", "down", "enter")


async def test_the_first_start_asks_five_things_about_me(new: Campaign) -> None:
    async with open_app(new) as hands:
        assert "Welcome to Inroad" in hands.text
        assert "Inroad runs your informational interviews" in hands.text
        await hands.press(*START_EMPTY)
        assert "Europe/Berlin" in hands.line_with("My time zone")
        assert "mon-fri" in hands.line_with("I work")
        await hands.type("Robin Hale")
        await hands.press("tab")
        assert "This machine says Europe/Berlin. Where are you? A city is enough." in hands.text
        await hands.press("tab", "tab")
        assert "No follow-up falls on a holiday of Germany (DE)" in hands.text
        await hands.press("tab")
        await hands.type("I build pipes.")
        await hands.press("tab", "enter")
        me = new.me.profile
        assert (me.name, me.zone, me.week) == ("Robin Hale", "Europe/Berlin", (0, 1, 2, 3, 4))
        assert (me.introduction, me.country) == ("I build pipes.", "DE")
        assert me.welcomed
        assert "What do you want from these conversations?" in hands.text
        await hands.press("q")
        for step in ("I   import", "2   choose the goals", "5   choose whom to ask"):
            assert step in hands.text


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_where_i_introduce_myself_it_is_said_what_a_request_takes_of_it(
    new: Campaign, size: tuple[int, int]
) -> None:
    said = "A request takes the first two sentences that say who you are."
    async with open_app(new, size) as hands:
        await hands.press(*START_EMPTY)
        assert said in " ".join(hands.text.split())
        assert "Go on" in hands.text


async def test_my_week_is_that_of_where_i_am_until_i_say_otherwise(new: Campaign) -> None:
    async with open_app(new) as hands:
        await hands.press(*START_EMPTY, "tab", "ctrl+u")
        await hands.type("jerusalem")
        await hands.press("enter")
        assert "sun-thu" in hands.line_with("I work")
        assert "IL" in hands.line_with("Public holidays of")
        await hands.press("ctrl+s")
        assert new.me.profile.week == (0, 1, 2, 3, 6)
        assert new.me.profile.country == "IL"
        await hands.press("escape")
        await hands.press("M", "enter", "tab", "ctrl+u")
        await hands.type("london")
        assert "sun-thu" in hands.text


async def test_the_first_questions_can_be_skipped_and_are_not_asked_again(new: Campaign) -> None:
    async with open_app(new) as hands:
        await hands.press("escape")
        assert "I   import" in hands.text
    async with open_app(new) as hands:
        assert "Welcome" not in hands.text


async def test_the_keys_at_the_bottom_are_those_of_the_field_one_is_in(new: Campaign) -> None:
    async with open_app(new) as hands:
        await hands.press(*START_EMPTY)
        assert "enter next" in hands.lines[-1]
        await hands.press("tab", "tab", "tab", "enter")
        assert "enter new line" in hands.line_with("esc leave")
        await hands.type("I build")
        await hands.press("enter")
        await hands.type("pipes.")
        await hands.press("tab")
        assert "enter save" in hands.line_with("esc leave")
        await hands.press("enter")
        assert new.me.profile.introduction == "I build\npipes."


async def test_a_zone_or_week_that_is_none_is_said_as_one_types(new: Campaign) -> None:
    async with open_app(new) as hands:
        await hands.press(*START_EMPTY, "tab")
        await hands.type("Atlantis")
        assert "Berlin" not in hands.line_with("My time zone")
        assert "is no time zone" in hands.text
        await hands.press("ctrl+s")
        assert not new.me.profile.welcomed
        assert "About you" in hands.text


async def test_everything_about_me_can_be_changed_later(campaign: Campaign) -> None:
    async with open_app(campaign, (80, 30)) as hands:
        await hands.press("M", "enter")
        assert "Robin Hale" in hands.line_with("My name")
        await hands.press("escape")
        await hands.go_to("I can offer")
        await hands.press("enter")
        await hands.type("a second pair of eyes on dashboards")
        await hands.press("ctrl+s")
        me = campaign.me.profile
        assert "second pair of eyes" in me.offer
        assert me.name == "Robin Hale"


async def test_importing_from_the_screen(
    campaign: Campaign, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Connections.csv").write_text(EXPORT)
    monkeypatch.chdir(tmp_path)
    async with open_app(campaign) as hands:
        await hands.press("I")
        assert "Connections.csv" in hands.text
        await hands.press("enter")
        await hands.wait_for("this would change", "New · 1", "1 hidden profile")
        assert campaign.people.count() == 0, "not before it was seen"
        await hands.press("enter")
        await hands.wait_for("1 added; 1 hidden profile")
        assert hands.lines[-1].strip() == "enter go on", "the keys are those of now"
        await hands.press("enter")
        assert hands.toast == "1 person is on the board (3)."
        await hands.press("3")
        assert "Ana Kovac" in hands.text
        await hands.press("I", "enter")
        await hands.wait_for("0 added, 1 unchanged")
        assert "Enter goes on." in hands.text
        assert "takes the whole import back" not in hands.text, "there is nothing to take back"
        await hands.press("enter", "u")
        assert "The board is empty." in hands.text


async def test_an_import_can_be_stopped_and_nothing_is_changed(
    campaign: Campaign, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Connections.csv").write_text(EXPORT)
    monkeypatch.chdir(tmp_path)
    stopped, read = threading.Event(), campaign.imports.read

    def slow(path: Path, progress: Progress, wishes: Wishes) -> Records:
        assert stopped.wait(PATIENCE)
        return read(path, progress, wishes)

    monkeypatch.setattr(campaign.imports, "read", slow)
    async with open_app(campaign) as hands:
        await hands.press("I", "enter", "escape")
        stopped.set()
        await hands.wait_for("Stopped; nothing was imported.")
        assert campaign.people.count() == 0
        await hands.press("escape")
        assert "I   import" in hands.text


async def test_a_wrong_file_is_one_sentence_and_can_be_mended(
    campaign: Campaign, tmp_path: Path
) -> None:
    async with open_app(campaign) as hands:
        await hands.press("I")
        await hands.type("nowhere.csv")
        await hands.press("enter")
        await hands.wait_for("There is no file", "nowhere.csv")
        await hands.press("escape")
        assert "I   import" in hands.text


@pytest.mark.parametrize("key", ["1", "2", "3", "4", "5"])
async def test_question_mark_tells_all_keys_of_the_screen(demo: Campaign, key: str) -> None:
    async with open_app(demo) as hands:
        await hands.press(key)
        screen = hands.app.screen
        assert isinstance(screen, CommandScreen)
        await hands.press("question_mark")
        for command in screen.commands:
            assert command.label in hands.text
        assert "redo" in hands.text
        await hands.press("question_mark")
        assert hands.app.screen is screen


async def test_what_is_selected_in_the_help_is_said_whole_with_its_name(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("question_mark")
        assert "Open the person with the whole history" in hands.lines[-3]
        assert "enter  o" in hands.lines[-2]
        assert hands.lines[-2].endswith("today.open_person")
        await hands.press("right")
        assert hands.lines[-2].endswith("today.called_off")
        assert "No time is agreed with Maya." in hands.lines[-2]
        await hands.press("right", "end")
        assert hands.lines[-2].endswith(" leave")
        await hands.press("home")
        assert hands.lines[-2].endswith("today.open_person")


async def test_the_help_is_narrowed_by_words_or_a_key_and_enter_does_it(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("question_mark")
        await hands.type("put off")
        assert "snooze" in hands.text
        assert "undo" not in hands.text
        await hands.press("escape")
        assert "undo" in hands.text
        await hands.type("s")
        assert hands.lines[-2].endswith("today.snooze")
        await hands.press("enter")
        await hands.wait_for("Snooze for Maya Chen")


async def test_the_help_moves_the_cursor_and_goes_to_other_screens(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        first = hands.line_with("▌")
        await hands.press("question_mark")
        await hands.type("move the cursor")
        await hands.press("enter")
        assert hands.line_with("▌") != first
        await hands.press("question_mark")
        await hands.type("go to board")
        await hands.press("enter")
        assert "Identified" in hands.text


async def test_what_does_not_apply_says_why_in_the_help_and_stays(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("question_mark")
        await hands.type("done")
        assert "Done: record it" in hands.lines[-3]
        assert "Nobody is selected." in hands.lines[-2]
        await hands.press("enter")
        assert hands.toast == "Nobody is selected."
        assert "▌ d        done" in hands.text
        await hands.type("zzz")
        assert "Nothing on this screen is called so." in hands.text
        await hands.press("enter")
        assert hands.toast == "Nothing on this screen is called so."


async def test_in_a_small_window_the_help_scrolls(demo: Campaign) -> None:
    async with open_app(demo, (60, 20)) as hands:
        await hands.press("question_mark")
        assert "quit" not in hands.text
        await hands.press("end")
        assert "quit" in hands.text
        assert hands.lines[-2].endswith(" leave")


async def test_the_palette_finds_commands_and_people(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("colon")
        await hands.type("maya")
        await hands.wait_for("Maya Chen · Staff Engineer, Northwind")
        await hands.press("enter")
        await hands.wait_for("Runs the platform guild.")


@pytest.mark.parametrize(
    ("typed", "found", "shown"),
    [
        ("put it off", "Put it off to a day", "Snooze for Maya Chen: thank-you"),
        ("about me", "About me: introduction", "one minute"),
        ("board", "Go to Board", "Identified 18"),
    ],
)
async def test_the_palette_runs_commands_of_the_screen_and_of_everywhere(
    demo: Campaign, typed: str, found: str, shown: str
) -> None:
    async with open_app(demo) as hands:
        await hands.press("colon")
        await hands.type(typed)
        await hands.app.workers.wait_for_complete()
        await hands.wait_for(found)
        await hands.press("enter")
        await hands.wait_for(shown)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("undo", "Take the last change back"),
        ("theme", "Switch between dark and light"),
        ("help", "Show all keys of this screen"),
        ("settings", "Set the rules of follow-ups"),
        ("calendar", "Set the rules of follow-ups"),
        ("backup", "Show what was done"),
        ("xyzzy", "Nothing here is called “xyzzy”"),
    ],
)
async def test_the_palette_knows_ordinary_words(campaign: Campaign, typed: str, found: str) -> None:
    async with open_app(campaign) as hands:
        await hands.press("colon")
        await hands.type(typed)
        await hands.wait_for(found)


@pytest.mark.parametrize("kind", MessageKind)
async def test_the_palette_writes_every_kind_of_letter(demo: Campaign, kind: MessageKind) -> None:
    async with open_app(demo, (120, 40)) as hands:
        await hands.press("3", "colon")
        await hands.type(kind.label)
        await hands.wait_for(f": {mid_sentence(kind.label)}, {kind.facts.when}")
        await hands.press("enter")
        await hands.wait_until(
            lambda: f"{kind.label} to " in hands.text or "Write all the same" in hands.text,
            "the composer, or why not to write",
        )


async def test_the_palette_lists_nothing_twice(demo: Campaign) -> None:
    async with open_app(demo, (100, 70)) as hands:
        await hands.press("4", "colon")
        await hands.type("find anything")
        await hands.wait_for("Find anything: names, notes, answers  (/  F)")
        assert hands.text.count("Find anything:") == 1


async def test_q_quits_with_zero(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("q")
        assert hands.app.return_code == 0


async def test_undo_and_redo_say_what_they_did_or_that_there_is_nothing(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("u")
        assert hands.toast == "Took back “Changed my profile”."
        await hands.press("u")
        assert hands.toast == "There is nothing to take back."
        await hands.press("U")
        assert hands.toast == "Made again “Changed my profile”."
        await hands.press("Z")
        assert hands.toast == "There is nothing to make again."


async def test_themes_are_kept(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("T")
        assert hands.app.theme == "light"
        assert campaign.me.profile.theme == "light"
    async with open_app(campaign) as hands:
        assert hands.app.theme == "light"


@pytest.mark.parametrize("size", [(39, 24), (80, 9), (20, 5)])
async def test_too_small_a_window_says_how_much_it_needs(
    demo: Campaign, size: tuple[int, int]
) -> None:
    async with open_app(demo, size) as hands:
        assert "40 columns" in " ".join(hands.text.split())
        await hands.pilot.resize_terminal(80, 24)
        await hands.settle()
        assert "Overdue" in hands.text


@pytest.mark.parametrize("size", [(40, 10), (60, 20), (80, 24), (120, 40), (200, 60)])
@pytest.mark.parametrize("key", ["1", "2", "3", "4"])
async def test_every_screen_fits_every_size(
    demo: Campaign, size: tuple[int, int], key: str
) -> None:
    async with open_app(demo, size) as hands:
        await hands.press(key)
        assert len(hands.lines) == size[1]
        assert "? all keys" in hands.lines[-1]
        await hands.press("j", "l", "G", "k")
        await hands.pilot.resize_terminal(80, 24)
        await hands.settle()
        assert "Mon 23 Nov 2026" in hands.lines[0]


async def test_who_never_said_who_they_are_finds_it_among_the_first_steps(
    data_file: Path, clock: Clock
) -> None:
    campaign = Campaign(data_file, clock)
    campaign.me.skip()
    async with open_app(campaign) as hands:
        assert "M   say who you are and where" in hands.text
        assert "M me" in hands.lines[-1]
        campaign.me.answer(AboutMe(name="Robin Hale"))
        await hands.settle()
        assert "say who you are" not in hands.text
        assert "M me" not in hands.lines[-1]
