"""`inroad where`: which data file is used, said at once, without opening a campaign."""

import sys

from inroad.cli.arguments import DATA
from inroad.cli.grammar import Call, Subcommand, Usage
from inroad.cli.saying import say, unbroken


def _where(call: Call) -> int:
    from inroad.domain.text import harmless
    from inroad.paths import data_file

    path = str(data_file(call.value(DATA)))
    # For a script it is the path itself, byte for byte.
    say(unbroken(harmless(path) if sys.stdout.isatty() else path))
    return 0


WHERE = Subcommand(
    "where",
    "Say which data file is used.",
    (Usage(_where, is_for_demo=False),),
    ("inroad where", "inroad --data other.json where"),
)
