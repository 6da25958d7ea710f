"""Who is in the demo. Every name, firm and address is invented."""

from typing import NamedTuple

from inroad.domain.people.stages import Stage


class Person(NamedTuple):
    """One invented person; `goals` are keys of goals, `by` the name of who referred them."""

    name: str
    role: str
    organisation: str
    stage: Stage
    goals: tuple[str, ...] = ()
    zone: str = ""
    tags: tuple[str, ...] = ()
    by: str = ""
    how_found: str = ""
    notes: str = ""


_I, _R, _S = Stage.IDENTIFIED, Stage.REQUESTED, Stage.SCHEDULED
_M, _T, _K = Stage.MET, Stage.THANKED, Stage.IN_TOUCH

PEOPLE: tuple[Person, ...] = (
    Person("Ana Ruiz", "Data Engineer", "Initech", _I, ("industry", "entry", "contacts")),
    Person("Bea Lund", "Analytics Manager", "Litware", _I),
    Person("Chidi Obi", "Platform Engineer", "Proseware", _I, ("role",), by="Lee Park"),
    Person("Dana Fox", "Analyst", "Wingtip", _I, ("industry", "contacts")),
    Person("Emil Novak", "Site Reliability Engineer", "Contoso", _I, tags=("platform",)),
    Person("Farah Aziz", "Head of Data", "Lucerne", _I, by="Maya Chen"),
    Person("Greta Holm", "Research Engineer", "Fabrikam", _I),
    Person("Hugo Blanc", "Product Analyst", "Adatum", _I),
    Person("Ines Vidal", "Platform Lead", "Northwind", _I, by="Maya Chen"),
    Person("Jin Seo", "Data Engineer", "Alpine", _I, zone="Asia/Seoul"),
    Person("Kira Popov", "Engineering Manager", "Globex", _I),
    Person("Luis Prado", "Data Architect", "Tailspin", _I),
    Person("Mina Sato", "Data Lead", "Relecloud", _I, zone="Asia/Tokyo"),
    Person("Noor Khalil", "Platform Engineer", "Margie's", _I),
    Person("Otis Grant", "Staff Engineer", "Contoso", _I),
    Person("Pia Lindqvist", "Recruiter", "Initech", _I),
    Person("Quinn Marsh", "Founder", "Fourth Coffee", _I),
    Person("Rosa Iglesias", "Professor of Informatics", "Humongous", _I, tags=("academic",)),
    Person(
        "Sam Ortiz",
        "Product Manager",
        "Contoso",
        _R,
        ("entry", "industry"),
        how_found="His talk on pricing data products.",
    ),
    Person("Jonas Weber", "CTO", "Tailspin", _R, ("challenges", "skills"), "Europe/Berlin"),
    Person("Kofi Mensah", "Analyst", "Wingtip", _R, ("industry",), "Africa/Accra"),
    Person("Tess Moreau", "Data Scientist", "Litware", _R, ("role", "entry")),
    Person("Umar Sheikh", "Engineering Lead", "Proseware", _R, ("skills",)),
    Person("Vera Lang", "Head of Analytics", "Trey", _R, ("feedback",)),
    Person(
        "Priya Nair",
        "Data Lead",
        "Fabrikam",
        _S,
        ("entry", "skills", "contacts"),
        "Asia/Kolkata",
        by="Maya Chen",
        how_found="Maya named her after our conversation.",
        notes=(
            "Moved from analytics to data platform in 2023. Spoke at a meetup on lineage.\n"
            "Maya: “She likes people who come with one concrete question.”"
        ),
    ),
    Person("Yuki Mori", "Director of Data", "Lucerne", _S, ("industry", "challenges")),
    Person("Wim de Boer", "Data Engineer", "Adatum", _S, ("role", "entry"), "Europe/Amsterdam"),
    Person(
        "Maya Chen",
        "Staff Engineer",
        "Northwind",
        _M,
        ("industry", "contacts"),
        "America/Los_Angeles",
        how_found="Wrote the post on paved roads that I keep quoting.",
        notes="Runs the platform guild. Prefers a call to mail.",
        by="Nina Roth",
    ),
    Person("Omar Haddad", "Recruiter", "Globex", _T, ("feedback", "contacts")),
    Person("Rita Sol", "Data Architect", "Alpine", _T, ("industry", "challenges")),
    Person("Tom Okoro", "Engineer", "Adatum", _T, ("entry",)),
    Person("Lee Park", "Director", "Adatum", _K, ("industry", "contacts")),
    Person("Nina Roth", "Head of Platform", "Margie's", _K, ("challenges",), "Europe/Zurich"),
    Person("Ivo Katz", "Engineering Manager", "Relecloud", _K, ("industry",), "Europe/Prague"),
    Person("Zoe Amari", "Analyst", "Trey", _K, ("role",)),
    Person("Ada Brandt", "Consultant", "Southridge", _K, ("insight",)),
    Person("Cem Aydin", "Data Engineer", "Woodgrove", _K, ("entry",), "Europe/Istanbul"),
    Person("Eve Laurent", "Team Lead", "Woodgrove", _K, ("contacts",), "Europe/Paris"),
    Person("Finn Daly", "Platform Engineer", "Southridge", _K, ("role",)),
    Person("Gil Stone", "Hiring Manager", "Consolidated", Stage.CLOSED, ("entry",)),
)
