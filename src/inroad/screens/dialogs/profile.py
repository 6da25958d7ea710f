"""Forms about me: the first questions, and the same again from the palette."""

from dataclasses import replace

from inroad.campaign import Campaign
from inroad.campaign.me import Answers as Mine
from inroad.campaign.me import ProfileText
from inroad.domain.profile import Profile
from inroad.domain.skill import Skill
from inroad.domain.speaking import say_length
from inroad.domain.text import joined
from inroad.domain.workdays import parse_week, say_week
from inroad.screens.dialogs.form import Answers, Field, FormScreen
from inroad.screens.dialogs.people import zone_field

_INTRO = (
    "Inroad runs your informational interviews: short conversations asked for to learn and to "
    "become known, never to ask for a job. Four questions first; leave any of them empty, and "
    "change them later with M."
)


def welcome_form(campaign: Campaign, guessed_zone: str, greeting: str = "") -> FormScreen:
    """Return the first questions, with a `greeting` above; leaving them is skipping them."""
    me = campaign.me.profile
    return FormScreen(
        campaign,
        "Welcome to Inroad",
        _fields(me, guessed_zone),
        lambda answers: _submit(campaign, me, answers),
        joined(greeting, _INTRO, by=" "),
        save="Begin",
        cancelled=lambda: _skip(campaign),
        about=("welcome",),
    )


def profile_form(campaign: Campaign) -> FormScreen:
    """Return the form with my name, zone, week and introduction."""
    me = campaign.me.profile

    def submit(answers: Answers) -> None:
        _submit(campaign, me, answers)

    return FormScreen(campaign, "About me", _fields(me, me.zone), submit, about=("me",))


def text_form(campaign: Campaign, which: ProfileText) -> FormScreen:
    """Return the form for one of the texts about me."""
    me = campaign.me.profile

    def submit(answers: Answers) -> None:
        campaign.me.write(which, answers["text"], seen=me)

    title, hint = _TEXTS[which]
    label = "Names" if which.is_list else "Text"
    field = Field("text", label, campaign.me.text(which), hint, prose=not which.is_list, lines=8)
    if not which.is_list:
        field = replace(field, check=say_length)
    return FormScreen(
        campaign, title, (field,), submit, "" if which.is_list else hint, about=("my", which.value)
    )


def skill_form(campaign: Campaign, skill: Skill | None = None) -> FormScreen:
    """Return the form for a skill, with the story that proves it."""

    def submit(answers: Answers) -> None:
        if skill is None:
            campaign.skills.add(answers["name"], answers["story"])
        else:
            campaign.skills.edit(skill, answers["name"], answers["story"])

    fields = (
        Field("name", "Skill", skill.name if skill else "", "data lineage, calming a waiting room"),
        Field("story", "Story", skill.story if skill else "", prose=True, lines=6),
    )
    intro = "What was the matter, what did you do, what came of it? Three sentences to say."
    about = ("skill", str(skill.id if skill else 0))
    title = skill.name if skill else "A skill, and the story that proves it"
    return FormScreen(campaign, title, fields, submit, intro, about=about)


_TEXTS = {
    ProfileText.INTRODUCTION: (
        "My introduction, in 30 seconds",
        "Two or three sentences; a request takes the first one.",
    ),
    ProfileText.MINUTE: ("My introduction, in a minute", "The same with one example."),
    ProfileText.LONG: ("My introduction, in two minutes", "Your story, for when they ask."),
    ProfileText.LEARNING: ("What I want to learn", "What these conversations are for."),
    ProfileText.OFFER: (
        "What I can offer others",
        "Knowledge, a second look, people whom you know.",
    ),
    ProfileText.ORGANISATIONS: ("Organisations I want to know people at", "Northwind, Contoso"),
    ProfileText.ROLES: ("Roles I want to understand", "data engineer, platform engineer"),
}


def _fields(me: Profile, zone: str) -> tuple[Field, ...]:
    return (
        Field("name", "My name", me.name, "as you sign a letter"),
        zone_field("zone", "My time zone", zone, "like Europe/London, or just london"),
        Field("week", "I work", say_week(me.week), "mon-fri", check=_echo_week),
        Field("introduction", "My introduction", me.introduction, prose=True),
    )


def _submit(campaign: Campaign, me: Profile, answers: Answers) -> None:
    mine = Mine(
        name=answers["name"],
        zone=answers["zone"],
        week=answers["week"],
        introduction=answers["introduction"],
    )
    campaign.me.answer(mine, seen=me)


def _skip(campaign: Campaign) -> None:
    campaign.me.skip()


def _echo_week(typed: str) -> str:
    return f"{say_week(parse_week(typed))} are business days"
