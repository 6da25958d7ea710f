"""The debrief: guided part by part, kept at once, and gone on with at any time."""

from collections.abc import Callable, Iterator

from inroad.campaign import Campaign
from inroad.campaign.conversations.debriefs import DebriefView
from inroad.campaign.people.promises import say_takeaway
from inroad.commands import GOING_BACK, command, needed
from inroad.domain.conversations.debrief_steps import DebriefStep
from inroad.domain.conversations.takeaway import Takeaway, TakeawayKind
from inroad.domain.dates.formatting import say_day
from inroad.domain.errors import InroadError
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.people.contact import Contact
from inroad.keymap.keymap import naming_keys
from inroad.screens.forms.debriefs import (
    learnt_form,
    looking_back_form,
    named_form,
    promised_form,
)
from inroad.screens.forms.form import FormScreen
from inroad.screens.frame.everywhere import FIND
from inroad.screens.frame.navigation import open_composer
from inroad.screens.frame.page_screen import PageScreen
from inroad.widgets.bars import Mode, divider
from inroad.widgets.line_list import GUTTER
from inroad.widgets.page import Piece
from inroad.widgets.style import Span, Style, between, fit, wrap

_LABEL = 24
_THANKS = "thank-you"
_OF_STEP: dict[DebriefStep, tuple[TakeawayKind, ...]] = {
    DebriefStep.LEARNT: (TakeawayKind.LEARNT, TakeawayKind.ADVICE, TakeawayKind.OFFERED),
    DebriefStep.PEOPLE: (TakeawayKind.NAMED,),
    DebriefStep.PROMISES: (TakeawayKind.MY_PROMISE, TakeawayKind.THEIR_PROMISE),
    DebriefStep.LOOKING_BACK: (),
}


