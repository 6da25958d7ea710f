"""The sentence that each form of a note makes: "met at the fair" is told as "We met at the fair".

Each takes what a form has found (see `forms`), and returns the sentence without a stop, or "" where
it makes none after all.
"""

import re

from inroad.domain.messages.grammar.articles import lowered, with_article
from inroad.domain.messages.grammar.jotted import is_clause
from inroad.domain.messages.grammar.verbs import Form as VerbForm
from inroad.domain.messages.grammar.verbs import verb_of, without_s
from inroad.domain.messages.how_found.words import (
    A_WORK,
    ONLY_ONE,
    PLATFORM_NAMES,
    TOWARDS_ME,
)
from inroad.domain.patterns import compiled, late

_OWNER = late(r"['’]s$")
_OF_YOU = late(r"\b(?:yours|yourself)\b|\b(?:of|you .*) you\b")
_NO_PLACE = late(
    r"(?i:in|on|at|no|not|missed|from|via|to|you|dr\.?)\b|.*\b(?i:your?)\b|"
    r".*[A-Z][\w.]*['’]s\b"
)
"""What stands in no list and on no programme: a place that is somebody's has no "the"."""
_EITHER = frozenset("liked loved followed quoted cited reviewed asked used like love".split())
"""What I may have done, or they: of what is mine it was they."""


def work(match: re.Match[str]) -> str:
    """Tell of a work of theirs: "I heard your talk on pricing"."""
    verb = (
        "heard" if match["heard"] else "read" if match["read"] else "saw" if match["saw"] else
        "came across"
    )  # fmt: skip
    rest = lowered(match["rest"])
    if compiled(r"interview in\b").match(rest):
        verb = "read"
    is_by_others = compiled(r"\b(?:about|on|of|with) your?\b|\byou (?!and\b)\w+").search(rest)
    return f"I {verb} {'the' if is_by_others else 'your'} {rest}"


def i_did(match: re.Match[str]) -> str:
    """Tell what I did: "I took your course", "I follow you on Mastodon"."""
    verb, rest = match["verb"], match["rest"]
    verb = verb[:1].lower() + verb[1:]
    if verb in _EITHER and compiled(TOWARDS_ME).match(rest):
        return f"You {verb} {rest}"
    spoke = compiled(
        r"(?P<where>(?:you )?(?:on|at) [^,]+), (?:on|about) (?P<what>[^,]+)"
    ).fullmatch(rest)
    if spoke is not None and verb in {"heard", "saw"}:
        rest = f"{spoke['where']}, speaking about {spoke['what']}"
    if verb.startswith("google") and not rest.startswith("you"):
        return ""
    if verb in {"know", "knew"} and " since " in rest:
        verb = "have known"
    if compiled(r"(?:on|in|at|via|through|during)\b").match(rest):
        if verb in {"found", "saw", "spotted", "noticed", "discovered", "follow", "followed",
                    "following", "heard", "met"}:  # fmt: skip
            rest = rest if " that " in rest else f"you {rest}"
        elif verb not in {"subscribed", "was", "have been"}:
            return ""
    if verb == "was" and rest.startswith(("impressed", "inspired", "told", "taught")):
        return f"I was {rest}"
    if verb.split(" ")[0].endswith("ing"):
        verb = f"am {verb}"
    if compiled(rf"{A_WORK}(?! (?:and|or)\b)", re.IGNORECASE).match(rest):
        rest = with_article(rest)
    return f"I {'found' if verb.startswith('google') else verb} {rest}"


def met(match: re.Match[str]) -> str:
    """Tell where we met."""
    return f"We met {match['rest'].strip()}"


def met_theirs(match: re.Match[str]) -> str:
    """Tell whom of theirs I met: "I met your husband at the fair"."""
    return f"I met {match['rest']}"


def they_did(match: re.Match[str]) -> str:
    """Tell what they did: "I saw that you run the meetup", "You taught me SQL"."""
    verb = match["verb"]
    thing = match["rest"]
    if compiled(rf"{A_WORK}(?! (?:and|or)\b)", re.IGNORECASE).match(thing):
        thing = with_article(thing)
    words = f"{match['adverb'] or ''}{without_s(verb[:1].lower() + verb[1:])} {thing}"
    if compiled(TOWARDS_ME).search(words):
        return f"You {words}"
    return f"I saw that you {words}"


def said_of_you(match: re.Match[str]) -> str:
    """Tell what was said of them with a pronoun: "she gave a talk"."""
    said = match["rest"]
    if compiled(rf"{TOWARDS_ME}|^and i\b", re.IGNORECASE).search(said):
        return f"You {said}"
    return f"I saw that you {said}"


def profile_says(match: re.Match[str]) -> str:
    """Tell what their profile says."""
    page = match["page"].lower()
    where = PLATFORM_NAMES.get(page, page)
    on = f"on {where}" if page in PLATFORM_NAMES else f"on your {where}" if page != "bio" else (
        "in your bio")  # fmt: skip
    said = match["rest"]
    return f"I read {on} that {said}" if said.lower().startswith("you ") else ""


