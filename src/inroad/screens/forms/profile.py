"""Forms about me: the first questions, and the same again from the palette."""

from collections.abc import Callable
from typing import Any

from inroad.campaign import Campaign
from inroad.campaign.me.about_me import AboutMe, ProfileText
from inroad.domain.conversations.speaking_time import say_length
from inroad.domain.dates.business_days import parse_week, say_week
from inroad.domain.dates.countries import country_of, week_in
from inroad.domain.dates.zones import find_zone, zone_names
from inroad.domain.people.profile import Profile
from inroad.domain.people.skill import Skill
from inroad.domain.text import joined
from inroad.keymap.keymap import naming_keys
from inroad.screens.forms.form import FormScreen
from inroad.screens.forms.form_fields import Answers, Field, line, prose
from inroad.screens.forms.kept_forms import kept

_OF_THE_INTRODUCTION = "A request takes the first two sentences that say who you are."
_INTRO = (
    "Inroad runs your informational interviews: short conversations asked for to learn and to "
    "become known, never to ask for a job. Four questions first; leave any of them empty, and "
    f"change them later with {{me:M}}. {_OF_THE_INTRODUCTION}"
)


@kept("welcome", of=())
def welcome_form(campaign: Campaign, guessed_zone: str = "", greeting: str = "") -> FormScreen:
    """Return the first questions, with a `greeting` above; leaving them is skipping them."""
    me = campaign.me.profile
    fields, submit = _about_me(campaign, me, guessed_zone or me.zone)
    return FormScreen(
        campaign,
        "Welcome to Inroad",
        fields,
        submit,
        joined(greeting, naming_keys(_INTRO), by=" "),
        save="Begin",
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
    campaign: Campaign, me: Profile, zone: str
) -> tuple[tuple[Field[Any], ...], Callable[[Answers], None]]:
    """Return what is asked about me, and what keeps the answers."""
    name = line("name", "My name", me.name, "as you sign a letter")
    hint = "like Europe/London, or just london"

    def fill(there: str) -> dict[Field[tuple[int, ...]], str]:
        """Say which week is usual there, until I have said which is mine."""
        return {} if me.welcomed else {week: say_week(week_in(country_of(there)))}

    where = Field("zone", "My time zone", find_zone, zone, hint, str, zone_names(), fills=fill)
    week = Field("week", "I work", parse_week, say_week(me.week), "mon-fri", _echo_week)
    introduction = prose("introduction", "My introduction", me.introduction)

    def submit(answers: Answers) -> None:
        mine = AboutMe(answers[name], answers[where], answers[week], answers[introduction])
        campaign.me.answer(mine, seen=me)

    return (name, where, week, introduction), submit


def _skip(campaign: Campaign) -> None:
    campaign.me.skip()


def _echo_week(week: tuple[int, ...]) -> str:
    return f"{say_week(week)} are business days"
