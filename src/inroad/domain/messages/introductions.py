"""My introduction as a sentence or two of a letter, from whatever I wrote of myself.

The introduction in my profile is what I say, and may begin "Hi, I'm Robin Hale" or be no
sentence at all ("Nurse, 12 years, moving to informatics"; see `introduction_notes`). A letter says
my name below; what it needs is sentences with a verb. To somebody who knows me it says only what
is new.
"""

import re

from inroad.domain.messages.check.letter import first_sentence
from inroad.domain.messages.grammar.articles import a_or_an
from inroad.domain.messages.grammar.verbs import Form, verb_of, without_s
from inroad.domain.messages.introduction_notes import from_notes
from inroad.domain.messages.introduction_words import NOT_FOR_THEM
from inroad.domain.patterns import alternation, compiled, late
from inroad.domain.people.names.asides import without_pronouns
from inroad.domain.people.names.name_words import TITLES
from inroad.domain.text import clean

_LONGEST = 40
"""Words: what is longer is no introduction for a request of under 100."""

_OF_YEARS = late(
    r"I(?:['’]m| am) (?P<what>an? (?:[\w-]+ ){0,3}?[\w-]+) (?:of|for) (?P<many>\w+) years\b"
)
_ONWARDS = late(r";\s+(?=(?:until|now|today)\b)", re.IGNORECASE)
_EARLIER = late(r"before (?:that|this)|previously|formerly|earlier|until then", re.I)
_HELLO = late(
    r"(?:hi|hello|hey|hallo|good (?:morning|day|afternoon)|greetings|howdy)(?: (?:there|all|"
    r"everyone|everybody))?\b[\s,.!–—-]*",
    re.IGNORECASE,
)
_BRACKETS = late(r"\s*\((?P<said>[^()]*)\)")
_SMILEY = late(r"\s*(?:(?<!\w)[:;]-?[)(DP]|#\w+|[\U0001F000-\U0001FAFF\u2600-\u27bf\ufe0f]+)")
_AGE = late(r"\b\d\d[- ]?(?:y/?o|years?[- ]old)\b,?(?: and\b)? ?", re.IGNORECASE)
_TWICE = late(r"\b(I am|I['’]m|I|am|an?) (?:\1 )+")
_ARTICLE = late(
    r"(?P<before>^I(?:['’]m| am| was|['’]ve been| have been) )an? "
    r"(?P<word>[^\W\d_](?![A-Z&])[\w-]*)"
)
"""Of capitals I know myself how I say them."""
_LEFT_HANGING = late(r"(?:,? (?:an?|the|my|and|or|but|of|as))+$", re.IGNORECASE)
_SAYS_NOTHING = late(
    r"I(?:['’]\w+)?(?: (?:am|was|have|had|been|do|will|can|want|would|like|from|at|in|to|for|"
    r"with))*"
)
_MY_NAME = r"(?:my name is|my name's|i'm called|i am called|call me|name:)\s+"
_MY_TITLES = rf"(?:(?:{alternation(TITLES)})\.? )*"
_CALLED_SO = r"(?P<called>[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,2})"
_AFTER_NAME = r"(?P<after>(?:[,:.–—-]|\s+[–—|•·/-]|\s+(?:and|here|from)\b)?\s*)(?P<rest>.*)"
_CALLED = late(_MY_NAME + _CALLED_SO + _AFTER_NAME, re.IGNORECASE)
_I = late(r"(?:i|i['’](?:m|ve|d|ll))\b.*", re.IGNORECASE)
_BEFORE_I = late(
    r"we (?:are|run|have|live) .+|my .+|"
    r"(?:we|my|(?:now|today|currently),? (?=I)|as an?|for the|after|since|over the|in my|when|"
    r"until|having|by|with (?:my|over|more|a|\d+))\b.*\b(?:I|I['’](?:m|ve|d)|my|me)\b.*",
    re.IGNORECASE,
)
_AFTER = late(r"(?P<when>(?:after|since|having|with|over) [^,]+), (?P<rest>\w+ing .+)", re.I)
_LOOKING = late(r"I(?:['’]m| am) (?:now |currently )?\w+ing\b")
_BEFORE_THAT = late(r"(?P<now>.+?)[;.] (?:before|until) (?P<that>that|this) (?P<was>.+)\.", re.I)
_HALF = late(
    r"I(?:['’]m| am|['’]ve been| have been| was| have worked) [^.;]*?(?:, and |,? (?=now )| and "
    r"(?=I['’]|I am ))(?P<new>(?:I['’]m|I am|am|want|now|would like|hope) .+)"
)
_I_WAS_WITH_YOU = late(
    r"We (?:briefly )?(?:met|worked|studied|trained|spoke|talked|sat|shared|went|exchanged|were|"
    r"served|sang|played)\b|You (?:were my|(?:taught|trained|managed|hired|supervised|coached|"
    r"mentored|interviewed|helped) me)\b|I (?:worked|interned|studied|trained|volunteered|was) "
    r"(?:with|for|under|in your|at your|on your)\b"
)
_ONCE = late(r"We (?:briefly )?(?:met|spoke|talked|exchanged|sat)\b")
_WE_ARE = late(
    r"(?:I know you from|We (?:are|know|have|sing|play|run|share|live|both)|You are my|Our)\b"
)


