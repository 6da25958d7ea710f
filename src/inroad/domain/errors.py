"""The one family of errors that people may read.

Every message is one whole sentence that says what was wrong and what to do about it; the
screen shows it as a toast, the command line on standard error.
"""


class InroadError(Exception):
    """Something the person at the keyboard can understand and mend."""


class NotADate(InroadError):
    """A phrase that could not be read whole as a date or a time."""


class UnknownZone(InroadError):
    """A name that is no IANA time zone."""


class NotFound(InroadError):
    """A document that was asked for and is not in the campaign."""


class NotAGoal(InroadError):
    """A wording that asks for a job, where a goal was expected."""


class Unreadable(InroadError):
    """A file from outside that is not what was expected."""


class ChangedMeanwhile(InroadError):
    """A change that cannot be made because something else changed in between."""
