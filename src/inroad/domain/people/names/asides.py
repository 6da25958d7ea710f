"""What stands beside a name and is none of it: pictures, pronouns, remarks, a nickname.

LinkedIn's names hold emoji, letters of mathematics that look like bold ones, “(she/her)”, and after
a dash what somebody does.
"""

import re
import unicodedata
from typing import NamedTuple

from inroad.domain.patterns import alternation, compiled, late
from inroad.domain.people.names.name_words import (
    DEGREES,
    NEVER_FIRST,
    PINYIN_SURNAMES,
    PRONOUNS,
    TITLES,
)
from inroad.domain.people.names.nicknames import KNOWN, is_short_form
from inroad.domain.search import APOSTROPHES
from inroad.domain.text import clean, folded

_LONGEST = 200
"""Characters: what is longer is no name."""
_BRACKETED = late(r"[(\[{<（【][^()\[\]{}<>（）【】]*[)\]}>）】]?")
_QUOTED = late(r"(?<!\w)([\"“„”«‘'`])([^\"“„”«»‘’'`]{1,40})[\"“”»’'`](?!\w)")
_PRONOUNS = late(rf"[(\[]?\b(?:{alternation(PRONOUNS)})(?: ?/ ?[^\W\d_]+)+[)\]]?", re.IGNORECASE)
_ENDS_NAME = late(
    r"\s+[-–—/•·~@]+\s+|\s*[|•·]+\s*|:\s+|\s+(?:née|nee|geb\.?|born|aka|a\.k\.a\.|formerly)\s+",
    re.IGNORECASE,
)
_USER_NAME = late(r"(?<=[^\W\d_]{2})[._](?=[^\W\d_]{2})")
_ADDRESS = late(r"([^\s@]+)@[^\s@]+\.[^\s@]+")
_TAGGED = late(r"(?:^|\s)[#@]\S+")
_JOINERS = "\u200d\u200c"
_PICTURES = ("So", "Sk", "Sm", "Cs", "Co", "Cn")
_NO_NICKNAMES = DEGREES | TITLES | PRONOUNS | frozenset("all us usa uk eu".split())
_FONTS = ("<font>", "<wide>", "<circle>", "<square>")


class Bare(NamedTuple):
    """A name without what stands beside it, and what one is called instead ("" for nothing)."""

    name: str
    nickname: str = ""


def bare(name: str) -> Bare:
    """Return a name without what stands beside it.

    Args:
        name: as it is written; what stands in quotation marks is a nickname, and what stands
            in brackets is one where it is a short form of the first name, or a name that people
            take beside their own.
    """
    said = _in_plain_letters(clean(name)[:_LONGEST])
    if (address := _ADDRESS.fullmatch(said)) is not None:
        name = _USER_NAME.sub(" ", address[1].lower().rstrip("0123456789"))
        return Bare(name if " " in name else said)
    said = _ADDRESS.sub(" ", without_pronouns(said))
    nickname = next((match[2] for match in _QUOTED.finditer(said)), "")
    said = _QUOTED.sub(" ", said)
    asides = [match[0].strip("()[]{}<>（）【】 ") for match in _BRACKETED.finditer(said)]
    said = _TAGGED.sub(" ", _BRACKETED.sub(" ", said))
    said = next((part for part in _ENDS_NAME.split(said) if any(map(str.isalpha, part))), "")
    plain = " ".join(said.split())
    plain = _USER_NAME.sub(" ", plain) if plain.islower() and " " not in plain else plain
    if not nickname:
        first = next(iter(plain.split()), "")
        nickname = next((aside for aside in asides if is_nickname(aside, first)), "")
    return Bare(plain, _as_name(nickname))


def without_pronouns(text: str) -> str:
    """Return a text without “she/her” and “(elle/la)”."""
    return _PRONOUNS.sub(" ", text)


def is_nickname(aside: str, first: str) -> bool:
    """Whether what stands in brackets beside a first name is what one calls them."""
    said, known = folded(aside), folded(first)
    if not said.isalpha() or len(said) > 12 or said == known or said in _NO_NICKNAMES:
        return False
    is_taken = known not in KNOWN and (said in KNOWN or known in PINYIN_SURNAMES | NEVER_FIRST)
    return is_taken or is_short_form(said, known) or is_short_for(said, known)


def is_short_for(short: str, name: str) -> bool:
    """Whether one name is a short form of another: Mia of Maria, Katie of Katherine (folded)."""
    stem = _once_each(compiled(r"(?:ie|y|i|ey)$").sub("", short))
    letters = iter(_once_each(name))
    return 2 <= len(stem) < len(name) and all(letter in letters for letter in stem)


def _once_each(word: str) -> str:
    """Return a word in which no letter is doubled."""
    return compiled(r"(.)\1").sub(r"\1", word)


def _in_plain_letters(text: str) -> str:
    """Return a text without pictures, and with plain letters for those of another font."""
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFC", text)
    said = "".join(map(_plain, letters))
    # A joiner that is left between letters belongs to them; one beside a picture does not.
    return compiled(rf"(?<!\w)[{_JOINERS}\ufe0f]+|[{_JOINERS}\ufe0f]+(?!\w)").sub("", said)


def _plain(char: str) -> str:
    if char.isascii() or char in APOSTROPHES:
        return char
    if unicodedata.decomposition(char).startswith(_FONTS):
        return unicodedata.normalize("NFKC", char)
    kind = unicodedata.category(char)
    if kind == "Cf" and char not in _JOINERS:
        return ""
    return " " if kind in _PICTURES else char


def _as_name(nickname: str) -> str:
    said = nickname.strip()
    return said if said.replace("-", "").isalpha() else ""
