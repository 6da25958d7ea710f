"""Forms about a conversation: agreeing a time, and the texts of the sheet."""

from inroad.campaign import Campaign
from inroad.campaign.conversations import Arrangement, SheetText
from inroad.domain.contact import Contact
from inroad.domain.conversation import LONGEST, Conversation
from inroad.screens.dialogs.dates import (
    echo_moment,
    read_length,
    read_minutes,
    read_moment,
    typed_moment,
)
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
            starts,
            where,
            read_minutes(answers["minutes"], LONGEST),
            answers["how"],
            answers["where"],
        )
        campaign.conversations.schedule(contact.id, arrangement)

    def fill(typed: str) -> dict[str, str]:
        minutes = read_length(campaign, typed)
        return {"minutes": str(minutes)} if minutes else {}

    fields = (
        Field(
            "when",
            "When",
            typed_moment(known.starts) if known.starts else "",
            "next tue 3pm, 12 mar 15:00, fri 10:30 New York",
            check=echo_moment(campaign, contact, zone),
            fills=fill,
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


def _echo_minutes(typed: str) -> str:
    minutes = read_minutes(typed, LONGEST)
    return f"{minutes} minutes; people say yes to 15 to 30 most gladly" if minutes > 30 else ""
