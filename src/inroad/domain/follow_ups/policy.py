"""The follow-up policy, as data.

Sources disagree on the numbers, so they are presets and never constants. Thank-you within 24
hours (Yale; others: the same day); one or two follow-ups at most (Duke: after 7 business
days, then once more after 7; SFU: one only); a few weeks to the first reconnect, then every
one to three months. *The 2-Hour Job Search* has 3B7: after 3 business days of silence ask
someone else at the same organisation, after 7 write to the first again.
"""

import typing
from enum import StrEnum
from typing import Annotated, NamedTuple

from inroad.domain.dates.recurrence import Cadence
from inroad.domain.errors import NotFound

_ASK_ELSEWHERE = 3
"""Business days: the 3 of 3B7."""


class Unit(StrEnum):
    """What the number of a rule counts."""

    BUSINESS_DAYS = "business day"
    DAYS = "day"
    HOURS = "hour"
    TIMES = "time"
    REQUESTS = "request"
    CADENCE = "cadence"


class FollowUpRule(NamedTuple):
    """One rule, declared at the field of `Policy` that holds it: when, and what it asks for.

    `most` is the largest number that makes sense; `after` completes the value in a sentence;
    `note` says where the number comes from, or what it is good for, `key` names the field.
    `when_on` is what it counts when it is switched on where it is off by default.
    """

    when: str
    what: str
    unit: Unit
    after: str = ""
    most: int = 250
    is_personal: bool = True
    note: str = ""
    when_on: int = 1
    key: str = ""


class Policy(NamedTuple):
    """The numbers that turn stage and touches into follow-ups, each with what it means.

    None is a rule that is off; so is an empty `check_in`, which is a run of recurrence rules.
    """

    name: str
    title: str
    send_request: Annotated[
        int | None, FollowUpRule("Goals chosen", "send the request", Unit.BUSINESS_DAYS, "after")
    ] = 1
    requests_a_day: Annotated[
        int | None,
        FollowUpRule(
            "Requests on one day",
            "at most",
            Unit.REQUESTS,
            "a day",
            most=99,
            is_personal=False,
            note="What is over moves to the next business day that has room.",
        ),
    ] = 5
    ask_elsewhere: Annotated[
        int | None,
        FollowUpRule(
            "No reply",
            "ask someone else there",
            Unit.BUSINESS_DAYS,
            "of silence",
            note="The 3 of 3B7 (The 2-Hour Job Search): it counts for the organisation.",
            when_on=_ASK_ELSEWHERE,
        ),
    ] = None
    second_request: Annotated[
        int | None,
        FollowUpRule(
            "No reply",
            "second request",
            Unit.BUSINESS_DAYS,
            "of silence",
            note="Duke's career office says 7; the 7 of 3B7.",
        ),
    ] = 7
    second_requests: Annotated[
        int | None,
        FollowUpRule(
            "No reply",
            "write again at most",
            Unit.TIMES,
            most=9,
            note="One (SFU) or two (Duke) is what is advised; after that it may rest.",
        ),
    ] = 1
    let_rest: Annotated[
        int | None, FollowUpRule("Still no reply", "let it rest", Unit.BUSINESS_DAYS, "of silence")
    ] = 7
    answer_a_no: Annotated[
        int | None, FollowUpRule("Declined", "thank them", Unit.BUSINESS_DAYS, "after")
    ] = 1
    set_time: Annotated[
        int | None, FollowUpRule("They replied", "agree a time", Unit.BUSINESS_DAYS, "after")
    ] = 1
    new_time: Annotated[
        int | None,
        FollowUpRule("It fell through", "a new time, or a word", Unit.BUSINESS_DAYS, "after"),
    ] = 1
    prepare: Annotated[
        int | None, FollowUpRule("Scheduled", "prepare and confirm", Unit.BUSINESS_DAYS, "before")
    ] = 1
    debrief: Annotated[
        int | None, FollowUpRule("Conversation over", "debrief", Unit.DAYS, "after")
    ] = 0
    thank_you: Annotated[
        int | None,
        FollowUpRule(
            "Met",
            "thank-you",
            Unit.HOURS,
            "after the end",
            most=720,
            note="Within 24 hours (Yale); others say the same day. "
            "Real hours, clock change or not.",
        ),
    ] = 24
    report_back: Annotated[
        int | None,
        FollowUpRule("Advice or a name given", "report back", Unit.DAYS, "after", most=999),
    ] = 14
    tell_referrer: Annotated[
        int | None,
        FollowUpRule(
            "Met someone they named",
            "tell them how it went",
            Unit.BUSINESS_DAYS,
            "after",
            note="Who opened a door likes to hear what was behind it.",
        ),
    ] = 1
    check_in: Annotated[
        Cadence,
        FollowUpRule(
            "In touch",
            "check in",
            Unit.CADENCE,
            note="Counted from your last contact, whoever wrote.",
        ),
    ] = ("FREQ=MONTHLY;COUNT=3", "FREQ=MONTHLY;INTERVAL=3")
    my_promise: Annotated[
        int | None,
        FollowUpRule("I promised something", "keep it", Unit.DAYS, "before its date", most=99),
    ] = 0
    ask_about_promise: Annotated[
        int | None,
        FollowUpRule(
            "They promised",
            "ask about it",
            Unit.BUSINESS_DAYS,
            "after its date",
            note="They are busy too; a few days are kind.",
        ),
    ] = 2


def rules_of(policy: type[Policy]) -> tuple[FollowUpRule, ...]:
    """Return the rules that the fields of a policy declare, in their order."""
    hints = typing.get_type_hints(policy, include_extras=True)
    return tuple(
        said._replace(key=name)
        for name, hint in hints.items()
        for said in typing.get_args(hint)[1:]
        if isinstance(said, FollowUpRule)
    )


STEADY = Policy("steady", "Steady: a second request after 7 business days, then let it rest")
THREE_B_SEVEN = Policy(
    "3B7",
    "3B7: after 3 business days ask someone else there, after 7 write again",
    ask_elsewhere=_ASK_ELSEWHERE,
)
GENTLE = Policy(
    "gentle",
    "Gentle: 10 business days of patience, a check-in every 3 months",
    second_request=10,
    let_rest=10,
    report_back=21,
    tell_referrer=2,
    ask_about_promise=3,
    check_in=("FREQ=MONTHLY;INTERVAL=3",),
)

PRESETS: tuple[Policy, ...] = (STEADY, THREE_B_SEVEN, GENTLE)


def preset_kept(name: str) -> Policy:
    """Return the preset that a profile names; the usual one where there is none of that name.

    A data file can be edited, or come from a newer Inroad.
    """
    return next((one for one in PRESETS if one.name == name), STEADY)


def preset(name: str) -> Policy:
    """Return the preset called `name`, in any case.

    Raises:
        NotFound: there is none of that name.
    """
    for policy in PRESETS:
        if policy.name.lower() == name.strip().lower():
            return policy
    names = ", ".join(policy.name for policy in PRESETS)
    raise NotFound(f"There is no follow-up policy “{name}”; choose one of {names}.")
