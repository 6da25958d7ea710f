"""Forms about a person: who they are, notes, replies, planning and snoozing."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from inroad.campaign import Campaign
from inroad.domain.contact import TYPED, Contact
from inroad.domain.errors import InroadError
from inroad.domain.fields import Label, StoredField
from inroad.domain.follow_up import FollowUp
from inroad.domain.text import folded, plural
from inroad.domain.zones import find_zone, zone_names
from inroad.screens.dialogs.dates import echo_day, optional_day, read_day
from inroad.screens.dialogs.form import Answers, Field, FormScreen


def contact_form(campaign: Campaign, contact: Contact | None = None) -> FormScreen:
    """Return the form for a new contact, or for what is known of one."""
    known = contact or Contact(0, "")

    def submit(answers: Answers) -> None:
        # The names are those of the fields, which a checker of types cannot follow.
        values: dict[str, Any] = {one.name: one.value_of(answers[one.name]) for one in TYPED}
        typed = replace(known, **values)
        if contact is None:
            campaign.people.add(typed)
        else:
            campaign.people.edit(contact.id, typed, seen=contact)

    fields = [contact_field(one, known) for one in TYPED]
    title = f"Edit {contact.name}" if contact else "A new person"
    about = ("edit a person", str(contact.id)) if contact else ("new person",)
    return FormScreen(campaign, title, fields, submit, about=about)


def contact_field(field: StoredField, known: Contact) -> Field:
    """Return what the form has for a field of a contact, as it is declared."""
    label = field.label or Label(field.word)
    return Field(
        field.name,
        field.asked,
        field.text(known),
        label.hint,
        prose=label.lines > 1,
        check=field.kept if label.is_echoed else None,
        offers=label.offers(),
    )


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


def snooze_form(campaign: Campaign, contact: Contact, *follow_ups: FollowUp) -> FormScreen:
    """Return the form that puts follow-ups off: to a day, or to someday."""
    echo = echo_day(campaign)

    def check(typed: str) -> str:
        return (
            "Someday: it stays on the list, without a day." if _is_someday(typed) else echo(typed)
        )

    def submit(answers: Answers) -> None:
        if _is_someday(answers["until"]):
            campaign.doing.someday(*follow_ups)
        else:
            campaign.doing.snooze(read_day(campaign, answers["until"]), *follow_ups)

    hint = "tomorrow, next tue, in 2 weeks, 3 business days, someday"
    fields = (Field("until", "Until", "", hint, check=check),)
    first = follow_ups[0]
    if len(follow_ups) > 1:
        title = f"Snooze {len(follow_ups)} follow-ups"
        return FormScreen(campaign, title, fields, submit, save="Snooze")
    title = f"Snooze: {first.title}, {contact.name}"
    return FormScreen(
        campaign,
        title,
        fields,
        submit,
        intro=first.reason,
        save="Snooze",
        about=("snooze", str(contact.id), first.action.value),
    )


def _is_someday(typed: str) -> bool:
    return folded(typed.strip()) == "someday"


def in_touch_form(campaign: Campaign, contact: Contact) -> FormScreen:
    """Return the form that records that we were in touch on some day."""

    def submit(answers: Answers) -> None:
        day = read_day(campaign, answers["day"])
        campaign.people.in_touch(contact.id, day, answers["words"])

    fields = (
        Field("day", "When", "today", "today, yesterday, 3 days ago", check=echo_day(campaign)),
        Field("words", "What about", prose=True),
    )
    title = f"In touch with {contact.name}"
    intro = "A call, a mail, a chance meeting: check-ins are counted from it."
    about = ("in touch", str(contact.id))
    return FormScreen(campaign, title, fields, submit, intro, about=about)


def whose_promise(contact: Contact) -> tuple[Callable[[str], bool], tuple[str, str]]:
    """Return what reads who promised something (True for me), and the two who can."""
    name = contact.first_name
    whose = ("I", name)

    def by_me(typed: str) -> bool:
        word = folded(typed.strip())
        if not word or not any(folded(one).startswith(word) for one in (*whose, "they", "me")):
            raise InroadError(f"Who promised it? Write “I” or “{name}”.")
        return word in ("i", "me")

    return by_me, whose


def promise_form(campaign: Campaign, contact: Contact) -> FormScreen:
    """Return the form that keeps a promise, mine or theirs."""
    name = contact.first_name
    by_me, whose = whose_promise(contact)

    def check(typed: str) -> str:
        return "I promised" if by_me(typed) else f"{name} promised"

    def submit(answers: Answers) -> None:
        mine = by_me(answers["who"])
        due = optional_day(campaign, answers["by"])
        campaign.doing.promise(contact.id, answers["what"], due, mine)

    fields = (
        Field(
            "who",
            "Who promised",
            "I",
            f"I, or {name}",
            check=check,
            offers=whose,
        ),
        Field("what", "What", "", "send the slides, ask their colleague"),
        Field("by", "By", "", "fri, in 2 weeks; empty is someday", check=echo_day(campaign, True)),
    )
    title = f"A promise, with {contact.name}"
    return FormScreen(campaign, title, fields, submit, about=("promise", str(contact.id)))


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
