"""Who comes before whom, and why: by a table of pairs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inroad.domain.who_next.around import Around
from inroad.domain.who_next.order import order_of
from inroad.domain.who_next.why import reasons_of
from tests.domain.who_next.people import AROUND, TODAY, read_around, read_person

_TABLE = Path(__file__).with_name("pairs.txt").read_text(encoding="utf-8")


def _pairs() -> Iterator[tuple[Around, str]]:
    around = AROUND
    for line in _TABLE.splitlines():
        if line.startswith("="):
            around = read_around(line.removeprefix("=").strip())
        elif line and not line.startswith("#"):
            yield around, line


@pytest.mark.parametrize(("around", "line"), _pairs())
def test_one_comes_before_the_other_because(around: Around, line: str) -> None:
    first, second, because = (part.strip() for part in line.split("|"))
    # The later id is the first one's: nobody comes first because of it.
    one, other = read_person(first, 2), read_person(second, 1)
    assert order_of(one, around) < order_of(other, around)
    assert because in [reason.say(TODAY) for reason in reasons_of(one, around)]
    assert because not in [reason.say(TODAY) for reason in reasons_of(other, around)]
