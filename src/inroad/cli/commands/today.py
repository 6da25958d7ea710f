"""`inroad today`: what to do next, and why; and what a login shell says of it."""

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from inroad.cli.arguments import BRIEF, DATA, DEMO, JSON, WHY
from inroad.cli.campaign_opening import campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage
from inroad.cli.saying import print_json, say, say_all, width_of

if TYPE_CHECKING:
    from inroad.campaign import Campaign
    from inroad.campaign.follow_ups.agenda import Due
    from inroad.cli.saying import Said

_KEPT = "today"
_INDENT = 2
_MARGIN = 19
"""Cells before what is said of a follow-up: under its name."""
_PICTURE = 59
"""Cells of a week of a count, with its month: ten, and seven a day."""


def _today(call: Call) -> int:
    is_list = not call.has(JSON) and not call.has(WHY)
    if is_list and _say_again(call):
        return 0
    with campaign_of(call) as campaign:
        if call.has(JSON):
            dues = campaign.follow_ups.today()
            ordered = sorted(dues, key=lambda due: (due.follow_up.is_someday, due.follow_up.due))
            print_json([_due_as_json(campaign, due, call.has(WHY)) for due in ordered])
        else:
            lines = list(_lines(campaign, call.has(WHY)))
            if is_list:
                from inroad.cli.kept_answers import keep

                # Before they are said: a pager may take them after the day has ended.
                keep(_KEPT, campaign, lines)
            say_all(lines)
    return 0


def _say_again(call: Call) -> bool:
    """Say what is known from before; return whether it is."""
    from inroad.cli.kept_answers import recall_for

    lines = recall_for(_KEPT, call, _as_said)
    if lines is not None:
        say_all(lines)
    return lines is not None


def _as_said(kept: "Sequence[tuple[str, int | None]]") -> "list[Said]":
    return [(str(text), hang) for text, hang in kept]


def _due_as_json(campaign: "Campaign", due: "Due", why: bool) -> dict[str, object]:
    follow_up = due.follow_up
    said: dict[str, object] = {
        "contact_id": due.contact.id,
        "name": due.contact.name,
        "action": follow_up.action.label,
        "about": follow_up.about,
        "due": None if follow_up.is_someday else follow_up.due.isoformat(),
        "at": follow_up.at.isoformat() if follow_up.at else None,
        "overdue": due.is_overdue,
        "group": due.group.value,
        "reason": follow_up.reason,
    }
    if why:
        weeks = [] if follow_up.is_someday else campaign.weeks_of(follow_up)[0]
        said["count"] = [
            {"day": day.day.isoformat(), "is": day.mark.value, "number": day.number}
            for week in weeks
            for day in week
        ]
    return said


def _lines(campaign: "Campaign", why: bool) -> "Iterator[Said]":
    """Yield all that is to be done, under its headings; with `why`, how each day was counted."""
    from inroad.domain.dates.formatting import say_day

    found, today = campaign.follow_ups.agenda(), campaign.today
    if not found.all and not campaign.safekeeping.newness:
        yield "Nothing to do. Choose goals for someone on the board, and the next step comes.", None
    # By what they are sorted by: so none of thousands of contacts is read.
    names = {contact_id: known.name[1] for contact_id, known in campaign.follow_ups.standings()}
    for section in found.sections():
        yield section.heading, None
        for due in section.dues:
            follow_up = due.follow_up
            is_someday = follow_up.is_someday
            day = "someday" if is_someday else say_day(follow_up.day, today)
            name = names[follow_up.contact_id]
            yield f"{'':<{_INDENT}}{day:<16} {name}: {follow_up.title}", _MARGIN
            yield f"{'':<{_MARGIN}}{follow_up.reason}", None
            if why and not is_someday:
                yield from _count_lines(campaign, due)


def _count_lines(campaign: "Campaign", due: "Due") -> "Iterator[Said]":
    """Yield the weeks of a count, each day with its number; in a narrow terminal only its words."""
    from inroad.domain.follow_ups.date_count import legend, with_months

    weeks, names = campaign.weeks_of(due.follow_up)
    room = width_of(sys.stdout)
    margin = " " * (_MARGIN if room is None or room >= _MARGIN + _PICTURE else _INDENT)
    if room is None or room >= _INDENT + _PICTURE:
        yield f"{margin}{'':<10}{names}", None
        for month, week in with_months(weeks):
            days = "".join(day.text for day in week).rstrip()
            yield f"{margin}{month:<10}{days}", None
    for line in legend(due.follow_up.counted, campaign.today, weeks):
        yield f"{margin}{line}", None
    yield "", None


def _brief(call: Call) -> int:
    """Print what a shell says at login; nothing where there is nothing to do."""
    from inroad.cli.login import say_what_is_known

    if not call.has(DEMO) and say_what_is_known(call.value(DATA)):
        return 0
    with campaign_of(call) as campaign:
        lines = campaign.login_summary.lines()
    for line in lines:
        say(line)
    return 0


TODAY = Subcommand(
    "today",
    "Say what to do next, and why.",
    (
        Usage(_brief, switch=BRIEF),
        Usage(_today, options=(JSON, WHY)),
    ),
    ("inroad today", "inroad today --why", "inroad today --brief"),
)
