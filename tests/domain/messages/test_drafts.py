"""What is said of whole drafts: nothing of good ones, and the right rule of the others."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.messages.check import (
    job_hints,
    job_joining,
    job_offering,
    job_openings,
    job_seeking,
)
from inroad.domain.messages.check.checks import check
from inroad.domain.messages.check.findings import CheckRule, Finding
from inroad.domain.messages.check.letter import Letter
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.messages.limits import Limits, Reader
from tests.domain.messages.table import Labelled, drafts, sentences

GOOD, BAD = drafts("good.txt"), drafts("bad.txt")
REQUEST = MessageKind.REQUEST
TURNS = (
    *job_seeking.SEEKING,
    *job_openings.OPENINGS,
    *job_openings.HIRING,
    *job_joining.JOINING,
    *job_offering.OFFERING,
    *job_hints.FITTING,
    *job_hints.READY,
    *job_hints.IN_MIND,
    *job_hints.REFERRED,
    *job_hints.CONSIDERED,
    *job_hints.APPLIED,
    *job_hints.APPLYING,
)


def found(draft: Labelled) -> set[str]:
    return {one.rule.value for one in check(draft.text, draft.kind, draft.reader)}


def around(sentence: str) -> str:
    """A request with nothing to warn of, but for this sentence."""
    return (
        f"Hi Priya,\n\nI heard your talk on lineage. {sentence}\n\n"
        "Could we talk for 20 minutes next week?\n\nRobin"
    )


def words_of(text: str, finding: Finding) -> str:
    return text[finding.start : finding.end]


def test_the_tables_are_as_large_and_as_wide_as_they_should_be() -> None:
    assert len(GOOD) >= 80
    assert len(BAD) >= 120
    assert {draft.kind for draft in GOOD} == set(MessageKind)
    named = {rule for draft in BAD for rule in draft.rules}
    assert named == {rule.value for rule in CheckRule} - {"no-goal", "day-off"}


@pytest.mark.parametrize("draft", GOOD, ids=lambda draft: draft.text[:40])
def test_a_good_draft_is_left_in_peace(draft: Labelled) -> None:
    assert found(draft) == set()


def test_of_all_faults_ninety_five_in_a_hundred_are_named() -> None:
    faults = sum(len(draft.rules) for draft in BAD)
    named = sum(len(draft.rules & found(draft)) for draft in BAD)
    assert named / faults >= 0.95


@pytest.mark.parametrize("draft", BAD, ids=lambda draft: draft.text[:40])
def test_a_bad_draft_is_not_scolded_for_what_it_does_well(draft: Labelled) -> None:
    assert found(draft) <= draft.rules


@pytest.mark.parametrize("rule", sorted({rule for draft in BAD for rule in draft.rules}))
def test_each_rule_finds_nearly_all_of_its_faults(rule: str) -> None:
    drafts_with = [draft for draft in BAD if rule in draft.rules]
    missed = [draft.text for draft in drafts_with if rule not in found(draft)]
    assert len(missed) <= 0.05 * len(drafts_with), missed


@pytest.mark.parametrize("sentence", sentences("hint"))
def test_a_hint_at_a_job_is_named_and_its_words_are_marked(sentence: str) -> None:
    text = around(sentence)
    findings = check(text, REQUEST)
    assert [one.rule for one in findings] == [CheckRule.JOB]
    assert words_of(text, findings[0]) in sentence


def test_each_turn_of_phrase_catches_something_in_the_tables() -> None:
    texts = [draft.text for draft in BAD] + [around(hint) for hint in sentences("hint")]
    plain = [one.plain for text in texts for one in Letter(text).sentences]
    patterns = [re.compile(turn.replace("@place", r"\S+")) for turn in TURNS]
    assert [one.pattern for one in patterns if not any(map(one.search, plain))] == []


@pytest.mark.parametrize("sentence", sentences("fine"))
def test_innocent_words_are_innocent(sentence: str) -> None:
    assert check(around(sentence), REQUEST) == ()


def test_what_is_missing_is_said_last_and_as_a_question() -> None:
    text = "Hi Priya,\n\nI need work. Would you talk to me?"
    findings = check(text, REQUEST)
    missing = [CheckRule.NO_LINK, CheckRule.NOT_ABOUT_THEM, CheckRule.NO_TIME]
    assert [one.rule for one in findings] == [CheckRule.JOB, *missing]
    soft = [one for one in findings if one.is_soft]
    assert all("?" in one.message and one.start == one.end for one in soft)
    assert "How did you find Priya?" in soft[0].message


def test_what_is_missing_has_a_place_where_it_could_stand() -> None:
    text = "Hi Priya,\n\nI heard your talk. Could we talk next week?\n\nRobin"
    (finding,) = check(text, REQUEST)
    assert finding.rule is CheckRule.NO_TIME
    assert text[: finding.start].endswith("Could we talk next week?")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hi Ana,\n\none two three\n\nBest wishes,\nRobin", 3),
        ("Subject: four words stand here\n\nHi Ana, one two\nthree.\n\nRobin", 3),
        ("one two three\n\nThanks,\nRobin Hale\nData person\n\nP.S. four five", 6),
        ("one two\n\n> quoted words do not count\n\nthree four.", 4),
        ("To: ana@example.com\nSubject: x\n\nHi,\n\none – two", 3),
        ("Hi Ana, one two three. Robin", 3),
        ("", 0),
    ],
)
def test_words_are_counted_in_the_body_alone(text: str, words: int) -> None:
    assert Letter(text).words == words


@pytest.mark.parametrize(
    ("words", "kind", "named"),
    [
        (100, REQUEST, ""),
        (101, REQUEST, "under 100"),
        (151, REQUEST, "far too long"),
        (150, MessageKind.THANK_YOU, ""),
        (151, MessageKind.THANK_YOU, "far too long"),
    ],
)
def test_long_is_said_past_the_limit_and_strongly_past_the_second(
    words: int, kind: MessageKind, named: str
) -> None:
    start = "I heard your talk. Could we talk for 20 minutes?"
    text = start + " and" * (words - len(start.split()))
    messages = [one.message for one in check(text, kind) if one.rule is CheckRule.LONG]
    assert [named in one for one in messages] == ([True] if named else [])


def test_limits_are_mine_to_set() -> None:
    text = "I heard your talk on lineage. Could we talk for 20 minutes?"
    (finding,) = check(text, REQUEST, limits=Limits(best=5, long=8))
    assert finding.rule is CheckRule.LONG
    assert finding.message == "12 words; under 8 is read to the end, the best have 5."


def test_a_rule_that_is_switched_off_says_nothing() -> None:
    text = around("I have attached my resume.")
    assert [one.rule for one in check(text, REQUEST)] == [CheckRule.RESUME]
    assert check(text, REQUEST, off=frozenset({CheckRule.RESUME})) == ()


def test_a_note_of_three_hundred_characters_fits() -> None:
    note = "Hi Ana, I heard your talk. Could we talk for 15 minutes?"
    fitting = note + " I like maps." * 20
    fitting = fitting[:300]
    assert [one.rule for one in check(fitting, MessageKind.LINKEDIN_NOTE)] == []
    (finding,) = check(fitting + "s", MessageKind.LINKEDIN_NOTE)
    assert finding.rule is CheckRule.LONG
    assert (finding.start, finding.end) == (300, 301)


def test_no_goal_and_a_day_off_are_said_where_they_are_known() -> None:
    text = around("I like maps.")
    reader = Reader("Priya Nair", has_goals=False, day_off="Sunday is no day of your week")
    rules = [one.rule for one in check(text, REQUEST, reader)]
    assert rules == [CheckRule.NO_GOAL, CheckRule.DAY_OFF]
    assert [one.rule for one in check(text, MessageKind.CHECK_IN, reader)] == [CheckRule.DAY_OFF]


@pytest.mark.parametrize(
    "greeting",
    ["Dear Ms. Nair", "Hi Priya and team", "Hi P.", "Dear Dr. Priya Nair", "Hello there", "Hi all",
     "Dear Sir or Madam", "Good morning", "PRIYA", "Hi Priya-ji", "To whom it may concern"],
)  # fmt: skip
def test_a_greeting_that_may_be_theirs_is_not_doubted(greeting: str) -> None:
    text = around("I like maps.").replace("Hi Priya", greeting)
    assert check(text, REQUEST, Reader("Priya Nair")) == ()


@pytest.mark.parametrize(
    ("name", "greeting"),
    [("Robert Stone", "Bob"), ("Elizabeth Moss", "Liz"), ("José Pérez", "Jose"),
     ("Samira Khan", "Sam"),
     ("Jean-Luc Roy", "Jean"), ("Nguyen Van An", "An"), ("Maximilian Orr", "Max")],
)  # fmt: skip
def test_other_forms_of_a_name_are_the_right_name(name: str, greeting: str) -> None:
    text = around("I like maps.").replace("Priya", greeting)
    assert check(text, REQUEST, Reader(name)) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "I used to work at Contoso on something like it.",
        "Maya Chen of Northwind says hello.",
        "Before Fabrikam, your time at Adatum must have been wild.",
        "I'd like to hear how your team at Fabrikam decides.",
        "I'd like to hear how your team at the Fabrikam Group decides.",
        "Your work with Postgres in May made my week.",
        "I met your colleagues at PyCon.",
    ],
)
def test_organisations_that_are_named_with_good_reason(sentence: str) -> None:
    reader = Reader("Priya Nair", "Fabrikam", others=("PyCon", "Postgres"))
    assert check(around(sentence), REQUEST, reader) == ()


def test_an_organisation_that_is_not_theirs_is_marked() -> None:
    text = around("I'd like to hear how your team at Contoso decides.")
    (finding,) = check(text, REQUEST, Reader("Priya Nair", "Fabrikam"))
    assert (finding.rule, words_of(text, finding)) == (CheckRule.WRONG_NAME, "Contoso")
    assert "Fabrikam" in finding.message


@given(st.text(max_size=400), st.sampled_from(list(MessageKind)))
def test_any_text_is_checked_and_what_is_found_lies_within_it(text: str, kind: MessageKind) -> None:
    for one in check(text, kind, Reader("Priya Nair", "Fabrikam")):
        assert 0 <= one.start <= one.end <= len(text)


_WORDS = sorted({word for draft in (*GOOD, *BAD) for word in re.findall(r"\S+|\n", draft.text)})


@given(st.lists(st.sampled_from(_WORDS), max_size=120), st.sampled_from(list(MessageKind)))
def test_any_jumble_of_words_is_checked(words: list[str], kind: MessageKind) -> None:
    text = " ".join(words)
    for one in check(text, kind, Reader("Priya Nair", "Fabrikam")):
        assert 0 <= one.start <= one.end <= len(text)
