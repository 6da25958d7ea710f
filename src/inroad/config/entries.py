"""What can be set in `config.toml`: a record for each.

Reading, the settings on the screen, `inroad config` and the comments of a new file come from
these. What the keys and the colours of one's own are called (`[keys]`, `[themes]`) is not among
them: there are as many as somebody wants.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from inroad.config.config import Config
from inroad.config.mail_presets import MAIL_PRESETS
from inroad.config.theme_names import theme_names
from inroad.domain.errors import InroadError
from inroad.domain.text import clean
from inroad.paths import typed_path

Value = str | tuple[str, ...]
"""A value as the file has it: a text, or a list of texts."""

_COLOURS = ("auto", "true", "256", "16", "8", "none")
"""How many colours a terminal has."""
_MOUSE = ("auto", "on", "off")
"""When the terminal reports its mouse."""

PRESET_NAMES = ("vim", "arrows", "emacs")
"""The sets of keys that come along (`inroad.keymap.presets` has them; a test compares)."""

Offers = Callable[[Config], tuple[str, ...]]


def _nothing_wrong(_: str) -> str:
    return ""


def _no_offers(_: Config) -> tuple[str, ...]:
    return ()


class Entry(NamedTuple):
    """One thing that can be set for a machine.

    `name` is as the file has it, with a dot where it stands in a table. `meaning` says what it is
    for, `hint` how it is typed, and `usual` what holds where nobody set it; `sample` is a value
    that a new file shows. `offers` returns values to choose from: others are refused where they
    are `only_offered`. `wrong` says what is wrong with a text ("is …"), or returns "". `written`
    returns a text as the file is to have it, where that is not as it was typed, or refuses it
    with an InroadError. One that `is_list` is several texts, typed with commas between them; one
    that `may_be_number` may stand in the file without quotation marks.
    """

    name: str
    label: str
    meaning: str
    hint: str
    usual: str
    sample: Value
    offers: Offers = _no_offers
    only_offered: bool = False
    wrong: Callable[[str], str] = _nothing_wrong
    written: Callable[[str], str] = str
    is_list: bool = False
    may_be_number: bool = False

    @property
    def nothing(self) -> Value:
        """The value of what is not set."""
        return () if self.is_list else ""

    def of(self, config: Config) -> Value:
        """Return what a file says of it; nothing where it does not."""
        said: Any = config
        for part in self.name.split("."):
            said = getattr(said, part)
        value: Value = said
        return value

    def within(self, said: Any) -> Any:
        """Return what a file that was read as TOML has for it; None where it has not."""
        for part in self.name.split("."):
            said = said.get(part) if isinstance(said, dict) else None
        return said

    def read(self, typed: str, config: Config) -> Value:
        """Return the value that was typed.

        Args:
            typed: the value; a list with commas between its texts.
            config: what is set already, which a value may be a name of.

        Raises:
            InroadError: it is none.
        """
        parts = [clean(part) for part in (typed.split(",") if self.is_list else [typed])]
        texts = tuple(self.written(part) for part in parts if part)
        if not texts:
            raise InroadError(f"{self.label} needs a value: {self.hint}.")
        for text in texts:
            wrong = self.wrong(text) or self._not_offered(text, config)
            if wrong:
                raise InroadError(f"{self.name} {wrong}.")
        return texts if self.is_list else texts[0]

    def _not_offered(self, text: str, config: Config) -> str:
        offered = self.offers(config)
        if not self.only_offered or text in offered:
            return ""
        return f"is “{text}”, and can be {', '.join(offered)}"


def as_typed(value: Value) -> str:
    """Return a value as one types it."""
    return value if isinstance(value, str) else ", ".join(value)


def entry_named(name: str) -> Entry | None:
    """Return one of the entries; None where there is none of that name."""
    return next((entry for entry in ENTRIES if entry.name == name), None)


def _themes(config: Config) -> tuple[str, ...]:
    return tuple(theme_names(config))


def _no_whole_path(text: str) -> str:
    return "" if text.startswith(("/", "~")) else f"is “{text}”, and is to begin with / or ~"


def _whole_path(text: str) -> str:
    """Return a path that is the same wherever the program is started."""
    return text if text.startswith("~") else str(typed_path(text).absolute())


def _existing_path(text: str) -> str:
    """Return such a path, or raise an InroadError: one that was mistyped would be silent."""
    if not typed_path(text).exists():
        raise InroadError(f"There is nothing at {text}; name a folder or a file.")
    return _whole_path(text)


def _no_colours(text: str) -> str:
    return "" if text in _COLOURS else f"is “{text}”, and can be {', '.join(_COLOURS)}"


def _no_mouse(text: str) -> str:
    return "" if text in _MOUSE else f"is “{text}”, and can be {', '.join(_MOUSE)}"


def _no_command(text: str) -> str:
    import shlex  # Most have no such command.

    try:
        return "" if shlex.split(text) else "is empty"
    except ValueError:
        return "has a quotation mark that is not closed"


ENTRIES: tuple[Entry, ...] = (
    Entry(
        "theme",
        "Theme",
        "The colours: those that come along, or your own from [themes.NAME] in config.toml.",
        "auto, dark, light, high-contrast, high-contrast-light, or the name of your own",
        "auto",
        "light",
        _themes,
        only_offered=True,
    ),
    Entry(
        "colours",
        "Colours of the terminal",
        "How many the terminal has, where it says so wrongly itself. It comes before "
        "NO_COLOR and COLORTERM.",
        "auto, true, 256, 16, 8 or none",
        "auto",
        "256",
        lambda _: _COLOURS,
        wrong=_no_colours,
        may_be_number=True,
    ),
    Entry(
        "mouse",
        "The mouse",
        "It scrolls and chooses lines. Over SSH it is off by itself (auto): where a connection "
        "breaks off, it would leave signs in your shell.",
        "auto, on or off",
        "on, but off over SSH",
        "auto",
        lambda _: _MOUSE,
        wrong=_no_mouse,
    ),
    Entry(
        "keys.preset",
        "Keys",
        "A whole set of keys; single ones are set under [keys] in config.toml.",
        "the name of a set",
        "vim",
        "emacs",
        lambda _: PRESET_NAMES,
        only_offered=True,
    ),
    Entry(
        "editor_command",
        "Editor",
        "What E opens a message in, with its file behind; it comes before $VISUAL and $EDITOR.",
        "nvim, or code --wait",
        "$VISUAL or $EDITOR",
        "nvim",
        wrong=_no_command,
    ),
    Entry(
        "mail_command",
        "Mail program",
        "What m runs in this terminal with a message: mutt, neomutt, aerc, himalaya, or a command. "
        "{file} is the message as a file; {to}, {subject}, {body} and {mailto} are parts of it. A "
        "command that ends with < {file} reads it, like sendmail -t < {file}.",
        "mutt, neomutt, aerc, himalaya, or a command",
        "that of the desktop",
        "mutt",
        lambda _: tuple(MAIL_PRESETS),
        wrong=_no_command,
    ),
    Entry(
        "my_calendar",
        "My other calendar",
        "A folder or an .ics file. It is only read: times that it has are not offered, and you "
        "are warned where a conversation would overlap one.",
        "a folder of calendar files, or a file: ~/calendars/personal",
        "none",
        "~/calendars/personal",
        wrong=_no_whole_path,
        written=_existing_path,
    ),
    Entry(
        "calendars",
        "Calendar folders that are kept",
        "Folders of calendar files that are kept up to date with your conversations and "
        "follow-ups, both ways.",
        "folders, with commas between them: ~/calendars/inroad",
        "none",
        ("~/calendars/inroad",),
        wrong=_no_whole_path,
        written=_whole_path,
        is_list=True,
    ),
)
"""All that can be set for a machine, in the order of the settings."""
