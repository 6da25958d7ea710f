"""Fitting sections onto one page: nothing is left out without saying so."""

from hypothesis import given
from hypothesis import strategies as st

from inroad.exchange.sheet.one_page import Section, fitted, height, sections_of

SECTIONS = st.lists(
    st.builds(
        Section,
        st.text(max_size=5),
        st.lists(st.text(min_size=1, max_size=90), min_size=1).map(tuple),
    ),
    max_size=6,
)  # fmt: skip


@given(SECTIONS, st.integers(1, 200), st.integers(10, 100))
def test_it_fits_or_each_section_is_at_its_shortest(
    sections: list[Section], room: int, width: int
) -> None:
    found = fitted(sections, room, width)
    shortest = all(len(one.lines) <= 2 for one in found)
    assert height(found, width) <= room or shortest


@given(SECTIONS, st.integers(1, 200), st.integers(10, 100))
def test_what_is_cut_says_how_much(sections: list[Section], room: int, width: int) -> None:
    for before, after in zip(sections, fitted(sections, room, width), strict=True):
        if before != after:
            left = len(before.lines) - len(after.lines) + 1
            assert after.lines == (*before.lines[: len(after.lines) - 1], f"… and {left} more")


def test_empty_sections_are_none() -> None:
    assert sections_of([("A", ["", " \n "]), ("B", ["x\ny", "z"])]) == [
        Section("B", ("x", "y", "z"))
    ]
