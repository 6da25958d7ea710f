"""Choosing a template for a message, and making, changing and removing one's own."""

from collections.abc import Callable

from inroad.campaign.messages.templates import BUILT_IN_NAME
from inroad.domain.messages.choices import Choices
from inroad.domain.messages.kinds import MessageKind
from inroad.screens.dialogs.choice import ChoiceScreen, Option
from inroad.screens.forms.messages import template_form
from inroad.screens.frame.command_screen import CommandScreen

_USE, _EDIT, _NEW, _DROP = "use", "edit", "new", "drop"


def choose_template(
    screen: CommandScreen[None],
    contact_id: int,
    kind: MessageKind,
    taken: Callable[[Choices], None],
    about: int = 0,
) -> None:
    """Ask which template, and do what was chosen; `taken` gets the choices that use one."""
    campaign = screen.campaign
    own = campaign.templates.own(kind)

    def chosen(answer: tuple[str, str] | None) -> None:
        if answer is None:
            return
        what, name = answer
        template = next((one for one in own if one.name == name), None)
        if what == _USE:
            taken(campaign.messages.choices(contact_id, kind, about)._replace(template=name))
        elif what == _DROP and template is not None:
            screen.attempt_removal(lambda: campaign.templates.drop(template.id))
        else:
            text = campaign.templates.text(kind, name or BUILT_IN_NAME)
            screen.app.push_screen(template_form(campaign, kind, template, text))

    options = [
        Option((_USE, BUILT_IN_NAME), "Use Inroad's template"),
        *(Option((_USE, one.name), f"Use “{one.name}”", "yours") for one in own),
        Option((_NEW, ""), "Write one of your own", "begins with Inroad's"),
        *(Option((_EDIT, one.name), f"Change “{one.name}”") for one in own),
        *(Option((_DROP, one.name), f"Remove “{one.name}”") for one in own),
    ]
    title = f"Templates: {kind.label}"
    screen.app.push_screen(ChoiceScreen[tuple[str, str]](campaign, title, options), chosen)
