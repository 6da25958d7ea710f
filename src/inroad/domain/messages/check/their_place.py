"""Where the reader works, as a sentence names it: the check knows it by name.

"A role at Fabrikam" asks for a job at the reader's own place, "six years at Contoso" tells of
mine. So the name is written over with one sign before a sentence is looked at, and every turn
and every weight is for all organisations.
"""

import re
from functools import cache

from inroad.domain.messages.check.letter import Sentence
from inroad.domain.messages.check.names import GENERIC
from inroad.domain.patterns import compiled, late
from inroad.domain.text import folded

THEIRS = "@"
"""What stands in the place of each letter of the reader's organisation."""
_ANOTHERS = "#"
"""What stands in the place of each letter of another one."""
_NAMED = late(
    r"\b(?i:at|join|joining|works? (?:for|with)|working (?:for|with)) "
    r"(?P<name>(?:the )?[A-Z][\w&'’-]*(?: (?:[A-Z&][\w&'’-]*|of(?= [A-Z])|and(?= [A-Z])))*)"
)
"""A place that is named, where it is not known where the reader works."""
_NO_PLACE = late(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|"
    r"August|September|October|November|December|Christmas|Easter|I\b|LinkedIn|Zoom"
)


def with_their_place(sentence: Sentence, firm: re.Pattern[str], organisation: str = "") -> str:
    """Return a sentence for matching, the reader's organisation written over.

    Args:
        sentence: one sentence of a draft; what is returned is as long as it.
        firm: how an organisation of theirs is called ("your small team").
        organisation: where the reader works; where it is not known, any place at which
            somebody works may be theirs.
    """
    said = firm.sub(lambda found: THEIRS * len(found[0]), sentence.plain)
    text = sentence.text
    named = [one.span("name") for one in _NAMED.finditer(text)]
    others = [span for span in named if not _NO_PLACE.match(text, span[0])]
    theirs = [one.span() for one in _name(organisation).finditer(text)] if organisation else others
    for sign, spans in ((_ANOTHERS, others), (THEIRS, theirs)):
        for start, end in spans:
            said = said[:start] + sign * (end - start) + said[end:]
    return said


@cache
def _name(organisation: str) -> re.Pattern[str]:
    """Return what an organisation may be called: its whole name, or a word that is only its."""
    parts = [one for one in compiled(r"[^\w&'’-]+").split(organisation) if len(one) > 2]
    own = [one for one in parts if folded(one) not in GENERIC]
    whole = r"[\W_]+".join(map(re.escape, organisation.split()))
    names = [whole, *(rf"{re.escape(one)}(?: [A-Z][\w'’-]*)*" for one in own)]
    return re.compile(rf"\b(?:{'|'.join(names)})(?!\w)")
