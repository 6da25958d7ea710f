"""The follow-up policy, as data.

Sources disagree on the numbers, so they are presets and never constants. Thank-you within 24
hours (Yale; others: the same day); one or two follow-ups at most (Duke: after 7 business
days, then once more after 7; SFU: one only); a few weeks to the first reconnect, then every
one to three months. *The 2-Hour Job Search* has 3B7: after 3 business days of silence ask
someone else at the same organisation, after 7 write to the first again.
"""

from dataclasses import dataclass

from inroad.domain.dates.recurrence import Cadence
from inroad.domain.errors import NotFound


@dataclass(frozen=True, slots=True)
class Policy:
    """The numbers that turn stage and touches into follow-ups; `rules` says what each means.

    None is a rule that is off; so is an empty `check_in`, which is a run of recurrence rules.
    """

    name: str
    title: str
    send_request: int | None = 1
    requests_a_day: int | None = 5
    ask_elsewhere: int | None = None
    second_request: int | None = 7
    second_requests: int | None = 1
    let_rest: int | None = 7
    answer_a_no: int | None = 1
    set_time: int | None = 1
    new_time: int | None = 1
    prepare: int | None = 1
    debrief: int | None = 0
    thank_you: int | None = 24
    report_back: int | None = 14
    tell_referrer: int | None = 1
    check_in: Cadence = ("FREQ=MONTHLY;COUNT=3", "FREQ=MONTHLY;INTERVAL=3")
    my_promise: int | None = 0
    ask_about_promise: int | None = 2


STEADY = Policy("steady", "Steady: a second request after 7 business days, then let it rest")
THREE_B_SEVEN = Policy(
    "3B7", "3B7: after 3 business days ask someone else there, after 7 write again", ask_elsewhere=3
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
