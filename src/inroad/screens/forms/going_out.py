"""The forms of what goes out: people as a file for another program, and one person for good."""

from collections.abc import Callable, Sequence

from inroad.campaign import Campaign
from inroad.campaign.out.forgetting import Forgot
from inroad.campaign.out.going_out import FileKind
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.domain.text import folded, plural
from inroad.paths import typed_path
from inroad.screens.forms.form import FormScreen
from inroad.screens.forms.form_fields import Answers, Field, choice, line
from inroad.screens.forms.kept_forms import unkept

_MOST_LISTED = 3


@unkept("who is marked is seen on the screen below")
def export_form(
    campaign: Campaign, people: Sequence[Contact], saved: Callable[[str], None]
) -> FormScreen:
    """Return the form that saves people as a file; `saved` is told what was done."""
    who = people[0].name if len(people) == 1 else plural(len(people), "person", "people")
    kind = choice("kind", "As", tuple(one.value for one in FileKind))
    file = line("file", "File", "~/people.vcf", "with its folder, like ~/people.csv")

    def submit(answers: Answers) -> None:
        if not answers[file].strip():
            raise InroadError("Name the file, like ~/people.vcf.")
        path = typed_path(answers[file].strip())
        campaign.out.save(path, FileKind(answers[kind]), [one.id for one in people])
        saved(f"Wrote {who} to {path}.")

    intro = "vCard for phones and mail programs; CSV for spreadsheets, or as Google Contacts does."
    return FormScreen(campaign, f"Save {who} for another program", (kind, file), submit, intro)


@unkept("what was typed is the name of somebody who is to leave no trace")
def forget_form(
    campaign: Campaign, contact: Contact, forgotten: Callable[[Forgot], None]
) -> FormScreen:
    """Return the form that asks for the name before somebody is forgotten for good."""
    forgetting = campaign.out.forgetting

    def read(typed: str) -> str:
        if folded(typed.strip()) != folded(contact.name):
            raise InroadError(f"Write the whole name, {contact.name}, or leave with esc.")
        return typed

    name = Field("name", "Their name", read, hint="as it stands above")

    def submit(answers: Answers) -> None:
        if answers[name]:
            forgotten(forgetting.forget(contact.id))

    intro = forgetting.meaning(contact.id)
    mentions = forgetting.mentions(contact.id)
    if mentions:
        places = plural(len(mentions), "text about others names", "texts about others name")
        more = "" if len(mentions) <= _MOST_LISTED else " …"
        intro += f" {places} them, and stays: {'; '.join(mentions[:_MOST_LISTED])}{more}"
    title = f"Forget {contact.name} for good"
    return FormScreen(campaign, title, (name,), submit, intro, save="Forget for good")
