"""How a message leaves the composer: clipboard, mail program, file, editor, and sent."""

import asyncio
import os
from collections.abc import Hashable
from pathlib import Path

from textual.app import SuspendNotSupported

from inroad.campaign import Campaign
from inroad.campaign.core.unsaved_forms import Editing
from inroad.commands import command
from inroad.domain.errors import InroadError
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.people.contact import Contact
from inroad.keymap.keymap import naming_keys
from inroad.screens.dialogs.choice import ChoiceScreen, Option
from inroad.screens.frame.main_screen import OpenedScreen
from inroad.system import clipboard, desktop
from inroad.system.editor import editor
from inroad.system.mail_program import mail_call
from inroad.system.running import Running, until_enter

_PATIENCE = 0.5
"""Seconds that another program has to save what it can when the program has to end."""


class Outgoing(OpenedScreen):
    """Actions that take a message out. Nothing is ever sent by itself."""

    def __init__(self, campaign: Campaign, *subject: Hashable) -> None:
        super().__init__(campaign, *subject)
        self._editing: Editing | None = None
        self._lent_to: Running | None = None
        """The editor or the mail program that has the terminal."""

    @property
    def contact(self) -> Contact | None:
        """To whom it goes; the composer knows."""
        return None

    @property
    def kind(self) -> MessageKind:
        """What it is for; the composer knows."""
        raise LookupError("the composer names the kind")

    @property
    def takeaway_id(self) -> int:
        """The takeaway that it is about (0: none); the composer knows."""
        return 0

    def about(self, contact: Contact) -> tuple[tuple[str, ...], str]:
        """Return how a draft of it can be opened again, and its title; the composer knows."""
        raise LookupError("the composer says what it is about")

    @property
    def text(self) -> str:
        """What is written; the composer knows."""
        return ""

    def keep(self) -> bool:
        """Keep what was typed; the composer does."""
        return True

    def use_text(self, text: str) -> None:
        """Take a text from elsewhere; the composer does."""

    def done(self) -> None:
        """Leave: the message is sent; the composer does."""

    @command("y", label="copy", in_footer=True)
    def copy(self) -> None:
        """Copy it to your terminal's clipboard."""
        if not self.keep():
            return
        if not clipboard.fits(self.text):
            self._save("It is too long for a terminal's clipboard; ")
            return
        self.app.copy_to_clipboard(self.text)
        self.notify(
            naming_keys(
                "Sent to your terminal; none says whether it took it. If it does not paste, "
                "{composer.save_file:Y} saves a file."
            ),
            markup=False,
            timeout=8,
        )

    @command("Y", label="save")
    def save_file(self) -> None:
        """Save it as a text file."""
        if self.keep():
            self._save("")

    @command("m", label="mail", in_footer=True)
    async def mail(self) -> None:
        """Open it in the mail program, or save it as a draft."""
        contact = self.contact
        if contact is None or not self.keep():
            return
        if self.campaign.machine.config.mail_command:
            await self._mail_in_terminal(contact)
            return
        program = desktop.opener(os.environ)
        link = self.campaign.messages.mail(contact.id, self.text)
        if program is not None and link is not None and desktop.open_link(program, link):
            said = naming_keys(
                "Opened in your mail program; {composer.send:s} once you have sent it."
            )
            self.notify(said, markup=False)
            return
        nobody = self.campaign.messages.lacks_address(contact.id)
        said = "A draft for your mail program is "
        if program is None or link is not None:
            said = "No mail program opens from here; a draft for yours is "
        self._save(said, nobody, as_mail=True)

    async def _mail_in_terminal(self, contact: Contact) -> None:
        """Lend the terminal to my mail program, and ask then what became of the message."""
        try:
            draft = self.campaign.messages.mail_draft(contact.id, self.kind, self.text)
            call = mail_call(self.campaign.machine.config.mail_command, draft)
            with self.app.suspend():
                self._lent_to = Running(call.arguments, call.standard_input)
                code = await asyncio.to_thread(self._lent_to.wait)
                how = f"ended with {code}" if code > 0 else f"was ended by signal {-code}"
                # What it said of its failure is gone with the terminal. (Where Inroad itself has
                # to end, it is lent to nobody any more.)
                if code > 0 and self._lent_to is not None:
                    self._lent_to = until_enter(f"{call.program} {how}. Enter goes back to Inroad.")
                    await asyncio.to_thread(self._lent_to.wait)
        except InroadError as error:
            self.refuse(str(error))
        except SuspendNotSupported:
            said = "No mail program can be run here; {composer.save_file:Y} saves the message."
            self.notify(naming_keys(said), markup=False)
        else:
            if code == 0:
                self.send()
            else:
                then = naming_keys("{composer.send:s}, if you have sent it all the same.")
                self.notify(
                    f"{call.program} {how}; nothing is recorded, and the text is here. {then}",
                    severity="warning",
                    markup=False,
                    timeout=15,
                )
        finally:
            self._lent_to = None

    @command("s", label="sent", in_footer=True)
    def send(self) -> None:
        """I have sent it: record it with its text.

        One key is not enough: where somebody believes to be typing, no letters of theirs, and
        no enter after them, may say that something was sent.
        """
        contact = self.contact
        if contact is None or not self.keep():
            return
        options = (
            Option(False, "Not yet", "go back; nothing is recorded"),
            Option(True, "Yes, I have sent it", "record it with its text"),
        )
        title = f"Have you sent this to {contact.name}?"
        self.app.push_screen(ChoiceScreen[bool](self.campaign, title, options), self._sent)

    def _sent(self, is_sent: bool | None) -> None:
        contact = self.contact
        if contact is None or not is_sent:
            return
        text, kind, about = self.text, self.kind, self.takeaway_id
        if self.attempt(lambda: self.campaign.messages.sent(contact.id, kind, text, about)):
            self.done()

    @command("E", label="editor")
    async def edit_outside(self) -> None:
        """Edit it in $EDITOR."""
        contact = self.contact
        if contact is None or not self.keep():
            return
        try:
            call = editor(os.environ, self.campaign.machine.config.editor_command)
            self._editing = self.campaign.unsaved_forms.edit(*self.about(contact), self.text)
            with self.app.suspend():
                self._lent_to = Running([*call, str(self._editing.path)])
                code = await asyncio.to_thread(self._lent_to.wait)
                # Before the terminal is taken back: it may be gone.
                self._take_edited(code == 0)
        except InroadError as error:
            self.refuse(naming_keys(str(error)))
            self._take_edited(False)
        except SuspendNotSupported:
            self._take_edited(False)
            said = naming_keys("No editor can be opened here; {composer.edit:e} edits in place.")
            self.notify(said, markup=False)
        else:
            if code != 0:
                said = f"{Path(call[0]).name} ended with {code}; what it had saved is here."
                self.notify(said, severity="warning", markup=False, timeout=15)

    def keep_edited(self) -> None:
        """Have what has the terminal end, and keep what an editor saves: the program has to end."""
        if self._lent_to is not None:
            self._lent_to.end(_PATIENCE)
            self._take_edited(False)

    def _take_edited(self, cleanly: bool) -> None:
        """Take the text from the editor, whatever became of that."""
        editing, self._editing, self._lent_to = self._editing, None, None
        if editing is None:
            return
        text = editing.text
        with editing.taking(cleanly):
            if text is not None and text != self.text:
                self.use_text(text)

    def _save(self, said: str, then: str = "", as_mail: bool = False) -> None:
        """Save the message, and say where it is between what else there is to say."""
        contact = self.contact
        if contact is None:
            return
        try:
            path = self.campaign.messages.save(contact.id, self.kind, self.text, as_mail)
        except InroadError as error:
            self.refuse(str(error))
            return
        saved = f"saved as {path}." if said else f"Saved as {path}."
        self.notify(f"{said}{saved} {then}".rstrip(), markup=False, timeout=10)
