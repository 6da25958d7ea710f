"""What sort of phrase something jotted down is, and how it goes on in a sentence.

"Introduce me to Farah", "an intro to Farah" and "she will introduce me" all say what somebody
offered; each needs other words around it: "for offering to …", "for offering …", "you said that
you …".
"""

import re
from collections.abc import Collection, Container
from dataclasses import dataclass
from enum import Enum, auto

from inroad.domain.messages.grammar.proper_words import is_proper, with_capitals
from inroad.domain.messages.grammar.second_person import to_you
from inroad.domain.messages.grammar.verbs import Form, is_noun_too, verb_of, without_s
from inroad.domain.text import clean

_FIRST_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TO = re.compile(r"(?:(?:i|you|we|they|he|she)(?:'ll| will| would|'d| can| could| should| must|"
                 r" promised to| offered to| agreed to| want to| wants to) |(?:will|would|can|"
                 r"could|should|must|promised to|promised|offered to|agreed to|to) )(?P<rest>.+)",
                 re.IGNORECASE)  # fmt: skip
_NOT = re.compile(r"(?:don't|do not|never|not|avoid) .+", re.IGNORECASE)
_CLAUSE = re.compile(
    r"(?:it's|that's|there's|it’s|that’s|there’s|(?:i|we|you|it|this|that|there|everybody|everyone|nobody|most|many|people|they|he|she|"
    r"[^\W\d_]+ (?:is|are|was|were|has|have|will|can|do|does|did|should|matters?|needs?|"
    r"counts?))) .+",
    re.IGNORECASE,
)
_SAID_BEHIND = re.compile(
    r",? (?:as )?you (?:say|said|think|thought|told (?:me|us)|reckon|reckoned|added|believe)$"
)
_SAYING = frozenset(
    "admit advise believe feel hate hope know like love mention miss prefer reckon recommend "
    "regret say suggest tell think warn wish".split()
)
"""What somebody does of whom a note leaves out that it is they: "said I should talk to Nesta"."""
_BETWEEN = re.compile(r"[,;:.!?]| [-–—] ")
_OF_A_NOUN = frozenset("of on to for with from at in about by over as and or via before".split())
"""After a word that is a verb and a noun, these say that it is the noun."""
_VERB_WITH = {
    "aim": "for", "apply": "to for at", "ask": "for about", "call": "in back", "chat": "to",
    "check": "with in out", "focus": "on", "lead": "with by", "listen": "to", "look": "at for into "
    "up over after", "move": "to from into", "network": "with", "plan": "for", "post": "about",
    "practise": "with", "read": "about up", "reply": "to", "report": "back", "search": "for",
    "speak": "to with up", "start": "with by at in", "stay": "in at with away", "talk": "to with "
    "about", "travel": "to", "volunteer": "at for with", "wait": "for until", "work": "on with at "
    "for in towards", "write": "to about down", "watch": "for out",
}  # fmt: skip
"""Verbs that are nouns as well, with what follows them where they are verbs: "talk to"."""
_ARTICLES = frozenset(
    "a an the my your his her their our some any two three several more one this that these "
    "those another each every all".split()
)
_UNCOUNTED = frozenset(
    "feedback advice help access information data material time guidance support coffee tea "
    "lunch contacts details work".split()
)
_VOWEL_SOUND = re.compile(
    r"(?!eu|uni|use|usu|ur[aeiou]|one\b|once\b|u[kxs]\b)[aeiou]|hour|honest|heir|honou?r"
)
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")
"""Letters whose own names begin with a vowel: "an MBA", "an SRE"."""


class Sort(Enum):
    """What sort of phrase it is: what may stand before it."""

    DO = auto()
    """A verb in its base form: "introduce me to Farah"."""
    DOING = auto()
    """A verb with -ing: "reading the platform book"."""
    THING = auto()
    """A noun with what belongs to it: "an intro to Farah"."""
    CLAUSE = auto()
    """A whole sentence: "certificates matter less than a project"."""
    UNSURE = auto()
    """Perhaps a noun, perhaps a sentence, or two halves: "mission first, then margin"."""


@dataclass(frozen=True, slots=True)
class Jotted:
    """A phrase, ready to stand in the middle of a sentence to them, without a stop."""

    sort: Sort
    text: str


