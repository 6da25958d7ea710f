"""Who is found: in order by how well they fit, and no further than anybody looks."""

from collections.abc import Callable

import pytest

from inroad.campaign.core.best_first import BestFirst

FITS = {1: 3, 2: 0, 3: 2, 4: 1, 5: 0, 6: 3}
IN_ORDER = (2, 5, 4, 3, 1, 6)


@pytest.mark.parametrize(
    "look",
    [
        tuple,
        lambda found: tuple(found[at] for at in range(6)),
        lambda found: tuple(found[at] for at in range(-6, 0)),
        lambda found: (found[3], *found)[1:],
        lambda found: tuple(found[:]),
        lambda found: (*found[:2], *found[2:]),
    ],
    ids=["all", "one by one", "from the end", "one, then all", "a slice", "two slices"],
)
def test_who_fits_best_comes_first_and_of_equals_the_order_stays(
    look: Callable[[BestFirst], tuple[int, ...]],
) -> None:
    assert look(BestFirst(tuple(FITS), FITS.__getitem__)) == IN_ORDER


def test_it_is_a_sequence() -> None:
    found = BestFirst(tuple(FITS), FITS.__getitem__)
    assert len(found) == 6
    assert 3 in found
    assert 7 not in found
    assert [found.index(one) for one in IN_ORDER] == [*range(6)]
    assert found[:2] == (2, 5)
    assert found == IN_ORDER
    assert found == BestFirst(tuple(FITS), FITS.__getitem__)
    assert found != IN_ORDER[::-1]
    assert not BestFirst((), FITS.__getitem__)
    with pytest.raises(IndexError):
        found[6]


def test_nobody_is_looked_at_who_is_not_seen() -> None:
    looked: list[int] = []

    def fit(contact_id: int) -> int:
        looked.append(contact_id)
        return 0 if contact_id % 2 else 2

    found = BestFirst(tuple(range(1000)), fit)
    assert [found[at] for at in range(10)] == [*range(1, 20, 2)]
    assert looked == [*range(20)]
