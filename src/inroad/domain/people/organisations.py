"""When two names are of one organisation: the one rule for it, wherever organisations are compared.

Case, accents and punctuation do not count, nor a leading “The”, “&” for “and” (or for “und”, “et”,
“og” between two words), how an umlaut is written (“Müller”, “Mueller”, “Muller”), whether initials
stand apart (“J. P. Morgan”, “JP Morgan”), and what says only in which legal form it is held, at the
end: “Bayer”, “BAYER AG” and “bayer ag.” are one. Words are never taken for others: “Bayer” and
“Bayer CropScience” are two. Where none is known, it is the same as no other.

Where the rule is wrong, somebody says so: see `organisation_names`.
"""

from functools import lru_cache

from inroad.domain.patterns import late
from inroad.domain.search import APOSTROPHES
from inroad.domain.text import folded

_MOST = 1 << 15
"""Names whose key is kept."""

_LEGAL_FORMS = frozenset(
    # English
    "inc incorporated corp corporation co company ltd limited llc llp lp pllc plc pbc pty pte "
    "cic "
    # German, Austrian, Swiss
    "ag aktiengesellschaft gmbh ggmbh mbh ug haftungsbeschrankt kg kgaa ohg gbr eg ev ek se "
    # French, Belgian, Luxembourg
    "sa sas sasu sarl eurl sc snc "
    # Dutch
    "bv nv vof bvba "
    # Spanish, Portuguese
    "sl slu sau sc srl ltda lda eireli "
    # Mexican
    "sadecv sabdecv sapidecv sderldecv "
    # Italian
    "spa srls sapa snc scarl "
    # Nordic
    "ab publ as asa aps oy oyj abp hf ehf "
    # Central and eastern European, Turkish
    "spzoo sro doo dd ad eood ood kft zrt nyrt oü ou uab sia ooo oao pao zao "
    "ооо оао пао зао "
    # Asian
    "kk gk pvt bhd sdn tbk".split()
)
"""As they are without dots, spaces, slashes and accents."""
_LONGEST_FORM = 5
"""Parts that a legal form is written in, at most: "S. de R.L. de C.V."."""
_LONGEST_PART = 3
"""Letters of such a part: two whole words are never taken for one form."""
_GLUED_FORMS = late(
    "^(?:株式会社|有限会社|合同会社)|(?:株式会社|有限会社|合同会社|股份有限公司|有限公司)$"
)
"""Legal forms that stand without a space before or behind a name."""

_SIGNS = late("[™®©℠]")
_APOSTROPHES = late(f"[{APOSTROPHES}]")
_SLASHED = late(r"(?<!\w)(\w)/(\w)(?!\w)")
_BETWEEN = late(r"[^\w.]+|_")

_AND = "and"
_ANDS = frozenset((_AND, "und", "et", "e", "y", "og", "och"))
"""What stands between two names for “&”."""
_SPELT_UMLAUT = late(r"(?<![aeiouyq])([aou])e(?=[^\W\d_aeiouy])")
"""An umlaut as it is written where there is no key for it: no vowel stands on either side of it
(“Bauer” and “Queen” have none)."""
_SHORTEST_SPELT, _SHORTEST_WITH_UE = 5, 4
"""Letters of a word with such an umlaut: else “Noel” would be “Nol”. “ue” is rarer beside that, and
common where it is meant (“fuer”, “Sued”)."""


@lru_cache(maxsize=_MOST)
def organisation_key(name: str) -> str:
    """Return what names of one organisation have in common; "" where none is known."""
    said = folded(_APOSTROPHES.sub("", _SIGNS.sub("", name)))
    said = _SLASHED.sub(r"\1\2", said).replace("&", " and ").replace("+", " and ")
    words = [word.replace(".", "") for word in _BETWEEN.sub(" ", said).split()]
    words = _without_legal_form([_GLUED_FORMS.sub("", word) or word for word in words if word])
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    words = _without_spacing(_with_one_and([_without_umlauts(word) for word in words]))
    return " ".join(words) or said.strip()


def has_legal_form(name: str) -> bool:
    """Whether a name says in which legal form it is held: “Acme GmbH”."""
    words = [word.replace(".", "") for word in _BETWEEN.sub(" ", folded(name)).split()]
    return len(_without_legal_form(words)) < len(words)


def is_same_organisation(one: str, other: str) -> bool:
    """Whether two names are of one organisation; an unknown one ("") is the same as none."""
    key = organisation_key(one)
    return bool(key) and key == organisation_key(other)


def _without_umlauts(word: str) -> str:
    """Return a folded word with the letters alone that were written for umlauts."""
    shortest = _SHORTEST_WITH_UE if "ue" in word else _SHORTEST_SPELT
    return _SPELT_UMLAUT.sub(r"\1", word) if len(word) >= shortest else word


def _with_one_and(words: list[str]) -> list[str]:
    """Return the words with one for all that mean “&”; at an end it is a name (“Y Combinator”)."""
    between = [_AND if word in _ANDS else word for word in words[1:-1]]
    return [*words[:1], *between, *words[1:][-1:]]


def _without_spacing(words: list[str]) -> list[str]:
    """Return the words with initials that stand apart as one."""
    found: list[str] = []
    was_initial = False
    for word in words:
        is_initial = len(word) == 1
        if is_initial and was_initial:
            found[-1] += word
        else:
            found.append(word)
        was_initial = is_initial
    return found


def _without_legal_form(words: list[str]) -> list[str]:
    """Return the words without legal forms at their end, and the "and" that joined them.

    What is nothing else stays: a firm may be called "Co".
    """
    left = words
    while parts := _parts_of_form(left):
        left = left[:-parts]
        if len(left) > 1 and left[-1] in _ANDS:
            left = left[:-1]
    return left


def _parts_of_form(words: list[str]) -> int:
    """Return how many words at the end are a legal form; 0 for none, or where nothing is left."""
    for parts in range(min(_LONGEST_FORM, len(words) - 1), 0, -1):
        tail = words[-parts:]
        is_spaced = parts == 1 or all(len(word) <= _LONGEST_PART for word in tail)
        if is_spaced and "".join(tail) in _LEGAL_FORMS:
            return parts
    return 0
