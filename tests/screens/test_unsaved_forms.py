"""What is half typed when the system ends the program is offered at the next start."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.clock import Clock
from inroad.domain.conversations.touch import Touch
from inroad.screens.forms.form import FormScreen
from tests.screens.driver import open_app
from tests.somebody import somebody

KEYS = {
    "a note": (("3", "enter", "a"), "A note on"),
    "a person": (("3", "n"), "A new person"),
    "an edit": (("3", "e"), "Edit Ana Ruiz"),
    "a goal": (("2", "n"), "A goal of my own"),
    "why": (("2", "e"), "Know the state of the industry"),
    "a question": (("4", "n"), "A question to ask"),
    "an answer": (("4", "a"), ""),
    "me": (("M", "enter"), "About me"),
    "a text about me": (("M", "j", "enter"), "My introduction, in 30 seconds"),
    "a skill": (("M", "n"), "A skill, and the story"),
    "a question for the bank": (("4", "b", "n"), "A question of your own"),
    "a template": (("w", "t", "j", "enter"), "A template of your own"),
}


async def end_while_typing(campaign: Campaign, keys: Iterable[str], typed: str, title: str) -> None:
    """Open a form, type in it, and have the system end the program."""
    async with open_app(campaign) as hands:
        await hands.press(*keys)
        assert title in hands.text
        await hands.type(typed)
        hands.app.leave_and_keep(129)
        await hands.settle()


@pytest.mark.parametrize("name", KEYS)
async def test_a_half_typed_form_is_gone_on_with(demo: Campaign, name: str) -> None:
    keys, title = KEYS[name]
    await end_while_typing(demo, keys, "half typed", title)
    assert len(demo.unsaved_forms.all()) == 1
    again = Campaign(demo.path, lambda: demo.now)
    async with open_app(again) as hands:
        assert "It is kept" in hands.text
        await hands.press("enter")
        assert title in hands.text
        assert "half typed" in hands.text
        revision = again.revision
        await hands.press("ctrl+s")
        assert again.revision == revision + 1
    assert again.unsaved_forms.all() == ()


async def test_one_goes_on_where_one_was_typing(demo: Campaign) -> None:
    await end_while_typing(demo, ("t", "tab"), "We spoke of", "In touch with")
    again = Campaign(demo.path, lambda: demo.now)
    async with open_app(again) as hands:
        await hands.press("enter")
        await hands.type(" tides")
        await hands.press("ctrl+s")
    said = [one.text for one in again._work.store.all(Touch).values()]
    assert "We spoke of tides" in said


async def test_nothing_typed_is_no_draft(demo: Campaign) -> None:
    await end_while_typing(demo, ("3", "n"), "", "A new person")
    assert demo.unsaved_forms.all() == ()


async def test_a_draft_is_kept_for_later_or_thrown_away(demo: Campaign) -> None:
    await end_while_typing(demo, ("3", "n"), "half typed", "A new person")
    async with open_app(demo) as hands:
        await hands.press("q")
        assert "Overdue" in hands.text
    assert len(demo.unsaved_forms.all()) == 1
    async with open_app(demo) as hands:
        await hands.press("x")
        assert "Overdue" in hands.text
    assert demo.unsaved_forms.all() == ()


async def test_of_several_only_the_one_thrown_away_is_gone(demo: Campaign) -> None:
    for keys, words in (("3n", "Ana"), ("q3n", "Bea")):
        await end_while_typing(demo, keys, words, "A new person")
    assert len(demo.unsaved_forms.all()) == 2
    async with open_app(demo) as hands:
        assert hands.text.count("new person") == 2
        await hands.press("x")
        assert hands.text.count("new person") == 1
    assert len(demo.unsaved_forms.all()) == 1


async def test_a_draft_about_somebody_who_is_gone_says_so(data_file: Path, clock: Clock) -> None:
    campaign = Campaign(data_file, clock)
    campaign.me.skip()
    campaign.people.add(somebody("Maya Chen"))
    maya = campaign.people.all()[0]
    campaign.unsaved_forms.keep(
        ("note", str(maya.id)), "A note on Maya Chen", {"note": "half typed"}
    )
    campaign.people.remove(maya.id)
    async with open_app(campaign) as hands:
        await hands.press("enter")
        assert "not in the campaign any more" in hands.toast
        assert "half typed" in hands.text
    assert len(campaign.unsaved_forms.all()) == 1


async def test_a_draft_is_private(demo: Campaign) -> None:
    demo.unsaved_forms.keep(("new person",), "A new person", {"name": "half typed"})
    folder = demo.path.parent / ".inroad.json.drafts"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert [path.stat().st_mode & 0o777 for path in folder.iterdir()] == [0o600]


async def test_a_draft_is_written_anew_only_where_something_was_typed(demo: Campaign) -> None:
    def written() -> list[tuple[int, int]]:
        files = [path for path in demo.path.parent.rglob("*draft*/*") if path.is_file()]
        return [(path.stat().st_ino, path.stat().st_mtime_ns) for path in files]

    async with open_app(demo) as hands:
        await hands.press("3", "enter", "a")
        await hands.type("half typed")
        screen = hands.app.screen
        assert isinstance(screen, FormScreen)
        screen.keep_unsaved()
        kept = written()
        assert len(kept) == 1
        screen.keep_unsaved()
        assert written() == kept
        await hands.type(" and more")
        screen.keep_unsaved()
        assert written() != kept
