"""Settings by keys: a rule is changed, what moves is seen before and after; and why a date."""

from datetime import date
from pathlib import Path

from inroad.campaign import Campaign
from inroad.config.reading import read_config
from inroad.paths import config_file
from tests.screens.driver import open_app


def person(campaign: Campaign, name: str) -> int:
    return next(one.id for one in campaign.people.all() if one.name == name)


async def test_a_rule_is_changed_and_what_moves_is_seen(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("S", "j", "j", "j", "j")
        assert "No reply: second request" in hands.line_with("▌")
        assert "Duke's career office" in hands.text
        await hands.press("enter")
        await hands.type("10")
        assert "10 business days of silence · moves" in hands.text
        assert "Sam Ortiz, second request:" in hands.text
        assert "Fri 20 Nov → Wed 25 Nov" in hands.text
        await hands.press("enter", "enter")
        assert "10 business days of silence  (usual: 7)" in hands.line_with("▌")
        assert "─ moved · " in hands.text
        assert "Sam Ortiz, second request: Fri 20 Nov → Wed 25 Nov" in hands.text
        assert hands.toast == "Set the rule: second request, 10 business days of silence."
        await hands.press("x")
        assert "7 business days of silence" in hands.line_with("▌")
        assert "usual:" not in hands.line_with("▌")
        assert "Sam Ortiz, second request: Wed 25 Nov → Fri 20 Nov" in hands.text


async def test_space_switches_a_rule_off_and_u_takes_it_back(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("S", "j", "j", "j", "j", "space")
        assert hands.line_with("▌").split()[5] == "off"
        assert "Sam Ortiz, second request: Fri 20 Nov → not due" in hands.text
        await hands.press("u")
        assert "7 business days of silence" in hands.line_with("▌")
        await hands.press("k", "k", "k", "k", "space")
        assert hands.toast == "This is no rule; enter changes it."


async def test_what_is_no_number_keeps_the_form(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("S", "j", "j", "j", "j", "enter")
        await hands.type("soon")
        await hands.press("ctrl+s")
        assert "Write a number of business days from 0 to 250, or “off”" in hands.text
        assert "soon" in hands.line_with("Second request")


async def test_how_many_questions_goals_and_people_are_mine_to_set(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("S")
        for label, typed, shown in (
            ("Questions in 20 minutes", "4", "4"),
            ("Goals in one conversation, at most", "2", "2"),
            ("A goal is confirmed by", "3 people", "3 people"),
        ):
            await hands.go_to(label)
            await hands.press("enter")
            await hands.type(typed)
            await hands.press("ctrl+s")
            assert f" {shown}  " in hands.line_with("▌")
        await hands.press("enter")
        await hands.type("none")
        await hands.press("ctrl+s")
        assert "Write a number from 1 to 9." in hands.text
        await hands.press("escape", "escape", "u")
        assert " 2 people  " in hands.line_with("▌")
    habits = demo.settings.habits
    assert (habits.questions, habits.goals, habits.people) == (4, 2, 2)


async def test_a_preset_says_what_it_moves(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("S", "enter")
        await hands.type("gentle")
        assert "10 business days of patience" in hands.text
        await hands.press("ctrl+s")
        assert demo.me.profile.preset == "gentle"
        assert "gentle" in hands.line_with("▌")


async def test_holidays_and_days_off_are_set(demo: Campaign) -> None:
    async with open_app(demo, (100, 40)) as hands:
        await hands.press("S")
        await hands.go_to("Public holidays of")
        await hands.press("enter")
        await hands.type("us")
        assert "United States (US) · moves" in hands.text
        await hands.press("ctrl+s")
        assert demo.me.profile.country == "US"
        await hands.press("j", "enter")
        await hands.type("27 nov Bridge day")
        await hands.press("ctrl+s")
        assert demo.me.profile.days_off[0].name == "Bridge day"
        assert "Fri 27 Nov 2026 Bridge day" in hands.line_with("▌")
        assert hands.toast == "Set “My days off”: Fri 27 Nov 2026 Bridge day."
        await hands.go_to("Public holidays of")
        assert "United States (US)" in hands.line_with("▌"), "in words, not as a code"


async def test_rules_for_one_person(demo: Campaign) -> None:
    sam = person(demo, "Sam Ortiz")
    async with open_app(demo) as hands:
        await hands.press("j", "R")
        assert "Follow-ups with Sam Ortiz" in hands.text
        assert "Requests on one day" not in hands.text
        await hands.press("j", "j", "enter")
        assert "No reply: second request, for Sam Ortiz" in hands.text
        await hands.type("12")
        await hands.press("ctrl+s")
        assert demo.follow_ups.of(sam)[0].due == date(2026, 11, 27)
        await hands.press("h")
        assert "1 Today 1" in hands.lines[0]


async def test_the_picture_of_a_count(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("j", "v")
        assert "Second request · Sam Ortiz" in hands.text
        assert "Fri 20 Nov 2026 · 3 days ago (1 business day)" in hands.text
        assert "Mon    Tue    Wed    Thu    Fri    Sat    Sun" in hands.text
        assert "Nov 2026   9     10     11 0   12 1   13 2   14 -   15 -" in hands.text
        assert "1-7   7 business days on" in hands.text
        await hands.press("q")
        assert "1 Today" in hands.lines[0]


async def test_the_picture_is_there_on_the_board_the_sheet_and_the_person(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("3", "l", "v")
        assert "· Sam Ortiz" in hands.text
        assert "from now" not in hands.text
        await hands.press("q", "enter", "v")
        assert "7 business days on" in hands.text
        await hands.press("q", "4", "v")
        assert "Conversation" in hands.lines[1] or "Prepare" in hands.lines[1]


async def test_a_calendar_folder_is_brought_up_to_date_while_nobody_types(
    demo: Campaign, tmp_path: Path
) -> None:
    folder = tmp_path / "calendar"
    demo.calendars.keep_in(folder)

    def summaries() -> str:
        return "".join(path.read_text(encoding="utf-8") for path in folder.iterdir())

    assert "Thank-you: Maya Chen" in summaries()
    async with open_app(demo) as hands:
        await hands.press("d")
        for _ in range(60):
            hands.app.look()
            await hands.settle()
            await hands.app.workers.wait_for_complete()
            if "Thank-you: Maya Chen" not in summaries():
                break
    assert "Thank-you: Maya Chen" not in summaries()
    assert "Check in: Maya Chen" in summaries()


async def test_what_was_set_is_said_with_its_value(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("S")
        await hands.go_to("I ask for")
        await hands.press("enter")
        await hands.type("25")
        await hands.press("ctrl+s")
        assert demo.history.events()[0].label == "Set “I ask for”: 25 minutes"


async def test_settings_are_found_as_one_types(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("S", "slash")
        await hands.type("ssh mouse")
        assert "built in" in hands.line_with("The mouse")
        assert "Preset" not in hands.text
        await hands.press("escape")
        assert "Mail program" in hands.text
        await hands.press("slash")
        await hands.type("about me")
        await hands.press("enter", "enter")
        assert "Robin Hale" in hands.line_with("▌")


async def test_what_is_of_this_machine_is_set_in_its_file_and_taken_back_in_its_turn(
    demo: Campaign,
) -> None:
    async with open_app(demo) as hands:
        await hands.press("S", "slash")
        await hands.type("theme colours")
        await hands.press("enter", "enter")
        await hands.type("light")
        await hands.press("ctrl+s")
        assert hands.toast == "Set “Theme” in config.toml: light."
        assert hands.line_with("▌").split() == ["▌", "Theme", "light", "config.toml"]
        assert "what it means · config.toml" in hands.text
        assert hands.app.theme == "light"
        assert read_config(config_file()).theme == "light"
        await hands.press("T")
        assert hands.app.theme == "dark"
        assert "config.toml names the theme" in hands.toast
        assert demo.me.profile.theme == "auto"
        assert read_config(config_file()).theme == "light"
        await hands.press("u")
        assert hands.toast == "Took back “Set ‘Theme’ in config.toml: light”."
        assert hands.line_with("▌").split() == ["▌", "Theme", "auto", "built", "in"]
        assert not config_file().exists()
        await hands.press("U")
        assert hands.app.theme == "light"
        await hands.press("x")
        assert hands.toast == "Took “Theme” out of config.toml."
        assert hands.app.theme == "dark"


async def test_a_file_that_was_changed_by_hand_is_read_and_not_taken_back(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        await hands.press("S", "slash")
        await hands.type("theme colours")
        await hands.press("enter", "enter")
        await hands.type("light")
        await hands.press("ctrl+s")
        config_file().write_text('theme = "dark"\nmouse = "off"\n')
        await hands.press("u")
        assert "has changed since, so it is left as it is" in hands.toast
        assert config_file().read_text() == 'theme = "dark"\nmouse = "off"\n'
        await hands.press("escape", "escape", "S")
        assert hands.app.theme == "dark"


async def test_what_is_wrong_in_the_file_is_said_at_the_start(demo: Campaign) -> None:
    config_file().parent.mkdir(parents=True)
    config_file().write_text('mouse = "maybe"\n')
    async with open_app(demo) as hands:
        assert hands.toast == "config.toml: mouse is “maybe”, and can be auto, on, off."


async def test_what_stands_in_the_campaign_is_said_to_be_there(demo: Campaign) -> None:
    demo.me.use_theme("light")
    async with open_app(demo) as hands:
        await hands.press("S", "slash")
        await hands.type("theme colours")
        await hands.press("enter")
        assert hands.line_with("▌").split() == ["▌", "Theme", "light", "campaign"]
        await hands.press("x")
        assert hands.line_with("▌").split() == ["▌", "Theme", "auto", "built", "in"]


async def test_the_cursor_goes_to_what_is_called_as_typed(demo: Campaign) -> None:
    """What stands above it has the word in what it means."""
    async with open_app(demo) as hands:
        await hands.press("S", "slash")
        await hands.type("colours")
        await hands.press("enter")
        assert "Theme" in hands.text
        assert hands.line_with("▌").startswith("▌ Colours of the terminal")


async def test_keys_that_cannot_be_are_said_as_soon_as_the_changed_file_is_read(
    demo: Campaign,
) -> None:
    config_file().parent.mkdir(parents=True)
    config_file().write_text('mouse = "off"\n')
    async with open_app(demo) as hands:
        config_file().write_text('[keys]\nunod = "z"\n')
        await hands.press("S")
        assert hands.toast == "config.toml: “unod” is no command; did you mean undo?"
        config_file().write_text('[keys]\nundo = "f5"\n')
        await hands.press("escape", "S")
        assert hands.toast == "The keys that are set hold from the next start on."
        config_file().write_text('[keys]\nundo = "f5"\nmouse = ')
        await hands.press("escape", "S")
        assert "is no TOML" in hands.toast
        config_file().write_text("")
        await hands.press("escape", "S")
        assert hands.toast == "Nothing is wrong in config.toml any more."


async def test_a_toast_covers_nothing_that_a_form_says(demo: Campaign) -> None:
    async with open_app(demo) as hands:
        hands.app.notify("Line one of a long one.\nLine two.\nLine three.", timeout=60)
        await hands.press("S", "slash")
        await hands.type("theme colours")
        await hands.press("enter", "enter")
        await hands.type("nosuch")
        await hands.press("ctrl+s")
        assert "“nosuch”, and can be auto, dark, light, high-contrast," in hands.text
        assert "Line three." in hands.text
        await hands.press("escape", "escape")
        assert "what it means" in hands.text
        await hands.press("5")
        assert "Line three." in hands.text


async def test_a_theme_of_ones_own_that_is_gone_is_offered_no_more(campaign: Campaign) -> None:
    path = config_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('[themes.mine]\naccent = "#ffcc00"\n')
    async with open_app(campaign) as hands:
        await hands.press("colon", *"mine", "enter")
        assert hands.app.theme == "mine"
        path.write_text("")
        hands.app.look()
        await hands.settle()
        assert hands.app.theme == "dark"
        await hands.press("colon", *"mine")
        assert "Theme: mine" not in hands.text
