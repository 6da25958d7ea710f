"""Opens the place of something that was found, with the cursor at its line."""

from collections.abc import Hashable

from textual.app import App

from inroad.campaign import Campaign
from inroad.campaign.search.found_places import Opens, Place
from inroad.domain.errors import InroadError
from inroad.domain.messages.kinds import kind_named
from inroad.domain.search import Wanted, search_key
from inroad.screens.frame.command_screen import CommandScreen
from inroad.screens.frame.main_screen import MainScreen
from inroad.screens.frame.navigation import show_sheet
from inroad.widgets.line_list import LineList
from inroad.widgets.page import Piece


async def open_place(app: App[None], campaign: Campaign, place: Place, typed: str) -> None:
    """Open where something stands.

    Args:
        app: the program.
        campaign: the campaign.
        place: where it stands.
        typed: what was looked for: of several lines the cursor goes to the one that has it.
    """
    if place.opens is Opens.SHEET:
        await show_sheet(app, place.id, place.line)
        return
    try:
        screen = _screen(campaign, place)
    except InroadError as error:
        app.notify(str(error), severity="warning", markup=False)
        return
    await app.push_screen(screen)
    shown = app.screen
    if isinstance(shown, MainScreen) and isinstance(place.line, Hashable) and place.line:
        shown.campaign_changed()
        lists = shown.query(LineList).results(LineList)
        for one in lists:
            one.select(_line_with(one, place.line, Wanted.read(typed)))


def _screen(campaign: Campaign, place: Place) -> CommandScreen[None] | CommandScreen[bool]:
    """Return the screen that shows a place.

    Raises:
        InroadError: what it is about is not there any more.
    """
    match place.opens:
        case Opens.GOAL:
            from inroad.screens.goals.goal import GoalScreen

            return GoalScreen(campaign, place.key)
        case Opens.ME:
            from inroad.screens.me import MeScreen

            return MeScreen(campaign)
        case Opens.SETTINGS:
            from inroad.screens.settings import SettingsScreen

            return SettingsScreen(campaign, place.id)
        case Opens.BANK:
            from inroad.screens.conversations.bank import BankScreen

            return BankScreen(campaign)
        case Opens.MESSAGE:
            from inroad.screens.messages.composer import ComposerScreen

            return ComposerScreen(campaign, place.id, kind_named(place.key))
        case Opens.TEMPLATE:
            from inroad.screens.forms.messages import template_form

            template = campaign.messages.template(place.id)
            return template_form(campaign, template.kind, template, template.text)
        case Opens.STEP:
            from inroad.screens.forms.questions import step_form

            return step_form(campaign, place.key)
        case Opens.CONFLICTS:
            from inroad.screens.conflicts import ConflictsScreen

            return ConflictsScreen(campaign)
        case Opens.PERSON | Opens.SHEET:
            from inroad.screens.people.contact import ContactScreen

            return ContactScreen(campaign, place.id)


_NOTES = "known-notes"
"""What a person's page calls the first line of what I know, and begins the others' keys with."""


def _line_with(shown: LineList[object], line: Hashable, wanted: Wanted) -> Hashable:
    """Return the key of the line that has the words: of a text that has several with a key."""
    if line != _NOTES:
        return line
    for item in shown.items:
        if isinstance(item, Piece) and str(item.key).startswith(_NOTES):
            text = "".join(span.text for span in item.line)
            if any(word in search_key(text) for word in wanted.words):
                return item.key
    return line
