"""Templates of messages: those of Inroad, and my own in their place."""

from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change
from inroad.domain.errors import InroadError
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.messages.message import Template
from inroad.domain.messages.template_fields import FIELDS, examples
from inroad.domain.search import comparable, name_key
from inroad.domain.text import clean, clean_lines, folded

BUILT_IN_NAME = "Inroad"
"""The name by which the template that Inroad brings along is chosen."""


class Templates:
    """Commands and queries about templates."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def own(self, kind: MessageKind) -> tuple[Template, ...]:
        """Return my own templates for a kind, by name."""
        templates = self._work.store.all(Template).values()
        own = [template for template in templates if template.kind is kind]
        return tuple(sorted(own, key=lambda one: (name_key(one.name), one.id)))

    def get(self, template_id: int) -> Template:
        """Return one of my own templates; raises NotFound."""
        return self._work.find(Template, template_id)

    def text(self, kind: MessageKind, name: str = "") -> str:
        """Return the text of the template of that name; else the first of my own, else Inroad's."""
        if name == BUILT_IN_NAME:
            return kind.facts.template
        own = self.own(kind)
        named = [one for one in own if comparable(one.name) == comparable(name)] if name else []
        return next((one.text for one in (*named, *own)), kind.facts.template)

    def save(self, kind: MessageKind, name: str, text: str) -> Change:
        """Keep a template of my own; one of that name is replaced.

        Raises:
            InroadError: it has no name, or cannot be filled in.
        """
        name, text = clean(name), clean_lines(text)
        if not name or not text:
            raise InroadError("A template needs a name and a text.")
        self.try_out(text)
        template = Template(self._id(kind, name), name, kind, text)
        return self._work.change(f"Kept the template “{name}”", [template])

    def try_out(self, text: str) -> str:
        """Return what a template makes of the example for each field.

        Raises:
            InroadError: it is no template, or names a field that there is not.
        """
        from inroad.exchange.letters.template_engine import render, unknown_fields

        unknown = unknown_fields(text)
        if unknown:
            names = ", ".join(field.name for field in FIELDS)
            raise InroadError(f"There is no field “{unknown[0]}”; there are {names}.")
        return render(text, examples())

    def drop(self, template_id: int) -> Change:
        """Remove a template of my own."""
        template = self._work.find(Template, template_id)
        return self._work.change(f"Removed the template “{template.name}”", drop=[template])

    def _id(self, kind: MessageKind, name: str) -> int:
        """Return the id of the template of that name, whether there is one or not yet."""
        wanted = comparable(name)
        known = (one.id for one in self.own(kind) if comparable(one.name) == wanted)
        return next(known, self._work.derived_id("template", kind.value, folded(name)))
