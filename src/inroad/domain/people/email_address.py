"""What an e-mail address is: the one place that decides it.

Plain rules, stricter than the standards (RFC 5321, RFC 6531) where these allow what nobody has:
no quotes, comments or numbers in brackets. Letters of every script are taken on both sides of
the @. So an address never holds what could end it and begin another one.
"""

import re
import unicodedata
from urllib.parse import unquote

from inroad.domain.errors import InroadError
from inroad.domain.patterns import late
from inroad.domain.text import clean

_LONGEST = 254
_LONGEST_LOCAL = 64
_LONGEST_LABEL = 63
_SHOWN = 60

_NAME = r'[^"<>@,;:]*'
_WRITTEN_WITH_NAME = late(rf'(?:"[^"<>]*" ?|{_NAME}|{_NAME}\w, ?\w{_NAME})<([^<>]*)>')
_LINK = late("^mailto:", re.IGNORECASE)
_SIGNS = "!#$%&'*+/=?^_`{|}~.-"
"""What may stand before the @ beside letters and digits (RFC 5322, atext), and dots."""


class NotAnAddress(InroadError):
    """A text that is no e-mail address; `fault` names it and says what is wrong with it."""

    def __init__(self, said: str, fault: str) -> None:
        shown = said if len(said) <= _SHOWN else f"{said[: _SHOWN - 1]}…"
        self.fault = f"“{shown}” is no e-mail address ({fault})"
        super().__init__(f"{self.fault}; write one like maya@example.com, or leave it out.")


def read_address(text: str) -> str:
    """Return the address that somebody typed or that a file has; "" where there is none.

    What people paste is taken too: "Chen, Maya <maya@example.com>" and links, with whatever
    subject they have ("mailto:maya@example.com?subject=Hello").

    Raises:
        NotAnAddress: mail cannot be sent to it.
    """
    said = unicodedata.normalize("NFC", clean(text))
    named = _WRITTEN_WITH_NAME.fullmatch(said)
    address = _without_link((named[1] if named else said).strip())
    fault = _fault(address) if said else ""
    if fault:
        raise NotAnAddress(said, fault)
    return address


def sendable(address: str) -> str:
    """Return an address as every mail program takes it: its domain in plain letters.

    Args:
        address: as `read_address` returned it.
    """
    local, at, domain = address.rpartition("@")
    return f"{local}{at}{'.'.join(map(_plain_label, domain.split('.')))}"


def _without_link(said: str) -> str:
    """Return the address that a mailto link has, or what was said where it is none."""
    link = _LINK.match(said)
    return clean(unquote(said[link.end() :].partition("?")[0])) if link else said


def _fault(address: str) -> str:
    """Return what is wrong with an address, or ""."""
    local, at, domain = address.partition("@")
    if not at:
        return "it has no @"
    if not local:
        return "nothing stands before the @"
    if not domain:
        return "nothing stands after the @"
    if "@" in domain:
        return "it has more than one @"
    odd = next((char for char in local if not _may_stand_in_local(char)), "")
    if odd:
        return f"“{odd}” cannot stand in it" if odd.strip() else "it has a space in it"
    if not all(local.split(".")):
        return "a dot stands at the wrong place before the @"
    if not _is_domain(domain):
        return "what follows the @ is no name like example.com"
    is_long = len(local.encode()) > _LONGEST_LOCAL or len(sendable(address).encode()) > _LONGEST
    return "it is longer than addresses may be" if is_long else ""


def _may_stand_in_local(char: str) -> bool:
    if char.isascii():
        return char.isalnum() or char in _SIGNS
    return unicodedata.category(char)[0] in "LMN"


def _is_domain(domain: str) -> bool:
    labels = domain.split(".")
    return len(labels) > 1 and all(map(_is_label, labels)) and not labels[-1].isdecimal()


def _is_label(label: str) -> bool:
    """Whether a text is one part of a domain (letters and digits, hyphens within)."""
    if not label or label.startswith("-") or label.endswith("-"):
        return False
    if not all(char == "-" or _may_stand_in_label(char) for char in label):
        return False
    return len(_plain_label(label)) <= _LONGEST_LABEL


def _may_stand_in_label(char: str) -> bool:
    return char.isalnum() if char.isascii() else unicodedata.category(char)[0] in "LMN"


def _plain_label(label: str) -> str:
    """Return a part of a domain as it is asked for (RFC 5891): "exämple" is "xn--exmple-cua"."""
    if label.isascii():
        return label
    lower = unicodedata.normalize("NFC", label.lower())
    return f"xn--{lower.encode('punycode').decode('ascii')}"
