"""What a setting moves: the follow-ups that are due on another day, that come or that go."""

from datetime import date

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.campaign.follow_ups.policies import Policies
from inroad.campaign.settings.setting import Moved
from inroad.domain.follow_ups.daily_cap import Key
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.people.profile import Profile


class Moves:
    """Queries about what was moved, and what would be."""

    def __init__(self, work: UnitOfWork, follow_ups: FollowUps) -> None:
        self._work = work
        self._follow_ups = follow_ups

    def snapshot(self) -> dict[Key, FollowUp]:
        """Return all follow-ups as they are, for `since`."""
        return self._follow_ups.all()

    def since(self, before: dict[Key, FollowUp]) -> tuple[Moved, ...]:
        """Return what is due on another day now than it was."""
        return self._compared(before, self._follow_ups.all())

    def with_policies(self, policies: Policies) -> tuple[Moved, ...]:
        """Return what other policies would move."""
        return self._with(policies, self._work.profile)

    def with_profile(self, profile: Profile) -> tuple[Moved, ...]:
        """Return what another profile (its week, days off or country) would move."""
        return self._with(self._follow_ups.policies, profile)

    def _with(self, policies: Policies, profile: Profile) -> tuple[Moved, ...]:
        after = self._follow_ups.counted_with(policies, profile.calendar)
        return self._compared(self._follow_ups.all(), after)

    def _compared(
        self, before: dict[Key, FollowUp], after: dict[Key, FollowUp]
    ) -> tuple[Moved, ...]:
        found = [
            self._moved(before.get(key), after.get(key))
            for key in {**before, **after}
            if _day(before.get(key)) != _day(after.get(key))
        ]
        return tuple(sorted(found, key=lambda one: (one.before or one.after or date.max, one.name)))

    def _moved(self, before: FollowUp | None, after: FollowUp | None) -> Moved:
        one = after or before
        if one is None:
            raise ValueError("a move of nothing")
        name = self._work.contact(one.contact_id).name
        return Moved(name, one.title, _day(before), _day(after))


def _day(one: FollowUp | None) -> date | None:
    return None if one is None or one.is_someday else one.due
