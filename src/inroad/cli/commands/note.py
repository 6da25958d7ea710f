"""`inroad note`: a dated note on somebody."""

from inroad.cli.arguments import CONTACT, JSON, TEXT
from inroad.cli.campaign_opening import existing_campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage


def _note(call: Call) -> int:
    from inroad.cli.answers import answer_of, give, person
    from inroad.cli.standard_input import text_of

    text = text_of(call.word(TEXT), "note")
    with existing_campaign_of(call) as campaign:
        contact = person(call, campaign)
        change = campaign.people.note(contact.id, text)
        answer = answer_of(campaign, change, contact.id)
    return give(call, answer)


NOTE = Subcommand(
    "note",
    "Keep a dated note on somebody.",
    (Usage(_note, (CONTACT, TEXT), (JSON,)),),
    ('inroad note "Maya Chen" prefers mail to calls', "inroad note maya - < letter.txt"),
)
