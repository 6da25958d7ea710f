"""My introduction as a sentence or two of a letter, from whatever I wrote of myself.

The introduction in my profile is what I say, and may begin "Hi, I'm Robin Hale" or be no
sentence at all ("Nurse, 12 years, moving to informatics"). A letter says my name below; what it
needs is sentences with a verb.
"""

import re

from inroad.domain.messages.check.letter import first_sentence
from inroad.domain.messages.grammar.articles import lowered, with_article
from inroad.domain.messages.grammar.verbs import Form, verb_of, without_s
from inroad.domain.people.role_words import ROLE_WORDS
from inroad.domain.text import clean, folded

_LONGEST = 40
"""Words: what is longer is no introduction for a request of under 100."""

_OF_YEARS = re.compile(
    r"^I(?:['’]m| am) (?P<what>an? (?:[\w-]+ ){0,3}?[\w-]+) of (?P<many>\w+) years"
    r"(?=[,.;]|$| and\b)"
)
_EARLIER = re.compile(
    r"(?P<when>before (?:that|this)|previously|formerly|earlier|until then)[,:]? (?P<what>.+)",
    re.IGNORECASE,
)
_ONWARDS = re.compile(r";\s+(?=(?:before|previously|formerly|earlier|until|now|today)\b)", re.I)
_STATE = re.compile(
    r"(?:now |currently |still |just |almost |nearly )*(?:back|new|fresh|about to|between|on "
    r"(?:a|my)|"
    r"based|trained|qualified|retired|self-(?:taught|employed)|halfway|interested|keen|curious) .+",
    re.IGNORECASE,
)
"""What one is without being a this or a that: "back to work after six years"."""
_HELLO = re.compile(
    r"(?:hi|hello|hey|hallo|good (?:morning|day|afternoon)|greetings|howdy)(?: (?:there|all|"
    r"everyone|everybody))?\b[\s,.!–—-]*",
    re.IGNORECASE,
)
_MY_NAME = re.compile(
    r"(?:my name is|my name's|i'm called|i am called|call me|name:)\s+", re.IGNORECASE
)
_I = re.compile(r"(?:i|i['’](?:m|ve|d|ll)|we|my|as an?|for the|after|since|over the|in my|when|"
                r"until|"
                r"having|by|with (?:my|over|more|a|\d+))\b.*", re.IGNORECASE)  # fmt: skip
_HAS_I = re.compile(r"\b(?:I|I['’](?:m|ve|d)|my|me)\b")
_MANY = r"\d+\+?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
_YEARS = re.compile(
    rf"(?:for |with |over |about |almost |nearly )*(?P<many>{_MANY})(?: |-)?(?:years?|yrs?|"
    rf"y)(?:['’])?"
    r"(?: of(?= exp| work))?(?: (?:experience|exp))?(?: (?P<where>(?:in|as|at|with|on|of) .+|"
    r"[\w-]+ing\b.*))?",
    re.IGNORECASE,
)
_FOR_YEARS = re.compile(
    rf"(?P<doing>[^\W\d_]+ing\b.*?|(?:in|at) .+?) for (?:over |about |nearly "
    rf")?(?P<many>{_MANY}) (?:years|yrs)",
    re.IGNORECASE,
)
_FORMER = re.compile(r"(?:former(?:ly)?|ex[- ]|previously|once)(?:an? )?", re.IGNORECASE)
_ARROW = re.compile(r"\s*(?:->|→|=>|>)\s*")
_SEPARATOR = re.compile(r"\s*(?:[,;|•·/]|\s[–—-])\s*")
_MODIFIED = re.compile(r"(?:of|in|at|for|with|from|and|who|that|turned|to)\b", re.IGNORECASE)
_TURNED = re.compile(r"(?:now |currently |and )*(?P<what>.+)", re.IGNORECASE)


