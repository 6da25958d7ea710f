"""Whom a filter finds, and what it says; see filters.txt."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.domain.documents.fields import typed_fields
from inroad.domain.errors import InroadError
from inroad.domain.filters.filter import Filter, read_filter
from inroad.domain.filters.filtered_people import FilteredPeople
from inroad.domain.filters.saved_view import SavedView
from inroad.domain.filters.term_kinds import TERMS, explained
from tests.domain.filters.people import MEANS, PEOPLE
from tests.extent import tries

TABLE = Path(__file__).with_name("filters.txt").read_text("utf-8")
LINES = [line for line in TABLE.splitlines() if "|" in line and not line.startswith("#")]
EVERYBODY = [one.called for one in PEOPLE if not one.is_away]

TYPED = st.lists(
    st.one_of(
        st.sampled_from([f"{kind.key}:" for kind in TERMS]),
        st.sampled_from([kind.example for kind in TERMS]),
        st.sampled_from(["-", ",", " ", '"', "“", "”", "<", ">", "2026-", "30d", "\n", "liam"]),
        st.text(max_size=6),
    ),
    max_size=12,
).map("".join)
"""Texts that are much like filters, and others."""


@pytest.mark.parametrize("line", LINES)
def test_the_table(line: str) -> None:
    typed, found, *said = (part.strip() for part in line.split("|"))
    read = read_filter(typed, MEANS)
    ids = FilteredPeople(PEOPLE).ids(read)
    assert [one.called for one in PEOPLE if one.id in ids] == (
        EVERYBODY if found == "everybody" else found.split()
    )
    assert read.problem == "".join(said)


@pytest.mark.parametrize(
    ("typed", "words", "unwanted"),
    [
        ("liam", "liam", ()),
        ("Liam  O’Brien stage:met", "Liam O’Brien", ()),
        ("stage:met liam -org:fabrikam chen", "liam chen", ()),
        ("liam -chen −nurse", "liam", ("chen", "nurse")),
        ('"data lead" -"head of data" jean-luc', "data lead jean-luc", ("head of data",)),
        ("“data lead", "data lead", ()),
        ("5'10\" stage:met", "5'10\"", ()),
        ("https://example.com/a,b 10:30 -re:x", "https://example.com/a,b 10:30", ("re:x",)),
        ('"stage:met"', "stage:met", ()),
        ("+49 (0) 151 234", "+49 (0) 151 234", ()),
        ('- "" -"" stage:met', "", ()),
        ("bayer,siemens sta", "bayer,siemens sta", ()),
    ],
)
def test_words_are_kept_apart(typed: str, words: str, unwanted: tuple[str, ...]) -> None:
    read = read_filter(typed, MEANS)
    assert (read.words, read.unwanted, read.problem) == (words, unwanted, "")


def test_a_filter_says_whether_it_asks_for_anything() -> None:
    assert not Filter()
    assert not read_filter(" stage: ", MEANS)
    assert all(read_filter(typed, MEANS) for typed in ("liam", "-liam", "is:late"))


def test_only_a_filter_that_asks_for_them_shows_who_is_away() -> None:
    shown = ("is:away", "liam is:late,away", "IS:Away")
    assert all(read_filter(typed, MEANS).shows_away for typed in shown)
    (away,) = (one for one in PEOPLE if one.is_away)
    assert all(read_filter(typed, MEANS).holds(away) for typed in shown)
    others = ("", "away", "-is:away", "is:late", "tag:away", "is:awa")
    assert not any(read_filter(typed, MEANS).shows_away for typed in others)


def test_terms_say_what_they_are() -> None:
    (stage, tag) = read_filter('status:met,qq -tags:"a, b" due:', MEANS).terms
    assert (stage.key, stage.values, stage.is_negated) == ("stage", ("met",), False)
    assert (tag.key, tag.values, tag.is_negated) == ("tag", ("a, b",), True)


def test_a_number_is_a_goal_and_no_word_of_its_name() -> None:
    teachers = MEANS.goals[2]._replace(name="Meet 9 people who teach")
    read = read_filter("goal:9", MEANS._replace(goals=(*MEANS.goals[:2], teachers)))
    assert read.problem == "goal:9: no goal has that number; 14 is the last."


def test_what_is_very_long_is_read_at_once_and_said_in_short() -> None:
    assert read_filter('"' * 30_000, MEANS).problem == ""
    assert read_filter("a" * 30_000 + ":", MEANS).problem == ""
    assert len(read_filter("is:" + "a" * 30_000, MEANS).problem) < 120
    assert len(read_filter("-stage:," * 2_000, MEANS).problem) < 120


def test_all_terms_are_explained_on_one_screen() -> None:
    lines = [f"{one.key:9}{one.example:21}{one.means}" for one in explained()]
    assert len(lines) == len(TERMS) <= 20
    assert max(map(len, lines)) <= 78


@pytest.mark.parametrize("example", [one.example for one in explained()])
def test_examples_are_filters(example: str) -> None:
    with_many = MEANS._replace(goals=tuple(MEANS.goals[0]._replace(number=n) for n in range(1, 8)))
    read = read_filter(example, with_many)
    assert read.problem == read.words == ""
    assert len(read.terms) == example.count(":")


def test_letter_by_letter_the_same_are_found_as_at_once() -> None:
    people = FilteredPeople(PEOPLE)
    typed = "stage:met -org:fabrikam,contoso is:away due:week"
    for end in range(len(typed) + 1):
        read = read_filter(typed[:end], MEANS)
        assert people.ids(read) == {one.id for one in PEOPLE if read.holds(one)}, typed[:end]


@pytest.mark.more
@settings(max_examples=tries(200, 3_000, 60_000))
@given(TYPED)
def test_any_text_is_a_filter(typed: str) -> None:
    read = read_filter(typed, MEANS)
    assert FilteredPeople(PEOPLE).ids(read) == {one.id for one in PEOPLE if read.holds(one)}
    assert "\n" not in read.problem
    assert read.problem == "" or read.problem.endswith(".")


@pytest.mark.more
@settings(max_examples=tries(100, 1_000, 20_000))
@given(st.sampled_from([line.split("|")[0].strip() for line in LINES]), st.data())
def test_while_a_filter_is_typed_only_known_words_are_found_fault_with(
    typed: str, data: st.DataObject
) -> None:
    """What is said of the beginning of a filter is no fault that goes away with more letters."""
    if read_filter(f"{typed} ", MEANS).problem:
        return
    begun = typed[: data.draw(st.integers(0, len(typed)))]
    assert read_filter(begun, MEANS).problem == ""


def test_a_view_needs_a_name() -> None:
    (name, *_) = typed_fields(SavedView)
    with pytest.raises(InroadError, match="A view needs a name"):
        name.kept("")
    assert name.kept("Alumni") == "Alumni"
