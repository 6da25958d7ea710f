"""The commands, one file each: how each is called, and the functions that do it.

A call loads only the file of its command, and `inroad --help` all of them: what a function needs
it imports when it runs.
"""

from collections.abc import Iterator

from inroad.cli.grammar import Subcommand


def root() -> Subcommand:
    """Return what is meant without a command's name."""
    from inroad.cli.commands.screen import SCREEN

    return SCREEN


def commands(name: str | None = None) -> Iterator[Subcommand]:
    """Yield the commands that have a name, in the order of the help; or only the one of a name."""
    if name in (None, "today"):
        from inroad.cli.commands.today import TODAY

        yield TODAY
    if name in (None, "contacts"):
        from inroad.cli.commands.contacts import CONTACTS

        yield CONTACTS
    if name in (None, "next"):
        from inroad.cli.commands.next import NEXT

        yield NEXT
    if name in (None, "when"):
        from inroad.cli.commands.when import WHEN

        yield WHEN
    if name in (None, "draft"):
        from inroad.cli.commands.draft import DRAFT

        yield DRAFT
    if name in (None, "sheet"):
        from inroad.cli.commands.sheet import SHEET

        yield SHEET
    if name in (None, "import"):
        from inroad.cli.commands.import_list import IMPORT

        yield IMPORT
    if name in (None, "receive"):
        from inroad.cli.commands.receive import RECEIVE

        yield RECEIVE
    if name in (None, "export"):
        from inroad.cli.commands.export import EXPORT

        yield EXPORT
    if name in (None, "calendar"):
        from inroad.cli.commands.calendar import CALENDAR

        yield CALENDAR
    if name in (None, "backup"):
        from inroad.cli.commands.backup import BACKUP

        yield BACKUP
    if name in (None, "restore"):
        from inroad.cli.commands.restore import RESTORE

        yield RESTORE
    if name in (None, "doctor"):
        from inroad.cli.commands.doctor import DOCTOR

        yield DOCTOR
    if name in (None, "where"):
        from inroad.cli.commands.where import WHERE

        yield WHERE