def introduction_sentences(introduction: str, my_name: str = "", most: int = 2) -> str:
    """Return one or two sentences that say who I am; "" where none can be made of it.

    Args:
        introduction: what I wrote of myself, as I would say it.
        my_name: my name, which stands below the letter and need not be said.
        most: how many sentences; a second one only where the two are short enough.
    """
    plain = _SMILEY.sub("", clean(introduction.replace("\n", " "))).lstrip("-–—•*\"“'‘ ")
    plain = " ".join(without_pronouns(plain).split()).lstrip(", ")
    plain = compiled(r"\s@\s?(?=\w)").sub(
        " at ", compiled(r"\bw/ ?").sub("with ", _AGE.sub("", plain))
    )
    plain = plain.capitalize() if plain.isupper() else compiled(r"^im\b").sub("I'm", plain)
    text = _ONWARDS.sub(". ", re.sub(rf"^(?:{_HELLO.pattern})", "", plain, flags=re.IGNORECASE))
    found: list[str] = []
    while text and len(found) < most:
        sentence = first_sentence(text)
        text = text[text.find(sentence) + len(sentence) :].strip()
        said = _said(sentence, my_name)
        earlier = _EARLIER.match(sentence)
        if found and earlier is not None and said.startswith("I was "):
            said = f"{earlier[0].capitalize()} {said}"
        if said and len(" ".join((*found, said)).split()) > _LONGEST:
            break
        if said:
            found.append(said)
    if most > 1 and len(found) > 1 and found[0].startswith("I have been") and (
        _LOOKING.match(found[1]) and " and " not in found[0]
    ):  # fmt: skip
        found = [f"{found[0].rstrip('.')}, and {found[1]}"]
    return " ".join(filter(None, found))


def first_clause(sentence: str) -> str:
    """Return one clause of a sentence about me, with its stop: the first, or what I was before."""
    before = _BEFORE_THAT.fullmatch(sentence)
    if before is not None:
        return f"{before['was'][:1].upper()}{before['was'][1:]}."
    match = compiled(
        r"(?P<first>.{20,}?)(?:,? and (?:now|am|want|would|have|I['’]m)\b|[;,] ).*"
    ).match(sentence)
    return f"{match['first'].rstrip(' ,;')}." if match is not None else sentence


def knows_what_i_am(found: str) -> bool:
    """Whether how I found somebody says that they know me for more than one meeting."""
    is_old = _I_WAS_WITH_YOU.match(found) is not None and _ONCE.match(found) is None
    return is_old or _WE_ARE.match(found) is not None


def reminder(found: str) -> str:
    """Return how I know somebody as one reminds them: "You may remember me: we met at …"."""
    if not _I_WAS_WITH_YOU.match(found):
        return found
    said = found if found.startswith("I ") else f"{found[:1].lower()}{found[1:]}"
    return f"You may remember me: {said}"


def what_is_new(introduction: str) -> str:
    """Return my introduction for somebody who knows what I am: what I am about now."""
    match = _HALF.fullmatch(introduction)
    if match is None:
        before = _BEFORE_THAT.fullmatch(introduction)
        return f"{before['now']}." if before is not None else introduction
    new = match["new"]
    if new.startswith("I"):
        return new
    return f"I {'am ' if new.startswith('now ') else ''}{new}"


