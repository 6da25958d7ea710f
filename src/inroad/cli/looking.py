"""Commands that only look: today, contacts."""

from inroad.campaign import Campaign
from inroad.campaign.agenda import Due, sections
from inroad.cli.calling import Call
from inroad.cli.calls import JSON, WHY
from inroad.cli.opening import campaign_of, print_json
from inroad.domain.contact import Contact
from inroad.domain.counting import legend, with_months
from inroad.domain.fields import as_json, declared_fields
from inroad.domain.saying import say_day


def today(call: Call) -> int:
    """Say what to do next, and why."""
    with campaign_of(call) as campaign:
        dues = campaign.follow_ups.today()
        if call.has(JSON):
            ordered = sorted(dues, key=_day)
            print_json([_due_as_json(campaign, due, call.has(WHY)) for due in ordered])
        else:
            _print_dues(campaign, dues, call.has(WHY))
    return 0


def _day(due: Due) -> str:
    return due.follow_up.due.isoformat()


def _due_as_json(campaign: Campaign, due: Due, why: bool) -> dict[str, object]:
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


def _print_dues(campaign: Campaign, dues: tuple[Due, ...], why: bool) -> None:
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


def _print_count(campaign: Campaign, due: Due) -> None:
    """Print the weeks of a count, each day with its number."""
    weeks, names = campaign.weeks_of(due.follow_up)
    margin = " " * 19
    print(f"{margin}{'':<10}{names}")
    for month, week in with_months(weeks):
        days = "".join(day.text for day in week).rstrip()
        print(f"{margin}{month:<10}{days}")
    for line in legend(due.follow_up.counted, campaign.today):
        print(f"{margin}{line}")
    print()


def contacts(call: Call) -> int:
    """List the contacts."""
    with campaign_of(call) as campaign:
        found, is_new = campaign.people.all(), bool(campaign.keeping.newness)
    if call.has(JSON):
        print_json([_contact_as_json(contact) for contact in found])
        return 0
    if not found and not is_new:
        print("No contacts yet; import some with: inroad import Connections.csv")
    for contact in found:
        print("\t".join((contact.name, contact.stage.value, contact.place, contact.email)).rstrip())
    return 0


def _contact_as_json(contact: Contact) -> dict[str, object]:
    known = {one.name: as_json(getattr(contact, one.name)) for one in declared_fields(Contact)}
    return {"id": contact.id, **known}
