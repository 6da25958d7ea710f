"""Copies that go on exchanging become equal, nothing is lost, and a broken rule is noticed."""

from collections.abc import Callable
from typing import Any

import pytest

import inroad.store.merging as merging_package
from inroad.store.format import stamps
from inroad.store.format.clock_corrections import Corrections
from inroad.store.merging import merge as merge_module
from tests.extent import tries
from tests.store import copying
from tests.store.copying import Copy
from tests.store.histories import histories

HISTORIES = tries(300, 1000, 5000)
PARTS = 4


@pytest.mark.more
@pytest.mark.parametrize("part", range(PARTS))
def test_copies_that_go_on_exchanging_become_equal_and_nothing_is_lost(part: int) -> None:
    assert histories(part, HISTORIES // PARTS) == []


def _delete_beats_edit(patch: Callable[[str, object], None]) -> None:
    patch("is_unseen", lambda document, seen: document["created"] > max(seen.values(), default=""))


def _loser_dropped(patch: Callable[[str, object], None]) -> None:
    patch("_Pair._is_overwritten", lambda self, won, lost, values: False)


def _lists_as_one_value(patch: Callable[[str, object], None]) -> None:
    patch("_Pair._merged_list", merge_module._Pair._merged_value)


def _no_seen(patch: Callable[[str, object], None]) -> None:
    patch("is_unseen", lambda document, seen: True)


def _parents_stay_deleted(patch: Callable[[str, object], None]) -> None:
    patch("_bring_back_parents", lambda tables, ours, theirs: None)


def _device_keeps_its_name(patch: Callable[[str, object], None]) -> None:
    def stamp(copy: Copy) -> str:
        copy.look_at_the_clock()
        known = [copy.state.corrections.key(one) for one in copy.state.seen.values()]
        found = stamps.next_stamp(copy.now, known, copy.device)
        copy.state.seen[copy.device] = found
        return found

    patch("Copy.stamp", stamp)


def _key(choose: Callable[..., str], is_bounded: bool = True) -> Callable[..., str]:
    def key(corrections: Corrections, stamp: str) -> str:
        found = [
            after + stamp
            for after, until in corrections.known
            for last in [dict(until).get(stamps.device_of(stamp), "")]
            if stamp <= last and (after < stamp or not is_bounded)
        ]
        return choose(found, default=stamp)

    return key


def _latest_correction_holds(patch: Callable[[str, object], None]) -> None:
    patch("Corrections.key", _key(max))


def _stamps_before_are_corrected_too(patch: Callable[[str, object], None]) -> None:
    patch("Corrections.key", _key(min, is_bounded=False))


def _corrected_after_now(patch: Callable[[str, object], None]) -> None:
    patch("clock_check._keys", lambda state: iter(()))


BROKEN = {
    "delete beats edit": _delete_beats_edit,
    "the loser is dropped": _loser_dropped,
    "lists as one value": _lists_as_one_value,
    "no last stamps seen": _no_seen,
    "parents stay deleted": _parents_stay_deleted,
    "a device keeps its name": _device_keeps_its_name,
    "the latest correction holds": _latest_correction_holds,
    "stamps before are corrected too": _stamps_before_are_corrected_too,
    "corrected stamps count after now": _corrected_after_now,
}


def _patcher(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, object], None]:
    def patch(name: str, value: object) -> None:
        known = {"Copy": copying, "clock_check": merging_package}
        owner: Any = known.get(name.split(".")[0], merge_module)
        *path, last = name.split(".")
        for part in path:
            owner = getattr(owner, part)
        monkeypatch.setattr(owner, last, value)

    return patch


@pytest.mark.parametrize("rule", BROKEN)
def test_the_histories_notice_a_broken_rule(monkeypatch: pytest.MonkeyPatch, rule: str) -> None:
    BROKEN[rule](_patcher(monkeypatch))
    assert histories(0, 3000) != []
