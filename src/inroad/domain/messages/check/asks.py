"""What a draft asks for: whether at all, how many things, whether as a question, for how long.

The ask often has no noun ("Would you have 15 minutes to tell me …"), so a question to the
reader counts, whatever its words; a wish counts where it names a conversation. A choice, a
fallback, an offer and what the talk is to be about are all part of one ask.
"""

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum, auto

from inroad.domain.messages.check.denial import ASKING, compiled, is_asked
from inroad.domain.messages.check.findings import CheckRule, Finding, Level
from inroad.domain.messages.check.letter import Letter, Sentence
from inroad.domain.messages.kinds import MessageKind


class Ask(Enum):
    """What can be asked for."""

    TALK = auto()
    INTRODUCTION = auto()
    REVIEW = auto()
    VISIT = auto()
    REFERENCE = auto()
    MATERIAL = auto()


_NUMBER = (
    r"(?:\d{1,3}|two|three|five|ten|twelve|fifteen|twenty|twenty-five|thirty|forty|forty-five|"
    r"sixty)"
)
_LENGTH = (
    rf"\b{_NUMBER}(?: ?(?:-|to|or) ?{_NUMBER})?(?: |-)?(?:min(?:ute)?s?\b|')"
    r"|\bquarter(?:s)?(?: of)?(?: an)?[ -]hour\b|\bhalf[ -](?:an |a )?hour\b|\b1/2 ?(?:an "
    r")?hour\b|½|[\])}>] ?min|\b(?:an|one|1|single|full) hour\b|\bhour[ -]long\b|\b1h\b"
    r"|\b(?:few|couple of|couple|several|some|spare|of your|handful of) min(?:ute)?s\b"
    r"|\b(?:a|five|ten) (?:quick )?min(?:ute)?\b"
    r"|\b(?:fifteen|twenty|thirty|ten)\b(?=[ ,]*(?:[.?!]|$|or\b|at (?:the )?most|max|tops|"
    r"works?\b|is\b))"
    r"|\b(?:have|got|spare|for|need|take|only|just|over) (?:10|15|20|25|30)\b(?=[ ,]*(?:[.?!]|$|"
    r"or\b|of\b))"
    r"|\b\d{1,2}(?::\d\d)? ?(?:am|pm)? ?(?:-|to|until|till) ?\d{1,2}:\d\d"
)

