"""Another session changes the same campaign while this one is open."""

from pathlib import Path

import pytest

from inroad.app import InroadApp
from inroad.campaign import Campaign
from inroad.clock import Clock
from inroad.domain.messages.kinds import MessageKind
from inroad.screens.forms.form import FormScreen
from tests.screens.driver import Hands, open_app
from tests.somebody import somebody


async def looked(hands: Hands) -> None:
    """Let the program look for news, as it does twice a second."""
    app = hands.app
    assert isinstance(app, InroadApp)
    app.look()
    await hands.settle()


async def test_what_the_other_session_does_is_seen_by_itself(data_file: Path, clock: Clock) -> None:
    here = Campaign(data_file, clock)
    here.me.skip()
    there = Campaign(data_file, clock)
    async with open_app(here) as hands:
        await hands.press("3")
        there.people.add(somebody("Maya Chen"))
        await hands.wait_for("Maya Chen")


async def test_what_is_being_typed_is_not_touched(data_file: Path, clock: Clock) -> None:
    here = Campaign(data_file, clock)
    here.me.skip()
    here.people.add(somebody("Maya Chen", role="PM"))
    there = Campaign(data_file, clock)
    maya = there.people.all()[0]
    async with open_app(here) as hands:
        await hands.press("3", "e", "tab")
        await hands.type("Northwind")
        there.people.edit(maya.id, somebody("Maya Chen", role="CTO"))
        there.people.add(somebody("Someone Else"))
        await looked(hands)
        assert "Northwind" in hands.line_with("Organisation")
        await hands.type(" Labs")
        await hands.press("ctrl+s")
        await hands.press("slash")
        await hands.type("som")
        there.people.add(somebody("Somebody Third"))
        await looked(hands)
        assert "som" in hands.text
    maya = here.people.get(maya.id)
    assert (maya.organisation, maya.role) == ("Northwind Labs", "CTO")


async def test_of_two_first_starts_what_was_typed_stands_before_what_was_guessed(
    data_file: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "America/New_York")
    there, here = Campaign(data_file, clock), Campaign(data_file, clock)
    to_the_form = ("down", "down", "enter")
    async with open_app(here) as hands:
        await hands.press(*to_the_form)
        assert "America/New_York" in hands.line_with("My time zone")
        async with open_app(there) as others:
            await others.press(*to_the_form)
            await others.type("Robin Hale")
            await others.press("tab")
            await others.type("berlin")
            await others.press("ctrl+s")
            await others.wait_until(
                lambda: there.me.profile.zone == "Europe/Berlin", "the zone that was typed"
            )
        await hands.press("tab", "tab", "tab", "tab")
        await hands.type("I build data pipes.")
        await hands.press("ctrl+s")
    me = Campaign(data_file, clock).me.profile
    assert (me.name, me.zone, me.country) == ("Robin Hale", "Europe/Berlin", "DE")
    assert me.introduction == "I build data pipes."


@pytest.fixture
def in_new_york(data_file: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Campaign:
    """A campaign that begins on a machine there."""
    monkeypatch.setenv("TZ", "America/New_York")
    return Campaign(data_file, clock)


async def test_a_guess_is_nothing_half_typed(in_new_york: Campaign) -> None:
    async with open_app(in_new_york) as hands:
        await hands.press("down", "down", "enter")
        assert hands.line_with("Public holidays of").endswith("US")
        form = hands.app.screen
        assert isinstance(form, FormScreen)
        form.keep_unsaved()
        assert not in_new_york.unsaved_forms.all()
        await hands.type("Robin")
        form.keep_unsaved()
        assert in_new_york.unsaved_forms.all()


async def test_a_guess_that_nobody_gainsaid_holds(in_new_york: Campaign) -> None:
    async with open_app(in_new_york) as hands:
        await hands.press("down", "down", "enter", "ctrl+s")
    me = in_new_york.me.profile
    assert (me.zone, me.country) == ("America/New_York", "US")


async def test_of_the_same_field_the_later_stands_and_it_is_said(
    data_file: Path, clock: Clock
) -> None:
    here = Campaign(data_file, clock)
    here.me.skip()
    here.people.add(somebody("Maya Chen"))
    there = Campaign(data_file, clock)
    maya = there.people.all()[0]
    async with open_app(here) as hands:
        await hands.press("3", "e", "tab")
        await hands.type("Northwind")
        there.people.edit(maya.id, somebody("Maya Chen", organisation="Contoso"))
        await hands.press("ctrl+s")
        await looked(hands)
        assert "organisation was changed in another session too; “Contoso” is kept" in hands.toast
    assert here.people.get(maya.id).organisation == "Northwind"


async def test_the_data_file_is_written_when_all_is_quiet(data_file: Path, clock: Clock) -> None:
    here = Campaign(data_file, clock)
    here.me.skip()
    async with open_app(here) as hands:
        assert not data_file.exists()
        for _ in range(8):
            await looked(hands)
        await hands.wait_until(data_file.exists, "the data file")


async def test_a_message_that_is_being_typed_is_not_replaced(data_file: Path, clock: Clock) -> None:
    here = Campaign(data_file, clock)
    here.me.skip()
    here.people.add(somebody("Maya Chen"))
    there = Campaign(data_file, clock)
    maya = there.people.all()[0]
    async with open_app(here) as hands:
        await hands.press("3", "w", "e")
        await hands.type("AAAA")
        there.messages.keep(maya.id, MessageKind.REQUEST, "BBBB")
        await looked(hands)
        assert "written in another session too" in hands.toast
        assert "AAAA" in hands.text
        await hands.type(" and on")
        await hands.press("escape")
        assert "AAAA and on" in hands.text
    kept = here.messages.kept(maya.id, MessageKind.REQUEST)
    assert kept is not None
    assert "AAAA and on" in kept.text
    here.history.undo()
    before = here.messages.kept(maya.id, MessageKind.REQUEST)
    assert before is not None
    assert before.text == "BBBB", "what the other one wrote comes back with u"
