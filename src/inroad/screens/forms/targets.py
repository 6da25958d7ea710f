"""The form for what I note on a target."""

from inroad.campaign import Campaign
from inroad.campaign.search.targets import TargetRow
from inroad.screens.forms.form import FormScreen
from inroad.screens.forms.form_fields import Answers, prose
from inroad.screens.forms.kept_forms import kept


@kept("target")
def target_form(campaign: Campaign, target: TargetRow) -> FormScreen:
    """Return the form for my note on a target."""
    note = prose("note", "Note", target.note, "why it, what to find out there", lines=6)

    def submit(answers: Answers) -> None:
        campaign.targets.note(target.name, target.is_role, answers[note])

    return FormScreen(campaign, target.name, (note,), submit)