class DebriefScreen(PageScreen):
    """What a conversation brought, in four parts; then the thank-you."""

    mode = Mode.BOARD
    page_id = "debrief"

    def __init__(
        self, campaign: Campaign, contact_id: int, left: Callable[[], None] = lambda: None
    ) -> None:
        """Debrief the conversation with a contact; `left` is called once it is left."""
        super().__init__(campaign, contact_id)
        self._contact_id = contact_id
        self._left = left

    def on_mount(self) -> None:
        """Begin with the part that is next."""
        view = self._view
        if view is not None and view.next_step is not None:
            self._write(view.next_step)

    def refresh_view(self) -> None:
        """Show the debrief as it stands."""
        view = self._view
        if view is None:
            self.app.call_later(self.back)
            return
        self.page.show(list(self._pieces(view)))

    def _next_step(self) -> DebriefStep:
        step = self._view.next_step if self._view is not None else None
        return needed(
            step, naming_keys("All four parts are done; {debrief.thank:w} writes the thank-you.")
        )

    def _takeaway(self) -> Takeaway:
        return needed(self.about(Takeaway), "Put the cursor on a name or a promise first.")

    @command("enter", "e", label="write", in_footer=True)
    def change(self) -> None:
        """Write the part under the cursor."""
        selected = self.page.selected
        section = selected.section if selected is not None else ""
        if section == _THANKS:
            self.thank()
        elif section:
            self._write(DebriefStep(section))

    @command("space", label="go on", needs=_next_step, in_footer=True)
    def go_on(self) -> None:
        """Go on with the next part."""
        self._write(self._next_step())

    @command("n", label="named", in_footer=True)
    def named(self) -> None:
        """Add somebody they named."""
        contact = self._contact
        if contact is not None:
            self.app.push_screen(named_form(self.campaign, contact))

    @command("P", label="promise", in_footer=True)
    def promise(self) -> None:
        """Add a promise, yours or theirs."""
        contact = self._contact
        if contact is not None:
            self.app.push_screen(promised_form(self.campaign, contact))

    @command("w", label="thank-you", in_footer=True)
    def thank(self) -> None:
        """Write the thank-you."""
        # In place of this screen.
        self.back()
        open_composer(self, self._contact_id, MessageKind.THANK_YOU)

    find = FIND

    @command("D", label="remove", needs=_takeaway)
    def drop(self) -> None:
        """Remove what is under the cursor."""
        takeaway = self._takeaway()
        self.attempt_removal(lambda: self.campaign.debriefs.remove(takeaway.id))

    @command(*GOING_BACK, label="back", in_footer=True)
    def back(self) -> None:
        """Go back; all is kept."""
        super().back()

    def leave_stack(self) -> None:
        """Take note that the screen was left, by whichever key."""
        super().leave_stack()
        self._left()

    @property
    def _view(self) -> DebriefView | None:
        try:
            return self.campaign.debriefs.view(self._contact_id)
        except InroadError:
            return None

    @property
    def _contact(self) -> Contact | None:
        view = self._view
        return view.contact if view is not None else None

    def _write(self, step: DebriefStep) -> None:
        """Open the form of a part; once it is saved, the next one follows by itself."""
        form = self._form(step)
        if form is not None:
            self.app.push_screen(form, lambda saved: self._after(step) if saved else None)

    def _form(self, step: DebriefStep) -> FormScreen | None:
        contact = self._contact
        if contact is None:
            return None
        match step:
            case DebriefStep.LEARNT:
                return learnt_form(self.campaign, contact)
            case DebriefStep.PEOPLE:
                return named_form(self.campaign, contact, lambda: None)
            case DebriefStep.PROMISES:
                return promised_form(self.campaign, contact, lambda: None)
            case DebriefStep.LOOKING_BACK:
                return looking_back_form(self.campaign, contact)

    def _after(self, step: DebriefStep) -> None:
        """Go on: to one more name or promise until a form is left empty, then to the next part."""
        view = self._view
        if view is None:
            return
        done = step.value in view.talk.debriefed
        if not done:
            self._write(step)
        elif view.next_step is not None:
            self._write(view.next_step)
        else:
            self.thank()

    def _pieces(self, view: DebriefView) -> Iterator[Piece]:
        room = max(20, self.app.size.width - GUTTER - 2)
        talk = view.talk
        held_on = self.campaign.day_held(talk)
        day = say_day(held_on, self.campaign.today) if held_on else ""
        yield Piece(())
        head = (Span(f"Debrief: {view.contact.name}", Style.TEXT, True),)
        yield Piece(between(head, (Span(day, Style.SOFT),), room))
        for line in wrap("A few words each are enough. It is kept part by part.", room):
            yield Piece((Span(line, Style.SOFT),))
        for number, step in enumerate(DebriefStep, 1):
            done = " · done" if step.value in talk.debriefed else ""
            yield Piece(divider(f"{number} {step.label}{done}", room))
            yield from self._part(step, view, room)
        yield Piece(divider("5 thank-you", room))
        words = "enter writes it: it quotes one thing they said"
        yield Piece((Span(words, Style.FAINT),), _THANKS, None, _THANKS)

    def _part(self, step: DebriefStep, view: DebriefView, room: int) -> Iterator[Piece]:
        section, lines = step.value, 0
        for takeaway in view.takeaways:
            if takeaway.kind not in _OF_STEP[step]:
                continue
            label = self._label(takeaway)
            text = say_takeaway(takeaway, self.campaign.today)
            for at, line in enumerate(wrap(text, room - _LABEL)):
                head = Span(fit(label if at == 0 else "", _LABEL), Style.FAINT)
                key = f"takeaway {takeaway.id}" if at == 0 else None
                yield Piece((head, Span(line)), key, takeaway, section)
                lines += 1
        if step is DebriefStep.LOOKING_BACK:
            for label, text in (("It was", view.talk.warmth), ("Next time", view.talk.better)):
                for at, line in enumerate(wrap(text, room - _LABEL) if text else ()):
                    head = Span(fit(label if at == 0 else "", _LABEL), Style.FAINT)
                    yield Piece((head, Span(line)), f"{label}" if at == 0 else None, None, section)
                    lines += 1
        if not lines:
            words = "nothing" if section in view.talk.debriefed else "enter writes it"
            yield Piece((Span(words, Style.FAINT),), section, None, section)

    def _label(self, takeaway: Takeaway) -> str:
        if takeaway.kind is not TakeawayKind.LEARNT:
            return takeaway.kind.label
        goals = self.campaign.goals.named([takeaway.goal])
        return goals[0].short if goals else ""
