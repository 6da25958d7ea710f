"""A command: what it does, when it applies, and where it stands among the others."""

from dataclasses import replace

import pytest

from inroad.campaign import Campaign
from inroad.commands import Command, KeyHint, command, needed, while_typing
from inroad.domain.errors import InroadError
from inroad.screens.frame.command_screen import CommandScreen
from inroad.screens.people.contact import ContactScreen
from inroad.screens.people.contact_actions import ContactActions
from inroad.screens.today import TodayScreen
from tests.screens.driver import open_app


class Lamp:
    """Something with commands."""

    def __init__(self, bulb: str | None) -> None:
        self.bulb = bulb
        self.said: list[str] = []

    def refuse(self, reason: str) -> None:
        self.said.append(reason)

    def _bulb(self) -> str:
        return needed(self.bulb, "There is no bulb.")

    @command("space", "l", label="light", needs=_bulb)
    def light(self) -> None:
        """Light it.

        It is warm then.
        """
        self.said.append(f"{self._bulb()} is lit")

    @command("x", label="shake", needs=_bulb, asks=False)
    def shake(self) -> None:
        """Shake it."""
        self.said.append("shaken")

    @command("b", label="break")
    def break_it(self) -> None:
        """Break it."""
        raise InroadError("It does not break.")


class Torch(Lamp):
    """Has one of the commands in its own way."""

    @Lamp.light.over()
    def light(self) -> None:
        """Light the way."""
        super().light()


def test_a_command_is_told_by_its_class_and_run_by_its_screen() -> None:
    assert isinstance(Lamp.light, Command)
    assert (Lamp.light.name, Lamp.light.help) == ("light", "Light it")
    assert Lamp.light.keys == ("space", "l")
    lamp = Lamp("A bulb")
    lamp.light()
    assert lamp.said == ["A bulb is lit"]
    assert Lamp.light.why_not(lamp) is None


def test_one_that_does_not_apply_says_why_and_does_nothing() -> None:
    lamp = Lamp(None)
    lamp.light()
    assert lamp.said == ["There is no bulb."]
    assert Lamp.light.why_not(lamp) == "There is no bulb."


def test_what_is_wrong_while_it_runs_is_said_too() -> None:
    lamp = Lamp(None)
    lamp.break_it()
    assert lamp.said == ["It does not break."]


def test_one_that_does_not_ask_is_told_where_it_applies_and_runs_elsewhere_too() -> None:
    lamp = Lamp(None)
    lamp.shake()
    assert lamp.said == ["shaken"]
    assert Lamp.shake.why_not(lamp) == "There is no bulb."


def test_another_screen_has_it_in_its_own_way_with_the_same_keys() -> None:
    torch = Torch(None)
    torch.light()
    assert torch.said == ["There is no bulb."]
    assert (Torch.light.keys, Torch.light.help) == (("space", "l"), "Light the way")
    other = replace(Lamp.light, keys=("L",), label="lamp")
    assert (other.name, other.run) == (Lamp.light.name, Lamp.light.run)


def test_in_a_field_only_keys_count_that_are_not_typed() -> None:
    hints = [Lamp.light, KeyHint(("escape", "q"), "back", "q")]
    assert while_typing(hints) == [KeyHint(("escape",), "back")]
    assert while_typing(hints, [KeyHint(("escape",), "leave")]) == [KeyHint(("escape",), "leave")]


class Shelf(CommandScreen[None]):
    """Two commands."""

    @command("a", label="a")
    def one(self) -> None:
        """Do one thing."""

    @command("b", label="b")
    def two(self) -> None:
        """Do two."""


class Rack(Shelf):
    """One more, one in its own way, and one before the others."""

    @command("c", label="c")
    def three(self) -> None:
        """Do three."""

    @Shelf.one.over()
    def one(self) -> None:
        """Do one thing here."""

    first = (Shelf.two,)


def test_the_first_come_first_then_what_is_new_then_what_is_inherited() -> None:
    assert [one.help for one in Rack.commands] == ["Do two", "Do three", "Do one thing here"]


@pytest.mark.parametrize("screen", [TodayScreen, ContactScreen])
def test_who_can_be_acted_on_can_be_acted_on_in_every_way(
    screen: type[ContactActions],
) -> None:
    assert {one.name for one in ContactActions.commands} <= {one.name for one in screen.commands}


async def test_a_key_that_does_not_apply_says_why(campaign: Campaign) -> None:
    async with open_app(campaign) as hands:
        await hands.press("4", "tab")
        assert hands.toast.startswith("There is no sheet yet")
        await hands.press("1", "u", "d")
        assert hands.toast == "Nobody is selected."


async def test_a_key_that_is_left_out_does_nothing(demo: Campaign) -> None:
    """The tree of who led to whom offers no deleting, whatever it inherits."""
    people = demo.people.count()
    async with open_app(demo) as hands:
        await hands.press("L", "D", "X")
        assert hands.toast == ""
    assert demo.people.count() == people
