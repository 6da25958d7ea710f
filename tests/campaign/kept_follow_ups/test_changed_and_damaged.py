"""What changed or was damaged since follow-ups were kept is worked out again, and nothing else."""

import json
import pickle
import random
import re
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path

import pytest

from inroad.campaign import Campaign
from tests.campaign.kept_follow_ups.listing import anew, kept, listed
from tests.conftest import MONDAY, MovableClock
from tests.extent import tries
from tests.somebody import somebody
from tests.store.by_hand import Hand


def _one_more(data: Path) -> None:
    Campaign(data, MovableClock(MONDAY)).people.add(somebody("Dara Ko"))


def _one_edited_by_hand(data: Path) -> None:
    text = data.read_text("utf-8")
    before, field, after = text.rpartition('"organisation":"')
    data.write_text(f"{before}{field}New {after}", "utf-8")


def _cut_off(data: Path) -> None:
    kept(data).write_bytes(kept(data).read_bytes()[:-50])


def _text_cut_off(data: Path) -> None:
    known = json.loads(kept(data).read_text())
    kept(data).write_text(json.dumps({**known, "known": known["known"][:-40]}))


def _half_of_who_stands_where(data: Path) -> None:
    known = json.loads(kept(data).read_text())
    text = known["standings"]
    kept(data).write_text(json.dumps({**known, "standings": text[: len(text) // 8 * 4]}))


def _no_text(data: Path) -> None:
    known = json.loads(kept(data).read_text())
    kept(data).write_text(json.dumps({**known, "known": 7}))


def _something_else(data: Path) -> None:
    known = json.loads(kept(data).read_text())
    text = b64encode(pickle.dumps((1, 2))).decode()
    kept(data).write_text(json.dumps({**known, "known": text}))


def _another_zone(data: Path) -> None:
    known = json.loads(kept(data).read_text())
    kept(data).write_text(json.dumps({**known, "zone": "Asia/Tokyo"}))


@pytest.mark.parametrize("change", [_one_more, _one_edited_by_hand])
def test_only_for_whom_something_changed_it_is_worked_out_again(
    data: Path, time: MovableClock, change: Callable[[Path], None], counted: list[int]
) -> None:
    listed(Campaign(data, time))
    change(data)
    counted.clear()
    found = listed(Campaign(data, time))
    assert 0 < len(set(counted)) < 5
    assert found == anew(data, time)


@pytest.mark.parametrize("is_by_hand", [True, False])
def test_what_others_do_as_a_session_ends_is_in_what_it_keeps(
    data: Path, time: MovableClock, is_by_hand: bool
) -> None:
    campaign = Campaign(data, time)
    listed(campaign)
    first = campaign.follow_ups.today()[0].contact
    if is_by_hand:
        of_them = re.compile(rf'\n"{first.id}":.*|\n"\d+":\{{.*"contact_id":{first.id}\b.*')
        left = of_them.sub("", data.read_text("utf-8"))
        data.write_text(re.sub(r",\n\}", "\n}", left), "utf-8")
    else:
        other = Campaign(data, time)
        other.people.remove(first.id)
        other.hurry()
    campaign.close()
    assert listed(Campaign(data, time)) == anew(data, time)


@pytest.mark.parametrize("is_open", [True, False])
def test_a_touch_that_an_editor_gave_to_somebody_else_counts_for_neither_as_before(
    data: Path, time: MovableClock, is_open: bool
) -> None:
    campaign = Campaign(data, time)
    before = listed(campaign)
    text = data.read_text("utf-8")
    people = {one.name: one.id for one in campaign.people.all()}
    thanked, other = people["Tom Okoro"], people["Priya Nair"]
    touch = re.compile(rf'"contact_id":{thanked}(?=,[^\n]*"kind":"thank-you")')
    data.write_text(touch.sub(f'"contact_id":{other}', text), "utf-8")
    campaign.look()
    found = listed(campaign if is_open else Campaign(data, time))
    assert found != before
    assert found == anew(data, time)


@pytest.mark.parametrize("seed", range(tries(30, 300, 2000)))
def test_what_somebody_made_of_the_file_at_an_editor_is_followed(
    data: Path, time: MovableClock, seed: int
) -> None:
    is_open = seed % 2
    campaign = Campaign(data, time)
    if is_open:
        listed(campaign)
    data.write_bytes(next(Hand(data.read_bytes(), random.Random(seed)).files()))
    if is_open:
        for _ in range(5):  # What may be half written is looked at again.
            campaign.look()
    found = campaign if is_open else Campaign(data, time)
    assert listed(found) == anew(data, time)


@pytest.mark.parametrize(
    "spoil",
    [
        *(_cut_off, _text_cut_off, _half_of_who_stands_where, _no_text, _something_else),
        _another_zone,
    ],
)
def test_what_does_not_hold_is_worked_out_again(
    data: Path, time: MovableClock, spoil: Callable[[Path], None], counted: list[int]
) -> None:
    spoil(data)
    found = listed(Campaign(data, time))
    assert len(set(counted)) == Campaign(data, time).people.count()
    assert found == anew(data, time)


class _Evil:
    def __reduce__(self) -> tuple[Callable[..., object], tuple[Path]]:
        return Path.touch, (Path("evil"),)


def test_nothing_but_follow_ups_is_made_of_what_is_read(
    data: Path, time: MovableClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    known = json.loads(kept(data).read_text())
    text = b64encode(pickle.dumps(_Evil())).decode()
    kept(data).write_text(json.dumps({**known, "known": text}))
    assert listed(Campaign(data, time)) == anew(data, time)
    assert not (tmp_path / "evil").exists()
