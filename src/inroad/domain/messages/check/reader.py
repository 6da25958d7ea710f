"""What a first request says of its reader: how I found them, and a word about them.

Both rules are about something missing. The list of possible words about somebody has no end (a
talk, a cupboard made into a room, a queue in front of a bakery), so none is looked for: it is
looked at what is left of the sentences that speak of the reader when all is taken away that
could be written to anybody.
"""

from collections.abc import Iterator

from inroad.domain.messages.check.anybody import COURTESIES, is_for_anybody
from inroad.domain.messages.check.denial import ASKING, is_asked
from inroad.domain.messages.check.findings import CheckRule, Finding, Level
from inroad.domain.messages.check.greeting import name_in
from inroad.domain.messages.check.letter import Letter, Sentence
from inroad.domain.patterns import compiled, late
from inroad.domain.search import comparable

_YOU = r"\b(?:you|your|yours|you're|you've|you'd|u)\b"
_PART = (
    r"[;:()!?]|, |(?<= )- | \b(?:but|so|because)\b | and (?=(?:i|i'm|i'd|i've|would|am|have|my|"
    r"could)\b)"
)
"""What ends a part of a sentence: what is said of me beside it is not about them."""
_WORD = r"[a-z][a-z'-]*"
_ENOUGH = 2
"""Words that say something of them and of few others."""

