"""What comes out of `clean`, whatever goes in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.text import clean, clean_lines, folded, harmless, plural

HARMFUL = {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), *"\u2028\u2029\ufeff"} | {
    chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
}


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("  Maya   Chen ", "Maya Chen"),
        ("a\nb", "a b"),
        ("a\r\n\tb", "a b"),
        ("\x1b]0;pwned\x07Maya", "Maya"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x9b31mred", "red"),
        ("\x1b]52;c;aGk=\x1b\\x", "x"),
        ("abc\u202edef", "abcdef"),
        ("[@click=app.quit]x[/]", "[@click=app.quit]x[/]"),
        ("👩🏽\u200d💻 Ana", "👩🏽\u200d💻 Ana"),
        ("نامه\u200cها", "نامه\u200cها"),
        ("Q\u0303uỳnh", "Q\u0303uỳnh"),
        ("\ud800x", "x"),
        ("\ufeffName", "Name"),
    ],
)
def test_clean(given_text: str, expected: str) -> None:
    assert clean(given_text) == expected


def test_clean_lines_keeps_lines_and_cleans_each() -> None:
    assert clean_lines("one\r\n two \x1b[1m\x00\nthree\u2028four\n") == "one\ntwo\nthree\nfour"


@pytest.mark.parametrize("begin", ["\x90", "\x9b", "\x1b]", "\x1b[", "\x9d0;"])
def test_any_text_is_cleaned_in_a_time_that_grows_by_its_length(begin: str) -> None:
    """A second for all of it; it took minutes where each begin was followed to its end."""
    text = begin * (1_000_000 // len(begin))
    assert clean(text) == clean(begin) * (1_000_000 // len(begin))


def test_what_is_taken_out_between_two_spaces_leaves_one() -> None:
    assert clean("0\r\x1f\x850") == "0 0"


@given(st.text())
def test_nothing_harmful_is_left_and_cleaning_again_changes_nothing(text: str) -> None:
    for washed in (clean(text), harmless(text)):
        assert not HARMFUL & set(washed)
        assert not any(0xD800 <= ord(char) <= 0xDFFF for char in washed)
    assert clean(clean(text)) == clean(text)
    assert not HARMFUL & set(clean_lines(text).replace("\n", ""))


def test_no_character_that_there_is_does_harm() -> None:
    left = {char for code in range(0x110000) for char in clean(f"a{chr(code)}b")}
    assert not (HARMFUL | set(map(chr, range(0xD800, 0xE000)))) & left


@given(st.text(alphabet=st.characters(categories=["L", "N", "So"])))
def test_letters_numbers_and_emoji_stay_exactly(text: str) -> None:
    assert clean(text) == text


def test_folded_forgets_case_and_accents() -> None:
    assert folded("José  PÉREZ") == "jose perez"
    assert folded("Straße") == folded("STRASSE")


def test_plural() -> None:
    assert plural(1, "goal") == "1 goal"
    assert plural(1200, "goal") == "1,200 goals"
    assert plural(2, "person", "people") == "2 people"
