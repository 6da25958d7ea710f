"""What a reader may hear in a sentence: an application, by the weights of its words and letters.

A linear classifier: each run of one to three words, and each run of four or five letters within
a word, has a weight; their sum, by how many there are, says how much the sentence sounds like
those that ask for a job. Words of one family ("job", "internship") are one word to it. The
weights are data, made by `make weights` from the tables of the tests: nothing here knows a turn.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|@|#|0|\?")
_NUMBER = re.compile(r"\d+")
_NAME = re.compile("(@|#)+")
_LONGEST_RUN = 3
"""Words."""
_SHORTEST_PART, _LONGEST_PART = 4, 5
"""Letters; the space on either side of a word counts as one."""


def features(said: str, family: Mapping[str, str]) -> set[str]:
    """Return the runs of words, and of letters (marked with "~"), of a sentence.

    Args:
        said: the sentence as `with_their_place` returns it.
        family: the family of each word that has one.
    """
    words = _WORD.findall(_NAME.sub(r"\1", _NUMBER.sub("0", said)))
    found = {
        f"~{word[at : at + length]}"
        for word in {f"_{word}_" for word in words}
        for length in range(_SHORTEST_PART, _LONGEST_PART + 1)
        for at in range(len(word) - length + 1)
    }
    bounded = ["^", *(f"{family[one]}*" if one in family else one for one in words), "$"]
    for length in range(1, _LONGEST_RUN + 1):
        found.update(" ".join(bounded[at : at + length]) for at in range(len(bounded) - length + 1))
    return found


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature says, and from which sum on the writer is told."""

    of: Mapping[str, float]
    bias: float
    threshold: float

    def is_heard(self, found: set[str]) -> bool:
        """Whether a reader may hear an application in a sentence with these features."""
        return self.score(found) >= self.threshold

    def score(self, found: set[str]) -> float:
        """Return how much a sentence with these features sounds like an application."""
        told = sum(self.of[one] for one in found & self.of.keys())
        return self.bias + told / sqrt(len(found) or 1)


def read_weights(text: str) -> Weights:
    """Return the weights in a text: the bias, the threshold, and a feature a line, with tabs.

    Raises:
        ValueError, KeyError: it is not such a text.
    """
    lines = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    of = {feature: float(weight) for feature, weight in lines}
    return Weights(of, of.pop("bias"), of.pop("threshold"))
