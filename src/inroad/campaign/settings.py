"""Settings: the rules that count my follow-ups, and the days that I work; and what each moves."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from inroad.campaign.desk import Desk
from inroad.campaign.follow_ups import FollowUps
from inroad.campaign.policies import Policies
from inroad.campaign.policies import Settings as ByContact
from inroad.domain import rules
from inroad.domain.daily_cap import Key
from inroad.domain.documents import Change
from inroad.domain.errors import InroadError
from inroad.domain.follow_up import FollowUp
from inroad.domain.habits import Habits
from inroad.domain.holiday_places import find_place
from inroad.domain.policy import Policy, preset, preset_kept
from inroad.domain.profile import Profile
from inroad.domain.rules import EVERYONE, OFF, RULES, Rule, RuleSetting
from inroad.domain.text import folded
from inroad.domain.workdays import parse_week
from inroad.domain.zones import find_zone

CALENDAR_KINDS: tuple[str, ...] = ("events", "todos", "none")
"""How follow-ups go out to a calendar."""
DATE_ORDERS: tuple[str, ...] = ("day first", "month first")
"""How 03/04 is read."""


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One rule as the settings show it.

    `value` is what holds, in words (`kept`: as a setting keeps it); `usual` what would hold
    without a setting of its own, or "" where there is none.
    """

    rule: Rule
    value: str
    usual: str = ""
    kept: str = ""

    @property
    def is_on(self) -> bool:
        """Whether the rule holds at all."""
        return self.value != OFF


@dataclass(frozen=True, slots=True)
class Moved:
    """A follow-up that a setting moves; None where it comes or goes."""

    name: str
    label: str
    before: date | None
    after: date | None


