"""What can be done with the person under the cursor: on Today, the board, and their page.

Forms, dialogs and what they ask for are imported when they are first opened.
"""

from collections.abc import Callable, Iterable
from functools import partial

from inroad.campaign.follow_ups.which import nothing_to_do, nothing_to_snooze
from inroad.commands import Command, command, needed
from inroad.domain.changes import Change
from inroad.domain.conversations.conversation import Conversation
from inroad.domain.errors import InroadError
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import Stage, after, before
from inroad.domain.text import mid_sentence
from inroad.screens.frame.command_screen import CommandScreen
from inroad.screens.frame.main_screen import MainScreen
from inroad.screens.frame.navigation import open_composer, open_contact, open_sheet
from inroad.screens.frame.palette_entry import PaletteEntry


class ContactActions(MainScreen):
    """Actions on `contact`; what each means is the campaign's to know.

    Their order is that of `?` on every screen that has them all. What returns what a command
    needs raises an `InroadError` where there is none.
    """

    def is_about_person(self, command: Command) -> bool:
        """Whether it is one of those that every screen has where somebody can be selected."""
        return any(one.name == command.name for one in ContactActions.commands)

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

    @property
    def chosen(self) -> tuple[int, ...]:
        """The people that a command is for: those marked, where a screen marks some."""
        contact = self.contact
        return (contact.id,) if contact is not None else ()

    def unmark(self) -> None:
        """Mark nobody any more: what they were marked for is done."""

    @property
    def organisation(self) -> str:
        """The organisation of the person under the cursor."""
        return self.contact.organisation if self.contact is not None else ""

    def found_in_palette(self) -> Iterable[PaletteEntry]:
        """Return a line for each kind of letter to the person under the cursor."""
        contact = self.contact
        if contact is None:
            return
        from inroad.domain.messages.kinds import MessageKind

        for kind in MessageKind:
            text = f"Write to {contact.first_name}: {mid_sentence(kind.label)}, {kind.facts.when}"
            run = partial(open_composer, self, contact.id, kind)
            yield PaletteEntry(text, run, f"{text} {kind.value} letter mail draft")

    def person(self) -> Contact:
        """Return the person under the cursor."""
        return needed(self.contact, "Nobody is selected.")

    def _to_do(self) -> FollowUp:
        person, follow_up = self.person(), self.follow_up
        if follow_up is None:  # What one calls them is only looked for where it is said.
            raise InroadError(nothing_to_do(person.first_name))
        return follow_up

    def _first_chosen(self) -> Contact:
        """Return the first of whom a command is for: the one marked, wherever the cursor is."""
        chosen = self.chosen
        return self.campaign.people.get(chosen[0]) if chosen else self.person()

    def _next_of(self, contact: Contact) -> FollowUp | None:
        """Return what is next for somebody; what is under the cursor, where they are."""
        if self.contact is not None and self.contact.id == contact.id:
            return self.follow_up
        return next(iter(self.campaign.follow_ups.of(contact.id)), None)

    def _next_stage(self) -> Stage:
        person = self._first_chosen()
        following = self._first_of(after)
        if following is None:
            raise InroadError(
                f"{person.first_name} is in the last stage; there is nothing after In touch."
            )
        return following

    def _stage_before(self) -> Stage:
        person = self._first_chosen()
        former = self._first_of(before)
        if former is None:
            raise InroadError(f"{person.first_name} is in the first stage already.")
        return former

    def _first_of(self, following: Callable[[Stage], Stage | None]) -> Stage | None:
        """Return to which stage one goes; of several, the first of them who can go anywhere."""
        chosen = map(self.campaign.people.get, self.chosen)
        stages = (following(one.stage) for one in chosen)
        return next((stage for stage in stages if stage is not None), None)

    def _agreed(self) -> Conversation:
        return self.campaign.setbacks.agreed(self.person().id)

    def _all_to_do(self) -> tuple[FollowUp, ...]:
        """Return what is done next: what is marked, or the next of each person marked."""
        if len(self.targets) > 1 or not self._are_several:
            return self.targets or (self._to_do(),)
        found = tuple(filter(None, map(self._next_of, self._people())))
        if not found:
            raise InroadError("There is nothing to do for those marked at present.")
        return found

    @command("d", label="done", needs=_all_to_do, in_footer=True)
    def done(self) -> None:
        """Done: record it, and see what comes next."""
        from inroad.screens.forms.conversations import schedule_form

        targets = self._all_to_do()
        if len(targets) > 1 or self._are_several:
            if self.attempt(lambda: self.campaign.handling.done(*targets)):
                self.unmark()
            return
        contact, follow_up = self.person(), targets[0]
        if not follow_up.action.needs_form:
            self.attempt(lambda: self.campaign.handling.done(follow_up))
        elif follow_up.action is Action.DEBRIEF or self._has_time(contact):
            self.open_debrief(contact)
        else:
            self.app.push_screen(schedule_form(self.campaign, contact))

    @command("s", label="snooze", needs=person, in_footer=True)
    def snooze(self) -> None:
        """Put it off to a day, or plan the request."""
        from inroad.screens.forms.people import plan_form, plan_several_form, snooze_form

        contact = self._first_chosen()
        due = self._next_of(contact)
        if len(self.targets) > 1:
            self.campaign.handling.check_put_off(self.targets)
            self.app.push_screen(snooze_form(self.campaign, *self.targets))
        elif self._are_several:
            plan = plan_several_form(self.campaign, *self._people())
            self._ask_for_all(plan)
        elif due is not None:
            self.campaign.handling.check_put_off((due,))
            self.app.push_screen(snooze_form(self.campaign, due))
        elif contact.stage is Stage.IDENTIFIED:
            self.app.push_screen(plan_form(self.campaign, contact))
        else:
            raise InroadError(nothing_to_snooze(contact.first_name))

    @command("w", label="write", needs=person, in_footer=True)
    def write(self) -> None:
        """Write what there is to say to them next."""
        open_composer(self, self.person().id, follow_up=self.follow_up)

    @command("x", label="skip", needs=_to_do)
    def skip(self) -> None:
        """Not this one: take it off the list."""
        targets = self.targets
        self.attempt(lambda: self.campaign.handling.skip(*targets))

    @command("f", label="for", needs=person)
    def goals(self) -> None:
        """Choose what the conversation is for."""
        from inroad.screens.dialogs.goals_picker import choose_goals, choose_goals_of

        if self._are_several:
            choose_goals_of(self, self._people(), self._done_with_all)
        else:
            choose_goals(self, self._first_chosen())

    @command("plus", label="tag", needs=person, also="label")
    def tag(self) -> None:
        """Give them tags, beside those that they have."""
        from inroad.screens.forms.people import tags_form

        self._ask_for_all(tags_form(self.campaign, *self._people()))

    @command("greater_than_sign", label="move", needs=_next_stage, in_footer=True, shown="< >")
    def forward(self) -> None:
        """Move on to the next stage."""
        from inroad.screens.people.agreed_times import agree_time

        contact, target = self._first_chosen(), self._next_stage()
        if self._are_several:
            self._with_all(lambda chosen: self.campaign.several.step(chosen, 1))
        elif target is Stage.REQUESTED and not contact.goals:
            from inroad.screens.dialogs.goals_picker import choose_goals

            choose_goals(self, contact, partial(self._move, contact, target))
        elif target is Stage.SCHEDULED:
            agree_time(self, contact)
        elif target is Stage.MET:
            self.open_debrief(contact)
        else:
            self._move(contact, target)

    @command("less_than_sign", label="back", needs=_stage_before)
    def backward(self) -> None:
        """Move back a stage."""
        target = self._stage_before()
        if self._are_several:
            self._with_all(lambda chosen: self.campaign.several.step(chosen, -1))
        else:
            self._move(self._first_chosen(), target)

    @command("m", label="moved", needs=_agreed)
    def moved(self) -> None:
        """The conversation is moved: another time, or none yet."""
        from inroad.screens.people.agreed_times import ask_new_time

        ask_new_time(self, self.person())

    @command("B", label="called off", needs=_agreed)
    def called_off(self) -> None:
        """The conversation is called off."""
        from inroad.screens.people.agreed_times import fall_through

        fall_through(self, self.person(), self.campaign.setbacks.called_off)

    @command("W", label="did not come", needs=_agreed)
    def not_come(self) -> None:
        """They did not come to the conversation."""
        from inroad.screens.people.agreed_times import fall_through

        fall_through(self, self.person(), self.campaign.setbacks.not_come)

    @command("r", label="reply", needs=person)
    def reply(self) -> None:
        """Record what they answered."""
        from inroad.screens.dialogs.choice import ChoiceScreen, Option

        contact = self.person()
        options = (
            Option("yes", "Yes", "agree a time now"),
            Option("open", "They wrote, no time yet", "agree a time next"),
            Option("no", "No", "thank them, and ask for another name"),
        )
        screen = ChoiceScreen[str](self.campaign, f"What did {contact.name} answer?", options)
        self.app.push_screen(screen, lambda answer: self._replied(contact, answer))

    @command("a", label="note", needs=person)
    def note(self) -> None:
        """Add a dated note."""
        from inroad.screens.forms.people import note_form

        self.app.push_screen(note_form(self.campaign, self.person()))

    @command("v", label="why", needs=_to_do)
    def why(self) -> None:
        """Show how its date was counted, day by day."""
        from inroad.screens.why import WhyScreen

        self.app.push_screen(WhyScreen(self.campaign, self._to_do()))

    @command("t", label="in touch", needs=person)
    def in_touch(self) -> None:
        """Record a call, a mail, a meeting on a day."""
        from inroad.screens.forms.people import in_touch_form

        self.app.push_screen(in_touch_form(self.campaign, self.person()))

    @command("P", label="promise", needs=person)
    def promise(self) -> None:
        """Write down a promise, mine or theirs, with its day."""
        from inroad.screens.forms.people import promise_form

        self.app.push_screen(promise_form(self.campaign, self.person()))

    @command("R", label="rules", needs=person)
    def rules(self) -> None:
        """Set the rules of follow-ups for this person alone."""
        from inroad.screens.settings import SettingsScreen

        self.app.push_screen(SettingsScreen(self.campaign, self.person().id))

    @command("p", label="prep", needs=person, in_footer=True)
    def prep(self) -> None:
        """Open the prep sheet."""
        contact = self.person()
        planned = self.campaign.conversations.planned(contact.id)
        last = self.campaign.conversations.last_held(contact.id)
        if planned is not None:
            open_sheet(self, planned.id)
        elif last is not None:
            self._ask_which_sheet(contact, last)
        else:
            self._begin_sheet(contact)

    @command("e", label="edit", needs=person, in_footer=True)
    def edit(self) -> None:
        """Edit what is known of the person."""
        from inroad.screens.forms.people import contact_form

        self.app.push_screen(contact_form(self.campaign, self.person()))

    @command("c", label="close", needs=person)
    def close(self) -> None:
        """Close: take the person off the board, or back on it."""
        from inroad.screens.forms.people import close_form

        contact = self._first_chosen()
        if self._are_several:
            self._with_all(self.campaign.several.close)
        elif contact.stage is Stage.CLOSED:
            self._move(contact, Stage.IDENTIFIED)
        else:
            self.app.push_screen(close_form(self.campaign, contact))

    @command("X", label="do not contact", needs=person)
    def mute(self) -> None:
        """Never suggest this person, or again."""
        flag = not self._first_chosen().do_not_contact
        self._with_all(lambda chosen: self.campaign.several.set_do_not_contact(chosen, flag))

    @command("D", label="delete", needs=person)
    def delete(self) -> None:
        """Delete the person with the history (undo takes it back)."""
        chosen = self.chosen
        if self.attempt_removal(lambda: self.campaign.several.remove(chosen)):
            self.unmark()

    def open_debrief(self, contact: Contact) -> None:
        """Open the debrief; where the conversation is still to come, say so first.

        Once it is left, a screen that lists people has the cursor where it took the person.
        """
        from inroad.screens.conversations.debrief import DebriefScreen
        from inroad.screens.people.agreed_times import ask_whether_held

        def begin() -> None:
            left = partial(self.follow, contact.id)
            self.app.push_screen(DebriefScreen(self.campaign, contact.id, left))

        ask_whether_held(self, contact, begin)

    @property
    def _are_several(self) -> bool:
        return len(self.chosen) > 1

    def _people(self) -> list[Contact]:
        """Return the people that a command is for."""
        return [self.campaign.people.get(one) for one in self.chosen]

    def _with_all(self, work: Callable[[tuple[int, ...]], Change]) -> None:
        """Do something with all who are chosen, as one change."""
        chosen = self.chosen
        if self.attempt(lambda: work(chosen)):
            self.unmark()

    def _done_with_all(self, change: Change) -> None:
        self.unmark()
        self.tell_done(change)

    def _ask_for_all(self, form: CommandScreen[bool]) -> None:
        """Open a form for all who are chosen; what was done with several is said after it."""
        are_several, told = self._are_several, list[Change]()
        stop = self.campaign.subscribe(told.append)

        def closed(is_done: bool | None) -> None:
            stop()
            if is_done:
                self.unmark()
            if is_done and are_several and told:
                self.tell_done(told[-1], self.campaign.several.moved_on(told[-1]))

        self.app.push_screen(form, closed)

    def _ask_which_sheet(self, contact: Contact, last: Conversation) -> None:
        """Ask whether the sheet of the last conversation is meant, or one for another."""
        from inroad.screens.dialogs.choice import ChoiceScreen, Option

        when = self.campaign.conversations.say_beginning(last)
        title = f"You have spoken with {contact.name} already ({when}). Which sheet?"
        options = (
            Option(False, "The one of that conversation", "to read it again"),
            Option(True, "A new one", "for another conversation"),
        )

        def answered(is_new: bool | None) -> None:
            if is_new:
                self._begin_sheet(contact)
            elif is_new is not None:
                open_sheet(self, last.id)

        self.app.push_screen(ChoiceScreen[bool](self.campaign, title, options), answered)

    def _begin_sheet(self, contact: Contact) -> None:
        """Begin a sheet for a conversation that has no time yet, and open it."""
        if not contact.goals:
            self.refuse(f"Choose what it is for first: f, with {contact.first_name} selected.")
            return
        conversations = self.campaign.conversations
        self.attempt(lambda: conversations.start_sheet(contact.id))
        planned = conversations.planned(contact.id)
        if planned is not None:
            open_sheet(self, planned.id)

    def _has_time(self, contact: Contact) -> bool:
        planned = self.campaign.conversations.planned(contact.id)
        return planned is not None and planned.starts is not None

    def _move(self, contact: Contact, target: Stage) -> None:
        if self.attempt(lambda: self.campaign.pipeline.move(contact.id, target)):
            self.follow(contact.id)

    def _replied(self, contact: Contact, answer: str | None) -> None:
        from inroad.screens.people.agreed_times import agree_time

        if answer == "yes":
            agree_time(self, contact)
        elif answer == "open":
            self.attempt(lambda: self.campaign.pipeline.replied(contact.id))
        elif answer == "no":
            self.attempt(lambda: self.campaign.pipeline.declined(contact.id))


class PeopleScreen(ContactActions):
    """A screen of several people: the one under the cursor can be opened."""

    def _to_open(self) -> Contact:
        return self.person()

    @command("enter", "o", label="open", needs=_to_open, in_footer=True)
    def open_person(self) -> None:
        """Open the person with the whole history."""
        open_contact(self, self.person().id)
