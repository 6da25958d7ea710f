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
    LIST,
    PLACE,
    PLATFORM,
    READ,
    SAW,
    SEEN,
    TOWARDS_ME,
)
from inroad.domain.text import folded

_NAME_WORD = re.compile(r"[^\W\d_]{2,}")
_PRIVATE = re.compile(
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
_OF_THEIR_LIFE = re.compile(
    r"\b(?:your|his|her|their) (?:\w+ )?(?:boss|wife|husband|partner|ex|kids?|child(?:ren)?|son|"
    r"daughter|mother|father|age|health|religion)\b",
    re.IGNORECASE,
)
_PAY_OR_LACK = re.compile(
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
_PUBLIC_WORK = re.compile(
    rf"(?i:I (?:\w+(?: \w+)? )(?:your|the) (?:(?!\w+['’]s )[\w’'&-]+ ){{0,3}}?{_WORK}\b"
    rf"(?!.*\byour\b){_MORE}\.)"
)
_PUBLIC = re.compile(
    rf"(?i:I saw (?:on {_BY_NAME}\w+ )?that you {ADVERB}(?:(?:{'|'.join(_DONE)}){_MORE}|{_MOVED}"
    rf"(?:,? ?(?:in|last) [\w ]+)?)\."
    rf"|I (?:heard|saw|watched) you (?:speak|talk|present|lecture|perform|sing|play|"
    rf"on the (?:radio|news|stage)|at {_BY_NAME}){_MORE}\."
    rf"|I know of you as (?:an?|the) (?:[\w-]+ )?(?:{HELD}) (?:of|behind|at|on|for|in) "
    rf"(?:(?<!host of )(?<!author of )|the\b|{_BY_NAME}){_MORE}\.)"
)
_OF_THEM_ALONE = re.compile(
    r"I (?:saw (?:on \w+ )?that you|know of you as|(?:heard|read|saw|watched) your)\b"
    rf"(?!.*{TOWARDS_ME})",
    re.IGNORECASE,
)

_KIND = re.compile(
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
_NOT_KIND = re.compile(
    r"\b(?:not|never|no longer|don['’]t|doesn['’]t|hard to|avoid\w*|strange|odd|busy|cold|"
    r"expensive|hospital|mostly|used to)\b",
    re.IGNORECASE,
)


def names_somebody(text: str, hidden: Collection[str]) -> bool:
    """Whether a text has a word of the name of somebody who is not to be named."""
    names = {word for name in hidden for word in _NAME_WORD.findall(folded(name))}
    return not names.isdisjoint(_NAME_WORD.findall(folded(text)))


def is_public(sentence: str) -> bool:
    """Whether a sentence to somebody says what is known to be public, and no more."""
    if _PUBLIC_WORK.fullmatch(sentence):
        return True
    return _PUBLIC.fullmatch(sentence) is not None and not _is_private(sentence)


def may_be_said(sentence: str) -> bool:
    """Whether how I found somebody may be told to them: what we share, or what is public."""
    is_shared = not _OF_THEM_ALONE.match(sentence) and not _PRIVATE.search(sentence)
    return is_shared or is_public(sentence)


def is_kind(words: str) -> bool:
    """Whether what somebody said of another is known to be kind, and may be passed on to them."""
    is_unkind = _NOT_KIND.search(words) or _PAY_OR_LACK.search(words) or _is_private(words)
    return _KIND.search(words) is not None and not is_unkind


def may_be_told(said: str) -> bool:
    """Whether a letter may say again what somebody told me: nothing of their life."""
    return re.search(r"\byour?\b", said) is None or not _is_private(said)


def may_be_praised(said: str) -> bool:
    """Whether a letter may say of something that it has stayed with me: no pay, and no lack."""
    return not _PAY_OR_LACK.search(said) and may_be_told(said)


def _is_private(text: str) -> bool:
    return _PRIVATE.search(text) is not None or _OF_THEIR_LIFE.search(text) is not None
