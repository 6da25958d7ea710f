"""What a command that changed something answers: what was done, and where somebody stands now."""

from typing import TYPE_CHECKING, Any, NamedTuple

from inroad.cli.arguments import CONTACT, JSON
from inroad.cli.grammar import Call
from inroad.cli.saying import print_json, say

if TYPE_CHECKING:
    from inroad.campaign import Campaign
    from inroad.domain.changes import Change, Edit
    from inroad.domain.follow_ups.follow_up import FollowUp
    from inroad.domain.people.contact import Contact

_HANG = 2
"""Cells before what does not fit into a line."""
_NOTHING = "Nothing changed: it stands so already."


class Answer(NamedTuple):
    """What is said of a change: a line each for people, and an object for scripts."""

    lines: tuple[str, ...]
    json: dict[str, Any]


def person(call: Call, campaign: "Campaign") -> "Contact":
    """Return whom CONTACT means in a call that changes something.

    Raises:
        InroadError: it is nobody, or several; the message lists them.
    """
    from inroad.campaign.people.lookup import meant

    return meant(campaign.people, call.word(CONTACT))


def answer_of(
    campaign: "Campaign", change: "Change", contact_id: int | None, *notes: str
) -> Answer:
    """Return what is answered where a change was made.

    Args:
        campaign: the campaign, with the change in it.
        change: what was changed.
        contact_id: the person it is about, where it is about one.
        notes: what else is to be known, a sentence each: how a date was understood.
    """
    from inroad.domain.text import sentence_of

    done = sentence_of(change.label) if change.edits else _NOTHING
    lines = [done, *notes]
    json: dict[str, Any] = {"done": done, "changed": list(map(_changed, change.edits))}
    if notes:
        json["notes"] = list(notes)
    if contact_id is not None:
        upcoming = campaign.follow_ups.of(contact_id)
        following = upcoming[0] if upcoming else None
        contact = campaign.people.get(contact_id)
        lines.append(_where_they_stand(campaign, contact.stage.value, following))
        json["contact"] = {
            "id": contact.id,
            "name": contact.name,
            "stage": contact.stage.value,
            "next": follow_up_as_json(campaign, following) if following is not None else None,
        }
    return Answer(tuple(lines), json)


def give(call: Call, answer: Answer) -> int:
    """Give the answer, once the campaign is closed; return the exit code."""
    from inroad.domain.text import harmless

    if call.has(JSON):
        print_json(answer.json)
    else:
        for line in answer.lines:
            say(harmless(line), _HANG)
    return 0


def follow_up_as_json(campaign: "Campaign", follow_up: "FollowUp") -> dict[str, Any]:
    """Return a follow-up for scripts; `name` is what `done` and `snooze` know it by."""
    return {
        "name": follow_up.action.value,
        "action": follow_up.action.label,
        "about": follow_up.about,
        "about_id": follow_up.takeaway_id,
        "due": None if follow_up.is_someday else follow_up.due.isoformat(),
        "at": follow_up.at.isoformat() if follow_up.at else None,
        "overdue": follow_up.is_overdue(campaign.now),
        "reason": follow_up.reason,
    }


def _where_they_stand(campaign: "Campaign", stage: str, following: "FollowUp | None") -> str:
    from inroad.domain.dates.formatting import say_day

    if following is None:
        return f"{stage}; nothing is next."
    day = "someday" if following.is_someday else say_day(following.day, campaign.today)
    return f"{stage}; next: {following.title}, {day}."


def _changed(edit: "Edit") -> dict[str, Any]:
    from inroad.domain.tables import DOCUMENTS

    document = edit.document
    how = "changed"
    if edit.before is None or edit.after is None:
        how = "added" if edit.before is None else "removed"
    return {"kind": DOCUMENTS[type(document)].noun, "id": document.id, "is": how}
