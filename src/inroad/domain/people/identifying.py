"""What names one person in a text: their whole name, an address, a number, a page.

A name of one word ("May"), and a first name alone, is a word like others: where it stands is found,
but nothing is taken out of texts for it that are not about them.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property
from itertools import chain
from typing import Any

from inroad.domain.text import folded

LEFT_OUT = "…"
"""What stands for them in a text that named them."""
_LEAST_DIGITS = 6
_LEAST = 2
"""Characters of a name."""
_LONGEST = 300
"""Characters of what is looked for; what is longer is no name or number."""
_MOST = 200
"""Names, addresses and so on of one person."""
_BETWEEN_DIGITS = r"[\s()./\-]{0,3}"
_WORD = re.compile(r"\w+")
_SCHEME = re.compile(r"^https?://(?:www\.)?", re.IGNORECASE)


class Identifying:
    """The names, addresses, numbers and pages of one person, looked for in texts."""

    def __init__(
        self,
        names: Iterable[str] = (),
        emails: Iterable[str] = (),
        phones: Iterable[str] = (),
        links: Iterable[str] = (),
        shared: Iterable[str] = (),
    ) -> None:
        """Look for what is given, none of which has to be clean.

        Args:
            names: whole names.
            emails: addresses.
            phones: numbers.
            links: pages.
            shared: what somebody else has too, a name or an address: it names nobody.
        """
        self._shared = frozenset(map(_key, shared))
        self.names, self.emails = self._own(names), self._own(emails)
        self.phones, self.links = self._own(phones), self._own(links)

    def _own(self, texts: Iterable[str]) -> tuple[str, ...]:
        known = dict.fromkeys(one.strip() for one in texts)
        fitting = (one for one in known if _LEAST <= len(one) <= _LONGEST)
        return tuple(one for one in fitting if _key(one) not in self._shared)[:_MOST]

    def and_also(self, others: "Identifying") -> "Identifying":
        """Return what names somebody by either of the two."""
        return Identifying(
            chain(self.names, others.names),
            chain(self.emails, others.emails),
            chain(self.phones, others.phones),
            chain(self.links, others.links),
            self._shared | others._shared,
        )

    def is_in(self, text: str) -> bool:
        """Whether a text names them beyond doubt."""
        return self.is_worth_a_look(text) and self._surely.search(text) is not None

    def may_be_in(self, text: str) -> bool:
        """Whether a text names them, or has their name of one word."""
        return self._perhaps.search(text) is not None

    def is_anothers(self, text: str) -> bool:
        """Whether a text is what somebody else has: their name, an address, a number, a page."""
        return _key(text.strip()) in self._shared

    def place_in(self, text: str) -> int:
        """Return where a text names them, or has their name of one word; 0 where it does not."""
        found = self._perhaps.search(text)
        return found.start() if found is not None else 0

    def redacted(self, text: str, with_short: bool = False) -> str:
        """Return a text without what names them; `with_short` also without a name of one word."""
        if not (with_short or self.is_worth_a_look(text)):
            return text
        return (self._perhaps if with_short else self._surely).sub(LEFT_OUT, text)

    def redacted_in(self, value: Any) -> Any:
        """Return a JSON value in no text of which they are named."""
        match value:
            case str():
                return self.redacted(value)
            case list():
                return [self.redacted_in(one) for one in value]
            case dict():
                return {self.redacted(key): self.redacted_in(one) for key, one in value.items()}
        return value

    def is_worth_a_look(self, text: str) -> bool:
        """Whether anything of what is looked for may be in a text: that is seen at once."""
        lower = text.lower()
        is_there = any(one in lower for one in self._anchors)
        return is_there or (self._numbers is not None and self._numbers.search(text) is not None)

    @property
    def _whole_names(self) -> list[str]:
        return [unicodedata.normalize("NFC", one) for one in self.names if _has_words(one)]

    @cached_property
    def _anchors(self) -> frozenset[str]:
        # Only letters: what stands between them may be written otherwise in a file.
        names = (max(_WORD.findall(one), key=len, default="") for one in self._whole_names)
        links = (_SCHEME.sub("", one).rstrip("/") for one in self.links)
        words = (*names, *self.emails, *links)
        found = {way.lower() for one in words for way in _spellings(one)}
        return frozenset(filter(None, found))

    @cached_property
    def _numbers(self) -> "re.Pattern[str] | None":
        found = "|".join(filter(None, map(_digits, self.phones)))
        return re.compile(found) if found else None

    @cached_property
    def _surely(self) -> "re.Pattern[str]":
        return _pattern(self._whole_names, self)

    @cached_property
    def _perhaps(self) -> "re.Pattern[str]":
        return _pattern(self.names, self)


def _pattern(names: Iterable[str], who: Identifying) -> "re.Pattern[str]":
    found = [_words(one) for name in names for one in _spellings(name)]
    found += [_address(one) for email in who.emails for one in _spellings(email) if "@" in one]
    found += [_digits(one) for one in who.phones]
    found += [re.escape(_SCHEME.sub("", one).rstrip("/")) for one in who.links]
    parts = sorted(set(filter(None, found)), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts) or '(?!)'})(?!\w)", re.IGNORECASE)


def _key(name: str) -> str:
    return folded(name) or name


def _has_words(name: str) -> bool:
    """Whether a name is more than a word; in scripts without spaces two letters are a name."""
    return len(name.split()) > 1 or (not name.isascii() and name.upper() == name.lower())


def _spellings(text: str) -> tuple[str, ...]:
    """Return the ways in which Unicode writes the same letters."""
    return tuple(unicodedata.normalize(form, text) for form in ("NFC", "NFD"))


def _words(name: str) -> str:
    return r"\s+".join(map(re.escape, name.split()))


def _address(email: str) -> str:
    """Return a pattern of an address that is not the end, or the beginning, of another one."""
    return rf"(?<![.+\-]){re.escape(email)}(?!\.\w|-)"


def _digits(phone: str) -> str:
    """Return a pattern of a number however it is grouped; "" where it is none."""
    return _BETWEEN_DIGITS.join(_digits_in(phone))


def _digits_in(phone: str) -> list[str]:
    """Return the digits of a number; none where it is none."""
    digits = [char for char in phone if char in "0123456789"]
    return digits if len(digits) >= _LEAST_DIGITS else []
