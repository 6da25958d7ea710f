"""The policy that holds: a preset, the rules that I changed, and what I changed for one contact."""

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.follow_ups.policy import Policy, preset_kept
from inroad.domain.follow_ups.rules import EVERYONE, RuleSetting, changed
from inroad.domain.people.profile import changes_profile

SettingsByContact = dict[int, dict[str, RuleSetting]]
"""Settings of rules, by contact (or `EVERYONE`) and rule."""


def changes_everyone(change: Change) -> bool:
    """Whether a change is to a rule that holds for the whole campaign."""
    documents = (edit.document for edit in change.edits)
    return any(isinstance(one, RuleSetting) and one.contact_id == EVERYONE for one in documents)


class Policies:
    """Looks up policies; they change only when a setting or the preset does."""

    def __init__(
        self, work: UnitOfWork, settings: SettingsByContact | None = None, named: str = ""
    ) -> None:
        """Make the policies of a campaign.

        Args:
            work: the unit of work.
            settings: these instead of the stored ones, to see what a change would move.
            named: this preset instead of the chosen one.
        """
        self._work = work
        self._given = settings
        self._named = named
        self._settings: SettingsByContact | None = None
        self._campaign: Policy | None = None

    @property
    def settings(self) -> SettingsByContact:
        """All settings, by contact and rule."""
        if self._settings is None:
            self._settings = self._given if self._given is not None else self._stored()
        return self._settings

    @property
    def campaign(self) -> Policy:
        """The policy of the campaign, without anybody's own rules."""
        if self._campaign is None:
            base = preset_kept(self._named or self._work.profile.preset)
            self._campaign = changed(base, self.settings.get(EVERYONE, {}).values())
        return self._campaign

    def of(self, contact_id: int) -> Policy:
        """Return the policy as it holds for one contact."""
        whole = self._campaign or self.campaign
        own = self.settings.get(contact_id) if self._settings else None
        return changed(whole, own.values()) if own else whole

    @property
    def ask_elsewhere_anywhere(self) -> bool:
        """Whether what colleagues do matters for anybody."""
        return self.campaign.ask_elsewhere is not None or any(
            "ask_elsewhere" in own for own in self.settings.values()
        )

    def take(self, change: Change) -> None:
        """Forget what a change made stale."""
        if change.concerns_any(RuleSetting) or changes_profile(change, lambda me: me.preset):
            self._settings = self._campaign = None

    def _stored(self) -> SettingsByContact:
        found: SettingsByContact = {}
        for setting in self._work.store.all(RuleSetting).values():
            found.setdefault(setting.contact_id, {})[setting.rule] = setting
        return found
