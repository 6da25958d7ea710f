"""What a first request says of its reader: how I found them, and a word about them.

Both rules are about something missing. The list of possible links has no end (a talk, a
neighbour, a queue in front of a bakery), so it is not looked for one of them: it is looked
whether really nothing points at the reader.
"""

from collections.abc import Iterator

from inroad.domain.messages.check.denial import ASKING, compiled, is_asked
from inroad.domain.messages.check.findings import CheckRule, Finding
from inroad.domain.messages.check.letter import Letter, Sentence
from inroad.domain.search import comparable

_POLITE = (
    r"\b(?:thank|thanks|thanking|thank-) you\b|\b(?:finds|find|reaches|reach) you\b|\blet you\b"
    r"|\byour? (?:valuable |precious |kind |busy |very |own )*(?:time|help|attention|"
    r"consideration|convenience|reply|answer|response|schedule|calendar|availability|"
    r"understanding|support|assistance|kindness|patience|earliest)\b|\bhop(?:e|ing) (?:that "
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
    r"day|week|contact|e-?mail|address|company is hiring|earliest)\b"
    r"|\byou (?:are|have been) (?:well|fine|doing well|having a \w+ (?:day|week))\b|\byou're "
    r"well\b"
    r"|\b(?:dear|hi|hello) \w+\b"
)
"""What is said to anybody in a sentence that asks."""
_TOPICS = (
    r"\byour (?:\w+ )?(?:work|role|jobs?|professions?|careers?|fields?|industry|experiences?|"
    r"paths?|journey|background|company|organi[sz]ation|firm|team|days?|position|life|business|"
    r"line of work|trade|story|sector|world|insights?|perspective|expertise|knowledge|department|"
    r"office|area|domain|views?)\b|\ban? (?:[\w-]+ ){1,2}like you(?:rs)?\b"
)
_SHARED = (
    r"(?<!could )(?<!can )(?<!may )(?<!might )(?<!if )(?<!that )(?<!shall )(?<!should )(?<!when "
    r")\bwe(?:'ve| have)?(?: (?:both|all|briefly|once|already|also|never|just|recently|last|"
    r"first|did|each))* (?:met|both|share|shared|were|are both|studied|worked|spoke|talked|sat|"
    r"went|grew|go|live|play|sing|know|follow|belong|attended|overlapped|crossed|had|exchanged|"
    r"chatted|connected|have \w+ \w* ?in common|trained|served|graduated|use|used|danced|ran|"
    r"rowed|swam|sat next|stood|\w+ed|are (?:in|on|at|from|members))\b"
    r"|\bwe(?:'ve| have)? both\b|\bour \w+ (?:play|are|go|went|know|share|work|live|sing|sit|"
    r"swim|row|both)\b|\bin the (?:audience|hall|crowd|front row|back row)\b|\bfellow\b|\bin "
    r"common\b|\bboth of us\b|\bclassmates?\b|\bour (?:\w+ )?(?:friend|colleague|teacher|"
    r"professor|school|university|club|choir|church|mosque|temple|synagogue|group|forum|"
    r"association|union|guild|street|building|gym|team|slack|discord|community|town|village|"
    r"class|year|cohort|chapter|parish|league|old)\b|(?:^|[,;] |\b(?:and|i|just|much|are|am|do|"
    r"did|was|too) )like you\b|\bas you do\b"
    r"|\b(?:admirer|fan|reader|listener|follower|customer|regular) of\b|^it's \w+|^(?:great|nice|"
    r"wonderful|fantastic|brilliant|awesome|terrific|lovely|amazing|cool|super|congrat\w*) \w+"
)
"""Turns that hold the reader and me together, or speak to them without a "you"."""
_FOUND = (
    r"\bmutual\b|\balum\w*\b|\bneighbou?rs?\b|\b(?:same|also (?:a|an|from))\b"
    r"|\b(?:found|came across|come across|saw|seen|see that|see you|read|heard|watched|listened|"
    r"noticed|followed|following|follow|attended|met|discovered|stumbled|spotted|sat in|shadowed|"
    r"enjoyed|loved|admired?|admiring|customer|fan of|fan|reader of|listener|subscriber|"
    r"subscribe|member|members|remember me|grew up|googled|searched|looked (?:you|up)|"
    r"recogni[sz]ed?|recall|regular|visited|used|bought|understand (?:from|that you)|know that "
    r"you|learned (?:about|of|from) (?:you|the)|learnt (?:about|of|from)|caught|inspired|struck|"
    r"impressed|moved by|browsing|directory|linkedin|website|web site|newsletter|profile|webinar|"
    r"podcast|panel|conference|recommended|recommends|mentioned|mentions|suggested|suggests|told|"
    r"tells|said|says|gave|gives|introduced|introduces|pointed|points|referred|directed|directs|"
    r"sent me|passed|named|advised|advises|encouraged|encourages|thinks|thought|spoke (?:of|"
    r"about|highly)|speaks (?:of|highly)|put me|through|via|thanks to|friend|colleague|aunt|"
    r"uncle|cousin|brother|sister|mother|father|professor|teacher|got (?:your|this)|from (?:the|"
    r"a|my) (?:talk|article|book|post|show|film|list|office))\b"
)
_LEARNING = (
    r"\b(?:learn\w*|know|understand|hear|interested|curious|tell|questions?|fascinat\w+|explore|"
    r"find out|more about|see how|admire|respect|like|love)\b"
)
_YOU = r"\b(?:you|your|yours|you're|you've|you'd|u)\b"


def check_reader(letter: Letter, organisation: str = "", role: str = "") -> Iterator[Finding]:
    """Yield what is missing about the reader in a first request.

    Args:
        letter: the draft.
        organisation: where they work, where it is known; to name it is a word about them.
        role: what they do.
    """
    name = letter.greeting_text.rstrip(",:! ").split(" ")[-1] if letter.greeting_text else ""
    if not any(map(_has_link, letter.sentences)):
        how = f"How did you find {name}?" if name[:1].isupper() else "How did you find them?"
        yield Finding(
            CheckRule.NO_LINK,
            f"{how} One half-sentence helps: a name, a talk, a place that you share.",
            letter.body_start,
            letter.body_start,
        )
    names = [
        word
        for word in (*comparable(organisation).split(), *comparable(role).split())
        if len(word) > 3
    ]
    if not any(_is_about(sentence, names) for sentence in letter.sentences):
        yield Finding(
            CheckRule.NOT_ABOUT_THEM,
            "What is it about them that makes you write? One true thing that would fit nobody "
            "else is enough.",
            letter.body_start,
            letter.body_start,
        )


def _has_link(sentence: Sentence) -> bool:
    if compiled(f"{_SHARED}|{_FOUND}").search(sentence.plain):
        return True
    if is_asked(sentence):
        return False
    rest = _without_formulas(sentence)
    if compiled(_LEARNING).search(rest):
        rest = compiled(_TOPICS).sub(" ", rest)
    return bool(compiled(_YOU).search(rest))


def _is_about(sentence: Sentence, names: list[str]) -> bool:
    if compiled(_SHARED).search(sentence.plain):
        return True
    rest = _without_formulas(sentence)
    if any(name in comparable(rest) for name in names):
        return True
    return bool(compiled(_YOU).search(rest))


def _without_formulas(sentence: Sentence) -> str:
    """Return what a sentence says beside the turns that would fit any reader."""
    rest = compiled(_POLITE).sub(" ", sentence.plain)
    if is_asked(sentence) or compiled(ASKING).search(sentence.plain):
        rest = compiled(_FORMULAS).sub(" ", rest)
    return rest
