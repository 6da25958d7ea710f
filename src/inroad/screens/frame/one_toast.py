"""One toast at a time, above what a screen says at its bottom; its text is text, never markup."""

from textual.app import App
from textual.notifications import Notify, SeverityLevel
from textual.widgets._toast import ToastHolder

from inroad.screens.frame.command_screen import CommandScreen


class OneToastApp(App[None]):
    """A program that says one thing after the other."""

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Say something in a toast."""
        if self.screen_stack and isinstance(self.screen, CommandScreen):
            self.screen.lift_toast()
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=False)

    def _on_notify(self, event: Notify) -> None:
        """Take away the toast that was there (Textual calls the base's handler too).

        Textual finds a toast that holds no more by what is drawn in it, and one that is hardly
        there yet has nothing drawn: it would stay beside its follower.
        """
        self.clear_notifications()
        if self.screen_stack:
            self.screen.query(ToastHolder).remove()
