"""What `undo` takes back is found from the end of the journal, and is what all of it says."""

import random
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from inroad.clock import fixed_clock
from inroad.demo import fill
from inroad.store.log.journal import read_lines
from inroad.store.log.undo_history import UndoHistory
from tests.conftest import MONDAY
from tests.somebody import somebody


def _opened(folder: Path) -> Campaign:
    return Campaign(folder / "inroad.json", fixed_clock(MONDAY))


@pytest.mark.parametrize("seed", range(6))
def test_it_is_what_the_whole_journal_says(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    campaign = _opened(tmp_path)
    fill(campaign)
    for _ in range(40):
        match chance.randrange(4):
            case 0:
                campaign.people.add(somebody(f"New {chance.random()}"))
            case 1:
                campaign.history.redo()
            case 2 if chance.random() < 0.3:
                campaign.close()
                campaign = _opened(tmp_path)
            case _:
                campaign.history.undo()
        store = _opened(tmp_path)._work.store
        lines = store._storage.journal.history()
        assert store.to_undo() == UndoHistory(lines).to_undo()
        assert campaign._work.store.to_undo() == store.to_undo()


def test_a_line_longer_than_what_is_read_at_once_stands_in_between(tmp_path: Path) -> None:
    campaign = _opened(tmp_path)
    known = campaign.people.add(somebody("Ana Kovac")).edits[0].document
    campaign.people.note(known.id, "x" * 700_000)
    campaign.people.note(known.id, "short")
    campaign.history.undo()
    anew = _opened(tmp_path)
    undone = anew.history.undo()
    assert undone is not None
    assert any("x" * 700_000 in str(edit.before) for edit in undone.edits)
    assert anew.history.undo() is not None
    assert anew.people.count() == 0


@pytest.mark.parametrize("damage", [None, "x" * 600, '"label":"Noted something'])
def test_the_history_is_that_of_the_lines_read_whole(tmp_path: Path, damage: str | None) -> None:
    """Also where one is longer than what is read at once, or damaged in its edits or before."""
    campaign = _opened(tmp_path)
    known = campaign.people.add(somebody("Ana Kovac")).edits[0].document
    campaign.people.note(known.id, "x" * 700_000)
    campaign.people.note(known.id, "short")
    campaign.close()
    path = campaign._work.store._storage.journal.path
    if damage is not None:
        data = path.read_bytes()
        at = data.index(damage.encode())
        path.write_bytes(data[: at + 9] + b"?" + data[at + 10 :])
    whole = [line._replace(text="") for line in read_lines(path.read_bytes()).lines]
    assert len(whole) == (3 if damage is None else 2)
    assert list(_opened(tmp_path)._work.store._storage.journal.history()) == whole
