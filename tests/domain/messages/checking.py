"""The check as the program runs it, with the turns and weights that come with it."""

from collections.abc import Mapping
from types import MappingProxyType

from inroad.domain.messages.check.checks import check as check_with
from inroad.domain.messages.check.findings import CheckRule, Finding
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.messages.limits import ANYBODY, DEFAULT_LIMITS, Limits, Reader
from inroad.exchange.letters.check_voices import voices


def check(
    text: str,
    kind: MessageKind,
    reader: Reader = ANYBODY,
    limits: Limits = DEFAULT_LIMITS,
    off: frozenset[CheckRule] = frozenset(),
    reasons: Mapping[CheckRule, str] = MappingProxyType({}),
) -> tuple[Finding, ...]:
    """Return what would weaken a draft."""
    return check_with(text, kind, reader, limits, off, reasons, voices=voices())


def around(sentence: str) -> str:
    """A request with nothing to warn of, but for this sentence."""
    return (
        f"Hi Priya,\n\nI heard your talk on lineage. {sentence}\n\n"
        "Could we talk for 20 minutes next week?\n\nRobin"
    )
