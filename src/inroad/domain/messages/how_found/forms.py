"""The forms that notes on people have, the surest first, each with the sentence that it makes.

A form is tried on a note in which the person is "you" already ("your talk on pricing").
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from inroad.domain.messages.how_found import told
from inroad.domain.messages.how_found.words import (
    A_WORK,
    ABOVE,
    ADVERB,
    BEING_SEEN,
    EVENT,
    GROUP,
    HELD,
    I_DID,
    KIN,
    LIST,
    NAME,
    NO_LINK,
    OF_THEIRS,
    OFFICE,
    PARENT,
    PLACE,
    PLATFORM,
    PREPOSITION,
    SOMEBODY,
    TAIL,
    THEY_DID,
    TOGETHER,
    WHO,
)
from inroad.domain.patterns import late

_Sentence = Callable[[re.Match[str]], str]


class Form(NamedTuple):
    """One form: what a whole note looks like, the sentence of it without a stop, "" for none.

    `is_particular` says whether that could be written to nobody else.
    """

    pattern: re.Pattern[str]
    sentence: _Sentence
    is_particular: bool


def _form(sentence: _Sentence, pattern: str, is_particular: bool = True) -> Form:
    """Return a form; where a name stands in it, that begins with a capital."""
    return Form(late(f"(?i:{pattern})"), sentence, is_particular)


_AN_OWN = r"(?:former|old|ex|past|previous|first|one-time)[ -]"
_WHERE = r"(?P<where> (?:at|from|in|on|for|during) .+)?"
_SENT_BY = (
    r"(?:introduced|recommended|suggested|referred|pointed out|named)(?: to me)? by "
    rf"(?P<who>{SOMEBODY})"
)

_IN_NAME = rf"(?:{NO_LINK}(?!(?:at|in|on|to|the)\b)|(?:of|in|for|on|and|the) (?=(?-i:[A-Z])))"

FORMS: tuple[Form, ...] = (
    _form(
        told.on_platform,
        rf"(?:found|on|via|through|from|in)? ?(?:an? )?(?P<name>{PLATFORM})(?: (?:search|"
        rf"suggestion|"
        r"connection|connect|invite|contact|request|2nd degree.*|profile))?",
        is_particular=False,
    ),
    _form(told.on_platform, rf"suggested by (?P<name>{PLATFORM})", is_particular=False),
    _form(told.they_did, rf"{WHO} (?P<adverb>{ADVERB})(?P<verb>\w+) (?P<rest>.+)"),
    _form(
        told.profile_says,
        r"(?:(?:your|the) )?(?:linkedin )?(?P<page>profile|bio|page|website|site|linkedin|github|"
        r"twitter|homepage) (?:says|said|mentions|shows|states)(?: that)? (?P<rest>.+)",
    ),
    _form(
        told.work,
        rf"(?:i (?:heard|read|saw|found|watched|liked|loved|enjoyed) )?{OF_THEIRS} "
        rf"(?P<rest>(?:(?!you\b)[\w’'&-]+ ){{0,3}}?{A_WORK}{TAIL})",
    ),
    _form(
        told.work,
        r"(?P<rest>(?:(?:tedx?|blog|linkedin|medium|twitter|conference|keynote|podcast|youtube|"
        r"lightning|radio|journal|newspaper|magazine|guest|\w+ times|\w+ post) )?"
        rf"{A_WORK}{TAIL})",
    ),
    _form(
        told.met,
        rf"(?:we )?met(?: you| with you| up with you| up)?(?P<rest> (?:{PREPOSITION})\b.*)",
    ),
    _form(told.met_theirs, r"(?:i )?met (?P<rest>your .+)"),
    _form(told.same, r"(?:in |at |on )?(?:the )?same (?P<rest>.+)"),
    _form(told.both, r"both (?:of us )?(?:are )?(?P<rest>.+)"),
    _form(told.fellow, r"(?:we are )?fellow (?P<rest>.+)"),
    _form(
        told.we_did,
        r"(?:worked|studied|trained|volunteered|served|danced|sang|played|sat|taught|lived|"
        r"went to \w+|"
        r"were|grew up|travelled|did \w+)\b.* together\b.*|(?:worked|studied|sang|played|"
        r"trained|lived|"
        r"volunteered|went|sat) (?:in |at |on |to )?the same .+|shared an? .+|got (?:talking|"
        r"chatting)\b.*|(?:exchanged|swapped) (?:business |visiting )?cards\b.*",
    ),
    _form(told.suggested, rf"(?:you )?(?:were )?{_SENT_BY}(?: .*)?"),
    _form(
        told.suggested,
        r"(?:intro(?:duction)?|referral|recommendation|suggestion|tip) (?:by|from|of|through|via) "
        rf"(?P<who>{SOMEBODY})",
    ),
    _form(
        told.suggested,
        rf"(?P<who>{SOMEBODY})['’]s (?:intro(?:duction)?|referral|recommendation|suggestion|"
        rf"tip|idea)",
    ),
    _form(
        told.thought,
        rf"(?P<who>{SOMEBODY}|(?:two|three|several|many|some) people|everybody|everyone|people) "
        r"(?:told me to|tells me to|told me i should|thought (?:that )?i should|thinks (?:that )?i "
        r"should|sa(?:id|ys)(?: that)? i should|said to|says to|says|said) (?:talk|speak|write|"
        r"reach "
        r"out|contact|ask|call|ring|e-?mail|get in touch)(?: (?:to|with))? you.*",
    ),
    _form(
        told.sent_me,
        rf"(?P<who>{SOMEBODY}) (?P<verb>recommended|recommends|suggested|mentioned|mentions|"
        rf"introduced|"
        r"knows|told me|praised|says|said|thinks|named|referred)(?P<rest> .+)?",
    ),
    _form(
        told.gave_me,
        rf"(?P<who>{SOMEBODY}|{NAME} (?:from|at|in) [\w ]+?|an? [\w-]+) gave me "
        r"(?P<rest>your (?:(?:phone |business )?(?:number|card|name|address|e-?mail)))",
    ),
    _form(
        told.mutual_friend,
        r"(?:found |know )?(?:you )?(?:through |via )?(?:an? |our )?mutual (?:friend|contact|"
        rf"acquaintance|connection)s?(?:,? (?P<who>{NAME}))?",
    ),
    _form(
        told.office_sent_me,
        rf"(?P<who>(?:the |my |our )?(?:[\w-]+ ){{0,3}}?(?:{OFFICE})) (?P<verb>suggested|"
        rf"recommended|"
        r"mentioned|named)(?: you)?",
    ),
    _form(
        told.through,
        rf"(?:an? )?(?:{_AN_OWN})?(?:{KIN}|co-?worker|{ABOVE}) of (?P<who>{SOMEBODY})(?:['’]s)?",
    ),
    _form(
        told.through,
        rf"(?P<who>{SOMEBODY})['’]s? (?:{_AN_OWN})?(?:{KIN}|{ABOVE}|co-?worker|contact)",
    ),
    _form(
        told.through_mine,
        rf"(?P<who>(?:{KIN}|{ABOVE}))['’]s (?:{_AN_OWN})?(?:{KIN}|{ABOVE}|co-?worker|contact)",
    ),
    _form(
        told.through,
        rf"(?:found |know )?(?:you )?(?:through|via|from|thanks to) (?P<who>{SOMEBODY})",
    ),
    _form(
        told.together,
        rf"(?:(?P<past>(?:(?:my|an?) )?{_AN_OWN})|(?:my |an? |the )?(?:good |close |dear )?)"
        rf"(?P<noun>{TOGETHER})"
        r"(?P<where> (?:at|from|in|on|during) .+)?",
    ),
    _form(
        told.other_parent,
        rf"(?:the |an? )?(?:other |another |fellow )?{PARENT} (?:at|from|in|on) (?P<rest>.+)",
    ),
    _form(told.above, rf"(?:my )?(?P<past>{_AN_OWN})(?P<noun>{ABOVE}){_WHERE}"),
    _form(told.above, rf"(?P<past>{_AN_OWN})?(?P<noun>{ABOVE}) of mine{_WHERE}"),
    _form(told.above, rf"my (?P<past>(?!))?(?P<noun>{ABOVE}){_WHERE}"),
    _form(told.i_did, rf"(?:i )?(?P<verb>{I_DID}) (?P<rest>.+)"),
    _form(told.said_of_you, r"you (?P<rest>.+)"),
    _form(told.they_did, rf"(?P<adverb>{ADVERB})(?P<verb>{THEY_DID}) (?P<rest>.+)"),
    _form(told.towards_me, r"(?P<verb>[a-z]+) (?P<rest>(?:me|us|my)\b.*)"),
    _form(
        told.in_a_group,
        r"(?:found (?:you )?)?(?:in |on |via |through )?(?:the |an? )?"
        rf"(?P<name>{PLATFORM}) (?P<kind>{GROUP})(?: (?:called |named |for |of |on )?.+)?",
        is_particular=False,
    ),
    _form(
        told.alumni,
        r"(?:found (?:you )?(?:in|on|through|via) |via |through |in |on )?(?:the |our |my |an? )?"
        r"(?P<before>(?:[\w.&’'-]+ ){0,4}?)(?:alum|alumni|alumnus|alumna|alumnae|grad|graduate)"
        r"(?: (?P<list>network|directory|list|group|association|page|search|database))?"
        r"(?: (?:of|from|at) (?P<after>.+))?",
        is_particular=False,
    ),
    _form(told.worked_at, r"ex-(?P<rest>(?-i:[A-Z])\S*)", is_particular=False),
    _form(
        told.in_a_list,
        r"(?:i (?:am|was) )?(?:found (?:you )?)?(?:in|on|through|via|from) (?:the|our|my|an?) "
        rf"(?P<rest>(?!your\b)(?:{NO_LINK}[\w.&’'-]+ ){{0,5}}?(?:{LIST}))",
        is_particular=False,
    ),
    _form(
        told.in_a_list,
        rf"(?:the |our )?(?P<rest>(?!your\b)(?:{NO_LINK}[\w.&’'-]+ ){{0,4}}?(?:{LIST}))",
        is_particular=False,
    ),
    _form(
        told.met_at_event,
        rf"(?:at )?(?P<the>(?:the|an?|our|my) )?(?P<rest>(?:{_IN_NAME}[\w.&-]+ ){{0,4}}?(?:{EVENT})"
        r"(?: (?:in|at|on|of|for|about|last) [^,]+)?),? (?:and )?(?:we )?(?P<did>(?:exchanged|"
        r"swapped) (?:business )?cards|(?:spoke|talked|chatted|sat together)\b[^,]*)",
    ),
    _form(
        told.at_event,
        rf"(?:at )?(?P<the>(?:the|an?|our|my) )?(?P<rest>(?:{_IN_NAME}[\w.&-]+ ){{0,4}}?(?:{EVENT})"
        r"(?: (?:in|at|on|of|for|about|last) .+)?)",
        is_particular=False,
    ),
    _form(
        told.held,
        r"(?:(?P<the>the|an?) )?(?P<lead>(?:keynote|guest|former|founding|main|lead|hiring|podcast|"
        rf"senior|managing) )?(?P<noun>{HELD}) (?P<rest>(?:of|at|on|for|in|behind) [^,]+)",
    ),
    _form(told.being_seen, rf"(?P<rest>{BEING_SEEN} (?:in|on|by|at|for) .+)"),
    _form(
        told.searched,
        r"(?:(?:came|came up|found|turned up|appeared) (?:you )?)?(?:in |via |through |by "
        r")?(?:an? )?"
        r"(?:google |linkedin |web )?search(?: result)?(?P<what> for .+)?",
        is_particular=False,
    ),
    _form(told.as_it_is, r"(?:i|i'm|i’m|we|we're|our|your|my) .+"),
    _form(told.from_place, r"from (?P<rest>.+)"),
    _form(
        told.from_place, rf"(?P<rest>(?:(?:the|my|our) )?(?:{NO_LINK}[\w'’-]+ ){{0,3}}(?:{PLACE}))"
    ),
    _form(
        told.at_named_event,
        r"(?:at )?(?P<rest>(?-i:(?:[A-Z][\w.-]* ){0,3}?(?:[A-Z]\w*(?:Con|Conf|Fest|Days?|Camp|"
        r"Summit|Expo)"
        r"\b|[A-Z][\w.-]*(?= (?:19|20)\d\d))).*)",
        is_particular=False,
    ),
    _form(told.ends_on_platform, rf".+ on (?P<name>{PLATFORM})", is_particular=False),
)
