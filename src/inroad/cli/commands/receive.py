"""`inroad receive`: letters and invitations, from a file, a Maildir or a pipe."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from inroad.cli.arguments import DRY_RUN, JSON
from inroad.cli.campaign_opening import campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage, Word
from inroad.cli.saying import print_json, say, say_aside
from inroad.domain.errors import InroadError

if TYPE_CHECKING:
    from inroad.campaign import Campaign
    from inroad.campaign.people.namesakes import WhoIsMeant
    from inroad.campaign.receiving.proposals import Proposal
    from inroad.exchange.records import Records

_FILE = Word("FILE", "a letter, an mbox, a Maildir or an invitation; - or nothing for a pipe", True)
_PIPE = "-"
_LEFT_OUT = "That was left out: say it at a terminal (inroad receive FILE), or on the screen."
_NOTHING = 1
"""The exit code where nothing could be done."""


def _receive(call: Call) -> int:
    with campaign_of(call) as campaign:
        return take_records(call, campaign, _records(call, campaign))


def take_records(call: Call, campaign: "Campaign", records: "Records") -> int:
    """Take letters and invitations, say what became of each, and return the exit code."""
    is_tried = call.has(DRY_RUN)
    agreed: list[Proposal] = []
    left: list[tuple[Proposal, str]] = []
    for proposal in campaign.received.prepare(records):
        if not proposal.is_something:
            left.append((proposal, ""))
        elif _is_agreed(proposal, is_tried):
            agreed.append(proposal)
        else:
            left.append((proposal, _LEFT_OUT))
    taken = agreed if is_tried else _taken(campaign, agreed, left)
    if call.has(JSON):
        print_json(_as_json(records, taken, left, is_tried))
    else:
        _say(records, taken, left, is_tried)
    is_known = any(not one.is_something for one, _ in left)
    return 0 if taken or is_known else _NOTHING


def _taken(
    campaign: "Campaign", agreed: "list[Proposal]", left: "list[tuple[Proposal, str]]"
) -> "list[Proposal]":
    """Take what is agreed to as one change, and return what was taken.

    What brings somebody new who may be known already is asked about; without an answer it is left.
    """
    from functools import partial

    from inroad.campaign.people.namesakes import WhoIsMeant

    take: Callable[[], object] = partial(campaign.received.take, agreed)
    while agreed:
        try:
            take()
            return agreed
        except WhoIsMeant as asked:
            who = _answer(asked)
            if who is not None:
                take = partial(asked.again, who)
                continue
            typed = (asked.typed.name, asked.typed.email)
            unclear = [
                one
                for one in agreed
                if any((new.name, new.email) == typed for new in one.new_people)
            ]
            left += [(one, str(asked)) for one in unclear]
            agreed = [one for one in agreed if one not in unclear]
            take = partial(campaign.received.take, agreed)
    return []


def _records(call: Call, campaign: "Campaign") -> "Records":
    from inroad.paths import typed_path

    named = call.word(_FILE)
    if named and named != _PIPE:
        return campaign.received.read_file(typed_path(named))
    if sys.stdin.isatty():
        raise InroadError("Name a file, or pipe a letter here: inroad receive letter.eml")
    data = sys.stdin.buffer.read(_most() + 1)
    if len(data) > _most():
        raise InroadError("That is more than letters are; give a smaller part of it.")
    return campaign.received.read(data, "What came through the pipe")


def _most() -> int:
    from inroad.exchange.reader import LARGEST

    return LARGEST


def _is_agreed(proposal: "Proposal", is_tried: bool) -> bool:
    """Whether a proposal is taken: somebody at a terminal is asked, a pipe takes what is clear."""
    from inroad.cli.prompts import choose, is_somebody_there

    if is_tried or not is_somebody_there():
        return proposal.is_clear
    return choose(proposal.sentence, ["take it"], "Take it?") is not None


def _answer(asked: "WhoIsMeant") -> int | None:
    """Ask who is meant by somebody new; None where nobody is there, or says so."""
    from inroad.campaign.people.namesakes import SOMEBODY_ELSE
    from inroad.cli.prompts import choose, is_somebody_there
    from inroad.domain.text import joined

    if not is_somebody_there():
        return None
    known = [one.contact for one in asked.candidates]
    lines = [joined(one.name, one.place) for one in known]
    at = choose(str(asked), [*lines, "somebody else, who is new"], "The same person?")
    if at is None:
        return None
    return known[at].id if at < len(known) else SOMEBODY_ELSE


def _say(
    records: "Records",
    taken: "list[Proposal]",
    left: "list[tuple[Proposal, str]]",
    is_tried: bool,
) -> None:
    from inroad.domain.text import harmless

    for problem in records.problems:
        say_aside(harmless(f"{problem.place}: {problem.message}"))
    if is_tried and taken:
        say("Nothing was changed; it would be:")
    for one in taken:
        say(harmless(one.sentence))
    for one, why in left:
        say(harmless(one.sentence))
        if why:
            say_aside(harmless(why))
    if not taken and not left:
        say("There is nothing in it that concerns anybody you know.")


def _as_json(
    records: "Records",
    taken: "list[Proposal]",
    left: "list[tuple[Proposal, str]]",
    is_tried: bool,
) -> dict[str, object]:
    return {
        "taken": [] if is_tried else [_one(one) for one in taken],
        **({"would_take": [_one(one) for one in taken]} if is_tried else {}),
        "left": [_one(one) for one, _ in left],
        "problems": [{"place": one.place, "message": one.message} for one in records.problems],
    }


def _one(proposal: "Proposal") -> dict[str, object]:
    return {
        "what": proposal.deed.value,
        "contact": proposal.contact_id or None,
        "sentence": proposal.sentence,
        "id": proposal.message_id,
    }


RECEIVE = Subcommand(
    "receive",
    "Take a letter or an invitation: from a file, a Maildir or a pipe.",
    (Usage(_receive, (_FILE,), (DRY_RUN, JSON)),),
    (
        "inroad receive letter.eml",
        "inroad receive - --json < letter.eml",
        "inroad receive invite.ics --dry-run",
    ),
    "In mutt, aerc or notmuch: | inroad receive. A letter counts once, whichever way it comes. "
    "What is not clear is asked at a terminal, and named in a pipe.",
)
