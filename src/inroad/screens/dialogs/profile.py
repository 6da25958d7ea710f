"""Forms about me: the first questions, and the same again from the palette."""

from inroad.campaign import Campaign
from inroad.campaign.me import Answers as Mine
from inroad.domain.profile import Profile
from inroad.domain.workdays import parse_week, say_week
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
    )


def _submit(campaign: Campaign, me: Profile, answers: Answers) -> None:
    mine = Mine(
        name=answers["name"],
        zone=answers["zone"],
        week=answers["week"],
        introduction=answers["introduction"],
        learning=answers.get("learning", me.learning),
        offer=answers.get("offer", me.offer),
    )
    campaign.me.answer(mine, seen=me)


def _skip(campaign: Campaign) -> None:
    campaign.me.skip()


def _echo_week(typed: str) -> str:
    return f"{say_week(parse_week(typed))} are business days"
