"""What sort of phrase something jotted down is, and how it goes on in a sentence.

"Introduce me to Farah", "an intro to Farah" and "she will introduce me" all say what somebody
offered; each needs other words around it: "for offering to …", "for offering …", "you said that
you …". Where the grammar is not certain it is not bent: such a phrase stands by itself.
"""

import re
from collections.abc import Collection, Container
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from inroad.domain.messages.grammar.articles import (
    DETERMINERS,
    OF_A_NOUN,
    is_capital_sure,
    lowered,
)
from inroad.domain.messages.grammar.proper_words import with_capitals
from inroad.domain.messages.grammar.second_person import are_two, to_you
from inroad.domain.messages.grammar.verbs import Form, is_noun_too, verb_of, without_s
from inroad.domain.patterns import alternation, compiled, late
from inroad.domain.text import clean

_SAID_BEHIND = late(
    r",? (?:as )?you (?:say|said|think|thought|told (?:me|us)|reckon|reckoned|added|believe)$"
)
_SAID_BEFORE = late(
    r"(?:(?:you )?(?:said|says|told (?:me|us)|tells (?:me|us))|you say)[:,]?(?: that)? ",
    re.IGNORECASE,
)
_PLAN = late(
    r"(?:(?P<who>i|you|we|they|he|she)(?P<how>'ll| will| would|'d| can| could| may| should| must| "
    r"promised to| offered to| agreed to| wants? to| need to| have to| ought to) |(?:will|would|"
    r"can|could|should|promised to|promised|offered to|agreed to|gonna|(?:happy|"
    r"glad|able|willing|ready|going) to|to) )(?:to )?(?P<rest>.+)",
    re.IGNORECASE,
)
_NEGATED = late(r"(?P<not>don't|do not|never|not) (?:to )?(?P<rest>(?P<verb>[\w-]+)\b.*)", re.I)
_SUBJECTS = (
    r"(?:i|we|you|it|they|he|she|everybody|everyone|everything|nobody|nothing|somebody|someone|"
    r"no one|there)"
)
_CLAUSE = late(
    rf"(?:(?:it|that|there|he|she)['’]s|(?:you|we|they)['’]re|(?:i|you|we|they)['’](?:m|ve|d|ll)|"
    rf"{_SUBJECTS}(?! (?:not|who|else|to|for|from|in|at|of|with|on)\b)) .+",
    re.IGNORECASE,
)
_SURE_VERBS = frozenset(
    "is are was were has have had can will should must do does did would matter matters don't "
    "doesn't isn't aren't won't can't cannot need needs costs takes".split()
)
_SAYING = frozenset(
    "admit advise believe feel hate hope know like love mention miss need prefer reckon recommend "
    "regret say struggle suggest tell think want warn wish".split()
)
"""What somebody does of whom a note leaves out that it is they: "misses patients"."""
_RELATIVE = frozenset("who that which where what how why when whether if".split())
_I_OR_THEY = frozenset("i we you they he she".split())
_GOES_ON = (
    r"(?:of|on|for|with|from|at|in|about|by|as|and|or|but|not|even|especially|mostly|then|too|"
    r"though|if|when|because|unless|before|after|while|until|whatever|without|through|like)\b"
)
_RUNS_ON = late(rf"[;:](?= |$)| [=<>-]+ |[.!?…] | [-–—] |,(?! {_GOES_ON})")
"""Where another sentence or another thing begins, or may."""
_IS_MORE = late(rf",(?= (?:{alternation(DETERMINERS)}|\d)\b)")
"""After something to do, a comma before a thing begins no other: "three ideas, one page"."""
_QUESTION = late(
    r"(?:have|do|did|can|could|are|is|would) (?:you|i|we|they)\b|(?:why not|what about|how "
    r"about) .+",
    re.IGNORECASE,
)
_NO_COMMAND = frozenset("feel need like love hate depend seem belong last exist happen".split())
"""What nobody is told to do: in a note it says how somebody is."""
_AFTER_A_VERB = frozenset("the a an my your his her their our me him them it us myself".split())
_COUNTED = frozenset("meeting training reading".split())
_NOTHING = late(
    r"(?i:[\W_]*(?:n/?a|none|nothing|no|nope|tbd|tba|dunno|unknown|idk|(?:i|we|they|he|she|you)"
    r"(?:['’]ll|['’]d| will| would|['’]m)?|me|us|him|her|his|hers|their|theirs|them|it|its|mine|"
    r"my|ours?|yours?|the|an?|this|that|these|those|to|so|as|if|and|or|of|you told me to)?[\W_]*)"
)
"""What was typed so that something stood there, or as the begin of what was never typed."""
_BULLET = late(r"[-–—•*] +")
_THEY_SAID = late(
    r"[“\"](?P<words>[^“”\"]+?)[,.!]?[”\"],? (?:she|he|they|[A-Z]\w+) (?:said|says|told me)\W*"
)
_IS = late(r"\b(?:is|are|was|were)\b")
_PARTICLES = frozenset("up out off down away back over again along around through".split())
_BEHIND_A_VERB = _PARTICLES - {"through", "over"}
_ADVERBS = frozenset("first early more less often again slowly only harder twice".split())
_PRONOUNS = frozenset(
    "me him her them it us you myself yourself somebody someone what how who whether if".split()
)
_BEHIND_A_PARTICLE = DETERMINERS | _PRONOUNS | OF_A_NOUN | _RELATIVE
_LEADING = OF_A_NOUN | _ADVERBS | frozenset(
    "always maybe perhaps rather not never no just also if when while because although once where "
    "next last than less more enough too very so even better best then out up short".split()
)  # fmt: skip
"""Words that no thing begins with of which one can be sure that it is one."""
_NO_PART = DETERMINERS | _PRONOUNS | _PARTICLES | _ADVERBS | frozenset(
    "than not never even more less very too also then = > < + -> i he she they we no there".split()
)  # fmt: skip
"""Words that are in no simple thing, but after "of" and the like."""
_SEVERAL = frozenset("women men people children staff police parents".split())
_NO_PLURAL = frozenset(
    "sales careers sports systems operations services communications arts jobs news business "
    "access process success this its always class glass boss address press".split()
)
_VERB_WITH = {
    "aim": "for", "apply": "to for at", "ask": "for about", "call": "in back", "chat": "to",
    "check": "with in out", "focus": "on", "help": "with at in out", "lead": "with by", "listen":
    "to", "look": "at for into up over after", "move": "to from into", "network": "with", "pass":
    "on along", "plan": "for", "pitch": "to", "post": "about", "practise": "with", "read": "about "
    "up", "reply": "to", "report": "back", "search": "for", "speak": "to with up", "start":
    "with by at in on", "stay": "in at "
    "with away", "study": "for at", "talk": "to with about", "think": "about of", "travel": "to",
    "volunteer": "at for with as", "wait": "for until", "work": "on with at for in towards as",
    "write": "to about down", "watch": "for out",
}  # fmt: skip
"""Verbs that are nouns as well, with what follows them where they are verbs: "talk to"."""
_BASE_LIKE_PAST = frozenset("read put set cut let come become run".split())


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
    HALF = auto()
    """A sentence without its subject, of which it cannot be told who or what that is."""
    UNSURE = auto()
    """Anything else, or several things: "mission first, then margin"."""


