"""The power goes at any moment: nothing that was acknowledged is lost. And teeth.

A disk in memory keeps what was synced, and any part of what was not: pages of files, and
names in folders. Other processes die in the middle, and the disk refuses now and then.
"""

import pytest

from inroad.store import compaction
from tests.extent import tries
from tests.store.power import losses, places

CUTS = tries(2000, 10_000, 50_000)
PARTS = 8


@pytest.fixture(autouse=True)
def short_journals(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let old lines be dropped often."""
    monkeypatch.setattr(compaction, "KEPT_LINES", 3)
    monkeypatch.setattr(compaction, "_ROTATED_AT", 6)


@pytest.mark.more
@pytest.mark.parametrize("seed", range(PARTS))
def test_whatever_is_left_of_what_was_not_synced_nothing_acknowledged_is_lost(seed: int) -> None:
    assert losses(seed, CUTS // PARTS) == []


def test_without_any_one_of_the_syncs_something_is_lost() -> None:
    found = places()
    assert len(found) >= 10
    toothless = [place for place in sorted(found) if not losses(1, 20_000, place)]
    assert toothless == []
