"""The main screens beside Today, each imported when it is first gone to."""

from collections.abc import Callable, Mapping

from inroad.campaign import Campaign
from inroad.screens.frame.main_screen import MainScreen
from inroad.widgets.bars import Mode


def _goals(campaign: Campaign) -> MainScreen:
    from inroad.screens.goals.goals import GoalsScreen

    return GoalsScreen(campaign)


def _board(campaign: Campaign) -> MainScreen:
    from inroad.screens.people.board import BoardScreen

    return BoardScreen(campaign)


def _prep(campaign: Campaign) -> MainScreen:
    from inroad.screens.conversations.prep import PrepScreen

    return PrepScreen(campaign)


def _people(campaign: Campaign) -> MainScreen:
    from inroad.screens.people.everybody import EverybodyScreen

    return EverybodyScreen(campaign)


OTHERS: Mapping[Mode, Callable[[Campaign], MainScreen]] = {
    Mode.GOALS: _goals,
    Mode.BOARD: _board,
    Mode.PREP: _prep,
    Mode.PEOPLE: _people,
}
"""What makes each of them."""