_TALK = (
    r"\b(?:to|we|and|us|i|you|let's|just|briefly|quickly|also|please|or|possibly|maybe) (?:talk|"
    r"speak|chat|meet|call|ring|phone|zoom|skype|facetime|converse|sit down|catch up|come by|"
    r"drop by|stop by|come round|come over|visit|pick your brain|buy you|hop on|jump on|get "
    r"together|have (?:a )?(?:coffee|tea|lunch|drink|beer))\b"
    r"|\b(?:talking|speaking|chatting|meeting|calling|sitting down|conversing|visiting)\b"
    r"|\b(?:an?|the|one|our|short|quick|brief|phone|video|telephone|zoom|informational|"
    r"virtual|little|informal|minutes?|min|hour|open|to|schedule|arrange|set up|for|via|by|over|"
    r"some|longer) (?:an? )?(?:[\w-]+ )?(?:calls?|chats?|conversations?|meetings?|coffee|tea|"
    r"lunch|beer|pint|zoom|interview|video|phone|telephone|exchange|cuppa|brew|facetime|talk)\b"
    r"|\bconnect(?:ing)? (?:by|over|on|via|for|this|next|some ?time|briefly|about|live)\b"
    r"|\byour time\b|\bask (?:for|you|him|her) (?:about|an?|some|few|for|three|two|how|what|one|"
    r"\w+ questions)\b|\bquestions\b|\b(?:tell|telling|show) me\b|\b(?:minutes?|min)\b"
)
_INTRODUCTION = (
    r"\b(?:introduc(?:e|ing) (?:me|us)|(?<!my )(?<!your )introduction|intro|(?:put|putting) "
    r"(?:me|us) in (?:touch|contact)|connect(?:ing)? (?:me|us) (?:with|to)|refer(?:ring)? me|"
    r"hook me up|point(?:ing)? me (?:to|toward)|pass(?:ing)? (?:it|this|my \w+|me|a (?:short "
    r")?note) (?:on|along|to)|pass(?:ing)? (?:on|along)|forward(?:ing)? (?:it|this|my|a)|mention "
    r"me|(?:names?|contacts?|numbers?|addresses) of (?:\w+ )*(?:people|others|colleagues|guides|"
    r"someone|anyone|anybody|persons)|may i (?:say|use|mention)|(?:do you )?know (?:any|"
    r"some)(?:one|body)|who else|whom else|give (?:me )?(?:her|his|their|an?) (?:e-?mail|address|"
    r"number|contact)|giving me|share (?:with me )?(?:the |an? )?(?:contact|e-?mail|number|"
    r"address|details) of|tell(?:ing)? (?:her|him|them)|ask(?:ing)? (?:her|him|them)|"
    r"speak(?:ing)? (?:to|with) (?:her|him|them))\b"
)
_REVIEW = (
    r"\b(?:look(?:ing)? (?:over|through|at)|review|read|go(?:ing)? over|proofread|check|critique|"
    r"give me (?:some |any |your )?feedback (?:on|about)|feedback (?:on|about)|comment on|edit) "
    r"(?:over )?my (?:\w+ )?(?:portfolio|resume|cv|c\.v\.|profile|statement|site|website|"
    r"application|writing|thesis|letter|code|work|reel|samples?|drawings|designs|plan|deck|"
    r"article|essay)\b"
    r"|\b(?:look at|review|read|check|edit) (?:the|an?|some) [\w -]{1,30}? of (?:mine|my \w+)\b"
    r"|\b(?:listen to|watch|hear) (?:my (?:\w+ )?(?:recordings?|demos?|songs?|music|podcast|tape|"
    r"film|playing)|(?:an?|some|the) (?:\w+ )?(?:recordings?|demos?|songs?|tapes?|films?) (?:of "
    r"mine|of me|that i|i made|i've made))\b"
    r"|\b(?:look(?:ing)? (?:over|through|at)|review|read|go(?:ing)? over|proofread|check|comment "
    r"on|edit|give (?:me )?feedback on) (?:the|an?|this|some) [\w -]{1,30}?\b(?:that |which "
    r")?i(?:'ve| have)? (?:wrote|written|made|drew|drawn|built|designed|drafted|put together)\b"
)
_VISIT = (
    r"\b(?:shadow (?:you|your|someone)|job[- ]?shadow\w*|shadowing|spend (?:a|one|half a) (?:day|"
    r"morning|afternoon|shift|week)|watch (?:you )?for a|(?:come|drop by|stop by|pop in) (?:and|"
    r"to|over to) (?:watch|see) (?:you|how you)|(?:show|take) me (?:the|around|round|your)|tour "
    r"of)\b"
)
_REFERENCE = (
    r"\b(?:letter of (?:recommendation|reference)|recommendation letter|reference letter|"
    r"(?:write|give|be) (?:me )?(?:a|my) (?:[\w-]+ )?(?:reference|recommendation)|endorse me)\b"
)
_MATERIAL = (
    r"\b(?:send|e-?mail|forward|share with|give) me (?:also |please )?(?:an?|the|your|some|any|"
    r"all) (?:\w+ )?(?:names|list|slides|copy|template|documents?|notes|examples?|reading|link|"
    r"links|contacts?|report|guide|materials?)\b"
)
_OF_YOUR_TIME = rf"(?:{_LENGTH})[^.?!]{{0,40}}\b(?:of your (?:\w+ )?time|is all|are all|would do)\b"
"""A length of their time is an ask, with no verb at all."""
_ONLY_CONNECTS = "This only connects. Fine as a first step; ask for 15 minutes when they accept."
_OTHERS = {
    Ask.INTRODUCTION: _INTRODUCTION,
    Ask.REVIEW: _REVIEW,
    Ask.VISIT: _VISIT,
    Ask.REFERENCE: _REFERENCE,
    Ask.MATERIAL: _MATERIAL,
}
_CONNECTING = r"\bconnect|\bnetwork|\bcontact|\bin touch|\badd(?:ed)? you|\binvit|\bfollow"
_FALLBACK = (
    r"(?:^|, |- |; )or\b|\bor (?:is|are|could|would|can|may|perhaps|else|maybe|do you|point|"
    r"suggest)\b|\bif (?:not|that|this|a call|it|you(?:'re| are) (?:not|too)|you (?:can't|cannot|"
    r"do not|don't|are un)|now|there is (?:some|any)|neither|none|someone else)\b|\botherwise\b|"
    r"\balternatively\b|\bfailing\b|\binstead\b|\bshould (?:that|this|you) not\b|\bwhen it is "
    r"not\b|\bbetter person\b"
)
_JOINED = (
    r"\b(?:and|also|plus|as well as)\b(?: (?:also|then|please|perhaps|maybe|to|even|could|would|"
    r"can|will|you|if possible,?))*"
)