def introduction_sentences(introduction: str, my_name: str = "", most: int = 2) -> str:
    """Return one or two sentences that say who I am; "" where none can be made of it.

    Args:
        introduction: what I wrote of myself, as I would say it.
        my_name: my name, which stands below the letter and need not be said.
        most: how many sentences; a second one only where the two are short enough.
    """
    hello = re.sub(
        rf"^(?:{_HELLO.pattern})", "", clean(introduction.replace("\n", " ")), flags=re.I
    )
    text = _ONWARDS.sub(". ", hello)
    found: list[str] = []
    while text and len(found) < most:
        sentence = first_sentence(text)
        text = text[text.find(sentence) + len(sentence) :].strip()
        said = _said(sentence, my_name)
        if said and len(" ".join((*found, said)).split()) > _LONGEST:
            break
        if said or found:
            found.append(said)
    return " ".join(filter(None, found))


def first_clause(sentence: str) -> str:
    """Return the first clause of a sentence about me, with its stop: up to ", and" or "and now"."""
    match = re.match(r"(?P<first>.{20,}?)(?:,? and (?:now|am|want|would|have)\b|[;,] ).*", sentence)
    return f"{match['first'].rstrip(' ,;')}." if match is not None else sentence


def _said(sentence: str, my_name: str) -> str:
    """Return a sentence about me; "" where it says my name alone, or nothing that can be turned."""
    told = _without_name(sentence.rstrip(".!;, "), my_name)
    if not told:
        return ""
    earlier = _EARLIER.fullmatch(told)
    if earlier is not None and _is_somebody(earlier["what"]):
        when = f"{earlier['when'][:1].upper()}{earlier['when'][1:].lower()}"
        return f"{when} I was {with_article(_plain_role(earlier['what']))}."
    if _STATE.fullmatch(told) and not _is_somebody(told):
        return f"I am {lowered(told)}."
    said = told if _I.fullmatch(told) else _third_person(told, my_name) or _from_notes(told)
    if not said and _HAS_I.search(told):
        said = told
    said = _OF_YEARS.sub(r"I have been \g<what> for \g<many> years", re.sub(r"^i\b", "I", said))
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def _without_name(text: str, my_name: str) -> str:
    """Return what is left of "I'm Robin Hale, a nurse" without the name: "I'm a nurse"."""
    names = "|".join(re.escape(part) for part in (my_name, *my_name.split()) if part)
    any_name = (
        rf"(?:{names})(?: (?:{names}))*" if names else r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}"
    )
    opening = re.match(
        rf"(?:{_MY_NAME.pattern}(?P<called>[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){{0,2}})|"
        rf"(?P<am>I(?:['’]m| am)) (?:{any_name})|(?P<alone>{any_name}))"
        r"(?P<after>(?:[,:.–—-]|\s+[–—-]|\s+(?:and|here|from)\b)?\s*)(?P<rest>.*)",
        text,
        re.IGNORECASE if names else 0,
    )
    if opening is None or (opening["alone"] and not names):
        return text
    rest, after = opening["rest"], opening["after"].strip()
    if not rest or after == "here":
        return rest.lstrip(" ,.–—-")
    if after == "from":
        return f"I am from {rest}"
    if opening["alone"] and after not in {",", ":", "-", "–", "—"}:
        return text
    if after == "and" or re.match(r"(?:and )?I\b", rest):
        return rest.removeprefix("and ")
    return rest


def _third_person(text: str, my_name: str) -> str:
    """Turn "Robin Hale is a nurse who…" into "I am a nurse who…"."""
    names = [re.escape(part) for part in (my_name, my_name.split(" ")[0]) if part]
    match = re.fullmatch(
        rf"(?:{'|'.join(names) or 'he|she'}|he|she) (?P<verb>\w+)(?P<rest> .*)", text
    )
    if match is None:
        return ""
    verb = {"is": "am", "was": "was", "has": "have"}.get(match["verb"], without_s(match["verb"]))
    rest = re.sub(r"\b(?:his|her)\b", "my", match["rest"])
    return f"I {verb}{rest}"