class Told(Enum):
    """What was jotted down: by whom something is to be done, if anything is."""

    TOLD = ()
    ADVISED = ("i", "you", "we", "he", "she", "they")
    MINE = ("i", "we")
    THEIRS = ("you", "he", "she", "they")


_OF_ME = {
    *((Told.TOLD, how) for how in "should must could need have ought".split()),
    *((Told.THEIRS, how) for how in "'ll will 'd would promised offered".split()),
}
"""What "I" is to do: of what I was told I, of what they promised they, in their words."""


class Jotted(NamedTuple):
    """A phrase, ready to stand in the middle of a sentence to them, without a stop."""

    sort: Sort
    text: str


def jotted(
    note: str,
    names: Collection[str] = (),
    proper: Container[str] = (),
    told: Told = Told.TOLD,
) -> Jotted | None:
    """Return what sort of phrase the first line of a note is; None for an empty one.

    Args:
        note: what was jotted down about somebody.
        names: what they are called: what is said of them is turned into "you".
        proper: words (lower case) that are names, of people and places, and keep their capital.
        told: what was jotted down. Of what is to do, a word which is a verb and a noun may begin
            it as the verb: "volunteer as an usher".
    """
    line = _unquoted(_in_line(clean(note.strip().split("\n", 1)[0]))).rstrip(".!;, ")
    line = compiled(r"^that (?=\w+ \w)", re.IGNORECASE).sub(
        "", compiled(r"\s*\([^()]*\)").sub("", line)
    )
    line = compiled(r" & (?=[a-z])").sub(" and ", line)
    if _NOTHING.fullmatch(line) or are_two(line):
        return None
    turned = to_you(line, names, are_others=told is Told.ADVISED)
    said = _SAID_BEHIND.sub("", with_capitals(turned))
    said = _SAID_BEFORE.sub("", said, count=1) if _SAID_BEFORE.match(said) else said
    return _Reader(proper, told, compiled(r"\byou\b", re.I).search(line) is not None).read(said)


