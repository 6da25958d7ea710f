"""What was jotted down in a conversation, as phrases of a letter to whoever said it.

My notes are mine: only what stands in quotation marks are their words, and only that is quoted.
All else is said as one tells what somebody said; where its grammar is not certain, it stands by
itself after a colon.
"""

import re
from collections.abc import Collection, Container
from typing import NamedTuple

from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.messages.grammar.articles import with_article
from inroad.domain.messages.grammar.jotted import Jotted, Sort, Told, infinitive, jotted, runs_on
from inroad.domain.messages.grammar.verbs import Form, verb_of
from inroad.domain.messages.how_found.words import KIN
from inroad.domain.messages.may_be_said import is_in_confidence, may_be_praised, may_be_told
from inroad.domain.messages.template_fields import gap
from inroad.domain.patterns import compiled, late
from inroad.domain.text import clean

_OF_MINE = late(
    r"i (?:should|must|need|ought|could|have to|learn\w*|found out|had (?:better|no)|"
    r"did(?:n['’]t| not)|never knew)\b",
    re.IGNORECASE,
)
"""A note that begins so is about me; else "I" in what I learnt may be either of us."""
_I = late(r"(?:i|i['’]\w+|my)\b", re.IGNORECASE)
_AND_MORE = late(r"[,;] (?:and )?(?:you|i|we)(?:['’]\w+| will| would| can)?\b.*", re.IGNORECASE)
"""What is added to a promise as a sentence: "the guidelines, he'll look for them"."""
_WHOM = late(r"^(refer|introduce|recommend|invite|add|connect) (to|through|with)\b")
"""Where whom is left out, it is me: "refer to the study group"."""
_TO_ME = late(r"^me (?=an? |the |some |two |your )")
_SAID = late(r"(?:you|i) (?:said|say|thought|think|promised|offered)(?: that)? (?=you\b|i\b)")
_STATES = frozenset(
    "be believe feel hate have hope know like love mean need own owe think want".split()
)
"""What nobody can offer to do."""
_TO_YOU = late(
    r"(?:(?:e-?mail|mail|ring|call|write to|phone|text|visit|ask|shadow|contact|message) you\b|use "
    r"your\b|borrow\b).*"
)
"""What somebody offers that I may do, and not that they will."""
_WANTS = late(
    r"(?:you |they )?(?:(?:needs?|looks? for)(?! of)|wants?|lacks?|misse?s?|(?:looking|searching) "
    r"for) .+"
)
_MAY_SAY_SO = late(r"(?:you |they )?(?:would like|wants?) to (?P<rest>.+)", re.I)
_NOBODY_THERE = late(r"(?:nobody|no one) (?:there|here) (?P<can>can|knows) (?P<do>.+)", re.I)
_CANNOT = late(r"(?:you |they )?(?:cannot|can['’]t|can not) (?P<do>.+)", re.I)
_HAPPY = late(
    r"(?:i['’]m |i am |i['’]d be |i would be )?(?:always |very |more than )?"
    r"(?P<how>happy|glad|able|willing|ready) to (?P<do>.+)",
    re.IGNORECASE,
)
_OF_ANOTHER = late(
    r"\b(?:introduce|recommend|refer|connect) (?:me )?(?:to|with) you\b|^(?:hate|like|love|know|"
    rf"meet) you\b|^your (?:{KIN}) \w+s (?:at|in|for|as)\b"
)
"""What nobody is told of themselves: the pronoun, or the sister, was somebody else."""
_NO_OFFER = late(r"(?:nothing|none|no|n/a|tbd|not yet|e\.g)\b.*|\W*", re.IGNORECASE)
_SAY_HOW = late(r"say (?=how|what|why|when|where|which|whether)")
_QUOTED = late(r"[“\"„«]\s*(?P<words>[^“”\"„«»]+?)\s*[”\"“»]")
_FEW = 3
_FULL_STOP = frozenset(".!?…")


class _Sayings(NamedTuple):
    """What is said of a phrase, by its sort.

    "{it}" stands for the phrase, "{to}" for its infinitive, "{a}" for it with an article. Where
    there is nothing for a sort, the phrase stands by itself in `else_`.
    """

    clause: str
    do: str
    doing: str
    thing: str
    else_: str

    def say(self, phrase: Jotted | None) -> str:
        """Return what is said of a phrase; "" for none."""
        if phrase is None:
            return ""
        it = phrase.text
        said = {
            Sort.CLAUSE: self.clause,
            Sort.DO: self.do,
            Sort.DOING: self.doing,
            Sort.THING: self.thing,
        }.get(phrase.sort, self.else_)
        return said.format(it=it, to=infinitive(it), a=with_article(it))


