"""Commands that write: a draft, what is wrong with one, and the prep sheet."""

import sys
from pathlib import Path

from inroad.campaign.sheets import SheetFormat
from inroad.cli.calling import Call
from inroad.cli.calls import CONTACT, DRAFT, FORMAT, JSON, KIND, KIND_OF, TO_WHOM
from inroad.cli.opening import campaign_of, existing_campaign_of, print_json
from inroad.cli.wrong_call import WrongCall
from inroad.domain.errors import InroadError
from inroad.domain.messages.findings import Finding
from inroad.domain.messages.kinds import MessageKind, kind_named
from inroad.domain.text import harmless
from inroad.paths import typed_path

_HOW_TO_TYPE = "Type or paste the draft; ctrl+d on a line of its own ends it."
_LONGEST = 1_000_000
"""Characters: more than that is no letter."""
_MOST_BYTES = 4
"""Bytes of one character in UTF-8."""


def draft(call: Call) -> int:
    """Print a draft of a kind for a contact."""
    kind = _kind(call.word(KIND))
    with existing_campaign_of(call) as campaign:
        contact = campaign.messages.who(call.word(CONTACT))
        print(campaign.messages.draft(contact.id, kind))
    return 0


def sheet(call: Call) -> int:
    """Print the sheet of the contact's next conversation, or of the last one."""
    with existing_campaign_of(call) as campaign:
        contact = campaign.messages.who(call.word(CONTACT))
        talk = campaign.sheets.latest(contact.id)
        form = SheetFormat(call.value(FORMAT) or SheetFormat.MARKDOWN.value)
        print(campaign.sheets.written(talk.id, form), end="")
    return 0


def check(call: Call) -> int:
    """Say what would weaken a draft: 0 and nothing, or 1 and what it is."""
    kind = _kind(call.value(KIND_OF) or MessageKind.REQUEST.value)
    text = _read(call.word(DRAFT))
    opened = existing_campaign_of(call) if call.has(TO_WHOM) else campaign_of(call, lends=True)
    with opened as campaign:
        contact = campaign.messages.who(call.value(TO_WHOM)) if call.has(TO_WHOM) else None
        found = campaign.messages.check(text, kind, contact.id if contact else None)
    if call.has(JSON):
        print_json([_as_json(one) for one in found])
    else:
        for one in found:
            print(_as_line(one, text))
    return 1 if found else 0


def _read(name: str) -> str:
    """Return the draft in a file, or on standard input ("" or "-"); raises InroadError."""
    path = None if name in ("", "-") else typed_path(name)
    if path is None and sys.stdin.isatty():
        print(_HOW_TO_TYPE, file=sys.stderr)
    try:
        raw = _bytes(path)
    except OSError as error:
        said = f"{path or 'Standard input'}: {error.strerror or error}."
        raise InroadError(said) from error
    text = raw.decode("utf-8-sig", "replace")
    if len(text) > _LONGEST:
        raise InroadError("This is too long for a message.")
    if not text.strip():
        where = f"{path} is empty" if path is not None else "Nothing was typed or piped in"
        raise InroadError(f"{where}, so there is no draft to check; name a file that has one.")
    return text


def _bytes(path: Path | None) -> bytes:
    """Return what is there (None: standard input), and little more than a letter may have."""
    most = _LONGEST * _MOST_BYTES + 1
    if path is None:
        return sys.stdin.buffer.read(most)
    with path.open("rb") as file:
        return file.read(most)


def _as_json(one: Finding) -> dict[str, object]:
    return {"rule": one.rule.value, "message": one.message, "start": one.start, "end": one.end}


def _as_line(one: Finding, text: str) -> str:
    """Say a finding as compilers do, so that editors can jump: "line:column: rule: message"."""
    before = text[: one.start]
    line, column = before.count("\n") + 1, one.start - (before.rfind("\n") + 1) + 1
    words = " ".join(text[one.start : one.end].split())
    quoted = f" “{words[:60]}{'…' if len(words) > 60 else ''}”" if words else ""
    return harmless(f"{line}:{column}: {one.rule.value}:{quoted} {one.message}")


def _kind(name: str) -> MessageKind:
    try:
        return kind_named(name)
    except InroadError as error:
        raise WrongCall(str(error).rstrip("."), "inroad draft") from error
