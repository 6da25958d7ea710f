"""Whether a draft asks for a job, or hints at one.

There is no list of forbidden words: most of them are innocent ("your job as a nurse", "the
opportunity to hear you"), and many hints have none of them ("I'd slot straight in"). So each
turn below is a whole turn of phrase: somebody seeking, an object that is the reader's firm, or
a saying that means only one thing. The object decides: opportunities *in a field* may be
explored, *at your firm* they are a hint. What is denied ("I'm not asking for a job") is none.
"""

from collections.abc import Iterator

from inroad.domain.messages.check.denial import compiled, is_denied
from inroad.domain.messages.check.findings import CheckRule, Finding
from inroad.domain.messages.check.job_hints import (
    A_GOOD_WORD,
    APPLIED,
    APPLYING,
    CONSIDERED,
    FITTING,
    IN_MIND,
    READY,
    REFERRED,
)
from inroad.domain.messages.check.job_joining import JOINING
from inroad.domain.messages.check.job_offering import OFFERING
from inroad.domain.messages.check.job_openings import A_HAND, HIRING, OPENINGS
from inroad.domain.messages.check.job_seeking import SEEKING
from inroad.domain.messages.check.job_wish import wished_place, wished_post
from inroad.domain.messages.check.letter import Letter, Sentence
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.search import comparable

_EVERYWHERE = (
    *SEEKING, *OPENINGS, *HIRING, *JOINING, *FITTING, *READY, *IN_MIND, *REFERRED, *CONSIDERED,
    *OFFERING,
)  # fmt: skip
_OFFERED_HELP = (
    r"\b(?:i can|i could|where i|that i|i may|i might|i'd|let me|tell me|i'm|can "
    r"i)\b.{0,30}\b(?:help|return|favou?r|useful to you|give back|repay|be of use|do for you)\b"
    r"|\b(?:help|useful) (?:you|to you)\b"
)
_IN_RETURN = r"\bi owe you\b|\breturn (?:the|that|your) favou?r\b"
_POSTPONING = (
    r"\b(?:reschedul\w+|another (?:day|time)|cancel\w*|that day|on the day|last minute|your side|"
    r"your end|move (?:it|our|the)|postpone\w*|different (?:day|time)|understand)\b"
)
_ANOTHER = (
    r"\b(?:my (?:cousin|friend|brother|sister|son|daughter|colleague|neighbou?r|husband|wife|"
    r"nephew|niece|mother|father|partner)|people|others|students|everyone|graduates|clients|"
    r"members|patients|candidates|they|he|she)"
)
_NOT_OF_ME = rf"{_ANOTHER}\b(?: \w+){{0,3}} ?$"
_ANOTHER_SEEKS = (
    rf"{_ANOTHER}(?:'s|'re| is| are| was| were)(?: \w+)? (?:looking|searching|hunting)\b(?: "
    rf"\w+){{0,3}} ?$"
)
_WITH_WHOM = r"\b(?:hr|hiring|job|manager|recruit\w*|position|role|boss|team)\b"
_PLACE = r"(?P<place>[\w&.'-]+)"
_REASON = (
    "This reads as asking for a job. The conversation is for learning; jobs come of it later, "
    "and a reader who hears an application often does not answer."
)


def check_job(letter: Letter, kind: MessageKind, organisation: str = "") -> Iterator[Finding]:
    """Yield the words that ask for a job, one finding for each sentence with some.

    Args:
        letter: the draft.
        kind: what it is for; a report back tells of applications elsewhere, and may.
        organisation: where the reader works, where it is known.
    """
    for sentence in letter.sentences:
        found = _found(sentence, kind, organisation)
        if found is not None:
            start, end = found
            yield Finding(CheckRule.JOB, _REASON, sentence.start + start, sentence.start + end)


def _found(sentence: Sentence, kind: MessageKind, organisation: str) -> tuple[int, int] | None:
    """Return the first words of a sentence that ask for a job, without those that deny it."""
    tells = kind.facts.tells
    patterns = _EVERYWHERE if tells else (*_EVERYWHERE, *APPLIED, *APPLYING)
    for pattern in patterns:
        for match in compiled(pattern.replace("@place", _PLACE)).finditer(sentence.plain):
            place = match.groupdict().get("place")
            if place and not _is_their_place(sentence, match.start("place"), place, organisation):
                continue
            if not _is_innocent(sentence, match.start(), match.end(), pattern, kind):
                return match.start(), match.end()
    # To offer somebody help is to wish oneself into their place, and is what an offer is for.
    if kind is MessageKind.OFFER:
        return None
    return wished_place(sentence) or (None if tells else wished_post(sentence))


def _is_their_place(sentence: Sentence, at: int, place: str, organisation: str) -> bool:
    """Whether the word after "work at" is a name: the reader's firm, where that is known."""
    if organisation:
        return comparable(place.strip(".,'")) in comparable(organisation).split()
    return sentence.text[at : at + 1].isupper()


def _is_innocent(sentence: Sentence, start: int, end: int, pattern: str, kind: MessageKind) -> bool:
    if is_denied(sentence, start, end) or compiled(_IN_RETURN).search(sentence.plain):
        return True
    if kind is MessageKind.OFFER and pattern == A_HAND:
        return True
    if kind is MessageKind.REFERRAL_REQUEST and pattern == A_GOOD_WORD:
        return not compiled(_WITH_WHOM).search(sentence.plain)
    if pattern in IN_MIND and compiled(f"{_OFFERED_HELP}|{_POSTPONING}").search(sentence.plain):
        return True
    before = sentence.plain[:start]
    if pattern in OPENINGS:
        return bool(compiled(_ANOTHER_SEEKS).search(before))
    return pattern in SEEKING and bool(compiled(_NOT_OF_ME).search(before))