_LEARNT = _Sayings(
    "What has stayed with me most is that {it}.",
    "What has stayed with me most is your advice {to}.",
    "What you said about {it} has stayed with me.",
    "What you said about {it} has stayed with me.",
    "One thing from our conversation has stayed with me: {it}.",
)
_STILL = _Sayings(
    "I still think of what you said: that {it}.",
    "I also keep in mind your advice {to}.",
    "I still think of what you said about {it}.",
    "I still think of what you said about {it}.",
    "I still think of something that you said: {it}.",
)
"""Of what has stayed with me only one thing can be the most: these are for what comes later."""
_NEED = _Sayings("that {it}", "", "about {it}", "about {a}", "this: {it}")
_ADVICE = _Sayings(
    "your advice that {it}",
    "your advice {to}",
    "your advice on {it}",
    "your advice on {a}",
    "your advice: {it}",
)
_OFFERED = _Sayings(
    "saying that {it}", "offering {to}", "offering {it}", "offering {a}", "your offer: {it}"
)
_PROMISE = _Sayings("this: {it}", "{to}", "you help with {it}", "you {a}", "this: {it}")
_THEIR_PROMISE = _Sayings("that {it}", "{to}", "me help with {it}", "me {a}", "this: {it}")
_OFFER = _Sayings("", "I could {it}", "I could help with {it}", "I could offer {a}", "")


