"""`inroad contacts`: everybody, a line each."""

from inroad.cli.arguments import JSON
from inroad.cli.campaign_opening import campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage
from inroad.cli.streams import print_json


def _contacts(call: Call) -> int:
    with campaign_of(call) as campaign:
        found, is_new = campaign.people.all(), bool(campaign.safekeeping.newness)
    if call.has(JSON):
        from inroad.domain.documents.fields import document_as_json

        print_json([document_as_json(contact) for contact in found])
        return 0
    if not found and not is_new:
        print("No contacts yet; import some with: inroad import Connections.csv")
    for contact in found:
        print("\t".join((contact.name, contact.stage.value, contact.place, contact.email)).rstrip())
    return 0


CONTACTS = Subcommand(
    "contacts",
    "List your contacts.",
    (Usage(_contacts, options=(JSON,)),),
    ("inroad contacts", "inroad contacts --json"),
)
