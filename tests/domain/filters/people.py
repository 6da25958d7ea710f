"""A dozen invented people, as lists know them, and what filters of them are read with."""

from datetime import date

from inroad.domain.filters.means import GoalName, KnownValues, Means
from inroad.domain.people.organisations import organisation_key
from inroad.domain.people.person_facts import Named, PersonFacts
from inroad.domain.people.stages import Stage
from inroad.domain.search import name_key

TODAY = date(2026, 11, 23)
MEANS = Means(
    TODAY,
    (
        GoalName("industry", 2, "Know the state of the industry"),
        GoalName("entry", 4, "What it takes to get in"),
        GoalName("own-7", 14, "Meet people who teach"),
    ),
)
KNOWN = KnownValues(
    ("alumni", "data people", "Zürich", 'the "inner" circle', "a, b"),
    ("Fabrikam", "Data Works GmbH", "Bayer AG", "Müller & Söhne"),
    ("Data lead", "Nurse", "Head of Data, EMEA"),
    ("Maya Chen", "Zoë O’Neill"),
)


def _day(text: str) -> date:
    return date.fromisoformat(text)


def somebody(id: int, name: str, organisation: str = "", role: str = "") -> PersonFacts:
    """Return one of whom nothing else is known."""
    key = organisation_key(organisation)
    sort = (name_key(name), name, id)
    return PersonFacts(id, sort, name, organisation, key, role, Stage.IDENTIFIED)


_MAYA, _ZOE = Named(2, "Maya Chen", _day("2026-11-02")), Named(3, "Zoë O’Neill")

PEOPLE = (
    somebody(1, "Liam", "Fabrikam", "Data lead")._replace(
        stage=Stage.MET, goals=("industry",), tags=("alumni",), named=_MAYA,
        touched=_day("2026-11-20"), asked=_day("2026-11-02"), replied=_day("2026-11-05"),
        met=_day("2026-11-20"), added=_day("2026-10-01"), due=_day("2026-11-20"),
        action="Thank-you", is_late=True,
    ),
    somebody(2, "Maya", "Data Works GmbH", "Nurse")._replace(
        stage=Stage.IN_TOUCH, goals=("entry", "industry"), tags=("alumni", "Data people"),
        touched=_day("2026-08-23"), asked=_day("2026-03-02"), replied=_day("2026-03-04"),
        met=_day("2026-03-10"), added=_day("2025-12-31"), due=_day("2026-11-25"),
        action="Check in", shares=("hockey",),
    ),
    somebody(3, "Zoe", "Bayer AG", "Head of Data, EMEA")._replace(
        stage=Stage.REQUESTED, named=_MAYA, touched=_day("2026-11-17"), asked=_day("2026-11-17"),
        added=_day("2026-11-16"), due=_day("2026-11-23"), action="Second request",
        goals=("own-7",),
    ),
    somebody(4, "Omar", "Müller & Söhne", "Engineer")._replace(
        stage=Stage.SCHEDULED, named=_ZOE, touched=_day("2026-11-22"), asked=_day("2026-10-25"),
        replied=_day("2026-11-22"), added=_day("2026-11-23"), due=_day("2026-11-24"),
        action="Prepare and confirm", aims=("Müller",),
    ),
    somebody(5, "Ana", "The Bayer Group", "Lead of data")._replace(
        is_imported=True, added=_day("2024-02-29"), tags=("Zürich",),
    ),
    somebody(6, "Jean", "Jean-Luc Atelier", "Co-founder")._replace(
        is_imported=True, added=_day("2026-01-01"), later=_day("2026-12-01"),
    ),
    somebody(7, "Kofi", "AT&T", "Analyst")._replace(
        stage=Stage.THANKED, touched=_day("2026-10-24"), asked=_day("2026-10-01"),
        replied=_day("2026-10-02"), met=_day("2026-10-20"), due=_day("2026-12-08"),
        action="Report back", later=_day("2026-11-01"), added=_day("2026-09-30"),
    ),
    somebody(8, "Ines", "Siemens", "Data engineer")._replace(
        stage=Stage.CLOSED, touched=_day("2025-11-23"), asked=_day("2025-11-01"),
        is_barred=True, added=_day("2025-10-01"),
    ),
    somebody(9, "Away", "Fabrikam", "Data lead")._replace(
        stage=Stage.MET, is_away=True, tags=("alumni",), is_late=True, due=_day("2026-11-01"),
        touched=_day("2026-11-23"), added=_day("2026-11-01"),
    ),
    somebody(10, "Empty"),
    somebody(11, "Wei", "Contoso", "Product manager")._replace(
        stage=Stage.IN_TOUCH, touched=_day("2026-11-23"), asked=_day("2026-05-23"),
        replied=_day("2026-05-24"), met=_day("2026-06-01"), due=_day("2026-11-30"),
        action="Keep my promise", added=_day("2026-05-01"), shares=("Leeds",), aims=("Contoso",),
    ),
    somebody(12, "Tove", "Contoso Health", "Nurse manager")._replace(
        stage=Stage.REQUESTED, is_imported=True, touched=_day("2026-11-23"),
        asked=_day("2026-11-23"), added=_day("2026-11-22"), due=_day("2026-12-07"),
        action="Second request", goals=("entry",), tags=("data people", "met in Leeds"),
    ),
)  # fmt: skip
"""Of each, `called` is one word by which a table of examples names them."""
