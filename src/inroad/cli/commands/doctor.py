"""`inroad doctor`: every file looked at, and mended where that can be; and what a report needs."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from inroad.cli.arguments import DEMO, JSON, REPORT
from inroad.cli.campaign_opening import campaign_of, is_data_named
from inroad.cli.grammar import Call, Subcommand, Usage
from inroad.cli.saying import print_json, say

if TYPE_CHECKING:
    from inroad.store.repair.doctor import Diagnosis


def _doctor(call: Call) -> int:
    from inroad.domain.text import harmless

    with campaign_of(call, say=False) as campaign:
        # It only looks: nothing is settled, and nothing kept as if it were.
        campaign.hurry()
        findings = (*campaign.safekeeping.examine(), *_of_the_machine())
    if call.has(JSON):
        print_json(
            [
                {"check": found.check, "status": found.status, "message": found.message}
                for found in findings
            ]
        )
    else:
        for found in findings:
            say(f"{found.status:<9} {harmless(found.message)}")
    return 1 if any(found.status == "unwell" for found in findings) else 0


def _of_the_machine() -> "Iterator[Diagnosis]":
    """Yield what was found in the file of this machine's settings, where there is one."""
    from inroad.config.config import KeyChoice
    from inroad.config.reading import read_config
    from inroad.paths import config_file
    from inroad.store.repair.doctor import UNWELL, WELL, Diagnosis

    path = config_file()
    config = read_config(path)
    for sentence in config.problems:
        yield Diagnosis("settings", UNWELL, sentence)
    if not config.problems and path.exists():
        yield Diagnosis("settings", WELL, f"{path.name} is understood")
    if config.keys == KeyChoice():
        return
    from inroad.keymap.resolving import resolve

    problems = resolve(config.keys, path.name).problems
    for problem in problems:
        yield Diagnosis("keys", UNWELL, problem)
    if not problems:
        yield Diagnosis("keys", WELL, f"Every key that was chosen in {path.name} can be had.")


def _report(call: Call) -> int:
    """Say what a report of a fault needs, however wrong the campaign is."""
    import contextlib
    import io

    from inroad.cli.about import about, surroundings

    # What is said aside of a campaign names its files, and would be copied along.
    with contextlib.redirect_stderr(io.StringIO()):
        of_the_campaign = tuple(_of_the_campaign(call))
    for line in (*about(), *surroundings(), *of_the_campaign):
        say(line)
    return 0


def _of_the_campaign(call: Call) -> Iterator[str]:
    """Yield numbers, and which checks are well: what they found has names in it."""
    from inroad.domain.errors import InroadError

    usual = "where it was said to be" if is_data_named(call) else "in its usual place"
    yield f"Campaign {'of the demo' if call.has(DEMO) else usual}"
    try:
        with campaign_of(call, say=False) as campaign:
            campaign.hurry()
            if campaign.safekeeping.newness is not None:
                yield "There is none yet."
                return
            findings = campaign.safekeeping.examine()
            found = campaign.safekeeping.inventory()
    except (InroadError, OSError) as error:
        yield f"It cannot be opened ({type(error).__name__})."
        return
    documents = (f"{count:,} {name}" for name, count in found.documents.items())
    yield f"Layout {found.schema}: {', '.join(documents) or 'no entries'}"
    files = (
        f"{sort} {count:,} ({found.sizes[sort]:,} bytes)" for sort, count in found.files.items()
    )
    yield f"Files: {', '.join(files)}"
    yield f"Checks: {', '.join(f'{one.check} {one.status}' for one in findings)}"


DOCTOR = Subcommand(
    "doctor",
    "Check every file, repair what can be, and say what was found.",
    (Usage(_report, switch=REPORT), Usage(_doctor, options=(JSON,))),
    ("inroad doctor", "inroad doctor --json", "inroad doctor --report"),
    "The report has versions, the system, the terminal, sizes and counts, and no word of yours: "
    "paste it where you say what went wrong.",
)
