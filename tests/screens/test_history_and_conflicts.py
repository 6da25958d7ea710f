"""The history, from which anything can be taken back, and conflicts, chosen with one key."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.clock import Clock
from inroad.domain.changes import Change, Edit
from inroad.domain.people.contact import Contact
from inroad.store import Store
from tests.conftest import MONDAY, MovableClock
from tests.screens.driver import open_app
from tests.somebody import somebody


async def test_the_history_lists_what_was_done_and_what_each_change_did(campaign: Campaign) -> None:
    campaign.people.add(somebody("Maya Chen", role="PM"))
    maya = campaign.people.all()[0]
    campaign.people.edit(maya.id, somebody("Maya Chen", role="CTO"))
    async with open_app(campaign) as hands:
        await hands.press("H")
        assert "Edited Maya Chen" in hands.line_with("today 08:30")
        assert hands.text.index("Edited Maya Chen") < hands.text.index("Added Maya Chen")
        assert "role PM → CTO" in hands.text


async def test_what_is_long_ago_or_long_is_read_whole(
    campaign: Campaign, clock: MovableClock
) -> None:
    campaign.people.add(somebody("Wilhelmina Featherstonehaugh-Cholmondeley"))
    clock.at = MONDAY + timedelta(days=400)
    campaign.people.add(somebody("Ana Kovac"))
    async with open_app(campaign, (60, 20)) as hands:
        await hands.press("H")
        new, old, below = hands.lines[3:6]
        assert new.split() == ["▌", "today", "08:30", "Added", "Ana", "Kovac"]
        said = f"{old[2:20].strip()} {old[20:].strip()} {below.strip()}"
        assert said == "23 Nov 2026 08:30 Added Wilhelmina Featherstonehaugh-Cholmondeley"


async def test_the_history_names_goals_by_their_titles(campaign: Campaign) -> None:
    campaign.people.add(somebody("Maya Chen"))
    maya = campaign.people.all()[0]
    campaign.pipeline.choose_goals(maya.id, ("industry",))
    async with open_app(campaign) as hands:
        await hands.press("H")
        assert "goals nothing → Know the state of the industry" in hands.text


async def test_anything_in_it_can_be_taken_back_and_made_again(campaign: Campaign) -> None:
    campaign.people.add(somebody("Maya Chen", role="PM"))
    maya = campaign.people.all()[0]
    campaign.people.edit(maya.id, somebody("Maya Chen", role="CTO"))
    campaign.people.note(maya.id, "likes tea")
    async with open_app(campaign) as hands:
        await hands.press("H", "j", "space")
        assert campaign.people.get(maya.id).role == "PM"
        assert "taken back" in hands.line_with("Edited Maya Chen")
        assert "taken back" not in hands.line_with("Noted something")
        await hands.press("space")
        assert campaign.people.get(maya.id).role == "CTO"
        await hands.press("h")
        assert "Nothing" in hands.text or "Today" in hands.text


async def test_what_changed_since_is_said_and_nothing_is_done(campaign: Campaign) -> None:
    campaign.people.add(somebody("Maya Chen", role="PM"))
    maya = campaign.people.all()[0]
    campaign.people.edit(maya.id, somebody("Maya Chen", role="CTO"))
    campaign.people.edit(maya.id, somebody("Maya Chen", role="CEO"))
    async with open_app(campaign) as hands:
        await hands.press("H", "j", "space")
        assert hands.toast == (
            "“Edited Maya Chen” stays as it is: since then Maya Chen got another role."
        )
        assert campaign.people.get(maya.id).role == "CEO"


async def test_undo_works_after_a_restart(data_file: Path, clock: Clock) -> None:
    first = Campaign(data_file, clock)
    first.me.skip()
    first.people.add(somebody("Maya Chen"))
    first.close()
    again = Campaign(data_file, clock)
    async with open_app(again) as hands:
        await hands.press("u")
        assert hands.toast == "Took back “Added Maya Chen”."
        assert again.people.count() == 0
        await hands.press("U")
        assert again.people.count() == 1
    assert Campaign(data_file, clock).people.count() == 1


@pytest.fixture
def disagreed(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Campaign:
    """A campaign whose Maya has another role on another machine."""
    here, there = tmp_path / "here" / "inroad.json", tmp_path / "there" / "inroad.json"
    campaign = Campaign(here, clock)
    campaign.me.skip()
    campaign.people.add(somebody("Maya Chen", role="PM"))
    campaign.close()
    there.parent.mkdir()
    there.write_bytes(here.read_bytes())
    other = Store(there, clock)
    maya = next(iter(other.all(Contact).values()))
    other.commit(Change("Edited", (Edit(maya, replace(maya, role="CEO [b]of[/b] all")),)))
    other.close()
    campaign.people.edit(maya.id, somebody("Maya Chen", role="CTO"))
    here.write_bytes(there.read_bytes())
    return campaign


async def test_a_conflict_is_said_and_resolved_with_one_key(disagreed: Campaign) -> None:
    maya = disagreed.people.all()[0]
    disagreed.look()
    stood = disagreed.people.get(maya.id).role
    values = {"CTO", "CEO [b]of[/b] all"}
    assert stood in values
    (other,) = values - {stood}
    async with open_app(disagreed) as hands:
        assert "1 field had been changed in both copies" in hands.toast
        await hands.press("C")
        assert stood in hands.line_with("stands")
        assert other in hands.line_with("other")
        await hands.press("space")
        assert disagreed.people.get(maya.id).role == other
        assert "no two copies disagree" in hands.text
        await hands.press("u")
        assert disagreed.people.get(maya.id).role == stood
        assert other in hands.line_with("other")
        await hands.press("x")
        assert disagreed.people.get(maya.id).role == stood
        assert disagreed.conflicts.count() == 0


async def test_what_was_taken_back_is_quoted_once(campaign: Campaign) -> None:
    campaign.goals.add_own("Find out about pay")
    async with open_app(campaign) as hands:
        await hands.press("u")
        assert hands.toast == "Took back “Added the goal ‘Find out about pay’”."
        await hands.press("U")
        assert hands.toast == "Made again “Added the goal ‘Find out about pay’”."
