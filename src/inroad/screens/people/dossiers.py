"""What I aim at, and what there are dossiers about: one list, my targets first."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace

from textual import on
from textual.widget import Widget

from inroad.campaign import Campaign
from inroad.campaign.search.dossiers import Subject, SubjectKind
from inroad.campaign.search.targets import TargetRow
from inroad.commands import command, needed
from inroad.domain.documents.document import Document
from inroad.domain.errors import InroadError
from inroad.domain.people.target import LEAST_WANTED, MOST_WANTED, Target
from inroad.domain.search import Wanted, search_key
from inroad.domain.text import plural
from inroad.keymap.keymap import naming_keys
from inroad.screens.frame.filter_line import FindLine, OpenedFindingScreen
from inroad.screens.people.dossier import DossierScreen
from inroad.screens.people.target_lines import MOST_LINES, about_target, target_line
from inroad.widgets.bars import Divider, Lines, Mode
from inroad.widgets.cursor_keys import Moving
from inroad.widgets.line_list import Heading, LineList
from inroad.widgets.style import Line, Span, Style, between

Item = Heading | TargetRow | Subject


class DossiersScreen(OpenedFindingScreen):
    """My targets; then organisations, tags and roles with what was learnt about each."""

    mode = Mode.GOALS

    def __init__(self, campaign: Campaign, organisation: str = "") -> None:
        """Show what there is; the cursor goes to `organisation`."""
        super().__init__(campaign)
        self._targets: Sequence[TargetRow] = ()
        self._first: Hashable | None = campaign.dossiers.key_of(
            SubjectKind.ORGANISATION, organisation
        )

    def layout_widgets(self) -> Iterable[Widget]:
        """Lay out one list, and below it what is known of the target under the cursor."""
        yield Lines(id="form-title")
        yield LineList[Item](self._draw, self._key, id="subjects")
        yield Divider("", id="why-rule")
        yield Lines(id="why")
        yield FindLine()

    @property
    def found_in(self) -> Moving:
        """The list."""
        return self._list

    def line_of(self, document: Document, field: str) -> Hashable | None:
        """Return the line of a target."""
        match document:
            case Target(name=name, is_role=is_role):
                return self.campaign.targets.key_of(name, is_role)
        return None

    def refresh_view(self) -> None:
        """Show my targets, and what there are dossiers about."""
        title = self.query_one("#form-title", Lines)
        title.styles.height = 3
        title.show([(), (Span("  "), Span("What was learnt, and where", Style.TEXT, True))])
        # Everybody is looked at for them: once, and not at each letter.
        self._targets = self.campaign.targets.all()
        self.show_found()

    def show_found(self) -> None:
        """Show those that have what is looked for."""
        self._list.show(list(self._items()) or self.nothing_found, select=self._first)
        self._first = None
        self._explain()

    @on(LineList.Moved, "#subjects")
    def _on_moved(self) -> None:
        self._explain()
        self.refresh_keys()

    def _target(self) -> TargetRow:
        selected = self._list.selected if self.is_mounted else None
        found = selected if isinstance(selected, TargetRow) else None
        return needed(
            found,
            naming_keys("Put the cursor on one of your targets first; {me:M} has what they are."),
        )

    def _to_open(self) -> TargetRow | Subject:
        selected = self._list.selected if self.is_mounted else None
        nothing = "There is nothing to open here."
        if isinstance(selected, TargetRow):
            return selected
        return needed(selected if isinstance(selected, Subject) else None, nothing)

    @command("enter", "o", label="open", needs=_to_open, in_footer=True)
    def open(self) -> None:
        """Read all that was learnt about it."""
        chosen = self._to_open()
        if isinstance(chosen, Subject):
            kind = chosen.kind
        else:
            kind = SubjectKind.SUCH_ROLES if chosen.is_role else SubjectKind.ORGANISATION
        self.app.push_screen(DossierScreen(self.campaign, kind, chosen.name))

    @command("O", label="doors", needs=_target, in_footer=True, also="introduction who knows")
    def doors(self) -> None:
        """See who could open a door there."""
        from inroad.screens.people.doors import DoorsScreen

        target = self._target()
        self.app.push_screen(DoorsScreen(self.campaign, target.name, target.is_role))

    @command("greater_than_sign", label="want", needs=_target, in_footer=True, shown="< >")
    def want_more(self) -> None:
        """Want the target more."""
        self._want(1)

    @command("less_than_sign", label="want less", needs=_target)
    def want_less(self) -> None:
        """Want the target less."""
        self._want(-1)

    @command("e", label="note", needs=_target, in_footer=True)
    def note(self) -> None:
        """Write a note on the target."""
        from inroad.screens.forms.targets import target_form

        self.app.push_screen(target_form(self.campaign, self._target()))

    find = replace(OpenedFindingScreen.find, help="Find one as you type")

    @property
    def _list(self) -> LineList[Item]:
        return self.query_one("#subjects", LineList)

    def _want(self, by: int) -> None:
        target = self._target()
        want = target.want + by
        if want > MOST_WANTED:
            raise InroadError(f"You want {target.name} as much as can be said already.")
        if want < LEAST_WANTED:
            off = naming_keys("{me:M} takes it off the list")
            raise InroadError(f"{target.name} is wanted least already; {off}.")
        set_want = self.campaign.targets.set_want
        self.attempt(lambda: set_want(target.name, target.is_role, want), say=False)

    def _items(self) -> Iterator[Item]:
        wanted = Wanted.read(self.wanted)
        targets = self._targets
        if not targets and not wanted:
            yield Heading("Your targets")
            yield Heading(naming_keys("None yet; {me:M} has the places and roles you aim at."))
        found_targets = list(wanted.best_first(targets, lambda one: search_key(one.name)))
        if found_targets:
            yield Heading("Your targets")
            yield from found_targets
        kind: SubjectKind | None = None
        is_first = not found_targets
        subjects = self.campaign.dossiers.subjects()
        found = wanted.best_first(subjects, lambda subject: search_key(subject.name))
        kinds = list(SubjectKind)
        for one in sorted(found, key=lambda one: kinds.index(one.kind)):
            if one.kind is not kind:
                yield from () if is_first else (Heading(),)
                kind, is_first = one.kind, False
                yield Heading(f"By {kind.value}")
            yield one

    def _key(self, item: Item) -> Hashable | None:
        match item:
            case TargetRow():
                return self.campaign.targets.key_of(item.name, item.is_role)
            case Subject():
                return self.campaign.dossiers.key_of(item.kind, item.name)
        return None

    def _draw(self, item: Item, width: int) -> Line:
        match item:
            case TargetRow():
                return target_line(item, width, self.campaign.today)
            case Subject():
                return _subject_line(item, width)
        return item.line

    def _explain(self) -> None:
        """Say below the list what is known of the target under the cursor.

        It has the room for any of them: what is above it moves only where one leaves them.
        """
        selected, today = self._list.selected, self.campaign.today
        room = max(10, self.app.size.width - 4)
        rule, why = self.query_one("#why-rule", Divider), self.query_one("#why", Lines)
        if not isinstance(selected, TargetRow):
            rule.tell("")
            why.styles.height = 0
            why.show([])
            return
        rule.tell(selected.name)
        targets = (item for item in self._list.items if isinstance(item, TargetRow))
        longest = max(len(about_target(one, room, today)) for one in targets)
        why.styles.height = min(longest, MOST_LINES)
        lines = about_target(selected, room, today)[:MOST_LINES]
        why.show([(Span("  "), *line) for line in lines])


def _subject_line(item: Subject, width: int) -> Line:
    learnt = plural(item.learnt, "thing") + " learnt" if item.learnt else ""
    people = plural(item.people, "person", "people")
    style = Style.TEXT if item.learnt else Style.SOFT
    right = (Span(f"{learnt}  ", Style.SOFT), Span(f"{people:>11}", Style.FAINT))
    return between((Span(item.name, style),), right, width)
