"""Forms about a person: who they are, notes, replies, planning and snoozing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from inroad.campaign import Campaign
from inroad.campaign.people.promises import day_promised
from inroad.domain.dates.formatting import say_full
from inroad.domain.dates.phrases.parsed import ParsedPhrase
from inroad.domain.documents.fields import StoredField
from inroad.domain.errors import InroadError
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.people.contact import TAGS, TYPED, Contact
from inroad.domain.text import folded, mid_sentence, plural
from inroad.keymap.keymap import key_for, naming_keys
from inroad.screens.forms.date_fields import day_field, optional_day_field, read_day, typed_day
from inroad.screens.forms.form import FormScreen
from inroad.screens.forms.form_fields import Answers, Field, line, prose
from inroad.screens.forms.kept_forms import kept

_FIRST = "A name is enough: {form.save:ctrl+s} saves it, and the rest can be said later."


@kept("edit a person", new="new person")
def contact_form(campaign: Campaign, contact: Contact | None = None) -> FormScreen:
    """Return the form for a new contact, or for what is known of one."""
    known = contact or Contact(0, "")
    fields = [contact_field(one, known) for one in TYPED]

    def submit(answers: Answers) -> None:
        # The names are those of the document's, which a checker of types cannot follow.
        values: dict[str, Any] = {field.name: answers[field] for field in fields}
        typed = replace(known, **values)
        if contact is None:
            campaign.people.add(typed)
        else:
            campaign.people.edit(contact.id, typed, seen=contact)

    title = f"Edit {contact.name}" if contact else "A new person"
    is_first = contact is None and not campaign.people.count()
    return FormScreen(campaign, title, fields, submit, naming_keys(_FIRST) if is_first else "")


def contact_field(declared: StoredField, known: Contact) -> Field[Any]:
    """Return what the form has for a field of a contact, as it is declared."""
    label = declared.label

    def read(typed: str) -> Any:
        value = declared.value_of(typed)
        return declared.kept(value) if label.is_echoed else value

    return Field(
        declared.name,
        declared.asked,
        read,
        declared.text(known),
        label.hint,
        str if label.is_echoed else None,
        label.offers(),
        label.lines if label.lines > 1 else 0,
    )


@kept("note")
def note_form(campaign: Campaign, contact: Contact) -> FormScreen:
    """Return the form for a dated note."""
    field = prose("note", "Note")

    def submit(answers: Answers) -> None:
        campaign.people.note(contact.id, answers[field])

    return FormScreen(campaign, f"A note on {contact.name}", (field,), submit)


@kept("snooze")
def snooze_form(campaign: Campaign, *follow_ups: FollowUp) -> FormScreen:
    """Return the form that puts follow-ups off: to a day, or to someday."""

    def read(typed: str) -> ParsedPhrase | None:
        return None if folded(typed.strip()) == "someday" else read_day(campaign, typed)

    def echo(said: ParsedPhrase | None) -> str:
        if said is None:
            return "Someday: it stays on the list, without a day."
        return campaign.say_date(said)

    hint = "tomorrow, next tue, in 2 weeks, 3 business days, someday"
    until = Field("until", "Until", read, hint=hint, echo=echo)

    def submit(answers: Answers) -> None:
        said = answers[until]
        if said is None:
            campaign.handling.someday(*follow_ups)
        else:
            campaign.handling.snooze(said.day, *follow_ups)

    first, intro = follow_ups[0], ""
    if len(follow_ups) > 1:
        title = f"Snooze {len(follow_ups)} follow-ups"
    else:
        name = campaign.people.name_of(first.contact_id)
        title = f"Snooze for {name}: {mid_sentence(first.title)}"
        intro = first.reason
    return FormScreen(campaign, title, (until,), submit, intro, save="Snooze")


@kept("in touch")
def in_touch_form(campaign: Campaign, contact: Contact) -> FormScreen:
    """Return the form that records that we were in touch on some day."""
    day = day_field(campaign, "day", "When", "today", "today, yesterday, 3 days ago")
    words = prose("words", "What about")

    def submit(answers: Answers) -> None:
        campaign.people.in_touch(contact.id, answers[day].day, answers[words])

    title = f"In touch with {contact.name}"
    intro = "A call, a mail, a chance meeting: check-ins are counted from it."
    return FormScreen(campaign, title, (day, words), submit, intro)


def whose_field(contact: Contact, label: str) -> Field[bool]:
    """Return a field for who promised something: True for me."""
    name = contact.first_name
    whose = ("I", name)

    def read(typed: str) -> bool:
        word = folded(typed.strip())
        if not word or not any(folded(one).startswith(word) for one in (*whose, "they", "me")):
            raise InroadError(f"Who promised it? Write “I” or “{name}”.")
        return word in ("i", "me")

    def echo(mine: bool) -> str:
        return f"{'I' if mine else name} promised"

    return Field("who", label, read, "I", f"I, or {name}", echo, whose)


class PromiseFields:
    """What was promised, and by when: the day may be said with either, and stands with both."""

    def __init__(self, campaign: Campaign, label: str, hint: str) -> None:
        self.by = optional_day_field(campaign, "by", "By", "fri, in 2 weeks; empty is someday")
        self._capture = campaign.capture
        self.what = Field(
            "what",
            label,
            self._read,
            hint=hint,
            echo=say_typed_promise,
            fills=lambda said: {self.by: typed_day(said[1])} if said[1] else {},
        )

    def of(self, answers: Answers) -> tuple[str, date | None]:
        """Return what was promised ("" for nothing) and its day.

        Raises:
            InroadError: the one says another day than the other.
        """
        text, due = answers[self.what]
        said = answers[self.by]
        return text, day_promised(due, said.day if said else None)

    def _read(self, typed: str) -> tuple[str, date | None]:
        return self._capture.read_promise(typed) if typed.strip() else ("", None)


def say_typed_promise(said: tuple[str, date | None]) -> str:
    """Say how a promise is understood that is being typed, before it counts."""
    text, due = said
    return f"{text}, by {say_full(due)}" if due is not None else f"{text}, for no day yet"


@kept("promise")
def promise_form(campaign: Campaign, contact: Contact) -> FormScreen:
    """Return the form that writes a promise down, mine or theirs."""
    who = whose_field(contact, "Who promised")
    promise = PromiseFields(campaign, "What", "send the slides by fri, ask their colleague")

    def submit(answers: Answers) -> None:
        text, due = promise.of(answers)
        campaign.people.promise(contact.id, text, due, answers[who])

    title = f"A promise, with {contact.name}"
    return FormScreen(campaign, title, (who, promise.what, promise.by), submit)


@kept("plan")
def plan_form(campaign: Campaign, contact: Contact) -> FormScreen:
    """Return the form that plans the day of the request."""
    day = day_field(campaign, "day", "Send it on", hint="tomorrow, next tue")

    def submit(answers: Answers) -> None:
        campaign.pipeline.plan(contact.id, answers[day].day)

    return FormScreen(campaign, f"Plan the request to {contact.name}", (day,), submit)


@kept("later")
def later_form(campaign: Campaign, *people: Contact) -> FormScreen:
    """Return the form that puts people off: they are suggested again from a day on."""
    day = day_field(campaign, "day", "Suggest them from", "in 2 weeks", "in 2 weeks, in march")

    def submit(answers: Answers) -> None:
        campaign.choosing.putting_away.later([one.id for one in people], answers[day].day)

    title = f"Later: {say_people(people)}"
    return FormScreen(campaign, title, (day,), submit, save="Put off")


def say_people(people: Sequence[Contact]) -> str:
    """Return the name of one, or how many they are."""
    return people[0].name if len(people) == 1 else plural(len(people), "person", "people")


@kept("tags")
def tags_form(campaign: Campaign, *people: Contact) -> FormScreen:
    """Return the form that gives several people tags, beside those that they have."""
    hint = TAGS.label.hint
    tags = Field("tags", "Tags to add", TAGS.value_of, hint=hint, echo=None)

    def submit(answers: Answers) -> None:
        campaign.several.tag([one.id for one in people], answers[tags])

    return FormScreen(campaign, f"Tags for {say_people(people)}", (tags,), submit)


@kept("plan several")
def plan_several_form(campaign: Campaign, *people: Contact) -> FormScreen:
    """Return the form that plans the day of the requests to several people."""
    day = day_field(campaign, "day", "Send them on", hint="tomorrow, next tue")

    def submit(answers: Answers) -> None:
        campaign.several.plan([one.id for one in people], answers[day].day)

    return FormScreen(campaign, f"Plan the requests to {say_people(people)}", (day,), submit)


@kept("close")
def close_form(campaign: Campaign, contact: Contact) -> FormScreen:
    """Return the form that takes a contact off the board, with a word why."""
    why = line("why", "Why", "", "moved away, not now, no answer (may stay empty)")

    def submit(answers: Answers) -> None:
        campaign.pipeline.close(contact.id, answers[why])

    touches = plural(len(campaign.people.view(contact.id).touches), "touch", "touches")
    return FormScreen(
        campaign,
        f"Close {contact.name}",
        (why,),
        submit,
        intro=f"Off the board, with {touches} kept; nothing more is suggested. "
        f"{key_for('undo', 'u')} takes it back.",
        save="Close",
    )
