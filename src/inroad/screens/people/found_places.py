"""Opens the place of something that was found, with the cursor at its line."""

from collections.abc import Hashable

from textual.app import App

from inroad.campaign import Campaign
from inroad.campaign.search.found_places import Opens, Place
from inroad.domain.conversations.checklist import OwnStep
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.conversations.question import Question
from inroad.domain.conversations.takeaway import Takeaway
from inroad.domain.conversations.touch import Touch
from inroad.domain.errors import InroadError
from inroad.domain.filters.saved_view import SavedView
from inroad.domain.goals.thirteen import GoalChoice
from inroad.domain.messages.message import Message
from inroad.domain.people.contact import Contact
from inroad.domain.people.detail import Detail
from inroad.domain.people.organisation_names import SaidOfTwo
from inroad.domain.people.target import Target
from inroad.domain.search import Wanted, search_key
from inroad.screens.frame.main_screen import MainScreen
from inroad.screens.frame.navigation import show, show_sheet
from inroad.widgets.bars import Mode
from inroad.widgets.line_list import LineList
from inroad.widgets.page import Further, Piece


async def open_place(app: App[None], campaign: Campaign, place: Place, typed: str) -> None:
    """Open where something stands.

    Args:
        app: the program.
        campaign: the campaign.
        place: where it stands.
        typed: what was looked for: of several lines the cursor goes to the one that has it.
    """
    try:
        await _open(app, campaign, place)
    except InroadError as error:
        app.notify(str(error), severity="warning", markup=False)
        return
    shown = app.screen
    line = shown.line_of(place.document, place.field) if isinstance(shown, MainScreen) else None
    if isinstance(shown, MainScreen) and line is not None:
        shown.campaign_changed()
        for line_list in shown.query(LineList).results(LineList):
            line_list.select(_line_with(line_list, line, Wanted.read(typed)))


async def _open(app: App[None], campaign: Campaign, place: Place) -> None:
    """Open the screen that shows a place.

    Raises:
        InroadError: what it is about is not there any more.
    """
    match place.opens, place.document:
        case Opens.SHEET, Conversation(id=talk_id) | Question(conversation_id=talk_id):
            await show_sheet(app, talk_id, unfolds=True)
        case Opens.GOAL, GoalChoice(key=key):
            from inroad.screens.goals.goal import GoalScreen

            await app.push_screen(GoalScreen(campaign, key))
        case Opens.ME, _:
            from inroad.screens.me import MeScreen

            await app.push_screen(MeScreen(campaign))
        case Opens.SETTINGS, _:
            from inroad.screens.settings import SettingsScreen

            await app.push_screen(SettingsScreen(campaign))
        case Opens.BANK, _:
            from inroad.screens.conversations.bank import BankScreen

            await app.push_screen(BankScreen(campaign))
        case Opens.MESSAGE, Message(contact_id=contact_id, kind=kind):
            from inroad.screens.messages.composer import ComposerScreen

            await app.push_screen(ComposerScreen(campaign, contact_id, kind))
        case Opens.TEMPLATE, _:
            from inroad.screens.forms.messages import template_form

            template = campaign.templates.get(place.document.id)
            await app.push_screen(template_form(campaign, template.kind, template, template.text))
        case Opens.STEP, OwnStep(key=key):
            from inroad.screens.forms.questions import step_form

            await app.push_screen(step_form(campaign, key))
        case Opens.ORGANISATION, SaidOfTwo(one=name):
            from inroad.campaign.search.dossiers import SubjectKind
            from inroad.screens.people.dossier import DossierScreen

            await app.push_screen(DossierScreen(campaign, SubjectKind.ORGANISATION, name))
        case Opens.VIEW, SavedView() as view:
            from inroad.screens.people.everybody import EverybodyScreen

            await show(app, Mode.PEOPLE)
            if isinstance(app.screen, EverybodyScreen):
                app.screen.look_at(view)
        case Opens.TARGET, Target():
            from inroad.screens.people.dossiers import DossiersScreen

            await app.push_screen(DossiersScreen(campaign))
        case Opens.CONFLICTS, _:
            from inroad.screens.conflicts import ConflictsScreen

            await app.push_screen(ConflictsScreen(campaign))
        case (
            Opens.PERSON,
            Contact(id=contact_id)
            | Takeaway(contact_id=contact_id)
            | Touch(contact_id=contact_id)
            | Conversation(contact_id=contact_id)
            | Detail(contact_id=contact_id),
        ):
            from inroad.screens.people.contact import ContactScreen

            await app.push_screen(ContactScreen(campaign, contact_id))


def _line_with(shown: LineList[object], line: Hashable, wanted: Wanted) -> Hashable:
    """Return the key of the line that has the words: of a text that has several with a key."""
    for item in shown.items:
        if isinstance(item, Piece) and _is_of(item.key, line):
            text = "".join(span.text for span in item.line)
            if any(word in search_key(text) for word in wanted.words):
                return item.key
    return line


def _is_of(key: Hashable, line: Hashable) -> bool:
    """Whether a line is the one called `line`, or goes on with its text."""
    return key == line or (isinstance(key, Further) and key.first == line)
