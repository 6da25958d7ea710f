"""From the first start to the first follow-up: the way in, played as a newcomer does."""

from pathlib import Path
from socket import gethostname

import pytest

from inroad.campaign import Campaign
from inroad.clock import Clock
from inroad.domain.follow_ups.actions import Action
from inroad.domain.people.stages import Stage
from tests.newcomer import MOST_KEYS, PEOPLE
from tests.screens.driver import Hands, open_app
from tests.somebody import somebody


@pytest.fixture
def new(data_file: Path, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Campaign:
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return Campaign(data_file, clock)


def bring(campaign: Campaign, path: Path) -> None:
    campaign.imports.commit(campaign.imports.prepare(campaign.imports.read(path)))


class Newcomer:
    """Hands that count the keys that are no text of one's own."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        self.keys = 0

    async def press(self, *keys: str) -> None:
        self.keys += len(keys)
        await self.hands.press(*keys)


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_a_newcomer_comes_to_a_first_follow_up_with_few_keys(
    new: Campaign, tmp_path: Path, size: tuple[int, int]
) -> None:
    (tmp_path / "Downloads").mkdir()
    (tmp_path / "Downloads" / "Connections.csv").write_text(PEOPLE)
    async with open_app(new, size) as hands:
        me = Newcomer(hands)
        assert "Connections.csv is here" in hands.text, "offered"
        assert new.people.count() == 0, "and not taken"
        await me.press("enter", "enter")
        await hands.wait_for("New · 2")
        await me.press("enter")
        await hands.wait_for("2 added")
        await me.press("enter")
        await hands.type("Robin Hale")
        await me.press("tab")
        assert "This machine says UTC. Where are you?" in hands.text
        await hands.type("berlin")
        await me.press("tab", "tab", "tab")
        await hands.type("I build data pipes.")
        await me.press("tab", "enter")
        await me.press("space", "j", "space", "j", "space", "enter")
        assert len(new.goals.chosen_keys()) == 3
        assert "Whom would you like to ask first?" in hands.text
        assert "Data Engineer, Initech" in hands.line_with("▌")
        assert "Initech: may help with" in " ".join(hands.text.split())
        await me.press("enter")
        assert "3 chosen" in hands.text, "what is suggested is ticked"
        await me.press("enter")
        assert "Hi " in hands.text
        await me.press("e", "ctrl+end")
        await hands.type(" PS: I read your talk.")
        await me.press("escape", "s", "j", "enter")
        assert "That is your first follow-up" in hands.toast
        assert len(hands.app._notifications) == 1, "one toast, over no more than it needs"
        assert me.keys <= MOST_KEYS
        [asked] = [one for one in new.people.all() if one.stage is Stage.REQUESTED]
        [due] = new.follow_ups.of(asked.id)
        assert due.action is Action.SECOND_REQUEST
        assert asked.name.split()[0] in hands.text, "it stands on Today"


async def test_who_starts_empty_adds_the_first_person_by_hand(new: Campaign) -> None:
    async with open_app(new) as hands:
        await hands.press("down", "down", "enter", "ctrl+s")
        await hands.press("space", "enter")
        assert "A new person" in hands.text
        assert "A name is enough: ctrl+s saves it" in hands.text
        await hands.type("Ines Kowalski")
        await hands.press("ctrl+s")
        assert "What is the conversation with Ines Kowalski for?" in hands.text
        await hands.press("enter")
        assert "Hi Ines" in hands.text
        await hands.press("s", "j", "enter")
        assert "That is your first follow-up" in hands.text
        assert "Done for Ines" not in hands.text, "one toast is seen, and no other above it"
        await hands.press("N")
        assert "A new person" in hands.text
        assert "A name is enough" not in hands.text, "it is known by now"


async def test_somebody_else_is_chosen_among_everybody(new: Campaign, tmp_path: Path) -> None:
    (tmp_path / "Connections.csv").write_text(PEOPLE)
    bring(new, tmp_path / "Connections.csv")
    async with open_app(new) as hands:
        assert "Go on with 2 people" in hands.text
        await hands.press("enter", "ctrl+s", "space", "enter", "G", "enter")
        assert "by who next" in hands.text
        assert "f says what for, w writes" in hands.text
        assert hands.toast == "", "nothing lies over that line"


@pytest.mark.parametrize("steps", range(5))
async def test_each_step_can_be_left_for_later(new: Campaign, steps: int) -> None:
    onwards = [("down", "down", "enter"), ("ctrl+s",), ("space", "enter"), ("A", "ctrl+s")]
    async with open_app(new) as hands:
        for keys in onwards[:steps]:
            await hands.press(*keys)
        await hands.press("escape", "escape")
        assert "1 Today" in hands.lines[0]
    assert new.me.profile.welcomed
    async with open_app(new) as hands:
        assert "Welcome" not in hands.text, "it is not asked again"


async def test_people_who_come_in_from_elsewhere_are_seen(
    new: Campaign, clock: Clock, tmp_path: Path
) -> None:
    (tmp_path / "Connections.csv").write_text(PEOPLE)
    async with open_app(new) as hands:
        other = Campaign(new.path, clock)
        bring(other, tmp_path / "Connections.csv")
        other.close()
        await hands.wait_for("Go on with 2 people")


async def test_over_ssh_the_line_that_brings_a_file_stands_whole(
    new: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSH_TTY", "/dev/pts/7")
    call = "inroad --data data/inroad.json import -"
    line = f"ssh {gethostname()} {call} < Connections.csv"
    async with open_app(new) as hands:
        assert hands.line_with("ssh ").strip() == line
        await hands.press("enter")
        assert hands.line_with("ssh ").strip() == line
    async with open_app(new, (40, 20)) as hands:
        shown = [one.strip() for one in hands.lines]
        first = next(number for number, one in enumerate(shown) if one.startswith("ssh "))
        typed = "\n".join(shown[first : first + 3])
        assert typed.replace("\\\n", "") == line, "a shell goes on behind a backslash"


async def test_a_file_in_which_nobody_is_leads_back_to_the_ways(
    new: Campaign, tmp_path: Path
) -> None:
    (tmp_path / "Connections.csv").write_text(PEOPLE.splitlines()[0] + "\n")
    async with open_app(new) as hands:
        await hands.press("enter", "enter")
        await hands.wait_for("0 added")
        await hands.press("enter")
        assert "Look at the demo" in hands.text


async def test_who_has_people_can_bring_more(new: Campaign, tmp_path: Path) -> None:
    (tmp_path / "Connections.csv").write_text(PEOPLE)
    new.people.add(somebody("Ann Lee"))
    async with open_app(new) as hands:
        assert "Go on with 1 person" in hands.line_with("▌")
        assert "Start empty" not in hands.text
        await hands.press("down", "down", "enter", "enter")
        await hands.wait_for("New · 2")