def same(match: re.Match[str]) -> str:
    """Tell what we have in common: "We went to the same bootcamp"."""
    rest = match["rest"]
    if compiled(r"(?:\w+ )?(?:school|bootcamp|boot camp|university|uni|college|course|programme|"
                r"program|class|year|cohort)\b", re.IGNORECASE).match(rest):  # fmt: skip
        verb = (
            "were in"
            if compiled(r"(?:\w+ )?(?:class|year|cohort|course)").match(rest)
            else "went to"
        )
        return f"We {verb} the same {rest}"
    if compiled(r"(?:\w+ )?(?:team|company|firm|employer|office|department)\b").match(rest):
        return f"We worked {'in' if 'team' in rest else 'at'} the same {rest}"
    return f"We are in the same {rest}"


def together(match: re.Match[str]) -> str:
    """Tell what we were to each other: colleagues, neighbours, classmates."""
    noun, where = match["noun"].lower().rstrip("s"), match["where"] or ""
    if noun.startswith("neighb"):
        return f"We are neighbours{where}"
    if compiled(r"class|school|course").match(noun):
        return f"We were classmates{where}" if noun.startswith("class") else (
            f"We were at school together{where}" if noun.startswith("school") else
            f"We were on the same course{where}")  # fmt: skip
    if compiled(r"colleague|co-?worker|work|team").match(noun):
        return f"We worked together{where}" if where else ""
    where = compiled(r"^ (?:at|in)\b").sub(" from", where)
    return f"We know each other{where}" if where else ""


def other_parent(match: re.Match[str]) -> str:
    """Tell of our children, who brought us together: it is they who go there."""
    if compiled(r"(?:\w+ )?(?:school|kindergarten|nursery|playgroup|daycare)").fullmatch(
        match["rest"]
    ):
        return f"Our children go to the same {match['rest']}"
    return "We know each other through our children"


def above(match: re.Match[str]) -> str:
    """Tell what they were to me: my manager, my teacher."""
    where = compiled(r"^ from\b").sub(" at", match["where"] or "")
    if any(verb_of(word) for word in where.lower().split()[2:]):
        return ""
    verb = "were" if match["past"] or where else "are"
    return f"You {verb} my {match['noun'].lower()}{where}"


def through(match: re.Match[str]) -> str:
    """Tell through whom I know of them."""
    return f"I know of you through {_OWNER.sub('', match['who'])}"


def through_mine(match: re.Match[str]) -> str:
    """Tell through whom I know of them, who is somebody of mine: "roommate's boyfriend"."""
    return f"I know of you through my {match['who'].lower()}"


def thought(match: re.Match[str]) -> str:
    """Tell who thought that I should write to them."""
    who = match["who"]
    return f"{who[:1].upper()}{who[1:]} suggested that I write to you"


def towards_me(match: re.Match[str]) -> str:
    """Tell what they did to me: "You interviewed me in 2021"."""
    known = verb_of(match["verb"].lower())
    is_told = known is not None and known[1] in (VerbForm.PAST, VerbForm.S)
    return f"You {without_s(match['verb'].lower())} {match['rest']}" if is_told else ""


def suggested(match: re.Match[str]) -> str:
    """Tell who suggested them."""
    return f"{match['who']} suggested that I write to you"


def sent_me(match: re.Match[str]) -> str:
    """Tell what somebody said or did that sent me: "Tom says that you know everybody"."""
    who, verb, rest = match["who"], match["verb"].lower(), (match["rest"] or "").strip()
    if verb.startswith("suggest"):
        return f"{who} suggested that I write to you"
    if verb.startswith("introduce"):
        return f"{who} introduced us"
    whom = rest if compiled(r"your?\b").match(rest) else f"you {rest}".strip()
    if verb.startswith(("knows", "know")):
        return "" if _OF_YOU.search(whom) else f"{who} knows {whom}"
    if verb in {"told", "told me"}:
        return f"{who} told me {rest or 'about you'}"
    if verb.startswith(("say", "said", "think")):
        return f"{who} {verb} that {rest.removeprefix('that ')}" if rest.startswith(
            ("you ", "that you ")) else ""  # fmt: skip
    return f"{who} {verb} {whom}"


def alumni(match: re.Match[str]) -> str:
    """Tell of a network of alumni."""
    place = compiled(r"^(?:the|our|my) ").sub("", (match["before"] or match["after"] or "").strip())
    if place.startswith("same "):
        return f"We went to the {place}"
    whose = f"the {place} alumni" if place else "our alumni"
    found_in = match["list"]
    if found_in is None or found_in == "network":
        return f"I found you through {whose} network"
    return f"I found you {'on' if found_in == 'page' else 'in'} {whose} {found_in}"


