"""Print each sentence of the tables that is not held out, as JSON: its features and its label."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from inroad.domain.messages.check.hearing import features
from inroad.domain.messages.check.letter import Letter, Sentence
from inroad.domain.messages.check.their_place import with_their_place
from inroad.domain.messages.kinds import MessageKind
from inroad.exchange.letters.check_voices import turns
from tests.domain.messages.table import drafts, sentences


@dataclass(frozen=True)
class Example:
    """A sentence, where its reader works, and whether it asks for a job."""

    sentence: Sentence
    organisation: str
    asks: bool


def examples() -> Iterator[Example]:
    """Yield all sentences from which the weights are made."""
    for sort in ("hint", "fine"):
        for text in sentences(sort):
            for sentence in Letter(f"Hi Ana,\n\n{text}").sentences:
                yield Example(sentence, "", sort == "hint")
                # To work at a place that is not theirs is no wish to work at theirs.
                if sort == "fine" and "Contoso" in text:
                    yield Example(sentence, "Fabrikam", asks=False)
    for draft in (*drafts("good.txt"), *drafts("bad.txt")):
        # What offers somebody help sounds like it, and is not listened to.
        if draft.kind is MessageKind.OFFER:
            continue
        for sentence in Letter(draft.text).sentences:
            asks = any(sentence.text in job or job in sentence.text for job in draft.jobs)
            yield Example(sentence, draft.reader.organisation, asks)


def main() -> None:
    """Print all examples, one a line."""
    known = turns()
    for one in examples():
        said = with_their_place(one.sentence, known.firm, one.organisation)
        found = sorted(features(said, known.vocabulary))
        print(json.dumps({"asks": one.asks, "features": found}))


if __name__ == "__main__":
    main()