def infinitive(done: str) -> str:
    """Return a verb phrase after "to": "to send it", "not to apply", "never to apply"."""
    first, _, rest = done.partition(" ")
    return f"{first} to {rest}" if first in {"not", "never"} else f"to {done}"


def is_clause(said: str) -> bool:
    """Whether the words say something of their subject: "certificates matter less"."""
    return _CLAUSE.fullmatch(said) is not None or _has_verb_second(said)


def runs_on(text: str) -> bool:
    """Whether a phrase may be several, as far as its stops tell."""
    return _RUNS_ON.search(text) is not None


class _Reader:
    """Reads one phrase, in which they are "you"; `is_of_anybody` where a "you" was typed."""

    def __init__(self, proper: Container[str], told: Told, is_of_anybody: bool) -> None:
        self._proper = proper
        self._told = told
        self._is_of_anybody = is_of_anybody

    def read(self, said: str) -> Jotted:
        if said.endswith("?") or _QUESTION.match(said):
            sort = Sort.HALF if self._told is Told.TOLD else Sort.UNSURE
            return Jotted(sort, lowered(said.rstrip("? "), self._proper))
        plan = _PLAN.fullmatch(said)
        if plan is not None:
            return self._plan(plan, said)
        command = self._command(said)
        if command is not None:
            return command
        first = _word(said)
        if self._is_half(said, first):
            return self._half(said, first)
        says_something = is_clause(said)
        if first in _RELATIVE - {"if", "when", "that"}:
            is_sure = not runs_on(said) and _IS.search(said) is None
            return self._as(Sort.THING if is_sure else Sort.UNSURE, said)
        if says_something:
            is_sure = not runs_on(said) and not self._is_of_anybody and first not in _LEADING - {
                "less", "more"}  # fmt: skip
            return self._as(Sort.CLAUSE if is_sure else Sort.UNSURE, said)
        if _form(first) is Form.ING and not runs_on(said):
            return self._doing(said, first)
        return self._as(Sort.THING if _is_thing(said, self._told) else Sort.UNSURE, said)

    def _as(self, sort: Sort, said: str) -> Jotted:
        """Return a phrase of a sort; where the capital may be a name's, it stands by itself."""
        is_given = self._told in (Told.MINE, Told.THEIRS)
        if sort in (Sort.CLAUSE, Sort.THING, Sort.UNSURE) and not is_given and (
                not is_capital_sure(said, self._proper)):  # fmt: skip
            return Jotted(Sort.UNSURE, said)
        return Jotted(sort, lowered(said, self._proper))

    def _doing(self, said: str, first: str) -> Jotted:
        """Return what begins with a verb with -ing, which may be a noun: "moving help"."""
        words = said.lower().split()
        following = words[1] if words[1:] else ""
        if self._told in (Told.TOLD, Told.ADVISED):
            finite = (after for before, after in pairwise(words) if before not in DETERMINERS)
            is_sure = not any(_form(word) in (Form.S, Form.PAST) for word in finite)
        elif first in _COUNTED and following in OF_A_NOUN:
            return self._as(Sort.THING, said)
        else:
            is_sure = not following or following in OF_A_NOUN | DETERMINERS | _PRONOUNS
        return self._as(Sort.DOING if is_sure else Sort.UNSURE, said)

    def _plan(self, plan: re.Match[str], said: str) -> Jotted:
        who, how, rest = plan["who"] or "", (plan["how"] or "").strip(), plan["rest"]
        if who and rest.lower().startswith("rather "):
            return self._clause(f"{who} would {rest}")
        is_to_do = who.lower() in self._told.value or (
            who.lower() == "i" and (self._told, how.split()[0]) in _OF_ME
        )
        if (who and not is_to_do) or (self._is_of_anybody and who.lower() == "you"):
            return self._clause(said)
        return self._do(rest)

    def _clause(self, said: str) -> Jotted:
        is_sure = not runs_on(said) and not self._is_of_anybody
        return self._as(Sort.CLAUSE if is_sure else Sort.UNSURE, said)

    def _do(self, said: str) -> Jotted:
        is_of_me = self._told is Told.MINE and compiled(r"\bme\b").search(said) is not None
        is_one = not is_of_me and not runs_on(_IS_MORE.sub("", said))
        return Jotted(Sort.DO if is_one else Sort.UNSURE, lowered(said, self._proper))

    def _command(self, said: str) -> Jotted | None:
        """Return a phrase that begins with a verb in its base form; None where there is none."""
        negated = _NEGATED.fullmatch(said)
        if negated is not None:
            word = "never" if negated["not"].lower() == "never" else "not"
            form = _form(negated["verb"].lower())
            is_open = form is None and negated["not"].lower() != "not"
            if (form is Form.BASE or is_open) and not runs_on(said):
                return Jotted(Sort.DO, f"{word} {negated['rest']}")
            return Jotted(
                Sort.HALF if form is Form.PAST else Sort.UNSURE, lowered(said, self._proper)
            )
        words = said.split()
        first, raw = _word(said), words[1] if len(words) > 1 else ""
        following = raw.lower().strip(",;:")
        is_base = _form(first) is Form.BASE or first in _BASE_LIKE_PAST
        is_to_do = self._told is not Told.TOLD
        if not is_base:
            is_verb = is_to_do and _form(first) is None and first.isalpha() and (
                first not in _LEADING | DETERMINERS | _SEVERAL and following in (
                    _AFTER_A_VERB if words[2:] and _word(words[2]) not in _BEHIND_A_PARTICLE
                    else _AFTER_A_VERB | _BEHIND_A_VERB))  # fmt: skip
            return self._do(said) if is_verb else None
        if first in _NO_COMMAND and self._told in (Told.TOLD, Told.ADVISED):
            return self._as(Sort.UNSURE, said)
        if not is_noun_too(first):
            return self._do(said)
        with_it = _VERB_WITH.get(first, "at with as about" if self._told is Told.ADVISED else "")
        is_verb = following in DETERMINERS | _PRONOUNS | _ADVERBS | _BEHIND_A_VERB
        is_verb |= first in {"stop", "start"} and _form(following) is Form.ING
        if _has_verb_later(words):
            return None if is_clause(said) else self._as(Sort.UNSURE, said)
        if (
            is_verb
            or following in with_it.split()
            or raw[:1].isupper()
            or raw.startswith(("“", '"'))
        ):
            return self._do(said)
        if not following or following in OF_A_NOUN:
            return self._as(Sort.UNSURE, said) if self._told is Told.ADVISED else None
        return None if is_clause(said) else self._as(Sort.UNSURE, said)

    def _is_half(self, said: str, first: str) -> bool:
        """Whether a phrase begins with the verb of a sentence, and with no noun."""
        known = verb_of(first)
        if known is None or known[1] not in (Form.S, Form.PAST):
            return first in {"cannot", "can't", "doesn't", "didn't", "isn't", "wasn't",
                             "may", "might", "shall"}  # fmt: skip
        following = _word(said.partition(" ")[2])
        is_verb = following in DETERMINERS | _PRONOUNS | _LEADING - OF_A_NOUN | {"around", "as"}
        is_noun = known[1] is Form.S and is_noun_too(known[0]) and not is_verb
        return known[0] in _SAYING or not is_noun

    def _half(self, said: str, first: str) -> Jotted:
        """Return a sentence without its subject: that it is they is known where they say it."""
        known = verb_of(first)
        if known is None or known[0] not in _SAYING:
            may_be_noun = known is not None and known[1] is Form.S and is_noun_too(known[0])
            return Jotted(Sort.UNSURE if may_be_noun else Sort.HALF, lowered(said, self._proper))
        rest = lowered(said, self._proper).partition(" ")[2]
        rest = compiled(r"(?<=, )[a-z]+s(?= )").sub(lambda match: without_s(match[0]), rest)
        return self._clause(f"you {without_s(first)} {rest}")


