"""`inroad calendar`: folders of calendar files, kept up to date both ways."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from inroad.cli.arguments import CONTACT, STOP
from inroad.cli.campaign_opening import campaign_of, existing_campaign_of
from inroad.cli.grammar import Call, Subcommand, Usage, Word
from inroad.cli.saying import say
from inroad.domain.errors import InroadError

if TYPE_CHECKING:
    from inroad.campaign.calendar.taking_in import Question

_FOLDER = Word("FOLDER", "a folder of calendar files; with none those that are kept", True)

_ENDED = Word("FOLDER", "which one; with none, all that are kept", True)

_FROM_FILE = " config.toml names it."
_IN_FILE = (
    "config.toml names it; take it out there, or all of them with: inroad config --unset calendars"
)


def _answers() -> Iterable[str]:
    from inroad.domain.follow_ups.calendar_answer import Answer

    return (answer.value for answer in Answer)


_ANSWER = Word("ANSWER", "what holds", choices=_answers)


def _calendar(call: Call) -> int:
    """Keep a folder of calendar files up to date, or bring those that are kept up to date."""
    from inroad.paths import typed_path

    with campaign_of(call) as campaign:
        calendars = campaign.calendars
        named = call.word(_FOLDER)
        folders = (typed_path(named).absolute(),) if named else calendars.folders
        if not folders:
            raise InroadError("No folder is kept up to date; name one: inroad calendar FOLDER")
        failed: InroadError | None = None
        for folder in folders:
            try:
                done = calendars.keep_in(folder, is_begun=bool(named))
            except InroadError as error:
                failed = failed or error
                continue
            is_in_file = folder in calendars.in_file
            kept = " It is kept up to date from now on." * bool(named and not is_in_file)
            say(f"{_said(folder)}: {done.sentence}{kept}{_FROM_FILE * is_in_file}")
        for sentence in (*calendars.settle(), *calendars.bring_up()):
            say(sentence)
        for folder in folders:
            for question in calendars.questions_in(folder):
                _say_open(question)
    if failed is not None:
        raise failed
    return 0


def _answer(call: Call) -> int:
    """Answer what is asked about a conversation that somebody changed in a calendar."""
    from inroad.campaign.people.lookup import meant
    from inroad.cli.usage_error import WrongCall
    from inroad.domain.follow_ups.calendar_answer import Answer

    said = call.word(_ANSWER).strip().lower()
    if said not in _answers():
        raise WrongCall(f"ANSWER is one of {', '.join(_answers())}, and not “{said}”")
    with existing_campaign_of(call) as campaign:
        contact = meant(campaign.people, call.word(CONTACT))
        calendars = campaign.calendars
        for sentence in calendars.bring_up():
            say(sentence)
        asked = [one for one in calendars.questions() if one.contact_id == contact.id]
        if not asked:
            raise InroadError(f"Nothing is asked about {contact.name} in your calendar.")
        change = calendars.answer(asked[0], Answer(said))
        calendars.bring_up()
        say(f"{change.label}." if change is not None else _as_here(contact.name))
    return 0


def _stop(call: Call) -> int:
    """Keep one folder of calendar files up to date no more, or none at all."""
    from inroad.paths import typed_path

    named = call.word(_ENDED)
    with campaign_of(call) as campaign:
        kept, in_file = campaign.calendars.folders, campaign.calendars.in_file
        if named:
            kept = (typed_path(named).absolute(),)
        campaign.calendars.stop(kept)
    for folder in kept:
        if folder in in_file:
            say(f"{_said(folder)} is still kept up to date: {_IN_FILE}")
        else:
            say(f"{_said(folder)} is kept up to date no more; what is in it stays.")
    if not kept:
        say("No folder was kept up to date.")
    return 0


def _said(folder: Path) -> str:
    from inroad.domain.text import harmless

    return harmless(str(folder))


def _as_here(name: str) -> str:
    return f"The conversation with {name} stands in your calendar as it is here."


def _say_open(question: "Question") -> None:
    """Say what is asked, and how it is answered."""
    say(f"{question.sentence} {question.help}")
    for answer in question.answers:
        say(f"  inroad calendar answer {question.contact_id} {answer.value}")


CALENDAR = Subcommand(
    "calendar",
    "Keep a folder of calendar files up to date.",
    (
        Usage(_stop, (_ENDED,), switch=STOP, is_for_demo=False),
        Usage(_answer, (CONTACT, _ANSWER), key="answer", is_for_demo=False),
        Usage(_calendar, (_FOLDER,), is_for_demo=False),
    ),
    ("inroad calendar calendars/inroad", "inroad calendar", "inroad calendar --stop"),
    "What you move, tick or delete in your calendar is taken in; what is not clear is asked, and "
    "answered with “inroad calendar answer”.",
)
