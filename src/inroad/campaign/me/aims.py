"""What I aim at: the targets of my profile by what tells them apart, and what I said of each."""

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.people.target import Target
from inroad.domain.search import comparable

AimKey = tuple[bool, str]
"""What a target is told by in a campaign: whether it is a role, and the key of its name."""


class Aims:
    """Queries about which targets there are."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def key_of(self, name: str, is_role: bool) -> AimKey:
        """Return what a target is told by, however its name is written."""
        return (is_role, comparable(name) if is_role else self._work.organisations.key(name))

    def names(self) -> dict[AimKey, str]:
        """Return the names of my targets, as I wrote them first."""
        profile, found = self._work.profile, dict[AimKey, str]()
        for is_role, names in (
            (False, profile.target_organisations),
            (True, profile.target_roles),
        ):
            for name in names:
                key = self.key_of(name, is_role)
                if key[1]:
                    found.setdefault(key, name)
        return found

    def said(self) -> dict[AimKey, Target]:
        """Return what I said of targets; of two names that are one, what I want more."""
        found = dict[AimKey, Target]()
        said = self._work.store.all(Target).values()
        for one in sorted(said, key=lambda one: (-one.want, one.id)):
            found.setdefault(self.key_of(one.name, one.is_role), one)
        return found
