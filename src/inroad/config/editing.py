"""Sets one value in `config.toml`, or takes it out; whatever else is in the file stays as it is.

tomlkit keeps comments and order. What it made is read again by what reads the file at a start,
and refused where anything but that one value would be another.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from inroad.config.entries import ENTRIES, Entry, Value
from inroad.config.reading import MOST_BYTES, NotToml, toml_in
from inroad.disk import Disk
from inroad.domain.errors import InroadError
from inroad.domain.patterns import late
from inroad.files import read_whole, resolved, write_private

_WIDTH = 98
_BOM = b"\xef\xbb\xbf"
_TABLE = late(r"^\s*\[", re.MULTILINE)
_HEAD = (
    "What is set for this machine: colours, keys, the mouse, programs and folders. A campaign goes "
    "to other machines with its data file; this file stays here. A line behind a # is not set: "
    "take the # away, or set it in the settings (S), or with “inroad config”."
)


class Edited(NamedTuple):
    """What a file was before and after it was changed; None where it was not there."""

    before: bytes | None
    after: bytes | None

    @property
    def inverse(self) -> "Edited":
        """What takes it back."""
        return Edited(self.after, self.before)


def set_value(path: Path, entry: Entry, value: Value | None) -> Edited:
    """Write a value into a file, and begin the file where there is none.

    Args:
        path: the file; a link to it stays a link.
        entry: what is set.
        value: the value; None takes it out.

    Raises:
        InroadError: the file is no TOML, cannot be read or written, or is written in a way in
            which only a person can change it. Nothing is written then.
    """
    before = _bytes_of(path)
    text = _new_file() if before is None and value is not None else _text(path, before or b"")
    said = _parsed(path, text)
    expected = _expected(said, entry, value)
    if expected is None:
        raise _only_by_hand(path, entry)
    made = _below_its_comment(text, entry, value)
    # What looks like a comment may be a line of a text.
    if made is None or _said_by(made) != expected:
        made = _with(path, text, entry, value)
    if _said_by(made) != expected:
        raise _only_by_hand(path, entry)
    after = (_BOM if (before or b"").startswith(_BOM) else b"") + made.encode()
    edited = Edited(before, after if value is not None or before is not None else None)
    _write(path, edited)
    return edited


def put(path: Path, edited: Edited) -> None:
    """Change a file as it was changed once, or take that back (with its inverse).

    Raises:
        InroadError: it is not as it was then, or it cannot be written. Nothing is written then.
    """
    if _bytes_of(path) != edited.before:
        raise InroadError(f"{path} has changed since, so it is left as it is.")
    _write(path, edited)


def _only_by_hand(path: Path, entry: Entry) -> InroadError:
    return InroadError(
        f"{path} is written in a way that only you can change; set {entry.name} there."
    )


def _write(path: Path, edited: Edited) -> None:
    if edited.after == edited.before:
        return
    target = _target(path)
    if edited.after is not None:
        write_private(target, edited.after)
        return
    try:
        Disk().unlink(target)
    except OSError as error:
        raise InroadError(f"{path} was not taken away ({error.strerror or error}).") from error


def _target(path: Path) -> Path:
    """Return the file itself, behind whatever links lead to it."""
    try:
        return resolved(path)
    except OSError as error:
        raise InroadError(f"{path} cannot be found ({error.strerror or error}).") from error


def _bytes_of(path: Path) -> bytes | None:
    try:
        return read_whole(Disk(), _target(path), MOST_BYTES)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise InroadError(f"{path} could not be read ({error.strerror or error}).") from error


def _text(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InroadError(f"{path} is not UTF-8, so nothing was changed in it.") from error


def _said_by(text: str) -> dict[str, Any] | None:
    """Return what a text says; None where it is no TOML."""
    try:
        return toml_in(text)
    except NotToml:
        return None


def _parsed(path: Path, text: str) -> dict[str, Any]:
    try:
        return toml_in(text)
    except NotToml as error:
        raise InroadError(
            f"{path} is no TOML ({error}), so nothing was changed in it; mend it first."
        ) from error


def _expected(said: Mapping[str, Any], entry: Entry, value: Value | None) -> dict[str, Any] | None:
    """Return what a file is to say with a value, or without it; None where that cannot be."""
    *tables, name = entry.name.split(".")
    made = dict(said)
    inner = made
    for table in tables:
        known = inner.get(table, {})
        if not isinstance(known, dict):
            return None
        if not known and value is None:
            return made
        inner[table] = dict(known)
        inner = inner[table]
    inner.pop(name, None)
    if value is not None:
        inner[name] = value if isinstance(value, str) else list(value)
    return made


def _with(path: Path, text: str, entry: Entry, value: Value | None) -> str:
    """Return a text with a value set, or taken out."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    *tables, name = entry.name.split(".")
    kept = value if isinstance(value, str | None) else list(value)
    try:
        document = tomlkit.parse(text)
        inner: Any = document
        for table in tables:
            if table not in inner:
                if kept is None:
                    return text
                inner[table] = tomlkit.table()
            inner = inner[table]
        if kept is not None:
            inner[name] = kept
        elif name in inner:
            del inner[name]
        return document.as_string()
    except (TOMLKitError, TypeError, AttributeError) as error:
        raise _only_by_hand(path, entry) from error


def _below_its_comment(text: str, entry: Entry, value: Value | None) -> str | None:
    """Return a text with a value below the comment that shows it unset; None where there is none.

    Where it is set already, that makes no TOML any more, or another.
    """
    if value is None:
        return None
    table = _TABLE.search(text)
    shown = re.compile(rf"^# ?{re.escape(entry.name)} *=.*$", re.MULTILINE).search(
        text, 0, table.start() if table else len(text)
    )
    if shown is None:
        return None
    at, ending = shown.end(), "\r" * shown.group().endswith("\r")
    return f"{text[:at]}\n{entry.name} = {_shown(value)}{ending}{text[at:]}"


def _new_file() -> str:
    """Return the text of a new file: a comment for each entry, with a line that shows it."""
    parts = [_comment(_HEAD)]
    for entry in ENTRIES:
        *tables, name = entry.name.split(".")
        if not tables:
            parts.append(f"{_about(entry)}# {name} = {_shown(entry.sample)}\n")
    for entry in ENTRIES:
        *tables, name = entry.name.split(".")
        if tables:
            table = ".".join(tables)
            parts.append(f"{_about(entry)}# [{table}]\n# {name} = {_shown(entry.sample)}\n")
    return "\n".join(parts)


def _about(entry: Entry) -> str:
    return _comment(f"{entry.label}. {entry.meaning} Else: {entry.usual}.")


def _shown(value: Value) -> str:
    import tomlkit

    return tomlkit.item(value if isinstance(value, str) else list(value)).as_string()


def _comment(text: str) -> str:
    import textwrap

    lines = textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
    return "".join(f"# {line}\n" for line in lines)
