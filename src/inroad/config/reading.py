"""Reads `config.toml`. Whatever is wrong in it becomes a sentence, and the rest holds."""

import errno
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from inroad.config.config import Config, KeyChoice
from inroad.config.entries import ENTRIES, Entry, Value
from inroad.disk import Disk
from inroad.domain.text import clean, shortened
from inroad.files import read_whole, resolved

if TYPE_CHECKING:
    from inroad.themes.theme import Theme

T = TypeVar("T")

MOST_BYTES = 1 << 20
"""No such file is longer."""

_LONG = 64
"""Bits of a number that is none of ours; Python writes none out that is much longer."""
_NO_TABLE: Mapping[str, Any] = MappingProxyType({})
_LONGEST = 300
"""Characters of a sentence on what is wrong."""
_KNOWN = (*(entry.name.partition(".")[0] for entry in ENTRIES), "themes")


def read_config(path: Path) -> Config:
    """Return what a file says; one that is not there says nothing.

    Args:
        path: usually `paths.config_file()`.
    """
    try:
        # A FIFO or a device in its place would be waited for.
        data = read_whole(Disk(), resolved(path), MOST_BYTES)
    except FileNotFoundError:
        return Config()
    except OSError as error:
        if error.errno == errno.EFBIG:
            return Config(problems=(f"{path} is too long for a file of settings.",))
        why = error.strerror or error
        return Config(problems=(f"{path} could not be read ({why}).",))
    return parsed(data, path.name)


def parsed(data: bytes, name: str) -> Config:
    """Return what the text of a file says; `name` is what problems call it."""
    try:
        said = toml_in(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Config(problems=(f"{name} is not UTF-8; nothing in it holds.",))
    except NotToml as error:
        return Config(problems=(f"{name} is no TOML: {error}. Nothing in it holds.",))
    return _Reader(said, name).config()


def as_said(what: str) -> str:
    """Return what is wrong as it can be shown: it may name whatever stands in the file."""
    return shortened(clean(what), _LONGEST)


class NotToml(Exception):
    """A text is no TOML, or none that can be read; it says why not."""


def toml_in(text: str) -> dict[str, Any]:
    """Return what a text says as TOML.

    Raises:
        NotToml: it is none, or has a number or tables that Python does not read.
    """
    import tomllib

    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise NotToml(str(error)) from error
    except RecursionError as error:
        raise NotToml(_TOO_DEEP) from error
    except ValueError as error:
        raise NotToml("a number in it is too long") from error
    if _is_deeper(said, _DEEPEST):
        raise NotToml(_TOO_DEEP)
    return said


_DEEPEST = 20
"""Tables within each other: what is deeper is no setting, and walking through it has an end."""
_TOO_DEEP = "its tables lie too deep within each other"


def _is_deeper(said: Mapping[str, Any], levels: int) -> bool:
    """Whether tables lie deeper within each other than so many levels."""
    tables = [one for one in said.values() if isinstance(one, dict)]
    return bool(tables) and (levels == 0 or any(_is_deeper(one, levels - 1) for one in tables))


class _Reader:
    """Takes one value after the other, and notes what is wrong."""

    def __init__(self, said: Mapping[str, Any], name: str) -> None:
        self._said = said
        self._name = name
        self._problems: list[str] = []

    def config(self) -> Config:
        themes = self._themes()
        for key in self._said:
            if key not in _KNOWN:
                self._problem(f"“{key}” is no setting")
        top = {entry.name: self._checked(entry) for entry in ENTRIES if "." not in entry.name}
        top["theme"] = self._theme_named(top["theme"], themes) if top["theme"] else ""
        return Config(
            **top,
            keys=self._keys(),
            themes=themes,
            problems=tuple(self._problems),
        )

    def _checked(self, entry: Entry) -> Any:
        """Return the value of an entry, or nothing where it is none."""
        of_one = _number_or_text if entry.may_be_number else _text
        take: Callable[[Any], Value] = _texts if entry.is_list else of_one
        value = self._value(self._said, entry.name, take, entry.nothing)
        for text in (value,) if isinstance(value, str) else value:
            wrong = entry.wrong(text) if text else ""
            if wrong:
                self._problem(f"{entry.name} {wrong}")
                return entry.nothing
        return value

    def _keys(self) -> KeyChoice:
        said = self._value(self._said, "keys", _table, _NO_TABLE)
        preset = self._value(said, "preset", _text, "", "keys.")
        bindings = {}
        for name, value in _flat(said):
            # Without a key (an empty list) is a command only where that was meant.
            keys = self._value({name: value}, name, _texts, None)
            if name != "preset" and keys is not None:
                bindings[name] = keys
        return KeyChoice(preset, bindings)

    def _themes(self) -> "dict[str, Theme]":
        """Return the person's own themes: those that can be used."""
        tables = self._value(self._said, "themes", _table, _NO_TABLE)
        if not tables:
            return {}
        from inroad.themes.own import NotATheme, own_theme

        found = {}
        for name in tables:
            table = self._value(tables, name, _table, _NO_TABLE, "themes.")
            within = f"themes.{name}."
            colours = {key: self._value(table, key, _text, "", within) for key in table}
            if not table:
                continue
            try:
                # Of what is no text is said already what it is to be.
                found[name] = own_theme(name, {key: one for key, one in colours.items() if one})
            except NotATheme as error:
                self._problem(f"themes.{name} {error}")
        return found

    def _theme_named(self, name: str, themes: "Mapping[str, Theme]") -> str:
        """Return the theme that is wanted, or "" where there is none such that can be used."""
        from inroad.config.theme_names import theme_names

        own = self._value(self._said, "themes", _table, _NO_TABLE)
        if name in own and name not in themes:
            return ""
        return self._one_of("theme", name, theme_names(Config(themes=themes)))

    def _one_of(self, key: str, value: str, choices: Collection[str]) -> str:
        """Return a value that is one of the choices, and "" for any other."""
        if not value or value in choices:
            return value
        self._problem(f"{key} is “{value}”, and can be {', '.join(choices)}")
        return ""

    def _value(
        self,
        table: Mapping[str, Any],
        key: str,
        take: Callable[[Any], T],
        usual: T,
        within: str = "",
    ) -> T:
        """Return a value of a table, or the usual one where it is not there or not understood."""
        if key not in table:
            return usual
        try:
            return take(table[key])
        except TypeError as error:
            self._problem(f"{within}{key} is to be {error}")
            return usual

    def _problem(self, what: str) -> None:
        self._problems.append(f"{self._name}: {as_said(what)}.")


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("a text in quotation marks")
    return value


def _number_or_text(value: Any) -> str:
    """Return a text; a number (256 colours) may stand without quotation marks."""
    is_number = type(value) is int and value.bit_length() < _LONG
    return str(value) if is_number else _text(value)


def _texts(value: Any) -> tuple[str, ...]:
    values = (value,) if isinstance(value, str) else value
    if not isinstance(values, (list, tuple)) or not all(isinstance(one, str) for one in values):
        raise TypeError("a list of texts")
    return tuple(values)


def _table(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise TypeError("a table")
    return value


def _flat(table: Mapping[str, Any], within: str = "") -> "list[tuple[str, Any]]":
    """Return what tables within tables hold, with names like "today.done"."""
    found: list[tuple[str, Any]] = []
    for name, value in table.items():
        if isinstance(value, dict):
            found += _flat(value, f"{within}{name}.")
        else:
            found.append((f"{within}{name}", value))
    return found