def _from_notes(text: str) -> str:
    """Make a sentence of notes: "Nurse, 12 years, moving to informatics"."""
    parts = [part for part in _SEPARATOR.split(_ARROW.sub(", moving into ", text)) if part]
    what = years = doing = ""
    more: list[str] = []
    for part in parts:
        match = _YEARS.fullmatch(part)
        if match is not None and not years:
            years = match["many"].lower() + (" years" if match["many"] != "1" else " year")
            more += [match["where"]] if match["where"] else []
        elif (for_years := _FOR_YEARS.fullmatch(part)) is not None and not years:
            years = for_years["many"].lower() + " years"
            more.append(lowered(for_years["doing"]))
        elif _is_doing(part) and not doing:
            doing = lowered(_TURNED.sub(r"\g<what>", part))
        elif not what and _is_somebody(_now(part)):
            what = with_article(_plain_role(_now(part)))
        elif _did(part):
            return f"I {lowered(part)}" + (f", and am {doing}" if doing else "")
        else:
            more.append(part)
    return _joined(what, years, doing, more)


def _joined(what: str, years: str, doing: str, more: list[str]) -> str:
    tail = f", and am {doing}" if doing else ""
    if what and years:
        extra = "".join(f" {part}" for part in more if re.match(r"(?:in|at|with|on)\b", part))
        if _FORMER.match(re.sub(r"^an? ", "", what)):
            return f"I am {what}{extra} with {years} behind me{tail}"
        return f"I have been {what}{extra} for {years}{tail}"
    if what:
        others = [with_article(_plain_role(part)) for part in more if _is_somebody(part)]
        listed = "".join(f", {lowered(part)}" for part in more if not _is_somebody(part))
        who = " and ".join((what, *others))
        return f"I am {who}{listed}{tail}"
    where = next((part for part in more if re.match(r"in |as |at |with |of |\w+ing\b", part)), "")
    where = re.sub(r"^of ", "in ", where)
    if years and where:
        verb = "have worked" if re.match(r"in |as |at |with ", where) else "have been"
        return f"I {verb} {where} for {years}{tail}"
    if doing and years:
        return f"I have been {doing} for {years}"
    return f"I am {doing}" if doing and not more else ""


def _is_doing(part: str) -> bool:
    match = re.match(r"(?:now |currently |and )*(?P<verb>[^\W\d_]+ing) ", part, re.IGNORECASE)
    if match is None:
        return False
    return verb_of(match["verb"].lower()) is not None or match["verb"].lower() in _BECOMING


_BECOMING = frozenset("looking becoming hoping aiming seeking pivoting transitioning".split())


def _now(part: str) -> str:
    return re.sub(r"^(?:now|currently|today|presently) ", "", part, flags=re.IGNORECASE)


def _did(part: str) -> bool:
    first = part.split(" ", 1)[0].lower()
    known = verb_of(first)
    return known is not None and known[1] is Form.PAST and " " in part


def _is_somebody(part: str) -> bool:
    """Whether a part of notes names what somebody is: a role, with what belongs to it."""
    head = re.split(rf" (?={_MODIFIED.pattern})", _FORMER.sub("", part), flags=re.IGNORECASE)[0]
    words = folded(head).replace("-", " ").split()
    words = [word for word in words if word not in {"a", "an", "the"}]
    is_role = bool(words) and (words[-1] in ROLE_WORDS or words[-1] in _MORE_ROLES)
    ends_like_one = bool(words) and words[-1].endswith(("er", "or", "ist", "ian", "eer"))
    return is_role or (ends_like_one and len(words) < 5)


_MORE_ROLES = frozenset(
    "mum mother dad parent veteran graduate grad student returner carer caregiver migrant refugee "
    "officer soldier sailor cook welder driver cleaner cashier barista waiter waitress farmer "
    "postgraduate undergraduate pastor priest librarian vet paramedic midwife firefighter banker "
    "physio gp actuary novice beginner switcher changer generalist polymath head lead".split()
)


def _plain_role(part: str) -> str:
    """Return a role with small letters, but for acronyms and what follows "at" or "in"."""
    match = re.match(r"(?P<head>.*?)(?P<rest> (?:at|in|from|for|of|with) .*)?$", part)
    head, rest = (match["head"], match["rest"] or "") if match else (part, "")
    words = [
        word if not word[1:].islower() and len(word) > 1 else word.lower() for word in head.split()
    ]
    return " ".join(words) + rest
