"""What a reader may hear in a sentence: an application, by the weights of its words.

A linear classifier: each word, each two words near each other, each run of five letters within a
word, and the order of what the words are about (I, you, seeking, joining, a firm) has a weight;
their sum, by how many there are, says how much the sentence sounds like those that ask for a job.
Words of one family ("job", "internship") are one word to it. The weights are data, made by `make
weights` from the tables of the tests: nothing here knows a turn.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import sqrt
from typing import NamedTuple

from inroad.domain.patterns import late

_WORD = late(r"[a-z]+(?:'[a-z]+)?|@|#|0|\?")
_NUMBER = late(r"\d+")
_NAME = late("(@|#)+")
_NEAR, _SENSES_NEAR = 3, 5
"""Words from one to the other: of any two, and of two with a sense."""
_PART = 5
"""Letters; the space on either side of a word counts as one."""


class Vocabulary(NamedTuple):
    """The family of each word that has one, and what a word is about."""

    family: Mapping[str, str]
    sense: Mapping[str, str]


def features(said: str, vocabulary: Vocabulary) -> set[str]:
    """Return what a sentence consists of: words, parts of them ("~") and senses ("%").

    Args:
        said: the sentence as `with_their_place` returns it.
        vocabulary: what is known of words.
    """
    words = _WORD.findall(_NAME.sub(r"\1", _NUMBER.sub("0", said)))
    family = vocabulary.family
    bounded = ["^", *(f"{family[one]}*" if one in family else one for one in words), "$"]
    senses = [vocabulary.sense.get(one, "") for one in words]
    in_order = [one for one in senses if one]
    found = {f"~{part}" for word in set(words) for part in _parts(f"_{word}_")}
    found.update(bounded, _pairs(bounded, _NEAR))
    found.update(f"%{one}" for one in _pairs(senses, _SENSES_NEAR))
    found.update(f"%{' '.join(in_order[at : at + 3])}" for at in range(len(in_order) - 2))
    return found


def _parts(word: str) -> Iterator[str]:
    return (word[at : at + _PART] for at in range(len(word) - _PART + 1))


def _pairs(words: Sequence[str], near: int) -> Iterator[str]:
    for at, word in enumerate(words):
        for other in words[at + 1 : at + near + 1]:
            if word and other:
                yield f"{word} {other}"


class Weights(NamedTuple):
    """What each feature says, and from which sum on the writer is told."""

    of: Mapping[str, float]
    bias: float
    threshold: float

    def score(self, found: set[str]) -> float:
        """Return how much a sentence with these features sounds like an application."""
        told = sum(self.of[one] for one in found & self.of.keys())
        return self.bias + told / sqrt(len(found) or 1)


def read_weights(text: str) -> Weights:
    """Return the weights in a text: the bias, the threshold, and a feature a line, with tabs.

    Comments stand at its beginning.

    Raises:
        ValueError, KeyError: it is not such a text.
    """
    while text.startswith("#"):
        text = text.partition("\n")[2]
    told = text.rstrip("\n").replace("\n", "\t").split("\t")  # A third of what line by line takes.
    of = dict(zip(told[::2], map(float, told[1::2]), strict=True))
    return Weights(of, of.pop("bias"), of.pop("threshold"))
