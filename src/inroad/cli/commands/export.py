"""`inroad export`: a file for another program."""

import sys
from typing import TYPE_CHECKING

from inroad.cli.arguments import CONTACT, FILTER, GOOGLE, OLDER, SINCE
from inroad.cli.campaign_opening import existing_campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage, Word
from inroad.cli.saying import say
from inroad.cli.usage_error import WrongCall

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from inroad.campaign import Campaign
    from inroad.domain.people.contact import Contact

_FILE = Word("FILE", "where to write; with none, or -, standard output", is_optional=True)
_WHAT = Word("WHAT", "a folder for all as notes, like ./notes; or somebody, as CONTACT is said")
_PEOPLE = ("person", "people")
_ENTRIES = ("entry", "entries")


def _export_cards(call: Call) -> int:
    """Write people as cards, for phones and mail programs."""
    with existing_campaign_of(call) as campaign:
        ids = _people(call, campaign)
        content = b"".join(campaign.out.cards(ids, call.has(OLDER)))
        count = campaign.out.count(ids)
    return _write(call, content, count, _PEOPLE)


def _export_table(call: Call) -> int:
    """Write people as a table."""
    with existing_campaign_of(call) as campaign:
        ids = _people(call, campaign)
        table = campaign.out.google_table if call.has(GOOGLE) else campaign.out.table
        content = b"".join(table(ids))
        count = campaign.out.count(ids)
    return _write(call, content, count, _PEOPLE)


def _export_all(call: Call) -> int:
    """Write all of the campaign, to be read back exactly."""
    with existing_campaign_of(call) as campaign:
        content = b"".join(campaign.out.copies.written())
        count = campaign.people.count()
    return _write(call, content, count, _PEOPLE, before="everything, with ")


def _export_notes(call: Call) -> int:
    """Write the campaign as a folder of notes, or one person as one."""
    from inroad.domain.text import harmless, plural
    from inroad.paths import typed_path

    with existing_campaign_of(call) as campaign:
        contact = _contact_or_folder(call.word(_WHAT), campaign)
        if contact is None and call.word(_FILE):
            raise WrongCall("A folder of notes takes no FILE beside it", EXPORT.called)
        if contact is None:
            path = typed_path(call.word(_WHAT))
            count = campaign.out.save_notes(path)
            say(f"Wrote {plural(count, 'note')} to {harmless(str(path))}.")
            return 0
        text = campaign.out.person_as_note(contact.id)
    return _write(call, text.encode("utf-8", "replace"), 1, ("note", "notes"), is_prose=True)


def _contact_or_folder(said: str, campaign: "Campaign") -> "Contact | None":
    """Return who is meant; None where it is a folder: there is one, or nobody is called so.

    Raises:
        InroadError: several people are.
    """
    from inroad.campaign.people.lookup import meant
    from inroad.domain.errors import NotFound
    from inroad.paths import typed_path

    if "/" in said or said.startswith((".", "~")) or typed_path(said).is_dir():
        return None
    try:
        return meant(campaign.people, said)
    except NotFound:
        return None


def _export_person(call: Call) -> int:
    """Write all that there is about one person."""
    from inroad.campaign.people.lookup import meant

    with existing_campaign_of(call) as campaign:
        contact = meant(campaign.people, call.word(CONTACT))
        content = campaign.out.person(contact.id)
    return _write(call, content, 1, _PEOPLE)


def _export_digest(call: Call) -> int:
    """Write all that was learnt, or what was since a day, as Markdown."""
    with existing_campaign_of(call) as campaign:
        since = _day(campaign, call.value(SINCE)) if call.has(SINCE) else None
        dossier = campaign.dossiers.digest(since)
        content = campaign.dossiers.markdown(dossier).encode()
    return _write(call, content, dossier.count, is_prose=True)


def _export_calendar(call: Call) -> int:
    """Write everything that belongs into a calendar as one file."""
    with existing_campaign_of(call) as campaign:
        content = campaign.calendars.export()
        count = len(campaign.calendars.entries())
    return _write(call, content, count)


def _people(call: Call, campaign: "Campaign") -> "Sequence[int] | None":
    """Return the ids of whom a filter finds, by name; None for everybody."""
    if not call.has(FILTER):
        return None
    from inroad.domain.people.list_order import ListOrder

    people = campaign.choosing.people
    wanted = people.read(call.value(FILTER))
    if wanted.problem:
        raise WrongCall(wanted.problem.rstrip("."))
    return people.listed(ListOrder.NAME, wanted).ids


def _write(
    call: Call,
    content: bytes,
    count: int,
    words: tuple[str, str] = _ENTRIES,
    is_prose: bool = False,
    before: str = "",
) -> int:
    """Write a file or standard output; a terminal gets prose in lines that it has room for."""
    from inroad.domain.text import harmless, plural
    from inroad.exchange.output_file import is_open_as, save
    from inroad.paths import typed_path

    name = call.word(_FILE) or "-"
    path = typed_path(name)
    if name == "-" or is_open_as(path, sys.stdout):
        if is_prose and sys.stdout.isatty():
            say(content.decode().removesuffix("\n"))
            return 0
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        return 0
    save(path, content)
    say(f"Wrote {before}{plural(count, *words)} to {harmless(str(path))}.")
    return 0


def _day(campaign: "Campaign", phrase: str) -> "date":
    """Read the day that a digest begins with; raises WrongCall."""
    from datetime import date

    from inroad.domain.errors import NotADate

    try:
        return date.fromisoformat(phrase)
    except ValueError:
        pass
    try:
        return campaign.read_date(phrase).day
    except NotADate as error:
        raise WrongCall(f"--since: {str(error).rstrip('.')}", EXPORT.called) from error


EXPORT = Subcommand(
    "export",
    "Write a file for another program: people, a calendar, notes, all that there is.",
    (
        Usage(_export_cards, (_FILE,), (FILTER, OLDER), key="vcard"),
        Usage(_export_table, (_FILE,), (FILTER, GOOGLE), key="csv"),
        Usage(_export_all, (_FILE,), key="json"),
        Usage(_export_notes, (_WHAT, _FILE), key="markdown"),
        Usage(_export_person, (CONTACT, _FILE), key="person"),
        Usage(_export_digest, (_FILE,), (SINCE,), key="digest"),
        Usage(_export_calendar, (_FILE,), key="ics"),
    ),
    (
        "inroad export vcard people.vcf --filter stage:met",
        "inroad export csv people.csv",
        "inroad export json everything.json",
        "inroad export markdown ~/Notes/Inroad",
        'inroad export person "Maya Chen" maya.json',
        "inroad export digest learnt.md --since 2026-11-01",
        "inroad export ics inroad.ics",
    ),
    'A file is whole or not there, and yours alone. JSON is {"inroad": VERSION, "format": 1, '
    '"campaign": {...}, "documents": {KIND: [{"id": ..., FIELD: ...}]}}: every document that there '
    "is, the fields that are empty left out, with created and _t for when each was changed; inroad "
    "import reads it back exactly, or merges it into the same campaign. In a CSV a cell that a "
    "spreadsheet would take for a formula begins with an apostrophe.",
)
