"""What a call means: which command, in which of its forms, with what.

Options are told from words by the standard library's `getopt`; they may stand anywhere. What
is wrong with a call is one sentence, and so is every option that would be ignored.
"""

import difflib
import getopt
import importlib
from collections.abc import Callable, Sequence
from typing import NamedTuple

from inroad.cli.calls import COMMANDS, DATA, DEMO, EVERYWHERE, HELP, OPTIONS, SCREEN
from inroad.cli.grammar import Command, Form, Option, Word
from inroad.cli.wrong_call import WrongCall

_BY_NAME = {option.name: option for option in (*OPTIONS, HELP)}
_SHORT = {"-h": HELP.name}


class Call(NamedTuple):
    """What was typed, understood."""

    command: Command
    form: Form
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

    @property
    def data(self) -> str:
        """The data file that was named, or ""."""
        return self.value(DATA)

    @property
    def is_demo(self) -> bool:
        """Whether the throw-away campaign is meant."""
        return self.has(DEMO)


Run = Callable[[Call], int]


def call_of(given: Sequence[str]) -> Call | Command:
    """Return the call that the arguments are, or the command whose help is asked for.

    Raises:
        WrongCall: they are none.
    """
    options, words = _apart(given)
    command = _command(words)
    if HELP in options:
        return command
    rest = words[1:] if command is not SCREEN else words
    form = _form(command, options, rest)
    _check_options(command, form, options)
    return Call(command, form, _in_place(command, form, rest[bool(form.key) :]), options)


def run_of(call: Call) -> Run:
    """Return the function that a call means; its module is imported now."""
    module, _, name = call.form.run.partition(":")
    run: Run = getattr(importlib.import_module(f"inroad.cli.{module}"), name)
    return run


def _apart(given: Sequence[str]) -> tuple[dict[Option, str], list[str]]:
    """Return the options of a call with their values, and its words.

    Plain getopt stops at each word, so it is called again behind it: the GNU variant would
    stop for good where POSIXLY_CORRECT is set.
    """
    at = given.index("--") if "--" in given else len(given)
    rest, words = list(given[:at]), []
    options: dict[Option, str] = {}
    names = [f"{one.name[2:]}{'=' * bool(one.value)}" for one in _BY_NAME.values()]
    while rest:
        try:
            found, following = getopt.getopt(rest, "h", names)
        except getopt.GetoptError as error:
            raise WrongCall(_misused(error.opt), _guess(given)) from error
        typed = rest[: len(rest) - len(following)]
        for name, value in found:
            _take(options, _whole(name, typed, given), value, given)
        words += following[:1]
        rest = following[1:]
    return options, [*words, *given[at + 1 :]]


def _whole(name: str, typed: list[str], given: Sequence[str]) -> Option:
    """Return the option of this name, where it was written whole: getopt takes beginnings too."""
    if name not in _SHORT and not any(one.partition("=")[0] == name for one in typed):
        begun = next(one for one in typed if name.startswith(one.partition("=")[0]))
        raise WrongCall(
            f"There is no option {begun.partition('=')[0]}; {name} is written whole", _guess(given)
        )
    return _BY_NAME[_SHORT.get(name, name)]


def _take(options: dict[Option, str], option: Option, value: str, given: Sequence[str]) -> None:
    if option.value and option in options:
        raise WrongCall(f"{option.name} can be given only once", _guess(given))
    if value in _BY_NAME:
        # For getopt whatever follows is the value: of "--since --json" it was left out.
        raise WrongCall(_misused(option.name[2:]), _guess(given))
    if option.value and not value.strip():
        raise WrongCall(f"The {option.value} of {option.name} is empty", _guess(given))
    if option.choices and value not in option.choices:
        choices = ", ".join(option.choices)
        raise WrongCall(f"{option.name} is one of {choices}, and not “{value}”", _guess(given))
    options[option] = value


def _misused(name: str) -> str:
    """Say how an option was misused, of which getopt does not say how."""
    written = f"-{name}" if len(name) == 1 else f"--{name}"
    option = _BY_NAME.get(written)
    if option is None:
        near = difflib.get_close_matches(written, _BY_NAME, 1)
        return f"There is no option {written}{_meant(near)}"
    if option.value:
        return f"{option.name} needs a value, {option.value}"
    return f"{option.name} takes no value"


def _meant(near: list[str]) -> str:
    return f" (is {near[0]} meant?)" if near else ""


def _guess(given: Sequence[str]) -> str:
    """Return the command whose help fits a call that was not understood."""
    return next((one for one in COMMANDS if one.name in given), SCREEN).called


def _command(words: list[str]) -> Command:
    if not words:
        return SCREEN
    found = next((one for one in COMMANDS if one.name == words[0]), None)
    if found is None:
        near = difflib.get_close_matches(words[0], [one.name for one in COMMANDS], 1)
        raise WrongCall(f"There is no command “{words[0]}”{_meant(near)}")
    return found


def _form(command: Command, options: dict[Option, str], words: list[str]) -> Form:
    """Return the form of a command that a call is of."""
    first = words[0] if words else ""
    for form in command.forms:
        if form.switch in options or (form.key and form.key == first) or form.is_the_rest:
            return form
    keys = " or ".join(form.key for form in command.forms)
    said = f", and not “{first}”" if first else ""
    raise WrongCall(f"{command.name} needs {keys} first{said}", command.called)


def _check_options(command: Command, form: Form, options: dict[Option, str]) -> None:
    """Refuse what a form would ignore."""
    named = command.named(form)
    everywhere = EVERYWHERE if form.has_data else ()
    for option in options:
        if option not in (*form.options, form.switch, *everywhere):
            raise WrongCall(f"{option.name} does not go with {named}", command.called)
    if DEMO in options and DATA in options:
        raise WrongCall("--demo opens a campaign of its own, so it does not go with --data")
    if DEMO in options and not form.is_for_demo:
        raise WrongCall(
            f"--demo does not go with {named}: the demo campaign is thrown away", command.called
        )


def _in_place(command: Command, form: Form, typed: list[str]) -> dict[Word, str]:
    """Return what was typed by the words of a form that it stands for."""
    found: dict[Word, str] = {}
    left = list(typed)
    for word in form.words:
        taken = left if word.is_phrase else left[:1]
        if taken:
            found[word] = " ".join(taken)
            left = left[len(taken) :]
    named = command.named(form)
    if left:
        raise WrongCall(f"“{left[0]}” is too much for {named}", command.called)
    missing = [one.name for one in form.words if one not in found and not one.is_optional]
    if missing:
        example = next(iter(command.examples))
        raise WrongCall(f"{named} needs {' and '.join(missing)}, like: {example}", command.called)
    for word, text in found.items():
        if not text.strip() and not word.is_phrase:
            raise WrongCall(f"The {word.name} for {named} is empty", command.called)
    return found
