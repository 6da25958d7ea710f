"""A whole name, read: what one calls somebody, their last name, and their title."""

from functools import lru_cache
from typing import NamedTuple

from inroad.domain.patterns import late
from inroad.domain.people.names.asides import bare
from inroad.domain.people.names.casing import cased, is_particle
from inroad.domain.people.names.first_names import (
    doubled,
    is_initials,
    is_vietnamese,
    split_first,
)
from inroad.domain.people.names.name_words import (
    ALL_WORDS,
    DEGREES,
    OFFICES,
    TITLES,
    VIETNAMESE_SURNAMES,
    WITH_FIRST,
)
from inroad.domain.people.names.titles import (
    Style,
    is_degree,
    is_title,
    key,
    leading,
    title_of,
    with_spaces,
    without_degrees,
)
from inroad.domain.people.role_kinds.words import ROLE_NOUNS
from inroad.domain.people.role_words import ROLE_MODIFIERS, SURNAMES
from inroad.domain.text import folded

_MOST = 1 << 16
"""Names that are kept as they were read: more people than a campaign has."""
_FULL = 2
"""Words of a first and a last name."""
_FIRM = frozenset("sons daughters co company partners associates team family".split())
"""What follows an “and” in the name of a firm: “Smith & Sons”."""
_NOBODY = frozenset(
    "the my our your his her their a an some unknown na tbc tbd anonymous that this those these "
    "somebody someone nobody none null nil why how what who whom whose where when him me us them "
    "not dont maybe perhaps two three anybody anyone everybody everyone person people "
    "hiring".split()
)
"""What no name begins with: “the recruiter”, “my boss”, “N/A”."""
_NO_PERSON = frozenset(
    "team support info sales office admin reception helpdesk recruiting careers enquiries contact "
    "service accounts boss neighbour neighbor colleague friend man woman lady".split()
)
"""What stands alone for whoever opens the post, or whose name I do not know."""
_LINKS = frozenset("of at for from in the team".split())
"""What no name has behind its first word: “Head of Data”, “guy from the fair”."""
_WHOSE = late(r"\w['’]s [a-z]|(?<=\w)/(?=\w)")
"""“Maya Chen’s boss”, and “Chen/Maya”, whose order is not known."""
_MARKS = "*!?~^_;:+=&<>"
_PLAIN = late(r"[A-Z][a-z]{2,} [A-Z][a-z]{2,}")
_ACCENTED = late(r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,} [A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,}")
"""Letters of the West; elsewhere names may run the other way."""
_NUMBERED = late(r"[A-Z][a-z]{2,}[0-9]+ [A-Z][a-z]{2,}[0-9]*")
_LATIN = late(r"[A-Za-z]")


class WholeName(NamedTuple):
    """What a name says; each part is "" where it does not.

    `first` is what one calls them, `last` their last name, `title` the one that they are
    addressed with, as it is written, and `style` how it is said; `plain` is the name without all
    that is none of it.
    """

    first: str = ""
    last: str = ""
    title: str = ""
    plain: str = ""
    style: Style = Style.USUAL

    @property
    def with_title(self) -> str:
        """Title and last name: “Dr. Foster”, but “Sir Ian”; "" where one of them is not known."""
        is_said_so = key(self.title) in WITH_FIRST and self.style is not Style.USUAL
        stands_with_first = is_said_so or self.style is Style.OF_A_HOUSE
        name = (self.first if stands_with_first else "") or self.last
        return f"{self.title} {name}" if self.title and name else ""

    @property
    def whole(self) -> str:
        """The name as somebody else is told of it: “Ada Foster”, “Sister Mary Agnes Tobin”."""
        return f"{self.title} {self.plain}" if self.style is Style.OF_A_HOUSE else self.plain

    @property
    def as_addressed(self) -> str:
        """How somebody is addressed whose title is never left out; "" for all others."""
        if self.style is Style.FATHER and self.first:
            return f"{self.title} {self.first}"
        return self.with_title if self.style not in (Style.USUAL, Style.KNIGHT) else ""


@lru_cache(maxsize=_MOST)
def read_name(name: str) -> WholeName:
    """Return what a whole name says.

    Args:
        name: as somebody typed it, or as another program has it. “Foster, Ada” is turned; any
            other order stays, unless the words say that the last name comes first.
    """
    said = bare(name)
    if "@" in said.name:
        return WholeName(plain=said.name)
    titles, words = _parts(with_spaces(said.name))
    title, style = title_of(titles, words[0] if words else "")
    if not words:
        return WholeName(title=title, plain=" ".join(titles), style=style)
    first, last = split_first(words)
    if style is Style.OF_A_HOUSE and len(words) > _FULL and not is_particle(words[1]):
        first, last = words[:2], words[2:]
    elif title and first == words and style not in (Style.KNIGHT, Style.OF_A_HOUSE):
        # “Dr. Foster”, “Ms. Lee”; but “Sir Ian”.
        first, last = [], first
    if titles and not title and len(words) == 1:
        # “Hon. Ortiz”: what is left out before a whole name is all that there is to say.
        first, last, title = [], words, titles[-1]
    if "and" in first:
        # The title is that of one of the two.
        title = ""
    if said.nickname and (first or not last):
        first = [said.nickname]
    if not _is_a_name([*titles, *words]) or not _is_a_name(words):
        return WholeName(plain=said.name)
    return WholeName(cased(first), cased(last, is_last=True), title, cased(words), style)


def plain_name(name: str) -> str:
    """Return a name without all that is none of it, or what was typed where nothing is left."""
    return name if _is_plain(name) else read_name(name).plain or name


