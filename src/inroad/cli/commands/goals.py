"""`inroad goals`: what I want of conversations: the list, and what is chosen of it."""

from typing import TYPE_CHECKING, Any

from inroad.cli.arguments import CONTACT, JSON
from inroad.cli.campaign_opening import campaign_of, existing_campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage, Word
from inroad.cli.saying import print_json, say

if TYPE_CHECKING:
    from inroad.campaign.goals.goals import GoalRow

_GOALS = Word("GOALS", "numbers of the list, like 3,1,5, or keys; or none", is_phrase=True)
_WORDING = Word("TEXT", "the goal, in a few words", is_phrase=True)
_HANG = 6
"""Cells before what does not fit into the line of a goal."""


def _list(call: Call) -> int:
    """List the goals: those that are chosen first, in their order."""
    with campaign_of(call) as campaign:
        rows = campaign.goals.rows()
        numbers = {goal.key: number for number, goal in enumerate(campaign.goals.all(), 1)}
    if call.has(JSON):
        print_json([_as_json(row, numbers[row.goal.key]) for row in rows])
        return 0
    chosen = [row for row in rows if row.rank]
    others = [row for row in rows if not row.rank]
    for title, listed in (("Chosen, the first one first:", chosen), ("The others:", others)):
        if listed and chosen:
            say(title)
        for row in listed:
            say(f"{numbers[row.goal.key]:>4}  {_line(row)}", _HANG)
    if not chosen:
        say("None is chosen yet; choose some with: inroad goals choose 1,3,5")
    return 0


def _choose(call: Call) -> int:
    """Choose these goals, and no others."""
    from inroad.cli.answers import answer_of, give

    with campaign_of(call) as campaign:
        keys = campaign.goals.read(call.word(_GOALS))
        answer = answer_of(campaign, campaign.goals.choose(keys), None)
    return give(call, answer)


def _own(call: Call) -> int:
    """Add a goal of one's own."""
    from inroad.cli.answers import answer_of, give

    with campaign_of(call) as campaign:
        answer = answer_of(campaign, campaign.goals.add_own(call.word(_WORDING)), None)
    return give(call, answer)


def _for(call: Call) -> int:
    """Choose what the conversation with somebody is for."""
    from inroad.cli.answers import answer_of, give, person

    with existing_campaign_of(call) as campaign:
        contact = person(call, campaign)
        keys = campaign.goals.read(call.word(_GOALS))
        change = campaign.pipeline.choose_goals(contact.id, keys)
        answer = answer_of(campaign, change, contact.id)
    return give(call, answer)


def _line(row: "GoalRow") -> str:
    from inroad.domain.text import harmless, joined, plural

    coverage, takeaways = row.coverage, len(row.coverage.takeaways)
    counts = joined(
        f"{coverage.held} held" if coverage.held else "",
        f"{coverage.planned} planned" if coverage.planned else "",
        plural(takeaways, "takeaway") if takeaways else "",
        "met" if row.choice.met_on is not None else "",
    )
    return harmless(f"{row.goal.title} ({counts})" if counts else row.goal.title)


def _as_json(row: "GoalRow", number: int) -> dict[str, Any]:
    met_on = row.choice.met_on
    return {
        "number": number,
        "key": row.goal.key,
        "title": row.goal.title,
        "meaning": row.goal.meaning,
        "rank": row.rank or None,
        "why": row.choice.why,
        "met_when": row.choice.met_when,
        "met_on": met_on.isoformat() if met_on is not None else None,
        "held": row.coverage.held,
        "planned": row.coverage.planned,
        "takeaways": len(row.coverage.takeaways),
    }


GOALS = Subcommand(
    "goals",
    "List your goals, choose among them, or add one of your own.",
    (
        Usage(_choose, (_GOALS,), (JSON,), key="choose"),
        Usage(_own, (_WORDING,), (JSON,), key="own"),
        Usage(_for, (CONTACT, _GOALS), (JSON,), key="for"),
        Usage(_list, options=(JSON,)),
    ),
    (
        "inroad goals",
        "inroad goals choose 3,1,5",
        "inroad goals own Meet people who teach",
        "inroad goals for maya 3,7",
    ),
    "What is chosen replaces what was chosen before, the one that matters most first. A goal "
    "keeps its number, wherever it stands in the list. “for” says what the conversation with "
    "somebody is for.",
)
