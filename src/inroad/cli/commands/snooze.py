"""`inroad snooze`: a follow-up put off, or a request planned for a day."""

from typing import TYPE_CHECKING

from inroad.cli.arguments import CONTACT, JSON, WHAT_TO_DO
from inroad.cli.campaign_opening import existing_campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage, Word
from inroad.domain.errors import InroadError

if TYPE_CHECKING:
    from inroad.campaign import Campaign
    from inroad.domain.changes import Change
    from inroad.domain.dates.phrases.parsed import ParsedPhrase
    from inroad.domain.people.contact import Contact

_SOMEDAY = "someday"
_DAY = Word("DAY", "to when: a day as people say it, or someday", is_phrase=True)


def _snooze(call: Call) -> int:
    from inroad.cli.answers import answer_of, give, person
    from inroad.domain.dates.phrases.what_is_asked import as_day
    from inroad.domain.text import folded, sentence_of

    with existing_campaign_of(call) as campaign:
        contact = person(call, campaign)
        phrase = call.word(_DAY)
        is_someday = folded(phrase) == _SOMEDAY
        said = None if is_someday else as_day(campaign.read_date(phrase))
        notes = [sentence_of(campaign.say_date(said))] if said is not None else []
        change = _put_off(campaign, contact, said, call.value(WHAT_TO_DO))
        answer = answer_of(campaign, change, contact.id, *notes)
    return give(call, answer)


def _put_off(
    campaign: "Campaign", contact: "Contact", said: "ParsedPhrase | None", action: str
) -> "Change":
    """Put a follow-up off, to no day where none is said; or plan a request that is none yet.

    Raises:
        InroadError: there is nothing to put off, or it is not clear what.
    """
    from inroad.campaign.follow_ups.which import nothing_to_snooze, which
    from inroad.domain.people.stages import Stage

    upcoming = campaign.follow_ups.of(contact.id)
    if upcoming or action:
        follow_up = which(upcoming, action, contact.first_name, campaign.today)
        if said is None:
            return campaign.handling.someday(follow_up)
        return campaign.handling.snooze(said.day, follow_up)
    if said is None or contact.stage is not Stage.IDENTIFIED:
        raise InroadError(nothing_to_snooze(contact.first_name))
    return campaign.pipeline.plan(contact.id, said.day)


SNOOZE = Subcommand(
    "snooze",
    "Put a follow-up off to a day, or plan a request.",
    (Usage(_snooze, (CONTACT, _DAY), (WHAT_TO_DO, JSON)),),
    ("inroad snooze lee in 2 weeks", 'inroad snooze "Sam Ortiz" someday --action second-request'),
    "Someday keeps it on the list without a day. Whoever was not asked yet, and has nothing to "
    "be done, is asked on that day.",
)
