"""Commands that write: a draft, what is wrong with one, and the prep sheet."""

import argparse
import sys
from pathlib import Path

from inroad.campaign.sheets import SheetFormat
from inroad.cli.opening import campaign_of, print_json
from inroad.domain.errors import InroadError
from inroad.domain.messages.findings import Finding
from inroad.domain.messages.kinds import MessageKind, kind_named
from inroad.domain.text import harmless
from inroad.paths import typed_path

_CHECK = "check"
_WRONG_CALL = 2
_LONGEST = 1_000_000
"""Characters: more than that is no letter."""
_MOST_BYTES = 4
"""Bytes of one character in UTF-8."""


def draft(arguments: argparse.Namespace) -> int:
    """Print a draft of a kind for a contact; with `check`, say what is wrong with one."""
    if arguments.kind == _CHECK:
        return _check(arguments)
    if arguments.contact or arguments.of_kind or arguments.json:
        return _wrong("--contact, --kind and --json belong to: inroad draft check")
    if not arguments.about:
        return _wrong("draft needs KIND and CONTACT, like: inroad draft request “Maya Chen”")
    kind = _kind(arguments.kind)
    if kind is None:
        return _WRONG_CALL
    with campaign_of(arguments) as campaign:
        contact = campaign.messages.who(arguments.about)
        print(campaign.messages.draft(contact.id, kind))
    return 0


def sheet(arguments: argparse.Namespace) -> int:
    """Print the sheet of the contact's next conversation, or of the last one."""
    with campaign_of(arguments) as campaign:
        contact = campaign.messages.who(arguments.contact)
        talk = campaign.sheets.latest(contact.id)
        print(campaign.sheets.written(talk.id, SheetFormat(arguments.format)), end="")
    return 0


def _check(arguments: argparse.Namespace) -> int:
    kind = _kind(arguments.of_kind or MessageKind.REQUEST.value)
    if kind is None:
        return _WRONG_CALL
    text = _read(arguments.about)
    with campaign_of(arguments) as campaign:
        contact = campaign.messages.who(arguments.contact) if arguments.contact else None
        found = campaign.messages.check(text, kind, contact.id if contact else None)
    if arguments.json:
        print_json([_as_json(one) for one in found])
    else:
        for one in found:
            print(_as_line(one, text))
    return 1 if found else 0


def _read(name: str | None) -> str:
    """Return the draft in a file, or on standard input."""
    path = None if name in (None, "-") else typed_path(str(name))
    try:
        raw = _bytes(path)
    except OSError as error:
        said = f"{path or 'Standard input'}: {error.strerror or error}."
        raise InroadError(said) from error
    text = raw.decode("utf-8-sig", "replace")
    if len(text) > _LONGEST:
        raise InroadError("This is too long for a letter.")
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


def _kind(name: str) -> MessageKind | None:
    try:
        return kind_named(name)
    except InroadError as error:
        _wrong(str(error).rstrip("."))
        return None


def _wrong(sentence: str) -> int:
    print(f"inroad: {harmless(sentence)}; see inroad draft --help.", file=sys.stderr)
    return _WRONG_CALL
