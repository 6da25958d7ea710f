"""Commands that only look: today, contacts, where."""

import sys
from typing import TYPE_CHECKING

from inroad.cli.calling import Call
from inroad.cli.calls import JSON, WHY
from inroad.cli.login import say_what_is_known
from inroad.domain.text import harmless
from inroad.paths import data_file

if TYPE_CHECKING:
    from inroad.campaign import Campaign
    from inroad.campaign.agenda import Due
    from inroad.domain.contact import Contact


def today(call: Call) -> int:
    """Say what to do next, and why."""
    from inroad.cli.opening import campaign_of, print_json

    with campaign_of(call) as campaign:
        dues = campaign.follow_ups.today()
        if call.has(JSON):
            ordered = sorted(dues, key=_day)
            print_json([_due_as_json(campaign, due, call.has(WHY)) for due in ordered])
        else:
            _print_dues(campaign, dues, call.has(WHY))
    return 0


def brief(call: Call) -> int:
    """Print what a shell says at login; nothing where there is nothing to do."""
    if not call.is_demo and say_what_is_known(call.data):
        return 0
    from inroad.cli.opening import campaign_of

    with campaign_of(call) as campaign:
        lines = campaign.briefing.lines()
    for line in lines:
        print(line)
    return 0


def _day(due: "Due") -> str:
    return due.follow_up.due.isoformat()


def _due_as_json(campaign: "Campaign", due: "Due", why: bool) -> dict[str, object]:
    one = due.follow_up
    said: dict[str, object] = {
        "contact_id": due.contact.id,
        "name": due.contact.name,
        "action": one.action.label,
        "about": one.about,
        "due": one.due.isoformat(),
        "at": one.at.isoformat() if one.at else None,
        "overdue": due.is_overdue,
        "group": due.group.value,
        "reason": one.reason,
    }
    if why:
        weeks, _ = campaign.weeks_of(one)
        said["count"] = [
            {"day": day.day.isoformat(), "is": day.mark.value, "number": day.number}
            for week in weeks
            for day in week
        ]
    return said


def _print_dues(campaign: "Campaign", dues: tuple["Due", ...], why: bool) -> None:
    from inroad.campaign.agenda import sections
    from inroad.domain.saying import say_day

    if not dues and not campaign.keeping.newness:
        print("Nothing to do. Choose goals for someone on the board, and the next step comes.")
    for section in sections(dues):
        print(section.heading)
        for due in section.dues:
            one = due.follow_up
            day = "someday" if one.is_someday else say_day(one.day, campaign.today)
            print(f"  {day:<16} {due.contact.name}: {one.title}")
            print(f"  {'':<16} {one.reason}")
            if why:
                _print_count(campaign, due)


def _print_count(campaign: "Campaign", due: "Due") -> None:
    """Print the weeks of a count, each day with its number."""
    from inroad.domain.counting import legend, with_months

    weeks, names = campaign.weeks_of(due.follow_up)
    margin = " " * 19
    print(f"{margin}{'':<10}{names}")
    for month, week in with_months(weeks):
        days = "".join(day.text for day in week).rstrip()
        print(f"{margin}{month:<10}{days}")
    for line in legend(due.follow_up.counted, campaign.today):
        print(f"{margin}{line}")
    print()


def where(call: Call) -> int:
    """Say which data file is used."""
    path = str(data_file(call.data))
    print(harmless(path) if sys.stdout.isatty() else path)
    return 0


def contacts(call: Call) -> int:
    """List the contacts."""
    from inroad.cli.opening import campaign_of, print_json

    with campaign_of(call) as campaign:
        found, is_new = campaign.people.all(), bool(campaign.keeping.newness)
    if call.has(JSON):
        print_json([_contact_as_json(contact) for contact in found])
    elif not found and not is_new:
        print("No contacts yet; import some with: inroad import Connections.csv")
    for contact in () if call.has(JSON) else found:
        print("\t".join((contact.name, contact.stage.value, contact.place, contact.email)).rstrip())
    return 0


def _contact_as_json(contact: "Contact") -> dict[str, object]:
    connected, planned = contact.connected_on, contact.planned_on
    return {
        "id": contact.id,
        "name": contact.name,
        "organisation": contact.organisation,
        "role": contact.role,
        "email": contact.email,
        "stage": contact.stage.value,
        "url": contact.url,
        "phone": contact.phone,
        "zone": contact.zone,
        "tags": list(contact.tags),
        "goals": list(contact.goals),
        "notes": contact.notes,
        "how_found": contact.how_found,
        "referred_by": contact.referred_by,
        "connected_on": connected.isoformat() if connected else None,
        "planned_on": planned.isoformat() if planned else None,
        "do_not_contact": contact.do_not_contact,
    }