_DID = (
    r"(?:(?!need|indeed|speed|feed|achieved|succeeded|based|helped)\w+ed|wrote|gave|spoke|taught|"
    r"built|"
    r"made|said|told|put|ran|led|won|sold|began|went|came|saw|left|took|held|knew|met|drew|"
    r"brought|kept|sat|were|was|did|grew|chose|stood|sang|showed|read|had|swam|rode|beat|caught)"
)
_OFTEN = (
    r"(?:'ve| have|'d| had| both| all| once| also| just| recently| first| briefly| never| each)*"
)
_DONE = rf"(?<!how )(?<!what )(?<!why )(?<!where )(?<!whether )\byou{_OFTEN} {_DID}\b"
"""Something that they did once: to know of it one has come across them."""
_GAP = r"\[(?:how|what|one) [^\]]*\]"
"""A gap asks for it already."""
_SHARED = (
    r"(?<!could )(?<!can )(?<!may )(?<!might )(?<!if )(?<!that )(?<!shall )(?<!should )(?<!when )"
    rf"\bwe{_OFTEN} {_DID}\b|\bwe(?:'ve| have|'re| are)? (?:both|share|know)\b"
    r"|\bwe(?:'re| are) (?:\w+ )?(?:neighbou?rs|friends|cousins|related|colleagues|alumni|members|"
    r"siblings|sisters|brothers|in the|on the|at the)\b|\byou(?:'re| are) my \w+"
    r"|(?<!have )(?<!if )\bi (?:\w+ )?(?:taught|trained|coached|managed|hired|interviewed|mentored|"
    r"supervised|tutored|nursed|served|recruited) you\b"
    r"|\bour (?:kids|children|mothers|fathers|sons|daughters|\w+s) (?:play|go|went|know|both|"
    r"row|sing|swim)\b|\bit's \w+ from\b|\bremember me\b|\bthird row\b|\bin the audience\b"
)
"""What the reader and I did together."""
_ALIKE = (
    r"\bfellow\b|\bin common\b|\bboth of us\b|\bclassmates?\b|\balum\w*\b|\bmutual\b"
    r"|\bour (?:\w+ )?(?:friend|colleague|teacher|professor|school|university|club|choir|church|"
    r"mosque|group|forum|association|union|street|building|gym|team|slack|community|town|"
    r"village|class|parish|league)\b|\bthe same (?:\w+ )?(?:\w+) (?:as you|where)\b|, like you\b"
)
"""What holds the two of us together, and many others."""
_WORKS = (
    r"(?:talk|lecture|speech|panel|webinar|podcast|interview|keynote|episode|presentation|poster|"
    r"session|posts?|article|paper|blog|book|novel|essay|thread|column|newsletter|stream|film|"
    r"video|documentary|broadcast|show|exhibition|piece|report|thesis|tutorial|reel|zine|poem|"
    r"workshop|demo|seminar|chapter|study|tour)s?\b"
)
_PLACES = (
    r"(?:website|site|directory|database|conference|meetup|event|list|radio|fair|stand|booth|"
    r"reviews?|portfolio|journal|magazine|linkedin|xing|profile|page|platform|forum|noticeboard)"
    r"s?\b"
)
_SOURCE = rf"(?:{_WORKS}|{_PLACES})"
_CAME_ACROSS = (
    r"\b(?:found|came across|come across|saw|seen|read|reading|heard|watch\w*|listen\w*|"
    r"attended|met|discovered|stumbled|spotted|enjoy(?:ed|ing)|loved|liked|remember|googled|"
    r"searched|visited|use|used|bought|caught|follow\w*|subscrib\w*|fan|reader|regular|customer|"
    r"listener|admirer|noticed|recogni[sz]ed|recall|seeing|thinking about|cite|"
    r"matched|missed|looked at|learn(?:ed|t) (?:about|of))\b"
)
_FOUND = (
    rf"{_CAME_ACROSS} (?:[\w'&,/-]+ ){{0,8}}?(?:{_YOU}|{_SOURCE})|\b(?:from|at|to|"
    rf"on) your {_SOURCE}"
    r"|\b(?:at|in) the \w+ where you\b"
    r"|\bfor (?:connecting|accepting)\b|\byour name (?:is|was|came|stands)\b"
    r"|\bknow (?:of )?you (?:from|through|by|as|since)\b|\b(?:heard|read|saw|watched|"
    r"caught) it\b"
    r"|(?<!who )(?<!everybody )(?<!everyone )\bknows you\b"
    r"|\b(?:got|given|have) your (?:name|contact|details|e-?mail|address|number)\b"
    r"|\bmy (?:\w+ )?(?:aunt|uncle|cousin|brother|sister|mother|father|mum|dad|wife|husband|"
    r"daughter|son|friend|neighbou?r|teacher|colleague|boss|(?:room|flat|class|team)mate)(?:-in-law)?\b"
    r" [^?]*\byour?\b"
)
_ADMIRED = (
    r"^(?:great|nice|wonderful|fantastic|brilliant|congrat\w*|loved|enjoyed|saw|read|heard|"
    r"watched|caught|(?:big )?fan|long-?time)\b"
)
_ON_A_BOARD = r"(?:on|in) the (?:board|panel|committee|jury|council) (?:of|at|for)\b"
_PROFILE_SAYS = (
    r"\b(?:saw|see|seen|notice|noticed|know|understand|heard|read)(?: that)? (?:you(?:(?:'re| are)"
    rf"(?! {_ON_A_BOARD})|'ve| "
    r"have| work| are currently)|your experience)\b"
)
"""What they are stands on every profile; where it was read is not said."""
_SENT = (
    r"\b(?:recommended|recommends|mentioned|mentions|suggested|suggests|told|tells|said|says|gave|"
    r"gives|introduced|introduces|pointed|points|referred|directed|directs|sent|passed|named|"
    r"names|advised|advises|encouraged|encourages|thinks|thought|spoke|speaks|put|quotes|lists|"
    r"suggestion|recommendation|came up|behest)\b"
)
_TOLD_OF_THEM = r"\b(?:said|says|think|thinks|thought|told me|tells me|mentioned)(?: that)? you\b"
_REACHED = (
    r"\bfound you (?:through|in|on|via|from|at) (?:(?!as |and |where |whose |who )[\w'’&-]+ ?){1,8}"
    r"|\byour alma mater\b"
)
"""Where they can be found is not yet about them."""
_TO_LEARN = r"\b(?:how|what|hear|learn|know|understand)\b"
_NAMED_SENDER = late(
    r"\b(?:[A-Z][\w'’-]+,? ){1,4}(?:\w+ ){0,8}?(?:suggested|recommended|told|gave|said|named|"
    r"mentioned|pointed|advised|thinks|thought|spoke|speaks|introduced|referred|put|"
    r"encouraged)\b|\bfrom (?:Dr|Prof|Mr|Ms|Mrs)\.? [A-Z]|"
    r"\b(?:suggestion of|recommendation of|through) [A-Z]"
)
"""Somebody with a name sent me: about them enough, where nothing is said that fits everybody."""
_FITS_ALL = (
    r"\byour? (?:[\w-]+ )?(?:work|role|jobs?|profession|careers?|fields?|industry|experiences?|"
    r"paths?|journey|background|company|team|story|advice|insights?|perspective|expertise)\b(?! "
    r"(?:on|with|at|from|into|as|about|in)\b)"
)
_OF_THEIRS = (
    rf"\byour (?:[\w'-]+ ){{0,4}}?{_WORKS}|\b(?:heard|watched|saw|caught|met) you (?:at|on|in|"
    rf"speak|"
    rf"talk|play)\b|\b(?:talk|lecture|interview|reel|video|film)s? (?:of|by|with) you\b|{_ADMIRED}"
    rf"|{_DONE}|\byou(?:'re| are) {_ON_A_BOARD}"
    r"|\byour (?:\w+ )?(?:move|switch|path|way|change|jump|road) (?:from|out of|over)\b"
    r"|\b(?:did|had|were) you (?!get|come|become|start|begin|choose|end up|know|decide|find|"
    r"receive|"
    r"see|have|want|like|ever|always)\w+"
)
"""One work of theirs, or an event, or what they did: few others have it."""

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
        how = f"How did you find {name_in(letter.greeting_text) or 'them'}?"
        yield _missing(letter, CheckRule.NO_LINK, f"{how} {_HALF_A_SENTENCE}")
    names = (*comparable(organisation).split(), *comparable(role).split())
    stems = {name[:5] for name in names if len(name) > 3}
    if not _is_about_them(letter.sentences, stems):
        yield _missing(letter, CheckRule.NOT_ABOUT_THEM, _ONE_TRUE_THING)


