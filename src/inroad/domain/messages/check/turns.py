"""Turns of phrase, as data: what everybody writes who applies, in whatever trade.

They stand in `turns.toml`, each with its pattern, what acquits it, and examples of both, which
are its tests. Nothing here reads a file: the text of it is handed in.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from inroad.domain.messages.check.denial import is_denied
from inroad.domain.messages.check.findings import CheckRule, Level
from inroad.domain.messages.check.hearing import Vocabulary
from inroad.domain.messages.check.letter import Sentence
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.patterns import compiled, late
from inroad.domain.reference_data import Json

_NAMED = late(r"\{([a-z_]+)\}")


class Turn(NamedTuple):
    """One turn: what it is called, what it is a sign of, and how surely.

    `fine_in` says in which messages it is fine: in one that "tells" what became of me, in an
    "offer", or in one that "refers" me to somebody. `hits` and `passes` are sentences in which
    it is there, and in which it is not.
    """

    id: str
    rule: CheckRule
    level: Level
    fine_in: frozenset[str]
    hits: tuple[str, ...]
    passes: tuple[str, ...]
    pattern: str
    unless: str

    def is_fine(self, kind: MessageKind) -> bool:
        """Whether a message of this kind may have it."""
        told = {
            "tells": kind.facts.tells,
            "offer": kind is MessageKind.OFFER,
            "refers": kind is MessageKind.REFERRAL_REQUEST,
        }
        return any(told[one] for one in self.fine_in)

    def find(self, sentence: Sentence, said: str) -> tuple[int, int] | None:
        """Return where it stands in a sentence, or None; what is denied is not there.

        Args:
            sentence: one sentence of a draft.
            said: it, as `with_their_place` returns it.
        """
        found = self._pattern.search(said)
        if found is None or (self._unless is not None and self._unless.search(said)):
            return None
        return None if is_denied(sentence, *found.span()) else found.span()

    def compile(self) -> None:
        """Compile its patterns."""
        _ = self._pattern, self._unless

    @property
    def _pattern(self) -> re.Pattern[str]:
        return compiled(self.pattern)

    @property
    def _unless(self) -> re.Pattern[str] | None:
        return compiled(self.unless) if self.unless else None


class Turns(NamedTuple):
    """All turns, and the words that they are made of."""

    all: tuple[Turn, ...]
    vocabulary: Vocabulary
    firm: re.Pattern[str]

    def compile(self) -> None:
        """Compile the patterns of all turns, before the first draft is read."""
        for turn in self.all:
            turn.compile()


def parsed_turns(text: str) -> Json:
    """Return what a TOML text says; to parse it takes longer than a letter that is checked.

    Raises:
        ValueError: it is no TOML.
    """
    import tomllib

    return tomllib.loads(text)


def read_turns(told: Json) -> Turns:
    """Return the turns of which a text tells; `turns.toml` says of what they consist.

    Raises:
        ValueError, KeyError, TypeError, AttributeError: it does not tell of such.
    """
    words = {name: members.split() for name, members in told["words"].items()}
    senses = {name: members.split() for name, members in told["senses"].items()}
    parts = {name: f"(?:{'|'.join(members)})" for name, members in words.items()}
    for name, part in told["parts"].items():
        parts[name] = _filled(part, parts)
    turns = tuple(_turn(one, parts) for one in told["turn"])
    turns = tuple(sorted(turns, key=lambda turn: turn.level is Level.MAY))
    return Turns(turns, Vocabulary(_named(words), _named(senses)), late(parts["their_firm"]))


def _named(words: Mapping[str, list[str]]) -> dict[str, str]:
    return {word: name for name, members in words.items() for word in members}


def _turn(told: Mapping[str, object], parts: Mapping[str, str]) -> Turn:
    return Turn(
        id=str(told["id"]),
        rule=CheckRule[str(told.get("rule", "job")).upper()],
        level=Level(str(told.get("level", "says"))),
        fine_in=frozenset(_texts(told.get("fine_in"))),
        hits=_texts(told["hits"]),
        passes=_texts(told["passes"]),
        pattern=_filled(str(told["pattern"]), parts),
        unless=_filled(str(told.get("unless", "")), parts),
    )


def _texts(told: object) -> tuple[str, ...]:
    return tuple(map(str, told)) if isinstance(told, list) else ()


def _filled(pattern: str, parts: Mapping[str, str]) -> str:
    return _NAMED.sub(lambda name: parts[name[1]], pattern)
