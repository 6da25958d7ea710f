"""How the value of a rule is read, kept and said; what each means stands in `policy`.

A rule that I changed is kept as a `RuleSetting`: for the whole campaign, or for one contact.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Any

from inroad.domain.dates import recurrence
from inroad.domain.documents.document import Document
from inroad.domain.documents.field_types import IdOrNone, Key
from inroad.domain.documents.fields import Label
from inroad.domain.errors import InroadError
from inroad.domain.follow_ups.policy import FollowUpRule, Policy, Unit, rules_of
from inroad.domain.patterns import late
from inroad.domain.text import folded, plural

EVERYONE = 0
"""The contact id of a setting that holds for the whole campaign."""

OFF = "off"


RULES = rules_of(Policy)
"""Every rule, in the order of a conversation's life."""

_BY_KEY = {rule.key: rule for rule in RULES}
_FORMER = {"their_promise": "ask_about_promise"}
"""Rules that counted something else once: of what was set for them, only "off" still holds."""
_NUMBER = late(r"(?P<number>[0-9]{1,4})(?: ?(?P<unit>[a-z ]+))?")


@dataclass(frozen=True, slots=True)
class RuleSetting(Document):
    """One rule as I want it, as stored: for one contact, or for `EVERYONE`.

    `value` is a number, "off", or recurrence rules (RFC 5545) with a space between them.
    """

    contact_id: IdOrNone
    rule: Key
    value: Annotated[Key, Label("value", is_typed=False)]


def rule_named(key: str) -> FollowUpRule:
    """Return the rule that the field `key` of a policy holds."""
    return _BY_KEY[key]


def is_rule(key: str) -> bool:
    """Whether a policy of this version has a rule of that key."""
    return key in _BY_KEY


def changed(policy: Policy, settings: Iterable[RuleSetting]) -> Policy:
    """Return `policy` with these settings; what no rule understands is left out."""
    former: dict[str, Any] = {}
    values: dict[str, Any] = {}
    for setting in settings:
        if setting.rule in _FORMER and setting.value == OFF:
            former[_FORMER[setting.rule]] = None
        rule = _BY_KEY.get(setting.rule)
        if rule is None:
            continue
        try:
            values[rule.key] = _value(rule, setting.value)
        except (InroadError, ValueError):
            continue
    return policy._replace(**(former | values))


def read(rule: FollowUpRule, typed: str) -> str:
    """Return what was typed for a rule as a setting keeps it.

    Raises:
        InroadError: it is no value of that rule; the message says what would be.
    """
    if rule.unit is Unit.CADENCE:
        return " ".join(recurrence.read(typed)) or OFF
    text = folded(" ".join(typed.split()))
    if text in {"off", "never", "none", "no"}:
        return OFF
    match = _NUMBER.fullmatch(text)
    unit = (match["unit"] or "").strip() if match else ""
    said = (rule.unit, rule.unit.removeprefix("business "), rule.unit[:1])
    fits = not unit or any(f"{one}s".startswith(unit) for one in said)
    if match is None or not fits or int(match["number"]) > rule.most:
        raise InroadError(
            f"Write a number of {rule.unit}s from 0 to {rule.most}, or “off”, for “{rule.what}”."
        )
    return str(int(match["number"]))


def kept(rule: FollowUpRule, policy: Policy) -> str:
    """Return the value of a rule as a setting would keep it."""
    value = getattr(policy, rule.key)
    if isinstance(value, tuple):
        return " ".join(value) or OFF
    return OFF if value is None else str(value)


def say(rule: FollowUpRule, value: str) -> str:
    """Say a kept value: "7 business days of silence", "monthly", "off"."""
    if value == OFF:
        return OFF
    if rule.unit is Unit.CADENCE:
        return recurrence.say(tuple(value.split()))
    if value == "0" and rule.unit is Unit.DAYS:
        return "on its date" if "date" in rule.after else "the same day"
    return f"{plural(int(value), rule.unit)} {rule.after}".rstrip()


def _value(rule: FollowUpRule, value: str) -> int | recurrence.Cadence | None:
    read(rule, value)
    if rule.unit is Unit.CADENCE:
        return recurrence.read(value)
    return None if value == OFF else int(value)
