"""What reads what somebody sent: letters, and invitations in them or by themselves.

The rooms know nothing of each other, so that the calendars in a letter are handed over here.
"""

from inroad.exchange.invitations.reading import INVITATION, read_calendar
from inroad.exchange.mail.reading import mail_reader, mbox_reader

MAIL = mail_reader(read_calendar)
"""One letter, or a Maildir (see `mail.maildir.maildir_input`)."""
MBOX = mbox_reader(read_calendar)

RECEIVED = (INVITATION, MBOX, MAIL)
"""All of them; at most one knows a file."""
