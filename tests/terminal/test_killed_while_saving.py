"""The program is killed around the moment in which a form is saved, or left: nothing twice.

What was saved is offered no more; what was not is offered; what was left on purpose is gone.
"""

import random
import signal
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.campaign.me.about_me import AboutMe
from inroad.domain.documents.unsaved_form import UnsavedForm
from inroad.screens.forms.form import FormScreen
from inroad.store import Store
from tests.conftest import MovableClock
from tests.extent import tries
from tests.screens.driver import open_app
from tests.terminal.own_campaign import data_in, kept_in, opened, welcomed


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return data_in(tmp_path / "data", welcomed)


def names_and_drafts(data: Path) -> tuple[list[str], list[UnsavedForm]]:
    campaign = kept_in(data)
    return [one.name for one in campaign.people.all()], list(campaign.unsaved_forms.all())


@pytest.mark.more
@pytest.mark.parametrize("turn", range(tries(4, 40, 400)))
def test_a_person_is_added_or_offered_and_never_both(data: Path, turn: int) -> None:
    """The kill comes a random number of bytes of the answer after the form is saved."""
    chance = random.Random(turn)
    with opened(data) as program:
        program.wait_for("all keys")
        program.type("N")
        program.wait_for("A new person")
        program.type("Zora Quist")
        program.wait_for("Zora Quist")
        folder = data.with_name(f".{data.name}.drafts")
        program.wait_until(lambda: any(folder.glob("*.json")), "the draft")
        program.type("\x13")
        for _ in range(chance.randrange(40)):
            program.let_pass(chance.random() / 1000)
        program.send_signal(signal.SIGKILL)
        program.wait_for_end()
    names, drafts = names_and_drafts(data)
    offered = [draft.answers["name"] for draft in drafts]
    assert names + offered == ["Zora Quist"]


def test_a_draft_whose_file_is_still_there_is_known_to_be_saved(data: Path) -> None:
    """As if it were killed between the transaction and the removal of the file."""
    campaign = kept_in(data)
    kept = campaign.unsaved_forms.keep(("new person",), "A new person", {"name": "Zora Quist"})
    (path,) = data.with_name(f".{data.name}.drafts").glob("*.json")
    content = path.read_bytes()
    with campaign.unsaved_forms.saving(kept):
        campaign.me.skip()
        campaign.me.answer(AboutMe(name="Robin Hale", zone="Europe/Berlin"))
    path.write_bytes(content)
    for _ in range(2):
        assert kept_in(data).unsaved_forms.all() == ()
    assert not path.exists()


def test_a_draft_that_could_not_be_saved_stays(data: Path) -> None:
    campaign = kept_in(data)
    kept = campaign.unsaved_forms.keep(("new person",), "A new person", {"name": "Zora Quist"})
    with pytest.raises(ZeroDivisionError), campaign.unsaved_forms.saving(kept):
        raise ZeroDivisionError
    campaign.me.answer(AboutMe(name="Robin Hale", zone="Europe/Berlin"))
    (draft,) = kept_in(data).unsaved_forms.all()
    assert draft.id == kept


def test_a_form_left_on_purpose_does_not_come_back(data: Path) -> None:
    with opened(data) as program:
        program.wait_for("all keys")
        program.type("N")
        program.wait_for("A new person")
        program.type("Zora Quist")
        folder = data.with_name(f".{data.name}.drafts")
        program.wait_until(lambda: any(folder.glob("*.json")), "the draft")
        program.type("\x1b\x1b")
        program.wait_for("all keys")
        program.let_pass(1.5)
        program.send_signal(signal.SIGKILL)
        program.wait_for_end()
    assert names_and_drafts(data) == ([], [])


def test_what_another_session_is_typing_is_not_offered(data: Path) -> None:
    with opened(data) as program:
        program.wait_for("all keys")
        program.type("N")
        program.wait_for("A new person")
        program.type("Zora Quist")
        folder = data.with_name(f".{data.name}.drafts")

        def is_kept() -> bool:
            """Whether all that was typed is in the file: it is kept while one types."""
            return any("Zora Quist" in path.read_text("utf-8") for path in folder.glob("*.json"))

        program.wait_until(is_kept, "the draft")
        assert names_and_drafts(data) == ([], [])
        program.send_signal(signal.SIGKILL)
        program.wait_for_end()
    names, (draft,) = names_and_drafts(data)
    assert names == []
    assert draft.answers["name"] == "Zora Quist"


async def test_a_form_is_saved_once(data: Path, clock: MovableClock) -> None:
    campaign = Campaign(data, clock)
    async with open_app(campaign) as hands:
        await hands.press("N")
        await hands.type("Zora Quist")
        screen = hands.app.screen
        assert isinstance(screen, FormScreen)
        for _ in range(3):
            screen.save()
        await hands.settle()
        assert len(hands.app.screen_stack) == 1
    assert [one.name for one in campaign.people.all()] == ["Zora Quist"]
    assert Store(data).revision == campaign.revision
