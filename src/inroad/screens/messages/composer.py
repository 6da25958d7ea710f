"""The composer: a message in one's own words, with what would weaken it said as one types.

It has two states. In the text, keys are letters; `esc` or `tab` leaves it. Beside the text,
keys are commands, and the findings are a list: `enter` goes to the words that one is about.
"""

from collections.abc import Iterable

from textual import on
from textual.widget import Widget
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from inroad.campaign import Campaign
from inroad.campaign.messages.messages import NO_DRAFT, ToWrite
from inroad.commands import GOING_BACK, KeyHint, command, needed
from inroad.domain.changes import Change
from inroad.domain.documents.unsaved_form import TEXT, UnsavedForm
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.messages.check.findings import CheckRule, Finding, Level
from inroad.domain.messages.check.letter import Letter
from inroad.domain.messages.choices import Choices
from inroad.domain.messages.kinds import MessageKind
from inroad.domain.people.contact import Contact
from inroad.domain.text import plural
from inroad.keymap.keymap import key_for, naming_keys
from inroad.screens.dialogs.choice import ChoiceScreen, Option
from inroad.screens.dialogs.goals_picker import choose_goals
from inroad.screens.dialogs.template_choice import choose_template
from inroad.screens.forms.kept_forms import kept
from inroad.screens.forms.messages import choices_form
from inroad.screens.frame.typing_keeper import About, TypingKeeper
from inroad.screens.messages.composer_out import Outgoing
from inroad.widgets.bars import Divider, KeyBar, Lines
from inroad.widgets.line_list import LineList
from inroad.widgets.several_lines import SeveralLines
from inroad.widgets.style import Line, Span, Style, between, fit, wrap_to

_LEAVE_TEXT = KeyHint(("tab",), "leave the text")
_FINE_SO = "{composer.accept:space}: fine as it is."
_ALL_WELL = (
    "Nothing that would weaken it. {composer.copy:y} copies it, {composer.send:s} records that you "
    "sent it."
)


