"""How I write: the numbers that drafts are made with, and what the check says of them."""

from collections.abc import Callable
from dataclasses import replace

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.messages.check.findings import CheckRule
from inroad.domain.messages.preferences import WRITING_ID, OwnReason, Writing
from inroad.domain.text import clean


class HowIWrite:
    """Commands and queries about how I write."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    @property
    def present(self) -> Writing:
        """What is set; the usual values while nothing is."""
        return self._work.store.get(Writing, WRITING_ID) or Writing()

    def set(self, change: Callable[[Writing], Writing], what: str) -> Change:
        """Set something about how I write; `what` says which in a few words."""
        return self._work.change(f"Set {what}", [change(self.present)])

    def toggle_rule(self, rule: CheckRule) -> Change:
        """Switch a rule of the check off, or on again."""
        off = self.present.rules_off
        is_off = rule.value in off
        after = tuple(one for one in off if one != rule.value) if is_off else (*off, rule.value)
        what = f"the check “{rule.label}” {'on' if is_off else 'off'}"
        return self.set(lambda one: replace(one, rules_off=after), what)

    def own_reasons(self) -> dict[CheckRule, str]:
        """Return what is said for a rule instead of Inroad's own reason."""
        own = {
            own_reason.rule: own_reason.text
            for own_reason in self._work.store.all(OwnReason).values()
        }
        return {rule: own[rule.value] for rule in CheckRule if rule.value in own}

    def say_reason(self, rule: CheckRule, text: str) -> Change:
        """Say a rule of the check in words of my own; with no text, again in those of Inroad."""
        label = f"Set what is said for “{rule.label}”"
        own_id, text = self._work.derived_id("reason", rule.value), clean(text)
        known = self._work.store.get(OwnReason, own_id)
        if text:
            return self._work.change(label, [OwnReason(own_id, rule.value, text)])
        return self._work.change(label, drop=[known] if known else [])
