"""Settings: the rules that count my follow-ups, and the days that I work; and what each moves."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from inroad.campaign.conversations.checklist import Checklist
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.campaign.follow_ups.policies import Policies, SettingsByContact
from inroad.campaign.me.message_preferences import HowIWrite
from inroad.campaign.settings.setting import Asked, Moved, Proposed, Setting, SettingKind
from inroad.campaign.settings.setting_lines import (
    OF_CONVERSATIONS,
    OF_MESSAGES,
    OF_MY_DAYS,
    D,
    SettingLine,
    T,
)
from inroad.domain.changes import Change
from inroad.domain.conversations.checklist import OwnStep
from inroad.domain.conversations.habits import Habits
from inroad.domain.dates import recurrence
from inroad.domain.documents.document import Document
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.follow_ups import rules
from inroad.domain.follow_ups.daily_cap import Key
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.follow_ups.policy import PRESETS, FollowUpRule, Policy, Unit, preset, preset_kept
from inroad.domain.follow_ups.rules import EVERYONE, OFF, RULES, RuleSetting
from inroad.domain.messages.check.findings import CheckRule
from inroad.domain.messages.preferences import OwnReason, Writing
from inroad.domain.people.profile import Profile
from inroad.domain.text import plural

_RULES = "Follow-ups"
_STEPS_AWAY = "steps away"
"""The key of the setting that brings steps back."""
_CHECKED = (
    "It is said as you type, with a reason, and never stops you. Space switches it, enter says it "
    "in your own words."
)


@dataclass(frozen=True, slots=True)
class RuleRow:
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


class Settings:
    """Commands and queries about settings; `contact_id` is `EVERYONE` or one contact."""

    def __init__(
        self, work: UnitOfWork, follow_ups: FollowUps, checklist: Checklist, writing: HowIWrite
    ) -> None:
        self._work = work
        self._follow_ups = follow_ups
        self._checklist = checklist
        self._writing = writing

    @property
    def profile(self) -> Profile:
        """My profile, with what is set of my days."""
        return self._work.profile

    @property
    def habits(self) -> Habits:
        """How I hold conversations."""
        return self._work.habits

    def all(self, contact_id: int = EVERYONE) -> Iterator[Setting]:
        """Yield all that can be set for everyone, or of one contact, in the order of the screen.

        Raises:
            NotFound: the contact is not there any more.
        """
        rule_rows = self.rows(contact_id)
        if contact_id == EVERYONE:
            yield self._preset
        yield from (self._rule(row, contact_id) for row in rule_rows)
        if contact_id == EVERYONE:
            yield from self._lines("My days", SettingKind.DAY, OF_MY_DAYS, lambda: self.profile)
            yield from self._lines(
                "Conversations", SettingKind.HABIT, OF_CONVERSATIONS, lambda: self.habits
            )
            yield self._steps_away
            yield from self._lines(
                "Messages", SettingKind.WRITING, OF_MESSAGES, lambda: self._writing.present
            )
            yield from map(self._check, CheckRule)

    def named(self, key: str, contact_id: int = EVERYONE) -> Setting:
        """Return one setting; raises NotFound."""
        for setting in self.all(contact_id):
            if setting.key == key:
                return setting
        raise NotFound(f"There is no setting “{key}”.")

    def set(self, key: str, typed: str, contact_id: int = EVERYONE) -> Change:
        """Set one thing as it is typed.

        Raises:
            InroadError: it is not understood.
            NotFound: there is no such setting.
        """
        setting = self.named(key, contact_id)
        if setting.read is None:
            raise InroadError(f"“{setting.label}” is not typed.")
        return setting.read(typed).keep()

    def key_of(self, document: Document, field: str) -> str | None:
        """Return the key of the setting that a field of a document is; None where it is none."""
        lines: Iterable[SettingLine[Any, Any]] = ()
        match document:
            case OwnReason():
                return _of_check(document.rule)
            case OwnStep():
                return _STEPS_AWAY
            case Profile():
                lines = OF_MY_DAYS
            case Habits():
                lines = OF_CONVERSATIONS
            case Writing():
                lines = OF_MESSAGES
        return next((line.key for line in lines if line.sets(field)), None)

    def keep(self, document: Document, what: str) -> Change:
        """Keep a document in which something was set; `what` says which in a few words."""
        return self._work.change(f"Set {what}", [document])

    @property
    def _preset(self) -> Setting:
        def read(typed: str) -> Proposed:
            policy = preset(typed)
            keep, moved = self.use_preset, self.if_preset
            return Proposed(policy.title, lambda: keep(policy.name), lambda: moved(policy.name))

        present = self.profile.preset
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
        )

    def _rule(self, row: RuleRow, contact_id: int) -> Setting:
        rule, is_cadence = row.rule, row.rule.unit is Unit.CADENCE

        def read(typed: str) -> Proposed:
            value = rules.read(rule, typed)
            return Proposed(
                rules.say(rule, value),
                lambda: self.set_rule(rule, value, contact_id),
                lambda: self.if_rule(rule, value, contact_id),
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
        # Of a number the unit is said already.
        usual = row.usual if is_cadence else row.usual.split(" ")[0]
        return Setting(
            f"rule {rule.key}",
            _RULES,
            label,
            row.value,
            f"{label}, {row.value}. {rule.note}".strip(),
            (SettingKind.RULE, str(contact_id), rule.key),
            asked,
            read,
            moves=True,
            is_on=row.is_on,
            remark=f"usual: {usual}" if usual else "",
            switch=lambda: self.toggle(rule, contact_id),
            reset=(lambda: self.reset(rule, contact_id)) if usual else None,
            why_not_reset="This rule has its usual value.",
        )

    def _lines(
        self,
        section: str,
        kind: SettingKind,
        lines: Iterable[SettingLine[D, Any]],
        present: Callable[[], D],
    ) -> Iterator[Setting]:
        """Yield what can be set in one document; `present` returns it as it stands."""
        for line in lines:
            value = line.say(present()) or "not set"
            asked = Asked(
                line.label, line.key, line.label, line.typed(present()), line.hint, line.offers
            )
            yield Setting(
                line.key,
                section,
                line.label,
                value,
                line.meaning,
                (kind, line.key),
                asked,
                self._reads(line, present),
                moves=isinstance(present(), Profile),
            )

    def _reads(
        self, line: SettingLine[D, T], present: Callable[[], D]
    ) -> Callable[[str], Proposed]:
        def read(typed: str) -> Proposed:
            value = line.read(self._work, typed)
            made = line.put(present(), value)
            said = line.say(made)

            def keep() -> Change:
                return self.keep(line.put(present(), value), f"“{line.label}”: {said or 'nothing'}")

            return Proposed(said or "none", keep, lambda: self._moves_with(made))

        return read

    @property
    def _steps_away(self) -> Setting:
        away = self._checklist.away()
        value = f"{plural(away, 'step')} put away" if away else "all the usual steps"
        meaning = (
            "The usual steps before a conversation. Enter brings back those that you put away."
        )
        restore = self._checklist.restore
        return Setting(_STEPS_AWAY, "Conversations", "The checklist", value, meaning, run=restore)

    def _check(self, rule: CheckRule) -> Setting:
        writing = self._writing
        own, is_on = writing.own_reasons().get(rule, ""), rule not in writing.present.off

        def read(typed: str) -> Proposed:
            return Proposed("", lambda: writing.say_reason(rule, typed))

        hint = "in your own words; empty for the usual ones"
        return Setting(
            _of_check(rule),
            "What a message is checked for",
            rule.label,
            "on" if is_on else "off",
            f"It says: {own}" if own else _CHECKED,
            (SettingKind.REASON, rule.value),
            Asked(rule.label, "text", "What it says", own, hint),
            read,
            is_on=is_on,
            remark="in your words" if own else "",
            switch=lambda: writing.toggle_rule(rule),
            reset=(lambda: writing.say_reason(rule, "")) if own else None,
            why_not_reset="It says its usual words.",
        )

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

    def set_rule(self, rule: FollowUpRule, typed: str, contact_id: int = EVERYONE) -> Change:
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
            return self.set_rule(rule, OFF, contact_id)
        usual = rules.kept(rule, self._usual(contact_id))
        known = (usual, rules.kept(rule, preset_kept(self.profile.preset)))
        on = next((one for one in known if one != OFF), str(rule.when_on))
        return self.set_rule(rule, on, contact_id)

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
        profile = replace(self.profile, preset=chosen.name)
        return self._work.change(f"Chose the {chosen.name} follow-ups", [profile])

    def if_rule(
        self, rule: FollowUpRule, typed: str, contact_id: int = EVERYONE
    ) -> tuple[Moved, ...]:
        """Return what setting a rule would move; raises InroadError for no value."""
        value = rules.read(rule, typed)
        settings = {owner: dict(own) for owner, own in self._follow_ups.policies.settings.items()}
        settings.setdefault(contact_id, {})[rule.key] = self._new(contact_id, rule, value)
        return self._moves(Policies(self._work, settings))

    def if_preset(self, name: str) -> tuple[Moved, ...]:
        """Return what choosing a preset would move; raises NotFound for none."""
        settings: SettingsByContact = self._follow_ups.policies.settings
        return self._moves(Policies(self._work, settings, preset(name).name))

    def snapshot(self) -> dict[Key, FollowUp]:
        """Return all follow-ups as they are, for `moved_since`."""
        return self._follow_ups.all()

    def moved_since(self, before: dict[Key, FollowUp]) -> tuple[Moved, ...]:
        """Return what is due on another day now than it was."""
        return self._compared(before, self._follow_ups.all())

    def _moves_with(self, document: Document) -> tuple[Moved, ...]:
        """Return what another profile (its week, days off or country) would move."""
        policies = self._follow_ups.policies
        return self._moves(policies, document) if isinstance(document, Profile) else ()

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
        name = self._work.contact(one.contact_id).name
        return Moved(name, one.title, _day(before), _day(after))

    def _holding(self, contact_id: int) -> Policy:
        return self._follow_ups.policies.of(contact_id)

    def _usual(self, contact_id: int) -> Policy:
        """Return what holds where nothing is set: the preset, or for a contact the campaign's."""
        if contact_id == EVERYONE:
            return preset_kept(self.profile.preset)
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


def _of_check(rule: str) -> str:
    """Return the key of the setting of a rule of the check."""
    return f"check {rule}"


def _day(one: FollowUp | None) -> date | None:
    return None if one is None or one.is_someday else one.due
