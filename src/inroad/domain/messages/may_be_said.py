"""What may be said of somebody to themselves: the one gate that letters and sheets ask.

What I noted is mine, and no list of what is private can ever be whole. So it is the other way
round: of what somebody did only what is of a shape known to be public is said (they wrote, spoke,
run, teach, founded, moved from one work to another, and nothing more), of what others said of
them only what is known to be kind, and nothing that names whoever is not to be named.
"""

import re
from collections.abc import Collection

from inroad.domain.messages.how_found.words import (
    ABOVE,
    ADVERB,
    BEING_SEEN,
    EVENT,
    GROUP,
    HEARD,
    HELD,
    KIN,
    LIST,
    PLACE,
    PLATFORM,
    READ,
    SAW,
    SEEN,
    TOWARDS_ME,
)
from inroad.domain.patterns import compiled, late
from inroad.domain.people.name_readings import readings_of
from inroad.domain.people.names.nicknames import is_one_of
from inroad.domain.search import without_umlauts
from inroad.domain.text import folded

_NAMES = r"(?:his|her|their|my|the|[A-Z]\w*['’]s) names?"
_WHOM = (
    r"(?:it|this|that|so|him|her|them|me|us|anybody|anyone|others|people|where|who|"
    rf"{_NAMES}|(?-i:[A-Z])\w+)\b"
)
_END = r" *(?:$|[\n\]),;:.!–—-])"
_N_T = r"n['’]t|\b(?:do|does|ca|must|should)nt"
_NOT = rf"(?:\bnot|\bnever|{_N_T})"
_NOT_TO_SAY = rf"(?:(?<!^)\bnot|\bnever|(?<!show, do)(?:{_N_T}))"
"""What one promises not to tell, and what stories should not, is no note's own secret."""
_ITS = rf"(?:it|this|that|him|her|them|me|very|strictly|all|{_NAMES}|(?-i:[A-Z])[\w’']+)"
_CONFIDENCE = late(
    r"\b(?:confidential\w*|in (?:strict |the strictest )?confidence|secretly|secrecy|a secret|"
    r"off[ -]the[ -]record|between (?:us|you and me|ourselves|friends)|on the (?:quiet|qt)|"
    r"sub rosa|hush(?! money)\w*|sh+h|psst|anonymous(?!(?:ly)? data)\w*|anonymity|unnamed|"
    r"no (?:names?|credit)|nda|without (?:attribution|naming|telling|mentioning)|under wraps|"
    r"mum['’]s the word|(?:for|to) (?:my (?:eyes|ears)|me) only|avoid (?:naming|mentioning)|"
    r"not for (?:others|sharing|quoting|attribution)|not on (?:good|speaking) terms|not public|"
    r"(?:nobody|no one) (?:else )?(?:may|must|should|can) know|"
    rf"(?:keep|kept|stays?|remain) (?:{_ITS} ){{0,3}}(?:quiet|out|dark|mum|between|"
    rf"to (?:my|our|your)sel\w+|(?:secret|private)(?={_END}))|leave {_ITS} out)\b"
    rf"|(?:^|[\n\[(,;:.–—-] *|\b(?:it['’]?s|is) )(?:top )?(?:secret|private)(?:ly)?{_END}"
    rf"|{_NOT} get (?:on|along)(?: (?:well|together))?{_END}"
    rf"|{_NOT} (?:\w+ ){{0,2}}(?:be )?(?:told|said|mentioned|named|quoted|shared|repeated|"
    r"identified|revealed|passed on)\b"
    rf"|{_NOT_TO_SAY} (?:\w+ )?(?:to )?(?:(?:tell|say|mention|name|quote|share|repeat|reveal) "
    rf"{_WHOM}|use {_NAMES}|bring \w+ up|pass \w+ on|let (?:on|\w+ (?:slip|know)))\b"
    rf"|{_NOT_TO_SAY} (?:to )?(?:tell|say|mention|name|repeat|share|reveal){_END}"
    r"|\b(?:must|should|may|can|ca|need|is)(?: ?not|n['’]t) (?:to )?(?:know|hear|find out)\b"
    r"(?! (?:everything|all|how|what|the|to|from)\b)",
    re.IGNORECASE,
)
"""What says of a note that it is not for others' ears; only the whole of it can be kept back."""
_NAME_WORD = late(r"[^\W\d_]{2,}")
_PRIVATE = late(
    r"\b(?:divorc\w+|widow\w*|pregnan\w+|ill|illness|sick|cancer|surgery|hospital since|breakdown|"
    r"burn(?:t|ed)?[ -]?out|depress\w+|drunk|drinks?|drinking|sober|lonely|marriage|affair|"
    r"lawsuit|sued|debts?|bankrupt\w*|sacked|fired|laid off|layoffs?|redundan\w+|quit|"
    r"after a row|secret\w*|private\w*|confidential\w*|between us|off the record|"
    r"miscarriage|court|police|(?:member|volunteer) (?:of|at) (?-i:[A-Z]{2,})|"
    r"(?:do not|don['’]t) (?:mention|tell|repeat|share)|dated|flame|complain\w*|"
    r"cr(?:y|ies|ied|ying)|hates?|hated|angry|rude|lazy|arrogant|boring|bad|poor|cheat\w*|gossip\w*|careful|difficult|grumpy|"
    r"leaving|unhappy|salary|looking for a way out)\b",
    re.IGNORECASE,
)
_SENSITIVE = late(
    r"\b(?:visas?|look(?:s|ed)? down on|tired of|afraid of|scared of|resents?|too (?:old|young)|"
    r"mergers?|(?:will|to|are|is) (?:close|closing)|must not (?:know|be told)|cr(?:y|ies|ied) in|"
    r"works? \d+ hours|thinks? (?:that )?(?:i|you) (?:am|are))\b",
    re.IGNORECASE,
)
"""What somebody lets slip and would not like to read again, whoever it is about."""
_OF_THEIR_LIFE = late(
    r"\b(?:your|his|her|their) (?:\w+ )?(?:boss|wife|husband|partner|ex|kids?|child(?:ren)?|son|"
    r"daughter|mother|father|age|health|religion)\b",
    re.IGNORECASE,
)
_PAY_OR_LACK = late(
    r"\b(?:pays?|paid|paying)\b(?! (?:for|attention|off|back)\b)|\b(?:salar\w+|wages?|earn\w*|"
    r"income|bonus\w*|hourly|your budgets?)\b|[£$€]|\b\d+ ?k\b|\bper hour\b|"
    r"\b(?:you|they|we) (?:\w+ )?(?:cannot|can['’]t|can not|don['’]t have|have no|lack)\b|"
    r"\b(?:nobody|no one|none)\b(?: \w+){0,2} (?:can|knows how)\b|"
    r"\b(?:lack(?:s|ing)?|struggl\w+|short (?:of|on)|not enough|a mess)\b",
    re.IGNORECASE,
)

