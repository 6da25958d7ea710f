"""What can be done with the person under the cursor, on every screen that has one."""

from collections.abc import Callable
from functools import partial

from inroad.commands import Command
from inroad.domain.actions import Action
from inroad.domain.contact import Contact
from inroad.domain.documents import Change
from inroad.domain.follow_up import FollowUp
from inroad.domain.stages import Stage, after, before
from inroad.screens.base import MainScreen
from inroad.screens.dialogs.choice import ChoiceScreen, Option
from inroad.screens.dialogs.conversations import schedule_form
from inroad.screens.dialogs.goals_picker import GoalsPicker
from inroad.screens.dialogs.people import (
    close_form,
    contact_form,
    in_touch_form,
    note_form,
    plan_form,
    promise_form,
    snooze_form,
)

OPEN = Command("open", ("enter", "o"), "open", "Open the person with the whole history", True)
DONE = Command("done", ("d",), "done", "Done: record it, and see what comes next", True)
SNOOZE = Command("snooze", ("s",), "snooze", "Put it off to a day, or plan the request", True)
SKIP = Command("skip", ("x",), "skip", "Not this one: take it off the list")
MOVE = Command(
    "forward", ("greater_than_sign",), "move", "Move on to the next stage", True, shown="< >"
)
BACK = Command("backward", ("less_than_sign",), "back", "Move back a stage")
GOALS = Command("goals", ("f",), "for", "Choose what the conversation is for")
WRITE = Command("write", ("w",), "write", "Write what there is to say to them next", True)
PREP = Command("prep", ("p",), "prep", "Open the prep sheet", True)
EDIT = Command("edit", ("e",), "edit", "Edit what is known of the person", True)
MOVED = Command("moved", ("m",), "moved", "The conversation is moved: another time, or none yet")
CALLED_OFF = Command("called_off", ("B",), "called off", "The conversation is called off")
NOT_COME = Command("not_come", ("W",), "did not come", "They did not come to the conversation")
REPLY = Command("reply", ("r",), "reply", "Record what they answered")
NOTE = Command("note", ("a",), "note", "Add a dated note")
IN_TOUCH = Command("in_touch", ("t",), "in touch", "Record a call, a mail, a meeting on a day")
PROMISE = Command("promise", ("P",), "promise", "Keep a promise, mine or theirs, with its day")
WHY = Command("why", ("v",), "why", "Show how its date was counted, day by day")
RULES = Command("rules", ("R",), "rules", "Set the rules of follow-ups for this person alone")
CLOSE = Command("close", ("c",), "close", "Close: take the person off the board, or back on it")
MUTE = Command("mute", ("X",), "do not contact", "Never suggest this person, or again")
DELETE = Command("delete", ("D",), "delete", "Delete the person with the history (u undoes it)")

_NOBODY = "Nobody is selected."


