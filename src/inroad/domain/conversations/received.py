"""What a letter that was received means: a reply, mine, an introduction, a machine's answer.

Who is known and who I am is the campaign's to say; here only that and the words of the letter
count. What is not certain is said to be so: a hint of a no is asked about, never taken for one.
"""

import re
from enum import StrEnum
from typing import NamedTuple

from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.patterns import late
from inroad.domain.people.stages import Stage

_LOOKED_AT = 4_000
"""Characters of a letter in which an answer stands."""


class Answer(StrEnum):
    """How an answer reads."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


class Means(StrEnum):
    """What a letter is."""

    REPLY = "reply"
    MINE = "mine"
    INTRODUCTION = "introduction"
    NAMING = "naming"
    AUTOMATIC = "automatic"
    UNDELIVERED = "undelivered"
    UNKNOWN = "unknown"


class Roles(NamedTuple):
    """Who is who in a letter.

    `is_from_me` says that I wrote it, `is_from_known` that somebody whom I know did. `is_to_known`
    says that it went to somebody whom I know, `has_others` that somebody stands beside us two in To
    or Cc, and `names_others` that somebody does with their address in the text.
    """

    is_from_me: bool = False
    is_from_known: bool = False
    is_to_known: bool = False
    has_others: bool = False
    names_others: bool = False
    is_automatic: bool = False
    is_undelivered: bool = False


_NO = late(
    r"\b(?:unfortunately|i(?:'m| am) afraid|regrettably|have to (?:pass|decline)|must decline|"
    r"(?:can ?not|can't|(?:won't|not) be able to|unable to|am not able to) (?:help|meet|talk|speak|"
    r"take|make|do|offer|accommodate|commit)|not (?:taking|doing|accepting) (?:any )?(?:calls|"
    r"meetings|interviews|requests)|no (?:time|capacity|bandwidth)|i(?:'ll| will) pass|"
    r"not interested|please (?:do not|don't) contact|no,? thank(?:s| you)|"
    r"leider|bedauerlicherweise|keine zeit|muss (?:ich )?absagen|kein interesse|"
    r"malheureusement|je ne (?:peux|pourrai) pas|pas le temps|"
    r"lamentablemente|desafortunadamente|por desgracia|no (?:puedo|podré)|sin tiempo|"
    r"purtroppo|non (?:posso|riesco)|helaas|geen tijd|infelizmente|não (?:posso|consigo)|"
    r"niestety|nie mogę)\b",
    re.IGNORECASE,
)
_YES = late(
    r"\b(?:(?:happy|glad|delighted|pleased) to|i(?:'d| would) love to|love to (?:chat|talk|help|"
    r"meet)|of course|sure(?: thing)?|"
    r"absolutely|certainly|sounds (?:good|great|fine)|works? (?:well |fine |great )?for me|"
    r"let's (?:talk|meet|chat|do|find|set|say|schedule)|(?:yes|yeah|yep)\b|"
    r"looking forward to (?:it|talking|speaking|meeting|our)|i(?:'m| am) (?:free|available)|"
    r"how about|would .{1,30} work|"
    r"gerne|sehr gern|passt (?:mir|gut)|selbstverständlich|klar|"
    r"avec plaisir|volontiers|bien sûr|con (?:mucho )?gusto|encantad[oa]|por supuesto|claro|"
    r"volentieri|con piacere|certo|graag|prima|com prazer|com certeza|chętnie|oczywiście)\b",
    re.IGNORECASE,
)
_LATER = late(
    r"\b(?:but|until|after|later|next (?:week|month|quarter|year)|another (?:time|day)|instead|"
    r"however|aber|nach|später|nächste|mais|après|pero|después|ma |dopo|maar|mas |depois|ale )\b",
    re.IGNORECASE,
)
_SOMEBODY = (
    r"(?-i:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|"
    r"August|(?:Sept|Nov|Dec)ember|October|I\b)[A-Z]\w*)"
)
"""A word with a capital that is no day to meet on."""
_INTRODUCES = late(
    rf"\b(?:introduc(?:e|ing|tion)|meet (?:my|our|{_SOMEBODY})|let me connect|connect(?:ing)? you|"
    r"put(?:ting)? you (?:two )?in (?:touch|contact)|in copy|cc'?(?:ed|ing)?|"
    r"copied (?:in|here)|looping in|"
    r"e-?introduction|you two|vorstellen|stelle .{1,40} vor|bekannt ?mache|in kontakt|"
    r"je te présente|je vous présente|mets? en (?:relation|contact)|te presento|les presento|"
    r"pongo en contacto|ti presento|vi presento|in contatto|stel .{1,40} voor|"
    r"breng .{1,60} in contact|in contact (?:te )?brengen|"
    r"apresento|em contato|em contacto|przedstawi(?:am|ć)|w kontakcie)\b",
    re.IGNORECASE,
)
_STAYING = r"(?:stay|keep|bleib|rest[aeio]|mant[eéê][nmr]|fi(?:c|qu)|blij|pozosta|zosta)\w*"
_IN_TOUCH = r"(?:in contact|in kontakt|in contatto|em contac?to|en contacto|w kontakcie)"
_STAYS = late(
    rf"\b{_STAYING}\b[^.!?\n]{{0,30}}?\b{_IN_TOUCH}\b|"
    rf"\b{_IN_TOUCH}\b[^.!?\n]{{0,10}}?\b{_STAYING}",
    re.IGNORECASE,
)
"""Who says goodbye with “let us stay in touch” puts nobody in touch."""
_TURN_TO = (
    r"\b(?:(?:talk|speak|reach out) to|(?:get in touch|speak|talk) with|contact)\b"
    r"(?! (?:me|us|you)\b)"
)
_NAMES = late(
    rf"{_TURN_TO}[^.!?\n]{{0,80}}\S@\S|\S@\S{{1,100}}+[^.!?\n]{{0,80}}{_TURN_TO}", re.IGNORECASE
)
"""Whom to turn to, in one sentence with their address: else it may be they who are glad to."""


def means(roles: Roles, text: str) -> Means:
    """Return what a letter is.

    Args:
        roles: who is who in it.
        text: what is new in it.
    """
    if roles.is_undelivered:
        return Means.UNDELIVERED
    if roles.is_automatic:
        return Means.AUTOMATIC if roles.is_from_known else Means.UNKNOWN
    if roles.is_from_known:
        said = _STAYS.sub("", text[:_LOOKED_AT])
        if (roles.has_others or roles.names_others) and _INTRODUCES.search(said):
            return Means.INTRODUCTION
        return Means.NAMING if roles.names_others and _NAMES.search(said) else Means.REPLY
    if roles.is_from_me and roles.is_to_known:
        return Means.MINE
    return Means.UNKNOWN


def answer(text: str) -> Answer:
    """Return how an answer reads: a yes or a no only where nothing speaks against it."""
    said = text[:_LOOKED_AT].replace("’", "'")
    no, yes = _NO.search(said), _YES.search(said)
    if no and not yes:
        return Answer.UNCLEAR if _LATER.search(said) else Answer.NO
    return Answer.YES if yes and not no else Answer.UNCLEAR


def kind_of_mine(stage: Stage, has_goals: bool, requests: int, is_answered: bool) -> TouchKind:
    """Return what something that I wrote is, by where we stand.

    Args:
        stage: the stage of whom I wrote to.
        has_goals: whether goals are chosen: without them nothing was asked for yet.
        requests: how many requests they have had.
        is_answered: whether they have answered the last one.
    """
    if stage is Stage.IDENTIFIED and has_goals and not requests:
        return TouchKind.REQUEST
    if stage is Stage.REQUESTED and not is_answered and requests == 1:
        return TouchKind.SECOND_REQUEST
    if stage is Stage.MET:
        return TouchKind.THANK_YOU
    return TouchKind.IN_TOUCH