_WORK = rf"(?:{HEARD}|{READ}|{SAW}|{SEEN}|{PLATFORM}|guidelines|handbook|standard|scripts?|music)"
_RUN = (
    rf"(?:{EVENT}|{GROUP}|{LIST}|{PLACE}|{HEARD}|café|cafe|shop|bakery|business|charity|clinic|"
    r"studio|agency|farm|guild|committee|project|restaurant|practice|garden|foundation|museum|"
    r"gallery|department|unit|series|kitchen|theatre|board|panel|jury|bank|branch|service)"
)
_OF = r"(?:an?|the|your|this|our) (?:[\w’'&-]+ ){0,4}?"
_BY_NAME = r"(?-i:[A-Z“\"‘'])"
_AFTER = r"(?!(?:after|because|when|until|despite|without|since|though|although)\b)"
_CALLING = rf"(?:{_AFTER}(?!(?:from|to|into|with|by)\b)[\w&’'-]+ ?){{1,4}}"
_DONE = (
    rf"(?:wrote|write|publish(?:ed)?|post(?:ed)?|blog(?:ged)?|shared|edit(?:ed)?) "
    rf"(?:{_OF}{_WORK}\b|on\b|about\b|(?:(?:in|for) )?{_BY_NAME})",
    r"(?:spoke|speak|talked|present(?:ed)?|lectured?|keynoted|appeared|performed) "
    r"(?:on|about|at|in)\b",
    rf"(?:gave|give|held|hold|made|make|did|taught|teach) {_OF}(?:{_WORK}|{EVENT})\b",
    rf"(?:run|ran|led|lead|head|headed|chair(?:ed)?|direct(?:ed)?|managed?|own|opened|started|"
    rf"set up|sit on|sat on|play in|sing in) (?:{_OF}{_RUN}\b|{_BY_NAME})",
    r"(?:founded|co-?founded|launched|built|created|developed|designed|translated|illustrated|"
    r"produced|composed|invented|maintain(?:ed)?|organi[sz]ed?|host(?:ed)?|curated?) (?!your\b)\w",
    r"(?:teach|taught|coach) (?!by\b|me\b|you\b)\w",
    r"won (?:an?|the) (?:[\w’'&-]+ ){0,4}?(?:awards?|prize|medal|competition|cup|scholarship|"
    r"hackathon|grant|fellowship)\b",
    r"(?:commented|replied|answered) (?:on|to|an?|the)\b",
    rf"(?:are|were|have been|used to be|became) (?:an?|the) (?:[\w-]+ ){{0,3}}?(?:{HELD}|{ABOVE}|"
    r"\w+(?:er|or|ist|ian))\b",
    rf"(?:are|were) (?:on|in) the (?:[\w-]+ ){{0,3}}?{_RUN}\b",
    r"(?:work|worked|volunteer|volunteered|study|studied|graduated|trained) "
    r"(?:at|for|in|as|from)\b",
    rf"(?:are|were) {BEING_SEEN} (?:in|on|by|at|for)\b",
)
_MORE = rf"(?:[^ .]|\.(?=.)| {_AFTER})*"
_MOVED = (
    rf"(?:moved|switched|went|changed|came|retrained|turned) (?:from {_CALLING})?"
    rf"(?:(?:in)?to|as) {_CALLING}"
)
_PUBLIC_WORK = late(
    rf"(?i:I (?:\w+(?: \w+)? )(?:your|the) (?:(?!\w+['’]s )[\w’'&-]+ ){{0,3}}?{_WORK}\b"
    rf"(?!.*\byour\b){_MORE}\.)"
)
_PUBLIC = late(
    rf"(?i:I saw (?:on {_BY_NAME}\w+ )?that you {ADVERB}(?:(?:{'|'.join(_DONE)}){_MORE}|{_MOVED}"
    rf"(?:,? ?(?:in|last) [\w ]+)?)\."
    rf"|I (?:heard|saw|watched) you (?:speak|talk|present|lecture|perform|sing|play|"
    rf"on the (?:radio|news|stage)|at {_BY_NAME}){_MORE}\."
    rf"|I know of you as (?:an?|the) (?:[\w-]+ )?(?:{HELD}) (?:of|behind|at|on|for|in) "
    rf"(?:(?<!host of )(?<!author of )|the\b|{_BY_NAME}){_MORE}\.)"
)
_OF_THEM_ALONE = late(
    r"I (?:saw (?:on \w+ )?that you|know of you as|(?:heard|read|saw|watched) your)\b"
    rf"(?!.*{TOWARDS_ME})",
    re.IGNORECASE,
)

