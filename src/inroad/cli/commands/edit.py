"""`inroad edit`: what is known of somebody, changed field by field."""

from inroad.cli.arguments import CONTACT, JSON
from inroad.cli.campaign_opening import existing_campaign_of
from inroad.cli.grammar import Call, Option, Subcommand, Usage


def _fields() -> tuple[Option, ...]:
    from inroad.cli.field_options import options_of_edit

    return options_of_edit()


def _edit(call: Call) -> int:
    from dataclasses import replace

    from inroad.cli.answers import answer_of, give, person
    from inroad.cli.field_options import field_values

    values = field_values(call)
    with existing_campaign_of(call) as campaign:
        contact = person(call, campaign)
        typed = replace(contact, **values)
        change = campaign.people.edit(contact.id, typed, seen=contact)
        answer = answer_of(campaign, change, contact.id)
    return give(call, answer)


EDIT = Subcommand(
    "edit",
    "Change what is known of somebody.",
    (Usage(_edit, (CONTACT,), (JSON,), further=_fields, needs_field=True),),
    (
        'inroad edit maya --role "Principal Engineer" --zone berlin',
        'inroad edit "Sam Ortiz" --phone "" --tags data,berlin',
    ),
    '--FIELD is one of the options above, like --role. An empty value ("") empties it. What you '
    "changed is yours from then on: no import overwrites it. For a text of several lines, - is "
    "standard input.",
)
