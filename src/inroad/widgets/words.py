"""Which words of a text share a line: the name of a key stands beside what it does.

"f chooses" and "with f." are read as one; a line that holds an "f." alone is read as a slip. A
key is told by what it looks like, so that no sentence need be marked: it is one sign, or a word
that stands on a key. A word of a person that looks so is treated so as well, which does no harm.
"""

_ON_KEYS = frozenset({"enter", "esc", "space", "tab"})
"""Names of keys that are words: what they do follows them."""
_WITH_CTRL = "ctrl+"
_ALSO_WORDS = frozenset({"A", "I"})
"""Keys that are words too: what they belong to follows them."""
_ARTICLE = "a"
"""Never taken for a key: there are too many."""
_SIGNS = frozenset("/<>?:")
"""Signs that are keys and stand alone."""
_BEGINNING, _ENDING = "(“‘", ".,;:!?)”’"
_ENDS_A_SENTENCE = (".", ";", ":", "!", "?")


def units(text: str) -> list[str]:
    """Return the words of a line, those as one that are not to be parted.

    Args:
        text: one line, with single spaces.
    """
    found: list[str] = []
    is_tied = False
    for word in text.split(" "):
        name, ends = _key_in(word)
        if found and (is_tied or (name and _is_tied_back(name, ends, found[-1]))):
            found[-1] = f"{found[-1]} {word}"
        else:
            found.append(word)
        is_tied = bool(name) and not ends
    return found


def _key_in(word: str) -> tuple[str, bool]:
    """Return the key that a word names, or "", and whether a clause ends with it."""
    if word in _SIGNS:
        return word, False
    bare = word.lstrip(_BEGINNING)
    name = bare.rstrip(_ENDING)
    is_sign = len(name) == 1 and name != _ARTICLE and (name.isalnum() or name in _SIGNS)
    is_key = is_sign or name.lower() in _ON_KEYS or name.startswith(_WITH_CTRL)
    return (name, name != bare) if is_key else ("", False)


def _is_tied_back(name: str, ends: bool, before: str) -> bool:
    """Whether a key belongs to the word before it: "press p", "with f."."""
    if before.endswith(_ENDS_A_SENTENCE):
        return False
    return ends or not (before.endswith(",") or name in _ALSO_WORDS or name.lower() in _ON_KEYS)
