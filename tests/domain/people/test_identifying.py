"""What names one person in a text, and what only might."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.people.identifying import Identifying

ZOE = Identifying(
    ["Zoë Quint", "May"],
    ["zoe@example.org"],
    ["+44 20 7946 0777"],
    ["https://www.linkedin.com/in/zoe-quint/"],
)


@pytest.mark.parametrize(
    "text",
    [
        "Zoë Quint",
        "Ask ZOË  QUINT’s friend",
        f"ask {unicodedata.normalize('NFD', 'Zoë Quint')}.",
        "Zoë\nQuint",
        "<Zoe@Example.org>",
        "call +44 (20) 7946-0777",
        "442079460777",
        "see linkedin.com/in/zoe-quint?x=1",
        '{"a":"Zoë Quint"}',
    ],
)
def test_what_names_them(text: str) -> None:
    assert ZOE.is_in(text)
    assert not ZOE.is_in(ZOE.redacted(text))


@pytest.mark.parametrize(
    "text",
    ["", "Zoë", "Quint", "Zoë Quintana", "May", "in may", "not.zoe@example.org", "07770", "0777"],
)
def test_what_does_not(text: str) -> None:
    assert not ZOE.is_in(text)
    assert ZOE.redacted(text) == text


def test_a_name_of_one_word_may_be_a_word() -> None:
    assert ZOE.may_be_in("in May, perhaps")
    assert ZOE.place_in("in May, perhaps") == 3
    assert not ZOE.may_be_in("maybe")
    assert ZOE.redacted("Added May", with_short=True) == "Added …"


def test_what_somebody_else_has_too_names_nobody() -> None:
    who = Identifying(["Wei Zhang"], ["info@example.com"], shared=["WEI ZHANG", "info@example.com"])
    assert not who.is_in("Wei Zhang <info@example.com>")
    also = who.and_also(Identifying(["Wei Zhang", "Wendy Zhang"]))
    assert not also.is_in("Wei Zhang")
    assert also.is_in("Wendy Zhang")


def test_names_in_scripts_without_spaces_are_names() -> None:
    assert Identifying(["山田花子"]).is_in("see 山田花子.")


def test_nothing_known_is_in_nothing() -> None:
    assert not Identifying().is_in("anything")
    assert Identifying(["", " "], [""], ["+"]).redacted("any + thing") == "any + thing"


def test_values_of_json_are_gone_through() -> None:
    value = {"a": ["Zoë Quint", 7, None], "tags/Zoë Quint": {"b": True}}
    assert ZOE.redacted_in(value) == {"a": ["…", 7, None], "tags/…": {"b": True}}


@given(st.text(min_size=2, max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_no_name_is_a_pattern(name: str, before: str, after: str) -> None:
    who = Identifying([name, f"{name} x"], [name], [name], [name])
    who.redacted(f"{before}{name}{after}", with_short=True)
    assert isinstance(who.is_in(f"{before} {name} {after}"), bool)


def test_a_long_text_takes_no_long_time() -> None:
    assert not ZOE.is_in("+44 20 7946 " * 200_000)
