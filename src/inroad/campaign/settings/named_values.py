"""Settings for scripts: each with a name, and a value that is typed to get the same again.

Names stay as they are. Nearly each setting is one of these; what a message is checked for is two,
whether it is, and in which words.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from inroad.campaign.core.this_machine import Origin
from inroad.campaign.settings.setting import Setting, SettingKind
from inroad.domain.changes import Change
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.text import folded

ON, OFF = "on", "off"
_WORDS = ".words"
"""What the name of the words of a check ends with."""


class NamedValue(NamedTuple):
    """One value, as it stands.

    `value` is as one types it ("" for nothing), and None of what cannot be typed; `said` is what
    holds, in words. `set` keeps what is typed, or raises an `InroadError`; `unset` lets the usual
    value hold again, and is None where it does.
    """

    name: str
    label: str
    value: str | None
    said: str
    meaning: str
    origin: Origin
    set: Callable[[str], Change]
    unset: Callable[[], Change] | None


def named_values(settings: Iterable[Setting]) -> Iterator[NamedValue]:
    """Yield the values of settings, in their order."""
    for setting in settings:
        if setting.about[:1] == (SettingKind.REASON,):
            yield _whether_checked(setting)
            yield _value(setting)._replace(
                name=f"{setting.key}{_WORDS}",
                label=f"{setting.label}: in my words",
                said=setting.asked.typed if setting.asked is not None else "",
                origin=Origin.CAMPAIGN if setting.reset is not None else Origin.BUILT_IN,
            )
        else:
            yield _value(setting)


def value_named(values: Iterable[NamedValue], name: str) -> NamedValue:
    """Return one value; raises NotFound, with the name that may be meant."""
    known = {one.name: one for one in values}
    if name not in known:
        raise NotFound(f"There is no setting “{name}”{_meant(name, known)}.")
    return known[name]


def set_all(values: Callable[[], Iterable[NamedValue]], wanted: Mapping[str, str]) -> list[Change]:
    """Set many values, in whichever order they can be set: some only go with others.

    Args:
        values: returns all that can be set, as it stands.
        wanted: what is to be typed, by name.

    Raises:
        InroadError: some cannot be set; the sentence says why of the first. The others are set.
        NotFound: there is no setting of a name; then none is set.
    """
    known = {one.name for one in values()}
    for name in wanted:
        if name not in known:
            raise NotFound(f"There is no setting “{name}”{_meant(name, known)}; nothing was set.")
    left, done = dict(wanted), list[Change]()
    while left:
        refused: InroadError | None = None
        before = len(left)
        for name, typed in tuple(left.items()):
            try:
                done.append(value_named(values(), name).set(typed))
                del left[name]
            except InroadError as error:
                refused = refused or InroadError(f"{name}: {error}")
        if refused is not None and len(left) == before:
            raise refused
    return done


def _value(setting: Setting) -> NamedValue:
    def keep(typed: str) -> Change:
        if setting.read is None:
            raise InroadError(f"{setting.key} is not typed; --unset brings back what is usual.")
        return setting.read(typed).keep()

    is_usual = setting.origin in (Origin.BUILT_IN, Origin.REMEMBERED)
    return NamedValue(
        setting.key,
        setting.label,
        setting.asked.typed if setting.asked is not None else None,
        setting.value,
        setting.meaning,
        setting.origin,
        keep,
        None if is_usual else setting.reset or setting.run,
    )


def _whether_checked(setting: Setting) -> NamedValue:
    is_on, switch = setting.is_on, setting.switch

    def keep(typed: str) -> Change:
        word = folded(typed.strip())
        if word not in (ON, OFF) or switch is None:
            raise InroadError(f"Write {ON} or {OFF}.")
        return switch() if is_on != (word == ON) else Change(f"“{setting.label}” is {word}")

    return NamedValue(
        setting.key,
        setting.label,
        ON if is_on else OFF,
        ON if is_on else OFF,
        "Whether a message is checked for it.",
        Origin.BUILT_IN if is_on else Origin.CAMPAIGN,
        keep,
        None if is_on else switch,
    )


def _meant(name: str, known: Iterable[str]) -> str:
    import difflib

    near = difflib.get_close_matches(name, list(known), 1)
    return f" (is {near[0]} meant?)" if near else ""