def _in_line(text: str) -> str:
    """Return items of a list as one line, and what somebody said without that they said it."""
    if _BULLET.match(text):
        text = re.sub(rf"[.;,]? {_BULLET.pattern}", ", ", _BULLET.sub("", text, count=1))
    match = _THEY_SAID.fullmatch(text)
    return match["words"] if match is not None else text


def _unquoted(text: str) -> str:
    """Return a text without the marks around the whole of it."""
    match = compiled(r"[“\"'](?P<words>[^“”\"]*)[”\"']").fullmatch(text)
    return match["words"] if match is not None else text


def _word(text: str) -> str:
    """Return the first word in small letters, without what stands behind it."""
    return text.split(" ", 1)[0].lower().strip(",;:.").replace("’", "'")


def _form(word: str) -> Form | None:
    known = verb_of(word)
    return known[1] if known is not None else None


def _has_verb_second(text: str) -> bool:
    """Whether a verb follows its subject, which is no part of "who …" or the like."""
    raw = text.split()
    words = [word.lower().strip(",;:") for word in raw]
    for at, word in enumerate(words[1:7], 1):
        if word in {"who", "that", "which"}:
            rest = words[at + 1 :]
            verb = next((past for past, one in enumerate(rest, 1) if _form(one)), len(rest))
            return _has_verb_second(" ".join(("somebody", *rest[verb:])))
        if word in _RELATIVE or (word in _I_OR_THEY and at > 1):
            return False
        if word in _SURE_VERBS:
            return True
        if word in OF_A_NOUN - {"and", "or"} and at == 1 and _form(words[0]) is not Form.ING:
            return False
        before, known = words[at - 1], verb_of(word)
        if known is None or before in OF_A_NOUN | DETERMINERS or raw[at - 1].endswith((",", ";")):
            continue
        is_last = at + 1 == len(words)
        if known[1] is not Form.ING and not is_last and words[at + 1] in DETERMINERS:
            return True
        if known[1] is Form.PAST and _form(words[0]) is not Form.ING and not is_last:
            return True
        if known[1] is Form.S and not is_noun_too(known[0]):
            return True
        if known[1] is Form.BASE and _is_plural(before) and not (is_noun_too(word) and is_last):
            return True
    return False


