"""What somebody typed of a person in one line: “Ines Kowalski, data lead at Bayer”.

A name, and after it a role, an organisation or both, in any of the ways that people write them
down in haste. What stands before “at” is a role, what follows it an organisation; of what stands
between commas the words tell which it is. Nothing that was typed is left out.
"""

import re

from inroad.domain.patterns import compiled, late
from inroad.domain.people.names.asides import without_pronouns
from inroad.domain.people.names.casing import is_particle
from inroad.domain.people.names.titles import is_degree, leading
from inroad.domain.people.organisations import has_legal_form
from inroad.domain.people.role_kinds.titles import without_gender
from inroad.domain.people.role_words import INSTITUTIONS, ROLE_MODIFIERS, ROLE_WORDS, SURNAMES
from inroad.domain.people.same_person import TypedPerson
from inroad.domain.text import clean, folded

_EMAIL = late(r"[(<]?(?P<email>[^\s@<>(),;]+@[^\s@<>(),;]+\.[^\s@<>(),;.]+)[)>]?")
_BRACKETED = late(r"\s*[(\[]([^()\[\]]*)[)\]]\s*(?=$|,|;|:|(?:at|from|of|with)\b|@|[-–—|/])")
_SEPARATED = late(r"\s*[,;|·•]\s*|\s+[-/]+\s*|\s*[–—]\s*|:\s+|\s+/\s+")
_IS = late(
    r"\s+(?:who\s+|she\s+|he\s+)?(?:is|works|working)\s+(?:now\s+|currently\s+)?(?:as\s+)?"
    r"(?:an?\s+|the\s+)?(?=\S)",
    re.IGNORECASE,
)
_AT = late(
    r"\s*@\s*|\s+(?:at|bei|chez)\s+|"
    r"(?:(?<=founder)|(?<=\bceo)|(?<=\bcto)|(?<=\bowner)|(?<=\bpresident))\s+of\s+",
    re.IGNORECASE,
)
_OF = late(r"\s+(?:from|of|with|for)\s+", re.IGNORECASE)
_AT_FIRST = late(r"(?:@\s*|(?:at|from|of|with|for|bei|chez)\s+)(?=\S)", re.IGNORECASE)
_SMALL_WORDS_FIRST = late(
    r"^(?:(?:now|currently|presently|who|she|he|is|works|working|as|an?|the)\s+)+(?=\S)"
)
_NOT_NOW = late(r"(?:ex|former|formerly|previously|until|was|used to|left)\b", re.IGNORECASE)
_SERVICES = frozenset("usn usaf usmc".split())
"""What stands behind a name as a degree does, and is where somebody works."""
_LONGEST = 500
"""Characters: what is longer is no line about a person, and is not taken apart."""
_NO_NAME_FIRST = ",;|·•@-–—/"
_ENDS = " \t,;:|-–—"


def read_person(typed: str) -> TypedPerson:
    """Return the name, role, organisation and e-mail address that were typed of somebody.

    Where only a role was typed (“Head of Data @ Siemens”), that is what they are called.
    """
    said = without_gender(without_pronouns(clean(typed)))
    if len(said) > _LONGEST:
        return TypedPerson(said)
    email = ""
    if match := _EMAIL.search(said):
        email = match["email"]
        said = f"{said[: match.start()]} {said[match.end() :]}"
    said = _without_brackets(clean(said))
    name, rest = _name_and_rest(_IS.sub(", ", said, count=1))
    role, organisation = _place_of(rest)
    return TypedPerson(name or role, organisation, role, email)


def read_place(typed: str) -> tuple[str, str]:
    """Return the role and the organisation in what was typed as one: “data lead at Bayer”.

    A text without a role is an organisation as a whole, whatever it has in it: “Acme, Inc.”,
    “Women at Work”.
    """
    said = clean(typed)
    parts = _parts(said) if len(said) <= _LONGEST else []
    if not any(map(_has_role, parts)) or (len(parts) == 1 and not _AT.search(said)):
        return "", said
    return _place_of(parts)


def _without_brackets(said: str) -> str:
    """Return a text with what stands in brackets behind a name as a part of its own.

    A name in the middle of another, “Robert (Rob) Lane”, stays where it is.
    """
    while True:
        found = _BRACKETED.sub(_as_a_part, said).rstrip(_ENDS)
        found = compiled(r"(?:\s*,)+\s*(?=,)|,\s*(?=@)").sub("", found)
        if found == said:
            return said
        said = found