class ComposerScreen(Outgoing):
    """One message to one contact."""

    toasts_on_rule = False  # It counts the words.
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]

    def __init__(
        self, campaign: Campaign, contact_id: int, kind: MessageKind, about: int = 0
    ) -> None:
        super().__init__(campaign)
        self._contact_id = contact_id
        self._kind = kind
        self._about = about
        self._findings: tuple[Finding, ...] = ()
        self._checked: str | None = None
        self._saved = ""
        self._unsaved: UnsavedForm | None = None
        self._keeper = TypingKeeper(campaign, self._typed)

    @property
    def subject(self) -> object:
        """To whom it goes, and what it is for: that may be chosen anew here."""
        return self._contact_id, self._kind, self._about

    def go_on_with(self, unsaved: UnsavedForm) -> None:
        """Begin with the text that was left."""
        self._unsaved = unsaved

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out the text above, and what would weaken it below."""
        yield Lines(id="composer-title")
        yield SeveralLines(id="message")
        yield Divider("", id="why-rule")
        yield LineList[Finding](self._draw, _key, id="findings")
        yield Lines(id="why")

    def on_mount(self) -> None:
        """Show the draft; the cursor is beside it, where keys are commands."""
        self._list.focus()
        self._keeper.begin(self, self._unsaved.id if self._unsaved is not None else "")
        if self._unsaved is not None:
            self.refresh_view()
            self.use_text(self._unsaved.answers.get(TEXT, ""))
        self._say_why_these_times()

    def _say_why_these_times(self) -> None:
        """Say of a draft that was just made why the times in it are no good ones."""
        to, messages = ToWrite(self._contact_id, self._kind, self._about), self.campaign.messages
        if self.contact is None or messages.kept(to.contact_id, to.kind, to.about) is not None:
            return
        why = messages.why_these_times(to)
        if why:
            self.notify(why, markup=False, timeout=15)

    @property
    def contact(self) -> Contact | None:
        """To whom it goes."""
        try:
            return self.campaign.people.get(self._contact_id)
        except NotFound:
            return None

    @property
    def kind(self) -> MessageKind:
        """What it is for."""
        return self._kind

    @property
    def takeaway_id(self) -> int:
        """The takeaway that it is about; 0 for none."""
        return self._about

    def about(self, contact: Contact) -> tuple[tuple[str, ...], str]:
        """Return how a draft of it can be opened again, and its title."""
        about = message_screen.about(self.campaign, contact, self._kind, self._about)
        return about, f"Writing to {contact.name}"

    @property
    def text(self) -> str:
        """What is written."""
        return self._area.text

    def refresh_view(self) -> None:
        """Show the message as it is kept; what is being typed stays."""
        if self.contact is None:
            self.app.call_later(self._leave)
            return
        try:
            kept = self.campaign.messages.draft(self._contact_id, self._kind, self._about)
        except InroadError as error:
            self.refuse(str(error))
            kept = ""
        if kept != self._saved:
            self._take_in(kept)
        self._check()

    def _finding_to_go_to(self) -> Finding:
        return needed(self._finding, "There is nothing to go to.")

    def _finding_to_accept(self) -> Finding:
        return needed(self._finding, "There is nothing that would weaken it.")

    def _offers_times(self) -> None:
        if not self._kind.offers_times:
            raise InroadError(
                naming_keys(
                    "This kind has no times to offer; {composer.template:t} chooses another one."
                )
            )

    def _kept(self) -> object:
        kept = self.campaign.messages.kept(self._contact_id, self._kind, self._about)
        return needed(kept, NO_DRAFT)

    @command("e", "i", label="edit", in_footer=True)
    def edit(self) -> None:
        """Edit the text in place; esc or tab leaves it."""
        # At the first gap, or where the body ends.
        gaps = [finding for finding in self._findings if finding.rule is CheckRule.PLACEHOLDER]
        end = Letter(self._area.text).body_end
        self._select(*((gaps[0].start, gaps[0].end) if gaps else (end, end)))

    @command("enter", label="to the words", needs=_finding_to_go_to, in_footer=True)
    def jump(self) -> None:
        """Go to the words that a finding is about."""
        finding = self._finding_to_go_to()
        self._select(finding.start, finding.end)

    @command("space", label="fine so", needs=_finding_to_accept, in_footer=True)
    def accept(self) -> None:
        """It is fine as it is: say it no more here."""
        finding = self._finding_to_accept()
        before, self._saved = self._saved, self._area.text
        accept = self.campaign.messages.accept
        text = self._area.text
        if (
            self.attempt(lambda: accept(self._contact_id, self._kind, text, finding, self._about))
            is None
        ):
            self._saved = before

    @command("o", label="options", needs=_offers_times, in_footer=True)
    def options(self) -> None:
        """How I found them, how long, which times."""
        contact = self.contact
        if contact is not None and self.keep():
            form = choices_form(self.campaign, contact, self._kind, self._take, self._about)
            self.app.push_screen(form)

    @command("w", label="kind")
    def choose_kind(self) -> None:
        """Write another kind of message."""
        options = [Option(kind, kind.label, self._more(kind)) for kind in MessageKind]
        screen = ChoiceScreen[MessageKind](self.campaign, "What do you want to write?", options)
        self.app.push_screen(screen, self._use_kind)

    @command("t", label="template")
    def template(self) -> None:
        """Choose a template, or make one of your own."""
        if self.keep():
            choose_template(self, self._contact_id, self._kind, self._take, self._about)

    @command("f", label="for")
    def goals(self) -> None:
        """Choose what the conversation is for."""
        contact = self.contact
        if contact is not None and self.keep():
            # The draft is written anew for them.
            choose_goals(self, contact, self.rewrite)

    @command("r", label="anew")
    def rewrite(self) -> None:
        """Write it anew from the template (undo takes it back)."""
        if self.keep():
            self._take(None)

    @command("x", label="throw away", needs=_kept)
    def discard(self) -> None:
        """Throw the draft away (undo takes it back)."""
        discard = self.campaign.messages.discard
        self.attempt_removal(lambda: discard(self._contact_id, self._kind, self._about))

    @command(*GOING_BACK, label="back", in_footer=True)
    def back(self) -> None:
        """Go back; the draft is kept."""
        # In the text, tab and escape only leave that.
        if self._area.has_focus:
            self._list.focus()
        elif self.keep():
            self._leave()

    first = (
        *(edit, jump, accept, Outgoing.send, Outgoing.copy, Outgoing.mail, options, choose_kind),
        *(template, goals, Outgoing.edit_outside, Outgoing.save_file, rewrite, discard),
    )

    def refresh_keys(self) -> None:
        """In the text there is one key to tell of: the one that leaves it."""
        if self.is_mounted and self._area.has_focus:
            self.query_one(KeyBar).tell([_LEAVE_TEXT])
        else:
            super().refresh_keys()

    def keep(self) -> bool:
        """Keep what was typed; return whether there is nothing that could be lost."""
        text = self._area.text
        if text == self._saved:
            return True
        done = self.attempt(lambda: self._keep(text), say=False)
        self._keeper.look()
        return done is not None

    def keep_unsaved(self) -> None:
        """Keep what is half typed, because the program has to end."""
        self.keep_edited()
        if self.is_mounted and self._area.text != self._saved:
            self._keep(self._area.text)

    def _take_in(self, kept: str) -> None:
        """Show what is kept now; where I am typing, what I type stands, and that is said."""
        is_typed = self._area.text != self._saved
        self._saved = kept
        if not is_typed:
            self._area.load_text(kept)
        elif self._area.text != kept:
            self.notify(
                "This message was written in another session too. What you type here stands; once "
                f"it is kept, {key_for('undo', 'u')} brings the other text back.",
                severity="warning",
                markup=False,
                timeout=10,
            )

    def use_text(self, text: str) -> None:
        """Take a text from elsewhere (the editor), and keep it."""
        self._area.load_text(text)
        self.keep()
        self._check()

    def done(self) -> None:
        """Leave: the message is sent, and whoever opened the composer hears of it."""
        if self.is_current:
            self.dismiss(None)

    @on(TextArea.Changed, "#message")
    def _on_typed(self) -> None:
        # A text that was put there by the screen is checked by now.
        if self._area.text != self._checked:
            self._check()

    def on_descendant_blur(self) -> None:
        """Keep what was typed as soon as the text is left."""
        if self.is_mounted and not self._area.has_focus:
            self.keep()

    def on_descendant_focus(self) -> None:
        """Tell the keys of the state that I am in now."""
        self.refresh_keys()

    @on(LineList.Moved, "#findings")
    def _on_moved(self) -> None:
        self._explain()

    @property
    def _area(self) -> TextArea:
        return self.query_one("#message", TextArea)

    @property
    def _list(self) -> LineList[Finding]:
        return self.query_one("#findings", LineList)

    @property
    def _finding(self) -> Finding | None:
        return self._list.selected if self.is_mounted else None

    def _select(self, start: int, end: int) -> None:
        """Put the cursor into the text, with these words selected."""
        area = self._area
        text = area.text
        area.selection = Selection(_place(text, start), _place(text, end))
        area.scroll_cursor_visible()
        area.focus()

    def _leave(self) -> None:
        super().back()

    def _typed(self) -> About | None:
        """Return what is typed and not kept yet, for the keeper."""
        contact = self.contact
        if contact is None or self._area.text == self._saved:
            return None
        return *self.about(contact), {TEXT: self._area.text}

    def _keep(self, text: str) -> Change:
        """Keep a text with what else belongs to the message; it is what the draft held."""
        keep = self.campaign.messages.keep
        before, self._saved = self._saved, text
        try:
            return self._keeper.save(
                lambda: keep(self._contact_id, self._kind, text, about=self._about)
            )
        except InroadError:
            self._saved = before
            raise

    def _take(self, choices: Choices | None) -> None:
        """Write the draft anew, with what was chosen for it."""
        messages = self.campaign.messages

        def write() -> None:
            text = messages.fresh(self._contact_id, self._kind, choices, self._about)
            messages.keep(self._contact_id, self._kind, text, choices, self._about)

        try:
            write()
        except InroadError as error:
            self.refuse(str(error))
            return
        said = naming_keys("Written anew; {undo:u} brings back what was there.")
        self.notify(said, markup=False, timeout=3)

    def _use_kind(self, kind: MessageKind | None) -> None:
        if kind is not None and self.keep():
            self._kind, self._about = kind, 0
            self._saved = ""
            self.refresh_view()

    def _more(self, kind: MessageKind) -> str:
        if self.campaign.messages.kept(self._contact_id, kind) is not None:
            return "begun"
        is_due = kind is self.campaign.messages.kind_for(self._contact_id)
        return "due next" if is_due else kind.facts.when

    def _check(self) -> None:
        """Say what would weaken the text as it stands."""
        text = self._checked = self._area.text
        try:
            self._findings = self.campaign.messages.check(
                text, self._kind, self._contact_id, self._about
            )
        except NotFound:
            return
        self._show_title()
        self.query_one("#why-rule", Divider).tell(self._counted(text))
        self._list.show(self._findings)
        self._explain()
        self.refresh_keys()

    def _show_title(self) -> None:
        contact = self.contact
        if contact is None:
            return
        width = max(10, self.app.size.width - 1)
        left = (Span(f"  {self._kind.label} "), Span(f"to {contact.name}", Style.TEXT, True))
        place = (Span(f"{contact.place} ", Style.SOFT),)
        self.query_one("#composer-title", Lines).show([between(left, place, width)])

    def _counted(self, text: str) -> str:
        """Say how long it is, and what the best reach."""
        limits = self.campaign.writing.present.limits
        if self._kind.facts.is_note:
            return f"{len(text.strip())} of {limits.note} characters"
        words = plural(Letter(text).words, "word")
        best = f" · the best have {limits.best} or fewer" if self._kind.asks else ""
        return f"{words}{best}"

    def _draw(self, finding: Finding, width: int) -> Line:
        is_asked = finding.is_soft or finding.level is Level.MAY
        mark = Span("? ", Style.SOFT) if is_asked else Span("! ", Style.DUE)
        words = " ".join(self._area.text[finding.start : finding.end].split())
        # What a reader may hear in a sentence is asked; the label would accuse.
        label = finding.message if words and finding.level is Level.MAY else finding.rule.label
        if not words:
            return (mark, Span(fit(label, width - 2)))
        room = max(0, width - 4 - len(label))
        return (mark, Span(f"{label}  "), Span(fit(f"“{words}”", room), Style.SOFT))

    def _explain(self) -> None:
        finding = self._finding
        said = finding.message if finding is not None else naming_keys(_ALL_WELL)
        if finding is not None and finding.level is Level.MAY:
            said = f"{said} {naming_keys(_FINE_SO)}"
        style = Style.SOFT if finding is not None else Style.GOOD
        lines = wrap_to(said, max(10, self.app.size.width - 4), self.lines_below)
        self.query_one("#why", Lines).show([(Span("  "), Span(line, style)) for line in lines])


@kept("message")
def message_screen(
    campaign: Campaign, contact: Contact, kind: MessageKind, about: int = 0
) -> ComposerScreen:
    """Return the screen of a message, as a draft of it is gone on with."""
    return ComposerScreen(campaign, contact.id, kind, about)


def _place(text: str, offset: int) -> tuple[int, int]:
    """Return the line and the column of a place in a text."""
    return text.count("\n", 0, offset), offset - (text.rfind("\n", 0, offset) + 1)


def _key(finding: Finding) -> tuple[str, int]:
    return (finding.rule.value, finding.start)