def _missing(letter: Letter, rule: CheckRule, message: str) -> Finding:
    return Finding(rule, message, letter.body_start, letter.body_start, Level.MAY)


def _has_link(sentence: Sentence) -> bool:
    said = sentence.plain
    if any(compiled(one).search(said) for one in (_GAP, _SHARED, _ALIKE, _SENT)):
        return True
    if compiled(_PROFILE_SAYS).search(said):
        return bool(compiled(_SOURCE).search(said))
    return bool(compiled(f"{_OF_THEIRS}|{_FOUND}").search(said)) or (
        not is_asked(sentence) and _has_theirs(said)
    )


def _has_theirs(said: str) -> bool:
    """Whether something of theirs is named that not everybody has ("your harbour pictures")."""
    if compiled(ASKING).search(said):
        return False
    after = compiled(rf"\byour((?: {_WORD}){{1,2}})").findall(said)
    return any(not is_for_anybody(word) for words in after for word in words.split())


def _is_about_them(sentences: tuple[Sentence, ...], stems: set[str]) -> bool:
    """Whether anything is said that would fit few readers: `stems` are of what they are called."""
    said = [one.plain for one in sentences]
    if any(compiled(f"{_GAP}|{_SHARED}|{_TOLD_OF_THEM}|{_ADMIRED}").search(one) for one in said):
        return True
    if sum(_particular(one, stems) for one in sentences) >= _ENOUGH:
        return True
    is_sent = any(
        _NAMED_SENDER.search(one.text) and compiled(_YOU).search(one.plain) for one in sentences
    )
    return is_sent and not any(compiled(_FITS_ALL).search(one) for one in said)


def _particular(sentence: Sentence, stems: set[str]) -> int:
    """Return how much a sentence says of the reader that could not be said of anybody."""
    found = 0
    # Who sent me is called by a name, and that is no word about the reader.
    senders = sentence.text if compiled(_SENT).search(sentence.plain) else ""
    is_wish = is_asked(sentence) or bool(compiled(_TO_LEARN).search(sentence.plain))
    rest = compiled(f"{COURTESIES}|{_REACHED}").sub(" ", sentence.plain)
    for part in compiled(_PART).split(rest):
        words = compiled(_WORD).findall(part)
        named = [word for word in words if word[:5] in stems]
        if not compiled(_YOU).search(part) and not (named and is_wish):
            continue
        found += _ENOUGH * (len(named) + bool(compiled(_OF_THEIRS).search(part)))
        found += sum(
            not is_for_anybody(word) and word.capitalize() not in senders for word in set(words)
        )
    return found
