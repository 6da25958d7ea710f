"""The commands, one file each: how each is called, and the functions that do it.

What a function needs it imports when it runs: `inroad --help` loads all of these files, and other
calls the ones up to theirs.
"""

from collections.abc import Iterator

from inroad.cli.grammar import Subcommand


def root() -> Subcommand:
    """Return what is meant without a command's name."""
    from inroad.cli.commands.screen import SCREEN

    return SCREEN


def commands() -> Iterator[Subcommand]:
    """Yield every command that has a name, in the order of the help, as each is asked for."""
    from inroad.cli.commands.today import TODAY

    yield TODAY
    from inroad.cli.commands.contacts import CONTACTS

    yield CONTACTS
    from inroad.cli.commands.when import WHEN

    yield WHEN
    from inroad.cli.commands.draft import DRAFT

    yield DRAFT
    from inroad.cli.commands.sheet import SHEET

    yield SHEET
    from inroad.cli.commands.import_list import IMPORT

    yield IMPORT
    from inroad.cli.commands.export import EXPORT

    yield EXPORT
    from inroad.cli.commands.calendar import CALENDAR

    yield CALENDAR
    from inroad.cli.commands.backup import BACKUP

    yield BACKUP
    from inroad.cli.commands.restore import RESTORE

    yield RESTORE
    from inroad.cli.commands.doctor import DOCTOR

    yield DOCTOR
    from inroad.cli.commands.where import WHERE

    yield WHERE
