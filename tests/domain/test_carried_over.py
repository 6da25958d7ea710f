"""What was worked out of somebody stands on later days as it would be worked out then."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.domain.conversations.conversation import Conversation, Outcome
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.conversations.touch import Touch, TouchKind
from inroad.domain.dates.business_days import Calendar, DayOff
from inroad.domain.dates.zones import in_zone
from inroad.domain.follow_ups.computed import worked_out
from inroad.domain.follow_ups.facts import Facts, Organisation, Referred
from inroad.domain.follow_ups.policy import PRESETS, FollowUpRule, Policy, Unit
from inroad.domain.follow_ups.rules import RULES
from inroad.domain.follow_ups.snooze import Snooze
from inroad.domain.follow_ups.worked_out import WorkedOut, as_on
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage
from tests.extent import tries

LOOKS = (
    datetime(2026, 10, 2, 9, tzinfo=UTC),  # Friday; clocks change in Lord Howe
    datetime(2026, 10, 24, 21, 45, tzinfo=UTC),  # Saturday; they change in Europe
    datetime(2026, 10, 30, 16, tzinfo=UTC),  # Friday; they change in America
    datetime(2026, 12, 31, 8, tzinfo=UTC),
)
"""When somebody looks first: days after that differ from it."""
ZONES = ("UTC", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata")
CADENCES = (
    (),
    ("FREQ=WEEKLY",),
    ("FREQ=MONTHLY;BYDAY=1MO",),
    ("FREQ=DAILY;COUNT=2", "FREQ=YEARLY"),
)
OFTEN = {
    Stage.REQUESTED: (TouchKind.REQUEST, TouchKind.SECOND_REQUEST),
    Stage.SCHEDULED: (TouchKind.SCHEDULED, TouchKind.MOVED, TouchKind.PREPARED),
    Stage.MET: (TouchKind.MET,),
    Stage.IN_TOUCH: (TouchKind.MET, TouchKind.CHECK_IN, TouchKind.IN_TOUCH),
}
"""What mostly has happened with somebody in a stage."""

stages = st.sampled_from((*Stage, *[Stage.REQUESTED, Stage.SCHEDULED] * 3))
zones = st.sampled_from(ZONES)
texts = st.sampled_from(("", "the list", "{braces}"))


def _value(rule: FollowUpRule) -> st.SearchStrategy[object]:
    if rule.unit is Unit.CADENCE:
        return st.sampled_from(CADENCES)
    return st.none() | st.integers(0, min(rule.most, 12))


changes = st.lists(
    st.sampled_from(RULES).flatmap(lambda rule: st.tuples(st.just(rule.key), _value(rule))),
    max_size=4,
).map(dict)
policies = st.builds(
    lambda preset, changed: preset._replace(**changed), st.sampled_from(PRESETS), changes
)


class Around:
    """What may be known of somebody around the moment at which one looks."""

    def __init__(self, look: datetime) -> None:
        def half_hours_on(count: int) -> datetime:
            return look + timedelta(minutes=30 * count)

        near = st.integers(-4 * 48, 6 * 48).map(half_hours_on)
        self.moments = near | st.integers(-60 * 48, 40 * 48).map(half_hours_on)
        self.days = self.moments.map(datetime.date)
        self.calendars = st.builds(
            Calendar,
            zones,
            st.sampled_from(((0, 1, 2, 3, 4), (6, 0, 1, 2, 3), (2,))),
            st.lists(self.days.map(DayOff), max_size=4).map(tuple),
        )
        self.organisations = st.builds(Organisation, texts, st.none() | self.moments, st.booleans())

    def contacts(self) -> st.SearchStrategy[Contact]:
        return st.builds(
            Contact,
            st.just(1),
            st.just("Sam Ortiz"),
            stages,
            organisation=texts,
            goals=st.sampled_from(((), ("entry",))),
            zone=st.sampled_from(("", *ZONES)),
            planned_on=st.none() | self.days,
            goals_chosen_on=st.none() | self.days,
            do_not_contact=st.integers(0, 9).map(lambda number: number == 0),
        )

    def touches(self, stage: Stage) -> st.SearchStrategy[tuple[Touch, ...]]:
        often = st.sampled_from(OFTEN.get(stage, tuple(TouchKind)))
        touch = st.builds(
            Touch,
            st.integers(1, 99),
            st.just(1),
            often | often | st.sampled_from(TouchKind),
            self.moments,
            conversation_id=st.sampled_from((None, 1, 2)),
            on=st.none() | self.days,
        )
        return st.lists(touch, max_size=5).map(
            lambda found: tuple(sorted(found, key=lambda one: (one.at, one.id)))
        )

    def talks(self) -> st.SearchStrategy[tuple[Conversation, ...]]:
        walls = self.moments.map(lambda moment: moment.replace(tzinfo=None))
        talk = st.builds(
            Conversation,
            st.integers(1, 3),
            st.just(1),
            st.none() | walls | walls | walls,
            zones,
            st.sampled_from((0, 30, 480)),
            outcome=st.sampled_from((Outcome.PLANNED, *Outcome)),
            debriefed=st.sampled_from(((), ("thanks",))),
        )
        return st.lists(talk, max_size=3).map(tuple)

    def takeaways(self) -> st.SearchStrategy[tuple[Takeaway, ...]]:
        takeaway = st.builds(
            Takeaway,
            st.integers(1, 9),
            st.just(1),
            st.sampled_from((0, 1)),
            st.sampled_from(TakeawayKind),
            texts,
            self.moments,
            due=st.none() | self.days,
            closed_on=st.none() | self.days,
        )
        return st.lists(takeaway, max_size=3).map(tuple)

    def referred(self) -> st.SearchStrategy[tuple[Referred, ...]]:
        one = st.builds(
            Referred, st.integers(2, 3), st.just("Lee Park"), self.moments, self.days, st.just(7)
        )
        return st.lists(one, max_size=2).map(tuple)


Known = tuple[Facts, Policy, Calendar, datetime]
"""What follow-ups are worked out of."""


@st.composite
def _known(draw: st.DrawFn) -> Known:
    look = draw(st.sampled_from(LOOKS))
    around = Around(look)
    policy, calendar, contact = draw(policies), draw(around.calendars), draw(around.contacts())
    facts = Facts(
        contact,
        draw(around.touches(contact.stage)),
        draw(around.talks()),
        draw(around.takeaways()),
        (),
        draw(around.organisations),
        draw(around.referred()),
    )
    found = worked_out(facts, policy, calendar, look)
    snoozes = [
        Snooze(
            at, 1, one.action.value, one.anchor, draw(st.none() | around.days), draw(st.booleans())
        )
        for at, one in enumerate((*found.follow_ups, found.rest), 1)
        if one is not None and draw(st.integers(0, 3)) == 0
    ]
    return facts._replace(snoozes=tuple(snoozes)), policy, calendar, look


def _as_at(known: WorkedOut, now: datetime, calendar: Calendar) -> WorkedOut | None:
    """Return what was worked out as it stands at a later moment; None where it does not."""
    if known.until is not None and known.until <= now:
        return None
    return as_on(known, in_zone(now, calendar.zone).date())


steps = st.sampled_from((1, 4, 20, 24, 30, 3 * 24, 9 * 24, 40 * 24)).map(
    lambda hours: timedelta(hours=hours)
)


@settings(max_examples=tries(400, 4_000, 40_000))
@given(_known(), st.lists(steps, min_size=1, max_size=4))
def test_it_is_on_a_later_day_what_it_would_be_anew(known: Known, ahead: list[timedelta]) -> None:
    facts, policy, calendar, now = known
    carried = worked_out(facts, policy, calendar, now)
    for step in ahead:
        now += step
        anew = worked_out(facts, policy, calendar, now)
        carried = _as_at(carried, now, calendar) or anew
        assert carried[:2] == anew[:2]
        said = [one.reason for one in carried.follow_ups]
        assert said == [one.reason for one in anew.follow_ups]


SAM = Contact(1, "Sam Ortiz", Stage.SCHEDULED)
NOON = Conversation(7, 1, datetime(2026, 11, 23, 12), "Europe/London")
MORNING = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "talks", "until"),
    [
        ("Europe/London", (NOON,), datetime(2026, 11, 23, 12, tzinfo=UTC)),
        ("Europe/London", (replace(NOON, starts=datetime(2026, 11, 20, 12)),), None),
        ("Europe/London", (), datetime(2026, 11, 24, tzinfo=UTC)),
        ("America/New_York", (), datetime(2026, 11, 24, 5, tzinfo=UTC)),
    ],
)
def test_it_is_known_until_when_it_stands(
    zone: str, talks: tuple[Conversation, ...], until: datetime | None
) -> None:
    found = worked_out(Facts(SAM, (), talks), PRESETS[0], Calendar(zone), MORNING)
    assert found.follow_ups
    assert found.until == until


def test_what_waits_for_no_moment_stands_on() -> None:
    asked = Touch(1, 1, TouchKind.REQUEST, MORNING, on=date(2026, 11, 23))
    found = worked_out(
        Facts(replace(SAM, stage=Stage.REQUESTED), (asked,)), PRESETS[0], Calendar(), MORNING
    )
    assert found.until is None
