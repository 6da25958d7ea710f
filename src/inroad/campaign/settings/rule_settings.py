"""The rules of follow-ups as they are set, for everyone or for one contact, and the preset."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from inroad.campaign.core.this_machine import Origin
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.campaign.follow_ups.policies import Policies, SettingsByContact
from inroad.campaign.settings.moves import Moves
from inroad.campaign.settings.setting import Asked, Moved, Proposed, Setting, SettingKind
from inroad.domain.changes import Change
from inroad.domain.dates import recurrence
from inroad.domain.errors import InroadError
from inroad.domain.follow_ups import rules
from inroad.domain.follow_ups.policy import PRESETS, FollowUpRule, Policy, Unit, preset, preset_kept
from inroad.domain.follow_ups.rules import EVERYONE, OFF, RULES, RuleSetting
from inroad.domain.people.profile import Profile

_RULES = "Follow-ups"


class RuleRow(NamedTuple):
    """One rule as the settings show it.

    `value` is what holds, in words (`kept`: as a setting keeps it); `usual` what would hold
    without a setting of its own, or "" where there is none.
    """

    rule: FollowUpRule
    value: str
    usual: str = ""
    kept: str = ""

    @property
    def is_on(self) -> bool:
        """Whether the rule holds at all."""
        return self.value != OFF


class RuleSettings:
    """Commands and queries about the rules; `contact_id` is `EVERYONE` or one contact."""

    def __init__(self, work: UnitOfWork, follow_ups: FollowUps, moves: Moves) -> None:
        self._work = work
        self._follow_ups = follow_ups
        self._moves = moves

    def all(self, contact_id: int = EVERYONE) -> Iterator[Setting]:
        """Yield the preset, which is for everyone, and the rules; raises NotFound."""
        rule_rows = self.rows(contact_id)
        if contact_id == EVERYONE:
            yield self._preset
        yield from (self._rule(row, contact_id) for row in rule_rows)

    def rows(self, contact_id: int = EVERYONE) -> tuple[RuleRow, ...]:
        """Return the rules with what holds; for a contact, those that can differ by person."""
        usual, holding = self._usual(contact_id), self._holding(contact_id)
        shown = [rule for rule in RULES if contact_id == EVERYONE or rule.is_personal]
        return tuple(self._row(rule, holding, usual, contact_id) for rule in shown)

    def _row(self, rule: FollowUpRule, holding: Policy, usual: Policy, contact_id: int) -> RuleRow:
        kept, by_default = rules.kept(rule, holding), rules.kept(rule, usual)
        is_set = self._setting(contact_id, rule) is not None
        return RuleRow(
            rule, rules.say(rule, kept), rules.say(rule, by_default) if is_set else "", kept
        )

    def value(self, key: str, contact_id: int = EVERYONE) -> str:
        """Return what holds for the rule of that key, in words."""
        rule = rules.rule_named(key)
        return rules.say(rule, rules.kept(rule, self._holding(contact_id)))

    def set(self, rule: FollowUpRule, typed: str, contact_id: int = EVERYONE) -> Change:
        """Set one rule; a value that holds anyway takes the setting away.

        Raises:
            InroadError: what was typed is no value of that rule.
        """
        value = rules.read(rule, typed)
        kept = self._setting(contact_id, rule)
        label = f"Set {self._whose(contact_id)}: {rule.what}, {rules.say(rule, value)}"
        if value == rules.kept(rule, self._usual(contact_id)):
            return self._work.change(label, drop=[kept] if kept else [])
        return self._work.change(label, [self._new(contact_id, rule, value)])

    def toggle(self, rule: FollowUpRule, contact_id: int = EVERYONE) -> Change:
        """Switch a rule off, or on again with its usual value (1 where that is off)."""
        if rules.kept(rule, self._holding(contact_id)) != OFF:
            return self.set(rule, OFF, contact_id)
        usual = rules.kept(rule, self._usual(contact_id))
        known = (usual, rules.kept(rule, preset_kept(self._work.profile.preset)))
        on = next((one for one in known if one != OFF), str(rule.when_on))
        return self.set(rule, on, contact_id)

    def reset(self, rule: FollowUpRule, contact_id: int = EVERYONE) -> Change:
        """Take a setting away: the preset's value holds again, or the campaign's."""
        kept = self._setting(contact_id, rule)
        if kept is None:
            raise InroadError("That rule has its usual value already.")
        label = f"Set {self._whose(contact_id)} back: {rule.what}"
        return self._work.change(label, drop=[kept])

    def use_preset(self, name: str) -> Change:
        """Choose a preset; rules that I set myself keep their values.

        Raises:
            NotFound: there is no such preset.
        """
        chosen = preset(name)
        profile = replace(self._work.profile, preset=chosen.name)
        return self._work.change(f"Chose the {chosen.name} follow-ups", [profile])

    def if_set(
        self, rule: FollowUpRule, typed: str, contact_id: int = EVERYONE
    ) -> tuple[Moved, ...]:
        """Return what setting a rule would move; raises InroadError for no value."""
        value = rules.read(rule, typed)
        settings = {owner: dict(own) for owner, own in self._follow_ups.policies.settings.items()}
        settings.setdefault(contact_id, {})[rule.key] = self._new(contact_id, rule, value)
        return self._moves.with_policies(Policies(self._work, settings))

    def if_preset(self, name: str) -> tuple[Moved, ...]:
        """Return what choosing a preset would move; raises NotFound for none."""
        settings: SettingsByContact = self._follow_ups.policies.settings
        return self._moves.with_policies(Policies(self._work, settings, preset(name).name))

    @property
    def _preset(self) -> Setting:
        def read(typed: str) -> Proposed:
            policy = preset(typed)
            keep, moved = self.use_preset, self.if_preset
            return Proposed(policy.title, lambda: keep(policy.name), lambda: moved(policy.name))

        present = self._work.profile.preset
        asked = Asked(
            "How patient are my follow-ups?",
            "preset",
            "Preset",
            present,
            "steady, 3B7 or gentle",
            lambda: tuple(policy.name for policy in PRESETS),
            " · ".join(policy.title for policy in PRESETS),
        )
        meaning = "Where all rules begin; those that you set yourself keep their values."
        return Setting(
            "preset",
            _RULES,
            "Preset",
            present,
            meaning,
            (SettingKind.PRESET,),
            asked,
            read,
            moves=True,
            origin=Origin.BUILT_IN if present == Profile().preset else Origin.CAMPAIGN,
        )

    def _rule(self, row: RuleRow, contact_id: int) -> Setting:
        rule, is_cadence = row.rule, row.rule.unit is Unit.CADENCE

        def read(typed: str) -> Proposed:
            value = rules.read(rule, typed)
            return Proposed(
                rules.say(rule, value),
                lambda: self.set(rule, value, contact_id),
                lambda: self.if_set(rule, value, contact_id),
            )

        label = f"{rule.when}: {rule.what}"
        whom = "" if contact_id == EVERYONE else f", for {self._work.contact(contact_id).name}"
        asked = Asked(
            f"{label}{whom}",
            "value",
            rule.what.capitalize(),
            row.kept if row.kept == OFF or not is_cadence else row.value,
            "monthly, every 2 weeks, quarterly, FREQ=MONTHLY;BYDAY=1MO, off"
            if is_cadence
            else f"a number of {rule.unit}s, or off",
            lambda: recurrence.OFFERS if is_cadence else (),
        )
        # For one contact, what is set for everyone holds too.
        is_set = any(self._setting(owner, rule) for owner in (contact_id, EVERYONE))
        # Of a number the unit is said already.
        usual = row.usual if is_cadence else row.usual.split(" ")[0]
        return Setting(
            f"rule.{rule.key}",
            _RULES,
            label,
            row.value,
            f"{label}, {row.value}. {rule.note}".strip(),
            (SettingKind.RULE, str(contact_id), rule.key),
            asked,
            read,
            moves=True,
            is_on=row.is_on,
            origin=Origin.CAMPAIGN if is_set else Origin.BUILT_IN,
            remark=f"usual: {usual}" if usual else "",
            switch=lambda: self.toggle(rule, contact_id),
            reset=(lambda: self.reset(rule, contact_id)) if usual else None,
            why_not_reset="This rule has its usual value.",
        )

    def _holding(self, contact_id: int) -> Policy:
        return self._follow_ups.policies.of(contact_id)

    def _usual(self, contact_id: int) -> Policy:
        """Return what holds where nothing is set: the preset, or for a contact the campaign's."""
        if contact_id == EVERYONE:
            return preset_kept(self._work.profile.preset)
        return self._follow_ups.policy

    def _setting(self, contact_id: int, rule: FollowUpRule) -> RuleSetting | None:
        return self._follow_ups.policies.settings.get(contact_id, {}).get(rule.key)

    def _new(self, contact_id: int, rule: FollowUpRule, value: str) -> RuleSetting:
        doc_id = self._work.derived_id(SettingKind.RULE, str(contact_id), rule.key)
        return RuleSetting(doc_id, contact_id, rule.key, value)

    def _whose(self, contact_id: int) -> str:
        return (
            "the rule" if contact_id == EVERYONE else f"for {self._work.contact(contact_id).name}"
        )