def check_asks(letter: Letter, kind: MessageKind) -> Iterator[Finding]:
    """Yield what is wrong with the ask of a draft that asks."""
    if not kind.asks:
        return
    found = [sentence for sentence in letter.sentences if _asks(sentence, kind)]
    if kind is MessageKind.LINKEDIN_NOTE and _only_connects(letter):
        yield replace(_missing(letter, CheckRule.NO_ASK, _ONLY_CONNECTS), level=Level.MAY)
        return
    if not found and "?" not in letter.subject_text:
        yield _missing(letter, CheckRule.NO_ASK, kind.facts.no_ask)
        return
    if not any(map(is_asked, letter.sentences)) and "?" not in letter.subject_text:
        at = found[0] if found else None
        yield _missing(
            letter,
            CheckRule.NO_QUESTION,
            "The ask is not put as a question yet. “Would you have 15 minutes …?” is easier to "
            "answer than a wish.",
            at,
        )
    if kind.asks_to_talk and not has_length(letter):
        yield _missing(
            letter,
            CheckRule.NO_TIME,
            "For how long? People say yes to 15 or 20 minutes more gladly than to an open end.",
        )
    yield from _second_ask(letter, kind)


def has_length(letter: Letter) -> bool:
    """Whether the draft says how long it would take, in its subject or its body."""
    texts = (letter.subject_text.lower(), *(sentence.plain for sentence in letter.sentences))
    return any(compiled(_LENGTH).search(text) for text in texts)


def _asks(sentence: Sentence, kind: MessageKind) -> bool:
    if is_asked(sentence) or compiled(_OF_YOUR_TIME).search(sentence.plain):
        return True
    if not compiled(ASKING).search(sentence.plain):
        return False
    if kind is MessageKind.REFERRAL_REQUEST and compiled(_INTRODUCTION).search(sentence.plain):
        return True
    return bool(compiled(f"{_TALK}|{_LENGTH}").search(sentence.plain))


def _only_connects(letter: Letter) -> bool:
    """Whether a note wants to connect, which is a first step by the custom of the place."""
    connects = any(compiled(_CONNECTING).search(one.plain) for one in letter.sentences)
    return connects and not any(
        compiled(f"{_TALK}|{_LENGTH}").search(one.plain)
        for one in letter.sentences
        if is_asked(one) or compiled(ASKING).search(one.plain)
    )


def _second_ask(letter: Letter, kind: MessageKind) -> Iterator[Finding]:
    """Yield the words of an ask beside the first one."""
    first = Ask.INTRODUCTION if kind is MessageKind.REFERRAL_REQUEST else Ask.TALK
    seen: set[Ask] = set()
    for sentence in letter.sentences:
        if compiled(_FALLBACK).search(sentence.plain) or not (
            is_asked(sentence) or compiled(ASKING).search(sentence.plain)
        ):
            continue
        for ask, start, end in _all_asks(sentence, first):
            if ask is not first and (first in seen or len(seen - {ask}) > 0):
                yield Finding(
                    CheckRule.TWO_ASKS,
                    "This is a second ask. One is easier to say yes to; this one can come later.",
                    sentence.start + start,
                    sentence.start + end,
                )
                return
            seen.add(ask)


def _all_asks(sentence: Sentence, first: Ask) -> Iterator[tuple[Ask, int, int]]:
    """Yield the asks of one sentence with their places; what a talk is about is no other ask."""
    talk = compiled(f"{_TALK}|{_LENGTH}").search(sentence.plain)
    is_talk = first is Ask.TALK and talk is not None
    others = [
        (ask, match.start(), match.end())
        for ask, pattern in _OTHERS.items()
        if (match := compiled(pattern).search(sentence.plain))
    ]
    if is_talk and (not others or _is_first(sentence, others[0][1])):
        yield Ask.TALK, 0, 0
        for ask, start, end in others:
            before = sentence.plain[:start]
            if compiled(_JOINED + r" ?$").search(before):
                yield ask, start, end
        return
    yield from others


def _is_first(sentence: Sentence, other: int) -> bool:
    """Whether the talk is asked for before the other thing."""
    return bool(compiled(f"{_TALK}|{_LENGTH}").search(sentence.plain[:other]))


def _missing(letter: Letter, rule: CheckRule, message: str, at: Sentence | None = None) -> Finding:
    if at is not None:
        return Finding(rule, message, at.start, at.end)
    return Finding(rule, message, letter.body_end, letter.body_end)
