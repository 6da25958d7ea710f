"""Columns have room where something would be cut otherwise, and the least important go first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from inroad.widgets.columns import GAP, Column, allot, fit_words, has_room_beside, needed

NAME, ROLE, STAGE = Column(12, 26, 20, 9), Column(10, 20, 40, 7), Column(9, 10, 10, 5)


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (100, [20, 40, 10]),  # All that any of them needs, and no more.
        (74, [20, 40, 10]),
        (73, [20, 39, 10]),  # What has most is cut first.
        (54, [20, 20, 10]),
        (53, [20, 19, 10]),
        (52, [20, 30, 0]),  # Where there is too little for all, the lightest is left out.
        (42, [20, 20, 0]),
        (31, [19, 0, 10]),  # Then the next; what is left has room for a lighter one.
        (20, [20, 0, 0]),
        (8, [8, 0, 0]),  # The heaviest is always there.
    ],
)
def test_room_goes_where_something_would_be_cut(width: int, widths: list[int]) -> None:
    found = allot([NAME, ROLE, STAGE], width)
    assert found == widths


def test_a_column_with_nothing_in_it_is_not_there() -> None:
    assert allot([NAME, Column(10, 20, 0, 8), STAGE], 60) == [20, 0, 10]


def test_no_columns_have_no_room() -> None:
    assert allot([], 80) == []


columns = st.builds(
    lambda least, more, need, weight: Column(least, least + more, need, weight),
    st.integers(1, 20),
    st.integers(0, 30),
    st.integers(0, 60),
    st.integers(0, 9),
)


@given(st.lists(columns, max_size=8), st.integers(20, 200))
def test_columns_never_need_more_than_there_is_and_waste_nothing(
    wishes: list[Column], width: int
) -> None:
    widths = allot(wishes, width)
    shown = [at for at, cells in enumerate(widths) if cells]
    total = sum(widths) + GAP * max(0, len(shown) - 1)
    assert total <= width
    assert all(widths[at] <= wishes[at].need for at in shown)
    assert all(widths[at] >= min(wishes[at].least, wishes[at].need) for at in shown)
    is_cut = any(widths[at] < wishes[at].need for at in shown)
    assert not is_cut or total == width, "room is left, and something is cut"


@given(st.lists(columns, max_size=4), st.lists(columns, max_size=4), st.integers(20, 200))
def test_beside_columns_that_leave_no_room_lighter_ones_are_left_out(
    heavy: list[Column], light: list[Column], width: int
) -> None:
    heavier = [one._replace(weight=one.weight + 10) for one in heavy]
    if not has_room_beside(heavier, width):
        assert allot([*heavier, *light], width) == allot(heavier, width) + [0] * len(light)


@pytest.mark.parametrize(
    ("texts", "cells"),
    [
        ([], 0),
        (["", "Ana Ruiz", "Bo"], 8),
        (["山田 太郎", "Ana"], 9),
        (["Zoe\u0308"], 3),
    ],
)
def test_how_many_cells_texts_need(texts: list[str], cells: int) -> None:
    assert needed(texts) == cells


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("Data Engineer, Initech", 22, "Data Engineer, Initech"),
        ("Data Engineer, Initech", 25, "Data Engineer, Initech   "),
        ("Data Engineer, Initech", 21, "Data Engineer…       "),
        ("Data Engineer, Initech", 14, "Data Engineer…"),
        ("Oppenheimer-Castellanos", 10, "Oppenheim…"),
        ("A Oppenheimer-Castellanos", 12, "A Oppenheim…"),  # Too little would be left.
        ("It goes on…", 11, "It goes on…"),
        ("It goes on…", 14, "It goes on…   "),
        ("", 4, "    "),
        ("山田 太郎", 6, "山田… "),
        ("山田 太郎", 4, "山… "),
    ],
)
def test_a_text_is_cut_after_a_whole_word(text: str, width: int, shown: str) -> None:
    assert fit_words(text, width) == shown


@given(st.text(max_size=40), st.integers(1, 40))
def test_a_text_has_exactly_the_cells_there_are(text: str, width: int) -> None:
    assert cell_len(fit_words(text, width)) == width