_TOLD_OF_THEM = late(
    r".+ (?:says?|said|thinks?|thought|told me) that (?P<what>you .+)\.", re.IGNORECASE
)
_KIND = late(
    r"(?:\bknows? (?:everybody|everyone|everything|every|all|more|most|how|what|the|a lot|half|your"
    r"|his|her|their)\b|\b(?:expert|authority|generous|patient|helpful|kind|inspiring)\b|"
    r"\b(?:great|good|wonderful|brilliant|best|excellent|fantastic|lovely)(?: (?:with|at|to|for|"
    rf"about|in|and|on|of|person|listener|thinker|colleague|{HELD}|{ABOVE})\b|$)|\bbest "
    r"\w+ (?:in|of|at|I)\b|\bknows [\w ]+ inside out\b|\bbetter questions\b|"
    r"\bworth (?:talking|asking|listening|meeting|a call)\b|"
    r"\bthe (?:one|person|man|woman) (?:to|who)\b|\btook (?:me|us) on\b|"
    r"\b(?:taught|helped|mentored|encouraged|trained) (?:me|us)\b|"
    r"\b(?:built|founded|wrote|runs|leads|teaches|started) "
    rf"{_OF}(?:{_RUN}|{_WORK})\b|\byears (?:in|of|at)\b|\bdeepest\b)",
    re.IGNORECASE,
)
_NOT_KIND = late(
    r"\b(?:not|never|no longer|don['’]t|doesn['’]t|hard to|avoid\w*|strange|odd|busy|cold|"
    r"expensive|hospital|mostly|used to)\b",
    re.IGNORECASE,
)
_OF_ANOTHER = late(
    rf"^(?!(?:I|We|You|I['’]\w+)\b)|\b[A-Z][A-Z]+\b(?= (?:told|knows|says|said))|['’]s\b|"
    rf"\byour (?:[\w-]+ )?(?:{KIN}|{ABOVE})\b|\b(?:he|she|they|him|them|somebody|someone|"
    rf"colleagues?|friends?|introduced|suggested|recommended)\b|"
    rf"\b(?:through|by|from|with|via|to|of|and) (?:(?:my|our|an?|the) (?:[\w-]+ ){{0,2}}?(?:{KIN}|"
    rf"{ABOVE})\b|[A-Z]\w)"
)


