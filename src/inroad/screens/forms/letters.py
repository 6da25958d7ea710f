"""The form for a letter that somebody pasted: it says what that becomes before it counts."""

from typing import TYPE_CHECKING

from inroad.campaign import Campaign
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.screens.forms.form import FormScreen
from inroad.screens.forms.form_fields import Answers, Field
from inroad.screens.forms.kept_forms import kept

if TYPE_CHECKING:
    from inroad.campaign.receiving.proposals import Proposal

_INTRO = "As you copied it: the text alone, or with its From, Date and Subject. The thread goes."


@kept("letter")
def letter_form(campaign: Campaign, contact: Contact) -> FormScreen:
    """Return the form into which a letter from or to somebody is pasted."""

    def read(typed: str) -> "tuple[Proposal, ...]":
        if not typed.strip():
            raise InroadError("Paste the letter first.")
        records = campaign.received.read_pasted(typed, contact.id)
        return campaign.received.prepare(records, contact.id)

    def echo(proposals: "tuple[Proposal, ...]") -> str:
        return " ".join(one.sentence for one in proposals)

    letter = Field("letter", "Letter", read, echo=echo, lines=8)

    def submit(answers: Answers) -> None:
        proposals = answers[letter]
        if not any(one.is_something for one in proposals):
            raise InroadError(echo(proposals))
        campaign.received.take(proposals)

    title = f"A letter with {contact.name}"
    return FormScreen(campaign, title, (letter,), submit, _INTRO, save="Take it")
