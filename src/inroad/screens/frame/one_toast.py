"""One toast at a time, above what a screen says at its bottom; its text is text, never markup."""

from textual.app import App
from textual.notifications import Notify, SeverityLevel
from textual.widgets._toast import ToastHolder

from inroad.clock import awake
from inroad.screens.frame.command_screen import CommandScreen

_READ = 4.0
"""Seconds in which news are read: what is said meanwhile stands below them."""
_SEEN = 1.5
"""Seconds in which a toast is seen: news that come meanwhile stand below it."""
_LONG = 15.0
"""Seconds for which news stand there."""


class OneToastApp(App[None]):
    """A program that says one thing after the other."""

    _news = _said = ""
    """The last news, and what was said last besides."""
    _news_severity: SeverityLevel = "information"
    _news_at = _said_at = float("-inf")
    """When that was, by `clock.awake`."""

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
        self._said, self._said_at = message, awake()
        if awake() - self._news_at < _READ:
            message, timeout = f"{self._news}\n{message}", _LONG
            severity = self._news_severity if severity == "information" else severity
        self._show(message, title, severity, timeout)

    def say_news(self, message: str, severity: SeverityLevel = "information") -> None:
        """Say what happened by itself: what somebody does meanwhile does not take it away."""
        self._news, self._news_at, self._news_severity = message, awake(), severity
        if awake() - self._said_at < _SEEN:
            message = f"{self._said}\n{message}"
        self._show(message, "", severity, _LONG)

    def forget_news(self) -> None:
        """Have nothing stand above what is said next: what happened last was taken back.

        Where something was said after the news, that is what was taken back.
        """
        if self._said_at < self._news_at:
            self._news_at = float("-inf")

    def _show(
        self, message: str, title: str, severity: SeverityLevel, timeout: float | None
    ) -> None:
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
