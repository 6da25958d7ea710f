"""What a call means: which command, in which of its usages, with what.

Options are told from words by the standard library's `getopt`; they may stand anywhere. What
is wrong with a call is one sentence, and so is every option that would be ignored.
"""

import getopt
from collections.abc import Iterable, Sequence

from inroad.cli.arguments import DATA, DEMO, EVERYWHERE, HELP, OPTIONS
from inroad.cli.commands import commands, root
from inroad.cli.grammar import Call, Option, Subcommand, Usage, Word
from inroad.cli.usage_error import WrongCall

_BY_NAME = {option.name: option for option in (*OPTIONS, HELP)}
"""The options that are known at once. Those of a contact's fields are read where one is typed."""
_SHORT = {"-h": HELP.name}


def call_of(given: Sequence[str]) -> Call | Subcommand:
    """Return the call that the arguments are, or the command whose help is asked for.

    Raises:
        WrongCall: they are none.
    """
    options, words = _apart(given)
    command = _command(words)
    if HELP in options:
        return command
    rest = words[1:] if command.name else words
    usage = _usage(command, options, rest)
    _check_options(command, usage, options)
    return Call(command, usage, _in_place(command, usage, rest[bool(usage.key) :]), options)


def _apart(given: Sequence[str]) -> tuple[dict[Option, str], list[str]]:
    """Return the options of a call with their values, and its words.

    Plain getopt stops at each word, so it is called again behind it: the GNU variant would
    stop for good where POSIXLY_CORRECT is set.
    """
    at = given.index("--") if "--" in given else len(given)
    rest, words = list(given[:at]), []
    options: dict[Option, str] = {}
    known = _known(rest)
    names = [f"{one.name[2:]}{'=' * bool(one.value)}" for one in known.values()]
    while rest:
        try:
            found, following = getopt.getopt(rest, "h", names)
        except getopt.GetoptError as error:
            raise WrongCall(_misused(error.opt, known), _guess(given)) from error
        typed = rest[: len(rest) - len(following)]
        for name, value in found:
            option = known[_whole(name, typed, given)]
            if value in known:
                # For getopt whatever follows is the value: of "--since --json" it was left out.
                raise WrongCall(_misused(option.name[2:], known), _guess(given))
            _take(options, option, value, given)
        words += following[:1]
        rest = following[1:]
    return options, [*words, *given[at + 1 :]]


def _known(typed: Sequence[str]) -> dict[str, Option]:
    """Return the options that there are, by name; of those of fields only where one may be meant.

    What a contact's fields are takes a moment to read, and most calls name none.
    """
    if all(one[:2] != "--" or one.partition("=")[0] in _BY_NAME for one in typed):
        return _BY_NAME
    from inroad.cli.field_options import field_options

    return {**{option.name: option for option in field_options()}, **_BY_NAME}


def _whole(name: str, typed: list[str], given: Sequence[str]) -> str:
    """Return the name of an option that was written whole: getopt takes beginnings too."""
    if name not in _SHORT and not any(one.partition("=")[0] == name for one in typed):
        begun = next(one for one in typed if name.startswith(one.partition("=")[0]))
        raise WrongCall(
            f"There is no option {begun.partition('=')[0]}; {name} is written whole", _guess(given)
        )
    return _SHORT.get(name, name)


def _take(options: dict[Option, str], option: Option, value: str, given: Sequence[str]) -> None:
    if option.value and option in options:
        raise WrongCall(f"{option.name} can be given only once", _guess(given))
    if option.value and not option.may_be_empty and not value.strip():
        raise WrongCall(f"The {option.value} of {option.name} is empty", _guess(given))
    choices = tuple(option.choices()) if option.choices is not None else (value,)
    if value not in choices:
        known = ", ".join(choices)
        raise WrongCall(f"{option.name} is one of {known}, and not “{value}”", _guess(given))
    options[option] = value


def _misused(name: str, known: dict[str, Option]) -> str:
    """Say how an option was misused, of which getopt does not say how."""
    written = f"-{name}" if len(name) == 1 else f"--{name}"
    option = known.get(written)
    if option is None:
        return f"There is no option {written}{_meant(written, known)}"
    if option.value:
        return f"{option.name} needs a value, {option.value}"
    return f"{option.name} takes no value"


def _meant(written: str, known: Iterable[str]) -> str:
    """Say which of the known names may be meant, or ""."""
    import difflib

    near = difflib.get_close_matches(written, list(known), 1)
    return f" (is {near[0]} meant?)" if near else ""


def _guess(given: Sequence[str]) -> str:
    """Return the command whose help fits a call that was not understood."""
    return next((command for command in commands() if command.name in given), root()).called


def _command(words: list[str]) -> Subcommand:
    if not words:
        return root()
    found = next(commands(words[0]), None)
    if found is None:
        near = _meant(words[0], (command.name for command in commands()))
        raise WrongCall(f"There is no command “{words[0]}”{near}")
    return found


def _usage(command: Subcommand, options: dict[Option, str], words: list[str]) -> Usage:
    """Return the usage of a command that a call is of."""
    first = words[0] if words else ""
    for usage in command.usages:
        if usage.switch in options or (usage.key and usage.key == first) or usage.is_the_rest:
            return usage
    keys = " or ".join(usage.key for usage in command.usages)
    said = f", and not “{first}”" if first else ""
    raise WrongCall(f"{command.name} needs {keys} first{said}", command.called)


def _check_options(command: Subcommand, usage: Usage, options: dict[Option, str]) -> None:
    """Refuse what a usage would ignore."""
    named = command.named(usage)
    everywhere = EVERYWHERE if usage.has_data else ()
    for option in options:
        if option not in (*usage.takes, usage.switch, *everywhere):
            raise WrongCall(f"{option.name} does not go with {named}", command.called)
    if usage.needs_field and options.keys().isdisjoint(usage.further()):
        example = next(iter(command.examples))
        raise WrongCall(f"{named} needs what to change, like: {example}", command.called)
    if DEMO in options and DATA in options:
        raise WrongCall("--demo opens a campaign of its own, so it does not go with --data")
    if DEMO in options and not usage.is_for_demo:
        raise WrongCall(
            f"--demo does not go with {named}: the demo campaign is thrown away", command.called
        )


def _in_place(command: Subcommand, usage: Usage, typed: list[str]) -> dict[Word, str]:
    """Return what was typed by the words of a usage that it stands for."""
    found: dict[Word, str] = {}
    left = list(typed)
    for word in usage.words:
        taken = left if word.is_phrase else left[:1]
        if taken:
            found[word] = " ".join(taken)
            left = left[len(taken) :]
    named = command.named(usage)
    if left:
        raise WrongCall(f"“{left[0]}” is too much for {named}", command.called)
    missing = [one.name for one in usage.words if one not in found and not one.is_optional]
    if missing:
        example = next(iter(command.examples))
        raise WrongCall(f"{named} needs {' and '.join(missing)}, like: {example}", command.called)
    for word, text in found.items():
        if not text.strip() and not word.is_phrase:
            raise WrongCall(f"The {word.name} for {named} is empty", command.called)
    return found
