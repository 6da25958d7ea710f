"""The record of a kind of message: all that is known of it."""

from typing import NamedTuple

from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.follow_ups.actions import Action
from inroad.domain.people.stages import Stage


class KindRecord(NamedTuple):
    """What is known of a kind of message.

    `value` is stored and typed, `label` is shown, and `when` says in a few words for which
    moment it is. `template` is the text that Inroad brings along for it.

    `action` is what having sent one does (None: it only leaves the touch `leaves`). Where that is
    to be done, or one of `also_for`, it is the kind to write, unless a kind before it is; and where
    nothing is due it is so in the stage `stage`. Of the kinds that answer a time which fell
    through, `after` says which setback each is for; `breaks` is the setback that having sent
    it means. `is_about_one` says that there is one for each promise, advice or name, and not
    one for each person.

    `is_first` says that it is the first word to somebody who may not know me, `is_note` that
    it goes into LinkedIn's small field, `asks_to_talk` that it asks for a conversation, and
    `tells` that it says what became of me, which may be an application elsewhere. `no_ask` is
    what is said of one that asks for nothing; a kind without it need not ask.
    """

    value: str
    label: str
    when: str
    template: str
    action: Action | None = None
    also_for: tuple[Action, ...] = ()
    after: tuple[TouchKind, ...] = ()
    breaks: TouchKind | None = None
    stage: Stage | None = None
    is_about_one: bool = False
    is_first: bool = False
    is_note: bool = False
    asks_to_talk: bool = False
    tells: bool = False
    no_ask: str = ""
    leaves: TouchKind = TouchKind.IN_TOUCH
