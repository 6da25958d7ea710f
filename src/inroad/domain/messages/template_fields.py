"""The fields that a template may name, and what stands in their place while they are empty."""

from collections.abc import Mapping
from typing import NamedTuple


class TemplateField(NamedTuple):
    """One field: its name in a template, what it holds, and the gap to fill where it is empty.

    `example` is what it may look like, for trying a template out.
    """

    name: str
    meaning: str
    gap: str
    example: str


FIELDS: tuple[TemplateField, ...] = (
    TemplateField("greeting", "how a letter to them begins", "their name", "Hi Priya"),
    TemplateField("first_name", "what one calls them", "their name", "Priya"),
    TemplateField("name", "their whole name", "their name", "Priya Nair"),
    TemplateField(
        "organisation", "where they work, for after “at”", "their organisation", "Fabrikam"
    ),
    TemplateField("role", "what they do", "their role", "Data Lead"),
    TemplateField(
        "found",
        "how I found them and who sent me, as a sentence to them",
        "how you found them",
        "I heard your talk on lineage.",
    ),
    TemplateField(
        "particular",
        "one sentence that could be written to nobody else, where “found” is none",
        "a post, a talk or a project of theirs that made you write",
        "Maya Chen says that you know every data team in town.",
    ),
    TemplateField("referrer", "who led me to them", "who referred you: a name", "Maya Chen"),
    TemplateField(
        "goal",
        "the main goal; completes “I would like to understand …”",
        "something that you want to understand",
        "what it takes to get into work like yours at Fabrikam",
    ),
    TemplateField(
        "about",
        "what the request is for, after “20 minutes”",
        "for what",
        "about your work at Fabrikam",
    ),
    TemplateField("second_goal", "the second goal, in the same way", "one more thing", ""),
    TemplateField(
        "who_else",
        "asks for somebody else about the main goal",
        "whom you would like to be sent to",
        "Do you know somebody who came into this work not long ago?",
    ),
    TemplateField(
        "from_another",
        "what I would like to hear of the main goal from somebody else",
        "what you would like to hear from them",
        "how Ines came into this work",
    ),
    TemplateField("my_name", "my name", "your name", "Robin Hale"),
    TemplateField(
        "introduction",
        "who I am, in a sentence or two of my introduction",
        "who you are, in one sentence",
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
    TemplateField("asked_on", "the day of my last request", "the date", "Wed 11 Nov"),
    TemplateField("when", "the time that is agreed", "the time", "Tue 1 Dec at 10:00"),
    TemplateField(
        "when_in_sentence", "the same, as “on …”", "on which day and when", "on Tue 1 Dec at 10:00"
    ),
    TemplateField("time_accepted", "the time that I accept", "the time that you accept", ""),
    TemplateField("minutes_agreed", "how long it should take", "how many", "30"),
    TemplateField("how", "how and where we meet", "by video, by phone or where", "by video"),
    TemplateField("why_off", "why I call it off", "why, in a short sentence, or nothing", ""),
    TemplateField("missed_on", "when we missed each other", "the day", "on Tuesday"),
    TemplateField("met_on", "the day of our conversation", "the day", "Thursday"),
    TemplateField(
        "learnt",
        "what they said that stayed with me, as a sentence",
        "one true thing that they said",
        "What has stayed with me most is that a portfolio beats certificates.",
    ),
    TemplateField(
        "quote",
        "their own words, where a note has them in quotation marks",
        "one true thing that they said",
        "The ones that stay own the paved road.",
    ),
    TemplateField(
        "advice",
        "what they advised, as “your advice …”",
        "their advice",
        "your advice to lead with the lineage story",
    ),
    TemplateField(
        "offered",
        "what they offered; completes “Thank you for …”",
        "something they offered",
        "offering to introduce me to Farah Aziz",
    ),
    TemplateField(
        "promise",
        "what I promised them; completes “I promised …”",
        "something you promised",
        "to send you the survey",
    ),
    TemplateField(
        "their_promise",
        "what they promised; completes “you offered …”",
        "something they promised",
        "me the slides",
    ),
    TemplateField(
        "when_promised", "when that was promised", "when it was", "When we spoke on Thursday,"
    ),
    TemplateField("kept", "what I send to keep it", "what you send: a link, a file, a line", ""),
    TemplateField(
        "word_kept",
        "what I write instead, where I promised to tell something or to introduce somebody",
        "what there is to tell",
        "",
    ),
    TemplateField("person", "a person whom they named", "the person's name", "Ines Vidal"),
    TemplateField(
        "names",
        "whom they named in our conversation; completes “Thank you for …”",
        "the name that they gave you",
        "the name of Ines Vidal",
    ),
    TemplateField(
        "when_named", "when they named that person", "when it was", "When we spoke on Thursday,"
    ),
    TemplateField("outcome", "what came of their advice", "one thing that came of it", ""),
    TemplateField(
        "need", "what they told me of their work; completes “you told me …”", "what they need", ""
    ),
    TemplateField("offer", "what I can offer, as a sentence", "what you could do for them", ""),
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
