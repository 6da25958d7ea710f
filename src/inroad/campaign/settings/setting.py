"""One kind of setting: what can be set, how it stands, how it is typed, and what that moves."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from inroad.campaign.core.this_machine import Origin
from inroad.domain.changes import Change

NO_RULE = "This is no rule; enter changes it."


class SettingKind(StrEnum):
    """What a setting is of; the value is on disks, where one was being typed."""

    RULE = "rule"
    PRESET = "preset"
    DAY = "day setting"
    MACHINE = "screen setting"
    HABIT = "habit"
    WRITING = "writing"
    REASON = "reason"
    NEXT = "who next"


class Moved(NamedTuple):
    """A follow-up that a setting moves; None where it comes or goes."""

    name: str
    label: str
    before: date | None
    after: date | None


class Proposed(NamedTuple):
    """What was typed for a setting, understood: in words, and what keeps it."""

    said: str
    keep: Callable[[], Change]
    moved: Callable[[], Sequence[Moved]] = tuple


class Asked(NamedTuple):
    """How a setting is asked for.

    `title` and `intro` stand above, `label` and `hint` with the field, which holds `typed`: the
    value as it is typed. `name` is what an unsaved form keeps the field by.
    """

    title: str
    name: str
    label: str
    typed: str
    hint: str
    offers: Callable[[], tuple[str, ...]] = tuple
    intro: str = ""


class Setting(NamedTuple):
    """One thing that can be set, as it stands for everyone, or for one contact.

    `key` tells it apart; `about` is what its unsaved form keeps: the kind of setting, then ids.
    `value` is what holds, in words, and `origin` where that comes from; `meaning` is what it is
    for, `remark` what is unusual about it.
    `asked` says how it is typed, and `read` what that means, or raises an `InroadError`; one
    without them is not typed: `run` does all there is. `moves` tells that follow-ups hang on it.
    What cannot be done to it is None: `switch` it off, or on again; `reset` it to what is usual,
    for which `why_not_reset` has the reason.
    """

    key: str
    section: str
    label: str
    value: str
    meaning: str
    about: tuple[str, ...] = ()
    asked: Asked | None = None
    read: Callable[[str], Proposed] | None = None
    run: Callable[[], Change] | None = None
    moves: bool = False
    is_on: bool = True
    remark: str = ""
    switch: Callable[[], Change] | None = None
    reset: Callable[[], Change] | None = None
    why_not_reset: str = NO_RULE
    origin: Origin = Origin.BUILT_IN

    @property
    def is_of_machine(self) -> bool:
        """Whether it is of this machine, and not of the campaign."""
        return self.about[:1] == (SettingKind.MACHINE,)
