"""Print each sentence of the tables that is not held out, as JSON: its features and its label."""

import json
from collections.abc import Iterator

from inroad.domain.messages.check.hearing import features
from inroad.domain.messages.check.letter import Letter, Sentence
from inroad.domain.messages.check.their_place import with_their_place
from inroad.exchange.letters.check_voices import turns
from tests.domain.messages.table import drafts, sentences


def examples() -> Iterator[tuple[Sentence, str, bool, bool]]:
    """Yield sentences: where the reader works, whether it asks for a job, if it is of a draft."""
    for sort in ("hint", "fine"):
        for text in sentences(sort):
            for sentence in Letter(f"Hi Ana,\n\n{text}").sentences:
                yield sentence, "", sort == "hint", False
                # To work at a place that is not theirs is no wish to work at theirs.
                if sort == "fine" and "Contoso" in text:
                    yield sentence, "Fabrikam", False, False
    for draft in (*drafts("good.txt"), *drafts("bad.txt")):
        for sentence in Letter(draft.text).sentences:
            asks = any(sentence.text in job for job in draft.jobs)
            yield sentence, draft.reader.organisation, asks, True


def main() -> None:
    """Print all examples, one a line."""
    known = turns()
    for sentence, organisation, asks, in_draft in examples():
        said = with_their_place(sentence, known.firm, organisation)
        found = sorted(features(said, known.family))
        print(json.dumps({"asks": asks, "in_draft": in_draft, "features": found}))


if __name__ == "__main__":
    main()
