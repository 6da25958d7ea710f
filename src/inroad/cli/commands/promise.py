"""`inroad promise`: what I promised somebody, or they promised me."""

from inroad.cli.arguments import BY, CONTACT, JSON, TEXT, THEIRS
from inroad.cli.campaign_opening import existing_campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage


def _promise(call: Call) -> int:
    from inroad.campaign.people.promises import day_promised
    from inroad.cli.answers import answer_of, give, person
    from inroad.cli.standard_input import text_of
    from inroad.domain.dates.phrases.what_is_asked import as_day

    typed = text_of(call.word(TEXT), "promise")
    with existing_campaign_of(call) as campaign:
        contact = person(call, campaign)
        beside = as_day(campaign.read_date(call.value(BY))).day if call.has(BY) else None
        text, within = campaign.capture.read_promise(typed)
        due = day_promised(within, beside)
        change = campaign.people.promise(contact.id, text, due, not call.has(THEIRS))
        answer = answer_of(campaign, change, contact.id)
    return give(call, answer)


PROMISE = Subcommand(
    "promise",
    "Write down what you promised somebody, or they promised you.",
    (Usage(_promise, (CONTACT, TEXT), (BY, THEIRS, JSON)),),
    (
        "inroad promise maya send the slides by fri",
        'inroad promise "Sam Ortiz" "ask a colleague" --by "in 2 weeks" --theirs',
    ),
    "The day may stand in the words, behind “by”; with none it is for someday.",
)
