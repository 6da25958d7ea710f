"""A dossier in full: what was learnt about something, by goal, with who said it and when."""

from collections.abc import Hashable, Iterator

from inroad.campaign import Campaign
from inroad.campaign.search.dossiers import SubjectKind
from inroad.commands import command
from inroad.domain.conversations.dossier import Dossier, Learning
from inroad.domain.dates.formatting import say_short
from inroad.domain.documents.document import Document
from inroad.domain.errors import InroadError, NotFound
from inroad.domain.people.organisation_names import SaidOfTwo
from inroad.domain.text import joined, plural
from inroad.screens.frame.navigation import open_contact
from inroad.screens.frame.page_screen import PageScreen
from inroad.widgets.bars import Mode, divider
from inroad.widgets.line_list import GUTTER
from inroad.widgets.page import Piece, sentence
from inroad.widgets.style import Span, Style, between, fit, wrap

_WHO = 22


class DossierScreen(PageScreen):
    """One dossier in full."""

    mode = Mode.GOALS
    page_id = "dossier"

    def __init__(self, campaign: Campaign, kind: SubjectKind, name: str) -> None:
        super().__init__(campaign, kind, name)
        self._kind = kind
        self._name_of_subject = name

    def line_of(self, document: Document, field: str) -> Hashable | None:
        """Return the line of what was said of two names."""
        return _line_of(document) if isinstance(document, SaidOfTwo) else None

    def refresh_view(self) -> None:
        """Show the dossier as it stands."""
        self.page.show(list(self._pieces(self._dossier)))

    @command("enter", "o", label="open", in_footer=True)
    def open(self) -> None:
        """Open the person who said it."""
        said = self.about(Learning)
        if said is not None:
            open_contact(self, said.contact_id)

    def _organisation(self) -> str:
        if self._kind is not SubjectKind.ORGANISATION:
            raise InroadError("Two names can be of one organisation: open the dossier of one.")
        return self._name_of_subject

    @command("equals_sign", label="other name", needs=_organisation, in_footer=True)
    def other_name(self) -> None:
        """Say that it is one organisation with another name, or that they are two."""
        from inroad.screens.forms.organisations import one_organisation_form

        name = self._organisation()
        try:
            self.app.push_screen(one_organisation_form(self.campaign, name))
        except NotFound as error:
            self.refuse(str(error))

    @command("y", label="copy", in_footer=True)
    def copy(self) -> None:
        """Copy it as Markdown to your terminal."""
        self.app.copy_to_clipboard(self.campaign.dossiers.markdown(self._dossier))
        self.notify("The dossier went to your terminal's clipboard.", markup=False)

    @property
    def _dossier(self) -> Dossier:
        return self.campaign.dossiers.about(self._kind, self._name_of_subject)

    def _pieces(self, dossier: Dossier) -> Iterator[Piece]:
        room = max(20, self.app.size.width - GUTTER - 2)
        yield Piece(())
        head = (Span(dossier.title, Style.TEXT, True), Span(f"  {self._kind.value}", Style.FAINT))
        yield Piece(
            between(head, (Span(f"{plural(dossier.count, 'thing')} learnt", Style.SOFT),), room)
        )
        names = ", ".join(contact.name for contact in dossier.people)
        for at, line in enumerate(wrap(names, room)):
            yield Piece((Span(line, Style.SOFT),), "people" if at == 0 else None)
        yield from self._said_of_names(room)
        for part in dossier.goals:
            yield Piece(divider(part.title, room))
            for learning in part.learnings:
                yield from self._learning(learning, room)
        if not dossier.goals:
            yield Piece(())
            yield Piece((Span("Nothing was learnt about it yet.", Style.FAINT),))

    def _said_of_names(self, room: int) -> Iterator[Piece]:
        """Yield what I said of its names, where it is an organisation."""
        if self._kind is SubjectKind.ORGANISATION:
            for one in self.campaign.organisations.about(self._name_of_subject):
                yield from sentence(f"{one.text}.", room, Style.FAINT, _line_of(one))

    def _learning(self, learning: Learning, room: int) -> Iterator[Piece]:
        text = f"{learning.kind}: {learning.text}" if learning.kind else learning.text
        text = joined(learning.answers, text, by=" ")
        for at, line in enumerate(wrap(text, room - _WHO)):
            day = say_short(learning.day)
            who = (Span(fit(learning.name, _WHO - 8)), Span(f" {day:<7}", Style.FAINT))
            head = who if at == 0 else (Span(" " * _WHO),)
            key = f"learning {learning.id}" if at == 0 else None
            yield Piece((*head, Span(line, Style.SOFT)), key, learning)


def _line_of(said: SaidOfTwo) -> str:
    """Return what the line of what was said of two names is called."""
    return f"said {said.id}"
