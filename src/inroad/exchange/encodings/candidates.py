"""The encodings in which files come that are no Unicode, and what is written in each of them."""

from collections.abc import Iterable, Sequence
from functools import cache
from math import exp, log
from typing import NamedTuple, Protocol

from inroad.exchange.encodings import east_asian_words as east_asian
from inroad.exchange.encodings import name_words as words
from inroad.exchange.encodings.letters import EastAsian, Letters


class Language(Protocol):
    """What says how likely a word is in a language."""

    def likelihood(self, word: str) -> float:
        """Return the logarithm of how likely the letters beyond ASCII of a word are."""
        ...


class Candidate(NamedTuple):
    """One encoding: its codec, what people call it, whose letters it is for, how rare it is.

    `rarity` is the logarithm of how often files come in it, beside those of the usual one.
    """

    codec: str
    name: str
    languages: str
    rarity: float = 0.0


CANDIDATES = (
    Candidate("cp1252", "Windows-1252", "latin"),
    Candidate("mac_roman", "Mac Roman", "latin", -2),
    Candidate("cp1250", "Windows-1250", "central", -1),
    Candidate("cp1251", "Windows-1251", "cyrillic", -1),
    Candidate("cp1253", "Windows-1253", "greek", -1),
    Candidate("cp1254", "Windows-1254", "turkish", -1),
    Candidate("cp1257", "Windows-1257", "baltic", -2),
    Candidate("cp932", "Shift JIS", "japanese", -1),
    Candidate("gb18030", "GB18030", "chinese", -1),
    Candidate("cp949", "Korean (CP949)", "korean", -1),
    Candidate("big5", "Big5", "traditional", -1.5),
    Candidate("cp1255", "Windows-1255", "hebrew", -1.5),
    Candidate("cp1256", "Windows-1256", "arabic", -1.5),
    Candidate("cp874", "Windows-874", "thai", -2),
    Candidate("euc_jp", "EUC-JP", "japanese", -3),
    Candidate("koi8_r", "KOI8-R", "cyrillic", -3),
    Candidate("iso8859_2", "ISO 8859-2", "central", -3),
    Candidate("cp850", "DOS (CP850)", "latin", -3),
    Candidate("cp852", "DOS (CP852)", "central", -3),
    Candidate("cp866", "DOS (CP866)", "cyrillic", -3),
    Candidate("mac_latin2", "Mac Central European", "central", -3),
    Candidate("mac_cyrillic", "Mac Cyrillic", "cyrillic", -3),
    Candidate("mac_greek", "Mac Greek", "greek", -3),
)
_USUAL_SHARE = 3.0
"""Words that count beside those of a file, in all languages alike."""
UTF8 = Candidate("utf-8", "UTF-8", "all", 6)
"""Bytes that follow its rules are hardly ever anything else."""


@cache
def _languages() -> dict[str, tuple[Language, ...]]:
    signs = words.LATIN["marks"].split()
    found: dict[str, tuple[Language, ...]] = {
        "latin": _learnt({k: v for k, v in words.LATIN.items() if k != "marks"}, signs),
        "central": _learnt({**words.CENTRAL, "German": words.LATIN["German"]}, signs),
        "cyrillic": _learnt(words.CYRILLIC, signs),
        "greek": _learnt({"Greek": words.GREEK}, signs),
        "turkish": _learnt({"Turkish": words.TURKISH}, signs),
        "baltic": _learnt(words.BALTIC, signs),
        "hebrew": _learnt({"Hebrew": words.HEBREW}, signs),
        "arabic": _learnt({"Arabic": words.ARABIC}, signs),
        "thai": _learnt({"Thai": words.THAI}, signs),
        "japanese": (EastAsian(east_asian.JAPANESE, "shift_jis", 0x97, has_kana=True),),
        "chinese": (EastAsian(east_asian.CHINESE, "gb2312", 0xD7),),
        "traditional": (EastAsian(east_asian.CHINESE_TRADITIONAL, "big5", 0xC6),),
        "korean": (EastAsian(east_asian.KOREAN, "euc_kr", 0xC8),),
    }
    found["all"] = tuple({id(one): one for some in found.values() for one in some}.values())
    return found


def likelihood(texts: Iterable[str], candidate: Candidate) -> float:
    """Return the logarithm of how likely some cells are in what is written in an encoding.

    Each word is in one of its languages; in which ones the others are, says how likely that is.
    """
    languages = _languages()[candidate.languages]
    words = [word for text in texts for word in text.split(" ") if not word.isascii()]
    found = [[language.likelihood(word) for language in languages] for word in words]
    shares = _shares(found, len(languages))
    return sum(_mixed(each, shares) for each in found)


def name_of(codec: str) -> str:
    """Return what people call an encoding."""
    found = next((one.name for one in CANDIDATES if one.codec == codec), "")
    return found or "-".join(codec.replace("_", "-").upper().split("-")[:2])


def _learnt(by_language: dict[str, str], signs: Sequence[str]) -> tuple[Language, ...]:
    return tuple(Letters(some.split(), signs) for some in by_language.values())


def _shares(found: Sequence[Sequence[float]], count: int) -> list[float]:
    """Return how much of a file is in each of some languages, by how likely its words are."""
    seen = [_USUAL_SHARE / count] * count
    for each in found:
        best = max(each)
        parts = [exp(one - best) for one in each]
        total = sum(parts)
        seen = [one + part / total for one, part in zip(seen, parts, strict=True)]
    return [one / sum(seen) for one in seen]


def _mixed(found: Sequence[float], shares: Sequence[float]) -> float:
    """Return how likely a word is in any of some languages, of which a file has these shares."""
    best = max(found)
    parts = zip(found, shares, strict=True)
    return best + log(sum(share * exp(one - best) for one, share in parts))
