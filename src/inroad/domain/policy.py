"""The follow-up policy, as data.

Sources disagree on the numbers, so they are presets and never constants. Thank-you within 24
hours (Yale; others: the same day); one or two follow-ups at most (Duke: after 7 business
days, then once more after 7; SFU: one only); a few weeks to the first reconnect, then every
one to three months. *The 2-Hour Job Search* has 3B7: after 3 business days of silence ask
someone else at the same organisation, after 7 write to the first again.
"""

from dataclasses import dataclass

from inroad.domain.errors import NotFound


@dataclass(frozen=True, slots=True)
class Policy:
    """The numbers that turn stage and touches into follow-ups.

    All are business days but `thank_you_hours` (hours), `report_back` (days) and `check_in`,
    which is a run of recurrence rules (RFC 5545), each used for COUNT check-ins; the last one
    goes on. `ask_elsewhere` is None where the rule is off.
    """

    name: str
    title: str
    send_request: int = 1
    ask_elsewhere: int | None = None
    second_request: int = 7
    let_rest: int = 7
    answer_a_no: int = 1
    set_time: int = 1
    prepare: int = 1
    thank_you_hours: int = 24
    report_back: int = 14
    check_in: tuple[str, ...] = ("FREQ=MONTHLY;COUNT=3", "FREQ=MONTHLY;INTERVAL=3")


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
    check_in=("FREQ=MONTHLY;INTERVAL=3",),
)

PRESETS: tuple[Policy, ...] = (STEADY, THREE_B_SEVEN, GENTLE)


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
