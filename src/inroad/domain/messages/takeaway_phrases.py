"""What was jotted down in a conversation, as phrases of a letter to whoever said it.

My notes are mine: only what stands in quotation marks are their words, and only that is quoted.
All else is said as one tells what somebody said.
"""

import re
from collections.abc import Collection, Container
from dataclasses import dataclass

from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.messages.grammar.jotted import Jotted, Sort, infinitive, jotted, with_article
from inroad.domain.text import clean

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
            case Sort.THING:
                return self.thing.format(it=it, a=with_article(it))


_LEARNT = _Sayings(
    "What has stayed with me most is that {it}.",
    "What has stayed with me most is your advice {to}.",
    "What you said about {it} has stayed with me.",
    "What you said about {it} has stayed with me.",
)
_NEED = _Sayings("that {it}", "that you would like {to}", "about {it}", "about {it}")
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
        """Return what has stayed with me, as a sentence: quoted where it is theirs."""
        quote = self.quote(said)
        if quote:
            return f"You said: “{quote}” That has stayed with me."
        return self._say(_LEARNT, said)

    def need(self, said: Takeaway) -> str:
        """Return what they told me of their work: it completes "you told me …"."""
        return self._say(_NEED, said)

    def advice(self, said: Takeaway) -> str:
        """Return "your advice to lead with the lineage story"."""
        return self._say(_ADVICE, said)

    def offered(self, said: Takeaway) -> str:
        """Return what I thank for: "offering to introduce me to Farah"."""
        return self._say(_OFFERED, said)

    def promise(self, said: Takeaway) -> str:
        """Return what I promised: it completes "I promised …"."""
        return self._say(_PROMISE, said)

    def their_promise(self, said: Takeaway) -> str:
        """Return what they promised: it completes "you offered …"."""
        return self._say(_THEIR_PROMISE, said)

    def _say(self, sayings: _Sayings, said: Takeaway) -> str:
        return sayings.say(jotted(said.text, self._names, self._proper))


def offer_sentence(offer: str, proper: Container[str] = ()) -> str:
    """Return what I can offer as a sentence; "" where nothing is written."""
    said = _OFFER.say(jotted(re.split(r"[;.]", offer, maxsplit=1)[0], (), proper))
    return f"{said[:1].upper()}{said[1:]}." if said else ""
