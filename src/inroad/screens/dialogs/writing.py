"""Forms of the settings about messages: how long, which times, how many words."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from inroad.campaign import Campaign
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.messages.writing import Writing
from inroad.screens.dialogs.form import Answers, Field, FormScreen


@dataclass(frozen=True, slots=True)
class WritingSetting:
    """One thing about how I write: how it is shown, typed, and kept."""

    key: str
    label: str
    hint: str
    shown: Callable[[Writing], str]
    made: Callable[[Campaign, Writing, str], Writing]
    offers: tuple[str, ...] = ()


def writing_form(campaign: Campaign, key: str) -> FormScreen:
    """Return the form for one of the `WRITING_SETTINGS`; raises NotFound."""
    setting = next((one for one in WRITING_SETTINGS if one.key == key), None)
    if setting is None:
        raise NotFound("There is no such setting any more.")
    present = campaign.messages.writing

    def check(typed: str) -> str:
        return setting.shown(setting.made(campaign, present, typed))

    def submit(answers: Answers) -> None:
        what = setting.label[:1].lower() + setting.label[1:]
        campaign.messages.set_writing(lambda one: setting.made(campaign, one, answers[key]), what)

    field = Field(
        key,
        setting.label,
        setting.shown(present),
        setting.hint,
        check=check,
        offers=setting.offers,
        is_replaced=True,
    )
    return FormScreen(campaign, setting.label, (field,), submit, about=("writing", key))


def _number(typed: str, least: int, most: int) -> int:
    digits = typed.strip().split(" ")[0]
    if not digits.isdecimal() or not least <= int(digits) <= most:
        raise InroadError(f"Write a number from {least} to {most}.")
    return int(digits)


def _hours(campaign: Campaign, typed: str) -> tuple[str, ...]:
    parts = [part.strip() for part in typed.replace(";", ",").split(",") if part.strip()]
    times = [campaign.read_date(f"tomorrow {part}").at for part in parts]
    if not times or None in times:
        raise InroadError("Write times of the day, like 10:00, 15:00.")
    return tuple(f"{one:%H:%M}" for one in times)


def _ordered(writing: Writing) -> Writing:
    if not writing.best_words <= writing.long_words <= writing.very_long_words:
        raise InroadError("Best, long and far too long are three numbers that rise.")
    return writing


WRITING_SETTINGS: tuple[WritingSetting, ...] = (
    WritingSetting(
        "minutes",
        "I ask for",
        "15, 20 or 30 minutes",
        lambda one: f"{one.minutes} minutes",
        lambda _, one, typed: replace(one, minutes=_number(typed, 5, 120)),
        ("15", "20", "30"),
    ),
    WritingSetting(
        "times",
        "Times offered",
        "0, 2 or 3",
        lambda one: str(one.times),
        lambda _, one, typed: replace(one, times=_number(typed, 0, 5)),
    ),
    WritingSetting(
        "hours",
        "At these hours of mine",
        "10:00, 15:00",
        lambda one: ", ".join(one.hours),
        lambda campaign, one, typed: replace(one, hours=_hours(campaign, typed)),
    ),
    WritingSetting(
        "best_words",
        "The best requests have up to",
        "75 words (Dalton)",
        lambda one: f"{one.best_words} words",
        lambda _, one, typed: _ordered(replace(one, best_words=_number(typed, 10, 999))),
    ),
    WritingSetting(
        "long_words",
        "A request is long over",
        "100 words (SFU)",
        lambda one: f"{one.long_words} words",
        lambda _, one, typed: _ordered(replace(one, long_words=_number(typed, 10, 999))),
    ),
    WritingSetting(
        "very_long_words",
        "Anything is far too long over",
        "150 words",
        lambda one: f"{one.very_long_words} words",
        lambda _, one, typed: _ordered(replace(one, very_long_words=_number(typed, 10, 999))),
    ),
)
"""What can be set about messages, in the order of the screen."""