def _is_plain(name: str) -> bool:
    """Whether a name is a first and a last one in plain letters, and neither any special word."""
    if _PLAIN.fullmatch(name) is not None:
        return ALL_WORDS.isdisjoint(name.lower().split())
    if _ACCENTED.fullmatch(name) is None:
        return False
    words = {*name.lower().split(), *folded(name).split()}
    return ALL_WORDS.isdisjoint(words) and VIETNAMESE_SURNAMES.isdisjoint(words)


def called_by(given: str, last: str) -> str:
    """Return what another program's field for first names says, where the name says else; or "".

    Args:
        given: what stands in the field for first names.
        last: what stands in the field for last names.
    """
    if _is_plain(f"{given} {last}"):
        return ""
    if _NUMBERED.fullmatch(f"{given} {last}") is not None:
        # What has digits in it is no name by itself; a field for first names says that it is.
        return given
    called = read_given(given, last)
    return "" if called == read_name(f"{given} {last}").first else called


def read_given(given: str, last: str) -> str:
    """Return the first name that another program has in a field of its own; "" for none.

    What the program says is kept, but for titles, pictures, and initials in the middle. Where the
    field has the whole name, and that of the last name a degree or nothing, it is read as one.

    Args:
        given: what stands in the field for first names.
        last: what stands in the field for last names.
    """
    said = bare(given)
    _, words = _parts(with_spaces(said.name))
    rest = _parts(with_spaces(bare(last).name))[1]
    if not words or (len(words) > 1 and not any(not is_degree(word) for word in rest)):
        return ""
    if said.nickname:
        return cased([said.nickname])
    full = [word for word in words if not is_initials(word)]
    if not full or all(is_title(word) for word in full):
        return ""
    count = max(doubled(full), 2 if len(full) == 2 else 1)
    return cased(full[:count])


def _parts(name: str) -> tuple[list[str], list[str]]:
    """Return the titles and the words of a name, in the order in which it is spoken."""
    titles: list[str] = []
    parts: list[list[str]] = []
    for part in name.split(","):
        words = [word.strip(_MARKS) for word in part.split() if any(map(str.isalnum, word))]
        while parts and words and is_degree(words[0]) and not _is_for_names(words[0], parts[0]):
            words.pop(0)
        if parts and words and _is_remark(words, parts[0]):
            continue
        count = leading(words)
        if count == len(words) > 1 and words[-1].isalpha():
            # “Dr. Judge”: the last of several titles is a name.
            count -= 1
        titles += words[:count]
        words = words[count:]
        while len(words) > 1 and is_title(words[-1]) and words[-1].endswith("."):
            titles.append(words.pop())
        if words:
            parts.append(words)
    parts = [without_degrees(words) for words in parts]
    if len(parts) > 1 and _is_turned(parts[0], parts[1]):
        as_it_stands = [*parts[0], *parts[1]]
        return titles, as_it_stands if is_vietnamese(as_it_stands) else [*parts[1], *parts[0]]
    words = parts[0] if parts else []
    return titles, [word for word in words if not _is_another_script(word, words)]


def _is_remark(words: list[str], name: list[str]) -> bool:
    """Whether words behind a comma are none of the name: “Maya Chen, private”."""
    first, said = words[0], key(words[0])
    if len(words) == 1 and said in TITLES:
        # Before a name it is a title.
        is_small = first.islower() and not first.endswith(".")
        return said == "private" or (said in OFFICES and is_small)
    is_rank = said in OFFICES and first.islower() and key(words[-1]) in ROLE_NOUNS
    is_noted = said in _NOBODY or not _LINKS.isdisjoint(map(key, words))
    return is_rank or (first.islower() and len(name) >= _FULL and is_noted)


def _is_for_names(word: str, last: list[str]) -> bool:
    """Whether a word behind a comma are the initials of a last name: “Smith-Jones, T.J.”."""
    return len(last) == 1 and is_initials(word) and key(word) not in DEGREES


def _is_turned(last: list[str], first: list[str]) -> bool:
    """Whether a name with a comma has the last name before it."""
    if len(first) > 3 or any(key(word) in ROLE_NOUNS - SURNAMES for word in first):
        return False
    return len(last) == 1 or is_particle(last[0]) or len(last) == 2


def _is_a_name(words: list[str]) -> bool:
    """Whether words are a name, and not what somebody does: “Head of Data”."""
    keys = [key(word) for word in words]
    if not _LINKS.isdisjoint(keys[1:]) or _WHOSE.search(" ".join(words)):
        return False
    if len(words) == 1 and keys[0] in _NO_PERSON:
        return False
    if keys[-1] in _FIRM and ("and" in keys[1:] or keys[-1] == "family"):
        return False
    if len(words) == 1 and is_degree(words[0]):
        return False
    if (keys[0] in _NOBODY or words[0] == "no") and not any(map(is_title, words[1:3])):
        return False
    if any(map(str.isdigit, words[0])) and not is_title(words[0]):
        return False
    if keys[-1] in ROLE_NOUNS - SURNAMES or keys[-1] in ROLE_MODIFIERS:
        return keys[0] not in ROLE_NOUNS | ROLE_MODIFIERS
    return keys[0] not in ROLE_NOUNS - SURNAMES or len(words) > 1


def _is_another_script(word: str, words: list[str]) -> bool:
    """Whether a word says in its own letters what others say in Latin ones: “Wang Wei 王伟”."""
    in_latin = sum(bool(_LATIN.search(one)) and not is_particle(one) for one in words)
    return 1 < in_latin < len(words) and not word[:1].isascii() and (word.upper() == word.lower())
