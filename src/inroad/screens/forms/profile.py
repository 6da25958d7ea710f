"""Forms about me: the first questions, and the same again from the palette."""

from collections.abc import Callable
from typing import Any

from inroad.campaign import Campaign
from inroad.campaign.me.about_me import AboutMe, ProfileText
from inroad.domain.conversations.speaking_time import say_length
from inroad.domain.dates.business_days import MONDAY_TO_FRIDAY, parse_week, say_week
from inroad.domain.dates.countries import country_of, week_in
from inroad.domain.dates.days_off.holiday_places import Place, find_place, known_place, say_place
from inroad.domain.dates.zones import find_zone, zone_names
from inroad.domain.people.profile import Profile
from inroad.domain.people.skill import Skill
from inroad.keymap.keymap import naming_keys
from inroad.screens.forms.form import FormScreen
from inroad.screens.forms.form_fields import Answers, Field, line, prose
from inroad.screens.forms.kept_forms import kept

_OF_THE_INTRODUCTION = "A request takes the first two sentences that say who you are."
_INTRO = (
    "Your letters and your dates come from this. Leave any of it empty, and change it later with "
    f"{{me:M}}. {_OF_THE_INTRODUCTION}"
)


@kept("welcome", of=())
def welcome_form(campaign: Campaign, guessed_zone: str = "") -> FormScreen:
    """Return the first questions; leaving them is skipping them.

    Args:
        campaign: the campaign.
        guessed_zone: the zone of this machine, which may be somebody else's; "" for none.
    """
    me = campaign.me.profile
    guessed = "" if me.zone else guessed_zone
    fields, submit = _about_me(campaign, me, me.zone or guessed, guessed)
    return FormScreen(
        campaign,
        "About you",
        fields,
        submit,
        naming_keys(_INTRO),
        save="Go on",
        cancelled=lambda: _skip(campaign),
    )


@kept("me")
def profile_form(campaign: Campaign) -> FormScreen:
    """Return the form with my name, zone, week and introduction."""
    me = campaign.me.profile
    fields, submit = _about_me(campaign, me, me.zone)
    return FormScreen(campaign, "About me", fields, submit, _OF_THE_INTRODUCTION)


@kept("my")
def text_form(campaign: Campaign, which: ProfileText) -> FormScreen:
    """Return the form for one of the texts about me."""
    me, present = campaign.me.profile, campaign.me.text(which)
    title, hint = which.field.label.asked, which.field.label.hint
    if which.is_list:
        field = line("text", "Names", present, hint)
    else:
        field = Field("text", "Text", str, present, hint, say_length, lines=8)

    def submit(answers: Answers) -> None:
        campaign.me.write(which, answers[field], seen=me)

    return FormScreen(campaign, title, (field,), submit, "" if which.is_list else hint)


@kept("skill")
def skill_form(campaign: Campaign, skill: Skill | None = None) -> FormScreen:
    """Return the form for a skill, with the story that proves it."""
    hint = "data lineage, calming a waiting room"
    name = line("name", "Skill", skill.name if skill else "", hint)
    story = prose("story", "Story", skill.story if skill else "", lines=6)

    def submit(answers: Answers) -> None:
        if skill is None:
            campaign.skills.add(answers[name], answers[story])
        else:
            campaign.skills.edit(skill, answers[name], answers[story])

    intro = "What was the matter, what did you do, what came of it? Three sentences to say."
    title = skill.name if skill else "A skill, and the story that proves it"
    return FormScreen(campaign, title, (name, story), submit, intro)


def _about_me(
    campaign: Campaign, me: Profile, zone: str, guessed_zone: str = ""
) -> tuple[tuple[Field[Any], ...], Callable[[Answers], None]]:
    """Return what is asked about me, and what keeps the answers.

    Args:
        campaign: the campaign.
        me: what is known of me.
        zone: the zone that stands in the form.
        guessed_zone: the zone of this machine, where it is only a guess that it is mine.
    """
    name = line("name", "My name", me.name, "as you sign a letter")
    hint = "like Europe/London, or just london"

    def fill(there: str) -> dict[Field[Any], str]:
        """Say what is usual there, until I have said what is mine (which a script may have)."""
        usual, typed = _usual_in(there), dict[Field[Any], str]()
        if not me.welcomed and me.week == MONDAY_TO_FRIDAY:
            typed[week] = say_week(usual.week)
        if not me.welcomed and not me.country and usual.place is not None:
            typed[place] = usual.place.typed
        return typed

    def echo_zone(there: str) -> str:
        if there == guessed_zone and not me.welcomed:
            return f"This machine says {there}. Where are you? A city is enough."
        return there

    where = Field("zone", "My time zone", find_zone, zone, hint, echo_zone, zone_names(), 0, fill)
    week = Field("week", "I work", parse_week, say_week(me.week), "mon-fri", _echo_week)
    mine = Place(me.country, me.region).typed
    asked = "France, Bavaria, or empty"
    place = Field("place", "Public holidays of", find_place, mine, asked, _echo_place)
    introduction = prose("introduction", "My introduction", me.introduction)

    def submit(answers: Answers) -> None:
        said = AboutMe(
            answers[name], answers[where], answers[week], answers[introduction], answers[place]
        )
        campaign.me.answer(said, me, None if me.welcomed else _usual_in(guessed_zone))

    return (name, where, week, place, introduction), submit


def _usual_in(zone: str) -> AboutMe:
    """Return what is so with most people who live in a zone."""
    country = country_of(zone)
    return AboutMe(zone=zone, week=week_in(country), place=known_place(country))


def _skip(campaign: Campaign) -> None:
    campaign.me.skip()


def _echo_week(week: tuple[int, ...]) -> str:
    return f"{say_week(week)} are business days"


def _echo_place(place: Place) -> str:
    return f"No follow-up falls on a holiday of {say_place(place.country, place.region)}"
