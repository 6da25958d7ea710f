"""Words that several rules look for: turns of asking, of denying, and where a clause begins."""

from inroad.domain.messages.check.letter import Sentence
from inroad.domain.patterns import compiled

_DENIAL = (
    r"\b(?:not(?! (?:fussy|picky|afraid|only|sure if you))|never|no(?! (?:job|work|employment|gig|"
    r"income|problem|issue|obstacle|trouble|risk|matter|strings|harm|longer)\b)|"
    r"without(?! (?:an? )?(?:job|work|"
    r"employment|pay)\b)|nothing(?! (?:more|better) than\b)|neither|nor|rather than|instead of|"
    r"hardly|cannot|far from|least of all|apart from|before (?:i|we|looking|applying|going)|isnt|"
    r"arent|dont|wont|didnt|havent)\b|n't\b|\bbefore $"
)
_CLAUSE = (
    r"[;:.!?()]|,? but\b|,? however\b|,? though\b|,? yet\b| - |,? (?:and|so) (?:i|i'm|if|please|"
    r"would|could|should)\b|, (?:i|i'm|i'd|if|please)\b"
)
_DENIED_WITHIN = (
    r"\b(?:want|seek|seeking|need|look(?:ing)? for|ask(?:ing)? for|after|expect\w*) no\b|\bhave "
    r"no (?:wish|intention|desire|plans?|need)\b"
)
_DENIED_AFTER = r"[^.;!?]{0,24}?\b(?:is|are|was|'s)(?:n't| not| never| the last thing)\b"


def is_denied(sentence: Sentence, start: int, end: int) -> bool:
    """Whether what stands from `start` to `end` of the sentence is what it denies.

    "I'm not looking for a job" denies it; "I'm not a student, but I'm looking for a job" does
    not: a denial reaches to the end of its clause.
    """
    # What opens a clause may be part of the match itself ("…, and I need work").
    opened = (one.start() for one in compiled(_CLAUSE).finditer(sentence.plain[:end]))
    clause = max((at for at in opened if at <= start), default=0)
    if compiled(f"{_DENIAL}|{_DENIED_WITHIN}").search(sentence.plain[clause:end]):
        return True
    return bool(compiled(_DENIED_AFTER).match(sentence.plain[end:]))


ASKING = (
    r"\b(?:perhaps|maybe|also|then) you (?:could|would|might|can)\b|"
    r"\b(?:would|could|can|may|might|will|shall|should) (?:you|we|i|it|that|this|there|an?|the|"
    r"half|one|some|next|any|u|y'all|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d+|five|ten|"
    r"fifteen|twenty|thirty|forty|[\w-]+ (?:at|or|and|evening|morning|afternoon))\b|"
    r"\blet me (?:know|ask)\b|\bopen to\b|\bplease\b|\bkindly\b|\bi(?:'d| would| should| am|'m|"
    r" was|'ve been| have been|'ll| will| do)?(?: (?:also|really|very|much|so|be|dearly|like|love|"
    r"just|still|therefore|only|truly|quite|to|ask|even|\w+ly))* (?:love|like|appreciate|grateful|"
    r"glad|happy|value|welcome|thankful|delighted|hoping|hope|wondering|wonder|beg|request|wish|"
    r"want|ask|keen|eager|honou?red|thrilled|pleased|write to ask|writing to ask|obliged)\b|"
    r"\bif (?:you|your) (?:\w+ )?(?:have|had|could|can|are|would|were|allows?|permits?)\b|"
    r"(?:\bwould|'d) (?:be|mean) (?:\w+ ){0,2}(?:great|brilliant|super|perfect|marvellous|grand|"
    r"useful|cool|terrific|lovely|wonderful|nice|good|kind|fantastic|helpful|possible|a lot|"
    r"an honou?r|a pleasure|amazing|awesome)\b|\bit would (?:\w+ )?help\b|\b(?:would|should|"
    r"'d) (?:also |really |very much |so |just |be |\w+ly )*(?:love|like|appreciate|welcome|"
    r"grateful|glad|happy|delighted)\b|\b(?:i'm|i am|we're|we are|am|just|only|writing|"
    r"simply) (?:\w+ )?(?:asking|hoping|requesting|looking|seeking) (?:for|to|you)\b|"
    r"\bi (?:\w+ )?(?:need|request)\b|\bpossible\b|\bwilling to\b|\bgrateful (?:for|if)\b|"
    r"\bwould be (?:\w+ly )?appreciated\b"
)
"""A turn by which something is asked or wished for."""

_PLEASANTRY = (
    r"^(?:and |so |oh |hi |hey |hello )?(?:how (?:are|have|is|r|'re|do) (?:you|u|things|it|"
    r"everything|life|your (?:day|week|family))|how's|hope|i hope|remember me|you (?:all )?right|"
    r"what's up|sup|can you believe)\b"
)
_INVERTED = (
    r"^(?:so,? |and |but |also,? |please,? |maybe |perhaps |if [^,]{2,60}, |therefore,? |now,? "
    r")*(?:(?:would|could|can|may|might|are|is|do|will|shall) (?:you|we|i|it|there|y'all|u)\b|"
    r"any chance|how about|what about|mind if|got (?:a |any |some )?(?:\d|time|minute))"
)

_INDIRECT = (
    r"\b(?:wonder(?:ing|ed)?|(?:to|may i|could i|i) ask(?: you)?(?: \w+ly)?(?: again)?(?: "
    r"\w+ly)?|(?:to|to see|find out|asking|enquir\w+|inquir\w+)) (?:if|whether)\b"
)
"""An indirect question: as good as one, and what politeness makes of it in many places."""


def is_asked(sentence: Sentence) -> bool:
    """Whether it is put as a question, and not as a mere pleasantry ("How are you?")."""
    if compiled(_PLEASANTRY).search(sentence.plain):
        return False
    return sentence.is_question or bool(compiled(f"{_INVERTED}|{_INDIRECT}").search(sentence.plain))
