"""What was jotted down in a conversation, as phrases of a letter to whoever said it.

My notes are mine: only what stands in quotation marks are their words, and only that is quoted.
All else is said as one tells what somebody said.
"""

import re
from collections.abc import Collection, Container
from dataclasses import dataclass, replace

from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.messages.grammar.jotted import Jotted, Sort, infinitive, jotted, with_article
from inroad.domain.messages.grammar.verbs import Form, verb_of
from inroad.domain.text import clean

_OF_MINE = re.compile(
    r"(?:i['’](?:d|ll)|i (?:should|must|need|ought|could|can|might|would|will|want|have to|"
    r"learn\w*|"
    r"found out|had (?:better|no)|did(?:n['’]t| not)|never knew))\b",
    re.IGNORECASE,
)
"""A note that begins so is about me; else "I" in what I learnt may be either of us."""
_I = re.compile(r"(?:i|i['’]\w+|my)\b", re.IGNORECASE)
_AND_MORE = re.compile(
    r"[,;] (?:and )?(?:you|i|we)(?:['’]\w+| will| would| can)?\b.*", re.IGNORECASE
)
"""What is added to a promise as a sentence: "the guidelines, he'll look for them"."""
_WHOM = re.compile(r"^(refer|introduce|recommend|invite|add|connect) (to|through|with)\b")
"""Where whom is left out, it is me: "refer to the study group"."""
_SAID = re.compile(r"(?:you|i) (?:said|say|thought|think|promised|offered)(?: that)? (?=you\b|i\b)")
_STATES = frozenset("be believe feel have hope know like love mean need own think want".split())
"""What nobody can offer to do."""
_HAPPY = re.compile(
    r"(?:i['’]m |i am |i['’]d be |i would be )?(?:always |very |more than )?"
    r"(?P<how>happy|glad|able|willing|ready) to (?P<do>.+)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"„«]\s*(?P<words>[^“”\"„«»]+?)\s*[”\"“»]")
_FULL_STOP = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class _Sayings:
    """What is said of a phrase, by its sort.

    "{it}" stands for the phrase, "{to}" for its infinitive, "{a}" for it with an article.
    """

    clause: str
    do: str
    doing: str
    thing: str
    unsure: str = ""

    def say(self, phrase: Jotted | None) -> str:
        """Return what is said of a phrase; "" for none."""
        if phrase is None:
            return ""
        it = phrase.text
        match phrase.sort:
            case Sort.CLAUSE:
                return self.clause.format(it=it)
            case Sort.DO:
                return self.do.format(it=it, to=infinitive(it))
            case Sort.DOING:
                return self.doing.format(it=it)
            case Sort.UNSURE if self.unsure:
                return self.unsure.format(it=it)
            case _:
                return self.thing.format(it=it, a=with_article(it))


_LEARNT = _Sayings(
    "What has stayed with me most is that {it}.",
    "What has stayed with me most is your advice {to}.",
    "What you said about {it} has stayed with me.",
    "What you said about {it} has stayed with me.",
    "One thing from our conversation has stayed with me: {it}.",
)
_NEED = _Sayings("that {it}", "that you would like {to}", "about {it}", "about {it}", "this: {it}")
_ADVICE = _Sayings(
    "your advice that {it}", "your advice {to}", "your advice on {it}", "your advice on {a}"
)
_OFFERED = _Sayings("saying that {it}", "offering {to}", "offering {it}", "offering {a}")
_PROMISE = _Sayings("that {it}", "{to}", "you help with {it}", "you {a}")
_THEIR_PROMISE = _Sayings("that {it}", "{to}", "me help with {it}", "me {a}")
_OFFER = _Sayings("{it}", "I could {it}", "I could help with {it}", "I could offer {a}")


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
        if match is None or not clean(match["words"]):
            return ""
        words = clean(match["words"])
        return words if words[-1] in _FULL_STOP else f"{words}."

    def learnt(self, said: Takeaway) -> str:
        """Return what has stayed with me, as a sentence: quoted where it is theirs.

        "" where it cannot be told whose words they are: "I spend my days in meetings".
        """
        quote = self.quote(said)
        if quote:
            return f"You said: “{quote}” That has stayed with me."
        return _LEARNT.say(self._told(said))

    def need(self, said: Takeaway) -> str:
        """Return what they told me of their work: it completes "you told me …"; or ""."""
        return _NEED.say(self._told(said))

    def advice(self, said: Takeaway) -> str:
        """Return "your advice to lead with the lineage story"."""
        return _ADVICE.say(jotted(said.text, self._names, self._proper, is_to_do=True))

    def offered(self, said: Takeaway) -> str:
        """Return what I thank for: "offering to introduce me to Farah"."""
        return _OFFERED.say(self._promised(said, "you"))

    def promise(self, said: Takeaway) -> str:
        """Return what I promised: it completes "I promised …"."""
        return _PROMISE.say(self._promised(said, "I"))

    def their_promise(self, said: Takeaway) -> str:
        """Return what they promised: it completes "you offered …"."""
        return _THEIR_PROMISE.say(self._promised(said, "you"))

    def _told(self, said: Takeaway) -> Jotted | None:
        if _I.match(said.text) and not _OF_MINE.match(said.text):
            return None
        return jotted(said.text, self._names, self._proper)

    def _promised(self, said: Takeaway, who: str) -> Jotted | None:
        """Return what one of us is to do: of "she asks her boss" that is "ask your boss"."""
        phrase = jotted(said.text, self._names, self._proper)
        if phrase is None:
            return None
        text = _WHOM.sub(r"\1 me \2", _AND_MORE.sub("", _SAID.sub("", phrase.text)))
        first, _, rest = text.partition(" ")
        known = verb_of(rest.split(" ", 1)[0])
        is_done = known is not None and known[1] is Form.BASE and known[0] not in _STATES
        if phrase.sort is Sort.CLAUSE and first == who and is_done:
            return Jotted(Sort.DO, rest)
        return replace(phrase, text=text)


def offer_sentence(offer: str, proper: Container[str] = ()) -> str:
    """Return what I can offer as a sentence; "" where nothing is written."""
    first = clean(re.split(r"[;.]", offer, maxsplit=1)[0])
    happy = _HAPPY.fullmatch(first)
    if happy is not None:
        return f"I would be {happy['how'].lower()} to {happy['do']}."
    said = _OFFER.say(jotted(first, (), proper))
    return f"{said[:1].upper()}{said[1:]}." if said else ""