def _as_a_part(match: re.Match[str]) -> str:
    return match[0] if is_degree(match[1]) else f", {match[1]}, "


def _parts(said: str) -> list[str]:
    return [part for part in (one.strip(_ENDS) for one in _SEPARATED.split(said)) if part]


def _name_and_rest(said: str) -> tuple[str, list[str]]:
    """Take the name from the parts of what was typed; the rest is where they are."""
    parts = _parts(said)
    if not parts or said[0] in _NO_NAME_FIRST:
        return "", parts
    first, *rest = parts
    name, inside = _split_name(first)
    while rest and is_degree(rest[0]) and folded(rest[0]) not in _SERVICES:
        name = f"{name}, {rest.pop(0)}"
    return name, [*inside, *rest]


def _split_name(part: str) -> tuple[str, list[str]]:
    """Split “Ines at Bayer”, “Ines Kowalski data lead at Bayer” where the name ends."""
    for between in (_AT, _OF):
        match = between.search(part)
        if match is None or not part[: match.start()].strip():
            continue
        before, after = part[: match.start()], part[match.end() :]
        name, role = _name_and_role(before)
        if between is _OF and (role or not name):
            # "Head of Data" is no Head who is at a firm called Data.
            break
        return name, [f"{role} @ {after}" if role else f"@ {after}"]
    name, role = _name_and_role(part)
    return name, [role] if role else []


def _name_and_role(said: str) -> tuple[str, str]:
    """Split a name and a role that stand beside each other: “Ines Kowalski data lead”."""
    words = said.split()
    if not _has_role(said):
        return said, ""
    # “Rabbi David Stern” is a name; “Chief Data Officer” is none.
    titles = leading(words)
    following = words[titles] if titles < len(words) else "chief"
    is_titled = not _is_role_word(following) and folded(following) not in ROLE_MODIFIERS
    for at, word in enumerate(words):
        if at < titles and is_titled:
            continue
        is_small = word[:1].islower() and not is_particle(word)
        if is_small or _is_role_in_name(words, at):
            begin = at
            while begin > 1 and folded(words[begin - 1]) in ROLE_MODIFIERS:
                begin -= 1
            return " ".join(words[:begin]), " ".join(words[begin:])
    return said, ""


def _is_role_in_name(words: list[str], at: int) -> bool:
    """Whether a word beside a name is a role: many are surnames too, “Mary Baker”."""
    word = words[at]
    if not _is_role_word(word) or (folded(word) in SURNAMES and at):
        return False
    return word.isupper() or at != 1 or len(words) > 2


def _place_of(parts: list[str]) -> tuple[str, str]:
    """Return role and organisation of the parts that follow a name."""
    roles, organisations = list[str](), list[str]()
    for part in parts:
        if _NOT_NOW.match(part):
            roles.append(part)
            continue
        said = _SMALL_WORDS_FIRST.sub("", part, count=1)
        role, organisation = _role_and_organisation(said)
        roles += [role] if role else []
        organisations += [organisation] if organisation else []
    return ", ".join(roles), ", ".join(organisations)


def _role_and_organisation(said: str) -> tuple[str, str]:
    first = _AT_FIRST.match(said)
    if first is not None:
        return "", _without_article(said[first.end() :])
    match = _AT.search(said)
    while match is not None:
        before, after = said[: match.start()].strip(), said[match.end() :].strip()
        words = set(folded(before).split())
        if after and (_has_role(before) or not words & INSTITUTIONS):
            return before, _without_article(after)
        match = _AT.search(said, match.end())
    return (said, "") if _has_role(said) and not _is_firm(said) else ("", _without_article(said))


def _is_firm(said: str) -> bool:
    """Whether what has a role in it is an organisation: “Sister Act GmbH”, “Painter & Sons”."""
    words = said.split()
    if len(words) == 1 or folded(words[0]) not in SURNAMES:
        return has_legal_form(said)
    rest = words[1:]
    return all(
        not word[:1].islower() and folded(word) not in ROLE_MODIFIERS and not _is_role_word(word)
        for word in rest
    )


def _without_article(name: str) -> str:
    return name.removeprefix("the ").strip(_ENDS)


def _has_role(said: str) -> bool:
    return any(map(_is_role_word, said.split()))


def _is_role_word(word: str) -> bool:
    bare = folded(word).strip(".,;:()")
    return bare in ROLE_WORDS
