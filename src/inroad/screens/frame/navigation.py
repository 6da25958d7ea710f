"""Going from one screen to another. What is gone to is imported when it is first needed.

Where one screen opens another by what is under its cursor, that is done once the message is done
with which asked for it: an action is over when its messages are.
"""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import App

from inroad.domain.errors import InroadError
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.screens.frame.command_screen import AnyScreen, CommandScreen
from inroad.widgets.bars import Mode

if TYPE_CHECKING:
    from inroad.campaign.messages.messages import ToWrite
    from inroad.domain.messages.kinds import MessageKind


def open_contact(screen: AnyScreen, contact_id: int) -> None:
    """Open a person."""

    def work() -> None:
        from inroad.screens.people.contact import ContactScreen

        app.push_screen(ContactScreen(screen.campaign, contact_id))

    app = screen.app
    later(app, work)


def open_composer(
    screen: AnyScreen,
    contact_id: int,
    kind: "MessageKind | None" = None,
    follow_up: FollowUp | None = None,
    about: int = 0,
) -> None:
    """Open the composer for somebody.

    Args:
        screen: the screen that it opens above.
        contact_id: to whom.
        kind: what to write; else what there is to write for `follow_up`, or next.
        follow_up: what is to be done.
        about: what a message of the kind is about, as `ToWrite` has it.

    Where it may be better to write nothing now, that is said first.
    """
    app, campaign = screen.app, screen.campaign

    def work() -> None:
        from inroad.campaign.messages.messages import ToWrite
        from inroad.screens.dialogs.choice import ChoiceScreen, Option

        to = campaign.messages.to_write(contact_id, follow_up)
        to = ToWrite(contact_id, kind, about) if kind is not None else to
        reason = campaign.messages.reason_to_wait(to)
        if not reason or campaign.messages.kept(to.contact_id, to.kind, to.about) is not None:
            show_composer(screen, to)
            return
        options = (Option(False, "Not now", "go back"), Option(True, "Write all the same"))

        def answered(is_wanted: bool | None) -> None:
            if is_wanted:
                show_composer(screen, to)

        app.push_screen(ChoiceScreen[bool](campaign, reason, options), answered)

    later(app, work)


def show_composer(screen: AnyScreen, to: "ToWrite") -> None:
    """Show the composer for a message."""
    from inroad.screens.messages.composer import ComposerScreen

    below = screen.app.screen

    def sent(_: None) -> None:
        if isinstance(below, CommandScreen):
            below.follow(to.contact_id)

    composer = ComposerScreen(screen.campaign, to.contact_id, to.kind, to.about)
    screen.app.push_screen(composer, sent)


def open_sheet(screen: AnyScreen, conversation_id: int) -> None:
    """Open the sheet of a conversation."""
    later(screen.app, partial(show_sheet, screen.app, conversation_id))


async def show_sheet(app: App[Any], conversation_id: int, unfolds: bool = False) -> None:
    """Show the sheet of a conversation; with `unfolds`, all of it."""
    from inroad.screens.conversations.prep import PrepScreen

    await show(app, Mode.PREP)
    if isinstance(app.screen, PrepScreen):
        app.screen.choose(conversation_id, unfolds)


async def show(app: App[Any], mode: Mode) -> None:
    """Go to one of the four screens."""
    before = app.current_mode
    close_above(app, len(app.screen_stack) - 1)
    await app.switch_mode(mode)
    if mode != before and isinstance(app.screen, CommandScreen):
        app.screen.come_anew()


def close_above(app: App[Any], count: int) -> None:
    """Leave the `count` screens that are opened last, and keep what is half typed in them."""
    for _ in range(count):
        if isinstance(app.screen, CommandScreen):
            with suppress(OSError, InroadError):
                app.screen.keep_unsaved()
        app.pop_screen()


def later(app: App[Any], work: Callable[[], Awaitable[None] | None]) -> None:
    """Do some work once the present message is done with, unless the program is ending."""

    async def begin() -> None:
        running = work() if app.is_running else None
        if running is not None:
            await running

    app.call_later(begin)
