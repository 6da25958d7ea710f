"""Every option that there is, and the words that several commands take.

Options stand here together, and not with their commands, because they may stand before the
command: whether the next word is a value has to be known before the command is.
"""

from collections.abc import Iterator

from inroad.cli.grammar import Option, Word


def _formats() -> Iterator[str]:
    from inroad.domain.conversations.sheet import SheetFormat

    return (form.value for form in SheetFormat)


def _orders() -> Iterator[str]:
    from inroad.domain.people.list_order import ListOrder

    return (order.value for order in ListOrder)


DATA = Option("--data", "the campaign's data file", "FILE")
DEMO = Option("--demo", "use a throw-away demo campaign")
VERSION = Option("--version", "say the version")

JSON = Option("--json", "print JSON")
WHY = Option("--why", "show how each date was counted")
BRIEF = Option("--brief", "at most five lines, for a login")
FROM = Option("--from", "count from then (2026-11-23T09:00:00+01:00), not from now", "ISO")
TO_WHOM = Option("--contact", "to whom it goes", "CONTACT")
KIND_OF = Option("--kind", "what it is for (else a request)", "KIND")
FORMAT = Option("--format", "in which form", "FORMAT", _formats)
FILTER = Option("--filter", "only whom these find: words, and terms like stage:met", "TERMS")
SORT = Option("--sort", "in which order", "ORDER", _orders)
SINCE = Option("--since", "from that day on, like 2026-11-01 or “monday”", "DATE")
SAME = Option("--same", "who may be somebody you know is that person")
NEW = Option("--new", "who may be somebody you know is somebody else")
STOP = Option("--stop", "keep it up to date no more")
YES = Option("--yes", "go back, and not only show what would change")
DRY_RUN = Option("--dry-run", "only show what would change, as without --yes")

OPTIONS = tuple(var for var in tuple(vars().values()) if isinstance(var, Option))
"""All options but --help. One name has or has no value, whichever command it belongs to."""

HELP = Option("--help", "say how it is called")
EVERYWHERE = (DATA, DEMO)
"""The options that every command takes, but for the usages that say otherwise."""

CONTACT = Word("CONTACT", "an id, an e-mail address or enough of a name to be one person")
