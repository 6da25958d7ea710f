"""`inroad contacts`: everybody, a line each."""

import sys
from typing import TYPE_CHECKING

from inroad.cli.arguments import FILTER, JSON, SORT
from inroad.cli.campaign_opening import campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage, Word
from inroad.cli.saying import cells, json_records, output_encoding, say, say_as_it_is, width_of
from inroad.cli.usage_error import WrongCall

if TYPE_CHECKING:
    from inroad.campaign import Campaign
    from inroad.domain.people.contact import Contact

_TERMS = Word("TERMS", "words and terms, as for --filter", is_optional=True, is_phrase=True)
_KEPT = "contacts"
_LONGEST_NAME = 24
"""Cells of the column of names on a terminal; a name that is longer takes more."""
_NOBODY = "No contacts yet; import some with: inroad import Connections.csv"
_HANG = 2
"""Cells before what does not fit into a line."""


def _contacts(call: Call) -> int:
    if call.has(JSON):
        return _for_a_program(call)
    with campaign_of(call) as campaign:
        found, is_new = _found(call, campaign), bool(campaign.safekeeping.newness)
    if not found and not is_new:
        say(f"Nobody matches “{_terms(call)}”." if _is_narrowed(call) else _NOBODY)
    if width_of(sys.stdout) is None:
        for contact in found:
            say("\t".join(_columns(contact)).rstrip())
    else:
        _print_table([_columns(contact) for contact in found])
    return 0


def _for_a_program(call: Call) -> int:
    """Print JSON. That of everybody is kept, with the encoding for which it was escaped."""
    is_everybody = _is_everybody(call)
    if is_everybody:
        from inroad.cli.kept_answers import keep, recall_for

        known = recall_for(_KEPT, call, _kept_json)
        if known is not None:
            say_as_it_is(known)
            return 0
    with campaign_of(call) as campaign:
        text = _as_json(_found(call, campaign))
        if is_everybody:
            keep(_KEPT, campaign, [output_encoding(), text], is_of_day=True)
    say_as_it_is(text)
    return 0


def _kept_json(kept: tuple[str, str]) -> str:
    encoding, text = kept
    if encoding != output_encoding():
        raise ValueError(encoding)
    return str(text)


def _as_json(found: "list[Contact]") -> str:
    from inroad.domain.documents.fields import json_names, json_values
    from inroad.domain.people.contact import Contact

    names = json_names(Contact)
    return json_records(names, list(json_values(found, names)))


def _is_everybody(call: Call) -> bool:
    """Whether a call asks for all, in the order of their names."""
    return not (_is_narrowed(call) or call.has(SORT))


def _is_narrowed(call: Call) -> bool:
    return call.has(FILTER) or bool(call.word(_TERMS))


def _terms(call: Call) -> str:
    return " ".join(filter(None, (call.value(FILTER), call.word(_TERMS))))


def _found(call: Call, campaign: "Campaign") -> "list[Contact]":
    """Return whom the filter finds, in the order that was asked for; without them all by name."""
    if _is_everybody(call):
        return [contact for contact in campaign.people.all() if not contact.not_for_me]
    from inroad.domain.people.list_order import ListOrder

    people = campaign.choosing.people
    wanted = people.read(_terms(call))
    if wanted.problem:
        raise WrongCall(wanted.problem.rstrip("."))
    order = ListOrder(call.value(SORT)) if call.has(SORT) else ListOrder.NAME
    return [campaign.people.get(one) for one in people.listed(order, wanted).ids]


def _columns(contact: "Contact") -> tuple[str, str, str, str]:
    return contact.name, contact.stage.value, contact.place, contact.email


def _print_table(rows: list[tuple[str, str, str, str]]) -> None:
    """Print everybody for somebody who reads it: names and stages stand in columns."""
    longest = max((cells(row[0]) for row in rows), default=0)
    widths = (min(longest, _LONGEST_NAME), max((len(row[1]) for row in rows), default=0))
    for name, stage, *others in rows:
        padded = (
            text + " " * (width - cells(text))
            for text, width in zip((name, stage), widths, strict=True)
        )
        say("  ".join((*padded, *filter(None, others))).rstrip(), _HANG)


CONTACTS = Subcommand(
    "contacts",
    "List your contacts.",
    (Usage(_contacts, (_TERMS,), (FILTER, SORT, JSON)),),
    (
        "inroad contacts",
        "inroad contacts maya",
        "inroad contacts --filter 'stage:met touched:>30d' --sort 'last touch'",
        "inroad contacts --json",
    ),
    "TERMS are words, and stage: org: role: tag: goal: via: is: next: due: touched: asked: "
    "replied: met: added: with a value, as in stage:met,thanked due:<3d goal:6 -tag:alumni. A "
    "comma in one is or, a minus before one is not. What a value may be is said "
    "where one is wrong.",
)
