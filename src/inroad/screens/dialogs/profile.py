"""Forms about me: the first questions, and the same again from the palette."""

from datetime import date

from inroad.campaign import Campaign
from inroad.campaign.me import Answers as Mine
from inroad.domain.errors import InroadError
from inroad.domain.policy import PRESETS, preset
from inroad.domain.profile import Profile
from inroad.domain.text import clean
from inroad.domain.workdays import DayOff, parse_week, say_week
from inroad.screens.dialogs.form import Answers, Field, FormScreen
from inroad.screens.dialogs.people import zone_field

_INTRO = (
    "Inroad runs your informational interviews: short conversations asked for to learn and to "
    "become known, never to ask for a job. Four questions first; leave any of them empty, and "
    "change them later with M."
)


def welcome_form(campaign: Campaign, guessed_zone: str) -> FormScreen:
    """Return the first questions; leaving them is skipping them."""
    me = campaign.me.profile
    return FormScreen(
        campaign,
        "Welcome to Inroad",
        _fields(me, guessed_zone)[:4],
        lambda answers: _submit(campaign, me, answers),
        _INTRO,
        save="Begin",
        cancelled=lambda: _skip(campaign),
        about=("welcome",),
    )


def profile_form(campaign: Campaign) -> FormScreen:
    """Return the form with everything about me."""
    me = campaign.me.profile
    fields = _fields(me, me.zone)

    def submit(answers: Answers) -> None:
        _submit(campaign, me, answers)

    return FormScreen(campaign, "About me", fields, submit, about=("me",))


def _fields(me: Profile, zone: str) -> tuple[Field, ...]:
    return (
        Field("name", "My name", me.name, "as you sign a letter"),
        zone_field("zone", "My time zone", zone, "like Europe/London, or just london"),
        Field("week", "I work", say_week(me.week), "mon-fri", check=_echo_week),
        Field("introduction", "My introduction", me.introduction, prose=True),
        Field("learning", "I want to learn", me.learning, prose=True),
        Field("offer", "I can offer", me.offer, prose=True),
        Field(
            "preset",
            "Follow-ups",
            me.preset,
            "steady, 3B7 or gentle",
            check=lambda typed: preset(typed).title,
            offers=tuple(policy.name for policy in PRESETS),
        ),
        Field(
            "days_off",
            "Days off",
            "; ".join(f"{off.day} {off.name}".strip() for off in me.days_off),
            "2026-12-24 Christmas Eve; 2026-12-31",
            check=_echo_days_off,
        ),
    )


def _submit(campaign: Campaign, me: Profile, answers: Answers) -> None:
    mine = Mine(
        name=answers["name"],
        zone=answers["zone"],
        week=answers["week"],
        introduction=answers["introduction"],
        learning=answers.get("learning", me.learning),
        offer=answers.get("offer", me.offer),
        preset=answers.get("preset", me.preset),
        days_off=_days_off(answers["days_off"]) if "days_off" in answers else me.days_off,
    )
    campaign.me.answer(mine, seen=me)


def _skip(campaign: Campaign) -> None:
    campaign.me.skip()


def _echo_week(typed: str) -> str:
    return f"{say_week(parse_week(typed))} are business days"


def _echo_days_off(typed: str) -> str:
    days = _days_off(typed)
    return f"{len(days)} days off" if days else ""


def _days_off(typed: str) -> tuple[DayOff, ...]:
    found = []
    for part in filter(None, (part.strip() for part in typed.split(";"))):
        day, _, name = part.partition(" ")
        try:
            found.append(DayOff(date.fromisoformat(day), clean(name)))
        except ValueError as error:
            raise InroadError(f"“{part}” begins with no date like 2026-12-24.") from error
    return tuple(sorted(found, key=lambda off: off.day))
