"""What a first request says of its reader: how I found them, and a word about them.

Both rules are about something missing. The list of possible links has no end (a talk, a
neighbour, a queue in front of a bakery), so it is not looked for one of them: it is looked
whether really nothing points at the reader.
"""

import re
from collections.abc import Iterator

from inroad.domain.messages.check.denial import ASKING, compiled, is_asked
from inroad.domain.messages.check.findings import CheckRule, Finding, Level
from inroad.domain.messages.check.letter import Letter, Sentence
from inroad.domain.search import comparable

_POLITE = (
    r"\b(?:thank|thanks|thanking|thank-) you\b|\b(?:finds|find|reaches|reach) you\b|\blet you\b"
    r"|\byour? (?:valuable |precious |kind |busy |very |own )*(?:time|help|attention|"
    r"consideration|convenience|reply|answer|response|schedule|calendar|availability|"
    r"understanding|support|assistance|kindness|patience|earliest)\b(?! (?:about|on|in|was|were|"
    r"that|"
    r"when|during)\b)|\bhop(?:e|ing) (?:that "
    r")?you\b|\bhear(?:ing)? (?:back )?from you\b"
    r"|\b(?:contact|contacting|disturb|bother|writing|write|connect with|meet|call|ring|talk "
    r"(?:to|with)|speak (?:to|with)|learn from|ask) you\b(?! (?:about|because|after|since))"
    r"|\b(?:as you (?:wish|like|prefer)|(?:if|whenever) you)(?:'re| are| have| can| could| wish| "
    r"like| prefer)?\b|\bwhen you(?:'re| are| have| can| could| wish| like| prefer| get| find)\b"
)
"""What is said to anybody, in any sentence."""
_FORMULAS = (
    r"\b(?:would|could|can|may|might|will|are|do|have|if|whether|when|had|that|did|were|does) "
    r"(?:you|y'all|u)\b(?: (?:be|kindly|please|possibly|perhaps|maybe|are|can|could|have|had|"
    r"would|might|mind|agree|allow))*"
    r"|\b(?:thank|thanks|thanking|contact|contacting|reach|call|calling|ring|phone|meet|meeting|"
    r"ask|asking|write|writing|talk|talking|speak|speaking|chat|chatting|hear|hearing|connect|"
    r"connecting|bother|disturb|e-?mail|message|suits?|for|with|to|from|of|see|seeing|visit|tell|"
    r"wish|owe|buy|finds|find|reaches|about) you\b"
    r"|\byour? (?:valuable |precious |kind |busy |very |own )*(?:time|help|advice|attention|"
    r"consideration|convenience|reply|answer|response|schedule|calendar|availability|"
    r"understanding|support|guidance|assistance|insights?|input|thoughts|side|kindness|patience|"
    r"day|week|contact|e-?mail|address|company is hiring|earliest)\b(?! (?:about|was|were|that you|"
    r"when|during)\b)"
    r"|\byou (?:are|have been) (?:well|fine|doing well|having a \w+ (?:day|week))\b|\byou're "
    r"well\b"
    r"|\b(?:dear|hi|hello) \w+\b"
    r"|\b(?:how|what|where|when|why|whether) you(?:'ve| have|'d| had| first| yourself)* "
    r"(?:learned|learnt|studied|started|began|trained|managed|decided|found|got|did|made|became|"
    r"went|came|chose|entered|earned|needed|had|built)\b(?! (?:from|after|without|out of|back|the "
    r"\w+ "
    r"\w+|your \w+ \w+|that \w+))"
)
"""What is said to anybody in a sentence that asks."""
_TOPIC = (
    r"(?:work|role|jobs?|professions?|careers?|fields?|industry|experiences?|paths?|journey|"
    r"background|company|organi[sz]ation|firm|team|days?|position|life|business|line of work|"
    r"trade|story|sector|world|insights?|perspective|expertise|knowledge|department|office|area|"
    r"domain|views?|wisdom|opinion|thoughts|ideas|tips|success|achievements?|feedback|network)"
)
_TOPICS = (
    rf"\byour (?:[\w-]+ )?{_TOPIC}(?:(?:,| and| or)+ (?:your )?(?:[\w-]+ )?{_TOPIC})*\b@about"
    r"|\b(?:people|someone|somebody|professionals?|experts?|person) (?:like|such as) "
    r"you(?:rself)?\b|\ban? (?:[\w-]+ ){1,2}like you(?:rs)?\b|\bin your (?:shoes|place|field)\b"
    r"|\b(?:what|how) you (?:do|got (?:started|there|here|to where you are|into \w+ \w+))\b"
    r"|\byou (?:seem|look|appear|must|surely|obviously|clearly|certainly|probably|undoubtedly)\b"
    r"(?: (?:to )?(?:be|have|know)\b)?"
    r"|\byou(?:'ve| have| got|'ve got) (?:so much|a lot|lots|great|many|much|such|extensive|a "
    r"wealth|"
    r"an? (?:\w+ )?(?:impressive|interesting|great|amazing|fascinating|wonderful|inspiring|long|"
    r"rich) )"
    r"|\byou(?:'re| are) (?:an? (?:\w+ )?(?:inspiration|expert|professional|leader|authority|role "
    r"model|successful)|the (?:right|best|perfect|ideal) person|(?:so |very |really "
    r")?(?:successful|"
    r"experienced|inspiring|knowledgeable|accomplished))\b"
    r"|\byour? (?:\w+ )?(?:cali(?:bre|ber)|stature|standing|reputation|level|rank|seniority|kind|"
    r"sort)\b"
    r"|\byou know (?:so much|a lot|everything|best|the \w+ well)\b|\b(?:teach|learn|know) (?:me|"
    r"from) "
    r"you\b|\ball (?:that )?you do\b"
    r"|\byou(?:'re| are) (?:very |so |extremely )?busy\b|\bbusy you (?:are|must be)\b"
)
"""What every reader has: a role, a path, a field."""
_ANY_TOPIC = _TOPICS.replace("@about", "")
_BARE_TOPIC = _TOPICS.replace("@about", r"(?!'s| (?:on|with|at|from|into|as|about|in) )")
"""One of which nothing more is said."""
_SHARED = (
    r"(?<!could )(?<!can )(?<!may )(?<!might )(?<!if )(?<!that )(?<!shall )(?<!should )(?<!when "
    r")\bwe(?:'ve| have)?(?: (?:both|all|briefly|once|already|also|never|just|recently|last|"
    r"first|did|each))* (?:met|both|share|shared|were|are both|studied|worked|spoke|talked|sat|"
    r"went|grew|go|live|play|sing|know|follow|belong|attended|overlapped|crossed|had|exchanged|"
    r"chatted|connected|have \w+ \w* ?in common|trained|served|graduated|use|used|danced|ran|"
    r"rowed|swam|sat next|stood|\w+ed|are (?:in|on|at|from|members))\b"
    r"|\bwe(?:'ve| have)? both\b|\bour \w+ (?:play|are|go|went|know|share|work|live|sing|sit|"
    r"swim|row|both)\b|\bin the (?:audience|hall|crowd|front row|back row)\b"
    r"|\b(?:admirer|fan|reader|listener|follower|customer|regular) of\b|^it's \w+|^(?:great|nice|"
    r"wonderful|fantastic|brilliant|awesome|terrific|lovely|amazing|cool|super|congrat\w*) \w+"
)
"""What the reader and I did together, or what is said to them without a "you"."""
_ALIKE = (
    r"\bwe(?:'re| are) both\b|\bfellow\b|\bin common\b|\bboth of us\b|\bclassmates?\b"
    r"|\bour (?:\w+ )?(?:friend|colleague|teacher|"
    r"professor|school|university|club|choir|church|mosque|temple|synagogue|group|forum|"
    r"association|union|guild|street|building|gym|team|slack|discord|community|town|village|"
    r"class|year|cohort|chapter|parish|league|old)\b|(?:^|[,;] |\b(?:and|i|just|much|are|am|do|"
    r"did|was|too) )like you\b|\bas you do\b"
)
"""What holds the two of us together, and many others: a link, and not yet a word about them."""
_THEM = r"(?:you|your|yours|you're|you've|@+)\b"
_SOURCE = (
    r"(?:talk|lecture|speech|panel|webinar|podcast|interview|keynote|episode|presentation|session|"
    r"posts?|article|paper|blog|books?|thread|column|newsletter|profile|website|web site|page|"
    r"directory|database|conference|meetup|event|group|list|forum|stream|film|video|documentary|"
    r"show|radio|linkedin|network|office|club|association|fair|exhibition|story|piece|essay)"
)
_SEEN = (
    r"\b(?:found|came across|come across|saw|seen|see that|see you|read|heard|watch\w*|listen\w*|"
    r"noticed?|follow\w*|attended|met|discovered|stumbled|spotted|shadowed|enjoy(?:ed|ing)?|loved|"
    r"admir\w*|remember|googled|searched|looked|recogni[sz]ed?|recall|visited|used?|bought|"
    r"(?:understand|know|learned|learnt) (?:that|from|of|about)|caught|inspired|struck|impressed|"
    r"moved|browsing|subscrib\w*|fan|reader|regular|customer|sat in|got)"
)
_FOUND = (
    rf"{_SEEN} (?:[\w'&,-]+ ){{0,8}}?"
    rf"(?:{_THEM}|{_SOURCE}s?\b|address\b|name\b)"
    r"|\b(?:read|heard|saw|see|noticed|learnt|learned) (?:that|about|of) "
    rf"|\b(?:via|through|thanks to|from|on|in|at) (?!video\b)(?:the |a |an |my |our |your |this )?"
    rf"(?:[\w'&-]+ ){{0,3}}?{_SOURCE}\b"
    r"|\b(?:recommended|recommends|mentioned|mentions|suggested|suggests|told|tells|said|says|"
    r"gave|gives|introduced|introduces|pointed|points|referred|directed|directs|sent me|passed|"
    r"named|advised|advises|encouraged|encourages|thinks|thought|spoke|speaks|put me)\b"
    r"|\bsuggestion|\brecommendation|\bmutual\b|\balum\w*\b|\bsame\b|\bremember me\b|\bgrew up\b"
    r"|\b(?:friend|colleague|aunt|uncle|cousin|brother|sister|mother|father|professor|teacher|"
    r"neighbou?r|manager|classmate|wife|husband|partner|daughter|son|boss)s? (?:[\w'-]+ ){0,3}?"
    r"(?:work|works|worked|knows|knew|is|was|has|studied|of yours|of)\b"
)
_KNOWN = (
    r"\bknow(?:n)? you (?:from|through|by|as|since)\b|\b(?:lists?|names?|features?|quotes?) you\b"
    r"|\b(?:heard|read|saw|watched|caught) it\b|\byour (?:[\w-]+ )?(?:firm|company|team|crew|staff|"
    r"people|colleagues?|brother|sister|mother|father|son|daughter|wife|husband|shop|office) "
    r"(?:\w+ed"
    r"|made|built|did|came|gave|won|put|sold|told|says|thinks)\b"
)
"""A way to know of them that the lists of sources and of meetings have not."""
_SEEN_OF_THEM = (
    rf"{_SEEN} (?:[\w'&,-]+ ){{0,4}}?{_THEM}"
    r"|^(?:loved|enjoyed|saw|read|heard) "
)
_HOW_TO_REACH = (
    r"\byour (?:own |linkedin |public |online )?(?:contacts?|name(?! (?:is|came|comes|stands|"
    r"was|on))|details|profiles?|e-?mails?|address|"
    r"number|information|info|alma mater|card)\b(?: (?:information|info|details|address|number))?"
    r"|\b(?:found|find|finding|located|got|reached|noticed|saw) you (?:through|in|on|via|from|"
    r"at|by)\b"
    r"|\b(?:contact|talk to|speak to|speak with|write to|reach out to|get in touch with|"
    r"approach) you\b"
)
"""How they can be reached: nothing of what they are."""
_SENT_BY = (
    r"(?:[A-Z][\w'’-]+ )+(?:has |had |kindly |once )?(?:suggested|recommended|told|gave|said|named|"
    r"mentioned|pointed|advised|thinks|thought|spoke|speaks|introduced|referred|put)\b|\bfrom "
    r"(?:Dr|"
    r"Prof|Mr|Ms|Mrs)\.? [A-Z]"
)
"""Somebody with a name sent me: about them enough, where nothing is said that fits everybody."""
_TOLD_OF_THEM = r"\b(?:said|says|think|thinks|thought|told me|tells me|mentioned)(?: that)? you\b"
_LEARNING = (
    r"\b(?:learn\w*|know|understand|hear|interested|interests?|curious|tell|questions?|"
    r"fascinat\w+|explore|find out|more about|see how|admire|respect|like|love|value|insights?|"
    r"advice|appreciate|benefit|grateful|inspir\w+)\b"
)
_WITH_ME = r"\b(?:me|us|my|our)\b"
_OF_THEIRS = (
    r"\byours?\b|\byou(?:'ve|'d| have| had| once| also| just| recently| both| all| never)* "
    r"(?:\w+ed|"
    r"wrote|gave|spoke|taught|built|made|said|told|put|ran|led|won|sold|began|went|came|saw|left|"
    r"took|held|knew|met|drew|brought|kept|found|were|was|did|grew|chose|stood|sat|sang|showed|"
    r"read)"
    r"\b|\bwhere you\b"
)
"""Something of theirs, or that they did once: to know of it one has come across them.

What they are and do at present stands on every profile.
"""
_DID_YOU = (
    r"\b(?:did|had|were) you (?!get|come|become|start|begin|choose|end up|know|decide to "
    r"(?:become|be)|"
    r"find your|receive|see my|have|want|like|ever|always)\w+"
)
"""A question about something that they did."""
_YOU = r"\b(?:you|your|yours|you're|you've|you'd|u)\b"


