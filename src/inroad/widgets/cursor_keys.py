"""What moves a cursor up and down, the same in every list and on the board."""

from collections.abc import Hashable
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widget import Widget

from inroad.commands import KeyHint
from inroad.keymap.keymap import CURSOR, Keys, present


@dataclass(frozen=True, slots=True, kw_only=True)
class Move(KeyHint):
    """One thing that moves the cursor.

    `name` is what it is called in `config.toml` after "cursor.", `action` what it does with the
    widget that has the cursor, and `help` a line for `?`.
    """

    name: str
    action: str
    help: str

    def binding(self) -> Binding:
        """Return what binds its keys."""
        return Binding(",".join(self.keys), self.action, show=False)


def _move(name: str, keys: str, action: str, label: str, help: str) -> Move:
    return Move(keys=tuple(keys.split()), label=label, name=name, action=action, help=help)


MOVES = (
    _move("down", "j down", "cursor(1)", "down", "Move the cursor down"),
    _move("up", "k up", "cursor(-1)", "up", "Move the cursor up"),
    _move("first", "g home", "edge(-1)", "first", "Go to the first"),
    _move("last", "G end", "edge(1)", "last", "Go to the last"),
    _move("page_down", "pagedown ctrl+d", "page(1)", "page on", "Go a screenful down"),
    _move("page_up", "pageup ctrl+u", "page(-1)", "back", "Go a screenful up"),
)
"""What moves the cursor in every list, and on the board."""

ACROSS = (
    _move("left", "h left", "column(-1)", "left", "Go to the stage at the left"),
    _move("right", "l right", "column(1)", "right", "Go to the stage at the right"),
)
"""What moves it from one column of the board to another."""

_CHOOSE = Binding("enter", "choose", show=False)


def bindings_of(moves: tuple[Move, ...]) -> list[BindingType]:
    """Return bindings to what moves the cursor of the widget, and `choose`."""
    return [*(one.binding() for one in moves), _CHOOSE]


def with_present_keys(moves: tuple[Move, ...]) -> tuple[Move, ...]:
    """Return moves with the keys that they have in this program."""
    keys = present().of(CURSOR)
    return tuple(replace(one, keys=keys.get(one.name, one.keys)) for one in moves)


class Moving(Widget):
    """A widget with a cursor that keys and the mouse wheel move.

    It takes its keys itself, and at once. Textual would hand each to the screen and to the app
    first, and then look through the bindings of them all.
    """

    moves: ClassVar[tuple[Move, ...]] = MOVES
    """What moves the cursor with the usual keys."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        keys = present().of(CURSOR)
        if keys:
            self._bind(keys)

    def _bind(self, keys: Keys) -> None:
        """Have moves have other keys; `keys` by the names of the moves."""
        bound = self._bindings.key_to_bindings
        others = [one for one in self.moves if one.name in keys]
        for key in {key for one in others for key in one.keys}:
            bound.pop(key, None)
        for one in others:
            for key in keys[one.name]:
                bound[key] = [Binding(key, one.action, show=False)]

    def takes(self, key: str) -> bool:
        """Whether a key is bound here."""
        return key in self._bindings.key_to_bindings

    @property
    def here(self) -> Hashable | None:
        """What the cursor is at is called, None where it is at nothing; subclasses tell."""
        return None

    def select(self, key: Hashable) -> None:
        """Move the cursor to what is called so, where it is there; subclasses do."""

    def action_cursor(self, by: int) -> None:
        """Move the cursor; subclasses do."""

    async def on_key(self, event: events.Key) -> None:
        """Do what a key that is bound here is for."""
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            event.stop()
            event.prevent_default()
            await self.app.run_action(binding.action, self)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move the cursor down."""
        event.stop()
        self.action_cursor(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move the cursor up."""
        event.stop()
        self.action_cursor(-1)