def jotted(
    note: str,
    names: Collection[str] = (),
    proper: Container[str] = (),
    is_to_do: bool = False,
) -> Jotted | None:
    """Return what sort of phrase the first line of a note is; None for an empty one.

    Args:
        note: what was jotted down about somebody.
        names: what they are called: what is said of them is turned into "you".
        proper: words (lower case) that are names, of people and places, and keep their capital.
        is_to_do: whether it is something to do, so that a word which is a verb and a noun begins
            it as the verb: "volunteer as an usher".
    """
    line = _unquoted(clean(note.strip().split("\n", 1)[0])).rstrip(".!;, ")
    if not line:
        return None
    told = _SAID_BEHIND.sub("", with_capitals(to_you(line, names)))
    match = _TO.fullmatch(told)
    if match is not None and not (told.lower().startswith("you must") and not is_to_do):
        return Jotted(Sort.DO, lowered(match["rest"], proper))
    if _is_done(told, is_to_do):
        return Jotted(Sort.DO, lowered(told, proper))
    if _NOT.fullmatch(told):
        return Jotted(Sort.DO, _negated(told, proper))
    if _form(told) is Form.ING:
        return Jotted(Sort.DOING, lowered(told, proper))
    if _is_said(told):
        first, _, rest = lowered(told, proper).partition(" ")
        return Jotted(Sort.CLAUSE, f"you {without_s(first)} {rest}")
    if _CLAUSE.fullmatch(told) or _has_verb_second(told):
        return Jotted(Sort.CLAUSE, lowered(told, proper))
    sort = Sort.UNSURE if _may_be_said_of_something(told) else Sort.THING
    return Jotted(sort, lowered(told, proper))


def infinitive(done: str) -> str:
    """Return a verb phrase after "to": "to send it", "not to apply", "never to apply"."""
    first, _, rest = done.partition(" ")
    return f"{first} to {rest}" if first in {"not", "never"} else f"to {done}"


def _unquoted(text: str) -> str:
    """Return a text without the marks around the whole of it."""
    match = re.fullmatch(r"[“\"'](?P<words>[^“”\"]*)[”\"']", text)
    return match["words"] if match is not None else text


def with_article(thing: str) -> str:
    """Return a thing as one gives or offers it: "intro to Farah" → "an intro to Farah"."""
    words = thing.split()
    first = words[0] if words else ""
    is_name = first[:1].isupper() and (first[1:].islower() or "'" in first or "’" in first)
    if not words or first.lower() in _ARTICLES or is_name or _has_no_article(words):
        return thing
    return f"{'an' if _begins_with_a_vowel(first) else 'a'} {thing}"


def _begins_with_a_vowel(word: str) -> bool:
    if len(word) > 1 and word.isupper():
        return word[0] in _VOWEL_LETTERS
    return _VOWEL_SOUND.match(word.lower()) is not None


def lowered(text: str, proper: Container[str] = ()) -> str:
    """Return a text for the middle of a sentence: with a small letter, but for what is a name.

    "I", names in a row of capitals, acronyms and words that are capitals inside stay.
    """
    match = _FIRST_WORD.match(text)
    first = match[0] if match else ""
    if not first or first in {"I", "I'm", "I've", "I'd", "I'll"} or not first[1:].islower():
        is_one = len(first) == 1 and first not in {"I"}
        return f"{first.lower()}{text[len(first) :]}" if is_one else text
    plain = first.lower()
    if plain.split("'")[0] in proper or is_proper(plain):
        return text
    is_common = plain in _COMMON or verb_of(plain) is not None
    return f"{plain}{text[len(first) :]}" if is_common or not _is_name(text, first) else text


_COMMON = frozenset(
    "the a an my your their our his her this that these those it its what when where who how why "
    "if while most many people everybody everyone nobody there they you we he she in on at for "
    "from with without of to and but or not no never always keep some any all".split()
)


def _is_name(text: str, first: str) -> bool:
    """Whether a first word with a capital may be a name: another capital or "'s" follows it."""
    rest = text[len(first) :]
    return rest.startswith(("'s ", "’s ")) or bool(re.match(r" [A-Z][a-z]", rest))


def _form(text: str) -> Form | None:
    match = _FIRST_WORD.match(text)
    known = verb_of(match[0].lower()) if match else None
    return known[1] if known is not None else None


