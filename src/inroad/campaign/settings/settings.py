"""All that can be set: rules, my days, conversations, and what messages are checked for."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from inroad.campaign.calendar.calendars import Calendars
from inroad.campaign.conversations.checklist import Checklist
from inroad.campaign.core.this_machine import IN_THE_CAMPAIGN, Origin
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.campaign.follow_ups.follow_ups import FollowUps
from inroad.campaign.me.hints import Hints
from inroad.campaign.me.message_preferences import HowIWrite
from inroad.campaign.settings.machine_settings import MachineSettings
from inroad.campaign.settings.moves import Moves
from inroad.campaign.settings.rule_settings import RuleSettings
from inroad.campaign.settings.setting import Asked, Moved, Proposed, Setting, SettingKind
from inroad.campaign.settings.setting_lines import (
    OF_CONVERSATIONS,
    OF_MESSAGES,
    OF_MY_DAYS,
    OF_WHO_NEXT,
    D,
    SettingLine,
    T,
)
from inroad.domain.changes import Change
from inroad.domain.conversations.checklist import OwnStep
from inroad.domain.conversations.habits import Habits
from inroad.domain.documents.document import Document
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.follow_ups.rules import EVERYONE
from inroad.domain.messages.check.findings import CheckRule
from inroad.domain.messages.preferences import OwnReason, Writing
from inroad.domain.people.profile import Profile
from inroad.domain.text import plural
from inroad.domain.who_next.weights import NEXT_WEIGHTS_ID, NextWeights
from inroad.keymap.keymap import naming_keys

_HINTS = "hints"
"""The key of the setting that brings lines of help back."""
_STEPS_AWAY = "steps_away"
"""The key of the setting that brings steps back."""
_CHECKED = (
    "It is said as you type, with a reason, and never stops you. {settings.switch_rule:space} "
    "switches it, enter says it in your own words."
)


class Settings:
    """Commands and queries about settings; `contact_id` is `EVERYONE` or one contact.

    `rules` are those of follow-ups, and `moves` says which of these a setting moves.
    """

    def __init__(
        self,
        work: UnitOfWork,
        follow_ups: FollowUps,
        checklist: Checklist,
        writing: HowIWrite,
        calendars: Calendars,
    ) -> None:
        self.moves = Moves(work, follow_ups)
        self.rules = RuleSettings(work, follow_ups, self.moves)
        self._work = work
        self._checklist = checklist
        self._writing = writing
        self._of_machine = MachineSettings(calendars)

    @property
    def profile(self) -> Profile:
        """My profile, with what is set of my days."""
        return self._work.profile

    @property
    def habits(self) -> Habits:
        """How I hold conversations."""
        return self._work.habits

    @property
    def _weights(self) -> NextWeights:
        return self._work.store.get(NextWeights, NEXT_WEIGHTS_ID) or NextWeights()

    def all(self, contact_id: int = EVERYONE) -> Iterator[Setting]:
        """Yield all that can be set for everyone, or of one contact, in the order of the screen.

        Raises:
            NotFound: the contact is not there any more.
        """
        yield from self.rules.all(contact_id)
        if contact_id == EVERYONE:
            yield from self._lines(
                "My days", SettingKind.DAY, OF_MY_DAYS, lambda: self.profile, Profile()
            )
            yield from self._lines(
                "Conversations", SettingKind.HABIT, OF_CONVERSATIONS, lambda: self.habits, Habits()
            )
            yield self._steps_away
            yield from self._lines(
                "Messages",
                SettingKind.WRITING,
                OF_MESSAGES,
                lambda: self._writing.present,
                Writing(),
            )
            yield from map(self._check, CheckRule)
            yield from self._lines(
                "Who is next", SettingKind.NEXT, OF_WHO_NEXT, lambda: self._weights, NextWeights()
            )
            yield self._hints
            yield from self._of_machine.all()

    def named(self, key: str, contact_id: int = EVERYONE) -> Setting:
        """Return one setting; raises NotFound."""
        for setting in self.all(contact_id):
            if setting.key == key:
                return setting
        raise NotFound(f"There is no setting “{key}”.")

    def set(self, key: str, typed: str, contact_id: int = EVERYONE) -> Change:
        """Set one thing as it is typed.

        Raises:
            InroadError: it is not understood.
            NotFound: there is no such setting.
        """
        setting = self.named(key, contact_id)
        if setting.read is None:
            raise InroadError(f"“{setting.label}” is not typed.")
        return setting.read(typed).keep()

    def key_of(self, document: Document, field: str) -> str | None:
        """Return the key of the setting that a field of a document is; None where it is none."""
        lines: Iterable[SettingLine[Any, Any]] = ()
        match document:
            case OwnReason():
                return _of_check(document.rule)
            case OwnStep():
                return _STEPS_AWAY
            case Profile() if field in IN_THE_CAMPAIGN:
                return field
            case Profile():
                lines = OF_MY_DAYS
            case Habits():
                lines = OF_CONVERSATIONS
            case Writing():
                lines = OF_MESSAGES
            case NextWeights():
                lines = OF_WHO_NEXT
        return next((line.key for line in lines if line.sets(field)), None)

    def keep(self, document: Document, what: str) -> Change:
        """Keep a document in which something was set; `what` says which in a few words."""
        return self._work.change(f"Set {what}", [document])

    def _lines(
        self,
        section: str,
        kind: SettingKind,
        lines: Iterable[SettingLine[D, Any]],
        present: Callable[[], D],
        usual: D,
    ) -> Iterator[Setting]:
        """Yield what can be set in one document.

        `present` returns it as it stands, and `usual` is one in which nothing is set.
        """
        for line in lines:
            value = line.say(present()) or "not set"
            is_set = line.typed(present()) != line.typed(usual)
            asked = Asked(
                line.label, line.key, line.label, line.typed(present()), line.hint, line.offers
            )
            yield Setting(
                line.key,
                section,
                line.label,
                value,
                line.meaning,
                (kind, line.key),
                asked,
                self._reads(line, present),
                moves=kind is SettingKind.DAY,
                reset=partial(self._reset, line, present, usual) if is_set else None,
                why_not_reset="This has its usual value.",
                origin=Origin.CAMPAIGN if is_set else Origin.BUILT_IN,
            )

    def _reset(self, line: SettingLine[D, T], present: Callable[[], D], usual: D) -> Change:
        value = line.read(self._work, line.typed(usual))
        return self.keep(
            line.put(present(), value), f"“{line.label}” back: {line.say(usual) or 'not set'}"
        )

    def _reads(
        self, line: SettingLine[D, T], present: Callable[[], D]
    ) -> Callable[[str], Proposed]:
        def read(typed: str) -> Proposed:
            value = line.read(self._work, typed)
            made = line.put(present(), value)
            said = line.say(made)

            def keep() -> Change:
                return self.keep(line.put(present(), value), f"“{line.label}”: {said or 'nothing'}")

            return Proposed(said or "none", keep, lambda: self._moved_by(made))

        return read

    def _moved_by(self, made: Document) -> tuple[Moved, ...]:
        """Return what a document moves that was made so: only my profile does, with my days."""
        return self.moves.with_profile(made) if isinstance(made, Profile) else ()

    @property
    def _steps_away(self) -> Setting:
        away = self._checklist.away()
        value = f"{plural(away, 'step')} put away" if away else "all the usual steps"
        meaning = (
            "The usual steps before a conversation. Enter brings back those that you put away."
        )
        restore = self._checklist.restore
        origin = Origin.CAMPAIGN if away else Origin.BUILT_IN
        return Setting(
            _STEPS_AWAY,
            "Conversations",
            "The checklist",
            value,
            meaning,
            run=restore,
            origin=origin,
        )

    @property
    def _hints(self) -> Setting:
        hints = Hints(self._work)
        return Setting(
            _HINTS,
            "Help",
            "Lines of help on new screens",
            "none any more" if hints.are_over else "shown",
            "Each screen has one, for a week, until you follow it. Enter brings all of them back, "
            + naming_keys("{settings.reset:x} takes all of them away."),
            run=hints.bring_back,
            reset=None if hints.are_over else hints.end,
            why_not_reset="There are none any more.",
            origin=Origin.BUILT_IN if hints.are_over else Origin.CAMPAIGN,
        )

    def _check(self, rule: CheckRule) -> Setting:
        writing = self._writing
        own, is_on = writing.own_reasons().get(rule, ""), rule not in writing.present.off

        def read(typed: str) -> Proposed:
            return Proposed("", lambda: writing.say_reason(rule, typed))

        hint = "in your own words; empty for the usual ones"
        return Setting(
            _of_check(rule),
            "What a message is checked for",
            rule.label,
            "on" if is_on else "off",
            f"It says: {own}" if own else naming_keys(_CHECKED),
            (SettingKind.REASON, rule.value),
            Asked(rule.label, "text", "What it says", own, hint),
            read,
            is_on=is_on,
            remark="in your words" if own else "",
            switch=lambda: writing.toggle_rule(rule),
            reset=(lambda: writing.say_reason(rule, "")) if own else None,
            why_not_reset="It says its usual words.",
            origin=Origin.CAMPAIGN if own or not is_on else Origin.BUILT_IN,
        )


def _of_check(rule: str) -> str:
    """Return the key of the setting of a rule of the check."""
    return f"check.{rule}"
