"""Of which kind a role is: what somebody can best be asked as."""

from collections.abc import Callable
from functools import lru_cache

from inroad.domain.patterns import late
from inroad.domain.people.contact import Contact
from inroad.domain.people.role_kinds.kinds import RoleKind
from inroad.domain.people.role_kinds.titles import Title, titles_in
from inroad.domain.people.role_kinds.words import (
    ACADEMICS,
    FIELD_WORKERS,
    FOUNDERS,
    INDEPENDENTS,
    LEADERS,
    LEADING,
    MANAGED_THINGS,
    NOT_YET,
    ON_ONES_OWN,
    OWNED_WORK,
    PARTNERS_AT_WORK,
    RECRUITERS,
    RESEARCH_FOR_FIRMS,
    RESEARCHERS,
)
from inroad.domain.text import folded

_KEPT = 8192
"""Titles that are remembered: whom to ask is looked for among everybody."""
_OF_PEOPLE = late(
    r"\b(?:talent|hr|rh|human resources|ressources humaines|personnel|recruit\w*|recrutement|"
    r"executive search|staffing|hiring)\b"
)
_PEOPLE = late(
    r"\bpeople(?: (?:ops|operations|partner|team|officer|lead|director|manager|experience|"
    r"business|advisor|adviser|generalist|coordinator)| (?:& )?culture|$)"
)
_RECRUITED = late(r"\b(?:student|patient|participant|donor|volunteer)s? recruit\w*")
_PERSONAL = late(r"personal(?:er|ref|leit|berat|vermitt|chef|entwick|manag|disp|verant)\w*")
_UNIVERSITY = late(
    r"universi|college|hochschule|institut|academ|akademie|facult|max planck|fraunhofer|cnrs|inserm"
    r"|\beth\b|\bmit\b|school of"
)
_DOCTORAL = late(
    r"\bpostdoctoral\b|\b(?:phd|dphil|doctoral|doctorate) (?:candidate|student|researcher|fellow|"
    r"scholar|associate|scientist|in)\b|\bwissenschaftlich\w* mitarbeiter|\bmaitre of conf|"
    r"\bprincipal investigator\b|\benseignante?[- ]chercheu"
)
_FELLOW = late(r"\b(?:research|teaching|postdoctoral|visiting|college) fellow\b")
_RESEARCH = late(r"\bresearch (?:associate|assistant)\b")
_SCHOOL_TEACHER = late(r"\bprofesseure? of (?!universites)")


@lru_cache(maxsize=_KEPT)
def role_kind(role: str, organisation: str = "") -> RoleKind:
    """Return the kind of a role in words: "Head of Data" is a manager's; a peer's if unsure.

    Args:
        role: the whole title, as a card or a profile has it; it may name several.
        organisation: where they work: a researcher at a firm is no academic.
    """
    found = [_kind(title, folded(organisation)) for title in titles_in(role)]
    special = [kind for kind in found if kind is not RoleKind.PEER]
    if RoleKind.FOUNDER in special:
        return RoleKind.FOUNDER
    return special[0] if special else RoleKind.PEER


def kind_of(contact: Contact) -> RoleKind:
    """Return what somebody is asked as: what I said of them, or else what their title says."""
    if contact.asked_as in set(RoleKind):
        return RoleKind(contact.asked_as)
    return role_kind(contact.role, contact.organisation)


def _kind(title: Title, organisation: str) -> RoleKind:
    if NOT_YET.intersection(title.before) and title.noun not in RECRUITERS:
        return RoleKind.PEER
    return next((kind for kind, says in _READINGS if says(title, organisation)), RoleKind.PEER)


def _recruits(title: Title, _organisation: str) -> bool:
    before = " ".join(title.words)
    if title.noun in RECRUITERS or _PERSONAL.search(before):
        return True
    if title.noun and title.noun not in FIELD_WORKERS:
        return False
    if title.noun in LEADERS and title.nearest in {"product", "project", "account"}:
        return False
    where = f"{before} {title.field}" if title.noun != "assistant" or not title.field else before
    subject = title.field if title.field.startswith("people") else before
    return (bool(_OF_PEOPLE.search(where)) and not _RECRUITED.search(where)) or bool(
        _PEOPLE.search(subject)
    )


def _founded(title: Title, _organisation: str) -> bool:
    if ON_ONES_OWN.intersection(title.words):
        return True
    if title.nearest == "independent" and title.noun in INDEPENDENTS:
        return True
    if title.noun == "partner":
        return title.nearest == "founding"
    if title.noun == "owner":
        return title.nearest not in OWNED_WORK
    is_chief_too = title.noun in LEADERS and FOUNDERS.intersection(title.words[:-1][-1:])
    return title.noun in FOUNDERS or bool(is_chief_too and title.noun not in {"manager", "partner"})


def _teaches(title: Title, organisation: str) -> bool:
    place = f"{title.place} {title.field}" if title.place or title.field else organisation
    is_there = bool(_UNIVERSITY.search(f"{place} {organisation}"))
    if _SCHOOL_TEACHER.search(title.whole):
        return False
    if title.noun in ACADEMICS or _DOCTORAL.search(title.whole) or _FELLOW.search(title.whole):
        return True
    if title.words[-1:] in (("reader",), ("phd",), ("professeur",), ("professeure",)):
        return len(title.words) == 1
    if title.noun in RESEARCHERS:
        is_elsewhere = bool(title.place or organisation) and not is_there
        return not RESEARCH_FOR_FIRMS.intersection(title.before) and not is_elsewhere
    if _RESEARCH.search(title.whole):
        return is_there or (len(title.before) == 1 and not (title.place or organisation))
    return is_there and "research" in title.before and title.noun in {"scientist", "fellow"}


def _leads(title: Title, _organisation: str) -> bool:
    noun, nearest = title.noun, title.nearest
    if noun == "manager":
        leads_them = {"group", "lead", "head"}.intersection(title.before)
        is_of_a_thing = nearest in MANAGED_THINGS or title.before[-2:] == ("product", "marketing")
        return bool(leads_them) or not is_of_a_thing
    if noun == "partner":
        return nearest not in PARTNERS_AT_WORK | {"talent", "people", "hr"}
    if noun == "director":
        return not {"board", "independent"}.intersection(title.before)
    return noun in LEADERS or bool(LEADING.intersection(title.before))


_READINGS: tuple[tuple[RoleKind, Callable[[Title, str], bool]], ...] = (
    (RoleKind.FOUNDER, _founded),
    (RoleKind.ACADEMIC, _teaches),
    (RoleKind.RECRUITER, _recruits),
    (RoleKind.MANAGER, _leads),
)
"""In turn: who runs their own is asked as that, whatever else the title says."""
