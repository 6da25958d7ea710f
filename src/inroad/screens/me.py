"""Me: what requests and sheets say of me, and where I want to go."""

from collections.abc import Hashable, Iterator

from inroad.campaign.me.about_me import ProfileText
from inroad.commands import command, needed
from inroad.domain.conversations.speaking_time import say_length
from inroad.domain.documents.document import Document
from inroad.domain.documents.fields import Label
from inroad.domain.people.profile import Profile
from inroad.domain.people.skill import Skill
from inroad.domain.text import joined, plural
from inroad.keymap.keymap import naming_keys
from inroad.screens.forms.profile import profile_form, skill_form, text_form
from inroad.screens.frame.everywhere import FIND
from inroad.screens.frame.page_screen import PageScreen
from inroad.widgets.bars import divider
from inroad.widgets.line_list import GUTTER
from inroad.widgets.page import Piece, sentence
from inroad.widgets.style import Span, Style, between, fit, wrap

_LABEL = 16
_BASICS = "basics"


class MeScreen(PageScreen):
    """Everything about me on one page; enter changes what is under the cursor."""

    page_id = "me"

    def refresh_view(self) -> None:
        """Show the profile as it stands."""
        self.page.show(list(self._pieces()))

    def line_of(self, document: Document, field: str) -> Hashable | None:
        """Return the line of a text about me, or of a skill."""
        match document:
            case Skill():
                return f"skill {document.id}"
            case Profile():
                return _BASICS if field == "name" else field
        return None

    def _skill(self) -> Skill:
        return needed(
            self.about(Skill),
            naming_keys("Put the cursor on a skill first; {me.skill:n} adds one."),
        )

    @command("enter", "e", label="change", in_footer=True)
    def change(self) -> None:
        """Change what is under the cursor."""
        about = self.about(object)
        if isinstance(about, Skill):
            self.app.push_screen(skill_form(self.campaign, about))
        elif isinstance(about, ProfileText):
            self.app.push_screen(text_form(self.campaign, about))
        elif about == _BASICS:
            self.app.push_screen(profile_form(self.campaign))

    @command("n", label="skill", in_footer=True)
    def skill(self) -> None:
        """Add a skill, with a story that proves it."""
        self.open_to_add(skill_form(self.campaign))

    @command("K", label="order", needs=_skill, in_footer=True, shown="K J")
    def higher(self) -> None:
        """Move the skill up."""
        self._move(-1)

    @command("J", label="down", needs=_skill)
    def lower(self) -> None:
        """Move the skill down."""
        self._move(1)

    find = FIND

    @command("D", label="remove", needs=_skill)
    def drop(self) -> None:
        """Remove the skill."""
        skill = self._skill()
        self.attempt_removal(lambda: self.campaign.skills.remove(skill.id))

    def _move(self, by: int) -> None:
        skill = self._skill()
        self.attempt(lambda: self.campaign.skills.move(skill.id, by), say=False)

    def _pieces(self) -> Iterator[Piece]:
        me, room = self.campaign.me.profile, max(20, self.app.size.width - GUTTER - 2)
        yield Piece(())
        name = (Span(me.name or "About me", Style.TEXT, True),)
        place = (Span(joined(me.zone, "name, zone, week", by=" · "), Style.SOFT),)
        yield Piece(between(name, place, room), self.line_of(me, "name"), _BASICS)
        section = ""
        for which in ProfileText:
            label = which.field.label
            if label.section == "targets" and section == "learn":
                yield from self._skills(room)
            if label.section != section:
                section = label.section
                yield Piece(divider(section, room))
            yield from self._text(which, label, room)

    def _text(self, which: ProfileText, label: Label, room: int) -> Iterator[Piece]:
        text = self.campaign.me.text(which)
        first = self.line_of(self.campaign.me.profile, which.field.name)
        hint = label.asked if which.is_list else label.hint
        lines = wrap(text or hint, room - _LABEL)
        for at, line in enumerate(lines):
            head = Span(fit(label.word if at == 0 else "", _LABEL), Style.FAINT)
            style = Style.TEXT if text else Style.FAINT
            yield Piece((head, Span(line, style)), first if at == 0 else None, which)
        note = self._note(which, text)
        if note:
            yield Piece((Span(" " * _LABEL), Span(note, Style.FAINT)))

    def _note(self, which: ProfileText, text: str) -> str:
        if which in (ProfileText.INTRODUCTION, ProfileText.MINUTE, ProfileText.LONG):
            return say_length(text)
        if which is ProfileText.ORGANISATIONS and text:
            known = self.campaign.people.at_organisations(text.split(", "))
            return f"you know {plural(known, 'person', 'people')} there"
        return ""

    def _skills(self, room: int) -> Iterator[Piece]:
        yield Piece(divider("skills, each with its story", room))
        skills = self.campaign.skills.all()
        for skill in skills:
            lines = wrap(skill.story, room - _LABEL) if skill.story else ["no story yet"]
            for at, line in enumerate(lines):
                head = Span(fit(skill.name if at == 0 else "", _LABEL - 1), Style.TEXT, at == 0)
                style = Style.SOFT if skill.story else Style.FAINT
                key = self.line_of(skill, "name") if at == 0 else None
                yield Piece((head, Span(" "), Span(line, style)), key, skill)
        if not skills:
            yield from sentence(
                naming_keys("{me.skill:n} adds a skill, and the story you would tell for it"), room
            )
