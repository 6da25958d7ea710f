"""`inroad sheet`: the prep sheet of a conversation."""

from inroad.cli.arguments import CONTACT, FORMAT
from inroad.cli.campaign_opening import existing_campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage
from inroad.cli.saying import say, say_as_it_is


def _sheet(call: Call) -> int:
    """Print the sheet of the contact's next conversation, or of the last one."""
    from inroad.campaign.people.lookup import meant
    from inroad.domain.conversations.sheet import SheetFormat

    with existing_campaign_of(call) as campaign:
        contact = meant(campaign.people, call.word(CONTACT))
        talk = campaign.sheets.latest(contact.id)
        form = SheetFormat(call.value(FORMAT) or SheetFormat.MARKDOWN.value)
        page = campaign.sheets.written(talk.id, form)
    if form is SheetFormat.HTML:
        say_as_it_is(page)
    else:
        say(page.removesuffix("\n"))
    return 0


SHEET = Subcommand(
    "sheet",
    "Print the prep sheet of somebody's next conversation.",
    (Usage(_sheet, (CONTACT,), (FORMAT,)),),
    ("inroad sheet priya", "inroad sheet priya --format html > priya.html"),
)
