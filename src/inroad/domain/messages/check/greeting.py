"""The greeting: another's name in it, or none at all.

A title, an initial or an emoji is what is left where a name was taken apart wrongly. Short forms
of a name are the name.
"""

import re
from collections.abc import Iterator

from inroad.domain.messages.check.findings import CheckRule, Finding
from inroad.domain.messages.check.letter import Letter
from inroad.domain.patterns import compiled, late
from inroad.domain.people.names.name_words import (
    DEGREES,
    GERMAN_DEGREES,
    NAMES_TOO,
    OFFICES,
    SAID_ALONE,
    TITLES,
)
from inroad.domain.people.names.nicknames import is_one_of
from inroad.domain.text import folded

_CALLS = SAID_ALONE | frozenset(
    "hi hello hey hiya howdy dear dearest good morning afternoon evening day greetings to whom "
    "it may concern hallo bonjour hola ciao salut namaste salaam moin ola yo my and team all there "
    "everyone everybody folks friend friends colleague colleagues cousin esteemed respected hiring "
    "manager committee the again from of in at on re g'day san sensei ji bhai behn sahib der die "
    "an a".split()
)
"""What a greeting consists of beside a name; with these alone it is meant so."""
_NO_NAME = TITLES | DEGREES | GERMAN_DEGREES | {"retired"}
"""What stands before or behind a name; alone it is what was left of one."""
_WRITTEN_OUT = SAID_ALONE | {title for title in OFFICES if len(title) > len("capt")}
_SHORTEST_END = 4
"""Letters of the end of a name by which somebody may be called."""
_WORD = late(r"[^\W\d_][\w'’-]*")
_SIGN = late(r"[^\w\s,.:;!?'’\"()\-–—&/@<>\[\]]")
"""An emoji, or what else is no letter and no punctuation."""
_GAP = late(r"[\[{<_]")


def check_greeting(letter: Letter) -> Iterator[Finding]:
    """Yield a greeting that has no name in it: a title alone, an initial, an emoji."""
    text = letter.greeting_text
    words = list(_WORD.finditer(text))
    left = [one for one in words if _key(one[0]) not in _CALLS]
    is_name = any(len(one[0]) > 1 and not _is_title(one, text) for one in left)
    if is_name or _ends_with_a_word(words) or not (left or _SIGN.search(text)) or _GAP.search(text):
        return
    called = [one.end() for one in words if not left or one.end() <= left[0].start()]
    after = max(called, default=0)
    said = text[after:].rstrip(" ,:!;—–-")
    start = letter.greeting.start + after + len(said) - len(said.lstrip())
    yield Finding(
        CheckRule.WRONG_NAME,
        f"“{said.strip()}” alone is no name. What do you call them?",
        start,
        letter.greeting.start + after + len(said),
    )


def check_whose_greeting(letter: Letter, name: str) -> Iterator[Finding]:
    """Yield a greeting with another name than the reader's, whose whole name is `name`."""
    first = letter.greeting
    names = _named(letter.greeting_text)
    known = frozenset(compiled(r"[^\w']+").split(folded(name).replace("’", "'")))
    if not names or not known:
        return
    wrong = [one for one in names if not _is_one_of(folded(one[0]).replace("’", "'"), known)]
    if wrong and len(wrong) == len(names):
        yield Finding(
            CheckRule.WRONG_NAME,
            f"This goes to {name}. Is the name in the greeting the right one?",
            first.start + wrong[0].start(),
            first.start + wrong[-1].end(),
        )


def name_in(greeting: str) -> str:
    """Return what a greeting calls somebody, without titles ("Ana Ruiz"); "" for no name."""
    return " ".join(one[0] for one in _named(greeting))


def _named(greeting: str) -> list[re.Match[str]]:
    return [
        one
        for one in _WORD.finditer(greeting)
        if len(one[0]) > 1 and one[0][0].isupper() and _key(one[0]) not in _NO_NAME | _CALLS
    ]


def _is_title(word: re.Match[str], text: str) -> bool:
    """Whether a word is a title or a degree; “Gen” and “Ven” are names, “Gen.” is none."""
    if word[0] == "JR":
        # Two letters that somebody goes by, where “Jr.” is what stood behind a name.
        return False
    has_stop = text.startswith(".", word.end())
    return _key(word[0]) in _NO_NAME and (has_stop or _key(word[0]) not in NAMES_TOO)


def _ends_with_a_word(words: list[re.Match[str]]) -> bool:
    """Whether a title is followed by one written out: “Dear Mr President”, “Hi Ms. Bishop”."""
    keys = [_key(one[0]) for one in words]
    return len(keys) > 1 and keys[-2] in TITLES and keys[-1] in _WRITTEN_OUT


def _is_one_of(said: str, known: frozenset[str]) -> bool:
    if said in known or said.removesuffix("'s") in known:
        return True
    if any(part in known for part in said.split("-")):
        return True
    if is_one_of(said, known):
        return True
    # Short forms that are in no list: Seun for Oluwaseun, Sam for Samira; and initials.
    if len(said) >= _SHORTEST_END and any(one.endswith(said) for one in known):
        return True
    return any(one.startswith(said) for one in known if len(said) >= 3)


def _key(word: str) -> str:
    return folded(word).strip("'’-.")
