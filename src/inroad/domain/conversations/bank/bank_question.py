"""A question of the bank, the order in which kinds of questions go well, and kinds of roles."""

import re
from dataclasses import dataclass
from enum import StrEnum

from inroad.domain.text import folded


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


class RoleKind(StrEnum):
    """Where somebody stands, as far as questions to them differ."""

    PEER = "peer"
    MANAGER = "manager"
    RECRUITER = "recruiter"
    FOUNDER = "founder"
    ACADEMIC = "academic"


_ROLES: tuple[tuple[RoleKind, str], ...] = (
    (
        RoleKind.RECRUITER,
        r"recruit|talent|\bhr\b|human resources|people (?:partner|operations)|hiring",
    ),
    (
        RoleKind.FOUNDER,
        r"founder|owner|\bceo\b|entrepreneur|self-employed|proprietor|freelance",
    ),
    (
        RoleKind.ACADEMIC,
        r"professor|lecturer|\bphd\b|doctoral|postdoc|dean|research(?:er)? (?:fellow|associate)"
        r"|\bresearcher\b|academic|reader in|university",
    ),
    (
        RoleKind.MANAGER,
        r"manager|head of|\bhead\b|director|\blead\b|\bvp\b|vice president|chief|\bc[tiof]o\b"
        r"|supervisor|principal|team leader|foreman|matron|superintendent",
    ),
)


def role_kind(role: str) -> RoleKind:
    """Return the kind of a role in words: "Head of Data" is a manager's; a peer's if unsure."""
    said = folded(role)
    return next((kind for kind, words in _ROLES if re.search(words, said)), RoleKind.PEER)


@dataclass(frozen=True, slots=True)
class BankQuestion:
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
