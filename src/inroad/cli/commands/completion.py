"""`inroad completion`: a script by which a shell completes calls, and the names it asks for."""

from collections.abc import Iterator

from inroad.cli.campaign_opening import names_for
from inroad.cli.grammar import Call, Subcommand, Usage, Word
from inroad.cli.saying import say, say_as_it_is
from inroad.cli.usage_error import WrongCall

_SHELLS = ("bash", "zsh", "fish")


def _shells() -> Iterator[str]:
    return iter(_SHELLS)


_SHELL = Word("SHELL", "the shell", choices=_shells)
_BEGINNING = Word("BEGINNING", "how the names begin", is_optional=True, is_phrase=True)


def _script(call: Call) -> int:
    """Print the script for a shell."""
    from importlib import import_module

    shell = call.word(_SHELL)
    if shell not in _SHELLS:
        known = ", ".join(_SHELLS)
        raise WrongCall(f"SHELL is one of {known}, and not “{shell}”", COMPLETION.called)
    say_as_it_is(f"{import_module(f'inroad.cli.shells.{shell}').script()}\n")
    return 0


def _contacts(call: Call) -> int:
    """Print the names that begin so, a line each: the scripts ask for them."""
    from inroad.cli.known_names import beginning
    from inroad.domain.text import harmless

    for name in beginning(names_for(call), call.word(_BEGINNING)):
        say(harmless(name))
    return 0


COMPLETION = Subcommand(
    "completion",
    "Print a script by which your shell completes what you type.",
    (
        Usage(_contacts, (_BEGINNING,), key="contacts"),
        Usage(_script, (_SHELL,), is_for_demo=False, has_data=False),
    ),
    (
        "inroad completion bash > inroad.bash",
        "inroad completion fish > inroad.fish",
        "inroad completion contacts ma",
    ),
    'Load it where your shell begins: eval "$(inroad completion bash)" in ~/.bashrc, the same '
    "with zsh in ~/.zshrc behind compinit, and in fish: inroad completion fish > "
    "~/.config/fish/completions/inroad.fish",
)
