"""Forms about a person: who they are, notes, replies, planning and snoozing."""

from inroad.campaign import Campaign
from inroad.campaign.people import Details
from inroad.domain.contact import Contact
from inroad.domain.follow_ups import FollowUp
from inroad.domain.text import plural
from inroad.domain.zones import find_zone, zone_names
from inroad.screens.dialogs.dates import echo_day, read_day
from inroad.screens.dialogs.form import Answers, Field, FormScreen


def contact_form(campaign: Campaign, contact: Contact | None = None) -> FormScreen:
    """Return the form for a new contact, or for what is known of one."""
    known = contact or Contact(0, "")

    def submit(answers: Answers) -> None:
        details = Details(
            name=answers["name"],
            organisation=answers["organisation"],
            role=answers["role"],
            email=answers["email"],
            phone=answers["phone"],
            url=answers["url"],
            zone=answers["zone"],
            tags=tuple(answers["tags"].split(",")),
            how_found=answers["how_found"],
            notes=answers["notes"],
        )
        if contact is None:
            campaign.people.add(details)
        else:
            campaign.people.edit(contact.id, details, seen=contact)

    fields = (
        Field("name", "Name", known.name, "Maya Chen"),
        Field("organisation", "Organisation", known.organisation, "Northwind"),
        Field("role", "Role", known.role, "Staff Engineer"),
        Field("email", "E-mail", known.email),
        Field("phone", "Phone", known.phone),
        Field("url", "Link", known.url, "their profile or page"),
        zone_field("zone", "Time zone", known.zone, "theirs, like Europe/Berlin or just berlin"),
        Field("tags", "Tags", ", ".join(known.tags), "data, berlin, meetup"),
        Field("how_found", "How I found them", known.how_found, "a talk, a post, a friend"),
        Field("notes", "What I know", known.notes, prose=True),
    )
    title = f"Edit {contact.name}" if contact else "A new person"
    about = ("edit a person", str(contact.id)) if contact else ("new person",)
    return FormScreen(campaign, title, fields, submit, about=about)


def zone_field(name: str, label: str, value: str, hint: str) -> Field:
    """Return a field for a time zone, completed and checked as one types."""

    def check(typed: str) -> str:
        return find_zone(typed) if typed.strip() else ""

    return Field(name, label, value, hint, check=check, offers=zone_names())


def note_form(campaign: Campaign, contact: Contact) -> FormScreen:
    """Return the form for a dated note."""

    def submit(answers: Answers) -> None:
        campaign.people.note(contact.id, answers["note"])

    fields = (Field("note", "Note", prose=True),)
    about = ("note", str(contact.id))
    return FormScreen(campaign, f"A note on {contact.name}", fields, submit, about=about)


def snooze_form(campaign: Campaign, contact: Contact, follow_up: FollowUp) -> FormScreen:
    """Return the form that puts a follow-up off."""

    def submit(answers: Answers) -> None:
        campaign.follow_ups.snooze(follow_up, read_day(campaign, answers["until"]))

    hint = "tomorrow, next tue, in 2 weeks, 3 business days"
    fields = (Field("until", "Until", "", hint, check=echo_day(campaign)),)
    title = f"Snooze: {follow_up.action.label}, {contact.name}"
    return FormScreen(
        campaign,
        title,
        fields,
        submit,
        intro=follow_up.reason,
        save="Snooze",
        about=("snooze", str(contact.id), follow_up.action.value),
    )


def plan_form(campaign: Campaign, contact: Contact) -> FormScreen:
    """Return the form that plans the day of the request."""

    def submit(answers: Answers) -> None:
        campaign.people.plan(contact.id, read_day(campaign, answers["day"]))

    fields = (Field("day", "Send it on", "", "tomorrow, next tue", check=echo_day(campaign)),)
    about = ("plan", str(contact.id))
    return FormScreen(campaign, f"Plan the request to {contact.name}", fields, submit, about=about)


def close_form(campaign: Campaign, contact: Contact) -> FormScreen:
    """Return the form that takes a contact off the board, with a word why."""

    def submit(answers: Answers) -> None:
        campaign.people.close(contact.id, answers["why"])

    touches = plural(len(campaign.people.view(contact.id).touches), "touch", "touches")
    fields = (Field("why", "Why", "", "moved away, not now, no answer (may stay empty)"),)
    return FormScreen(
        campaign,
        f"Close {contact.name}",
        fields,
        submit,
        intro=f"Off the board, with {touches} kept; nothing more is suggested. u takes it back.",
        save="Close",
        about=("close", str(contact.id)),
    )
