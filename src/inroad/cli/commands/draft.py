"""`inroad draft`: a draft for somebody, and what would weaken one."""

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from inroad.cli.arguments import CONTACT, JSON, KIND_OF, TO_WHOM
from inroad.cli.campaign_opening import existing_campaign_of, settings_for
from inroad.cli.grammar import Call, Subcommand, Usage, Word
from inroad.cli.saying import print_json, say, say_aside
from inroad.cli.standard_input import read_text
from inroad.cli.usage_error import WrongCall
from inroad.domain.errors import InroadError

if TYPE_CHECKING:
    from inroad.domain.messages.check.findings import Finding
    from inroad.domain.messages.kinds import MessageKind

_HOW_TO_TYPE = "Type or paste the draft; ctrl+d on a line of its own ends it."
_HANG = 2
"""Cells before what does not fit into the line of a finding."""


def _kinds() -> Iterator[str]:
    from inroad.domain.messages.kinds import MessageKind

    return (kind.value for kind in MessageKind)


_KIND = Word("KIND", "what it is for", choices=_kinds)
_FILE = Word("FILE", "the draft; with none, or -, standard input", is_optional=True)


def _draft(call: Call) -> int:
    """Print a draft of a kind for a contact."""
    from inroad.campaign.messages.messages import ToWrite
    from inroad.campaign.people.lookup import meant
    from inroad.domain.text import harmless

    kind = _kind(call.word(_KIND))
    with existing_campaign_of(call) as campaign:
        contact = meant(campaign.people, call.word(CONTACT))
        to = ToWrite(contact.id, kind)
        reasons = (campaign.messages.reason_to_wait(to), campaign.messages.why_these_times(to))
        for reason in filter(None, reasons):
            say_aside(harmless(reason))
        say(campaign.messages.draft(contact.id, kind))
    return 0


def _check(call: Call) -> int:
    """Say what would weaken a draft: 0 and nothing, or 1 and what it is."""
    kind = _kind(call.value(KIND_OF) or "request")
    text = _read(call.word(_FILE))
    found = _check_to(call, kind, text) if call.has(TO_WHOM) else _check_by_itself(call, kind, text)
    if call.has(JSON):
        print_json([_as_json(finding) for finding in found])
    else:
        for finding in found:
            say(_as_line(finding, text), _HANG)
    return 1 if found else 0


def _check_to(call: Call, kind: "MessageKind", text: str) -> "Sequence[Finding]":
    """Return what would weaken a draft to somebody."""
    from inroad.campaign.people.lookup import meant

    with existing_campaign_of(call) as campaign:
        contact = meant(campaign.people, call.value(TO_WHOM))
        return campaign.messages.check(text, kind, contact.id)


def _check_by_itself(call: Call, kind: "MessageKind", text: str) -> "Sequence[Finding]":
    """Return what would weaken a draft, to whomever it goes."""
    from inroad.domain.messages.check.checks import check
    from inroad.exchange.letters.check_voices import voices

    mine = settings_for(call)
    return check(
        text,
        kind,
        limits=mine.limits,
        off=mine.off,
        reasons=mine.own_reasons,
        voices=voices(),
    )


def _read(name: str) -> str:
    """Return the draft in a file, or on standard input ("" or "-").

    Raises:
        InroadError: it cannot be read, or is too long for a letter.
        WrongCall: it is empty.
    """
    from inroad.paths import typed_path

    path = None if name in ("", "-") else typed_path(name)
    if path is None and sys.stdin.isatty():
        say_aside(_HOW_TO_TYPE)
    text = read_text(path, "This is too long for a message.")
    if not text.strip():
        # 1 says that something would weaken a draft: here there is none.
        where = f"{path} is empty" if path is not None else "Nothing was typed or piped in"
        raise WrongCall(f"{where}, so there is no draft to check", DRAFT.called)
    return text


def _as_json(finding: "Finding") -> dict[str, object]:
    return {
        "rule": finding.rule.value,
        "level": finding.level.value,
        "message": finding.message,
        "start": finding.start,
        "end": finding.end,
    }


def _as_line(finding: "Finding", text: str) -> str:
    """Say a finding as compilers do, so that editors can jump: "line:column: rule: message"."""
    from inroad.domain.text import harmless

    before = text[: finding.start]
    line, column = before.count("\n") + 1, finding.start - (before.rfind("\n") + 1) + 1
    words = " ".join(text[finding.start : finding.end].split())
    quoted = f" “{words[:60]}{'…' if len(words) > 60 else ''}”" if words else ""
    return harmless(f"{line}:{column}: {finding.rule.value}:{quoted} {finding.message}")


def _kind(name: str) -> "MessageKind":
    from inroad.domain.messages.kinds import kind_named

    try:
        return kind_named(name)
    except InroadError as error:
        raise WrongCall(str(error).rstrip("."), DRAFT.called) from error


DRAFT = Subcommand(
    "draft",
    "Print a draft for somebody, or say what would weaken one.",
    (
        Usage(_check, (_FILE,), (TO_WHOM, KIND_OF, JSON), key="check"),
        Usage(_draft, (_KIND, CONTACT)),
    ),
    (
        'inroad draft request "Maya Chen"',
        "inroad draft check letter.txt --kind thank-you --contact maya",
        "inroad draft check --json < letter.txt",
    ),
)
