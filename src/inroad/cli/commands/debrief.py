"""`inroad debrief`: what a conversation brought, as one text."""

from typing import TYPE_CHECKING

from inroad.cli.arguments import CONTACT, JSON, NEW, SAME
from inroad.cli.campaign_opening import existing_campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage, Word
from inroad.domain.errors import InroadError

if TYPE_CHECKING:
    from inroad.campaign import Campaign
    from inroad.domain.changes import Change

_FILE = Word("FILE", "the text, filled in; - is standard input; with none it is printed", True)
_LONG = "This is too long for a debrief."


def _form(call: Call) -> int:
    """Print the debrief as it stands, to be filled in."""
    from inroad.campaign.people.lookup import meant
    from inroad.cli.saying import say

    with existing_campaign_of(call) as campaign:
        contact = meant(campaign.people, call.word(CONTACT))
        text = campaign.debriefs.form.written(contact.id)
    say(text.removesuffix("\n"))
    return 0


def _debrief(call: Call) -> int:
    """Keep a debrief that was filled in, as one change."""
    from inroad.cli.answers import answer_of, give, person
    from inroad.cli.standard_input import IS_STANDARD_INPUT, read_text
    from inroad.paths import typed_path

    named = call.word(_FILE)
    if not named:
        return _form(call)
    text = read_text(None if named == IS_STANDARD_INPUT else typed_path(named), _LONG)
    with existing_campaign_of(call) as campaign:
        contact = person(call, campaign)
        change = _written(call, campaign, contact.id, text)
        answer = answer_of(campaign, change, contact.id)
    return give(call, answer)


def _written(call: Call, campaign: "Campaign", contact_id: int, text: str) -> "Change":
    """Keep it; who was named and may be known is asked about, as on the screen."""
    from inroad.campaign.people.namesakes import SOMEBODY_ELSE, WhoIsMeant

    whole = campaign.debriefs.form.read(contact_id, text)
    meant: dict[str, int] = {}
    while True:
        try:
            return campaign.debriefs.write(contact_id, whole, meant)
        except WhoIsMeant as question:
            if call.has(NEW):
                meant[question.typed.name] = SOMEBODY_ELSE
            elif call.has(SAME) and len(question.candidates) == 1:
                meant[question.typed.name] = question.candidates[0].contact.id
            else:
                raise InroadError(
                    f"{question} With --same it is that person, with --new somebody else."
                ) from question


DEBRIEF = Subcommand(
    "debrief",
    "Print the debrief of a conversation as a text, or keep it filled in.",
    (
        Usage(_debrief, (CONTACT, _FILE), (JSON,), switch=SAME),
        Usage(_debrief, (CONTACT, _FILE), (JSON,), switch=NEW),
        Usage(_debrief, (CONTACT, _FILE), (JSON,)),
    ),
    (
        "inroad debrief maya > debrief.md",
        "inroad debrief maya debrief.md",
        "inroad debrief maya - < debrief.md",
    ),
    "Without FILE it prints your goals for the conversation and the other parts as headings, with "
    "what is kept. Of a heading that is not in FILE nothing changes. Who is named, and what is "
    "promised, is added; of what was learnt, advised and offered, the lines of FILE hold.",
)
