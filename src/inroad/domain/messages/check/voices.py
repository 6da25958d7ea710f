"""The check's two voices on asking for a job: the words say it, or a reader may hear it.

There is no list of forbidden words: most of them are innocent ("your job as a nurse", "the
opportunity to hear you"), and many hints have none of them. What says it are whole turns of
phrase (`turns`); what may be heard are rarer turns, and sentences that sound like those that
ask (`hearing`). What is denied ("I'm not asking for a job") is none.
"""

from collections.abc import Iterator
from typing import NamedTuple

from inroad.domain.messages.check.denial import is_denied
from inroad.domain.messages.check.findings import CheckRule, Finding, Level
from inroad.domain.messages.check.hearing import Weights, features
from inroad.domain.messages.check.letter import Letter, Sentence
from inroad.domain.messages.check.their_place import with_their_place
from inroad.domain.messages.check.turns import Turn, Turns
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.patterns import late

MAY_BE_HEARD = "A reader may hear an application in this. Meant?"
_AGREES, _DISAGREES = 0.0, -2.5
"""A turn says it where the weights of the sentence are no lower; far below, it means another."""
_PART = late(
    r"[;:] |, (?=(?:and|but|so|as|or|because|if|in case|should|since|though) )| - "
    r"| (?:and|but|so) (?=(?:i|i'm|i'd|i've|if|would|could|my|we|whether|where|see)\b)"
)
_WORDS_OF_A_PART = 4
_OF_A_PART = 1.0
"""What a part must sound more like it, as it lacks what stands around it."""
_SAID = {
    CheckRule.JOB: "This reads as asking for a job. The conversation is for learning; jobs come "
    "of it later, and a reader who hears an application often does not answer.",
    CheckRule.RESUME: "A résumé makes it an application before you have met. Many offices advise "
    "to send it only when they ask.",
}


class Voices(NamedTuple):
    """What the two voices know: the turns, and the weights."""

    turns: Turns
    weights: Weights

    def check(self, letter: Letter, kind: MessageKind, organisation: str) -> Iterator[Finding]:
        """Yield the words that ask for a job, or bring a résumé: one finding a sentence and rule.

        Args:
            letter: the draft; its subject line is read too.
            kind: what it is for; some turns are fine in some kinds.
            organisation: where the reader works, or "".
        """
        has_resume = False
        for sentence in letter.all_sentences:
            said = with_their_place(sentence, self.turns.firm, organisation)
            resume = self._first_turn(CheckRule.RESUME, sentence, said, kind)
            if resume is not None and not has_resume:
                has_resume = True
                yield _finding(sentence, *resume)
            job = self._job(sentence, said, kind)
            if job is not None:
                yield job

    def _job(self, sentence: Sentence, said: str, kind: MessageKind) -> Finding | None:
        """Return how a sentence asks for a job: by its turns, as far as its other words agree."""
        # To offer somebody help sounds like it, and is what an offer is for.
        is_offer = kind is MessageKind.OFFER
        score = self._score(said)
        if score < _DISAGREES and not is_offer:
            return None
        turn = self._first_turn(CheckRule.JOB, sentence, said, kind)
        if turn is not None and (score >= _AGREES or is_offer):
            return _finding(sentence, *turn)
        end = len(said.rstrip(" .!?"))
        is_heard = score >= self.weights.threshold and not is_offer
        if turn is not None or (is_heard and not is_denied(sentence, end, end)):
            return _may_be_heard(sentence)
        return None

    def _score(self, said: str) -> float:
        """Return how much a sentence sounds like an application, or a part of a long one."""
        parts = [part for part in _PART.split(said) if part.count(" ") >= _WORDS_OF_A_PART]
        whole, *rest = (
            self.weights.score(features(one, self.turns.vocabulary)) for one in (said, *parts)
        )
        return max([whole, *(score - _OF_A_PART for score in rest)])

    def _first_turn(
        self, rule: CheckRule, sentence: Sentence, said: str, kind: MessageKind
    ) -> tuple[Turn, tuple[int, int]] | None:
        """Return the first turn of a rule and where it stands; those that say it come first."""
        for turn in self.turns.all:
            if turn.rule is rule and not turn.is_fine(kind):
                span = turn.find(sentence, said)
                if span is not None:
                    return turn, span
        return None


def _finding(sentence: Sentence, turn: Turn, span: tuple[int, int]) -> Finding:
    if turn.level is Level.MAY:
        return _may_be_heard(sentence)
    start, end = span
    return Finding(turn.rule, _SAID[turn.rule], sentence.start + start, sentence.start + end)


def _may_be_heard(sentence: Sentence) -> Finding:
    return Finding(CheckRule.JOB, MAY_BE_HEARD, sentence.start, sentence.end, Level.MAY)