def _said(sentence: str, my_name: str) -> str:
    """Return a sentence about me; "" where it says my name alone, or nothing that can be turned."""
    bare = _LEFT_HANGING.sub("", _without_brackets(sentence).rstrip('.!;, "”'))
    told = _TWICE.sub(r"\1 ", _without_name(bare, my_name))
    if not told or NOT_FOR_THEM.search(told):
        return ""
    after = _AFTER.fullmatch(told)
    if _I.fullmatch(told) or _BEFORE_I.fullmatch(told):
        said = told
    elif after is not None:
        said = f"{after['when']}, I am {after['rest']}"
    else:
        said = _third_person(told, my_name) or from_notes(told, _years_aside(sentence))
    said = compiled(r"^i\b").sub("I", said)
    said = _ARTICLE.sub(lambda at: f"{at['before']}{a_or_an(at['word'])} {at['word']}", said)
    if _SAYS_NOTHING.fullmatch(said):
        return ""
    match = _OF_YEARS.match(said)
    if match is not None:
        rest = compiled(r"^ (?=\w+ing\b)").sub(", and am ", said[match.end() :])
        said = f"I have been {match['what']} for {match['many']} years{rest}"
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def _without_brackets(text: str) -> str:
    return _BRACKETS.sub("", text)


def _years_aside(text: str) -> str:
    """Return what stands in brackets and says for how long: "9 yrs" of "(maths, 9 yrs)"."""
    asides = (
        part.strip() for match in _BRACKETS.finditer(text) for part in match["said"].split(",")
    )
    return next(
        (one for one in asides if compiled(r"\d+\+? ?(?:years?|yrs?|y)\.?").fullmatch(one)), ""
    )


def _without_name(text: str, my_name: str) -> str:
    """Return what is left of "I'm Robin Hale, a nurse" without the name: "a nurse"."""
    opening = _opening(text, my_name)
    alone = opening.groupdict().get("alone") if opening is not None else None
    if opening is None or (alone and not my_name.strip()):
        return text
    rest, after = opening["rest"], opening["after"].strip()
    if not rest or after == "here":
        return rest.lstrip(" ,.–—-")
    if after == "from":
        place, _, more = rest.partition(",")
        return more.strip() or f"I am from {place}"
    if alone and after not in set(",:-–—|•·/"):
        return text
    if after == "and" or compiled(r"(?:and )?I\b").match(rest):
        return rest.removeprefix("and ")
    return rest


def _opening(text: str, my_name: str) -> re.Match[str] | None:
    """Return how a text begins with my name, or with any where mine is not known."""
    names = "|".join(re.escape(part) for part in (my_name, *my_name.split()) if part.strip())
    # Most texts do not name me; of a pattern that is made for a name, the titles take long.
    if names and not re.search(names, text, re.IGNORECASE):
        return _CALLED.match(text)
    any_name = (
        rf"{_MY_TITLES}(?:{names})(?: (?:{names}))*"
        if names
        else r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}"
    )
    return re.compile(
        rf"(?:{_MY_NAME}{_CALLED_SO}|I(?:['’]m| am) (?:{any_name})|"
        rf"(?P<alone>{any_name})){_AFTER_NAME}",
        re.IGNORECASE if names else 0,
    ).match(text)


def _third_person(text: str, my_name: str) -> str:
    """Turn "Robin Hale is a nurse who…" into "I am a nurse who…"."""
    names = [re.escape(part) for part in (my_name, my_name.split(" ")[0]) if part]
    anybody = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}(?= is (?:an?|the|now|currently) )|[Hh]e|[Ss]he"
    match = re.fullmatch(
        rf"(?:{'|'.join(names) or anybody}|[Hh]e|[Ss]he) (?P<verb>\w+)(?P<rest> .*)", text
    )
    known = verb_of(match["verb"]) if match is not None else None
    if match is None or known is None or known[1] is Form.BASE:
        return ""
    verb = {"is": "am", "was": "was", "has": "have"}.get(match["verb"], without_s(match["verb"]))
    rest = compiled(r"\b(?:his|her)\b").sub("my", match["rest"])
    return f"I {verb}{rest}"
