"""How I found somebody, turned from my note on them into a sentence to them.

A note is written for myself: "His talk on pricing", "Met at the fair in Leeds". Only what can
be turned safely is turned; for the rest there is a gap to fill.
"""

import re

from inroad.domain.text import clean

_HEARD = r"talk|lecture|speech|panel|webinar|podcast|interview|keynote|episode|presentation|session"
_READ = r"post|posts|article|paper|blog|book|thread|column|newsletter|piece|essay|report|study"
_THEIRS = re.compile(
    rf"(?:i (?:heard|read|saw|found) )?(?:his|her|their|your|an?|the) "
    rf"(?P<rest>(?:[\w-]+ )?(?:(?P<heard>{_HEARD})|(?P<read>{_READ})|profile|page|site|website|"
    r"shop|work|project|exhibition|film|video)\b.*)",
    re.IGNORECASE,
)
_MET = re.compile(r"(?:we )?met (?P<rest>.+)", re.IGNORECASE)
_SAME = re.compile(r"(?:we are in |in )?(?:the )?same (?P<rest>.+)", re.IGNORECASE)
_BOTH = re.compile(
    r"both (?:of us )?(?:are )?(?P<rest>(?:in|at|from|members of) .+)", re.IGNORECASE
)
_DID = re.compile(
    r"(?P<rest>(?:wrote|gave|spoke|built|founded|taught|made|started|won|ran|led) .+)"
)
_IN_A_LIST = re.compile(
    r"(?:in |on |through |via )?(?:the )?(?P<rest>linkedin|[\w' -]*(?:directory|website|"
    r"newsletter|group|list|forum|conference|meetup|register))",
    re.IGNORECASE,
)
_AS_IT_IS = re.compile(r"(?:i|we|you|your|our) .+", re.IGNORECASE)


def found_sentence(note: str, referrer: str = "") -> str:
    """Return how I found them as a sentence to them, or "" where the note cannot be turned.

    Args:
        note: what I noted on how I found them; its first sentence counts.
        referrer: the name of who referred me, where it may be used.
    """
    if referrer:
        return f"{referrer} suggested that I write to you."
    first = re.split(r"(?<=[.!?])\s|\n", note.strip(), maxsplit=1)[0]
    said = _turned(clean(first).rstrip(".!"))
    return f"{said}." if said else ""


def _turned(note: str) -> str:
    if match := _THEIRS.fullmatch(note):
        verb = "heard" if match["heard"] else "read" if match["read"] else "came across"
        return f"I {verb} your {match['rest']}"
    if match := _MET.fullmatch(note):
        return f"We met {match['rest']}"
    if match := _SAME.fullmatch(note):
        return f"We are in the same {match['rest']}"
    if match := _BOTH.fullmatch(note):
        return f"We are both {match['rest']}"
    if match := _DID.fullmatch(note[:1].lower() + note[1:]):
        return f"I saw that you {match['rest']}"
    if match := _IN_A_LIST.fullmatch(note):
        on = "on" if match["rest"].lower() == "linkedin" else "in the"
        return f"I found you {on} {match['rest']}"
    return note if _AS_IT_IS.fullmatch(note) else ""
