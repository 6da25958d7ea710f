"""JSON for other programs is what the json module writes, letter for letter."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.cli.json_text import indented

VALUES: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(VALUES)
def test_it_is_what_the_json_module_writes(value: Any) -> None:
    assert indented(value) == json.dumps(value, ensure_ascii=False, indent=2)
    assert indented(value, ascii_only=True) == json.dumps(value, indent=2)


@pytest.mark.parametrize("value", [(), ("a", ("b",)), [1, True, None], {"a": ()}])
def test_tuples_are_lists(value: Any) -> None:
    assert indented(value) == json.dumps(value, ensure_ascii=False, indent=2)