_HALF_A_SENTENCE = "One half-sentence helps: a name, a talk, a place that you share."
_ONE_TRUE_THING = (
    "What is it about them that makes you write? One true thing that would fit nobody else is "
    "enough."
)


def check_reader(letter: Letter, organisation: str = "", role: str = "") -> Iterator[Finding]:
    """Yield what is missing about the reader in a first request.

    Args:
        letter: the draft.
        organisation: where they work, where it is known; to name it is a word about them.
        role: what they do.
    """
    if not any(map(_has_link, letter.sentences)):
        name = letter.greeting_text.rstrip(",:! ").split(" ")[-1] if letter.greeting_text else ""
        how = f"How did you find {name}?" if name[:1].isupper() else "How did you find them?"
        yield _missing(letter, CheckRule.NO_LINK, f"{how} {_HALF_A_SENTENCE}")
    words = (*comparable(organisation).split(), *comparable(role).split())
    names = [word for word in words if len(word) > 3]
    if any(_is_about(sentence, names) for sentence in letter.sentences):
        return
    is_sent = any(re.search(_SENT_BY, sentence.text) for sentence in letter.sentences)
    is_formal = any(compiled(_ANY_TOPIC).search(sentence.plain) for sentence in letter.sentences)
    if is_formal or not is_sent:
        yield _missing(letter, CheckRule.NOT_ABOUT_THEM, _ONE_TRUE_THING)


