"""Forms of the settings about messages: how long, which times, how many words."""

from dataclasses import replace

from inroad.campaign import Campaign
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.messages.findings import Rule
from inroad.domain.messages.writing import Writing
from inroad.screens.dialogs.fields import Answers, line, number
from inroad.screens.dialogs.form import FormScreen
from inroad.screens.dialogs.one_setting import OneSetting, one_setting_form
from inroad.screens.dialogs.reopening import kept


@kept("writing")
def writing_form(campaign: Campaign, key: str) -> FormScreen:
    """Return the form for one of the `WRITING_SETTINGS`; raises NotFound."""
    setting = next((one for one in WRITING_SETTINGS if one.key == key), None)
    if setting is None:
        raise NotFound("There is no such setting any more.")
    writing = campaign.writing
    return one_setting_form(campaign, setting, writing.present, writing.set)


@kept("reason")
def reason_form(campaign: Campaign, rule: Rule) -> FormScreen:
    """Return the form for what is said for a rule of the check."""
    present = campaign.writing.own_reasons().get(rule, "")
    text = line("text", "What it says", present, "in your own words; empty for the usual ones")

    def submit(answers: Answers) -> None:
        campaign.writing.say_reason(rule, answers[text])

    return FormScreen(campaign, rule.label, (text,), submit)


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


WRITING_SETTINGS: tuple[OneSetting[Writing], ...] = (
    OneSetting(
        "minutes",
        "I ask for",
        "15, 20 or 30 minutes",
        lambda one: f"{one.minutes} minutes",
        lambda _, one, typed: replace(one, minutes=number(typed, 5, 120)),
        ("15", "20", "30"),
    ),
    OneSetting(
        "times",
        "Times offered",
        "0, 2 or 3",
        lambda one: str(one.times),
        lambda _, one, typed: replace(one, times=number(typed, 0, 5)),
    ),
    OneSetting(
        "hours",
        "At these hours of mine",
        "10:00, 15:00",
        lambda one: ", ".join(one.hours),
        lambda campaign, one, typed: replace(one, hours=_hours(campaign, typed)),
    ),
    OneSetting(
        "note_characters",
        "A LinkedIn note has room for",
        "300 characters",
        lambda one: f"{one.note_characters} characters",
        lambda _, one, typed: replace(one, note_characters=number(typed, 50, 2000)),
        note="300 with most accounts; LinkedIn gives some only 200.",
    ),
    OneSetting(
        "best_words",
        "The best requests have up to",
        "75 words (Dalton)",
        lambda one: f"{one.best_words} words",
        lambda _, one, typed: _ordered(replace(one, best_words=number(typed, 10, 999))),
    ),
    OneSetting(
        "long_words",
        "A request is long over",
        "100 words (SFU)",
        lambda one: f"{one.long_words} words",
        lambda _, one, typed: _ordered(replace(one, long_words=number(typed, 10, 999))),
    ),
    OneSetting(
        "very_long_words",
        "Anything is far too long over",
        "150 words",
        lambda one: f"{one.very_long_words} words",
        lambda _, one, typed: _ordered(replace(one, very_long_words=number(typed, 10, 999))),
    ),
)
"""What can be set about messages, in the order of the screen."""
