"""A question of the bank, and the order in which kinds of questions go well."""

from enum import StrEnum
from typing import NamedTuple

from inroad.domain.people.role_kinds.kinds import RoleKind


class Tiara(StrEnum):
    """What a question is after, in the order that goes well (Steve Dalton's TIARA).

    It begins with what is easy to talk about and ends with what takes trust: trends, insights,
    advice, resources, assignments.
    """

    TRENDS = "trends"
    INSIGHTS = "insights"
    ADVICE = "advice"
    RESOURCES = "resources"
    ASSIGNMENTS = "assignments"


class BankQuestion(NamedTuple):
    """One question of the bank.

    `goal` is the key of its goal ("" for openers and closers), `follow_up` what to ask next,
    `role` for whom it is (None for anybody). `is_own` says that it is mine, and `worked` that
    I marked it as one that worked.
    """

    text: str
    goal: str = ""
    follow_up: str = ""
    tiara: Tiara | None = None
    role: RoleKind | None = None
    is_own: bool = False
    worked: bool = False