def on_platform(match: re.Match[str]) -> str:
    """Tell on which platform I found them."""
    return f"I found you on {_platform(match['name'])}"


def _platform(name: str) -> str:
    """Return a platform as it writes itself: "LinkedIn", "Facebook"."""
    return PLATFORM_NAMES.get(name.lower(), name[:1].upper() + name[1:])


def in_a_group(match: re.Match[str]) -> str:
    """Tell in which group on a platform I found them, by its name."""
    where = "on" if match["kind"].lower() == "forum" else "in"
    group = match[0][match.end("name") :]
    return f"I found you {where} the {_platform(match['name'])}{group}"


def in_a_list(match: re.Match[str]) -> str:
    """Tell in which list I found them."""
    where = match["rest"]
    if _NO_PLACE.match(where):
        return ""
    on = (
        "on"
        if compiled(r"(?:website|page|board|wiki|roster|forum|web site)$").search(where)
        else "in"
    )
    return f"I found you {on} the {lowered(where)}"


def at_event(match: re.Match[str]) -> str:
    """Tell at which event I came across them."""
    if _NO_PLACE.match(match["rest"]):
        return ""
    return f"I came across you at {match['the'] or 'the '}{lowered(match['rest'])}"


def met_at_event(match: re.Match[str]) -> str:
    """Tell at which event we spoke."""
    return f"We met at {match['the'] or 'the '}{lowered(match['rest'])} and {match['did'].lower()}"


def gave_me(match: re.Match[str]) -> str:
    """Tell who gave me their card or number."""
    return f"{match['who'][:1].upper()}{match['who'][1:]} gave me {match['rest']}"


def at_named_event(match: re.Match[str]) -> str:
    """Tell at which event, by its name."""
    return f"I came across you at {match['rest']}"


def office_sent_me(match: re.Match[str]) -> str:
    """Tell which office or adviser sent me."""
    who = match["who"]
    owner = "" if compiled(r"(?:the|my|our)\b", re.IGNORECASE).match(who) else "my "
    verb = match["verb"].lower()
    said = "suggested that I write to you" if verb.startswith("suggest") else f"{verb} you"
    return f"{owner}{lowered(who)} {said}"


def mutual_friend(match: re.Match[str]) -> str:
    """Tell of a friend whom we both have."""
    who = match["who"]
    return f"I know of you through a mutual friend{f', {who}' if who else ''}"


def ends_on_platform(match: re.Match[str]) -> str:
    """Tell on which platform, where a short note ends with it."""
    return on_platform(match) if len(match[0].split()) <= 6 else ""


def held(match: re.Match[str]) -> str:
    """Tell as what I know them: "as the author of …"."""
    noun = match["noun"].lower()
    lead = (match["lead"] or "").lower()
    article = "the" if noun in ONLY_ONE or match["the"] == "the" else "an" if (
        f"{lead}{noun}"[:1] in "aeiou") else "a"  # fmt: skip
    return f"I know of you as {article} {lead}{match['noun'].lower()} {match['rest']}"


def being_seen(match: re.Match[str]) -> str:
    """Tell where they were quoted or featured."""
    return f"I saw that you were {match['rest'][:1].lower()}{match['rest'][1:]}"


def searched(match: re.Match[str]) -> str:
    """Tell that I found them in a search."""
    what = match["what"] or ""
    return f"I found you in a search{what}"


def from_place(match: re.Match[str]) -> str:
    """Tell from where I know them."""
    rest = match["rest"]
    is_owned = compiled(r"(?:the|my|our|an?)\b|[A-Z]").match(rest) or " " not in rest
    return f"I know you from {rest if is_owned else f'the {rest}'}"


def as_it_is(match: re.Match[str]) -> str:
    """Tell a sentence of mine as it stands."""
    met_you = compiled(r"\bwe met you (?=at|in|on|through|during|over)", re.IGNORECASE)
    said = met_you.sub("we met ", match[0])
    if compiled(r"(?:our|your|my)\b", re.IGNORECASE).match(said):
        return said if is_clause(said) else ""
    return f"I{said[1:]}" if compiled(r"i\b").match(said) else said


def we_did(match: re.Match[str]) -> str:
    """Tell what we did together."""
    return f"We {match[0][:1].lower()}{match[0][1:]}"


def both(match: re.Match[str]) -> str:
    """Tell what we both are or did."""
    rest = match["rest"]
    is_something = compiled(r"(?:in|at|from|on|members of|into|nurses|\w+s\b)").match(rest)
    if is_something and not compiled(r"\w+ed\b|\w+ing\b").match(rest):
        return f"We are both {rest}"
    return f"We both {rest}"


def fellow(match: re.Match[str]) -> str:
    """Tell what we are fellows in."""
    return f"I am a fellow {match['rest']}"


def worked_at(match: re.Match[str]) -> str:
    """Tell where they used to work."""
    return f"I saw that you worked at {match['rest']}"
