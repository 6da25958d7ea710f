"""The policy as data: every number and switch, for the campaign and for one contact."""

import pytest

from inroad.domain.errors import InroadError
from inroad.domain.follow_ups.policy import STEADY, FollowUpRule, Policy, Unit
from inroad.domain.follow_ups.rules import (
    EVERYONE,
    OFF,
    RULES,
    RuleSetting,
    changed,
    kept,
    read,
    rule_named,
    say,
)


def setting(rule: str, value: str) -> RuleSetting:
    return RuleSetting(1, EVERYONE, rule, value)


def test_every_number_of_the_policy_has_a_rule() -> None:
    fields = set(Policy._fields) - {"name", "title"}
    assert {rule.key for rule in RULES} == fields


@pytest.mark.parametrize("rule", RULES, ids=[rule.key for rule in RULES])
def test_every_rule_can_be_read_kept_said_and_switched_off(rule: FollowUpRule) -> None:
    present = kept(rule, STEADY)
    assert read(rule, present) == present
    assert say(rule, present)
    assert read(
        rule, say(rule, present).split(" ")[0] if present.isdigit() and present != "0" else present
    )
    off = changed(STEADY, [setting(rule.key, OFF)])
    assert kept(rule, off) == OFF
    assert say(rule, OFF) == "off"
    other = "FREQ=WEEKLY" if rule.unit is Unit.CADENCE else "3"
    assert kept(rule, changed(STEADY, [setting(rule.key, other)])) == other


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("second_request", "10", "10"),
        ("second_request", "10 business days", "10"),
        ("second_request", " 5 days", "5"),
        ("second_request", "Off", "off"),
        ("thank_you", "48 hours", "48"),
        ("thank_you", "48h", "48"),
        ("report_back", "21 days", "21"),
        ("check_in", "every 2 weeks", "FREQ=WEEKLY;INTERVAL=2"),
        (
            "check_in",
            "monthly twice, then quarterly",
            "FREQ=MONTHLY;COUNT=2 FREQ=MONTHLY;INTERVAL=3",
        ),
        ("check_in", "never", "off"),
    ],
)
def test_values_are_typed_as_one_says_them(key: str, typed: str, value: str) -> None:
    assert read(rule_named(key), typed) == value


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("second_request", ""),
        ("second_request", "-1"),
        ("second_request", "a week"),
        ("second_request", "7 hours"),
        ("second_request", "9999"),
        ("thank_you", "3 weeks"),
        ("second_requests", "10"),
        ("check_in", "7"),
        ("check_in", "sometimes"),
    ],
)
def test_what_is_no_value_is_refused(key: str, typed: str) -> None:
    with pytest.raises(InroadError):
        read(rule_named(key), typed)


def test_settings_that_nobody_understands_are_left_out() -> None:
    strange = [setting("telepathy", "3"), setting("let_rest", "soon"), setting("prepare", "2")]
    policy = changed(STEADY, strange)
    assert (policy.let_rest, policy.prepare) == (7, 2)


def test_of_a_rule_that_counted_something_else_once_only_off_still_holds() -> None:
    assert changed(STEADY, [setting("their_promise", "off")]).ask_about_promise is None
    assert changed(STEADY, [setting("their_promise", "3")]).ask_about_promise == 2
    both = [setting("ask_about_promise", "5"), setting("their_promise", "off")]
    assert changed(STEADY, both).ask_about_promise == 5