def _has_verb_later(words: list[str]) -> bool:
    """Whether what begins with a verb or a noun goes on with a verb: then it was a noun."""
    plain = [word.lower().strip(",;:") for word in words[2:]]
    known = [verb_of(word) for word in plain if not _RELATIVE.intersection(plain)]
    return any(one and one[1] is Form.S and not is_noun_too(one[0]) for one in known)


def _is_plural(word: str) -> bool:
    is_one = word in _NO_PLURAL or word.endswith(("ss", "us", "is", "'s", "’s"))
    return word in _SEVERAL or (word.endswith("s") and len(word) > 3 and not is_one)


def _is_thing(text: str, told: Told) -> bool:
    """Whether a phrase is surely a noun with what belongs to it, and no sentence after all."""
    if runs_on(text):
        return False
    words = [word.lower().strip(",") for word in text.split()]
    first = words[0]
    if first in _LEADING | _PARTICLES or first in _PRONOUNS - {"her"}:
        return False
    if told is Told.TOLD and _form(first) is Form.S and words[1:]:
        return False
    if told in (Told.MINE, Told.THEIRS) and first in DETERMINERS:
        return True
    begins = first not in DETERMINERS
    for at, word in enumerate(words[1:], 1):
        before = words[at - 1]
        if word in _RELATIVE or (word in _I_OR_THEY and at > 1 and not begins):
            return not _SURE_VERBS.intersection(words[at + 2 :])
        if word == "to" and told is Told.TOLD and _form("".join(words[at + 1 : at + 2])):
            return False
        is_led = before in OF_A_NOUN
        if (word in _NO_PART and not is_led) or word in _SURE_VERBS:
            return False
        if before in DETERMINERS or is_led or word in OF_A_NOUN:
            continue
        is_last = at + 1 == len(words)
        is_told = told is Told.TOLD and _form(word) is Form.S and not is_last
        if is_told or _form(word) is Form.PAST or _is_plural(before):
            return False
    return True
