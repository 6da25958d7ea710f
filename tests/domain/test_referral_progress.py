"""How far it has come with somebody who was named to me."""

from datetime import date

import pytest

from inroad.domain.people.referral_progress import (
    ReferralLife,
    ReferralProgress,
    Step,
    steps_of,
)

TODAY = date(2026, 11, 23)
BEFORE, NAMED_ON, AFTER = date(2026, 3, 1), date(2026, 11, 2), date(2026, 11, 5)
LATER = date(2026, 11, 12)
NAMED, ASKED, INTRODUCTION, WRITTEN, ANSWERED, MET = ReferralProgress


@pytest.mark.parametrize(
    ("happened", "introduction", "progress"),
    [
        ([], None, [NAMED]),
        ([], AFTER, [NAMED, INTRODUCTION]),
        ([(WRITTEN, AFTER)], None, [NAMED, WRITTEN]),
        ([(WRITTEN, NAMED_ON)], None, [NAMED, WRITTEN]),
        ([(WRITTEN, AFTER)], AFTER, [NAMED, INTRODUCTION, WRITTEN]),
        ([(WRITTEN, AFTER), (ANSWERED, AFTER)], None, [NAMED, WRITTEN, ANSWERED]),
        ([(ANSWERED, AFTER)], None, [NAMED, ANSWERED]),
        (
            [(WRITTEN, AFTER), (ANSWERED, AFTER), (MET, AFTER)],
            None,
            [NAMED, WRITTEN, ANSWERED, MET],
        ),
        # What was before they were named is another story, and what came of that too.
        ([(WRITTEN, BEFORE), (ANSWERED, BEFORE), (MET, BEFORE)], None, [NAMED]),
        ([(WRITTEN, BEFORE), (ANSWERED, BEFORE), (WRITTEN, AFTER)], None, [NAMED, WRITTEN]),
    ],
)
def test_how_far_it_has_come(
    happened: list[tuple[ReferralProgress, date]],
    introduction: date | None,
    progress: list[ReferralProgress],
) -> None:
    promised = [Step(INTRODUCTION, introduction)] if introduction is not None else []
    steps = steps_of(NAMED_ON, promised, (Step(*one) for one in happened), False)
    assert [one.progress for one in steps] == progress


def test_what_was_begun_before_and_goes_on_is_this_story() -> None:
    happened = (Step(WRITTEN, BEFORE), Step(ANSWERED, BEFORE))
    assert steps_of(NAMED_ON, (), happened, True)[-1].progress is ANSWERED
    assert steps_of(NAMED_ON, (), happened, False)[-1].progress is NAMED


def test_where_no_day_is_known_everything_counts() -> None:
    assert steps_of(None, (), (Step(ANSWERED, BEFORE),), False)[-1].progress is ANSWERED


def test_each_step_has_the_day_on_which_it_was_taken_first() -> None:
    happened = (Step(WRITTEN, AFTER), Step(WRITTEN, LATER), Step(MET, LATER))
    steps = steps_of(NAMED_ON, (), happened, True)
    assert steps == (Step(NAMED, NAMED_ON), Step(WRITTEN, AFTER), Step(MET, LATER))


ALL = (
    Step(NAMED, date(2026, 11, 4)),
    Step(WRITTEN, date(2026, 11, 12)),
    Step(ANSWERED, date(2026, 11, 14)),
    Step(MET, date(2026, 11, 20)),
)
WITH_A_PROMISE = (ALL[0], Step(INTRODUCTION, date(2026, 11, 5)))
THANKED = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("life", "word", "said"),
    [
        (
            ReferralLife("Maya", ALL, THANKED, THANKED),
            "met 20 Nov",
            "named 4 Nov → asked 12 Nov → answered → met 20 Nov; thanked Maya 21 Nov",
        ),
        (
            ReferralLife("Maya", ALL, date(2026, 11, 5), THANKED),
            "met 20 Nov",
            "named 4 Nov → asked 12 Nov → answered → met 20 Nov; thanked Maya 5 Nov; "
            "told Maya how it went 21 Nov",
        ),
        (
            ReferralLife("Maya", ALL),
            "met 20 Nov",
            "named 4 Nov → asked 12 Nov → answered → met 20 Nov; Maya does not know how it went",
        ),
        (ReferralLife("Maya", ALL[:3]), "answered", "named 4 Nov → asked 12 Nov → answered"),
        (ReferralLife("Maya", ALL[:2]), "asked 12 Nov", "named 4 Nov → asked 12 Nov"),
        (ReferralLife("Maya", ALL[:1]), "nobody followed it", "named 4 Nov; nobody followed it"),
        (
            ReferralLife("Maya", ALL[:1], rests="not for me"),
            "not for me",
            "named 4 Nov; not for me",
        ),
        (
            ReferralLife("Maya", ALL[:2], rests="not for me"),
            "asked 12 Nov",
            "named 4 Nov → asked 12 Nov",
        ),
        (
            ReferralLife("Maya", WITH_A_PROMISE),
            "introduction 5 Nov",
            "named 4 Nov → introduction promised 5 Nov",
        ),
        (
            ReferralLife("Maya", (ALL[0], Step(ASKED, date(2026, 11, 5)))),
            "asked Maya 5 Nov",
            "named 4 Nov → introduction asked for 5 Nov",
        ),
        (ReferralLife("Maya", (Step(NAMED),)), "nobody followed it", "named; nobody followed it"),
        (
            ReferralLife("Maya", (Step(NAMED, date(2025, 1, 8)),)),
            "nobody followed it",
            "named Wed 8 Jan 2025; nobody followed it",
        ),
    ],
)
def test_how_it_is_said(life: ReferralLife, word: str, said: str) -> None:
    assert life.word(TODAY) == word
    assert life.say(TODAY) == said
    assert life.is_unfollowed == (word == "nobody followed it")


def test_each_step_is_said_in_words() -> None:
    labels = [step.label for step in ReferralProgress]
    assert labels[0] == "nobody followed it"
    assert len(set(labels)) == len(labels)
    assert len({step.short for step in ReferralProgress}) == len(labels)
