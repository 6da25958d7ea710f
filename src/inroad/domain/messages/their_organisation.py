"""An organisation as a sentence names it: "at Contoso", but "at the University of Leeds".

What it is called by says so: an office, a service or a society has "the", a firm has none. What
is no name of one, and what I noted beside it, is not said.
"""

from inroad.domain.messages.organisation_words import (
    ENDS,
    FIRM,
    GERMANIC,
    NO_ORGANISATION,
    NONE,
    NOTED,
    OF_WHAT,
    PAPER,
    ROMANCE,
)
from inroad.domain.patterns import late
from inroad.domain.people.organisations import has_legal_form
from inroad.domain.text import folded

_LONGEST = 120
"""Characters: what is longer is no name, and is not read."""
_HAS_A_WORD = (
    "the ",
    "a ",
    "an ",
    "der ",
    "die ",
    "das ",
    "la ",
    "le ",
    "les ",
    "el ",
    "her ",
    "his ",
    "our ",
)
_BESIDE = late(
    r"\s*[(\[].*|\s+[-–—|•].*|;.*|: .*|, (?=[a-z]|(?i:private)).*"
    r"|,? (?:but|though|until|till|maybe|probably|perhaps)\b.*"
)
"""What stands beside a name, and may be meant for me alone: "Acme (she is leaving)"."""
_STOP = late(r"(?<=\w\w)\.+$")


def organisation_in_a_letter(organisation: str) -> str:
    """Return the name of an organisation for the middle of a sentence; "" for what is none.

    It has "the" where it is known to have it, and goes without else: "at Contoso", "at Dublin City
    Council".
    """
    if len(organisation) > _LONGEST:
        return organisation
    name = _BESIDE.sub("", organisation).strip(' "“”')
    name = name if has_legal_form(name) else _STOP.sub("", name)
    said = folded(name).replace("’", "'")
    letters = "".join(filter(str.isalnum, said))
    is_said_of = name.islower() and not NOTED.isdisjoint(said.split())
    if letters in NONE or NO_ORGANISATION.match(name) or "?" in name or is_said_of:
        return ""
    if said.startswith(_HAS_A_WORD):
        return name
    ways = (OF_WHAT, ENDS, PAPER, ROMANCE, GERMANIC)
    needs_it = not FIRM.fullmatch(said) and any(way.fullmatch(said) for way in ways)
    return f"the {name}" if needs_it else name
