"""Every command that there is. The README's table says the same."""

from inroad.cli.grammar import Command, Form, Option, Word

DATA = Option("--data", "the campaign's data file", "FILE")
DEMO = Option("--demo", "use a throw-away demo campaign")
HELP = Option("--help", "say how it is called")
VERSION = Option("--version", "say the version")

JSON = Option("--json", "print JSON")
WHY = Option("--why", "show how each date was counted")
BRIEF = Option("--brief", "at most five lines, for a login")
FROM = Option("--from", "count from then (2026-11-23T09:00:00+01:00), not from now", "ISO")
TO_WHOM = Option("--contact", "to whom it goes", "CONTACT")
KIND_OF = Option("--kind", "what it is for (else a request)", "KIND")
FORMATS = ("markdown", "text", "html")
FORMAT = Option("--format", f"in which form: {', '.join(FORMATS)}", "FORMAT", FORMATS)
SINCE = Option("--since", "from that day on, like 2026-11-01 or “monday”", "DATE")
SAME = Option("--same", "who may be somebody you know is that person")
NEW = Option("--new", "who may be somebody you know is somebody else")
STOP = Option("--stop", "keep it up to date no more")
YES = Option("--yes", "go back, and not only show what would change")
DRY_RUN = Option("--dry-run", "only show what would change, as without --yes")

_KINDS = (
    "request, linkedin-note, referral-request, second-request, thank-you, report-back, check-in, "
    "offer or reply-to-no"
)
CONTACT = Word("CONTACT", "an id, an e-mail address or enough of a name to be one person")
KIND = Word("KIND", f"what it is for: {_KINDS}")
PHRASE = Word("PHRASE", "a date as people say it", is_phrase=True)
DRAFT = Word("FILE", "the draft; with none, or -, standard input", is_optional=True)
LIST = Word("FILE", "Connections.csv, the archive with it, or a folder with one of them")
OUT = Word("FILE", "where to write; with none, or -, standard output", is_optional=True)
COPY = Word("FILE", "the copy; with none the newest one", is_optional=True)
FOLDER = Word("FOLDER", "a folder of calendar files; with none the one that is kept", True)

SCREEN = Command(
    "",
    "Run your informational interviews: goals, people, conversations, follow-ups. Without a "
    "command, Inroad opens full-screen.",
    (
        Form("about:version", switch=VERSION, is_for_demo=False, has_data=False),
        Form("screen:open_screen"),
    ),
    ("inroad", "inroad --demo", "inroad --data ~/search/inroad.json today"),
)

COMMANDS = (
    Command(
        "today",
        "Say what to do next, and why.",
        (
            Form("login:brief", switch=BRIEF),
            Form("looking:today", options=(JSON, WHY)),
        ),
        ("inroad today", "inroad today --why", "inroad today --brief"),
    ),
    Command(
        "contacts",
        "List your contacts.",
        (Form("looking:contacts", options=(JSON,)),),
        ("inroad contacts", "inroad contacts --json"),
    ),
    Command(
        "when",
        "Say which date a phrase means, as every date field of the screen reads it.",
        (Form("dates:when", (PHRASE,), (FROM, JSON)),),
        (
            "inroad when next tue 3pm",
            "inroad when in 2 weeks --json",
            "inroad when --from 2026-11-23T09:00:00+01:00 3 business days",
        ),
        "A phrase is a day, a time or both, as people say them: next tue 3pm, fri 27/11, mid "
        "january, in 2 weeks, 3 business days, in 1h30, ten to 3pm, christmas 2027, eod friday "
        "(17:00). A span says how long as well: fri 10-11am, fri 3pm for 45 minutes. A zone may "
        "stand with it: new york, UK, pacific time, ET, UTC+2, Europe/Berlin.",
    ),
    Command(
        "draft",
        "Print a draft for somebody, or say what would weaken one.",
        (
            Form("writing:check", (DRAFT,), (TO_WHOM, KIND_OF, JSON), key="check"),
            Form("writing:draft", (KIND, CONTACT)),
        ),
        (
            'inroad draft request "Maya Chen"',
            "inroad draft check letter.txt --kind thank-you --contact maya",
            "inroad draft check --json < letter.txt",
        ),
    ),
    Command(
        "sheet",
        "Print the prep sheet of somebody's next conversation.",
        (Form("writing:sheet", (CONTACT,), (FORMAT,)),),
        ("inroad sheet priya", "inroad sheet priya --format html > priya.html"),
    ),
    Command(
        "import",
        "Import LinkedIn's Connections.csv.",
        (
            Form("importing:import_file", (LIST,), (JSON,), switch=SAME),
            Form("importing:import_file", (LIST,), (JSON,), switch=NEW),
            Form("importing:import_file", (LIST,), (JSON,)),
        ),
        ("inroad import Connections.csv", "inroad import Connections.csv --new --json"),
    ),
    Command(
        "export",
        "Write a file for another program: what you learnt, or a calendar.",
        (
            Form("files:export_digest", (OUT,), (SINCE,), key="digest"),
            Form("files:export_calendar", (OUT,), key="ics"),
        ),
        (
            "inroad export digest learnt.md --since 2026-11-01",
            "inroad export ics inroad.ics",
        ),
    ),
    Command(
        "calendar",
        "Keep a folder of calendar files up to date.",
        (
            Form("files:stop_calendar", switch=STOP, is_for_demo=False),
            Form("files:calendar", (FOLDER,), is_for_demo=False),
        ),
        ("inroad calendar calendars/inroad", "inroad calendar", "inroad calendar --stop"),
    ),
    Command(
        "backup",
        "Keep a copy of the campaign as it is now.",
        (Form("keeping:backup", is_for_demo=False),),
        ("inroad backup",),
    ),
    Command(
        "restore",
        "Show what going back to an earlier copy would change; with --yes, go back.",
        (
            Form("keeping:restore", (COPY,), switch=YES, is_for_demo=False),
            Form("keeping:show_restoring", (COPY,), (DRY_RUN,), is_for_demo=False),
        ),
        ("inroad restore", "inroad restore inroad.json.backups/2026-11-22.json --yes"),
    ),
    Command(
        "doctor",
        "Check every file, repair what can be, and say what was found.",
        (Form("keeping:doctor", options=(JSON,)),),
        ("inroad doctor", "inroad doctor --json"),
    ),
    Command(
        "where",
        "Say which data file is used.",
        (Form("about:where", is_for_demo=False),),
        ("inroad where", "inroad --data other.json where"),
    ),
)

EVERY = (SCREEN, *COMMANDS)

EVERYWHERE = (DATA, DEMO)
"""The options that every command takes, but for the forms that say otherwise."""

OPTIONS = tuple(dict.fromkeys([*(one for each in EVERY for one in each.options()), *EVERYWHERE]))
"""All options but --help. One name has or has no value, whichever command it belongs to."""
