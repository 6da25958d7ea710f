"""How a message leaves the composer: clipboard, mail program, file, editor, and sent."""

import os

from textual.app import SuspendNotSupported

from inroad.domain.contact import Contact
from inroad.domain.errors import InroadError
from inroad.domain.messages.kinds import MessageKind
from inroad.outside import clipboard, desktop
from inroad.outside.editor import edit, editor
from inroad.screens.base import OpenedScreen


class Outgoing(OpenedScreen):
    """Actions that take a message out. Nothing is ever sent by itself."""

    @property
    def contact(self) -> Contact | None:
        """To whom it goes; the composer knows."""
        return None

    @property
    def kind(self) -> MessageKind:
        """What it is for; the composer knows."""
        raise LookupError("the composer names the kind")

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

    def action_copy(self) -> None:
        """Send it to the clipboard of the terminal."""
        if not self.keep():
            return
        if not clipboard.fits(self.text):
            self._save("It is too long for a terminal's clipboard; ")
            return
        self.app.copy_to_clipboard(self.text)
        self.notify(
            "Sent to your terminal; none says whether it took it. If it does not paste, Y saves a "
            "file.",
            markup=False,
            timeout=8,
        )

    def action_save_file(self) -> None:
        """Save it as a text file beside the data file."""
        if self.keep():
            self._save("")

    def action_mail(self) -> None:
        """Open it in the mail program; where there is none, save it as a draft for one."""
        contact = self.contact
        if contact is None or not self.keep():
            return
        program = desktop.opener(os.environ)
        link = self.campaign.messages.mail(contact.id, self.text)
        if program is not None and link is not None and desktop.open_link(program, link):
            self.notify("Opened in your mail program; s once you have sent it.", markup=False)
            return
        self._save("Your mail program opens it as a draft: ", as_mail=True)

    def action_send(self) -> None:
        """Record that I have sent it, with its text."""
        contact = self.contact
        if contact is None or not self.keep():
            return
        text, kind = self.text, self.kind
        if self.attempt(lambda: self.campaign.messages.sent(contact.id, kind, text)):
            self.done()

    def action_editor(self) -> None:
        """Edit it in the editor that I am used to."""
        if not self.keep():
            return
        try:
            call = editor(os.environ)
            with self.app.suspend():
                edited = edit(self.text, call)
        except InroadError as error:
            self.refuse(str(error))
            return
        except SuspendNotSupported:
            self.notify("No editor can be opened here; e edits in place.", markup=False)
            return
        self.use_text(edited)

    def _save(self, said: str, as_mail: bool = False) -> None:
        contact = self.contact
        if contact is None:
            return
        try:
            path = self.campaign.messages.save(contact.id, self.kind, self.text, as_mail)
        except InroadError as error:
            self.refuse(str(error))
            return
        saved = f"saved as {path}." if said else f"Saved as {path}."
        self.notify(f"{said}{saved}", markup=False, timeout=10)
