"""What a draft asks for: whether at all, how many things, whether as a question, for how long.

The ask often has no noun ("Would you have 15 minutes to tell me …"), so a question to the
reader counts, whatever its words; a wish counts where it names a conversation. A choice, a
fallback, an offer and what the talk is to be about are all part of one ask.
"""

import re
from collections.abc import Iterator
from enum import IntEnum, auto

from inroad.domain.messages.check.denial import ASKING, is_asked
from inroad.domain.messages.check.findings import CheckRule, Finding, Level
from inroad.domain.messages.check.letter import Letter, Sentence
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.patterns import compiled


class Ask(IntEnum):
    """What can be asked for."""

    TALK = auto()
    INTRODUCTION = auto()
    REVIEW = auto()
    VISIT = auto()
    REFERENCE = auto()
    PART = auto()


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
    r"|\b(?:talking|speaking|chatting|meeting|calling|sitting down|conversing|visiting|"
    r"to interview)\b"
    r"|\b(?:an?|the|one|our|short|quick|brief|phone|video|telephone|zoom|informational|"
    r"virtual|little|informal|minutes?|min|hour|open|to|schedule|arrange|set up|for|via|by|over|"
    r"some|longer) (?:an? )?(?:[\w-]+ )?(?:calls?|chats?|conversations?|meetings?|coffee|tea|"
    r"lunch|beer|pint|zoom|informational interview|appointment|discussion|video|phone|telephone|"
    r"exchange|cuppa|brew|facetime|talk)\b"
    r"|\bconnect(?:ing)? (?:by|over|on|via|for|this|next|some ?time|briefly|about|live)\b"
    r"|\bgrab (?:an? )?(?:\w+ )?(?:coffee|tea|drink|bite|lunch)\b"
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
    r"\b(?:look\w*|glance|reads?|reading|review\w*|go over|proofread|check\w*|critique|correct|"
    r"comment on|edit|judge|assess|feedback|opinion|comments|verdict|listen to|watch) "
    r"(?:(?:over|through|at|into|on|about|of|to) )?(?:(?:my|our) (?!path|move|situation|story|"
    r"career|chances|background|questions|direction|ideas?|mind|mail|message|hands|work\b)|"
    r"(?:the|an?|this|some|a few|one|two|three|\d+) [\w -]{1,40}?\b(?:of mine|of my (?!time|life)|"
    r"(?:that |which )?i(?:'ve|'m| have| am)? (?:wrote|written|writing|made|drew|drawn|built|"
    r"designed|drafted|put together|attach\w*|sent|painted|took|recorded|composed)))"
    r"|\b(?:attach|enclos)[^.?!]*\b(?:opinion|feedback|thoughts|comments)\b"
)
_VISIT = (
    r"\b(?:shadow (?:you|your|someone|one of)|job[- ]?shadow\w*|shadowing|sit in on|"
    r"(?:spend|spent|spending|come for|stay for) (?:an?|one|two|half a|some|the|a few|one or two) "
    r"(?:whole |full )?(?:days?|morning|afternoon|shifts?|weeks?|night)\b|"
    r"(?:stand|sit|follow|go|come|ride|walk|tag|drive|travel|trail|accompany|join)(?: you)? "
    r"(?:out |along |round |around |in )*(?:beside|next to|behind|alongside|along|with)? ?you "
    r"(?:for|on|one|an?|during|some|through|when|while)|(?:watch|observe) (?:you|your|how you|one)|"
    r"(?:and|to) (?:watch|observe)\b(?! (?:your|the|it))|see (?:you|your \w+) (?:at work|working)|"
    r"(?:come|drop by|stop by|pop in) (?:and|to|over to) (?:watch|see|look)|"
    r"(?:show|take|let) me (?:the|around|round|your|see|look)|(?:a|the|short|guided) tour\b(?! "
    r"guide))\b"
)
_REFERENCE = (
    r"\b(?:letter of (?:recommendation|reference|support)|(?:recommendation|reference|support) "
    r"letter|(?:write|give|provide|be|act as)(?: me| us)? (?:an?|my) (?:[\w-]+ )?(?:reference|"
    r"recommendation|referee|testimonial)|endorse (?:me|my)|recommend me (?:to|for))\b"
)
_PART = (
    r"\b(?<!we )(?<!i )(?:speak|talk|present|visit|come|teach|join|appear|judge|host|help|address|"
    r"meet|something|interview|guest|as (?:an?|our|my) \w+)(?: (?:at|to|in|before|with|for|on|"
    r"by))? "
    r"(?:our|my) (?:[\w'&-]+ ){0,3}?(?:class(?:es)?|students?|pupils|school|college|club|group|"
    r"society|association|chapter|church|community|network|event|conference|panel|podcast|show|"
    r"newsletter|members|apprentices|trainees|fair|board|year|day|evening)\b"
    r"|\b(?:give|giving|hold|do|deliver|run|(?<=if you )(?:gave|held)) (?:[\w'-]+ ){1,5}?(?:talk|"
    r"lecture|workshop|demonstration|webinar|keynote|speech|presentation)\b|\bmentor me\b"
    r"|\b(?:be|as|have you as) (?:an?|our|my|the) (?:\w+ )?(?:speaker|guest|panell?ist|judge|"
    r"mentor|supervisor|examiner)\b"
    r"|\b(?:sign|support|fill (?:in|out)|complete|take part in|take|answer|share) (?:our|my|this|a)"
    r"(?: [\w'-]+){0,2}? (?:petition|campaign|survey|questionnaire|poll|page|fundraiser|study)\b"
)
"""To take part in something of mine: a talk for my class, a survey, being my mentor."""
_OF_YOUR_TIME = (
    rf"(?:{_LENGTH})[^.?!]{{0,40}}\b(?:of your (?:\w+ )?time|is all|are all|"
    r"would (?:do|be (?:plenty|enough|ample|perfect|fine|all|great|lovely)|suffice))\b"
)
"""A length of their time is an ask, with no verb at all."""
_ONLY_CONNECTS = "This only connects. Fine as a first step; ask for 15 minutes when they accept."
_OTHERS = {
    Ask.INTRODUCTION: _INTRODUCTION,
    Ask.REVIEW: _REVIEW,
    Ask.VISIT: _VISIT,
    Ask.REFERENCE: _REFERENCE,
    Ask.PART: _PART,
}
_CONNECTING = r"\bconnect|\bnetwork|\bcontact|\bin touch|\badd(?:ed)? you|\binvit|\bfollow"
_FALLBACK = (
    r"(?:^|, |- |; )or\b|\bor (?:is|are|could|would|can|may|perhaps|else|maybe)\b|\bif (?:not|that|"
    r"this|it|you(?:'re| are) (?:not|too)|you (?:can't|cannot|don't)|neither|none)\b|\botherwise\b|"
    r"\balternatively\b|\bfailing\b|\binstead\b"
)
_JOINT = r"\b(?:and|also|plus|as well as|besides|or even)\b"
_JOINED = (
    rf"{_JOINT}(?: (?:also|then|please|perhaps|maybe|to|even|"
    r"could|would|can|will|you|i|we|if possible,?|for|an?|the|quick|short|have|take|afterwards|"
    r"after that|"
    r"later|finally))*(?P<rest>[^.;?!]*)$"
)
"""Where something more is asked: right behind the joint, or with a turn of asking of its own."""


