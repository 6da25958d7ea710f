"""`inroad prep`: the sheet of a conversation, as one text to fill in."""

from inroad.cli.arguments import CONTACT, JSON
from inroad.cli.campaign_opening import existing_campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage, Word

_FILE = Word("FILE", "the text, filled in; - is standard input; with none it is printed", True)


def _prep(call: Call) -> int:
    """Print the sheet, or keep one that was filled in, as one change."""
    from inroad.cli.answers import answer_of, give, person
    from inroad.cli.saying import say
    from inroad.cli.standard_input import IS_STANDARD_INPUT, read_text
    from inroad.paths import typed_path

    named, text = call.word(_FILE), ""
    if named:
        path = None if named == IS_STANDARD_INPUT else typed_path(named)
        text = read_text(path, "This is too long for a sheet.")
    with existing_campaign_of(call) as campaign:
        contact = person(call, campaign)
        if not named:
            written = campaign.sheets.form.written(contact.id)
            say(written.removesuffix("\n"))
            return 0
        change = campaign.sheets.form.keep(contact.id, text)
        answer = answer_of(campaign, change, contact.id)
    return give(call, answer)


PREP = Subcommand(
    "prep",
    "Print the sheet of a conversation as a text, or keep it filled in.",
    (Usage(_prep, (CONTACT, _FILE), (JSON,)),),
    (
        "inroad prep priya > prep.md",
        "inroad prep priya prep.md",
        "inroad prep priya - < prep.md",
    ),
    "Without FILE it prints the questions and what you write beside them, under headings. Of a "
    "heading that is not in FILE nothing changes; of one that is, its lines hold. inroad sheet "
    "prints all that is to be known for the conversation.",
)
