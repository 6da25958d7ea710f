"""`inroad reply`: what somebody answered."""

from inroad.cli.arguments import CONTACT, DECLINED, JSON
from inroad.cli.campaign_opening import existing_campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage, Word

_TEXT = Word("TEXT", "what they wrote; - is standard input", is_optional=True, is_phrase=True)


def _replied(call: Call) -> int:
    return _reply(call, is_no=False)


def _declined(call: Call) -> int:
    return _reply(call, is_no=True)


def _reply(call: Call, is_no: bool) -> int:
    """Record that they answered, or that they said no."""
    from inroad.cli.answers import answer_of, give, person
    from inroad.cli.standard_input import text_of

    text = text_of(call.word(_TEXT), "reply")
    with existing_campaign_of(call) as campaign:
        contact = person(call, campaign)
        record = campaign.pipeline.declined if is_no else campaign.pipeline.replied
        answer = answer_of(campaign, record(contact.id, text), contact.id)
    return give(call, answer)


REPLY = Subcommand(
    "reply",
    "Record that somebody answered, or with --declined that they said no.",
    (
        Usage(_declined, (CONTACT, _TEXT), (JSON,), switch=DECLINED),
        Usage(_replied, (CONTACT, _TEXT), (JSON,)),
    ),
    (
        'inroad reply "Sam Ortiz" gladly, in December',
        "inroad reply sam --declined no time this year",
    ),
    "Where they agreed to a time, inroad schedule records both.",
)