class Settings:
    """Commands and queries about settings; `contact_id` is `EVERYONE` or one contact."""

    def __init__(self, desk: Desk, follow_ups: FollowUps) -> None:
        self._desk = desk
        self._follow_ups = follow_ups

    @property
    def profile(self) -> Profile:
        """My profile, with what is set of my days."""
        return self._desk.profile

    @property
    def habits(self) -> Habits:
        """How I hold conversations."""
        return self._desk.habits

    def set_habits(self, change: Callable[[Habits], Habits], what: str) -> Change:
        """Set something about how I hold conversations; `what` says which in a few words."""
        return self._desk.change(f"Set {what}", [change(self.habits)])

    def rows(self, contact_id: int = EVERYONE) -> tuple[RuleRow, ...]:
        """Return the rules with what holds; for a contact, those that can differ by person."""
        usual, holding = self._usual(contact_id), self._holding(contact_id)
        shown = [rule for rule in RULES if contact_id == EVERYONE or rule.is_personal]
        return tuple(self._row(rule, holding, usual, contact_id) for rule in shown)

    def _row(self, rule: Rule, holding: Policy, usual: Policy, contact_id: int) -> RuleRow:
        kept, by_default = rules.kept(rule, holding), rules.kept(rule, usual)
        is_set = self._setting(contact_id, rule) is not None
        return RuleRow(
            rule, rules.say(rule, kept), rules.say(rule, by_default) if is_set else "", kept
        )

    def value(self, key: str, contact_id: int = EVERYONE) -> str:
        """Return what holds for the rule of that key, in words."""
        rule = rules.rule_named(key)
        return rules.say(rule, rules.kept(rule, self._holding(contact_id)))

    def set_rule(self, rule: Rule, typed: str, contact_id: int = EVERYONE) -> Change:
        """Set one rule; a value that holds anyway takes the setting away.

        Raises:
            InroadError: what was typed is no value of that rule.
        """
        value = rules.read(rule, typed)
        kept = self._setting(contact_id, rule)
        label = f"Set {self._whose(contact_id)}: {rule.what}, {rules.say(rule, value)}"
        if value == rules.kept(rule, self._usual(contact_id)):
            return self._desk.change(label, drop=[kept] if kept else [])
        return self._desk.change(label, [self._new(contact_id, rule, value)])

    def toggle(self, rule: Rule, contact_id: int = EVERYONE) -> Change:
        """Switch a rule off, or on again with its usual value (1 where that is off)."""
        if rules.kept(rule, self._holding(contact_id)) != OFF:
            return self.set_rule(rule, OFF, contact_id)
        usual = rules.kept(rule, self._usual(contact_id))
        known = (usual, rules.kept(rule, preset_kept(self.profile.preset)))
        on = next((one for one in known if one != OFF), _WHEN_ON.get(rule.key, "1"))
        return self.set_rule(rule, on, contact_id)

    def reset(self, rule: Rule, contact_id: int = EVERYONE) -> Change:
        """Take a setting away: the preset's value holds again, or the campaign's."""
        kept = self._setting(contact_id, rule)
        if kept is None:
            raise InroadError("That rule has its usual value already.")
        label = f"Set {self._whose(contact_id)} back: {rule.what}"
        return self._desk.change(label, drop=[kept])

    def use_preset(self, name: str) -> Change:
        """Choose a preset; rules that I set myself keep their values.

        Raises:
            NotFound: there is no such preset.
        """
        chosen = preset(name)
        profile = replace(self.profile, preset=chosen.name)
        return self._desk.change(f"Chose the {chosen.name} follow-ups", [profile])

    def keep(self, profile: Profile, what: str) -> Change:
        """Keep another profile: one of those that the methods below make.

        Args:
            profile: the profile as it should stand.
            what: what was set, in a few words ("my working week").
        """
        return self._desk.change(f"Set {what}", [profile])

    def with_zone(self, typed: str) -> Profile:
        """Return my profile with another time zone; raises UnknownZone."""
        return replace(self.profile, zone=find_zone(typed))

    def with_week(self, typed: str) -> Profile:
        """Return my profile with another working week; raises InroadError where no day is left."""
        return replace(self.profile, week=parse_week(typed))

    def with_holidays(self, typed: str) -> Profile:
        """Return my profile with the public holidays of "US, CA" or "Bavaria" ("" for none).

        Raises:
            InroadError: the holidays there are not known.
        """
        place = find_place(typed)
        return replace(self.profile, country=place.country, region=place.region)

    def with_days_off(self, typed: str) -> Profile:
        """Return my profile with other days off: "24 dec - 1 jan Break; 2027-03-05; august".

        Raises:
            InroadError: an entry is not understood whole.
        """
        from inroad.domain.days_off import read_days_off  # with the grammar of dates

        desk = self._desk
        found = read_days_off(typed, desk.today, desk.calendar, desk.profile.month_first)
        return replace(self.profile, days_off=found)

    def with_date_order(self, typed: str) -> Profile:
        """Return my profile with 03/04 read day first or month first; raises InroadError."""
        word = folded(typed.strip())
        if not word or not any(name.startswith(word) for name in DATE_ORDERS):
            raise InroadError("Write “day first” or “month first”.")
        return replace(self.profile, month_first=word.startswith("m"))

    def with_calendar_kind(self, typed: str) -> Profile:
        """Return my profile with follow-ups going out as "events", "todos" or "none"."""
        kind = folded(typed.strip())
        if kind not in CALENDAR_KINDS:
            raise InroadError(f"Write one of {', '.join(CALENDAR_KINDS)}.")
        return replace(self.profile, calendar_follow_ups=kind)

    def if_rule(self, rule: Rule, typed: str, contact_id: int = EVERYONE) -> tuple[Moved, ...]:
        """Return what setting a rule would move; raises InroadError for no value."""
        value = rules.read(rule, typed)
        settings = {owner: dict(own) for owner, own in self._follow_ups.policies.settings.items()}
        settings.setdefault(contact_id, {})[rule.key] = self._new(contact_id, rule, value)
        return self._moves(Policies(self._desk, settings))

    def if_preset(self, name: str) -> tuple[Moved, ...]:
        """Return what choosing a preset would move; raises NotFound for none."""
        settings: ByContact = self._follow_ups.policies.settings
        return self._moves(Policies(self._desk, settings, preset(name).name))

    def if_profile(self, profile: Profile) -> tuple[Moved, ...]:
        """Return what another profile (its week, days off or country) would move."""
        return self._moves(self._follow_ups.policies, profile)

    def snapshot(self) -> dict[Key, FollowUp]:
        """Return all follow-ups as they are, for `moved_since`."""
        return self._follow_ups.all()

    def moved_since(self, before: dict[Key, FollowUp]) -> tuple[Moved, ...]:
        """Return what is due on another day now than it was."""
        return self._compared(before, self._follow_ups.all())

    def _moves(self, policies: Policies, profile: Profile | None = None) -> tuple[Moved, ...]:
        calendar = (profile or self.profile).calendar
        after = self._follow_ups.counted_with(policies, calendar)
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
        name = self._desk.contact(one.contact_id).name
        return Moved(name, one.title, _day(before), _day(after))

    def _holding(self, contact_id: int) -> Policy:
        return self._follow_ups.policies.of(contact_id)

    def _usual(self, contact_id: int) -> Policy:
        """Return what holds where nothing is set: the preset, or for a contact the campaign's."""
        if contact_id == EVERYONE:
            return preset_kept(self.profile.preset)
        return self._follow_ups.policy

    def _setting(self, contact_id: int, rule: Rule) -> RuleSetting | None:
        return self._follow_ups.policies.settings.get(contact_id, {}).get(rule.key)

    def _new(self, contact_id: int, rule: Rule, value: str) -> RuleSetting:
        doc_id = self._desk.derived_id("rule", str(contact_id), rule.key)
        return RuleSetting(doc_id, contact_id, rule.key, value)

    def _whose(self, contact_id: int) -> str:
        return (
            "the rule" if contact_id == EVERYONE else f"for {self._desk.contact(contact_id).name}"
        )


_WHEN_ON = {"ask_elsewhere": "3"}
"""What a rule counts that is off by default, when it is switched on: 3B7's number."""


def _day(one: FollowUp | None) -> date | None:
    return None if one is None or one.is_someday else one.due
