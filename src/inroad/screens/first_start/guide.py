"""The way from the first start to the first request: one step after the other, each to be left.

Whoever leaves a step for later finds what is left to do on Today.
"""

from collections.abc import Generator
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from textual.app import App

from inroad.campaign import Campaign
from inroad.clock import guess_zone
from inroad.domain.errors import InroadError
from inroad.domain.follow_ups.actions import Action
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.people.contact import Contact
from inroad.domain.text import joined, mid_sentence
from inroad.domain.who_next.spread import Suggestion
from inroad.keymap.keymap import naming_keys
from inroad.screens.dialogs.choice import ChoiceScreen, Option
from inroad.screens.dialogs.goals_picker import Advice, GoalsPicker, goals_picker
from inroad.screens.dialogs.importing import ImportScreen
from inroad.screens.first_start.ways_in import Way, WaysInScreen
from inroad.screens.forms.people import contact_form
from inroad.screens.forms.profile import welcome_form
from inroad.screens.frame.command_screen import CommandScreen
from inroad.screens.frame.navigation import later, show
from inroad.widgets.bars import Mode

T = TypeVar("T")

_GOALS = "What do you want from these conversations?"
_THREE = Advice(
    "first goals",
    "Three are plenty to begin with: they write your requests and bring your questions. The first "
    "one that you choose is the main one.",
    "three are plenty to begin with; the others can wait.",
    3,
)
_WHOM = "Whom would you like to ask first?"
_ON_THE_LIST = 3
_SOMEBODY_ELSE = 0
_ALL_OF_THEM = (
    "{people.goals:f} chooses what the conversation is for, {people.write:w} writes to them."
)


def first_start(app: App[Any], campaign: Campaign, greeting: str) -> None:
    """Lead from the ways in to the first request; it ends early where a step is left.

    Args:
        app: the program, on Today.
        campaign: a campaign that has just begun.
        greeting: a sentence to begin with, "" for none.
    """
    with suppress(InroadError):  # On a full disk there are none, and the rest is said.
        campaign.me.hints.begin()
    _show_next(app, _Guide(app, campaign).steps(greeting))


Steps = Generator[CommandScreen[Any], Any, T]
"""Yields the screens to show, and is sent what each was left with."""


def _show_next(app: App[Any], steps: Steps[None], left_with: Any = None) -> None:
    """Show the next screen at once where one was left: what is typed ahead finds it there."""
    with suppress(StopIteration):
        app.push_screen(steps.send(left_with), partial(_show_next, app, steps))


class _Guide:
    """The steps; those that ask whether to go on return it."""

    def __init__(self, app: App[Any], campaign: Campaign) -> None:
        self._app = app
        self._campaign = campaign

    def steps(self, greeting: str) -> Steps[None]:
        """Go through all of them."""
        has_come_in = yield from self._come_in(greeting)
        if not has_come_in:
            self._leave_all()
            return
        is_said = yield welcome_form(self._campaign, guess_zone())
        is_chosen = is_said and (yield self._goals())
        contact = (yield from self._whom()) if is_chosen else None
        if contact is not None and (yield self._goals_of(contact)):
            yield from self._letter(contact)

    def _leave_all(self) -> None:
        """Ask none of it again."""
        try:
            self._campaign.me.skip()
        except InroadError as error:
            self._app.notify(str(error), severity="warning", markup=False)

    def _come_in(self, greeting: str) -> Steps[bool]:
        """Ask how to begin, until people are there or are to be added by hand."""
        while True:
            way = yield WaysInScreen(self._campaign, greeting)
            if way is not Way.IMPORT:
                return way is not None
            # A file in which nobody is brings one no further.
            if (yield ImportScreen(self._campaign)) and self._campaign.people.count():
                return True

    def _goals(self) -> GoalsPicker:
        """Ask what the conversations are for."""
        goals = self._campaign.goals

        def take(keys: tuple[str, ...]) -> None:
            goals.choose(keys)

        return GoalsPicker(self._campaign, _GOALS, goals.chosen_keys(), take, advice=_THREE)

    def _whom(self) -> Steps[Contact | None]:
        """Ask whom to write to first, of those who are worth asking; None for later."""
        campaign = self._campaign
        if not campaign.people.count():
            yield contact_form(campaign)
            return next(iter(campaign.people.all()), None)
        found = campaign.choosing.who_next.next(_ON_THE_LIST).shown
        options = [
            Option(one.candidate.facts.id, one.candidate.facts.called, self._said_of(one))
            for one in found
        ]
        options.append(Option(_SOMEBODY_ELSE, "Somebody else", "everybody, in a list"))
        chosen = yield ChoiceScreen(campaign, _WHOM, options)
        if chosen == _SOMEBODY_ELSE:
            later(self._app, partial(show, self._app, Mode.PEOPLE))
            if not campaign.me.hints.is_wanted("people"):  # Else it says so below the list.
                self._app.notify(naming_keys(_ALL_OF_THEM), markup=False, timeout=10)
        return campaign.people.get(chosen) if chosen else None

    def _goals_of(self, contact: Contact) -> GoalsPicker:
        """Ask what the conversation is for; what is suggested is ticked."""
        suggested = [one.key for one in self._campaign.goal_advice.suggest(contact.id)]
        return goals_picker(self._campaign, contact, suggested)

    def _letter(self, contact: Contact) -> Steps[None]:
        """Open the request; once it is sent, say what comes of it."""
        from inroad.screens.messages.composer import ComposerScreen

        campaign = self._campaign
        yield ComposerScreen(campaign, contact.id, MessageKind.REQUEST)
        due = next(iter(campaign.follow_ups.of(contact.id)), None)
        if due is not None and due.action is not Action.SEND_REQUEST:
            label = mid_sentence(due.action.label)
            said = f"That is your first follow-up, with {contact.name}: {label}. {due.reason}"
            # In place of what is said of every step that is done.
            later(self._app, partial(self._app.notify, said, markup=False, timeout=15))

    def _said_of(self, one: Suggestion) -> str:
        """Return who somebody is, and why they are worth asking."""
        facts = one.candidate.facts
        reason = "; ".join(reason.say(self._campaign.today) for reason in one.reasons[:1])
        return joined(joined(facts.role, facts.organisation), reason, by=": ")
