"""The forms that notes on people have, the surest first, each with the sentence that it makes.

A form is tried on a note in which the person is "you" already ("your talk on pricing").
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from inroad.domain.messages.grammar.jotted import Sort, jotted, lowered, with_article
from inroad.domain.messages.grammar.verbs import Form as VerbForm
from inroad.domain.messages.grammar.verbs import verb_of, without_s
from inroad.domain.messages.how_found.words import (
    A_WORK,
    ABOVE,
    ADVERB,
    BEING_SEEN,
    EVENT,
    HELD,
    I_DID,
    KIN,
    LIST,
    NAME,
    NO_LINK,
    OF_THEIRS,
    OFFICE,
    ONLY_ONE,
    PLACE,
    PLATFORM,
    PLATFORM_NAMES,
    PREPOSITION,
    SOMEBODY,
    TAIL,
    THEY_DID,
    TOGETHER,
    TOWARDS_ME,
    WHO,
)

_EITHER = frozenset("liked loved followed quoted cited reviewed asked used like love".split())
"""What I may have done, or they: of what is mine it was they."""


_Sentence = Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class Form:
    """One form: what a whole note looks like, the sentence of it without a stop, "" for none.

    `is_particular` says whether that could be written to nobody else.
    """

    pattern: re.Pattern[str]
    sentence: _Sentence
    is_particular: bool


def _form(sentence: _Sentence, pattern: str, is_particular: bool = True) -> Form:
    """Return a form; where a name stands in it, that begins with a capital."""
    return Form(re.compile(f"(?i:{pattern})"), sentence, is_particular)


def _work(match: re.Match[str]) -> str:
    verb = (
        "heard" if match["heard"] else "read" if match["read"] else "saw" if match["saw"] else
        "came across"
    )  # fmt: skip
    rest = lowered(match["rest"])
    if re.match(r"interview in\b", rest):
        verb = "read"
    is_by_others = re.search(r"\b(?:about|on|of|with) your?\b|\byou (?!and\b)\w+", rest)
    return f"I {verb} {'the' if is_by_others else 'your'} {rest}"


def _i_did(match: re.Match[str]) -> str:
    verb, rest = match["verb"], match["rest"]
    verb = verb[:1].lower() + verb[1:]
    if verb in _EITHER and re.match(TOWARDS_ME, rest):
        return f"You {verb} {rest}"
    if re.match(r"(?:on|in|at|via|through|during)\b", rest):
        if verb in {"found", "saw", "spotted", "noticed", "discovered", "follow", "followed",
                    "following", "heard", "met"}:  # fmt: skip
            rest = rest if " that " in rest else f"you {rest}"
        elif verb not in {"subscribed", "was", "have been"}:
            return ""
    if verb == "was" and rest.startswith(("impressed", "inspired", "told", "taught")):
        return f"I was {rest}"
    if verb.split(" ")[0].endswith("ing"):
        verb = f"am {verb}"
    if re.match(rf"{A_WORK}(?! (?:and|or)\b)", rest, re.IGNORECASE):
        rest = with_article(rest)
    return f"I {'found' if verb.startswith('google') else verb} {rest}"


def _met(match: re.Match[str]) -> str:
    return f"We met {match['rest'].strip()}"


def _met_theirs(match: re.Match[str]) -> str:
    return f"I met {match['rest']}"


def _they_did(match: re.Match[str]) -> str:
    verb = match["verb"]
    thing = match["rest"]
    if re.match(rf"{A_WORK}(?! (?:and|or)\b)", thing, re.IGNORECASE):
        thing = with_article(thing)
    words = f"{match['adverb'] or ''}{without_s(verb[:1].lower() + verb[1:])} {thing}"
    if re.search(TOWARDS_ME, words):
        return f"You {words}"
    return f"I saw that you {words}"


def _said_of_you(match: re.Match[str]) -> str:
    said = match["rest"]
    if re.search(rf"{TOWARDS_ME}|^and i\b", said, re.IGNORECASE):
        return f"You {said}"
    return f"I saw that you {said}"


def _profile_says(match: re.Match[str]) -> str:
    page = match["page"].lower()
    where = PLATFORM_NAMES.get(page, page)
    on = f"on {where}" if page in PLATFORM_NAMES else f"on your {where}" if page != "bio" else (
        "in your bio")  # fmt: skip
    said = match["rest"]
    return f"I read {on} that {said}" if said.lower().startswith("you ") else ""


def _same(match: re.Match[str]) -> str:
    rest = match["rest"]
    if re.match(r"(?:\w+ )?(?:school|bootcamp|boot camp|university|uni|college|course|programme|"
                r"program|class|year|cohort)\b", rest, re.IGNORECASE):  # fmt: skip
        verb = "were in" if re.match(r"(?:\w+ )?(?:class|year|cohort|course)", rest) else "went to"
        return f"We {verb} the same {rest}"
    if re.match(r"(?:\w+ )?(?:team|company|firm|employer|office|department)\b", rest):
        return f"We worked {'in' if 'team' in rest else 'at'} the same {rest}"
    return f"We are in the same {rest}"


def _together(match: re.Match[str]) -> str:
    noun, where = match["noun"].lower().rstrip("s"), match["where"] or ""
    if noun.startswith("neighb"):
        return f"We are neighbours{where}"
    if re.match(r"class|school|course", noun):
        return f"We were classmates{where}" if noun.startswith("class") else (
            f"We were at school together{where}" if noun.startswith("school") else
            f"We were on the same course{where}")  # fmt: skip
    if re.match(r"colleague|co-?worker|work|team", noun):
        return f"We worked together{where}" if where else ""
    where = re.sub(r"^ (?:at|in)\b", " from", where)
    return f"We know each other{where}" if where else ""


def _above(match: re.Match[str]) -> str:
    where = re.sub(r"^ from\b", " at", match["where"] or "")
    verb = "were" if match["past"] or where else "are"
    return f"You {verb} my {match['noun'].lower()}{where}"


def _through(match: re.Match[str]) -> str:
    return f"I know of you through {match['who']}"


def _thought(match: re.Match[str]) -> str:
    who = match["who"]
    return f"{who[:1].upper()}{who[1:]} suggested that I write to you"


def _towards_me(match: re.Match[str]) -> str:
    known = verb_of(match["verb"].lower())
    is_told = known is not None and known[1] in (VerbForm.PAST, VerbForm.S)
    return f"You {without_s(match['verb'].lower())} {match['rest']}" if is_told else ""


def _suggested(match: re.Match[str]) -> str:
    return f"{match['who']} suggested that I write to you"


def _sent_me(match: re.Match[str]) -> str:
    who, verb, rest = match["who"], match["verb"].lower(), (match["rest"] or "").strip()
    if verb.startswith("suggest"):
        return f"{who} suggested that I write to you"
    if verb.startswith("introduce"):
        return f"{who} introduced us"
    if verb.startswith(("knows", "know")):
        return f"{who} knows you {rest.removeprefix('you').strip()}"
    if verb in {"told", "told me"}:
        return f"{who} told me {rest or 'about you'}"
    if verb.startswith(("say", "said", "think")):
        return f"{who} {verb} that {rest.removeprefix('that ')}" if rest.startswith(
            ("you ", "that you ")) else ""  # fmt: skip
    return f"{who} {verb} you {rest.removeprefix('you').strip()}"


def _alumni(match: re.Match[str]) -> str:
    place = re.sub(r"^(?:the|our|my) ", "", (match["before"] or match["after"] or "").strip())
    if place.startswith("same "):
        return f"We went to the {place}"
    whose = f"the {place} alumni" if place else "our alumni"
    found_in = match["list"]
    if found_in is None or found_in == "network":
        return f"I found you through {whose} network"
    return f"I found you {'on' if found_in == 'page' else 'in'} {whose} {found_in}"


def _on_platform(match: re.Match[str]) -> str:
    name = match["name"]
    return f"I found you on {PLATFORM_NAMES.get(name.lower(), name[:1].upper() + name[1:])}"


def _in_a_list(match: re.Match[str]) -> str:
    where = match["rest"]
    on = "on" if re.search(r"(?:website|page|board|wiki|roster|forum|web site)$", where) else "in"
    return f"I found you {on} the {lowered(where)}"


def _at_event(match: re.Match[str]) -> str:
    return f"I came across you at {match['the'] or 'the '}{lowered(match['rest'])}"


def _at_named_event(match: re.Match[str]) -> str:
    return f"I came across you at {match['rest']}"


def _office_sent_me(match: re.Match[str]) -> str:
    who = match["who"]
    owner = "" if re.match(r"(?:the|my|our)\b", who, re.IGNORECASE) else "my "
    verb = match["verb"].lower()
    said = "suggested that I write to you" if verb.startswith("suggest") else f"{verb} you"
    return f"{owner}{lowered(who)} {said}"


def _mutual_friend(match: re.Match[str]) -> str:
    who = match["who"]
    return f"I know of you through a mutual friend{f', {who}' if who else ''}"


def _ends_on_platform(match: re.Match[str]) -> str:
    return _on_platform(match) if len(match[0].split()) <= 6 else ""


def _held(match: re.Match[str]) -> str:
    noun = match["noun"].lower()
    lead = (match["lead"] or "").lower()
    article = "the" if noun in ONLY_ONE or match["the"] == "the" else "an" if (
        f"{lead}{noun}"[:1] in "aeiou") else "a"  # fmt: skip
    return f"I know of you as {article} {lead}{match['noun'].lower()} {match['rest']}"


def _being_seen(match: re.Match[str]) -> str:
    return f"I saw that you were {match['rest'][:1].lower()}{match['rest'][1:]}"


def _searched(match: re.Match[str]) -> str:
    what = match["what"] or ""
    return f"I found you in a search{what}"


def _from_place(match: re.Match[str]) -> str:
    rest = match["rest"]
    is_owned = re.match(r"(?:the|my|our|an?)\b|[A-Z]", rest) or " " not in rest
    return f"I know you from {rest if is_owned else f'the {rest}'}"


def _as_it_is(match: re.Match[str]) -> str:
    said = re.sub(r"\bwe met you (?=at|in|on|through|during|over)", "we met ", match[0],
                  flags=re.IGNORECASE)  # fmt: skip
    if re.match(r"(?:our|your|my)\b", said, re.IGNORECASE):
        phrase = jotted(said)
        return said if phrase is not None and phrase.sort is Sort.CLAUSE else ""
    return f"I{said[1:]}" if re.match(r"i\b", said) else said


def _we_did(match: re.Match[str]) -> str:
    return f"We {match[0][:1].lower()}{match[0][1:]}"


def _both(match: re.Match[str]) -> str:
    rest = match["rest"]
    if re.match(r"(?:in|at|from|on|members of|into|nurses|\w+s\b)", rest) and not re.match(
            r"\w+ed\b|\w+ing\b", rest):  # fmt: skip
        return f"We are both {rest}"
    return f"We both {rest}"


def _fellow(match: re.Match[str]) -> str:
    return f"I am a fellow {match['rest']}"


def _worked_at(match: re.Match[str]) -> str:
    return f"I saw that you worked at {match['rest']}"


_AN_OWN = r"(?:former|old|ex|past|previous|first|one-time)[ -]"
_WHERE = r"(?P<where> (?:at|from|in|on|for|during) .+)?"
_SENT_BY = (
    r"(?:introduced|recommended|suggested|referred|pointed out|named)(?: to me)? by "
    rf"(?P<who>{SOMEBODY})"
)

FORMS: tuple[Form, ...] = (
    _form(
        _on_platform,
        rf"(?:found|on|via|through|from|in)? ?(?:an? )?(?P<name>{PLATFORM})(?: (?:search|"
        rf"suggestion|"
        r"connection|connect|invite|contact|request|2nd degree.*|profile))?",
        is_particular=False,
    ),
    _form(_on_platform, rf"suggested by (?P<name>{PLATFORM})", is_particular=False),
    _form(_they_did, rf"{WHO} (?P<adverb>{ADVERB})(?P<verb>\w+) (?P<rest>.+)"),
    _form(
        _profile_says,
        r"(?:(?:your|the) )?(?:linkedin )?(?P<page>profile|bio|page|website|site|linkedin|github|"
        r"twitter|homepage) (?:says|said|mentions|shows|states)(?: that)? (?P<rest>.+)",
    ),
    _form(
        _work,
        rf"(?:i (?:heard|read|saw|found|watched|liked|loved|enjoyed) )?{OF_THEIRS} "
        rf"(?P<rest>(?:(?!you\b)[\w’'&-]+ ){{0,3}}?{A_WORK}{TAIL})",
    ),
    _form(
        _work,
        r"(?P<rest>(?:(?:tedx?|blog|linkedin|medium|twitter|conference|keynote|podcast|youtube|"
        r"lightning|radio|journal|newspaper|magazine|guest|local|\w+ times|\w+ post) )?"
        rf"{A_WORK}{TAIL})",
    ),
    _form(
        _met, rf"(?:we )?met(?: you| with you| up with you| up)?(?P<rest> (?:{PREPOSITION})\b.*)"
    ),
    _form(_met_theirs, r"(?:i )?met (?P<rest>your .+)"),
    _form(_same, r"(?:in |at |on )?(?:the )?same (?P<rest>.+)"),
    _form(_both, r"both (?:of us )?(?:are )?(?P<rest>.+)"),
    _form(_fellow, r"(?:we are )?fellow (?P<rest>.+)"),
    _form(
        _we_did,
        r"(?:worked|studied|trained|volunteered|served|danced|sang|played|sat|taught|lived|"
        r"went to \w+|"
        r"were|grew up|travelled|did \w+)\b.* together\b.*|(?:worked|studied|sang|played|"
        r"trained|lived|"
        r"volunteered|went) (?:in |at |on |to )?the same .+|shared an? .+",
    ),
    _form(_suggested, rf"(?:you )?(?:were )?{_SENT_BY}(?: .*)?"),
    _form(
        _suggested,
        r"(?:intro(?:duction)?|referral|recommendation|suggestion|tip) (?:by|from|of|through|via) "
        rf"(?P<who>{SOMEBODY})",
    ),
    _form(
        _suggested,
        rf"(?P<who>{SOMEBODY})['’]s (?:intro(?:duction)?|referral|recommendation|suggestion|"
        rf"tip|idea)",
    ),
    _form(
        _thought,
        rf"(?P<who>{SOMEBODY}|(?:two|three|several|many|some) people|everybody|everyone|people) "
        r"(?:told me to|tells me to|told me i should|thought (?:that )?i should|thinks (?:that )?i "
        r"should|sa(?:id|ys)(?: that)? i should|said to|says to|says|said) (?:talk|speak|write|"
        r"reach "
        r"out|contact|ask|get in touch)(?: (?:to|with))? you.*",
    ),
    _form(
        _sent_me,
        rf"(?P<who>{SOMEBODY}) (?P<verb>recommended|recommends|suggested|mentioned|mentions|"
        rf"introduced|"
        r"knows|told me|praised|says|said|thinks|named|referred)(?P<rest> .+)?",
    ),
    _form(
        _mutual_friend,
        r"(?:found |know )?(?:you )?(?:through |via )?(?:an? |our )?mutual (?:friend|contact|"
        rf"acquaintance|connection)s?(?:,? (?P<who>{NAME}))?",
    ),
    _form(
        _office_sent_me,
        rf"(?P<who>(?:the |my |our )?(?:[\w-]+ ){{0,3}}?(?:{OFFICE})) (?P<verb>suggested|"
        rf"recommended|"
        r"mentioned|named)(?: you)?",
    ),
    _form(
        _through,
        rf"(?:an? )?(?:{_AN_OWN})?(?:{KIN}|co-?worker|{ABOVE}) of (?P<who>{SOMEBODY})(?:['’]s)?",
    ),
    _form(
        _through,
        rf"(?P<who>{SOMEBODY})['’]s? (?:{_AN_OWN})?(?:{KIN}|{ABOVE}|co-?worker|contact)",
    ),
    _form(
        _through,
        rf"(?:found |know )?(?:you )?(?:through|via|from|thanks to) (?P<who>{SOMEBODY})",
    ),
    _form(
        _together,
        rf"(?:(?P<past>(?:my )?{_AN_OWN})|my |an? |the )?(?P<noun>{TOGETHER})"
        r"(?P<where> (?:at|from|in|on|during) .+)?",
    ),
    _form(_above, rf"(?:my )?(?P<past>{_AN_OWN})(?P<noun>{ABOVE}){_WHERE}"),
    _form(_above, rf"(?P<past>{_AN_OWN})?(?P<noun>{ABOVE}) of mine{_WHERE}"),
    _form(_above, rf"my (?P<past>(?!))?(?P<noun>{ABOVE}){_WHERE}"),
    _form(_i_did, rf"(?:i )?(?P<verb>{I_DID}) (?P<rest>.+)"),
    _form(_said_of_you, r"you (?P<rest>.+)"),
    _form(_they_did, rf"(?P<adverb>{ADVERB})(?P<verb>{THEY_DID}) (?P<rest>.+)"),
    _form(_towards_me, r"(?P<verb>[a-z]+) (?P<rest>(?:me|us|my)\b.*)"),
    _form(
        _alumni,
        r"(?:found (?:you )?(?:in|on|through|via) |via |through |in |on )?(?:the |our |my |an? )?"
        r"(?P<before>(?:[\w.&’'-]+ ){0,4}?)(?:alum|alumni|alumnus|alumna|alumnae|grad|graduate)"
        r"(?: (?P<list>network|directory|list|group|association|page|search|database))?"
        r"(?: (?:of|from|at) (?P<after>.+))?",
        is_particular=False,
    ),
    _form(_worked_at, r"ex-(?P<rest>\S+)", is_particular=False),
    _form(
        _in_a_list,
        r"(?:i (?:am|was) )?(?:found (?:you )?)?(?:in|on|through|via|from) (?:the|our|my|an?) "
        rf"(?P<rest>(?:{NO_LINK}[\w.&’'-]+ ){{0,5}}?(?:{LIST}))",
        is_particular=False,
    ),
    _form(
        _in_a_list,
        rf"(?:the |our )?(?P<rest>(?:{NO_LINK}[\w.&’'-]+ ){{0,4}}?(?:{LIST}))",
        is_particular=False,
    ),
    _form(
        _at_event,
        rf"(?:at )?(?P<the>(?:the|an?|our|my) )?(?P<rest>(?:{NO_LINK}[\w.&-]+ ){{0,4}}?(?:{EVENT})"
        r"(?: (?:in|at|on|of|for|about|last) .+)?)",
        is_particular=False,
    ),
    _form(
        _held,
        r"(?:(?P<the>the|an?) )?(?P<lead>(?:keynote|guest|former|founding|main|lead|hiring|podcast|"
        rf"senior|managing) )?(?P<noun>{HELD}) (?P<rest>(?:of|at|on|for|in|behind) [^,]+)",
    ),
    _form(_being_seen, rf"(?P<rest>{BEING_SEEN} (?:in|on|by|at|for) .+)"),
    _form(
        _searched,
        r"(?:(?:came|came up|found|turned up|appeared) (?:you )?)?(?:in |via |through |by "
        r")?(?:an? )?"
        r"(?:google |linkedin |web )?search(?: result)?(?P<what> for .+)?",
        is_particular=False,
    ),
    _form(_as_it_is, r"(?:i|i'm|i’m|we|we're|our|your|my) .+"),
    _form(_from_place, r"from (?P<rest>.+)"),
    _form(_from_place, rf"(?P<rest>(?:(?:the|my|our) )?(?:{NO_LINK}[\w'’-]+ ){{0,3}}(?:{PLACE}))"),
    _form(
        _at_named_event,
        r"(?:at )?(?P<rest>(?-i:(?:[A-Z][\w.-]* ){0,3}?(?:[A-Z]\w*(?:Con|Conf|Fest|Days?|Camp|"
        r"Summit|Expo)"
        r"\b|[A-Z][\w.-]*(?= (?:19|20)\d\d))).*)",
        is_particular=False,
    ),
    _form(_ends_on_platform, rf".+ on (?P<name>{PLATFORM})", is_particular=False),
)
