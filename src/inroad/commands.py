"""Commands: one record each, from which come bindings, footer, palette and `?` alike."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Protocol, Self, TypeVar, overload

from textual.binding import Binding

from inroad.domain.errors import InroadError
from inroad.keymap.key_names import is_for_field, key_text
from inroad.keymap.keymap import Keys

S = TypeVar("S")
T = TypeVar("T")

Run = Callable[[Any], Awaitable[None] | None]
"""What a command does on a screen."""


class Refusing(Protocol):
    """A screen, as a command knows it."""

    def refuse(self, reason: str) -> None:
        """Say in one sentence why something was not done."""


@dataclass(frozen=True, slots=True)
class KeyHint:
    """What keys do, as a footer tells it.

    `keys` are Textual's names, the one to show first. `shown` replaces their own names where
    two hints share a place ("K J").
    """

    keys: tuple[str, ...]
    label: str
    shown: str = ""

    @property
    def key_text(self) -> str:
        """The first key as people know it, "" where there is none."""
        return self.shown or next(map(key_text, self.keys), "")

    @property
    def all_keys_text(self) -> str:
        """All keys as people know them."""
        return "  ".join(key_text(key) for key in self.keys)


@dataclass(frozen=True, slots=True, kw_only=True)
class Command(KeyHint):
    """One thing that can be done on a screen: what it is called, when it applies, what it does.

    It stands as an attribute of the screen's class, see `command`. There it is this record; on
    a screen it is what runs it: `TodayScreen.done` is the command, `screen.done()` does it.

    `name` is that of the method. `help` is a line for `?` and the palette. `needs` returns what
    the command works on, or raises an `InroadError` that says why it does not apply just now.
    `also` are other words that people look for it by in the palette.
    One that does not ask for it first (`asks`) is told only where it applies, but its keys do
    something elsewhere too.
    """

    name: str
    help: str
    run: Run
    needs: Callable[[Any], object] | None = None
    asks: bool = True
    in_footer: bool = False
    in_palette: bool = True
    also: str = ""

    @overload
    def __get__(self, screen: None, owner: type) -> Self: ...
    @overload
    def __get__(self, screen: Refusing, owner: type) -> Callable[[], Awaitable[None] | None]: ...
    def __get__(
        self, screen: Refusing | None, owner: type
    ) -> Self | Callable[[], Awaitable[None] | None]:
        """Return the command itself from a class, and what runs it from a screen."""
        return self if screen is None else partial(self.run_on, screen)

    def run_on(self, screen: Refusing) -> Awaitable[None] | None:
        """Do it on `screen`, or have the screen say why not; return what is to be awaited."""
        try:
            if self.needs is not None and self.asks:
                self.needs(screen)
            return self.run(screen)
        except InroadError as error:
            screen.refuse(str(error))
            return None

    def why_not(self, screen: Refusing) -> str | None:
        """Return why it does not apply on `screen` at present, or None where it does."""
        try:
            if self.needs is not None:
                self.needs(screen)
        except InroadError as error:
            return str(error)
        return None

    def over(
        self, needs: Callable[[S], object] | None = None, label: str = ""
    ) -> Callable[[Callable[[S], Awaitable[None] | None]], "Command"]:
        """Have a method be this command on another screen: with its keys, and help of its own.

        Args:
            needs: see above; where it is None, what this command needs.
            label: a word or two for the footer; where there is none, that of this command.
        """
        return lambda run: replace(
            self,
            name=run.__name__,
            help=_help_of(run),
            run=run,
            needs=needs or self.needs,
            label=label or self.label,
        )

    def bindings(self) -> list[Binding]:
        """Return the bindings for Textual; its action is one of every `CommandScreen`."""
        action = f"run_command({self.name!r})"
        return [Binding(key, action, self.label, show=False) for key in self.keys]


def command(
    *keys: str,
    label: str,
    needs: Callable[[S], object] | None = None,
    asks: bool = True,
    in_footer: bool = False,
    in_palette: bool = True,
    shown: str = "",
    also: str = "",
) -> Callable[[Callable[[S], Awaitable[None] | None]], Command]:
    """Have a method of a screen be a command; the first line of its docstring is its help.

    Args:
        keys: Textual's names, the one to show first.
        label: what stands in the footer, where it stands there.
        needs: returns what the command works on, or raises an `InroadError` that says why it
            does not apply just now; without it the command always applies.
        asks: whether it asks `needs` before it runs; else its keys do something elsewhere too.
        in_footer: whether the footer tells it where it applies.
        in_palette: whether the palette offers it.
        shown: how its keys are called in the footer, where it shares a place there ("K J").
        also: other words that people look for it by in the palette.
    """
    return lambda run: Command(
        keys=keys,
        label=label,
        shown=shown,
        name=run.__name__,
        help=_help_of(run),
        run=run,
        needs=needs,
        asks=asks,
        in_footer=in_footer,
        in_palette=in_palette,
        also=also,
    )


def needed(found: T | None, why_not: str) -> T:
    """Return what a command needs, where it was found.

    Args:
        found: what it works on.
        why_not: one sentence for where there is none.

    Raises:
        InroadError: there is none.
    """
    if found is None:
        raise InroadError(why_not)
    return found


def _help_of(run: Run) -> str:
    return (run.__doc__ or "").partition("\n")[0].removesuffix(".")


def while_typing(hints: Iterable[KeyHint], own: Iterable[KeyHint] = ()) -> list[KeyHint]:
    """Return what keys do while a field has the focus.

    Args:
        hints: what they do on the screen; of each only the keys count that reach it.
        own: what keys do in the field itself.
    """
    found = list(own)
    taken = {key for hint in found for key in hint.keys}
    for hint in hints:
        keys = tuple(key for key in hint.keys if key not in taken and not is_for_field(key))
        if keys:
            found.append(KeyHint(keys, hint.label))
    return found


def with_a_key(hints: Iterable[KeyHint]) -> tuple[KeyHint, ...]:
    """Return what a footer can tell: not what somebody took every key from."""
    return tuple(one for one in hints if one.key_text)


def with_keys(commands: Iterable[Command], keys: Keys) -> tuple[Command, ...]:
    """Return commands with other keys.

    Args:
        commands: those of a screen, with their usual keys.
        keys: Textual's names, by the name of the command, of those that have others.
    """
    usual = tuple(commands)
    now = {
        key_text(key): key_text(key if key in present else next(iter(present), ""))
        for one in usual
        for present in (keys.get(one.name, one.keys),)
        for key in one.keys
    }
    return tuple(
        replace(
            one,
            keys=keys.get(one.name, one.keys),
            # Where two share a place in the footer, both are told anew.
            shown=" ".join(filter(None, (now.get(key, key) for key in one.shown.split()))),
        )
        for one in usual
    )


GOING_BACK = ("q", "escape", "backspace", "h")
"""The keys that go back from an opened screen; on the main ones `q` quits."""