_MORE = (
    r"\b(?:also|as well|besides|separately|another (?:favou?r|thing|question|request)|in addition|"
    r"additionally|furthermore|moreover|one (?:more|last) thing|second(?:ly)?,|while i'm at it|"
    r"p\.? ?s\b|and (?=(?:could|would|can|might|may|will|if you could|please) (?!i\b)))"
)
"""What begins something more."""
_PARTED = (", ", " and ", "; ", " but ")
_OF_THE_TALK = (
    r"\b(?:tell\w*|hear|learn\w*|know\w*|understand|ask\w*|questions?|talk\w*|speak\w*|call|ring|"
    r"chat|"
    r"meet|discuss|explain|describe|advi[cs]e|insights?|tips|curious|wonder how|why|how you|what "
    r"you|thoughts on|your (?:view|brain)|share your|thank\w*|times?|days?|minutes|connect|coffee|"
    r"lunch|zoom|by (?:mail|phone|e-?mail)|in writing|phone|telephone|video|online|in person|"
    r"reschedule|let me)\b"
)
"""What is said of the talk itself."""
_OFFERED = (
    r"\b(?:i|we)(?:'m| am|'d| would| can| could|'ll| will)? (?:also |be )*(?:happy|glad|able|"
    r"willing|"
    r"send|bring|come to you|share|forward|offer|buy|show you|help|return|travel|meet|do|work "
    r"around)\b|\bshould you\b|\bif you(?:'d| would) (?:like|prefer|rather)\b|\bfree (?:on|at|any|"
    r"to)\b"
)


_TOLD = (
    r"\b(?:how|what|why|when|where) (?:you|people|one|they|somebody)"
    r"(?: (?!could|would|can|might|will)[\w']+){0,2} $"
)
"""What they do, of which I'd like to hear ("how you read a drawing"), is not asked for."""