def _missing(letter: Letter, rule: CheckRule, message: str) -> Finding:
    return Finding(rule, message, letter.body_start, letter.body_start, Level.MAY)


def _has_link(sentence: Sentence) -> bool:
    links = (_SHARED, _FOUND, _ALIKE, _KNOWN)
    if any(compiled(one).search(sentence.plain) for one in links):
        return True
    if is_asked(sentence):
        return False
    rest = _without_formulas(sentence)
    if compiled(_YOU).search(rest) and compiled(_WITH_ME).search(rest):
        return True
    rest = compiled(_ANY_TOPIC).sub(" ", rest)
    return bool(compiled(_OF_THEIRS).search(rest))


def _is_about(sentence: Sentence, names: list[str]) -> bool:
    if compiled(_SHARED).search(sentence.plain) or compiled(_TOLD_OF_THEM).search(sentence.plain):
        return True
    rest = compiled(_HOW_TO_REACH).sub(" ", _without_formulas(sentence))
    if compiled(_YOU).search(rest) and any(name in comparable(rest) for name in names):
        return True
    rest = compiled(_BARE_TOPIC).sub(" ", rest)
    if not is_asked(sentence) and compiled(_SEEN_OF_THEM).search(rest):
        return True
    return bool(compiled(_YOU).search(rest) or compiled(_DID_YOU).search(sentence.plain))


def _without_formulas(sentence: Sentence) -> str:
    """Return what a sentence says beside the turns that would fit any reader."""
    rest = compiled(_POLITE).sub(" ", sentence.plain)
    if is_asked(sentence) or compiled(ASKING).search(sentence.plain):
        rest = compiled(_FORMULAS).sub(" ", rest)
    return rest
