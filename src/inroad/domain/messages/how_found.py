"""How I found somebody, turned from my note on them into a sentence to them.

A note is written for myself: "His talk on pricing", "Met at the fair in Leeds", "friend of Tom".
Only what can be turned safely is turned; for the rest there is a gap to fill. Each form that such
notes have is a line of `_FORMS`, the surest first.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from inroad.domain.messages.grammar.jotted import Sort, jotted, lowered, with_article
from inroad.domain.messages.grammar.second_person import to_you
from inroad.domain.messages.grammar.verbs import without_s
from inroad.domain.text import clean

_LONGEST = 30
"""Words: what is longer is a story, and no half-sentence of a letter."""

_HEARD = (
    r"talk|lecture|speech|panel|webinar|podcast|interview|keynote|episode|presentation|session|"
    r"sermon|reading|radio \w+|fireside chat|q&a|ama|broadcast"
)
_READ = (
    r"post|posts|article|articles|paper|papers|blog|book|books|thread|threads|column|columns|"
    r"newsletter|piece|pieces|essay|report|study|thesis|dissertation|case study|tweets?|memoir|"
    r"write-?up|interview in [^,]+|guide|comment|answer|review|story|stories"
)
_SAW = (
    r"exhibition|film|video|videos|play|demo|show|performance|tutorial|tutorials|livestream|reel|"
    r"documentary|channel|concert|paintings?|photos|photographs"
)
_SEEN = (
    r"profile|page|site|website|shop|work|project|projects|portfolio|repo|repository|library|"
    r"course|class|workshop|name|app|tool|package|research|startup|start-up|company|plugin|firm"
)
_A_WORK = (
    rf"(?:(?P<heard>{_HEARD})|(?P<read>{_READ})|(?P<saw>{_SAW})|(?P<seen>{_SEEN}))\b(?! (?:says|"
    r"said|mentions|shows|lists|states))"
)
_OF_THEIRS = r"(?:your|an?|the|this|that|some|great|good|nice|excellent|brilliant)"
_ADVERB = r"(?:(?:also|now|still|recently|once|just|often|currently|really|both|first|\w+ly) )?"

_I_DID = (
    r"(?:read|saw|heard|watched|found|followed|follow|following|attended|discovered|noticed|"
    r"spotted|liked|like|enjoyed|loved|love|bought|used|use|using|know|knew|took|finished|reading|"
    r"watching|came across|came upon|come across|stumbled (?:up)?on|stumbled (?:across|over)|"
    r"listened to|listen to|listening to|subscribed? to|subscribe to|subscribing to|talked (?:to|"
    r"with)|spoke (?:to|with)|chatted (?:to|with)|sat (?:next to|beside|with|behind|in on)|bumped "
    r"into|ran into|worked (?:with|for|under|alongside)|studied (?:with|under)|trained (?:with|"
    r"under)|volunteered (?:with|for)|learnt (?:of|about|from)|learned (?:of|about|from)|google[d]?|"
    r"looked up|picked up|got|was (?:in|at|taught|told|impressed|inspired)|have (?:been|read|"
    r"known|followed|used|heard|seen|worked)|remember|admired?|cited|quoted|reviewed|commented on "
    r"your|replied to your|interviewed you|asked)"
)
_THEY_DID = (
    r"(?:wrote|writes|gave|gives|spoke|speaks|presented|presents|built|builds|founded|co-?founded|"
    r"started|runs|ran|leads|led|heads|headed|teaches|taught|made|makes|won|wins|works|worked|"
    r"manages|managed|maintains|maintained|organi[sz]e[sd]|hosts|hosted|posted|posts|published|"
    r"publishes|answered|answers|shared|shares|moved|switched|changed|joined|created|creates|"
    r"designed|designs|developed|develops|launched|edits|edited|coaches|coached|mentors|mentored|"
    r"chairs|chaired|sits on|sat on|volunteers|volunteered|studied|studies|graduated|grew up|grew|"
    r"lives|lived|is|was|has|had|became|helped|helps|hired|hires|recruits|recruited|specialise[sd]|"
    r"specialize[sd]|researche[sd]|blogs|blogged|tweets|sells|sold|covers|covered|translate[sd]|"
    r"illustrate[sd]|plays|played|sings|sang|directs|directed|produce[sd]|owns|owned|set up|sets up|"
    r"keynoted|appeared|contribute[sd]|trained|trains|swapped|went|came|brought|raised|speaks|"
    r"represents|represented|advises|advised|supervises|supervised|used to|retrained|returned|"
    r"commented|replied|asked|does|did|knows|knew|quit|left|took)"
)
_TOWARDS_ME = r"\b(?:me|my|us|our)\b"
_BEING_SEEN = r"(?:featured|quoted|interviewed|mentioned|named|listed|profiled|cited|recommended)"

_TOGETHER = (
    r"colleagues?|co-?workers?|workmates?|work mates?|team ?mates?|class ?mates?|school ?mates?|"
    r"course ?mates?|room ?mates?|flat ?mates?|house ?mates?|neighbou?rs?|school friends?|"
    r"fellow students?|contacts?|acquaintances?|friends?|pals?"
)
_ABOVE = (
    r"boss|manager|teacher|professor|lecturer|coach|mentor|supervisor|tutor|trainer|advis[eo]r|"
    r"instructor|head|landlord|landlady|doctor|dentist|student|client|customer|mentee|apprentice|"
    r"intern|recruiter|guide|team lead|lead|director|examiner|reviewer|editor"
)
_KIN = (
    r"sister|brother|mother|father|mum|mom|dad|aunt|uncle|cousin|wife|husband|partner|daughter|son|"
    r"girlfriend|boyfriend|friend|friends|neighbou?r|niece|nephew|boss|manager|teacher|colleague|"
    r"professor|coach|mentor|flatmate|roommate|grandmother|grandfather|in-laws?|tutor|doctor"
)
_NAME = r"[A-Z][\w'’.-]*(?: (?:(?:van|von|de|da|del|la|bin|al) )*[A-Z][\w'’.-]*){0,3}"
_SOMEBODY = rf"(?:{_NAME}|(?:my|our|an?) (?:[\w-]+ ){{0,2}}(?:{_KIN}))"

_PLATFORM = (
    r"linked ?in|twitter|x|mastodon|bluesky|facebook|instagram|youtube|git ?hub|git ?lab|reddit|"
    r"medium|substack|meetup|xing|discord|slack|tiktok|threads|quora|stack ?overflow|google|dribbble|"
    r"behance|kaggle|hacker news|product hunt|research ?gate|vimeo|twitch|whatsapp|telegram"
)
_PLATFORM_NAMES = {
    "linkedin": "LinkedIn", "linked in": "LinkedIn", "github": "GitHub", "git hub": "GitHub",
    "youtube": "YouTube", "gitlab": "GitLab", "xing": "XING", "tiktok": "TikTok",
    "hacker news": "Hacker News", "stackoverflow": "Stack Overflow", "whatsapp": "WhatsApp",
    "stack overflow": "Stack Overflow", "product hunt": "Product Hunt",
    "researchgate": "ResearchGate",
}  # fmt: skip
_LIST = (
    r"directory|website|web site|newsletter|group|list|forum|register|database|network|magazine|"
    r"paper|newspaper|journal|slack|channel|community|board|page|catalogue|catalog|programme|"
    r"program|yearbook|bulletin|chat|mailing list|discord|subreddit|roster|wiki|credits"
)
_EVENT = (
    r"conference|meet-?up|fair|booth|stand|workshop|summit|event|dinner|party|hackathon|congress|"
    r"symposium|reception|reunion|retreat|talk|lecture|panel|webinar|seminar|open day|course|"
    r"exhibition|festival|convention|breakfast|lunch|wedding|library|camp|bootcamp|networking "
    r"\w+|open house|launch|awards?|ceremony|round ?table|training|class"
)
_PREPOSITION = (
    r"at|in|on|through|via|during|over|by|once|last|when|while|after|before|briefly|yesterday|"
    r"years|ages|back|for|this|a|two|three|ten|\d+"
)
_HELD = (
    r"author|co-?author|speaker|host|co-?host|founder|co-?founder|maintainer|creator|organi[sz]er|"
    r"editor|chair|chairman|chairwoman|chairperson|president|director|head|lead|leader|owner|guest|"
    r"panell?ist|moderator|member|presenter|instructor|curator|winner|translator|manager|coach|"
    r"teacher|lecturer|professor|trainer|contributor|developer|engineer|designer|analyst|nurse|"
    r"consultant|recruiter|volunteer|captain|conductor|secretary|treasurer|trustee|narrator|"
    r"librarian|researcher|scientist|architect|principal|partner|illustrator|producer|columnist|"
    r"writer|blogger|podcaster|mentor"
)
_ONLY_ONE = frozenset(
    "author founder cofounder co-founder creator head president chair chairman chairwoman host "
    "chairperson owner maintainer".split()
)
_SENTENCE_END = re.compile(
    r"(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bProf\.)(?<!\bSt\.)(?<=[.!?])\s+(?=\S)|\n+"
)
_PLACE = (
    r"school|choir|club|gym|church|mosque|temple|synagogue|team|class|street|building|course|"
    r"university|college|office|town|village|band|orchestra|league|society|union|association|"
    r"chapter|cohort|neighbou?rhood|park|playground|allotment|parish|course|lab|ward|hospital|"
    r"office|company|firm|bootcamp|nursery|kindergarten"
)
_OFFICE = (
    r"office|advis[eo]r|service|services|centre|center|counsell?or|coach|teacher|librarian|"
    r"recruiter|tutor|professor|mentor|agency|agent|department"
)
_WHO = r"(?:(?:the|a) )?(?:woman|man|guy|person|lady|one|dev|bloke|girl|chap|gentleman) who"


@dataclass(frozen=True, slots=True)
class FoundSentence:
    """How I found them, as a sentence to them with its stop; "" where a gap has to stand.

    `is_particular` says whether it could be written to nobody else: a talk, a post, a place that
    we share. Where one searches, and what somebody's post is, could be said to many.
    """

    text: str = ""
    is_particular: bool = False


_NONE = FoundSentence()
_PUBLIC = re.compile(
    rf"(?:you )?(?:{_ADVERB})(?:wrote|gave|spoke|presented|presents|built|founded|co-?founded|runs?|"
    r"leads?|led|teach(?:es)?|taught|won|maintains?|organi[sz]e[sd]?|hosts?|hosted|published|"
    r"designed|launched|edits?|edited|translated|illustrated|keynoted|moved from|switched from|"
    rf"moved into|blogs?) |(?:your|the|an?) (?:[\w’'&-]+ ){{0,3}}?{_A_WORK}|(?:heard|read|saw|watched) "
    rf"your |{_BEING_SEEN} (?:in|on) |(?:[\w-]+ )?(?:{_HELD}) (?:of|behind) ",
    re.IGNORECASE,
)
_IN_PASSING = re.compile(rf"\b(?:found|saw|spotted|noticed) you on (?:{_PLATFORM})\.", re.IGNORECASE)
"""To have seen somebody where everybody is says nothing of them."""
_EITHER = frozenset("liked loved followed quoted cited reviewed asked used like love".split())
"""What I may have done, or they: of what is mine it was they."""
_Form = Callable[[re.Match[str]], str]
"""Makes the sentence of what a form has found."""


def found_sentence(note: str, names: Collection[str] = ()) -> FoundSentence:
    """Return how I found them as a sentence to them.

    Args:
        note: what I noted on how I found them; the first of its sentences that can be turned
            counts.
        names: what they are called: a note may name them.
    """
    for part in _parts(note):
        told = to_you(part, names)
        if len(told.split()) > _LONGEST:
            continue
        for pattern, form, is_particular in _FORMS:
            match = pattern.fullmatch(told)
            said = form(match).strip() if match is not None else ""
            if said:
                sentence = f"{said[:1].upper()}{said[1:]}."
                return FoundSentence(sentence, is_particular and not _IN_PASSING.search(sentence))
    return _NONE


def public_sentence(notes: str, names: Collection[str] = ()) -> str:
    """Return a note on what somebody did in public, as a sentence to them; "" for none.

    Notes are private: what is not known to be public (a talk, a post, a change of work) is never
    told to whom it is about.
    """
    for part in _parts(notes):
        told = to_you(part, names)
        if len(told.split()) > _LONGEST or not _PUBLIC.match(told):
            continue
        sentence = found_sentence(part, names)
        if sentence.is_particular:
            return sentence.text
    return ""


def _parts(note: str) -> list[str]:
    """Return the sentences of a note, and of each what stands before an aside."""
    bare = re.sub(r"\s*\([^()]*\)", "", note)
    found: list[str] = []
    for sentence in _SENTENCE_END.split(bare.strip()):
        whole = clean(sentence).strip(" -–—•*").rstrip(".!;, ")
        found.append(whole)
        found += [part.strip() for part in re.split(r"\s+[-–—]+\s+|[;:]\s+|,\s+", whole)[:1]]
    return [part for part in dict.fromkeys(found) if part]


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
    if verb in _EITHER and re.match(_TOWARDS_ME, rest):
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
    if re.match(rf"{_A_WORK}(?! (?:and|or)\b)", thing, re.IGNORECASE):
        thing = with_article(thing)
    words = f"{match['adverb'] or ''}{without_s(verb[:1].lower() + verb[1:])} {thing}"
    if re.search(_TOWARDS_ME, words):
        return f"You {words}"
    return f"I saw that you {words}"


def _said_of_you(match: re.Match[str]) -> str:
    said = match["rest"]
    if re.search(rf"{_TOWARDS_ME}|^and i\b", said, re.IGNORECASE):
        return f"You {said}"
    return f"I saw that you {said}"


def _profile_says(match: re.Match[str]) -> str:
    page = match["page"].lower()
    where = _PLATFORM_NAMES.get(page, page)
    on = f"on {where}" if page in _PLATFORM_NAMES else f"on your {where}" if page != "bio" else (
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
    of = f"the {place}" if place else "our"
    return f"I found you through {of} alumni network"


def _on_platform(match: re.Match[str]) -> str:
    name = match["name"]
    return f"I found you on {_PLATFORM_NAMES.get(name.lower(), name[:1].upper() + name[1:])}"


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
    article = "the" if noun in _ONLY_ONE or match["the"] == "the" else "an" if (
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


def _compiled(pattern: str, form: _Form, particular: bool = True) -> tuple[re.Pattern[str], _Form, bool]:
    return re.compile(pattern, re.IGNORECASE), form, particular


def _cased(pattern: str, form: _Form, particular: bool = True) -> tuple[re.Pattern[str], _Form, bool]:
    """Return a form in which capitals say what is a name."""
    return re.compile(pattern), form, particular


_FORMS: tuple[tuple[re.Pattern[str], _Form, bool], ...] = (
    _compiled(rf"(?:found|on|via|through|from|in)? ?(?:an? )?(?P<name>{_PLATFORM})(?: (?:search|"
              r"suggestion|connection|connect|invite|contact|request|2nd degree.*|profile))?",
              _on_platform, False),
    _compiled(rf"suggested by (?P<name>{_PLATFORM})", _on_platform, False),
    _compiled(rf"{_WHO} (?P<adverb>{_ADVERB})(?P<verb>\w+) (?P<rest>.+)", _they_did),
    _compiled(r"(?:(?:your|the) )?(?:linkedin )?(?P<page>profile|bio|page|website|site|linkedin|"
              r"github|twitter|homepage) (?:says|said|mentions|shows|states)(?: that)? (?P<rest>.+)",
              _profile_says),
    _compiled(rf"(?:i (?:heard|read|saw|found|watched|liked|loved|enjoyed) )?{_OF_THEIRS} (?P<rest>"
              rf"(?:(?!you\b)[\w’'&-]+ ){{0,3}}?{_A_WORK}.*)", _work),
    _compiled(rf"(?P<rest>(?:(?:ted|tedx|blog|linkedin|medium|twitter|conference|keynote|podcast|"
              rf"youtube|lightning|radio|journal|newspaper|magazine|guest|local|\w+ times|\w+ post) "
              rf")?{_A_WORK}(?: (?:on|about|at|in|for|with|of|"
              r"called|from|that|you).*)?)", _work),
    _compiled(rf"(?:we )?met(?: you| with you| up with you| up)?(?P<rest> (?:{_PREPOSITION})\b.*)",
              _met),
    _compiled(r"(?:i )?met (?P<rest>your .+)", _met_theirs),
    _compiled(r"(?:in |at |on )?(?:the )?same (?P<rest>.+)", _same),
    _compiled(r"both (?:of us )?(?:are )?(?P<rest>.+)", _both),
    _compiled(r"(?:we are )?fellow (?P<rest>.+)", _fellow),
    _compiled(r"(?:worked|studied|trained|volunteered|served|danced|sang|played|sat|taught|lived|"
              r"went to \w+|were|grew up|travelled|did \w+)\b.* together\b.*", _we_did),
    _cased(rf"(?:[Ii]ntroduced|[Rr]ecommended|[Ss]uggested|[Rr]eferred|[Pp]ointed out|[Nn]amed) "
           rf"(?:to me )?by (?P<who>{_SOMEBODY})(?: .*)?", _suggested),
    _cased(rf"(?:[Ii]ntro(?:duction)?|[Rr]eferral|[Rr]ecommendation|[Ss]uggestion|[Tt]ip) "
           rf"(?:by|from|of|through|via) (?P<who>{_SOMEBODY})", _suggested),
    _cased(rf"(?P<who>{_SOMEBODY})['’]s (?:intro(?:duction)?|referral|recommendation|suggestion|"
           r"tip|idea)", _suggested),
    _cased(rf"(?P<who>{_SOMEBODY}) (?P<verb>recommended|recommends|suggested|mentioned|mentions|"
           r"introduced|knows|told me|praised|says|said|thinks|named|referred)(?P<rest> .+)?",
           _sent_me),
    _compiled(rf"(?:found |know )?(?:you )?(?:through |via )?(?:an? |our )?mutual (?:friend|contact|"
              rf"acquaintance|connection)s?(?:,? (?P<who>{_NAME}))?", _mutual_friend),
    _compiled(rf"(?P<who>(?:the |my |our )?(?:[\w-]+ ){{0,3}}?(?:{_OFFICE})) (?P<verb>suggested|"
              r"recommended|mentioned|named)(?: you)?", _office_sent_me),
    _cased(rf"(?:[Aa] )?(?:{_KIN}|[Cc]olleague|[Ff]riend|[Bb]oss|[Nn]eighbour|[Cc]oworker|"
           rf"[Cc]o-worker) of (?P<who>{_SOMEBODY})(?:['’]s)?", _through),
    _cased(rf"(?P<who>{_SOMEBODY})['’]s? (?:(?:old|former|ex) )?(?:{_KIN}|{_ABOVE}|coworker|"
           r"co-worker|contact)", _through),
    _cased(rf"(?:[Ff]ound |[Kk]now )?(?:you )?(?:[Tt]hrough|[Vv]ia|[Ff]rom|[Tt]hanks to) (?P<who>"
           rf"{_SOMEBODY})", _through),
    _compiled(rf"(?:(?P<past>(?:my )?(?:former|old|ex|past|previous|one-time)[ -])|my |an? |the )?"
              rf"(?P<noun>{_TOGETHER})(?P<where> (?:at|from|in|on|during) .+)?", _together),
    _compiled(rf"(?:my )?(?P<past>(?:former|old|ex|past|previous|first)[ -])(?P<noun>{_ABOVE})"
              r"(?P<where> (?:at|from|in|on|for|during) .+)?", _above),
    _compiled(rf"my (?P<past>(?!x)x)?(?P<noun>{_ABOVE})(?P<where> (?:at|from|in|on|for|during) .+)?",
              _above),
    _compiled(rf"(?:i )?(?P<verb>{_I_DID}) (?P<rest>.+)", _i_did),
    _compiled(rf"you (?P<rest>.+)", _said_of_you),
    _compiled(rf"(?P<adverb>{_ADVERB})(?P<verb>{_THEY_DID}) (?P<rest>.+)", _they_did),
    _compiled(r"(?:found (?:you )?(?:in|on|through|via) |via |through |in |on )?(?:the |our |my |"
              r"an? )?(?P<before>(?:[\w.&’'-]+ ){0,4}?)(?:alum|alumni|alumnus|alumna|alumnae|grad|"
              r"graduate)(?: (?:network|directory|list|group|association|page|search|database))?"
              r"(?: (?:of|from|at) (?P<after>.+))?", _alumni, False),
    _compiled(r"ex-(?P<rest>\S+)", _worked_at, False),
    _compiled(rf"(?:i (?:am|was) )?(?:found (?:you )?)?(?:in|on|through|via|from) (?:the|our|my|an?) "
              rf"(?P<rest>(?:[\w.&’'-]+ ){{0,5}}?(?:{_LIST}))", _in_a_list, False),
    _compiled(rf"(?:the |our )?(?P<rest>(?:[\w.&’'-]+ ){{0,4}}?(?:{_LIST}))", _in_a_list, False),
    _compiled(rf"(?:at )?(?P<the>(?:the|an?|our|my) )?(?P<rest>(?:[\w.&-]+ ){{0,4}}?(?:{_EVENT})"
              r"(?: (?:in|at|on|of|for|about|last) .+)?)", _at_event, False),
    _compiled(rf"(?:(?P<the>the|an?) )?(?P<lead>(?:keynote|guest|former|founding|main|lead|hiring|"
              rf"podcast|senior|managing) )?(?P<noun>{_HELD}) (?P<rest>(?:of|at|on|for|in|behind) "
              r"[^,]+)", _held),
    _compiled(rf"(?P<rest>{_BEING_SEEN} (?:in|on|by|at|for) .+)", _being_seen),
    _compiled(r"(?:(?:came|came up|found|turned up|appeared) (?:you )?in an? |an? )?(?:google |"
              r"linkedin |web )?search(?: result)?(?P<what> for .+)?", _searched, False),
    _compiled(r"(?:i|i'm|i’m|we|we're|our|your|my) .+", _as_it_is),
    _compiled(r"from (?P<rest>.+)", _from_place),
    _compiled(rf"(?P<rest>(?:my|our) (?:[\w'’-]+ ){{0,3}}(?:{_PLACE}))", _from_place),
    _cased(r"(?:at )?(?P<rest>(?:[A-Z][\w.-]* ){0,3}?(?:[A-Z]\w*(?:Con|Conf|Fest|Days?|Camp|Summit|"
           r"Expo)\b|[A-Z][\w.-]*(?= (?:19|20)\d\d)).*)", _at_named_event, False),
    _compiled(rf".+ on (?P<name>{_PLATFORM})", _ends_on_platform, False),
)  # fmt: skip
