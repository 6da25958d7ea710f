"""Words that are typed plainly find what was written, and names stand in the alphabet's order."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain import search
from inroad.domain.search import Wanted, comparable, name_key, search_key
from inroad.domain.text import folded


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Łukasz Wójcik", "lukasz wojcik"),
        ("Søren Ångström", "soren angstrom"),
        ("Søren Ångström", "soeren aangstroem"),
        ("Đặng Thị Hà", "dang thi ha"),
        ("Æsop Fontaine", "aesop"),
        ("Œuvre SA", "oeuvre"),
        ("Ayşe Yıldız", "ayse yildiz"),
        ("İpek IŞIK", "ipek isik"),
        ("Ólafur Þórsson", "thorsson"),
        ("Sigríður Guðmundsdóttir", "gudmundsdottir"),
        ("Ŋeŋe Ħal Ŧuŧĸ", "nene hal tutk"),
        ("Siobhán O’Brien", "o'brien"),
        ("Siobhán O’Brien", "o‘brien"),
        ("Siobhán OʼBrien", "obrien"),
        ("Siobhán O`Brien", "o’brien"),
        ("Miles O'Neill", "o’neill"),
        ("Miles O'Neill", "oneill"),
        ("Hanna Groß", "gross"),
        ("Hanna Gross", "groß"),
        ("GROẞMANN", "grossmann"),
        ("Jean-Luc Petit‑Jean", "petit-jean"),
        ("Jean-Luc Petit‑Jean", "jean luc"),
        ("Jean-Luc Petit‑Jean", "petitjean"),
        ("Jean–Luc", "jean-luc"),
        ("Jörg Müller", "jorg muller"),
        ("Jörg Müller", "joerg mueller"),
        ("Jörg Müller", "müller"),
        ("Ｊａｎｅ Ｄｏｅ", "jane doe"),
        ("Jane Doe", "ｊａｎｅ"),
        ("Ame\u0301lie", "amélie"),
        ("Amélie", "ame\u0301lie"),
        ("Ma\u00adria Sch\u200dmidt", "maria schmidt"),
        ("J. R. Smith", "jr smith"),
        ("J.R. Smith", "j.r. smith"),
        ("Əliyev", "eliyev"),
        ("Ștefan Țuțea", "stefan tutea"),
        ("Nguyễn Văn Ơn", "nguyen van on"),
        ("王小明", "小明"),
        ("Κώστας Παπαδόπουλος", "κωστας"),
        ("Алёна", "алена"),
        ("Kowalski, Ines", "kowalski, ines"),
        ("Node.js and C++ at 5 €", "node.js c++ €"),
        ("L’Oréal", "l'oreal"),
        ("McDonald's", "mcdonalds"),
    ],
)
def test_what_is_typed_plainly_finds_what_was_written(written: str, typed: str) -> None:
    assert Wanted.read(typed).is_in(search_key(written))


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Bayer", "beyer"),
        ("C", "c++"),
        ("Muller", "mueller"),
        ("Maya Chen", "maya ortiz"),
        ("room 12", "0170 1234567"),
    ],
)
def test_another_word_finds_nothing(written: str, typed: str) -> None:
    assert not Wanted.read(typed).is_in(search_key(written))


@pytest.mark.parametrize(
    "written",
    ["+49 170 1234567", "0170/123 45 67", "0049 (0)170-1234567", "01701234567",
     "+49 (0) 170 1234567"],
)  # fmt: skip
@pytest.mark.parametrize(
    "typed",
    ["+49 170 1234567", "0170 1234567", "01701234567", "0049 170 123-45-67", "+491701234567",
     "1701234567", "170 123", "(0170) 1234567", "0170–123"],
)  # fmt: skip
def test_a_phone_number_is_found_however_its_digits_are_grouped(written: str, typed: str) -> None:
    assert Wanted.read(typed).is_in(search_key(f"call her: {written}, mornings"))


@pytest.mark.parametrize("written", ["(555) 123-4567", "+1 555 123 4567", "1-555-123-4567"])
@pytest.mark.parametrize("typed", ["555-123-4567", "+1 (555) 123-4567", "1 555 123 4567"])
def test_so_is_an_american_one(written: str, typed: str) -> None:
    assert Wanted.read(typed).is_in(search_key(written))


def test_the_beginnings_of_words_come_before_their_middles() -> None:
    people = ["Johanna Land", "Hanna Groß", "Shannon Lee", "Bob (Hanno) May", "Hanan Ali"]
    found = Wanted.read("han").best_first(people, search_key)
    assert list(found) == [
        "Hanna Groß", "Bob (Hanno) May", "Hanan Ali", "Johanna Land", "Shannon Lee",
    ]  # fmt: skip


def test_where_it_stands_is_said_of_the_text_as_it_was_written() -> None:
    text = "Straßenfest mit Łukasz in Großburg"
    assert text[Wanted.read("lukasz").where(text) :].startswith("Łukasz")
    assert text[Wanted.read("grossb").where(text) :].startswith("Großburg")
    assert Wanted.read("nothing").where(text) == 0


def test_names_stand_in_the_order_of_the_alphabet_whatever_their_accents_and_case() -> None:
    ordered = [
        "adam Ng", "Æsop Fontaine", "Afua Mensah", "Élise Roy", "elodie Z", "Élodie Z", "Eloise A",
        "🚀 Jane Doe ✨", "Łukasz Wójcik", "Lydia Ek", "O'Brien", "Obrist", "Ørjan Vik", "Zoë Ai",
        "小明",
    ]  # fmt: skip
    shuffled = random.Random(1).sample(ordered, len(ordered))
    assert sorted(shuffled, key=lambda name: (name_key(name), name)) == ordered


def test_names_without_a_letter_are_still_told_apart() -> None:
    assert len({name_key("🚀"), name_key("✨"), name_key("")}) == 3


def test_comparing_keeps_signs_that_tell_things_apart() -> None:
    assert comparable("C++") != comparable("C#") != comparable("C")
    assert comparable("Data-Science") == comparable("data science")
    assert comparable("Women’s network") == comparable("womens  Network")


def test_folded_takes_apart_what_unicode_does_not() -> None:
    assert folded("Łódź, Ðorđe, Þór, İ, ŒUVRE, ẞ") == "lodz, dorde, thor, i, oeuvre, ss"
    assert folded("  Two\n lines ") == "two lines"


@pytest.mark.parametrize("unit", ["é", "x", "é-", "a.", "9 (", "a' ", "J. "])
def test_a_text_of_any_length_is_folded(unit: str) -> None:
    """Half a million characters: with work that grows with their square it would take hours."""
    key = search_key(unit * (500_000 // len(unit)) + " Zoë")
    assert Wanted.read("zoe").is_in(key)


@given(st.text("aeßİéäÖøÅ東’'-–.‑ 0123+()jJrR🙂́", max_size=40))
def test_what_is_left_out_where_there_is_nothing_for_it_changes_no_key(text: str) -> None:
    """A key is as if every way of typing were tried on every text."""
    plain = folded(text.translate(search._SAID_ALIKE))
    assert comparable(text) == plain
    ways = [folded(text.translate(search._TRANSCRIBED).translate(search._SAID_ALIKE))]
    ways = [way for way in ways if way != plain]
    ways += [comparable(one[0]).replace(" ", "") for one in search._HYPHENATED.finditer(text)]
    ways += [re.sub(r"[.\s]", "", one[0]) for one in search._INITIALS.finditer(plain)]
    ways += [way for one in search._PHONE.finditer(plain) for way in search._numbers(one[0])]
    assert search_key(text) == " ".join((plain, *ways))


@given(
    st.text("ab 1", max_size=5), st.text("ab 1", max_size=8), st.lists(st.text("ab 1", max_size=9))
)
def test_what_finds_no_others_is_found_among_them(before: str, now: str, texts: list[str]) -> None:
    keys = dict(enumerate(map(search_key, texts)))
    wide, narrow = Wanted.read(before), Wanted.read(now)
    if narrow.finds_no_others_than(wide):
        assert narrow.among(wide.among(keys)) == narrow.among(keys)
