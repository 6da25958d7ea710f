"""`inroad doctor`: every file looked at, and mended where that can be."""

from inroad.cli.arguments import JSON
from inroad.cli.campaign_opening import campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage
from inroad.cli.saying import print_json, say


def _doctor(call: Call) -> int:
    from inroad.domain.text import harmless

    with campaign_of(call, say=False) as campaign:
        # It only looks: nothing is settled, and nothing kept as if it were.
        campaign.hurry()
        findings = campaign.safekeeping.examine()
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


DOCTOR = Subcommand(
    "doctor",
    "Check every file, repair what can be, and say what was found.",
    (Usage(_doctor, options=(JSON,)),),
    ("inroad doctor", "inroad doctor --json"),
)