class ContactActions(MainScreen):
    """Actions on `contact`; what each means is the campaign's to know."""

    @property
    def contact(self) -> Contact | None:
        """The person under the cursor, or None."""
        return None

    @property
    def follow_up(self) -> FollowUp | None:
        """The follow-up under the cursor: the person's next one, unless a screen lists them."""
        contact = self.contact
        upcoming = self.campaign.follow_ups.of(contact.id) if contact else ()
        return upcoming[0] if upcoming else None

    @property
    def targets(self) -> tuple[FollowUp, ...]:
        """The follow-ups that done, snooze and skip are for: usually the one under the cursor."""
        follow_up = self.follow_up
        return (follow_up,) if follow_up is not None else ()

    def why_not(self, action: str) -> str | None:
        """Say what is missing for an action."""
        contact = self.contact
        if action not in _ON_A_PERSON:
            return super().why_not(action)
        if contact is None:
            return _NOBODY
        if action in ("done", "skip", "why") and self.follow_up is None:
            return f"There is nothing to do for {contact.first_name} at present."
        if action == "forward" and after(contact.stage) is None:
            return f"{contact.first_name} is in the last stage; there is nothing after In touch."
        if action in _ON_A_TIME and self.campaign.setbacks.agreed(contact.id) is None:
            return f"No time is agreed with {contact.first_name}."
        if action == "backward" and before(contact.stage) is None:
            return f"{contact.first_name} is in the first stage already."
        return None

    def action_open(self) -> None:
        """Open the person with the whole history."""
        contact = self._ready("open")
        if contact:
            self.ask_app(f"open_contact({contact.id})")

    def action_done(self) -> None:
        """Record that the follow-up was done, or open the form that does it."""
        contact, follow_up = self._ready("done"), self.follow_up
        if contact is None or follow_up is None:
            return
        targets = self.targets
        if len(targets) > 1 or not follow_up.action.needs_form:
            self.attempt(lambda: self.campaign.doing.done(*targets))
        elif follow_up.action is Action.DEBRIEF or self._has_time(contact):
            self.debrief(contact)
        else:
            self.app.push_screen(schedule_form(self.campaign, contact))

    def debrief(self, contact: Contact, left: Callable[[], None] = lambda: None) -> None:
        """Open the debrief; where the conversation is still to come, say so first."""
        from inroad.screens.debrief import DebriefScreen

        def begin() -> None:
            self.app.push_screen(DebriefScreen(self.campaign, contact.id, left))

        coming = self.campaign.setbacks.still_to_come(contact.id)
        if not coming:
            begin()
            return

        def chosen(what: str | None) -> None:
            if what == "held":
                begin()
            elif what == "moved":
                self._move_time(contact)
            elif what == "off":
                self._fell_through(contact, self.campaign.setbacks.called_off)

        options = (
            Option("", "Go back", "nothing is recorded"),
            Option("held", "It took place already", "write down what it brought"),
            Option("moved", "It is moved", "another time, or none yet"),
            Option("off", "It is called off", "a new time, or a word, comes next"),
        )
        title = f"Your conversation with {contact.name} is still to come: {coming}"
        self.app.push_screen(ChoiceScreen[str](self.campaign, title, options), chosen)

    def action_moved(self) -> None:
        """Agree another time, or record that there is none yet."""
        contact = self._ready("moved")
        if contact:
            self._move_time(contact)

    def action_called_off(self) -> None:
        """Record that the conversation was called off."""
        contact = self._ready("called_off")
        if contact:
            self._fell_through(contact, self.campaign.setbacks.called_off)

    def action_not_come(self) -> None:
        """Record that they did not come."""
        contact = self._ready("not_come")
        if contact:
            self._fell_through(contact, self.campaign.setbacks.not_come)

    def action_snooze(self) -> None:
        """Put the follow-up off; for somebody without one, plan the day of the request."""
        contact, follow_up = self._ready("snooze"), self.follow_up
        if contact is None:
            return
        if follow_up is not None:
            self.app.push_screen(snooze_form(self.campaign, contact, *self.targets))
        elif contact.stage is Stage.IDENTIFIED:
            self.app.push_screen(plan_form(self.campaign, contact))
        else:
            self.refuse(f"There is nothing to snooze for {contact.first_name}.")

    def action_skip(self) -> None:
        """Take the follow-up off the list."""
        targets = self.targets
        if self._ready("skip") and targets:
            self.attempt(lambda: self.campaign.doing.skip(*targets))

    def action_why(self) -> None:
        """Show how the date was counted."""
        from inroad.screens.why import WhyScreen

        follow_up = self.follow_up
        if self._ready("why") and follow_up is not None:
            self.app.push_screen(WhyScreen(self.campaign, follow_up))

    def action_in_touch(self) -> None:
        """Record that we were in touch."""
        contact = self._ready("in_touch")
        if contact:
            self.app.push_screen(in_touch_form(self.campaign, contact))

    def action_promise(self) -> None:
        """Keep a promise."""
        contact = self._ready("promise")
        if contact:
            self.app.push_screen(promise_form(self.campaign, contact))

    def action_rules(self) -> None:
        """Set the rules for this person."""
        from inroad.screens.settings import SettingsScreen

        contact = self._ready("rules")
        if contact:
            self.app.push_screen(SettingsScreen(self.campaign, contact.id))

    def action_forward(self) -> None:
        """Move on a stage, asking for what the next stage needs."""
        contact = self._ready("forward")
        target = after(contact.stage) if contact else None
        if contact is None or target is None:
            return
        if target is Stage.REQUESTED and not contact.goals:
            self._ask_goals(contact, then=target)
        elif target is Stage.SCHEDULED:
            self.app.push_screen(schedule_form(self.campaign, contact), self._followed(contact))
        elif target is Stage.MET:
            self.debrief(contact, partial(self.follow, contact.id))
        else:
            self._move(contact, target)

    def action_backward(self) -> None:
        """Move back a stage."""
        contact = self._ready("backward")
        target = before(contact.stage) if contact else None
        if contact is not None and target is not None:
            self._move(contact, target)

    def action_goals(self) -> None:
        """Choose what the conversation is for."""
        contact = self._ready("goals")
        if contact:
            self._ask_goals(contact)

    def action_write(self) -> None:
        """Open the composer."""
        contact = self._ready("write")
        if contact:
            self.ask_app(f"write({contact.id})")

    def action_prep(self) -> None:
        """Open the sheet; begin one where no conversation is planned."""
        contact = self._ready("prep")
        if contact is None:
            return
        if self.campaign.conversations.planned(contact.id) is None:
            if not contact.goals:
                self.refuse(f"Choose what it is for first: f, with {contact.first_name} selected.")
                return
            self.attempt(lambda: self.campaign.conversations.start_sheet(contact.id))
        planned = self.campaign.conversations.planned(contact.id)
        if planned is not None:
            self.ask_app(f"prepare({planned.id})")

    def action_edit(self) -> None:
        """Edit what is known of the person."""
        contact = self._ready("edit")
        if contact:
            self.app.push_screen(contact_form(self.campaign, contact))

    def action_note(self) -> None:
        """Add a dated note."""
        contact = self._ready("note")
        if contact:
            self.app.push_screen(note_form(self.campaign, contact))

    def action_reply(self) -> None:
        """Record what they answered."""
        contact = self._ready("reply")
        if contact is None:
            return
        options = (
            Option("yes", "Yes", "agree a time now"),
            Option("open", "They wrote, no time yet", "agree a time next"),
            Option("no", "No", "thank them, and ask for another name"),
        )
        screen = ChoiceScreen[str](self.campaign, f"What did {contact.name} answer?", options)
        self.app.push_screen(screen, lambda answer: self._replied(contact, answer))

    def action_close(self) -> None:
        """Take the person off the board, or put them back on it."""
        contact = self._ready("close")
        if contact is None:
            return
        if contact.stage is Stage.CLOSED:
            self._move(contact, Stage.IDENTIFIED)
        else:
            self.app.push_screen(close_form(self.campaign, contact))

    def action_mute(self) -> None:
        """Never suggest the person, or again."""
        contact = self._ready("mute")
        if contact:
            flag = not contact.do_not_contact
            self.attempt(lambda: self.campaign.people.set_do_not_contact(contact.id, flag))

    def action_delete(self) -> None:
        """Delete the person; undo brings everything back."""
        contact = self._ready("delete")
        if contact:
            self.attempt(lambda: self.campaign.people.remove(contact.id))

    def follow(self, contact_id: int) -> None:
        """Keep the cursor on a contact that has moved; screens that list people do."""

    def _ready(self, action: str) -> Contact | None:
        """Return the person, or say why the action can do nothing."""
        return self.contact if self.may(action) else None

    def _has_time(self, contact: Contact) -> bool:
        planned = self.campaign.conversations.planned(contact.id)
        return planned is not None and planned.starts is not None

    def _move(self, contact: Contact, target: Stage) -> None:
        if self.attempt(lambda: self.campaign.people.move(contact.id, target)):
            self.follow(contact.id)

    def _move_time(self, contact: Contact) -> None:
        def chosen(is_known: bool | None) -> None:
            if is_known:
                self.app.push_screen(schedule_form(self.campaign, contact), self._followed(contact))
            elif is_known is not None:
                self._fell_through(contact, self.campaign.setbacks.put_off)

        options = (
            Option(True, "Another time is agreed", "write it down"),
            Option(False, "No new time yet", "asking for one comes next"),
        )
        title = f"The conversation with {contact.name} is moved"
        self.app.push_screen(ChoiceScreen[bool](self.campaign, title, options), chosen)

    def _fell_through(self, contact: Contact, command: Callable[[int], Change]) -> None:
        if self.attempt(lambda: command(contact.id)):
            self.follow(contact.id)

    def _ask_goals(self, contact: Contact, then: Stage | None = None) -> None:
        def take(keys: tuple[str, ...]) -> None:
            self.campaign.people.choose_goals(contact.id, keys)

        def chosen(taken: bool | None) -> None:
            if taken and then is not None:
                self._move(self.campaign.people.get(contact.id), then)

        title = f"What is the conversation with {contact.name} for?"
        self.app.push_screen(
            GoalsPicker(self.campaign, title, contact.goals, take, contact.id), chosen
        )

    def _followed(self, contact: Contact) -> Callable[[bool | None], None]:
        """Return what keeps the cursor on a contact once a form has moved the card."""
        return lambda saved: self.follow(contact.id) if saved else None

    def _replied(self, contact: Contact, answer: str | None) -> None:
        if answer == "yes":
            self.app.push_screen(schedule_form(self.campaign, contact), self._followed(contact))
        elif answer == "open":
            self.attempt(lambda: self.campaign.people.replied(contact.id))
        elif answer == "no":
            self.attempt(lambda: self.campaign.people.declined(contact.id))


_ON_A_PERSON = frozenset(
    {
        "open",
        "done",
        "snooze",
        "skip",
        "forward",
        "backward",
        "goals",
        "prep",
        "write",
        "edit",
        "reply",
        "note",
        "in_touch",
        "promise",
        "why",
        "rules",
        "close",
        "mute",
        "delete",
        "moved",
        "called_off",
        "not_come",
    }
)
_ON_A_TIME = frozenset({"moved", "called_off", "not_come"})
