"""Whom a list of addresses names, in every form in which the head of a letter has one."""

import unicodedata
from collections.abc import Iterable, Iterator

from inroad.domain.errors import InroadError
from inroad.domain.patterns import late
from inroad.domain.people.email_address import read_address
from inroad.domain.text import clean, joined
from inroad.exchange.mail.decoding import unencoded
from inroad.exchange.records import Correspondent

_LONGEST = 60_000
"""Characters of one list that are looked at."""
_COMMENT = late(r"\([^()]*\)")
_ANGLED = late(r"<([^<>]*)>")
# Bounded: in a text without an @, every letter would else look for one up to the end.
_ADDRESS = late(r"[^\s<>()\[\],;:\"'@]{1,64}@[^\s<>()\[\],;:\"'@]{1,255}")


def correspondents(value: str) -> Iterator[Correspondent]:
    """Yield whom a list of addresses names, as one header has it; who has no address is left out.

    It may still be encoded: what was encoded never ends a name or an address.
    """
    family = ""
    for part in _parted(unicodedata.normalize("NFC", value[:_LONGEST])):
        # “Foster, Ada <ada@example.com>”, as many write it without the quotes that it needs.
        before, family = family, "" if "@" in part or part.islower() else part.strip()
        angled = _ANGLED.search(part)
        if angled is not None:
            written, name = angled[1], part[: angled.start()]
            name = name or part[angled.end() :]
            name = joined(before, name.strip()) if name.strip() else name
        else:
            said = _ADDRESS.search(_COMMENT.sub(" ", part))
            if said is None:
                continue
            written = said[0]
            comment = _COMMENT.search(part)
            name = comment[0][1:-1] if comment else ""
        email = _address(unencoded(written))
        if email:
            yield Correspondent(_name(name, email), email)


def addresses_in(values: Iterable[str]) -> tuple[str, ...]:
    """Return the addresses that texts have, each once, in their order."""
    found = (_address(match[0]) for text in values for match in _ADDRESS.finditer(text[:_LONGEST]))
    return tuple(dict.fromkeys(filter(None, found)))


def _parted(value: str) -> Iterator[str]:
    """Yield the parts of a list of addresses, at commas and semicolons outside of quotes."""
    part: list[str] = []
    is_quoted, depth, angles = False, 0, 0
    skip = False
    for char in value:
        if skip:
            skip = False
        elif char == "\\" and is_quoted:
            skip = True
        elif char == '"':
            is_quoted = not is_quoted
        elif not is_quoted and char in "()":
            depth = max(0, depth + (1 if char == "(" else -1))
        elif not is_quoted and not depth and char in "<>":
            angles = 1 if char == "<" else 0
        elif char in ",;" and not is_quoted and not depth and not angles:
            yield "".join(part)
            part.clear()
            continue
        elif char == ":" and not is_quoted and not depth and not angles:
            # The name of a group stands before those who are in it.
            part.clear()
            continue
        part.append(char)
    yield "".join(part)


def _address(written: str) -> str:
    try:
        return read_address(written.strip().strip("'\"").rstrip(".").removeprefix("mailto:"))
    except InroadError:
        return ""


def _name(written: str, email: str) -> str:
    """Return a name as a header has it; "" where it is the address once more."""
    said = clean(unencoded(clean(written).strip(" \"'").replace('\\"', '"').replace("\\\\", "\\")))
    said = said.strip(" \"'<>")
    return "" if said.lower() == email.lower() or "@" in said else said
