"""Forms of the settings about conversations: how many questions, goals, people."""

from dataclasses import replace

from inroad.campaign import Campaign
from inroad.domain.errors import NotFound
from inroad.domain.habits import Habits
from inroad.screens.dialogs.fields import number
from inroad.screens.dialogs.form import FormScreen
from inroad.screens.dialogs.one_setting import OneSetting, one_setting_form
from inroad.screens.dialogs.reopening import kept


@kept("habit")
def habit_form(campaign: Campaign, key: str) -> FormScreen:
    """Return the form for one of the `HABIT_SETTINGS`; raises NotFound."""
    setting = next((one for one in HABIT_SETTINGS if one.key == key), None)
    if setting is None:
        raise NotFound("There is no such setting any more.")
    settings = campaign.settings
    return one_setting_form(campaign, setting, settings.habits, settings.set_habits)


HABIT_SETTINGS: tuple[OneSetting[Habits], ...] = (
    OneSetting(
        "questions",
        "Questions in 20 minutes",
        "6",
        lambda one: str(one.questions),
        lambda _, one, typed: replace(one, questions=number(typed, 2, 12)),
        note="So many go on a new sheet, the closing one included; other lengths have their share.",
    ),
    OneSetting(
        "goals",
        "Goals in one conversation, at most",
        "4",
        lambda one: str(one.goals),
        lambda _, one, typed: replace(one, goals=number(typed, 1, 13)),
        note="So many fit in; up to three are suggested for each.",
    ),
    OneSetting(
        "people",
        "A goal is confirmed by",
        "2 people",
        lambda one: f"{one.people} {'person' if one.people == 1 else 'people'}",
        lambda _, one, typed: replace(one, people=number(typed, 1, 9)),
        note="So many must have said something to it before it counts as confirmed.",
    ),
)
"""What can be set about conversations, in the order of the screen."""
