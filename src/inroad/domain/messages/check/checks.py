"""What would weaken a draft: all rules, in the order in which they are best read.

It warns and shows the words; it never blocks. Precision matters more than finding
everything: a nervous person who is scolded wrongly stops listening.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from inroad.domain.messages.check.asks import check_asks
from inroad.domain.messages.check.findings import CheckRule, Finding, Level
from inroad.domain.messages.check.greeting import check_greeting, check_whose_greeting
from inroad.domain.messages.check.letter import Letter
from inroad.domain.messages.check.names import check_organisations
from inroad.domain.messages.check.placeholders import check_placeholders
from inroad.domain.messages.check.reader import check_reader
from inroad.domain.messages.check.seams import check_seams
from inroad.domain.messages.check.voices import MAY_BE_HEARD, Voices
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.messages.limits import (
    ANYBODY,
    DEFAULT_LIMITS,
    LONGEST_CHECKED,
    Limits,
    Reader,
)


def check(
    text: str,
    kind: MessageKind,
    reader: Reader = ANYBODY,
    limits: Limits = DEFAULT_LIMITS,
    off: frozenset[CheckRule] = frozenset(),
    reasons: Mapping[CheckRule, str] = MappingProxyType({}),
    *,
    voices: Voices,
) -> tuple[Finding, ...]:
    """Return what would weaken a draft: what can be marked first, by place, then what is missing.

    It takes time by the length of the draft; of one that is far too long for a letter only that
    is said.

    Args:
        text: the draft, with or without headers, greeting and signature.
        kind: what it is for.
        reader: to whom it goes.
        limits: how long is long.
        off: rules that are switched off.
        reasons: what is said for a rule instead of Inroad's own reason.
        voices: what is known of how people ask for a job.
    """
    letter = Letter(text)
    if letter.length > LONGEST_CHECKED:
        return (_far_too_long(letter),)
    found = [one for one in _all(letter, kind, reader, limits, voices) if one.rule not in off]
    jobs = [
        one
        for one in found
        if one.level is Level.SAYS and one.rule in (CheckRule.JOB, CheckRule.RESUME)
    ]
    found = [one for one in found if not _is_said(one, jobs, letter)]
    said = [_in_my_words(one, reasons) for one in found]
    return tuple(sorted(said, key=lambda one: (one.is_soft, one.start, one.end)))


def _is_said(finding: Finding, jobs: Sequence[Finding], letter: Letter) -> bool:
    """Whether a second ask stands in a sentence that is named for asking for a job already."""
    if finding.rule is not CheckRule.TWO_ASKS:
        return False
    around = [
        sentence for sentence in letter.sentences if sentence.start <= finding.start < sentence.end
    ]
    return any(one.start <= job.start < one.end for one in around for job in jobs)


def _in_my_words(finding: Finding, reasons: Mapping[CheckRule, str]) -> Finding:
    """Say a finding with my own reason; what only may be heard is asked, and accuses nobody."""
    if finding.message == MAY_BE_HEARD:
        return finding
    return finding._replace(message=reasons.get(finding.rule, finding.message))


def _all(
    letter: Letter, kind: MessageKind, reader: Reader, limits: Limits, voices: Voices
) -> Iterator[Finding]:
    if not letter.sentences:
        # Of a greeting alone it is said what is to be filled in, and that it asks nothing yet:
        # the rest is about sentences.
        if letter.text.strip():
            yield from check_placeholders(letter)
            yield from check_asks(letter, kind)
        return
    yield from check_placeholders(letter)
    yield from check_greeting(letter)
    yield from check_seams(letter)
    if reader.name:
        yield from check_whose_greeting(letter, reader.name)
        if reader.organisation:
            yield from check_organisations(letter, reader.organisation, reader.others)
    yield from voices.check(letter, kind, reader.organisation)
    yield from _check_length(letter, kind, limits)
    yield from _check_sending(letter, kind, reader)
    yield from check_asks(letter, kind)
    if kind.facts.is_first:
        yield from check_reader(letter, reader.organisation, reader.role)


def _far_too_long(letter: Letter) -> Finding:
    """Say of a text that it is no letter; that it was not looked at cannot be switched off."""
    message = f"{letter.words:,} words are no letter; nothing else in it was looked at."
    return Finding(CheckRule.LONG, message, letter.body_start, letter.body_end)


def _check_length(letter: Letter, kind: MessageKind, limits: Limits) -> Iterator[Finding]:
    start, end = letter.body_start, letter.body_end
    if kind.facts.is_note:
        characters = len(letter.text.strip())
        if characters > limits.note:
            over = len(letter.text) - len(letter.text.lstrip()) + limits.note
            message = f"{characters} characters; LinkedIn takes {limits.note}."
            yield Finding(CheckRule.LONG, message, over, len(letter.text.rstrip()))
        return
    words = letter.words
    if words > limits.very_long:
        message = f"{words} words is far too long for many readers; the best have {limits.best}."
        yield Finding(CheckRule.LONG, message, start, end)
    elif words > limits.long and kind.asks:
        message = (
            f"{words} words; under {limits.long} is read to the end, the best have {limits.best}."
        )
        yield Finding(CheckRule.LONG, message, start, end)


def _check_sending(letter: Letter, kind: MessageKind, reader: Reader) -> Iterator[Finding]:
    if kind.asks_to_talk and not reader.has_goals:
        message = "No goal is chosen for this conversation yet; the goals write the request."
        yield Finding(CheckRule.NO_GOAL, message, letter.body_start, letter.body_start)
    if reader.day_off:
        message = f"{reader.day_off}: on a business day it is likelier to be read."
        yield Finding(CheckRule.DAY_OFF, message, letter.body_start, letter.body_start)
