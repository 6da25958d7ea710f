"""JSON for other programs is what the json module writes, letter for letter."""

import json
from enum import StrEnum
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.cli.json_writer import JsonWriter

VALUES: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=9,
)
NAMES = st.lists(st.text(max_size=9), unique=True, max_size=4)


@given(VALUES)
def test_it_is_what_the_json_module_writes(value: Any) -> None:
    assert JsonWriter().of(value) == json.dumps(value, ensure_ascii=False, indent=2)
    assert JsonWriter(ascii_only=True).of(value) == json.dumps(value, indent=2)


@given(NAMES, st.lists(st.lists(VALUES, max_size=4), max_size=4))
def test_records_are_a_list_of_objects(names: list[str], rows: list[list[Any]]) -> None:
    rows = [[*row, *names][: len(names)] for row in rows]
    objects = [dict(zip(names, row, strict=True)) for row in rows]
    expected = json.dumps(objects, ensure_ascii=False, indent=2)
    assert JsonWriter().of_records(names, rows) == expected


class Pair(NamedTuple):
    name: str
    words: tuple[str, ...]


class Kind(StrEnum):
    OTHER = "größer"


@pytest.mark.parametrize(
    "value",
    [(), ("a", ("b",)), [1, True, None], {"a": ()}, [Pair("ä", ("b",))], {"a": Kind.OTHER}],
)
def test_tuples_are_lists_and_what_has_a_value_is_that(value: Any) -> None:
    assert JsonWriter().of(value) == json.dumps(value, ensure_ascii=False, indent=2)
