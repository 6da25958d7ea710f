"""Forms about a conversation: agreeing a time, and the texts of the sheet."""

from inroad.campaign import Campaign
from inroad.campaign.conversations import Arrangement, SheetText
from inroad.domain.contact import Contact
from inroad.domain.conversation import Conversation
from inroad.domain.errors import InroadError
from inroad.domain.saying import MONTHS, WEEKDAYS
from inroad.screens.dialogs.dates import echo_moment, read_moment
from inroad.screens.dialogs.form import Answers, Field, FormScreen

_HOW = ("video", "phone", "in person")


def schedule_form(campaign: Campaign, contact: Contact) -> FormScreen:
    """Return the form that asks when, how long, how and where."""
    planned = campaign.conversations.planned(contact.id)
    usual = campaign.writing.present.minutes
    known = planned or Conversation(0, contact.id, minutes=usual)
    zone = known.known_zone if known.starts else campaign.me.profile.known_zone

    def submit(answers: Answers) -> None:
        starts, where = read_moment(campaign, answers["when"], zone)
        arrangement = Arrangement(
            starts, where, _minutes(answers["minutes"]), answers["how"], answers["where"]
        )
        campaign.conversations.schedule(contact.id, arrangement)

    fields = (
        Field(
            "when",
            "When",
            _typed(known),
            "next tue 3pm, 12 mar 15:00, fri 10:30 America/New_York",
            check=echo_moment(campaign, contact, zone),
        ),
        Field(
            "minutes",
            "Minutes",
            str(known.minutes),
            "20",
            check=_echo_minutes,
        ),
        Field("how", "How", known.how, "video, phone or in person", offers=_HOW),
        Field("where", "Where", known.where, "a link, a number or an address"),
    )
    intro = f"Times are those of {zone} unless you name another zone."
    return FormScreen(
        campaign,
        f"A time with {contact.name}",
        fields,
        submit,
        intro,
        save="Agree this time",
        about=("schedule", str(contact.id)),
    )


def sheet_text_form(
    campaign: Campaign, conversation: Conversation, which: SheetText, text: str
) -> FormScreen:
    """Return the form for one of the texts of a sheet."""

    def submit(answers: Answers) -> None:
        campaign.conversations.write(conversation, which, answers["text"])

    fields = (Field("text", which.value, text, prose=True),)
    about = ("sheet", str(conversation.id), which.value)
    title = f"{which.value}: for this conversation"
    return FormScreen(campaign, title, fields, submit, about=about)


def _typed(conversation: Conversation) -> str:
    """Return the time as one would type it, so that it can be changed in place."""
    starts = conversation.starts
    if starts is None:
        return ""
    day = f"{WEEKDAYS[starts.weekday()]} {starts.day} {MONTHS[starts.month - 1]} {starts.year}"
    return f"{day} {starts:%H:%M}".lower()


def _minutes(typed: str) -> int:
    digits = typed.lower().removesuffix("minutes").removesuffix("min").strip()
    if not digits.isdecimal():
        raise InroadError("How long is a number of minutes, like 30.")
    return int(digits)


def _echo_minutes(typed: str) -> str:
    minutes = _minutes(typed)
    return f"{minutes} minutes; people say yes to 15 to 30 most gladly" if minutes > 30 else ""