def is_in_confidence(note: str) -> bool:
    """Whether a note says that it, or whom it is from, is not to be told: "don't name him"."""
    return _CONFIDENCE.search(note) is not None


def names_somebody(text: str, hidden: Collection[str]) -> bool:
    """Whether a text has a word of the name of somebody, in any spelling, or short for it."""
    names = frozenset[str]().union(*map(_name_words, hidden))
    said = _name_words(text)
    return not names.isdisjoint(said) or any(is_one_of(word, names) for word in said)


def is_of_another(sentence: str) -> bool:
    """Whether anybody but the two of us acts in a sentence to somebody, or is mentioned."""
    return _OF_ANOTHER.search(sentence) is not None


def gives_away(sentence: str, hidden: Collection[str]) -> bool:
    """Whether a sentence to somebody may tell them who led me to them, and is not to be named.

    It does wherever anybody but the two of us acts, or is mentioned: "your boss told me" names
    whoever is their boss.
    """
    return bool(hidden) and (is_of_another(sentence) or names_somebody(sentence, hidden))


def _name_words(text: str) -> frozenset[str]:
    """Return the words of a text as names are compared: "oneil" of O'Neil, "joerg" of Jörg."""
    bare = compiled(r"['’]s\b").sub("", text)
    spelt = (bare, without_umlauts(bare), compiled(r"['’-]").sub("", bare))
    words = {word for way in spelt for word in _NAME_WORD.findall(folded(way))}
    return frozenset(words | {word for word in readings_of(bare).seen if len(word) > 1})


def is_public(sentence: str) -> bool:
    """Whether a sentence to somebody says what is known to be public, and no more."""
    if _PUBLIC_WORK.fullmatch(sentence):
        return True
    return _PUBLIC.fullmatch(sentence) is not None and not _is_private(sentence)


def may_be_said(sentence: str) -> bool:
    """Whether how I found somebody may be told to them: what we share, or what is public."""
    told = _TOLD_OF_THEM.match(sentence)
    if told is not None and not is_kind(told["what"]):
        return False
    is_shared = not _OF_THEM_ALONE.match(sentence) and not _PRIVATE.search(sentence)
    return is_shared or is_public(sentence)


def is_kind(words: str) -> bool:
    """Whether what somebody said of another is known to be kind, and may be passed on to them."""
    is_unkind = _NOT_KIND.search(words) or _PAY_OR_LACK.search(words) or _is_private(words)
    return _KIND.search(words) is not None and not is_unkind


def may_be_told(said: str) -> bool:
    """Whether a letter may say again what somebody told me: nothing of their life."""
    return compiled(r"\byour?\b").search(said) is None or not _is_private(said)


def may_be_praised(said: str) -> bool:
    """Whether a letter may say of something that it has stayed with me: no pay, lack or life."""
    is_sensitive = _PAY_OR_LACK.search(said) or _SENSITIVE.search(said)
    return not is_sensitive and may_be_told(said)


def _is_private(text: str) -> bool:
    return _PRIVATE.search(text) is not None or _OF_THEIR_LIFE.search(text) is not None
