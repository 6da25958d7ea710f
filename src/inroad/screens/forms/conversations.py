"""Forms about a conversation: agreeing a time, and the texts of the sheet."""

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement, SheetText
from inroad.domain.conversations.conversation import LONGEST, WAYS, Conversation
from inroad.domain.dates.phrases.parsed import ParsedPhrase
from inroad.domain.dates.zones import in_zone, localised
from inroad.domain.people.contact import Contact
from inroad.screens.forms.date_fields import minutes_field, moment_field, typed_moment
from inroad.screens.forms.form import FormScreen
from inroad.screens.forms.form_fields import Answers, Field, line, prose
from inroad.screens.forms.kept_forms import kept


@kept("schedule")
def schedule_form(campaign: Campaign, contact: Contact) -> FormScreen:
    """Return the form that asks when, how long, how and where."""
    planned = campaign.conversations.planned(contact.id)
    usual = campaign.writing.present.minutes
    known = planned or Conversation(0, contact.id, minutes=usual)
    zone = known.known_zone if known.starts else campaign.me.profile.known_zone

    def fill(said: ParsedPhrase) -> dict[Field[int], str]:
        return {minutes: str(said.minutes)} if said.minutes else {}

    begins = typed_moment(known.starts) if known.starts else ""
    offered = campaign.messages.offered_to(contact.id)
    choices = tuple(typed_moment(in_zone(moment, zone)) for moment in offered)
    mine = campaign.calendars.mine
    taken = mine.all(besides=contact.id)

    def warn(said: ParsedPhrase) -> str:
        return mine.warning(localised(said.wall, said.zone), said.minutes or known.minutes, taken)

    when = moment_field(campaign, contact, zone, begins, fill, choices, warn)
    minutes = minutes_field(known.minutes, "20", LONGEST, _echo_minutes)
    how = line("how", "How", known.how, "video, phone or in person", WAYS)
    where = line("where", "Where", known.where, "a link, a number or an address")

    def submit(answers: Answers) -> None:
        begins = answers[when]
        arrangement = Arrangement(
            begins.wall, begins.zone, answers[minutes], answers[how], answers[where]
        )
        campaign.conversations.schedule(contact.id, arrangement)

    intro = f"Times are those of {zone} unless you name another zone."
    if choices:
        intro += f" You offered {' or '.join(choices)}: begin to type one, and tab takes it."
    return FormScreen(
        campaign,
        f"A time with {contact.name}",
        (when, minutes, how, where),
        submit,
        intro,
        save="Agree this time",
    )


@kept("sheet", of=("conversation", "which"))
def sheet_text_form(
    campaign: Campaign, conversation: Conversation, which: SheetText, text: str = ""
) -> FormScreen:
    """Return the form for one of the texts of a sheet; `text` is what stands there."""
    field = prose("text", which.value, text)

    def submit(answers: Answers) -> None:
        campaign.conversations.write(conversation, which, answers[field])

    title = f"{which.value}: for this conversation"
    return FormScreen(campaign, title, (field,), submit)


def _echo_minutes(minutes: int) -> str:
    return f"{minutes} minutes; people say yes to 15 to 30 most gladly" if minutes > 30 else ""
