"""One question that could be put to nobody else, from what I noted on somebody.

"Her talk on lineage" makes "You spoke on lineage: what did people disagree with?". Only what
somebody did in public is used, and only what can be turned safely; for the rest there is none.
"""

import re
from collections.abc import Collection

from inroad.domain.messages.how_found.sentences import public_sentence
from inroad.domain.messages.may_be_said import gives_away
from inroad.domain.patterns import late
from inroad.domain.people.contact import Contact
from inroad.domain.people.role_kinds.kinds import RoleKind
from inroad.domain.people.role_kinds.role_kind import kind_of
from inroad.domain.text import clean

_MOST = 84
"""Characters: what is longer nobody says in one breath."""
_WHERE = (
    r"(?:,? (?:at|in|from|during|by|for) (?:the )?[A-Z\d].*"
    r"| (?:at|last|this|yesterday)\b.*|, .+)?"
)
_TOPIC = rf"(?:on|about) (?P<what>[^,;:.]+?){_WHERE}"
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (late(pattern), question)
    for pattern, question in (
        (
            rf"(?:I \w+|I (?:heard|saw|watched|enjoyed)) (?:your|the) (?:[\w’'-]+ ){{0,3}}?"
            rf"(?:talk|lecture|keynote|panel|session|presentation|webinar|speech) {_TOPIC}\.",
            "You spoke on {what}: what did people disagree with?",
        ),
        (
            rf"I saw that you (?:spoke|talked|gave (?:a|the) [\w ]*?(?:talk|lecture|keynote)|"
            rf"presented|lectured) {_TOPIC}\.",
            "You spoke on {what}: what did people disagree with?",
        ),
        (
            rf"I \w+ (?:your|the) (?:[\w’'-]+ ){{0,3}}?(?:post|article|paper|book|blog|thread|"
            rf"essay|piece|report|column|newsletter|study|thesis|guide|story) {_TOPIC}\.",
            "You wrote about {what}: what would you add today?",
        ),
        (
            rf"I saw that you (?:wrote|published|blog|blogged)(?: [\w ]+?)? {_TOPIC}\.",
            "You wrote about {what}: what would you add today?",
        ),
        (
            rf"I \w+ (?:your|the) (?:[\w’'-]+ ){{0,3}}?(?:podcast|interview|episode|video|film|"
            rf"documentary|broadcast) {_TOPIC}\.",
            "You were heard on {what}: what did you not get to say?",
        ),
        (
            r"I saw that you (?:moved|switched|went|changed) (?P<what>(?:from [^,;:.]+? )?"
            rf"(?:in)?to [^,;:.]+?){_WHERE}\.",
            "You moved {what}: what was hardest about it?",
        ),
        (
            r"I saw that you (?P<what>(?:co-?)?(?:founded|built|launched|started|designed|"
            r"organised|organized|set up|translated|edited) [^,;:.]+)\.",
            "You {what}: what would you do differently now?",
        ),
        (
            r"I saw that you (?P<what>(?:run|lead|teach|organise|organize|host|maintain|edit) "
            r"[^,;:.]+)\.",
            "You {what}: what has that taught you?",
        ),
    )
)


def particular_question(contact: Contact, hidden: Collection[str] = ()) -> str:
    """Return a question that could be put to nobody else; "" where nothing is known for one.

    Args:
        contact: whom it is put to.
        hidden: the names of those who are not to be named to them.
    """
    names = (contact.name,)
    made = (question_from(note, names) for note in (contact.how_found, contact.notes))
    found = next((one for one in made if one and not gives_away(one, hidden)), "")
    return found or question_on_place(contact.organisation, kind_of(contact))


def question_from(note: str, names: Collection[str] = ()) -> str:
    """Return a question made from a note on somebody; "" where none can be made.

    Args:
        note: what I noted on them, or on how I found them.
        names: what they are called: a note may name them.
    """
    sentence = public_sentence(note, names)
    for pattern, question in _FORMS:
        match = pattern.fullmatch(sentence)
        if match is not None:
            made = question.format(what=match["what"].strip())
            return made if len(made) <= _MOST else ""
    return ""


def question_on_place(organisation: str, kind: RoleKind) -> str:
    """Return a question about where somebody works; "" where that is not known.

    Args:
        organisation: where they work.
        kind: what they are asked as: a founder is asked about what is their own.
    """
    place = clean(organisation)
    if not place:
        return ""
    if kind is RoleKind.FOUNDER:
        made = f"What did you want to do differently at {place}?"
    else:
        made = f"What would somebody from outside not guess about {place}?"
    return made if len(made) <= _MOST else ""
