"""`inroad calendar`: a folder of calendar files, kept up to date."""

from inroad.cli.arguments import STOP
from inroad.cli.campaign_opening import campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage, Word
from inroad.cli.saying import say
from inroad.domain.errors import InroadError

_FOLDER = Word("FOLDER", "a folder of calendar files; with none the one that is kept", True)


def _calendar(call: Call) -> int:
    """Keep a folder of calendar files up to date, or bring the one that is kept up to date."""
    from inroad.domain.text import harmless
    from inroad.paths import typed_path

    with campaign_of(call) as campaign:
        kept = campaign.calendars.folder
        if call.word(_FOLDER):
            done = campaign.calendars.keep_in(typed_path(call.word(_FOLDER)))
            folder = harmless(str(campaign.calendars.folder))
            say(f"{folder}: {done.sentence} It is kept up to date from now on.")
        elif kept is not None:
            done = campaign.calendars.keep_in(kept)
            say(f"{harmless(str(kept))}: {done.sentence}")
        else:
            raise InroadError("No folder is kept up to date; name one: inroad calendar FOLDER")
    return 0


def _stop(call: Call) -> int:
    """Keep no folder of calendar files up to date any more."""
    from inroad.domain.text import harmless

    with campaign_of(call) as campaign:
        kept = campaign.calendars.folder
        campaign.calendars.stop()
    if kept is None:
        say("No folder was kept up to date.")
    else:
        say(f"{harmless(str(kept))} is kept up to date no more; what is in it stays.")
    return 0


CALENDAR = Subcommand(
    "calendar",
    "Keep a folder of calendar files up to date.",
    (
        Usage(_stop, switch=STOP, is_for_demo=False),
        Usage(_calendar, (_FOLDER,), is_for_demo=False),
    ),
    ("inroad calendar calendars/inroad", "inroad calendar", "inroad calendar --stop"),
)
