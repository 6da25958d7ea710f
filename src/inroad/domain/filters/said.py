"""What is written of people, made ready for looking whether a word begins so; each text once.

A filter asks ten thousand people at a key press, and many of them have one organisation or role.
"""

from functools import lru_cache

from inroad.domain.people.organisations import organisation_key
from inroad.domain.search import as_one_word, comparable, name_key, without_umlauts

_MOST = 1 << 16
"""Texts that are kept: more than a campaign has organisations, roles and names."""
_BETWEEN = "\n"
"""What stands before each tag: no tag has a line's end in it."""


@lru_cache(maxsize=_MOST)
def words_of(text: str) -> str:
    """Return the words of a text, with a space before each, and other ways of typing them."""
    key = name_key(text)
    if text.isascii() and "-" not in text:
        # Most texts: there is no other way of typing them.
        return f" {key}"
    ways = (key, name_key(without_umlauts(text)), name_key(as_one_word(text)))
    return f" {' '.join(dict.fromkeys(ways))}"


@lru_cache(maxsize=_MOST)
def words_of_organisation(name: str) -> str:
    """Return the words of an organisation's name, and of what all its names have in common."""
    return f"{words_of(name)} {organisation_key(name)}"


@lru_cache(maxsize=_MOST)
def beginnings_of_tags(tags: tuple[str, ...]) -> str:
    """Return tags so that `begins_a_tag` is found in them where one begins so."""
    return "".join(map(begins_a_tag, tags))


def begins_a_word(value: str) -> str:
    """Return what is in `words_of` where words begin as a value does; "" for no value."""
    key = name_key(value)
    return f" {key}" if key else ""


def begins_a_tag(value: str) -> str:
    """Return what is in `beginnings_of_tags` where a tag begins as a value does; "" for none."""
    key = comparable(value)
    return f"{_BETWEEN}{key}" if key else ""
