"""Forms about messages: what is chosen for one, and templates of one's own."""

from collections.abc import Callable
from datetime import UTC, datetime

from inroad.campaign import Campaign
from inroad.campaign.messages.messages import ToWrite
from inroad.domain.dates.formatting import say_moment
from inroad.domain.dates.zones import in_zone, localised
from inroad.domain.errors import NotADate
from inroad.domain.messages.choices import Choices
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.messages.message import Template
from inroad.domain.messages.template_fields import FIELDS
from inroad.domain.people.contact import Contact
from inroad.domain.text import clean
from inroad.screens.forms.date_fields import minutes_field, read_moment, typed_moment
from inroad.screens.forms.form import FormScreen
from inroad.screens.forms.form_fields import Answers, Field, line
from inroad.screens.forms.kept_forms import kept, unkept

_MINUTES = ("15", "20", "30")
_MOST_MINUTES = 120


@unkept("what is chosen goes to the message that is open below")
def choices_form(
    campaign: Campaign,
    contact: Contact,
    kind: MessageKind,
    taken: Callable[[Choices], None],
    about: int = 0,
) -> FormScreen:
    """Return the form that asks how I found them, how long I ask for, and for the times."""
    known = campaign.messages.choices(contact.id, kind, about)
    zone = campaign.me.profile.known_zone

    def read_times(typed: str) -> tuple[datetime, ...]:
        return tuple(_moment(campaign, one, zone) for one in typed.split(";") if one.strip())

    def say_offered(offered: tuple[datetime, ...]) -> str:
        said = campaign.messages.say_times(contact.id, offered)
        past = [
            say_moment(in_zone(one, zone), campaign.today) for one in offered if one <= campaign.now
        ]
        return f"Already past: {' and '.join(past)}. {said}" if past else said

    why = campaign.messages.why_these_times(ToWrite(contact.id, kind, about))
    hint = "I heard your talk on …; Maya suggested …"
    found = line("found", "How I found them", known.found, hint)
    minutes = minutes_field(
        known.minutes, "15, 20 or 30", _MOST_MINUTES, lambda minute: f"{minute} minutes", _MINUTES
    )
    times = Field(
        "times",
        "Times I offer",
        read_times,
        "; ".join(typed_moment(in_zone(one, zone)) for one in known.times),
        "tue 10:00; thu 3pm",
        say_offered,
    )

    def submit(answers: Answers) -> None:
        taken(Choices(known.template, clean(answers[found]), answers[minutes], answers[times]))

    return FormScreen(
        campaign,
        f"{kind.label} to {contact.name}",
        (found, minutes, times),
        submit,
        f"Times are yours ({zone}); the message says them in theirs. {why}".rstrip(),
        save="Write it so",
    )


@kept("template", of=("template", "kind"))
def template_form(
    campaign: Campaign, kind: MessageKind, template: Template | None, text: str = ""
) -> FormScreen:
    """Return the form for a template of my own; `text` is what it begins with."""

    def read(typed: str) -> str:
        campaign.templates.try_out(typed)
        return typed

    begins = text or (template.text if template else "")
    name = line("name", "Name", template.name if template else "", "short and warm")
    wording = Field("text", "Text", read, begins, echo=_say_fields, lines=12)

    def submit(answers: Answers) -> None:
        campaign.templates.save(kind, answers[name], answers[wording])

    title = f"A template of your own: {kind.label}"
    return FormScreen(campaign, title, (name, wording), submit)


def _say_fields(_: str) -> str:
    return "Fields: " + ", ".join(field.name for field in FIELDS)


def _moment(campaign: Campaign, typed: str, zone: str) -> datetime:
    said = read_moment(campaign, typed.strip(), zone)
    if said.minutes is not None:
        raise NotADate(f"“{typed.strip()}” says how long, too; write when it begins.")
    return localised(said.wall, said.zone).astimezone(UTC)
