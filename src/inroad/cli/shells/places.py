"""What may stand at each place of a call, as data that a script for a shell is written from."""

from collections.abc import Iterator
from typing import NamedTuple

from inroad.cli.arguments import EVERYWHERE, HELP, OPTIONS, VERSION
from inroad.cli.commands import commands, root
from inroad.cli.field_options import field_options
from inroad.cli.grammar import Option, Subcommand, Usage, Word

_FILES = frozenset({"FILE", "FOLDER"})
_CONTACTS = frozenset({"CONTACT"})
"""Words and values by what they are called: these are files, and people."""


class Place(NamedTuple):
    """What may stand at a place.

    `values` are words that there are, `is_file` says that any file is one, and `is_contact` that
    people are.
    """

    values: tuple[str, ...] = ()
    is_file: bool = False
    is_contact: bool = False

    def __bool__(self) -> bool:
        """Whether anything can be completed here."""
        return bool(self.values or self.is_file or self.is_contact)


class WordPlace(NamedTuple):
    """A place behind a command: after so many words, the first of them `first` ("" for any)."""

    command: str
    after: int
    first: str
    place: Place


def options_with_value() -> tuple[Option, ...]:
    """Return all options behind which a value stands."""
    every = dict.fromkeys((*OPTIONS, *field_options()))
    return tuple(option for option in every if option.value)


def place_of(one: Option | Word) -> Place:
    """Return what may stand for a word, or as the value of an option."""
    name = one.value if isinstance(one, Option) else one.name
    choices = one.choices or one.offers
    values = tuple(choices()) if choices is not None else ()
    return Place(values, name in _FILES, name in _CONTACTS)


def described_commands() -> Iterator[tuple[str, str]]:
    """Yield the commands, each with what it does."""
    return ((command.name, command.help) for command in commands())


def described_options() -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """Yield the name of each command ("" for none) with its options and what they mean."""
    for command in (root(), *commands()):
        own = (*command.options(), *EVERYWHERE, *(() if command.name else (VERSION,)), HELP)
        yield command.name, tuple((one.name, one.help) for one in dict.fromkeys(own))


def word_places() -> Iterator[WordPlace]:
    """Yield what may stand behind each command, what goes with one word before what does not."""
    for command in commands():
        yield from _behind(command)


def _behind(command: Subcommand) -> Iterator[WordPlace]:
    keys = tuple(usage.key for usage in command.usages if usage.key)
    for usage in command.usages:
        if usage.key:
            yield from _words_of(command, usage, before=1)
    others = [usage for usage in command.usages if not usage.key]
    # Usages that an option tells apart have the same words.
    plain = list(_words_of(command, others[-1], before=0)) if others else []
    first = next((one.place for one in plain if not one.after), Place())
    if keys:
        yield WordPlace(command.name, 0, "", first._replace(values=(*keys, *first.values)))
        plain = [one for one in plain if one.after]
    yield from plain


def _words_of(command: Subcommand, usage: Usage, before: int) -> Iterator[WordPlace]:
    for at, word in enumerate(usage.words, before):
        place = place_of(word)
        if place:
            yield WordPlace(command.name, at, usage.key, place)