def check_asks(letter: Letter, kind: MessageKind) -> Iterator[Finding]:
    """Yield what is wrong with the ask of a draft that asks."""
    if not kind.asks:
        return
    has_talk = not kind.asks_to_talk or any(_talk_in(one.plain) for one in letter.sentences)
    found = [sentence for sentence in letter.sentences if _asks(sentence, kind, has_talk)]
    if kind is MessageKind.LINKEDIN_NOTE and _only_connects(letter):
        yield _missing(letter, CheckRule.NO_ASK, _ONLY_CONNECTS)._replace(level=Level.MAY)
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


def _asks(sentence: Sentence, kind: MessageKind, has_talk: bool) -> bool:
    """Whether a sentence asks; a question for something else is none where a talk is wanted."""
    if compiled(_OF_YOUR_TIME).search(sentence.plain):
        return True
    if is_asked(sentence) and has_talk:
        return True
    if not compiled(ASKING).search(sentence.plain):
        return False
    if kind is MessageKind.REFERRAL_REQUEST and compiled(_INTRODUCTION).search(sentence.plain):
        return True
    return _talk_in(sentence.plain) is not None


def _only_connects(letter: Letter) -> bool:
    """Whether a note wants to connect, which is a first step by the custom of the place."""
    connects = any(compiled(_CONNECTING).search(one.plain) for one in letter.sentences)
    return connects and not any(
        _talk_in(one.plain)
        for one in letter.sentences
        if is_asked(one) or compiled(ASKING).search(one.plain)
    )


def _second_ask(letter: Letter, kind: MessageKind) -> Iterator[Finding]:
    """Yield the words of an ask beside the first one."""
    first = Ask.INTRODUCTION if kind is MessageKind.REFERRAL_REQUEST else Ask.TALK
    asking = [
        sentence
        for sentence in letter.sentences
        if (is_asked(sentence) or compiled(ASKING).search(sentence.plain))
        and not compiled(_FALLBACK).search(sentence.plain)
    ]
    # One sentence with no joint asks for one thing: most drafts are done with here.
    if len(asking) < 2 and not any(compiled(_JOINT).search(one.plain) for one in asking):
        return
    found = list[tuple[Ask, int, int]]()
    for sentence in asking:
        found += _all_asks(sentence, first, is_later=bool(found))
    others = [one for one in found if one[0] is not first]
    second = [one for one in others if one[0] is not found[0][0]]
    spans = [(start, end) for _, start, end in second or others[: len(found) - len(others)]]
    spans += [span for sentence in asking for span in _additions(sentence)]
    for start, end in spans[:1]:
        yield Finding(
            CheckRule.TWO_ASKS,
            "This is a second ask. One is easier to say yes to; this one can come later.",
            start,
            end,
        )


def _additions(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield where one sentence asks for something beside, whatever it is."""
    said = sentence.plain
    for more in compiled(_MORE).finditer(said):
        start = max(0, *(said.rfind(joint, 0, more.start()) for joint in _PARTED))
        part = said[start:]
        is_ask = is_asked(sentence) or compiled(ASKING).search(part)
        if is_ask and "you" in part and not compiled(f"{_OF_THE_TALK}|{_OFFERED}").search(part):
            yield sentence.start + more.start(), sentence.end


def _all_asks(sentence: Sentence, first: Ask, is_later: bool) -> Iterator[tuple[Ask, int, int]]:
    """Yield the asks of one sentence with their places; what a talk is about is no other ask.

    Args:
        sentence: one that asks.
        first: what the message is to ask for.
        is_later: whether something was asked for before: a length alone is then no talk.
    """
    others = sorted(
        (match.start(), match.end(), ask)
        for ask, pattern in _OTHERS.items()
        if (match := compiled(pattern).search(sentence.plain))
        and not compiled(_TOLD).search(sentence.plain[: match.start()])
    )
    talk = compiled(_TALK).search(sentence.plain) if is_later else _talk_in(sentence.plain)
    if talk is not None and first is Ask.TALK and (not others or talk.end() <= others[0][0]):
        yield Ask.TALK, sentence.start, sentence.start
        others = [one for one in others if _is_joined(sentence.plain[: one[0]])]
    for start, end, ask in others:
        yield ask, sentence.start + start, sentence.start + end


def _talk_in(plain: str) -> re.Match[str] | None:
    """Return the first words that ask for a talk, or else for a length of time."""
    return compiled(_TALK).search(plain) or compiled(_LENGTH).search(plain)


def _is_joined(before: str) -> bool:
    """Whether what follows these words is asked for beside what they ask for."""
    joint = compiled(_JOINED).search(before)
    rest = joint["rest"].strip() if joint is not None else "?"
    return not rest or bool(compiled(ASKING).search(rest))


def _missing(letter: Letter, rule: CheckRule, message: str, at: Sentence | None = None) -> Finding:
    if at is not None:
        return Finding(rule, message, at.start, at.end)
    return Finding(rule, message, letter.body_end, letter.body_end)
