"""A wish of mine whose object is a post or the reader's place, whatever the words in between.

Hints have no end of turns ("I could cover sick leave at your practice", "I hope to earn a place
in your workshop"). What they share: a clause that opens with what I could, hope or am, that ends
in the reader's place, and in which nobody hears, asks, visits, reads or thanks. Any one of those
words acquits the clause, so the rule stays silent where it is unsure.

A post that nobody has yet ("a job", "any shifts") is the other such object. There it is a past
or a having that acquits: "I had a job", "in a position where".
"""

from inroad.domain.messages.check.denial import compiled, is_denied
from inroad.domain.messages.check.job_words import LIKE_YOURS, PLACE
from inroad.domain.messages.check.letter import Sentence

_THEIR_PLACE = (
    rf"\b(?:in|at|on|for|with|into|onto|to|of|from|within|by|join) (?:your (?:[\w-]+ "
    rf"){{0,2}}?{PLACE}\b(?!'s)|{LIKE_YOURS}|an? (?:[\w-]+ )?{PLACE} (?:like|such as) [\w-]+)"
    rf"|\b(?<!of )(?<!about )your {PLACE} (?:would be|has always been|lacks|needs|has no|is "
    rf"missing|could use)\b"
)
_OF_MINE = (
    r"\b(?:i'd|i could|i can|i'll|i would|i hope|i want|i wish|hope|wish|dream|i trust|i believe|"
    r"i'm|i am|i might|i may|me|my|could i|might i|may i|if i|i've set)\b"
)
_ACQUITTING = (
    # to learn, to ask, to think about
    r"\b(?:hear|heard|hearing|learn\w*|understand\w*|know\w*|find out|asks?|asking|see|seen|saw|"
    r"how|what|why|which|whose|curious|picture|ideas?|look|thinking|thought|advice|stor(?:y|ies)|"
    r"questions?|thesis|paper|compar\w*|cit\w+|read\w*|follow\w*|listen\w*|watch\w*|teach\w*|"
    r"taught|study\w*|"
    # to talk, to meet, to come round
    r"talk\w*|speak\w*|chat\w*|calls?|ring|phone|minutes?|coffee|lunch|tea|discuss\w*|convers\w+|"
    r"meet\w*|visit\w*|come|came|stop|drop|tours?|walk|pass|show|invit\w+|reach\w*|contact\w*|"
    r"writ\w*|wrote|mail\w*|mention\w*|quot\w+|remember\w*|"
    # to thank, to admire, to be a neighbour or a customer
    r"thank\w*|congratul\w+|admir\w*|enjoy\w*|volunteer\w*|street|neighbou?r\w*|customer|patient|"
    r"member|guest|rank\w*|"
    # somebody else, or long ago
    r"you|her|his|he|she|they|people|help me|was|were|had|did|worked|been)\b"
)
_A_POST = (
    r"\b(?<!have )(?<!in )(?<!from )(?<!as )(?<!such )(?<!like )(?<!is )(?<!leaving )(?<!quit "
    r")(?<!left )(?<!between )(?:an?|any|some|paid|regarding|for|me) (?!not\b)(?:[\w-]+ "
    r"){0,2}?(?:jobs?|positions?|employment|internships?|apprenticeships?|traineeships?|"
    r"(?<!informational )interviews?|vacanc\w+|shifts|gigs?|paid work|graduate scheme)\b(?! "
    r"(?:title|market|search|hunt|description|like|which|where|of|in which|from which|as|to "
    r"(?:understand|compare)|in (?:the|this|that|your) (?:field|industry|sector|trade|area|"
    r"profession)|one day|some ?day|question|talk|coach\w*|club|fair|changes?|satisfaction|"
    r"interview))"
)
_ACQUITTING_A_POST = (
    r"\b(?:hear|heard|hearing|learn\w*|understand\w*|know\w*|find out|how|what|why|which|whose|"
    r"who|curious|thinking|thought|advice|stor(?:y|ies)|read\w*|wrote|study\w*|teach\w*|taught|"
    r"stud\w+|minutes?|was|were|had|did|worked|been|got|gave|took|left|lost|started|began|"
    r"applied|offered|prepar\w+|turned|became|quit|once|ago|after|since|her|his|he|she|they|"
    r"people|others?|everyone|somebody|someone|my (?:brother|sister|friend|son|daughter|cousin|"
    r"wife|husband|partner)|considering|consider a|wonder\w*|interviewing|has|have)\b"
)
_CLAUSE_END = r"[;:.!?()]| - |, (?:but|which|who|because)\b|\bbut\b"


def wished_place(sentence: Sentence) -> tuple[int, int] | None:
    """Return where a clause of the sentence wishes me into the reader's place, or None.

    Args:
        sentence: one sentence of a draft; the places returned are within it.
    """
    return _wished(sentence, _THEIR_PLACE, _ACQUITTING)


def wished_post(sentence: Sentence) -> tuple[int, int] | None:
    """Return where a clause of the sentence wishes for a post that nobody has yet, or None.

    Args:
        sentence: one sentence of a draft; the places returned are within it.
    """
    return _wished(sentence, _A_POST, _ACQUITTING_A_POST)


def _wished(sentence: Sentence, objects: str, acquitting: str) -> tuple[int, int] | None:
    for wished in compiled(objects).finditer(sentence.plain):
        ends = compiled(_CLAUSE_END).finditer(sentence.plain[: wished.start()])
        opened = max((end.end() for end in ends), default=0)
        clause = sentence.plain[opened : wished.end()]
        mine = compiled(_OF_MINE).search(clause)
        if mine is None or compiled(acquitting).search(clause):
            continue
        if not is_denied(sentence, wished.start(), wished.end()):
            return opened + mine.start(), wished.end()
    return None