class Phrases:
    """Turns takeaways of one person into phrases to them.

    Args:
        names: what they are called.
        proper: words (lower case) that are names and keep their capital.
    """

    def __init__(self, names: Collection[str], proper: Container[str] = ()) -> None:
        self._names = names
        self._proper = proper

    def quote(self, said: Takeaway) -> str:
        """Return their own words, with a stop and without the marks; "" where none were kept."""
        match = _QUOTED.search(said.text)
        words = clean(match["words"]).rstrip(",;: ") if match is not None else ""
        if not words or is_in_confidence(said.text):
            return ""
        return words if words[-1] in _FULL_STOP else f"{words}."

    def learnt(self, said: Takeaway, is_first: bool = True) -> str:
        """Return what has stayed with me, as a sentence: quoted where it is theirs.

        "" where it cannot be told whose words they are ("I spend my days in meetings"), and of
        what they lack or are paid. `is_first` says that no letter has said so of something else.
        """
        quote = self.quote(said)
        if quote:
            is_fit = may_be_praised(quote)
            return f"You said: “{quote}” That has stayed with me." if is_fit else ""
        if _I.match(said.text) and not _OF_MINE.match(said.text):
            return ""
        phrase = self._jotted(said)
        is_fit = phrase is not None and phrase.sort is not Sort.HALF and may_be_praised(phrase.text)
        return (_LEARNT if is_first else _STILL).say(phrase) if is_fit else ""

    def need(self, said: Takeaway) -> str:
        """Return what they told me of their work: it completes "you told me …"; or ""."""
        phrase = self._jotted(said)
        text = phrase.text if phrase is not None else ""
        if _I.match(said.text) or not may_be_told(text):
            return ""
        wish, cannot = _MAY_SAY_SO.fullmatch(text), _CANNOT.fullmatch(text)
        nobody = _NOBODY_THERE.fullmatch(text)
        if wish is not None:
            return f"that you would like to {wish['rest']}"
        if nobody is not None:
            return f"that you have nobody who {nobody['can']} {nobody['do']}"
        if cannot is not None:
            return f"that you cannot {cannot['do']}"
        if _WANTS.fullmatch(text) and not runs_on(text):
            verb, _, rest = text.removeprefix("you ").removeprefix("they ").partition(" ")
            are = "are " if verb.endswith("ing") else ""
            return f"that you {are}{verb if are else verb.removesuffix('s')} {rest}"
        return _NEED.say(phrase) if phrase is not None and phrase.sort is not Sort.HALF else ""

    def advice(self, said: Takeaway) -> str:
        """Return "your advice to lead with the lineage story"."""
        phrase = self._jotted(said, Told.ADVISED)
        if phrase is not None and phrase.sort is Sort.THING and len(phrase.text.split()) < _FEW:
            # Of a word or two it is not known whether they are things, or what to do.
            is_sure = with_article(phrase.text) == phrase.text
            phrase = phrase if is_sure else phrase._replace(sort=Sort.UNSURE)
        return _ADVICE.say(phrase)

    def offered(self, said: Takeaway) -> str:
        """Return what I thank for: "offering to introduce me to Farah"."""
        return _OFFERED.say(self._promised(said, Told.THEIRS))

    def promise(self, said: Takeaway) -> str:
        """Return what I promised: it completes "I promised …"."""
        return _PROMISE.say(self._promised(said, Told.MINE))

    def word_kept(self, said: Takeaway) -> str:
        """Return the gap for a promise that is kept by a word; "" where something is sent."""
        promise = self.promise(said)
        if compiled(r"to (?:introduce|put you in touch|connect) ").match(promise):
            return "[a line on each of them, whom you introduce]"
        is_told = compiled(r"to (?:tell|let you know|report|keep you|update) ?").match(promise)
        return gap("word_kept") if is_told else ""

    def their_promise(self, said: Takeaway) -> str:
        """Return what they promised: it completes "you offered …"."""
        return _THEIR_PROMISE.say(self._promised(said, Told.THEIRS))

    def _jotted(self, said: Takeaway, told: Told = Told.TOLD) -> Jotted | None:
        if is_in_confidence(said.text):
            return None
        phrase = jotted(said.text, self._names, self._proper, told)
        if phrase is None or _OF_ANOTHER.search(phrase.text):
            return None
        text = f"you {phrase.text}" if phrase.text.startswith("be ") else phrase.text
        is_said = phrase.sort is Sort.CLAUSE or text is not phrase.text
        if told is not Told.TOLD and is_said and not may_be_told(text):
            return None
        return phrase

    def _promised(self, said: Takeaway, told: Told) -> Jotted | None:
        """Return what one of us is to do: of "she asks her boss" that is "ask your boss"."""
        phrase = self._jotted(said, told)
        if phrase is None or _NO_OFFER.fullmatch(phrase.text):
            return None
        may = compiled(r"(?:may|might) (?P<do>.+)").fullmatch(phrase.text)
        if may is not None and told is Told.THEIRS:
            return Jotted(Sort.CLAUSE, f"I may {may['do']}")
        text = _TO_ME.sub("", _AND_MORE.sub("", _SAID.sub("", phrase.text)))
        if text != phrase.text:
            phrase = jotted(text, (), self._proper, told) or phrase
        text = _WHOM.sub(r"\1 me \2", phrase.text)
        first, _, rest = text.partition(" ")
        known = verb_of(rest.split(" ", 1)[0])
        is_done = known is not None and known[1] is Form.BASE and known[0] not in _STATES
        if phrase.sort is Sort.CLAUSE and said.text.lower().startswith("they "):
            # What several do is nothing that one of them offers: "they hire in May".
            return None
        if phrase.sort is Sort.CLAUSE and first.lower() in told.value and is_done:
            return Jotted(Sort.DO, rest)
        if phrase.sort is Sort.DO and told is Told.THEIRS and _TO_YOU.fullmatch(text):
            return Jotted(Sort.CLAUSE, f"I may {text}")
        doing = verb_of(first) if phrase.sort is Sort.DOING else None
        if doing is not None and rest.startswith(("my ", "me ", "the ", "your ", "in on ")):
            return Jotted(Sort.DO, f"{doing[0]} {rest}")
        return phrase._replace(text=text)


def offer_sentence(offer: str, proper: Container[str] = ()) -> str:
    """Return what I can offer as a sentence; "" where nothing is written that is an offer."""
    first = clean(compiled(r";|(?<=[^\W\d_]{3})\.").split(offer, maxsplit=1)[0])
    happy = _HAPPY.fullmatch(first)
    if happy is not None:
        return f"I would be {happy['how'].lower()} to {happy['do']}."
    phrase = None if _NO_OFFER.fullmatch(first) else jotted(first, (), proper, Told.MINE)
    is_state = phrase is not None and phrase.text.split(" ", 1)[0] in _STATES
    said = "" if is_state else _SAY_HOW.sub("tell you ", _OFFER.say(phrase))
    return f"{said[:1].upper()}{said[1:]}." if said else ""
