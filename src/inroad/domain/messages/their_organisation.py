"""An organisation as a sentence names it: "at Contoso", but "at the University of Leeds".

What it is called by says so: an office, a service or a society has "the", a firm has none.
"""

from inroad.domain.messages.organisation_words import (
    ENDS,
    FIRM,
    GERMANIC,
    OF_WHAT,
    PAPER,
    ROMANCE,
)
from inroad.domain.text import folded

_LONGEST = 120
"""Characters: what is longer is no name, and is not read."""


def with_the(organisation: str) -> str:
    """Return the name of an organisation for the middle of a sentence, with "the" where it has one.

    What is not known to have it goes without: "at Contoso", "at Dublin City Council".
    """
    said = folded(organisation).replace("’", "'")
    if len(said) > _LONGEST or said.startswith(
        ("the ", "der ", "die ", "das ", "la ", "le ", "les ", "el ")
    ):
        return organisation
    ways = (OF_WHAT, ENDS, PAPER, ROMANCE, GERMANIC)
    needs_it = not FIRM.fullmatch(said) and any(way.fullmatch(said) for way in ways)
    return f"the {organisation}" if needs_it else organisation
