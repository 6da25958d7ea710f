"""Every option that there is, and the words that several commands take.

Options stand here together, and not with their commands, because they may stand before the
command: whether the next word is a value has to be known before the command is. Those of the
fields of a contact are read where the fields are declared (`field_options`).
"""

from collections.abc import Iterator

from inroad.cli.grammar import Option, Word


def _formats() -> Iterator[str]:
    from inroad.domain.conversations.sheet import SheetFormat

    return (form.value for form in SheetFormat)


def _orders() -> Iterator[str]:
    from inroad.domain.people.list_order import ListOrder

    return (order.value for order in ListOrder)


def _actions() -> Iterator[str]:
    from inroad.domain.follow_ups.actions import Action

    return (action.value for action in Action)


def _stages() -> Iterator[str]:
    from inroad.domain.people.stages import Stage

    return (stage.value.lower().replace(" ", "-") for stage in Stage)


def _zones() -> Iterator[str]:
    from inroad.domain.dates.zones import zone_names

    return iter(zone_names())


def _encodings() -> Iterator[str]:
    from inroad.exchange.encodings.candidates import CANDIDATES, UTF8

    return (one.codec for one in (UTF8, *CANDIDATES))


def _ways() -> Iterator[str]:
    from inroad.domain.conversations.conversation import WAYS

    return iter(WAYS)


DATA = Option("--data", "the campaign's data file", "FILE")
DEMO = Option("--demo", "use a throw-away demo campaign")
VERSION = Option("--version", "say the version")
VERBOSE = Option("--verbose", "with --version, also say what it runs on")
REPORT = Option("--report", "what a report of a fault needs, with nothing of yours in it")

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
OLDER = Option("--older", "as vCard 3.0, for programs that do not know 4.0")
GOOGLE = Option("--google", "as Google Contacts reads it")
SAME = Option("--same", "who may be somebody you know is that person")
NEW = Option("--new", "who may be somebody you know is somebody else")
DRY_RUN = Option("--dry-run", "show what would change, and change nothing")
ENCODING = Option(
    "--encoding",
    "how its letters are written, like cp1252 or “Mac Roman”",
    "ENCODING",
    offers=_encodings,
)
COLUMNS = Option("--columns", "what the columns of a table hold, like “name,e-mail,note”", "KINDS")
HEADINGS = Option("--headings", "the first row of a table has headings, and nobody")
STOP = Option("--stop", "keep it up to date no more")
UNSET = Option("--unset", "let its usual value hold again")
LOAD = Option("--load", "set all that such a list says is set")
CONFIG_FILE = Option("--file", "say where config.toml is, or would be")
YES = Option("--yes", "do it, and not only say what it would do")
DECLINED = Option("--declined", "they said no")
THEIRS = Option("--theirs", "they promised it, and not I")
BY = Option("--by", "by when, like fri or “in 2 weeks”; else for no day", "DATE")
WHAT_TO_DO = Option("--action", "which follow-up, where several are due", "ACTION", offers=_actions)
MINUTES = Option("--minutes", "how long it is", "MINUTES")
HOW = Option("--how", "video, phone or in person", "HOW", offers=_ways)
PLACE = Option("--where", "a link, a number or an address", "PLACE")
ZONE = Option(
    "--zone",
    "a time zone, like Europe/Berlin or just berlin",
    "ZONE",
    offers=_zones,
    may_be_empty=True,
)
REFERRED_BY = Option("--referred-by", "who named them to you", "CONTACT")
GOALS_FOR = Option("--goals", "what a conversation is for, like 3,1", "GOALS")
DRY_RUN = Option("--dry-run", "only show what would change, as without --yes")

OPTIONS = tuple(var for var in tuple(vars().values()) if isinstance(var, Option))
"""All options but --help. One name has or has no value, whichever command it belongs to."""

HELP = Option("--help", "say how it is called")
EVERYWHERE = (DATA, DEMO)
"""The options that every command takes, but for the usages that say otherwise."""

CONTACT = Word("CONTACT", "an id, an e-mail address or enough of a name to be one person")
ACTION = Word(
    "ACTION",
    "what was done, like thank-you, or some of its words",
    is_optional=True,
    offers=_actions,
)
PHRASE = Word("PHRASE", "a date as people say it", is_phrase=True)
STAGE = Word("STAGE", "where to", is_phrase=True, offers=_stages)
TEXT = Word("TEXT", "what it says; - is standard input", is_phrase=True)
