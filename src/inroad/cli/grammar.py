"""How a command is called: its forms, its words and its options, as data.

A command has one form or several ("today [--json] [--why]", "today --brief"). What a form does
not name it would ignore, so it is refused there. From the same data come the usage lines,
`--help`, and what is refused. (Named tuples, for they are made at every start.)
"""

from collections.abc import Iterator
from typing import NamedTuple


class Option(NamedTuple):
    """An option, which may stand anywhere: "--since" with a value, or without one a switch.

    `name` is how it is written, `value` the name of its value in usage lines (a switch has
    none), and `choices` are the values that it may have, where not every one will do.
    """

    name: str
    help: str
    value: str = ""
    choices: tuple[str, ...] = ()

    @property
    def usage(self) -> str:
        """How it is written: "--since DATE"."""
        return f"{self.name} {self.value}" if self.value else self.name


class Word(NamedTuple):
    """What stands in a call without dashes: a file, a name.

    `name` is how it is called in usage lines. `is_optional` says that it may be left out, and
    `is_phrase` that it takes all the words that there are.
    """

    name: str
    help: str
    is_optional: bool = False
    is_phrase: bool = False

    @property
    def usage(self) -> str:
        """How it is written: "[FILE]"."""
        return f"[{self.name}]" if self.is_optional else self.name


class Form(NamedTuple):
    """One way of calling a command.

    `run` names the function, as "module:function" of this package. A call is of this form if it
    has the option `switch`, or begins with the word `key`; a form without them is what all
    other calls are. `is_for_demo` says that the form makes sense with the throw-away campaign,
    and `has_data` that it uses a data file at all.
    """

    run: str
    words: tuple[Word, ...] = ()
    options: tuple[Option, ...] = ()
    switch: Option | None = None
    key: str = ""
    is_for_demo: bool = True
    has_data: bool = True

    @property
    def mark(self) -> str:
        """What tells it from the other forms of its command: "--brief", "digest", or ""."""
        return self.switch.name if self.switch is not None else self.key

    @property
    def is_the_rest(self) -> bool:
        """Whether all calls are of this form that are of no other one."""
        return not self.mark


class Command(NamedTuple):
    """A command: what it does in a sentence, its forms, and calls of it that people may copy.

    `more` is what else is to be known to call it.
    """

    name: str
    help: str
    forms: tuple[Form, ...]
    examples: tuple[str, ...]
    more: str = ""

    @property
    def called(self) -> str:
        """The command as it is typed: "inroad today"."""
        return f"inroad {self.name}".strip()

    def named(self, form: Form) -> str:
        """Return what a form is called in a sentence: "today --brief"."""
        return f"{self.name} {form.mark}".strip() or "inroad"

    def usage(self, form: Form) -> str:
        """Return all that a form may have: "inroad today [--json] [--why]"."""
        parts = [f"{self.called} {form.mark}".strip(), *(word.usage for word in form.words)]
        return " ".join([*parts, *(f"[{option.usage}]" for option in form.options)])

    def words(self) -> Iterator[Word]:
        """Yield the words of all forms, each once."""
        yield from dict.fromkeys(word for form in self.forms for word in form.words)

    def options(self) -> Iterator[Option]:
        """Yield the options of all forms, each once."""
        switches = [form.switch for form in self.forms if form.switch is not None]
        others = [option for form in self.forms for option in form.options]
        yield from dict.fromkeys([*others, *switches])
