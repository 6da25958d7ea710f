"""The form about names of organisations: which are of one, and which of two."""

from inroad.campaign import Campaign
from inroad.domain.text import clean, plural
from inroad.screens.forms.form import FormScreen
from inroad.screens.forms.form_fields import Answers, Field, choice
from inroad.screens.forms.kept_forms import kept

_ONE, _TWO = "one organisation", "two organisations"
_MOST_LIKELY = 3
"""Names that the form asks about."""


@kept("one organisation")
def one_organisation_form(campaign: Campaign, organisation: str) -> FormScreen:
    """Return the form that says of another name whether it is of an organisation.

    Raises:
        NotFound: nobody is at the organisation any more.
    """
    sayings = campaign.organisations
    organisation = sayings.known(organisation)
    likely = sayings.likely(organisation)
    others = (one for one in sayings.names() if one != organisation)

    def echo(name: str) -> str:
        count = campaign.people.at_organisations([name])
        people = plural(count, "person is", "people are") if count else "Nobody is"
        return f"{people} at {clean(name)}."

    other = Field(
        "other",
        "The other name",
        str,
        hint="as you or a list has written it",
        echo=echo,
        offers=tuple(dict.fromkeys((*likely, *others))),
    )
    which = choice("which", "They are", (_ONE, _TWO))

    def submit(answers: Answers) -> None:
        say = sayings.same if answers[which] == _ONE else sayings.different
        say(organisation, answers[other])

    intro = f"{organisation}, and another name. What holds of the one then holds of the other."
    if likely:
        intro += f" Perhaps {' or '.join(likely[:_MOST_LIKELY])}?"
    return FormScreen(campaign, "These are one organisation", (other, which), submit, intro)
