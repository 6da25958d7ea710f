"""What was jotted down in a conversation, as phrases of a letter to whoever said it.

My notes are mine: only what stands in quotation marks are their words, and only that is quoted.
All else is said as one tells what somebody said.
"""

import re
from collections.abc import Collection, Container

from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.messages.grammar.jotted import Jotted, Sort, infinitive, jotted, with_article
from inroad.domain.text import clean

_QUOTED = re.compile(r"[“\"„«]\s*(?P<words>[^“”\"„«»]+?)\s*[”\"“»]")
_FULL_STOP = frozenset(".!?…")


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
        phrase = self._jotted(said)
        if phrase is None:
            return ""
        match phrase.sort:
            case Sort.CLAUSE:
                return f"What has stayed with me most is that {phrase.text}."
            case Sort.DO:
                return f"What has stayed with me most is your advice {infinitive(phrase.text)}."
            case Sort.DOING | Sort.THING:
                return f"What you said about {phrase.text} has stayed with me."

    def need(self, said: Takeaway) -> str:
        """Return what they told me of their work: it completes "you told me …"."""
        phrase = self._jotted(said)
        if phrase is None:
            return ""
        match phrase.sort:
            case Sort.CLAUSE:
                return f"that {phrase.text}"
            case Sort.DO:
                return f"that you would like {infinitive(phrase.text)}"
            case Sort.DOING | Sort.THING:
                return f"about {phrase.text}"

    def advice(self, said: Takeaway) -> str:
        """Return "your advice to lead with the lineage story"."""
        phrase = self._jotted(said)
        if phrase is None:
            return ""
        match phrase.sort:
            case Sort.CLAUSE:
                return f"your advice that {phrase.text}"
            case Sort.DO:
                return f"your advice {infinitive(phrase.text)}"
            case Sort.DOING | Sort.THING:
                return f"your advice on {with_article(phrase.text)}"

    def offered(self, said: Takeaway) -> str:
        """Return what I thank for: "offering to introduce me to Farah"."""
        phrase = self._jotted(said)
        if phrase is None:
            return ""
        match phrase.sort:
            case Sort.CLAUSE:
                return f"saying that {phrase.text}"
            case Sort.DO:
                return f"offering {infinitive(phrase.text)}"
            case Sort.DOING | Sort.THING:
                return f"offering {with_article(phrase.text)}"

    def promise(self, said: Takeaway) -> str:
        """Return what I promised: it completes "I promised …"."""
        return self._to_whom(said, "you")

    def their_promise(self, said: Takeaway) -> str:
        """Return what they promised: it completes "you offered …"."""
        return self._to_whom(said, "me")

    def _to_whom(self, said: Takeaway, whom: str) -> str:
        phrase = self._jotted(said)
        if phrase is None:
            return ""
        match phrase.sort:
            case Sort.CLAUSE:
                return f"that {phrase.text}"
            case Sort.DO:
                return infinitive(phrase.text)
            case Sort.DOING:
                return f"{whom} help with {phrase.text}"
            case Sort.THING:
                return f"{whom} {with_article(phrase.text)}"

    def _jotted(self, said: Takeaway) -> Jotted | None:
        return jotted(said.text, self._names, self._proper)


def offer_sentence(offer: str, proper: Container[str] = ()) -> str:
    """Return what I can offer as a sentence; "" where nothing is written."""
    phrase = jotted(re.split(r"[;.]", offer, maxsplit=1)[0], (), proper)
    if phrase is None:
        return ""
    match phrase.sort:
        case Sort.CLAUSE:
            return f"{phrase.text[:1].upper()}{phrase.text[1:]}."
        case Sort.DO:
            return f"I could {phrase.text}."
        case Sort.DOING:
            return f"I could help with {phrase.text}."
        case Sort.THING:
            return f"I could offer {with_article(phrase.text)}."
