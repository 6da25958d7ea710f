"""How far it has come with somebody who was named to me."""

from datetime import date
from typing import Any

import pytest

from inroad.domain.people.person_facts import Named, PersonFacts
from inroad.domain.people.referral_progress import ReferralProgress, progress_of
from inroad.domain.people.stages import Stage

BEFORE, NAMED_ON, AFTER = date(2026, 3, 1), date(2026, 11, 2), date(2026, 11, 5)
NAMED = Named(9, "Liam Müller", NAMED_ON)
ANA = PersonFacts(1, ("ana", "Ana", 1), "Ana", "", "", "", Stage.IDENTIFIED, named=NAMED)


@pytest.mark.parametrize(
    ("known", "introduction", "progress"),
    [
        ({}, None, ReferralProgress.NAMED),
        ({}, AFTER, ReferralProgress.INTRODUCTION),
        ({"asked": AFTER}, None, ReferralProgress.WRITTEN),
        ({"asked": NAMED_ON}, None, ReferralProgress.WRITTEN),
        ({"asked": AFTER}, AFTER, ReferralProgress.WRITTEN),
        ({"asked": AFTER, "replied": AFTER}, AFTER, ReferralProgress.ANSWERED),
        ({"replied": AFTER}, None, ReferralProgress.ANSWERED),
        ({"asked": AFTER, "replied": AFTER, "met": AFTER}, None, ReferralProgress.MET),
        # What was before they were named is another story.
        ({"asked": BEFORE, "replied": BEFORE, "met": BEFORE}, BEFORE, ReferralProgress.NAMED),
        ({"asked": AFTER, "replied": BEFORE, "met": BEFORE}, None, ReferralProgress.WRITTEN),
        # Where nobody knows when that was, everything counts.
        ({"named": Named(9, "Liam Müller"), "replied": BEFORE}, None, ReferralProgress.ANSWERED),
        ({"named": None, "met": BEFORE}, None, ReferralProgress.MET),
    ],
)
def test_it_has_come_as_far_as_the_last_thing_that_happened(
    known: dict[str, Any], introduction: date | None, progress: ReferralProgress
) -> None:
    assert progress_of(ANA._replace(**known), introduction) is progress


def test_the_first_step_says_that_nobody_followed_it() -> None:
    assert progress_of(ANA).label == "nobody followed it"
    labels = [step.label for step in ReferralProgress]
    assert all(labels)
    assert len(set(labels)) == len(labels)
