"""The check as the program runs it, with the turns and weights that come with it."""

from inroad.domain.messages.check.checks import check as check_with
from inroad.domain.messages.check.findings import Finding
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.messages.limits import ANYBODY, Reader
from inroad.exchange.letters.check_voices import voices


def check(
    text: str, kind: MessageKind, reader: Reader = ANYBODY, **more: object
) -> tuple[Finding, ...]:
    """Return what would weaken a draft."""
    return check_with(text, kind, reader, voices=voices(), **more)  # type: ignore[arg-type]


def around(sentence: str) -> str:
    """A request with nothing to warn of, but for this sentence."""
    return (
        f"Hi Priya,\n\nI heard your talk on lineage. {sentence}\n\n"
        "Could we talk for 20 minutes next week?\n\nRobin"
    )
