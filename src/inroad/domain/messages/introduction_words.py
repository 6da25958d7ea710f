"""The words by which bits of notes on oneself are told apart; see `introduction_bits`."""

import re

from inroad.domain.patterns import late

MANY = r"\d+\+?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
SPAN = rf"(?P<many>{MANY})(?: |-)?(?:years?|yrs?|y)\b(?:['’])?"
YEARS = late(
    rf"(?:for |with )*(?P<about>over |about |almost |nearly )?{SPAN}"
    r"(?: of(?= exp| work))?(?: (?:experience|exp))?(?: (?P<where>(?:in|as|at|with|on|of) .+|"
    r"[\w-]+ing\b.*|(?P<trade>[a-z]+(?: [a-z]+)?)))?",
    re.IGNORECASE,
)
FOR_YEARS = late(
    rf"(?P<doing>[^\W\d_]+ing\b.*?|(?:in|at) .+?) for (?:over |about |nearly )?{SPAN}", re.I
)
ROLE_FOR_YEARS = late(
    rf"(?P<what>.+?)(?P<link> (?:of|for|with))?(?: over| about| nearly)? {SPAN}"
    r"(?: (?P<doing>\w+ing .+)|,? (?:&|and) .+)?",
    re.IGNORECASE,
)
SINCE = late(r"(?P<what>.+?)(?P<link> )(?P<since>since .+)", re.IGNORECASE)
ARROW = late(r"\s*(?:->|→|=>| > )\s*")
SEPARATOR = late(r"\s*(?:[,;|•·/]|\s[–—+-]|\. |: )\s*")
NOW = late(r"(?:and )?(?P<now>now|currently|today|presently) ", re.IGNORECASE)
PLACE = late(r"(?:based )?(?:in|at|with) .+", re.IGNORECASE)
FORMER = late(r"(?:an? )?(?:former(?:ly)?|ex\b[- ]?|previously|once) ?(?:an? )?", re.I)
EARLIER = late(r"\b(before (?:that|this)|previously|formerly|earlier|until then),", re.I)
BEHIND_ROLE = late(r" (?:at|in|from|for|of|with|by|who|turned|and) ")
BEFORE = late(
    r"(?:(?:before (?:that|this)|previously|formerly|earlier|until then|was|were|"
    r"once)[,:]? (?:an? )?(?P<what>.+)|(?P<what_too>.+) "
    r"(?:before(?: that| this)?|previously|earlier))",
    re.IGNORECASE,
)
STATE = late(
    r"(?:now |currently |still |just |almost |nearly )*(?:back|new|fresh|about to|between|out of|"
    r"freelance|on (?:a|my|parental|maternity|paternity|sick|garden)|based|trained|qualified|"
    r"retired|unemployed|redundant|self-(?:taught|employed)|halfway|interested|keen|curious|"
    r"open to|ready)\b.*",
    re.IGNORECASE,
)
"""What one is without being a this or a that: "new to Leeds"."""
HAS = late(
    r"(?P<what>(?:[\w.]+ )?(?:degree|diploma|doctorate|background|certificate|licen[cs]e)|"
    r"(?:some )?experience|ph\.?d|m\.?sc|b\.?sc|mba|m\.?a|b\.?a) (?P<rest>(?:in|from|of) .+)",
    re.IGNORECASE,
)
NOT_ENGLISH = late(
    r"\b(?:und|seit|bei|aus|mit|für|im|depuis|chez|dans|avec|pour|desde|para|och|og|jahren?|ans|"
    r"con|del|eine[rmns]?|años|anni|anos|lat|jaar|år|(?i:ich|je|j['’]ai|soy|estoy|trabajo|sono|lavoro|sou|"
    r"trabalho|ik|jag|jeg|jestem|jsem|minä|vagyok))\b"
)
FRAGMENT = late(
    r"(?:from|to|of|is|are|that|which|who|than|she|he|they|her|his|their|your|you)\b(?!-)",
    re.IGNORECASE,
)
"""How a bit begins that is part of a sentence, and names nothing that I am: "from nurse to UX"."""
NOT_FOR_THEM = late(
    r"\b(?:don['’]?t|do not|not to be) (?:say|tell|mention|said|told|mentioned|"
    r"shared)\b|\b(?:confidential(?!ity)|between (?:us|you and me)|off the record|"
    r"keep (?:it |this |that )?(?:quiet|secret|private)|want (?:it|this|that) said|"
    r"secretly|not public)\b|\bprivate[.!]?$|"
    r"(?:^|[,;:(.–—-] ?)(?:private|secret|privately)(?:$|[.,;:)!])|"
    r"^(?:fired|sacked)\b|(?:\b(?:was|been|got|getting|being|am|just|recently)|[,;]|['’]m) "
    r"(?:fired|sacked|dismissed)\b",
    re.IGNORECASE,
)
"""What says that words on myself are for me alone, or is not told to somebody whom I ask."""
UNTIL = late(r".+ (?:until|till|up to) .+", re.IGNORECASE)
DONE_TO_ME = late(
    r"(?:recently |just )?(?:made redundant|laid off|let go|born|raised|educated)\b.*", re.I
)
RETURNING = late(r"back (?:to|in|at) work\b(?! since)", re.IGNORECASE)
ADVERBS = late(r"(?:just|recently|finally|always|also|then|once|never|long) ", re.IGNORECASE)
AUXILIARY = late(
    r"(?:am|have|had|can|could|would|will|used to|need|want|wish|hope|love|like|hate|enjoy) .+",
    re.I,
)
WITH_A_VERB = frozenset(
    "a an one two three four five the my our several to at in for with as on from into about how "
    "what who that them it".split()
)
BECOMING = frozenset("looking becoming hoping aiming seeking pivoting transitioning".split())
FOR_FUN = frozenset(
    "lover runner enthusiast fan nerd geek addict traveller traveler foodie gamer cyclist hiker "
    "reader dreamer thinker believer tinkerer learner swimmer walker climber knitter drinker "
    "collector person optimist introvert extrovert".split()
)
"""Behind a trade these say what somebody does in the evening."""
TRADE = late(r"[^\W\d_]+(?: [^\W\d_]+)?")
TRADES = ("ing", "ics", "ment", "ion", "ity", "ogy", "ail", "ance", "ism", "nce", "are", "try")
"""How words for a trade end, which are no names of places: “Hospitality, 10 years”."""
WITHOUT_END = late(r"leaving(?: (?:in|on|soon|next|this)\b.*)?", re.IGNORECASE)
