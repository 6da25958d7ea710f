"""The fields that a template may name, and what stands in their place while they are empty."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TemplateField:
    """One field: its name in a template, what it holds, and the gap to fill where it is empty.

    `example` is what it may look like, for trying a template out.
    """

    name: str
    meaning: str
    gap: str
    example: str


FIELDS: tuple[TemplateField, ...] = (
    TemplateField("first_name", "what one calls them", "their name", "Priya"),
    TemplateField("name", "their whole name", "their name", "Priya Nair"),
    TemplateField("organisation", "where they work", "their organisation", "Fabrikam"),
    TemplateField("role", "what they do", "their role", "Data Lead"),
    TemplateField(
        "found",
        "how I found them, as a sentence to them",
        "how you found them",
        "I heard your talk on lineage.",
    ),
    TemplateField("referrer", "who led me to them", "who referred you: a name", "Maya Chen"),
    TemplateField(
        "goal",
        "the main goal; completes “I would like to understand …”",
        "something that you want to understand",
        "what it takes to get into this work",
    ),
    TemplateField("second_goal", "the second goal, in the same way", "one more thing", ""),
    TemplateField("my_name", "my name", "your name", "Robin Hale"),
    TemplateField(
        "introduction",
        "the first sentence of my introduction",
        "your introduction: one thing about you",
        "I built reporting for a hospital group for six years.",
    ),
    TemplateField("learning", "what I am looking to learn", "something that you want to learn", ""),
    TemplateField("minutes", "how long I ask for", "how many minutes", "20"),
    TemplateField(
        "times",
        "the times that I offer, in their zone",
        "two times that suit you",
        "Tue 1 Dec at 10:00 or Thu 3 Dec at 15:00",
    ),
    TemplateField("asked_on", "the day of my first request", "the date", "Wed 11 Nov"),
    TemplateField("met_on", "the day of our conversation", "the day", "Thursday"),
    TemplateField(
        "quote",
        "one thing they said, from the debrief",
        "one true thing that they said",
        "The ones that stay own the paved road.",
    ),
    TemplateField("advice", "what they advised", "their advice", "lead with the lineage story"),
    TemplateField("offered", "what they offered", "something they offered", ""),
    TemplateField("promise", "what I promised them", "something you promised", ""),
    TemplateField("person", "a person whom they named", "the person's name", "Ines Vidal"),
    TemplateField("outcome", "what came of their advice", "one thing that came of it", ""),
    TemplateField("offer", "what I can offer", "something you can help with", ""),
    TemplateField("news", "something I noticed of theirs", "something you saw of theirs", ""),
    TemplateField("my_news", "what is new with me", "one thing that is new with you", ""),
)
"""Every field, in the order of the help."""

_BY_NAME = {field.name: field for field in FIELDS}

Values = Mapping[str, str]
"""Values by the names of fields; an empty one is as good as none."""


def gap(name: str) -> str:
    """Return what stands where the field `name` is empty: "[their role]"."""
    field = _BY_NAME.get(name)
    return f"[{field.gap if field else name.replace('_', ' ')}]"


def examples() -> dict[str, str]:
    """Return a value for each field, for trying a template out."""
    return {field.name: field.example or field.gap for field in FIELDS}
