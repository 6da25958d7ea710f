"""Cells that a spreadsheet would take for formulas: written as text, and read again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.exchange.formula_cells import guarded, unguarded


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
def test_a_formula_begins_with_an_apostrophe(sign: str) -> None:
    text = f"{sign}HYPERLINK(1)"
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Ada", "O'Hara", "'tis", "a=b", "1+1"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text == unguarded(text)


@given(st.one_of(st.text(), st.text("'=+-@ab", max_size=6)))
def test_each_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.text("'=+-@ab", min_size=1, max_size=6))
def test_no_cell_begins_a_formula(text: str) -> None:
    assert guarded(text)[:1] not in ("=", "+", "-", "@")
