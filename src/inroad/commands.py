"""Commands: one record each, from which come bindings, footer, palette and `?` alike."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from textual.binding import Binding

_SHOWN = {
    "space": "space",
    "enter": "enter",
    "escape": "esc",
    "slash": "/",
    "colon": ":",
    "question_mark": "?",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "tab": "tab",
    "right": "→",
    "left": "←",
    "up": "↑",
    "down": "↓",
    "backspace": "backspace",
    "delete": "delete",
    "pageup": "pgup",
    "pagedown": "pgdn",
}


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a key does.

    `action` is the name of an action of the screen (or of the app, with "app." before it).
    `keys` are Textual's names, the one to show first. `label` stands in the footer, where
    `in_footer` says so; `help` is a line for `?` and the palette. `shown` replaces the keys'
    own names where two commands share a footer place ("K J").
    """

    action: str
    keys: tuple[str, ...]
    label: str
    help: str
    in_footer: bool = False
    in_palette: bool = True
    shown: str = ""

    @property
    def key_text(self) -> str:
        """The first key as people know it."""
        return self.shown or key_text(self.keys[0])

    @property
    def all_keys_text(self) -> str:
        """All keys as people know them."""
        return "  ".join(key_text(key) for key in self.keys)

    def bindings(self) -> list[Binding]:
        """Return the bindings for Textual."""
        return [Binding(key, self.action, self.label, show=False) for key in self.keys]


def key_text(key: str) -> str:
    """Return a key's name as people know it: "?" for "question_mark"."""
    return _SHOWN.get(key, key)


_EDITING = {"space", "backspace", "delete", "left", "right", "up", "down", "home", "end"}


def is_for_field(key: str) -> bool:
    """Whether a field takes a key for itself: it writes something, or moves about in the text."""
    return key in _EDITING or (len(key_text(key)) == 1 and key_text(key).isascii())


def while_typing(commands: Iterable[Command], own: Iterable[Command] = ()) -> list[Command]:
    """Return what keys do while a field has the focus.

    Args:
        commands: what the screen offers; of each only the keys count that reach it.
        own: what keys do in the field itself.
    """
    own = list(own)
    taken = {key for command in own for key in command.keys}
    found = own
    for command in commands:
        keys = tuple(key for key in command.keys if key not in taken and not is_for_field(key))
        if keys:
            found = [*found, replace(command, keys=keys, shown="")]
    return found


GOING_BACK = ("q", "escape", "backspace", "h")
"""The keys that go back from an opened screen; on the main ones `q` quits."""

BACK = Command("back", GOING_BACK, "back", "Go back", True)
FIND = Command(
    "app.find_everywhere", ("slash",), "find", "Find anything: names, notes, answers", True
)
"""What `/` does on a screen without a list of its own to narrow."""

EVERYWHERE: tuple[Command, ...] = (
    Command("app.show('today')", ("1",), "Today", "Go to Today: what to do next, and why"),
    Command("app.show('goals')", ("2",), "Goals", "Go to Goals: why I am having conversations"),
    Command("app.show('board')", ("3",), "Board", "Go to Board: where each person stands"),
    Command("app.show('prep')", ("4",), "Prep", "Go to Prep: the sheet of the next conversation"),
    Command("app.undo", ("u", "z"), "undo", "Take the last change back", in_footer=True),
    Command("app.redo", ("U", "Z"), "redo", "Make the undone change again"),
    Command("app.history", ("H",), "history", "Show what was done; take anything in it back"),
    Command("app.conflicts", ("C",), "conflicts", "Choose where two copies had changed the same"),
    Command("app.new_contact", ("N",), "new contact", "Add a person from any screen"),
    Command("app.import_file", ("I",), "import", "Import LinkedIn's Connections.csv"),
    Command("app.find_everywhere", ("F",), "find", "Find anything: names, notes, answers"),
    Command(
        "app.dossiers", ("A",), "dossiers", "All that was learnt about an organisation, tag or role"
    ),
    Command("app.referrals", ("L",), "led to", "See who led to whom, as a tree"),
    Command("app.edit_profile", ("M",), "me", "About me: introduction, skills, targets"),
    Command("app.settings", ("S",), "settings", "Set the rules of follow-ups, and my days"),
    Command("app.switch_theme", ("T",), "theme", "Switch between dark and light colours"),
    Command("app.command_palette", ("colon",), "palette", "Open the palette: find any command"),
    Command("app.keys", ("question_mark",), "all keys", "Show all keys of this screen"),
    Command("app.leave", ("q",), "quit", "Quit; everything is saved already"),
)
"""What works on every screen that is no form."""

ON_OPENED = tuple(command for command in EVERYWHERE if command.action != "app.leave")
"""What works on those that are opened above another one: there `q` goes back."""
