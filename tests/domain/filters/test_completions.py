"""What is offered while a filter is typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.domain.filters.completions import MOST, Completion, completions
from inroad.domain.filters.filter import read_filter
from inroad.domain.filters.means import KnownValues
from inroad.domain.filters.term_kinds import TERMS
from tests.domain.filters.people import KNOWN, MEANS
from tests.domain.filters.test_filters import TYPED
from tests.extent import tries


def offered(typed: str, known: KnownValues = KNOWN) -> tuple[Completion, ...]:
    """Return what is offered where “|” stands for the cursor; at the end where there is none."""
    before, _, after = typed.partition("|")
    return completions(before + after, len(before), MEANS, known)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("sta", "stage:|"),
        ("Sta", "stage:|"),
        ("comp", "org:|"),
        ("liam sta", "liam stage:|"),
        ("liam -sta", "liam -stage:|"),
        ("sta| liam", "stage:| liam"),
        ("st|ag liam", "stage:| liam"),
        ("s|tat:met liam", "stag:met liam"),
        ("to|uch:week", "touched:|week"),
        ("stage:", "stage:identified|"),
        ("stage:m", "stage:met|"),
        ("stage:met,th", "stage:met,thanked|"),
        ("stage:m|,thanked", "stage:met|,thanked"),
        ("stage:met,t|hin liam", "stage:met,thanked| liam"),
        ("stage:to", 'stage:"in touch"|'),
        ("tag:zur", "tag:Zürich|"),
        ("tag:peo", 'tag:"data people"|'),
        ('tag:"data p', 'tag:"data people"|'),
        ('tag:"', "tag:alumni|"),
        ("tag:inn", 'tag:"the inner circle"|'),
        ("tag:a,a", 'tag:a,alumni|'),
        ("org:mue", 'org:"Müller & Söhne"|'),
        ("role:head", 'role:"Head of Data, EMEA"|'),
        ("via:may", 'via:"Maya Chen"|'),
        ("via:oneil", 'via:"Zoë O’Neill"|'),
        ("goal:", "goal:industry|"),
        ("goal:teach", "goal:14|"),
        ("is:la", "is:late|"),
        ("-is:bar", "-is:barred|"),
        ("due:w", "due:week|"),
        ("touched:<", "touched:<30d|"),
        ("added:", "added:today|"),
        ("added:im", "added:import|"),
        ("next:pro", 'next:"Keep my promise"|'),
        ("alum", "tag:alumni|"),
        ("-fab", "-org:Fabrikam|"),
        ("met", "met:|"),
        ("indus", "goal:industry|"),
    ],
)  # fmt: skip
def test_the_first_that_is_offered(typed: str, first: str) -> None:
    if "|" not in first:
        assert offered(typed) == ()
        return
    one = offered(typed)[0]
    assert f"{one.text[: one.at]}|{one.text[one.at :]}" == first


def test_keys_come_before_values() -> None:
    assert [one.shown for one in offered("met")] == ["met:", "stage:met"]
    assert [one.means for one in offered("met")] == ["when we last talked", "they stand at Met"]


def test_of_nothing_typed_all_terms_are_offered() -> None:
    keys = [f"{kind.key}:" for kind in TERMS]
    assert [one.shown for one in offered("")] == keys
    assert offered("liam | chen")[0].text == "liam stage: chen"
    assert [one.shown for one in offered("-")] == keys


@pytest.mark.parametrize(
    "typed",
    [
        "https:",
        "stag:m",
        '"sta',
        "stage:qq",
        "tag:alumni",
        "qqq",
        "|sta",
        "-|sta",
        "|-sta",
        "|stage:m",
    ],
)
def test_nothing_is_offered_where_nothing_fits(typed: str) -> None:
    assert offered(typed) == ()


def test_of_many_the_best_are_offered() -> None:
    many = tuple(f"Old Data Firm {number}" for number in range(500))
    found = offered("org:data", KnownValues(organisations=(*many, "Data Works")))
    assert len(found) == MOST
    assert found[0].shown == 'org:"Data Works"'


@pytest.mark.more
@settings(max_examples=tries(150, 2_000, 30_000))
@given(TYPED, st.integers(0, 80), st.lists(st.text(max_size=12), max_size=4).map(tuple))
def test_what_is_offered_is_read_without_a_problem(
    typed: str, at: int, values: tuple[str, ...]
) -> None:
    known = KnownValues(values, values, values, values)
    for one in completions(typed, at, MEANS, known):
        key, _, value = one.shown.partition(":")
        assert one.text[: one.at].endswith(value or f"{key}:")
        assert 0 <= one.at <= len(one.text)
        read = read_filter(one.shown, MEANS)
        assert read.problem == ""
        assert read.words == ""
        assert len(read.terms) == bool(value)
        if not read_filter(f"{typed} ", MEANS).problem:
            assert not read_filter(one.text, MEANS).problem or not value
