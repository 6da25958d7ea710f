"""How a command is called: its usages, its words and its options, as data.

A command has one usage or several ("today [--json] [--why]", "today --brief"). What a usage does
not name it would ignore, so it is refused there. From the same data come the usage lines,
`--help`, and what is refused. (Named tuples, for they are made at every start.)
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

_ANY_FIELD = "--FIELD VALUE ..."
"""Stands in a usage line for the options of all fields; the help lists them."""

Choices = Callable[[], Iterable[str]]
"""Returns the values that there are: asked for only where one was given, or for a help."""


class Option(NamedTuple):
    """An option, which may stand anywhere: "--since" with a value, or without one a switch.

    `name` is how it is written, `value` the name of its value in usage lines (a switch has
    none), and `choices` are the values that it may have, where not every one will do; `offers`
    are values that a shell completes, where others will do as well. `may_be_empty` says that ""
    is a value: it empties something.
    """

    name: str
    help: str
    value: str = ""
    choices: Choices | None = None
    offers: Choices | None = None
    may_be_empty: bool = False

    @property
    def written(self) -> str:
        """How it is written: "--since DATE"."""
        return f"{self.name} {self.value}" if self.value else self.name

    @property
    def meaning(self) -> str:
        """What `--help` says of it."""
        return self.help if self.choices is None else f"{self.help}: {', '.join(self.choices())}"


class Word(NamedTuple):
    """What stands in a call without dashes: a file, a name.

    `name` is how it is called in usage lines. `is_optional` says that it may be left out, and
    `is_phrase` that it takes all the words that there are. `choices` are what it may be, where
    that can be listed; what else was typed is refused by the command. `offers` are what a shell
    completes, where other words will do as well.
    """

    name: str
    help: str
    is_optional: bool = False
    is_phrase: bool = False
    choices: Choices | None = None
    offers: Choices | None = None

    @property
    def written(self) -> str:
        """How it is written: "[FILE]"."""
        return f"[{self.name}]" if self.is_optional else self.name

    @property
    def meaning(self) -> str:
        """What `--help` says of it."""
        if self.choices is None:
            return self.help
        *others, last = self.choices()
        return f"{self.help}: {', '.join(others)} or {last}"


class Usage(NamedTuple):
    """One way of calling a command, and the function that does it and returns the exit code.

    A call is of this usage if it has the option `switch`, or begins with the word `key`; a usage
    without them is what all other calls are. `is_for_demo` says that it makes sense with the
    throw-away campaign, and `has_data` that it uses a data file at all. `further` returns options
    that are read where something is declared, the fields: it is asked only where all of them are
    wanted. `needs_field` says that one of these has to be given.
    """

    run: Callable[["Call"], int]
    words: tuple[Word, ...] = ()
    options: tuple[Option, ...] = ()
    switch: Option | None = None
    key: str = ""
    is_for_demo: bool = True
    has_data: bool = True
    further: Callable[[], tuple[Option, ...]] = tuple
    needs_field: bool = False

    @property
    def takes(self) -> tuple[Option, ...]:
        """All options that it has, but for its switch and those that go with every command."""
        return (*self.options, *self.further())

    @property
    def mark(self) -> str:
        """What tells it from the other usages of its command: "--brief", "digest", or ""."""
        return self.switch.name if self.switch is not None else self.key

    @property
    def is_the_rest(self) -> bool:
        """Whether all calls are of this usage that are of no other one."""
        return not self.mark


class Subcommand(NamedTuple):
    """A command: what it does in a sentence, its usages, and calls of it that people may copy.

    `more` is what else is to be known to call it.
    """

    name: str
    help: str
    usages: tuple[Usage, ...]
    examples: tuple[str, ...]
    more: str = ""

    @property
    def called(self) -> str:
        """The command as it is typed: "inroad today"."""
        return f"inroad {self.name}".strip()

    def named(self, usage: Usage) -> str:
        """Return what a usage is called in a sentence: "today --brief"."""
        return f"{self.name} {usage.mark}".strip() or "inroad"

    def line(self, usage: Usage) -> str:
        """Return all that a usage may have: "inroad today [--json] [--why]".

        Options that are read where something is declared are too many for a line.
        """
        parts = [f"{self.called} {usage.mark}".strip(), *(word.written for word in usage.words)]
        parts += [_ANY_FIELD] if usage.needs_field else []
        parts += [f"[{option.written}]" for option in usage.options]
        is_open = usage.further() and not usage.needs_field
        return " ".join([*parts, f"[{_ANY_FIELD}]"] if is_open else parts)

    def words(self) -> Iterator[Word]:
        """Yield the words of all usages, each once; one may be needed here and optional there."""
        words = (word for usage in self.usages for word in usage.words)
        yield from {(word.name, word.help): word for word in words}.values()

    def options(self) -> Iterator[Option]:
        """Yield the options of all usages, each once."""
        switches = [usage.switch for usage in self.usages if usage.switch is not None]
        others = [option for usage in self.usages for option in usage.takes]
        yield from dict.fromkeys([*others, *switches])


class Call(NamedTuple):
    """What was typed, understood."""

    command: Subcommand
    usage: Usage
    given_words: dict[Word, str]
    given_options: dict[Option, str]

    def word(self, word: Word) -> str:
        """Return what stands for a word, or "" where it was left out."""
        return self.given_words.get(word, "")

    def value(self, option: Option) -> str:
        """Return the value of an option, or "" where it was not given."""
        return self.given_options.get(option, "")

    def has(self, option: Option) -> bool:
        """Whether an option was given."""
        return option in self.given_options