def _is_said(text: str) -> bool:
    """Whether a phrase says what they said or felt, without saying that it is they."""
    known = verb_of(text.split(" ", 1)[0].lower())
    return known is not None and known[0] in _SAYING and known[1] in (Form.S, Form.PAST)


def _may_be_said_of_something(text: str) -> bool:
    """Whether a phrase that seems to be a noun may be a sentence after all, or several things."""
    if _BETWEEN.search(text):
        return True
    forms = (verb_of(word.lower()) for word in text.split()[1:])
    return any(known is not None and known[1] in (Form.S, Form.PAST) for known in forms)


def _is_done(text: str, is_to_do: bool) -> bool:
    """Whether a phrase begins with a verb in its base form, and is no noun."""
    words = text.split()
    first = words[0].lower() if words else ""
    known = verb_of(first)
    following = words[1].lower() if len(words) > 1 else ""
    is_base = known is not None and (known[1] is Form.BASE or known[0] == first)
    if not is_base and first not in _BASE_LIKE_PAST:
        is_unknown = is_to_do and known is None and first.isalpha() and first not in _FUNCTION_WORDS
        return is_unknown and following in _AFTER_A_VERB
    if not is_noun_too(first) or following in _VERB_WITH.get(first, "").split():
        return True
    if is_to_do and following not in {"of", "and", "or"} and not is_noun_too(following):
        return True
    if following in _OF_A_NOUN or not following:
        return False
    return (
        following in _ARTICLES | _PRONOUNS | _ADVERBS
        or words[1][:1].isupper()
        or (not is_noun_too(following) and following not in _UNCOUNTED and len(words) > 2)
    )


_ADVERBS = frozenset("first early more less often again slowly only".split())
_PRONOUNS = frozenset("me him her them it us you myself yourself what how who whether".split())
_AFTER_A_VERB = frozenset("the a an my your his her their our me him them it us myself".split())
_FUNCTION_WORDS = _COMMON | _OF_A_NOUN | _ADVERBS | frozenset(
    "behind beside between both during even every half inside into just less like many more much "
    "near next none nothing once one outside per plus several since than through toward towards "
    "twice under until upon within".split()
)  # fmt: skip
_BASE_LIKE_PAST = frozenset({"read", "put", "set", "cut", "let"})


def _negated(text: str, proper: Container[str]) -> str:
    return lowered(re.sub(r"^(?:don't|do not|not)\s+", "not ", text, flags=re.I), proper)


def _has_verb_second(text: str) -> bool:
    """Whether the words say something of their subject: "certificates matter less"."""
    raw = text.split()
    words = [word.lower().strip(",;:") for word in raw]
    for at, word in enumerate(words[1:7], 1):
        if word in {"is", "are", "was", "were", "has", "have", "can", "will", "should", "must",
                    "matter", "matters", "don't", "doesn't", "isn't", "aren't", "need",
                    "needs"}:  # fmt: skip
            return True
        if word in _OF_A_NOUN - {"and", "or"} and at == 1:
            return False
        known = verb_of(word)
        following = words[at + 1] if at + 1 < len(words) else ""
        before = words[at - 1]
        is_after_noun = before not in _OF_A_NOUN | _ARTICLES and not before.endswith("ing")
        if known is not None and known[1] is not Form.ING and following in _ARTICLES and (
                is_after_noun):  # fmt: skip
            return True
        is_after_stop = raw[at - 1].endswith((",", ";"))
        is_told = known is not None and known[1] in (Form.S, Form.PAST) and not is_after_stop
        if known is not None and is_told and not is_noun_too(known[0]):
            return True
        if known is not None and known[1] is Form.BASE and words[at - 1].endswith("s"):
            return True
    return False


def _has_no_article(words: list[str]) -> bool:
    """Whether the noun that a thing is about is a plural, or is not counted."""
    plain = [word.lower().strip(",") for word in words]
    ends = (at for at, word in enumerate(plain) if at and (word in _OF_A_NOUN or word == "who"))
    head = plain[next(ends, len(plain)) - 1]
    is_plural = head.endswith("s") and not head.endswith(("ss", "us", "is"))
    return is_plural or head in _UNCOUNTED
