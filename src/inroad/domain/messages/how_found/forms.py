"""The forms that notes on people have, the surest first, each with the sentence that it makes.

A form is tried on a note in which the person is "you" already ("your talk on pricing").
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from inroad.domain.messages.grammar.jotted import Sort, jotted, lowered, with_article
from inroad.domain.messages.grammar.verbs import without_s
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
    OF_THEIRS,
    OFFICE,
    ONLY_ONE,
    PLACE,
    PLATFORM,
    PLATFORM_NAMES,
    PREPOSITION,
    SOMEBODY,
    THEY_DID,
    TOGETHER,
    TOWARDS_ME,
    WHO,
)

_EITHER = frozenset("liked loved followed quoted cited reviewed asked used like love".split())
"""What I may have done, or they: of what is mine it was they."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form: what a whole note looks like, the sentence of it without a stop, "" for none.

    `is_particular` says whether that could be written to nobody else.
    """

    pattern: re.Pattern[str]
    sentence: Callable[[re.Match[str]], str]
    is_particular: bool


def _form(
    pattern: str, sentence: Callable[[re.Match[str]], str], is_particular: bool = True
) -> Form:
    return Form(re.compile(pattern, re.IGNORECASE), sentence, is_particular)


def _form_with_names(
    pattern: str, sentence: Callable[[re.Match[str]], str], is_particular: bool = True
) -> Form:
    """Return a form in which capitals say what is a name."""
    return Form(re.compile(pattern), sentence, is_particular)


def _work(match: re.Match[str]) -> str:
    verb = (
        "heard" if match["heard"] else "read" if match["read"] else "saw" if match["saw"] else
        "came across"
    )  # fmt: skip
    rest = lowered(match["rest"])
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
    if verb.endswith("ing") and not verb.startswith("was"):
        verb = f"am {verb}"
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
    is_past = match["past"] or match["where"]
    return f"You {'were' if is_past else 'are'} my {match['noun']}{match['where'] or ''}"


def _through(match: re.Match[str]) -> str:
    return f"I know of you through {match['who']}"


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
    place = (match["before"] or match["after"] or "").strip()
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
    return f"I know you from {match['rest']}"


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


FORMS: tuple[Form, ...] = (
    _form(rf"(?:found|on|via|through|from|in)? ?(?:an? )?(?P<name>{PLATFORM})(?: (?:search|"
              r"suggestion|connection|connect|invite|contact|request|2nd degree.*|profile))?",
              _on_platform, False),
    _form(rf"suggested by (?P<name>{PLATFORM})", _on_platform, False),
    _form(rf"{WHO} (?P<adverb>{ADVERB})(?P<verb>\w+) (?P<rest>.+)", _they_did),
    _form(r"(?:(?:your|the) )?(?:linkedin )?(?P<page>profile|bio|page|website|site|linkedin|"
              r"github|twitter|homepage) (?:says|said|mentions|shows|states)(?: that)? "
              r"(?P<rest>.+)",
              _profile_says),
    _form(rf"(?:i (?:heard|read|saw|found|watched|liked|loved|enjoyed) )?{OF_THEIRS} (?P<rest>"
              rf"(?:(?!you\b)[\w’'&-]+ ){{0,3}}?{A_WORK}.*)", _work),
    _form(rf"(?P<rest>(?:(?:ted|tedx|blog|linkedin|medium|twitter|conference|keynote|podcast|"
              rf"youtube|lightning|radio|journal|newspaper|magazine|guest|local|\w+ times|\w+ "
              rf"post) "
              rf")?{A_WORK}(?: (?:on|about|at|in|for|with|of|"
              r"called|from|that|you).*)?)", _work),
    _form(rf"(?:we )?met(?: you| with you| up with you| up)?(?P<rest> (?:{PREPOSITION})\b.*)",
              _met),
    _form(r"(?:i )?met (?P<rest>your .+)", _met_theirs),
    _form(r"(?:in |at |on )?(?:the )?same (?P<rest>.+)", _same),
    _form(r"both (?:of us )?(?:are )?(?P<rest>.+)", _both),
    _form(r"(?:we are )?fellow (?P<rest>.+)", _fellow),
    _form(r"(?:worked|studied|trained|volunteered|served|danced|sang|played|sat|taught|lived|"
              r"went to \w+|were|grew up|travelled|did \w+)\b.* together\b.*", _we_did),
    _form_with_names(rf"(?:[Ii]ntroduced|[Rr]ecommended|[Ss]uggested|[Rr]eferred|[Pp]ointed "
                     rf"out|[Nn]amed) "
           rf"(?:to me )?by (?P<who>{SOMEBODY})(?: .*)?", _suggested),
    _form_with_names(rf"(?:[Ii]ntro(?:duction)?|[Rr]eferral|[Rr]ecommendation|[Ss]uggestion|"
                     rf"[Tt]ip) "
           rf"(?:by|from|of|through|via) (?P<who>{SOMEBODY})", _suggested),
    _form_with_names(rf"(?P<who>{SOMEBODY})['’]s (?:intro(?:duction)?|referral|recommendation|"
                     rf"suggestion|"
           r"tip|idea)", _suggested),
    _form_with_names(rf"(?P<who>{SOMEBODY}) (?P<verb>recommended|recommends|suggested|"
                     rf"mentioned|mentions|"
           r"introduced|knows|told me|praised|says|said|thinks|named|referred)(?P<rest> .+)?",
           _sent_me),
    _form(rf"(?:found |know )?(?:you )?(?:through |via )?(?:an? |our )?mutual (?:friend|contact|"
              rf"acquaintance|connection)s?(?:,? (?P<who>{NAME}))?", _mutual_friend),
    _form(rf"(?P<who>(?:the |my |our )?(?:[\w-]+ ){{0,3}}?(?:{OFFICE})) (?P<verb>suggested|"
              r"recommended|mentioned|named)(?: you)?", _office_sent_me),
    _form_with_names(rf"(?:[Aa] )?(?:{KIN}|[Cc]olleague|[Ff]riend|[Bb]oss|[Nn]eighbour|[Cc]oworker|"
           rf"[Cc]o-worker) of (?P<who>{SOMEBODY})(?:['’]s)?", _through),
    _form_with_names(rf"(?P<who>{SOMEBODY})['’]s? (?:(?:old|former|ex) )?(?:{KIN}|{ABOVE}|coworker|"
           r"co-worker|contact)", _through),
    _form_with_names(rf"(?:[Ff]ound |[Kk]now )?(?:you )?(?:[Tt]hrough|[Vv]ia|[Ff]rom|[Tt]hanks "
                     rf"to) (?P<who>"
           rf"{SOMEBODY})", _through),
    _form(rf"(?:(?P<past>(?:my )?(?:former|old|ex|past|previous|one-time)[ -])|my |an? |the )?"
              rf"(?P<noun>{TOGETHER})(?P<where> (?:at|from|in|on|during) .+)?", _together),
    _form(rf"(?:my )?(?P<past>(?:former|old|ex|past|previous|first)[ -])(?P<noun>{ABOVE})"
              r"(?P<where> (?:at|from|in|on|for|during) .+)?", _above),
    _form(rf"my (?P<past>(?!x)x)?(?P<noun>{ABOVE})(?P<where> (?:at|from|in|on|for|during) .+)?",
              _above),
    _form(rf"(?:i )?(?P<verb>{I_DID}) (?P<rest>.+)", _i_did),
    _form(r"you (?P<rest>.+)", _said_of_you),
    _form(rf"(?P<adverb>{ADVERB})(?P<verb>{THEY_DID}) (?P<rest>.+)", _they_did),
    _form(r"(?:found (?:you )?(?:in|on|through|via) |via |through |in |on )?(?:the |our |my |"
              r"an? )?(?P<before>(?:[\w.&’'-]+ ){0,4}?)(?:alum|alumni|alumnus|alumna|alumnae|grad|"
              r"graduate)(?: (?P<list>network|directory|list|group|association|page|search|"
              r"database))?"
              r"(?: (?:of|from|at) (?P<after>.+))?", _alumni, False),
    _form(r"ex-(?P<rest>\S+)", _worked_at, False),
    _form(rf"(?:i (?:am|was) )?(?:found (?:you )?)?(?:in|on|through|via|from) (?:the|our|my|an?) "
              rf"(?P<rest>(?:[\w.&’'-]+ ){{0,5}}?(?:{LIST}))", _in_a_list, False),
    _form(rf"(?:the |our )?(?P<rest>(?:[\w.&’'-]+ ){{0,4}}?(?:{LIST}))", _in_a_list, False),
    _form(rf"(?:at )?(?P<the>(?:the|an?|our|my) )?(?P<rest>(?:[\w.&-]+ ){{0,4}}?(?:{EVENT})"
              r"(?: (?:in|at|on|of|for|about|last) .+)?)", _at_event, False),
    _form(rf"(?:(?P<the>the|an?) )?(?P<lead>(?:keynote|guest|former|founding|main|lead|hiring|"
              rf"podcast|senior|managing) )?(?P<noun>{HELD}) (?P<rest>(?:of|at|on|for|in|behind) "
              r"[^,]+)", _held),
    _form(rf"(?P<rest>{BEING_SEEN} (?:in|on|by|at|for) .+)", _being_seen),
    _form(r"(?:(?:came|came up|found|turned up|appeared) (?:you )?in an? |an? )?(?:google |"
              r"linkedin |web )?search(?: result)?(?P<what> for .+)?", _searched, False),
    _form(r"(?:i|i'm|i’m|we|we're|our|your|my) .+", _as_it_is),
    _form(r"from (?P<rest>.+)", _from_place),
    _form(rf"(?P<rest>(?:my|our) (?:[\w'’-]+ ){{0,3}}(?:{PLACE}))", _from_place),
    _form_with_names(r"(?:at )?(?P<rest>(?:[A-Z][\w.-]* ){0,3}?(?:[A-Z]\w*(?:Con|Conf|Fest|"
                     r"Days?|Camp|Summit|"
           r"Expo)\b|[A-Z][\w.-]*(?= (?:19|20)\d\d)).*)", _at_named_event, False),
    _form(rf".+ on (?P<name>{PLATFORM})", _ends_on_platform, False),
)  # fmt: skip
