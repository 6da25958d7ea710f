"""What was typed to find something is marked where it stands in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.matches import matches
from inroad.domain.search import Wanted


def marked(text: str, typed: str) -> str:
    """Return a text with brackets around what is marked."""
    said, at = "", 0
    for match in matches(text, Wanted.read(typed)):
        said += f"{text[at : match.start]}[{text[match.start : match.end]}]"
        at = match.end
    return said + text[at:]


@pytest.mark.parametrize(
    ("text", "typed", "shown"),
    [
        ("Lee Park", "lee", "[Lee] Park"),
        ("Lee Park", "park lee", "[Lee] [Park]"),
        ("Lee Park", "ar", "Lee P[ar]k"),
        ("Lee Park", "", "Lee Park"),
        ("Lee Park", "zzz", "Lee Park"),
        ("Zoë Müller", "zoe mull", "[Zoë] [Müller]"),
        ("Zoë Müller", "mueller", "Zoë [Müller]"),
        ("Hanna Groß", "gross", "Hanna [Groß]"),
        ("Hanna Groß", "gro", "Hanna [Groß]"),
        ("Jean-Luc Petit", "luc", "[Jean-Luc] Petit"),
        ("Jean-Luc Petit", "jeanluc", "[Jean-Luc] Petit"),
        ("O'Neill, Works", "oneill", "[O'Neill], Works"),
        ("Łukasz Žižek", "zizek", "Łukasz [Žižek]"),
        ("山田 太郎", "太郎", "山田 [太郎]"),
        ("Contoso, Contoso Health", "contoso", "[Contoso], [Contoso] Health"),
        ("Leeds Lee", "lee leeds", "[Leeds] [Lee]"),
    ],
)
def test_what_was_typed_is_marked(text: str, typed: str, shown: str) -> None:
    assert marked(text, typed) == shown


@given(st.text(max_size=30), st.text(max_size=10))
def test_marks_stand_in_the_text_from_left_to_right(text: str, typed: str) -> None:
    found = matches(text, Wanted.read(typed))
    ends = [edge for match in found for edge in match]
    assert ends == sorted(ends)
    assert all(0 <= match.start < match.end <= len(text) for match in found)


@given(st.text(alphabet="abcdéö ", min_size=1, max_size=20))
def test_a_word_of_a_text_is_found_in_it(text: str) -> None:
    for word in text.split():
        assert matches(text, Wanted.read(word))
