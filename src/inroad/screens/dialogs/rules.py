"""Forms of the settings: one rule, or one thing about my days; each says what it would move."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from inroad.campaign import Campaign
from inroad.campaign.settings import CALENDAR_KINDS, DATE_ORDERS, Moved
from inroad.domain import cadence
from inroad.domain.documents import Change
from inroad.domain.errors import NotFound
from inroad.domain.holiday_places import say_place
from inroad.domain.policy import PRESETS, Policy, preset
from inroad.domain.profile import Profile
from inroad.domain.rules import EVERYONE, OFF, Unit, read, rule_named, say
from inroad.domain.saying import say_day
from inroad.domain.text import plural
from inroad.domain.workdays import describe_days_off, say_days_off, say_week
from inroad.domain.zones import zone_names
from inroad.screens.dialogs.fields import Answers, Field
from inroad.screens.dialogs.form import FormScreen
from inroad.screens.dialogs.one_setting import what_is_set
from inroad.screens.dialogs.reopening import kept

Taken = Callable[[Change, Sequence[Moved]], None]
"""Told what was set, and what that moved."""


def _nothing(change: Change, moved: Sequence[Moved]) -> None:
    """Take no notice of what moved: there is no screen that shows it."""


@kept("rule", of=("contact_id", "key"))
def rule_form(
    campaign: Campaign, key: str, contact_id: int = EVERYONE, taken: Taken = _nothing
) -> FormScreen:
    """Return the form that sets one rule, for the campaign or for one contact."""
    settings, rule = campaign.settings, rule_named(key)
    row = next(one for one in settings.rows(contact_id) if one.rule == rule)

    def echo(value: str) -> str:
        moved = settings.if_rule(rule, value, contact_id)
        return f"{say(rule, value)} · {say_moved(campaign, moved)}"

    is_cadence = rule.unit is Unit.CADENCE
    hint = "monthly, every 2 weeks, quarterly, FREQ=MONTHLY;BYDAY=1MO, off"
    field = Field(
        "value",
        rule.what.capitalize(),
        lambda typed: read(rule, typed),
        row.kept if row.kept == OFF or not is_cadence else row.value,
        hint if is_cadence else f"a number of {rule.unit}s, or off",
        echo,
        cadence.OFFERS if is_cadence else (),
    )

    def submit(answers: Answers) -> None:
        moved = settings.if_rule(rule, answers[field], contact_id)
        taken(settings.set_rule(rule, answers[field], contact_id), moved)

    whom = "" if contact_id == EVERYONE else f", for {campaign.people.name_of(contact_id)}"
    return FormScreen(campaign, f"{rule.when}: {rule.what}{whom}", (field,), submit)


@kept("preset")
def preset_form(campaign: Campaign, taken: Taken = _nothing) -> FormScreen:
    """Return the form that chooses a preset."""
    settings = campaign.settings

    def echo(policy: Policy) -> str:
        return f"{policy.title} · {say_moved(campaign, settings.if_preset(policy.name))}"

    names = tuple(policy.name for policy in PRESETS)
    present = campaign.me.profile.preset
    hint = "steady, 3B7 or gentle"
    field = Field("preset", "Preset", preset, present, hint, echo, names)

    def submit(answers: Answers) -> None:
        name = answers[field].name
        moved = settings.if_preset(name)
        taken(settings.use_preset(name), moved)

    intro = " · ".join(policy.title for policy in PRESETS)
    return FormScreen(campaign, "How patient are my follow-ups?", (field,), submit, intro)


@dataclass(frozen=True, slots=True)
class DaySetting:
    """One thing about my days: how it is shown, typed, and turned into a profile.

    `echoed` says in full what is typed, where that is more than what is shown.
    """

    key: str
    label: str
    hint: str
    shown: Callable[[Profile], str]
    made: Callable[[Campaign, str], Profile]
    offers: Callable[[], tuple[str, ...]] = tuple
    echoed: Callable[[Profile], str] | None = None

    def said(self, me: Profile) -> str:
        """Return in words how it stands; "" where it is not set."""
        return (self.echoed or self.shown)(me)


DAY_SETTINGS: tuple[DaySetting, ...] = (
    DaySetting(
        "zone",
        "My time zone",
        "like Europe/London, or just london",
        lambda me: me.zone,
        lambda campaign, typed: campaign.settings.with_zone(typed),
        zone_names,
    ),
    DaySetting(
        "week",
        "I work",
        "mon-fri, sun-thu, or mon, wed, fri",
        lambda me: say_week(me.week),
        lambda campaign, typed: campaign.settings.with_week(typed),
    ),
    DaySetting(
        "holidays",
        "Public holidays of",
        "a country or a region: France; US, CA; Bavaria",
        lambda me: f"{me.country}, {me.region}" if me.region else me.country,
        lambda campaign, typed: campaign.settings.with_holidays(typed),
        echoed=lambda me: say_place(me.country, me.region),
    ),
    DaySetting(
        "days_off",
        "My days off",
        "24 dec to 1 jan Break; 5 and 6 mar; next week; august",
        lambda me: say_days_off(me.days_off),
        lambda campaign, typed: campaign.settings.with_days_off(typed),
        echoed=lambda me: describe_days_off(me.days_off),
    ),
    DaySetting(
        "date_order",
        "03/04 is read",
        "day first or month first",
        lambda me: DATE_ORDERS[me.month_first],
        lambda campaign, typed: campaign.settings.with_date_order(typed),
        lambda: DATE_ORDERS,
    ),
    DaySetting(
        "calendar",
        "Follow-ups in my calendar",
        "events, todos or none",
        lambda me: me.calendar_follow_ups,
        lambda campaign, typed: campaign.settings.with_calendar_kind(typed),
        lambda: CALENDAR_KINDS,
    ),
)
"""What can be set about my days, in the order of the screen."""


@kept("day setting")
def day_form(campaign: Campaign, key: str, taken: Taken = _nothing) -> FormScreen:
    """Return the form for one of the `DAY_SETTINGS`.

    Raises:
        NotFound: there is none of that key.
    """
    setting = next((one for one in DAY_SETTINGS if one.key == key), None)
    if setting is None:
        raise NotFound("There is no such setting any more.")
    made, settings = setting.made, campaign.settings

    def read(typed: str) -> str:
        made(campaign, typed)
        return typed

    def echo(typed: str) -> str:
        profile = made(campaign, typed)
        said = setting.said(profile) or "none"
        return f"{said} · {say_moved(campaign, settings.if_profile(profile))}"

    present = setting.shown(campaign.me.profile)
    field = Field(
        key,
        setting.label,
        read,
        present,
        setting.hint,
        echo,
        setting.offers(),
    )

    def submit(answers: Answers) -> None:
        profile = made(campaign, answers[field])
        moved = settings.if_profile(profile)
        taken(settings.keep(profile, what_is_set(setting.label, setting.said(profile))), moved)

    return FormScreen(campaign, setting.label, (field,), submit)


def say_moved(campaign: Campaign, moved: Sequence[Moved]) -> str:
    """Say in one line what a setting moves."""
    if not moved:
        return "moves nothing that is due"
    first = "; ".join(say_move(campaign, one) for one in moved[:2])
    more = f" and {len(moved) - 2} more" if len(moved) > 2 else ""
    return f"moves {plural(len(moved), 'follow-up')}: {first}{more}"


def say_move(campaign: Campaign, one: Moved) -> str:
    """Say what happens to one follow-up: "Sam Ortiz, second request: Fri 20 → Wed 25 Nov"."""
    today = campaign.today
    before = say_day(one.before, today) if one.before else "not due"
    after = say_day(one.after, today) if one.after else "not due"
    label = one.label[:1].lower() + one.label[1:]
    return f"{one.name}, {label}: {before} → {after}"
