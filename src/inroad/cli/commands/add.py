"""`inroad add`: somebody new, or somebody known with more of them."""

from typing import TYPE_CHECKING, NoReturn

from inroad.cli.arguments import GOALS_FOR, JSON, NEW, REFERRED_BY, SAME
from inroad.cli.campaign_opening import campaign_of
from inroad.cli.grammar import Call, Option, Subcommand, Usage, Word
from inroad.domain.errors import InroadError

if TYPE_CHECKING:
    from inroad.campaign import Campaign
    from inroad.campaign.people.namesakes import WhoIsMeant
    from inroad.domain.changes import Change
    from inroad.domain.people.contact import Contact

_NAME = Word("NAME", "a name; role and organisation may stand with it", is_phrase=True)


def _fields() -> tuple[Option, ...]:
    from inroad.cli.field_options import options_of_add

    return options_of_add()


def _add(call: Call) -> int:
    """Add somebody; a namesake is asked about, as on the screen."""
    from inroad.cli.answers import answer_of, give
    from inroad.cli.field_options import field_values
    from inroad.domain.people.contact import Contact

    values = field_values(call)
    with campaign_of(call) as campaign:
        typed = Contact(
            0,
            call.word(_NAME),
            goals=_goals(campaign, call.value(GOALS_FOR)),
            referred_by=_referrer(campaign, call.value(REFERRED_BY)),
            **values,
        )
        change = _added(call, campaign, typed)
        people = [edit.after for edit in change.edits if isinstance(edit.after, Contact)]
        answer = answer_of(campaign, change, people[0].id if people else None)
    return give(call, answer)


def _added(call: Call, campaign: "Campaign", typed: "Contact") -> "Change":
    from inroad.campaign.people.namesakes import SOMEBODY_ELSE, WhoIsMeant

    if call.has(NEW):
        return campaign.people.add(typed, SOMEBODY_ELSE)
    try:
        return campaign.people.add(typed)
    except WhoIsMeant as question:
        if call.has(SAME) and len(question.candidates) == 1:
            return question.again(question.candidates[0].contact.id)
        _ask(question)


def _ask(question: "WhoIsMeant") -> NoReturn:
    """Say who may be meant, and how to say who is."""
    how = "With --same it is that person, with --new somebody else."
    if len(question.candidates) > 1:
        how = "With --new it is somebody else; whom of these you mean is changed by inroad edit."
    raise InroadError(f"{question} {how}") from question


def _goals(campaign: "Campaign", typed: str) -> tuple[str, ...]:
    return campaign.goals.read(typed) if typed else ()


def _referrer(campaign: "Campaign", typed: str) -> int | None:
    from inroad.campaign.people.lookup import meant

    return meant(campaign.people, typed).id if typed else None


_TAKES = (REFERRED_BY, GOALS_FOR, JSON)

ADD = Subcommand(
    "add",
    "Add somebody.",
    (
        Usage(_add, (_NAME,), _TAKES, switch=SAME, further=_fields),
        Usage(_add, (_NAME,), _TAKES, switch=NEW, further=_fields),
        Usage(_add, (_NAME,), _TAKES, further=_fields),
    ),
    (
        "inroad add Ines Kowalski, data lead at Bayer",
        'inroad add "Bo Li" --email bo.li@example.com --referred-by maya --new',
    ),
    "--FIELD is one of the options above, like --role. Where somebody of that name is known, "
    "nothing is changed before --same or --new says who is meant; of the same person only what "
    "is empty is filled in. GOALS are numbers of the list that inroad goals prints, or their "
    "keys, the main one first.",
)
