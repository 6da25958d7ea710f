"""The kinds of roles, and how one is typed where a title does not say it."""

from enum import StrEnum

from inroad.domain.errors import InroadError
from inroad.domain.text import folded


class RoleKind(StrEnum):
    """Where somebody stands, as far as questions to them differ."""

    PEER = "peer"
    MANAGER = "manager"
    RECRUITER = "recruiter"
    FOUNDER = "founder"
    ACADEMIC = "academic"

    @property
    def in_words(self) -> str:
        """Who that is, after "as of": "somebody who leads people"."""
        return _IN_WORDS[self]


_IN_WORDS = {
    RoleKind.PEER: "somebody who does the work",
    RoleKind.MANAGER: "somebody who leads people",
    RoleKind.RECRUITER: "somebody who recruits",
    RoleKind.FOUNDER: "somebody who runs their own",
    RoleKind.ACADEMIC: "an academic",
}


def read_role_kind(typed: str) -> str:
    """Return what somebody is asked as, as it was typed; "" for what their title says.

    Raises:
        InroadError: it is none of the kinds.
    """
    said = folded(typed.strip())
    if said and said not in set(RoleKind):
        kinds = ", ".join(RoleKind)
        raise InroadError(f"One of these: {kinds}. Leave it empty to go by their role.")
    return said


def role_kinds() -> tuple[str, ...]:
    """Return what completes a kind of role as it is typed."""
    return tuple(RoleKind)
